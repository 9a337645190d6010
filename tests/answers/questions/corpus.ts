/** A question as somebody at a desk types it, and the words of the claims that answer it. */
export interface Asked {
  readonly asks: string;
  /** Each stands in the quote of a claim that the answer must show. */
  readonly finds: readonly string[];
  /** May stand beside them without being off the question. */
  readonly fine?: readonly string[];
  /** Asked in the thread of the example story of that number, or of none. */
  readonly thread?: number;
  /** What was asked before it in the thread, the latest last. */
  readonly after?: readonly string[];
}

const TOLL = [
  "Two people were killed",
  "Seven people had been killed",
  "Nine people had been killed",
  "nine people had been killed",
];
const HURT = [
  "at least five were wounded",
  "Fourteen people were wounded",
  "the number of wounded at 14",
  "31 wounded people",
];
const NO_ROLE = ["any involvement in the attack", "nothing to do with the events", "any involvement"];
const RAIDERS_LOSSES = ["killed 40 fighters", "six fighters had been killed"];
const CHILD = ["among them a child"];

/** Over the shipped example stories. Every question was written before its answer was looked at; every third is held back while rules are made. */
export const QUESTIONS: readonly Asked[] = [
  { asks: "what do sources say about casualties in Lomna", finds: [...TOLL, ...HURT, ...RAIDERS_LOSSES], fine: CHILD },
  { asks: "how many people were killed in Lomna?", finds: [...TOLL], fine: [...RAIDERS_LOSSES, ...CHILD] },
  {
    asks: "how many guards were wounded on the Pell pass",
    finds: ["four guards had been wounded", "five guards had been wounded"],
    fine: ["two of them seriously"],
  },
  { asks: "has Kestria denied it", finds: NO_ROLE, fine: ["There was no order"] },
  {
    asks: "who says the bridge is open",
    finds: ["The bridge at Lomna reopened"],
    fine: ["The bridge at Lomna was closed"],
  },
  {
    asks: "what did Brisk say",
    finds: ["nothing to do with the events", "any involvement", "There was no order", "Tarvian deserters"],
    fine: ["an inquiry"],
  },
  {
    asks: "what did Ilmar Dosk say about the wounded",
    finds: ["at least five were wounded", "Fourteen people were wounded", "the number of wounded at 14"],
  },
  { asks: "how many wounded did the hospital treat?", finds: ["We have treated 31 wounded people"] },
  { asks: "is the bridge at Lomna closed?", finds: ["The bridge at Lomna was closed", "The bridge at Lomna reopened"] },
  {
    asks: "who claimed responsibility",
    finds: ["responsibility for the attack"],
    fine: ["a gang of smugglers", "This was an act of the Kestrian state"],
  },
  {
    asks: "who are the attackers",
    finds: [
      "a reconnaissance unit of the Kestrian army",
      "Kestrian soldiers without insignia",
      "Tarvian deserters",
      "Tarvian citizens",
    ],
    fine: [
      "We are the sons of Lomna",
      "This was an act of the Kestrian state",
      "a gang of smugglers",
      "responsibility for the attack",
    ],
  },
  { asks: "why did they attack Lomna", finds: ["force the government to release prisoners"] },
  {
    asks: "according to the Sarn Herald, how many were hurt?",
    finds: ["the number of wounded at 14", "31 wounded people"],
  },
  {
    asks: "what is still unclear",
    finds: [
      "It is not yet clear how many attackers took part",
      "killed 40 fighters",
      "it had seized the grain terminal",
      "the raid had been planned for months",
    ],
    fine: ["driven all of the raiders back"],
  },
  {
    asks: "have the raiders been driven out of Lomna?",
    finds: ["driven all of the raiders back", "its fighters were still fighting in the port"],
    fine: ["still holding the ferry terminal", "Fighting went on through Tuesday"],
  },
  {
    asks: "what does the anonymous official say",
    finds: [
      "Kestria's military provided boats",
      "no Kestrian soldiers had crossed the river",
      "the raid had been planned for months",
    ],
  },
  {
    asks: "did Kestria's army help the raiders",
    finds: ["Kestria's military provided boats", "any involvement"],
    fine: [
      ...NO_ROLE,
      "no Kestrian soldiers had crossed",
      "a reconnaissance unit",
      "Kestrian soldiers without insignia",
      "an act of the Kestrian state",
      "There was no order",
    ],
  },
  { asks: "how many fighters were killed", finds: RAIDERS_LOSSES },
  { asks: "how many prisoners were taken", finds: ["nobody had been taken prisoner"], fine: ["four captured boats"] },
  {
    asks: "do sources agree on the number of wounded in Lomna?",
    finds: ["the number of wounded at 14", "31 wounded people"],
    fine: HURT,
  },
  {
    asks: "where do sources disagree about Lomna",
    finds: [
      "the number of wounded at 14",
      "31 wounded people",
      ...RAIDERS_LOSSES,
      "Kestria's military provided boats",
      "any involvement",
    ],
    fine: [
      "driven all of the raiders back",
      "its fighters were still fighting",
      "a reconnaissance unit",
      "Kestrian soldiers without insignia",
      "Tarvian deserters",
      "Tarvian citizens",
      "nothing to do with",
      "still holding",
      ...HURT,
    ],
  },
  { asks: "compare the death toll by Dosk over time", finds: TOLL, fine: CHILD },
  {
    asks: "when was the Lomna bridge reopened",
    finds: ["The bridge at Lomna reopened"],
    fine: ["The bridge at Lomna was closed"],
  },
  {
    asks: "where did the evacuated people go",
    finds: ["about 300 people had been moved to a school"],
    fine: ["More than 300 residents spent the night"],
  },
  {
    asks: "how many were evacuated",
    finds: ["about 300 people had been moved to a school"],
    fine: ["More than 300 residents spent the night"],
  },
  { asks: "was a child killed?", finds: ["among them a child"], fine: TOLL },
  {
    asks: "what does the Free River Brigade say",
    finds: [
      "responsibility for the attack",
      "it had seized the grain terminal",
      "its fighters were still fighting in the port",
    ],
    fine: [
      "its fighters were still holding",
      "six fighters had been killed",
      "the raid was meant",
      "Tarvian citizens",
      "sons of Lomna",
    ],
  },
  { asks: "what did Jory Tann say about losses", finds: ["six fighters had been killed"] },
  {
    asks: "who attacked the customs post?",
    finds: ["a gang of smugglers"],
    fine: ["Gunmen attacked a customs post", "The gang had lost a cargo", "The attackers came on foot"],
  },
  {
    asks: "is the road over the Pell pass open",
    finds: ["The pass road was closed", "The road over the pass was reopened"],
  },
  { asks: "what did Captain Sella say", finds: ["They knew the hour", "four guards had been wounded"] },
  { asks: "how many border guards died", finds: ["killed three border guards"] },
  { asks: "only denials", finds: NO_ROLE },
  {
    asks: "what changed since Tuesday in Lomna",
    finds: ["Nine people had been killed", "The bridge at Lomna reopened"],
    fine: [
      ...TOLL,
      ...HURT,
      "any involvement",
      "The bridge at Lomna was closed",
      "driven all of the raiders",
      ...RAIDERS_LOSSES,
      "its fighters were still fighting",
      "Kestria's military provided",
      "Tarvian citizens",
      "nobody had been taken prisoner",
      "four captured boats",
      "no Kestrian soldiers",
      "We are the sons",
      "the attack would not go",
      "planned for months",
      "There was no order",
      "More than 300",
      "not to return",
      "burnt-out grain",
      "It is not yet clear",
    ],
  },
  {
    asks: "anything new on the raid since Wednesday?",
    finds: ["Nine people had been killed", "Kestria's military provided boats"],
    fine: [
      "nine people",
      "any involvement",
      "six fighters",
      "its fighters",
      "Tarvian citizens",
      "driven all",
      "the number of wounded",
      "31 wounded",
      "reopened",
      "killed 40",
      "planned for months",
      "nobody had been",
      "no Kestrian",
      "There was no order",
      "sons of Lomna",
      "four captured boats",
      "would not go unanswered",
      "More than 300",
      "burnt-out",
      "not to return",
      "Two people",
      "Seven people",
      "Fourteen",
      "was closed",
    ],
  },
  {
    asks: "what does the Tarvian defence ministry say",
    finds: ["Kestrian soldiers without insignia", "driven all of the raiders back", "nobody had been taken prisoner"],
    fine: ["killed 40 fighters", "This was an act of the Kestrian state"],
  },
  {
    asks: "what did Meridian report about the dead",
    finds: ["Seven people had been killed"],
    fine: ["a clash near Oster killed 16"],
  },
  {
    asks: "has the claim about 40 fighters been verified",
    finds: ["killed 40 fighters"],
    fine: ["driven all of the raiders back"],
  },
  { asks: "what about the clash in 2019?", finds: ["a clash near Oster killed 16 people"] },
  { asks: "what did witnesses see?", finds: ["burnt-out grain stores"], fine: ["The windows came in on us"] },
  { asks: "what does the president of Tarvia say", finds: ["the attack would not go unanswered"] },
  { asks: "did the governor order an evacuation", finds: ["He ordered the evacuation of the riverside streets"] },
  { asks: "was shipping affected", finds: ["Shipping on the lower river was not affected"] },
  {
    asks: "what was destroyed or damaged in Lomna",
    finds: ["burnt-out grain stores"],
    fine: ["The windows came in on us"],
  },
  {
    asks: "who is behind the raid",
    finds: ["Kestria's military provided boats", "any involvement"],
    fine: [
      ...NO_ROLE,
      "responsibility for the attack",
      "a reconnaissance unit",
      "Kestrian soldiers without insignia",
      "Tarvian deserters",
      "Tarvian citizens",
      "This was an act",
      "no Kestrian soldiers",
      "There was no order",
      "planned for months",
      "the raid was meant",
      "a gang of smugglers",
    ],
  },
  {
    asks: "what do we know about the grain terminal",
    finds: ["it had seized the grain terminal"],
    fine: ["burnt-out grain stores"],
  },
  {
    asks: "is there fighting still going on",
    finds: ["its fighters were still fighting in the port", "Fighting went on through Tuesday"],
    fine: ["still holding the ferry terminal", "driven all of the raiders back", "The attackers came on foot"],
  },
  {
    asks: "list the injured at Pell",
    finds: ["four guards had been wounded", "five guards had been wounded"],
    fine: ["two of them seriously"],
  },
  {
    asks: "what did the interior minister say on Wednesday",
    finds: ["five guards had been wounded", "We will find them", "a gang of smugglers"],
    fine: ["two of them seriously", "The gang had lost a cargo"],
  },
  {
    asks: "casualties at the customs post",
    finds: ["killed three border guards", "four guards had been wounded", "five guards had been wounded"],
    fine: ["two of them seriously"],
  },
  { asks: "was the raid planned", finds: ["the raid had been planned for months"], fine: ["there was no plan"] },
  {
    asks: "did Kestrian soldiers cross the river",
    finds: ["no Kestrian soldiers had crossed the river"],
    fine: ["a reconnaissance unit", "Kestrian soldiers without insignia", "driven all of the raiders back"],
  },
  // In threads, and after other questions.
  { asks: "how many killed?", thread: 4, finds: ["killed three border guards"] },
  { asks: "how many killed?", thread: 2, finds: TOLL, fine: [...RAIDERS_LOSSES, ...CHILD] },
  {
    asks: "what is the latest on the road",
    thread: 7,
    finds: ["The road over the pass was reopened"],
    fine: ["The pass road was closed"],
  },
  { asks: "and the injured?", after: ["how many were killed in Lomna"], finds: HURT },
  {
    asks: "and according to the Sarn Herald?",
    after: ["how many were killed in Lomna"],
    finds: ["Nine people had been killed"],
    fine: ["killed 40 fighters", ...CHILD],
  },
  {
    asks: "who says so?",
    after: ["is the bridge at Lomna open"],
    finds: ["The bridge at Lomna reopened"],
    fine: ["The bridge at Lomna was closed"],
  },
  { asks: "and at Pell?", after: ["how many were killed in Lomna"], finds: ["killed three border guards"] },
  {
    asks: "since when?",
    after: ["is the bridge at Lomna open"],
    finds: ["The bridge at Lomna reopened"],
    fine: ["The bridge at Lomna was closed"],
  },
  {
    asks: "what did Dosk say?",
    after: ["how many were killed in Lomna", "and the injured?"],
    finds: ["at least five were wounded", "Fourteen people were wounded", "the number of wounded at 14"],
    fine: [...TOLL, "The figures are early", "a reconnaissance unit", "He ordered", "not to return", ...CHILD],
  },
  {
    asks: "and since Wednesday?",
    after: ["what do sources say about the dead in Lomna"],
    finds: ["Nine people had been killed", "nine people had been killed"],
    fine: [...RAIDERS_LOSSES, ...CHILD],
  },
];

/** Over the stories beside them. */
export const MORE_QUESTIONS: readonly Asked[] = [
  {
    asks: "how many firefighters were injured",
    finds: ["Four firefighters were injured", "Seven firefighters were hurt", "Five firefighters had been injured"],
    fine: ["two of them were in intensive care"],
  },
  { asks: "what caused the fire?", finds: ["The cause was an electrical fault", "the fire had been set deliberately"] },
  {
    asks: "is the smoke dangerous",
    finds: ["the smoke was not dangerous", "the smoke contained chlorine"],
    fine: ["Nobody should be outside"],
  },
  { asks: "did the alarm work", finds: ["no alarm had sounded in the building", "the alarm had failed"] },
  { asks: "is the fire out", finds: ["The fire is still burning", "was put out on Wednesday night"] },
  {
    asks: "how many people left their homes in Ostrel",
    finds: ["About 400 people had been evacuated", "About 1,200 residents had left their homes"],
    fine: ["All residents could return"],
  },
  { asks: "how much damage was done", finds: ["Damage was estimated at 30 million crowns"] },
  { asks: "how many people marched in Velden", finds: ["Around 20,000 people marched", "the crowd at 8,000"] },
  {
    asks: "how many arrests at the pension march",
    finds: ["Eleven people were arrested", "At least 15 people were detained"],
  },
  {
    asks: "has the labour minister denied anything",
    finds: ["the retirement age would rise to 70"],
    fine: ["would not withdraw the plan"],
  },
  { asks: "was anybody hurt at the march?", finds: ["nobody had been hurt"] },
  { asks: "what did the company say about the alarm", finds: ["the alarm had failed"] },
  { asks: "what would the pension plan cost", finds: ["the plan would cost 3 billion crowns"] },
  {
    asks: "was Rufus Tarn convicted",
    finds: ["Tarn had deceived 900 customers"],
    fine: ["any wrongdoing", "he would appeal", "900 customers", "45 million crowns"],
  },
  { asks: "what does Tarn's lawyer say", finds: ["he would appeal"] },
  {
    asks: "how much money is missing at Halden Bank",
    finds: ["45 million crowns were missing"],
    fine: ["it had repaid all customers"],
  },
  {
    asks: "when can residents return home",
    finds: ["All residents could return to their homes on Thursday"],
    fine: ["had left their homes"],
  },
  { asks: "are the schools closed", finds: ["Schools in the harbour district were closed"] },
];

/** Over either: nothing that was posted answers them. */
export const NO_ANSWER: readonly string[] = [
  "what is the weather tomorrow?",
  "who won the cup final",
  "how many journalists were killed in Lomna",
  "what does Reuters say about the raid",
  "what did the pope say about Lomna",
  "how many people were killed in Breva in the earthquake",
  "what was the magnitude of the quake",
  "has the stock market reacted",
  "what did Jory Tann say about the pension plan",
  "how many ships were sunk at Harbour Point",
  "who won the election in Tarvia",
  "what do sources say about the ceasefire talks",
  "how many refugees crossed into Sorrenia",
  "what does Emeric Vall say about the wounded",
  "when will the airport reopen",
  "how old is the governor",
  "what did the Harbour Gazette say about the customs post",
  "is the hospital still open",
  "how do I bake bread",
  "how many children were killed at the customs post",
  "what did the UN say",
  "has Sorrenia denied it",
  "how many drones were shot down",
  "how many were evacuated at Pell",
  "what did Brisk say about the price of grain",
];
