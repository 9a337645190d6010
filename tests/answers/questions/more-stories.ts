/** Stories beside the shipped ones: a fire told by three outlets, a march told by two, a trial told by one. Each as it is pasted. */
export const MORE_STORIES: readonly string[] = [
  `Warehouse fire at Ostrel forces hundreds from their homes
The Ostrel Observer · 3 November 2026, 09:20

OSTREL, Mervia – A fire broke out in a chemical warehouse on the Ostrel docks early on Tuesday and sent a column of black smoke over the town.

About 400 people had been evacuated from the streets around the docks, the fire service said. Four firefighters were injured, fire chief Agna Morrel told reporters. “The fire is still burning and we expect to be here through the night,” she said.

The cause was an electrical fault, the owner of the warehouse, Tessaly Storage, said in a statement.

The mayor of Ostrel, Piet Aldane, said that the smoke was not dangerous. “Keep your windows shut and stay calm,” Mr Aldane said.

Schools in the harbour district were closed on Tuesday, the town council said.`,

  `Ostrel blaze: union says alarms did not ring
Mervian Daily · 3 November 2026, 18:45

OSTREL – Seven firefighters were hurt in the warehouse fire at Ostrel, the firefighters' union said on Tuesday evening, and two of them were in intensive care.

Union secretary Bram Oster said that no alarm had sounded in the building. “Our people found the fire by its glow,” Mr Oster said.

Tessaly Storage denied that the alarm had failed. The company declined to say what was stored in the hall.

Health inspector Dr Lene Varga warned that the smoke contained chlorine. “Nobody should be outside without need,” she said.

About 1,200 residents had left their homes by Tuesday evening, according to the regional government. Damage was estimated at 30 million crowns, the insurer Norvane said.`,

  `Ostrel fire out after two days, arson suspected
Coast Radio · 5 November 2026, 07:30

The fire in the warehouse at Ostrel was put out on Wednesday night, fire chief Agna Morrel said.

Police said that the fire had been set deliberately. A man of 34 had been arrested near the docks, police spokesman Jor Hessel said.

All residents could return to their homes on Thursday, the regional government said. Five firefighters had been injured, Ms Morrel said.

It was not clear how much chlorine had escaped. The environment ministry did not respond to a request for comment.`,

  `Thousands march in Velden against pension plan
Velden Tribune · 4 November 2026, 20:10

VELDEN – Around 20,000 people marched through Velden on Wednesday against the government's pension plan, the organisers said. Police put the crowd at 8,000.

“We will be back every week until the plan is gone,” said Mirte Solano, who leads the pensioners' league.

Labour minister Hark Wennet said that the government would not withdraw the plan. Eleven people were arrested, police said.`,

  `March on pensions ends with arrests
Mervian Daily · 5 November 2026, 06:15

At least 15 people were detained after Wednesday's march in Velden, the lawyers' association said. Police said that nobody had been hurt.

Labour minister Hark Wennet denied that the retirement age would rise to 70. Economist Ria Donck said the plan would cost 3 billion crowns a year.`,

  `Former bank chief convicted in Corvane fraud trial
Corvane Times · 2 November 2026, 16:00

A court in Corvane convicted the former head of Halden Bank, Rufus Tarn, of fraud on Monday and sentenced him to six years in prison.

Judge Oona Plaice said that Tarn had deceived 900 customers. Tarn denied any wrongdoing, and his lawyer, Silke Marn, said that he would appeal.

Prosecutors said that 45 million crowns were missing. Halden Bank said in a statement that it had repaid all customers.`,
];
