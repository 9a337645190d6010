import type { Story } from "../../src/claims/claim.ts";
import { story } from "./stories.ts";

const told = (id: string, published: string | null, title: string | null, text: string): Story =>
  story(text, { id: `s-${id}`, published, title });

/** Stories of invented events that are easily mixed: of each kind two, in one place or of one trade. The key is the event. */
export const EVENT_STORIES: Readonly<Record<string, readonly Story[]>> = {
  "quake of 2019 in Sarn": [
    told(
      "quake-2019-a",
      "2019-03-04T08:00:00Z",
      "Quake in Sarn valley kills nine",
      `A magnitude 5.8 earthquake shook the Sarn valley in northern Ostland early on Monday, killing at least nine people in the village of Tolmen.
The tremor brought down the roof of a dairy and cut the road between Tolmen and Brask, the governor of Sarn, Piet Lanner, said.
Rescuers dug through the night with bare hands. The seismological institute in Halden put the depth at 12 kilometres.
Schools in Tolmen and Brask stay shut this week.`,
    ),
    told(
      "quake-2019-b",
      "2019-03-05T08:00:00Z",
      "Rescuers search Tolmen dairy after Ostland earthquake",
      `Rescue teams searched the ruins of a dairy in Tolmen on Tuesday, a day after an earthquake of magnitude 5.8 hit the Sarn valley.
Eleven people are known to have died, Governor Piet Lanner told reporters in Brask. Forty were hurt.
The seismological institute warned of aftershocks. "We lost everything in ten seconds," said Ilse Maar, who worked at the dairy.`,
    ),
    told(
      "quake-2019-c",
      null,
      null,
      `Tolmen buried its dead on Friday. Eleven coffins stood in front of the dairy whose roof fell in when an earthquake struck the Sarn valley on Monday.
Piet Lanner, the governor, promised new houses before winter. In Brask the road was open again.`,
    ),
  ],
  "quake of 2022 in Sarn": [
    told(
      "quake-2022-a",
      "2022-10-17T08:00:00Z",
      "Earthquake damages dam in Sarn",
      `An earthquake of magnitude 6.1 struck the Sarn region of northern Ostland on Monday and cracked the wall of the Keld dam.
Some 4,000 people were told to leave the town of Orrin below the reservoir, said the head of the civil protection agency, Marta Vekk.
No deaths were reported. The seismological institute put the epicentre near Keld, and engineers let water out of the lake.`,
    ),
    told(
      "quake-2022-b",
      "2022-10-18T08:00:00Z",
      "Thousands flee Orrin as cracked Keld dam is drained",
      `Engineers were draining the reservoir behind the Keld dam on Tuesday after an earthquake opened a crack 20 metres long in its wall.
Orrin was empty: its 4,000 people slept in gyms and tents, Marta Vekk of the civil protection agency said.
Monday's tremor, of magnitude 6.1, was felt as far as Halden.`,
    ),
  ],
  "shooting at a mall": [
    told(
      "mall-a",
      "2021-06-12T18:00:00Z",
      "Three shot dead at Ravensby mall",
      `A man with a hunting rifle shot three people dead in a shopping mall in Ravensby on Saturday before guards overpowered him, police said.
The gunman, named as Torben Skall, 34, had been dismissed from a shoe shop in the mall in May.
Shoppers hid in store rooms. Inspector Lise Grand said five were wounded, one of them a boy of six.`,
    ),
    told(
      "mall-b",
      "2021-06-13T10:00:00Z",
      "Dismissed clerk held after Ravensby mall shooting",
      `Police in Ravensby were questioning a former shoe-shop clerk on Sunday over a shooting that left three dead in the town's mall.
Torben Skall, 34, was held down by two guards, said Inspector Lise Grand. He has not spoken.
Flowers lay before the shoe shop where he worked until May.`,
    ),
    told(
      "mall-verdict",
      "2022-02-24T15:00:00Z",
      "Ravensby mall gunman jailed for life",
      `Torben Skall, who shot three people dead in the Ravensby mall last June, was sentenced to life in prison on Thursday.
The former shoe-shop clerk showed no emotion. Inspector Lise Grand, who arrested him, sat in the front row with the two guards who had overpowered him.`,
    ),
  ],
  "shooting at a station": [
    told(
      "station-a",
      "2021-06-14T18:00:00Z",
      "Two shot dead at Halden station",
      `Two railway workers were shot dead at the main station in Halden on Monday by a man who fled on a motorcycle, police said.
Superintendent Karel Aune said that the killer wore a courier's jacket and fired a pistol from the platform.
Trains to Brask were halted for six hours. The union of railway workers called for a minute of silence.`,
    ),
    told(
      "station-b",
      "2021-06-15T09:00:00Z",
      "Hunt for motorcyclist after station murders",
      `Police hunted a motorcyclist in a courier's jacket on Tuesday after two railway workers were shot dead on a platform of Halden's main station.
A pistol was found in the canal, Superintendent Karel Aune said. The railway workers' union named the dead as Bo Lind and Aske Rohde.`,
    ),
  ],
  "trial of a mayor": [
    told(
      "mayor-a",
      "2020-01-20T12:00:00Z",
      "Former mayor of Merrin on trial over bribes",
      `The former mayor of Merrin, Hedda Storm, went on trial in Halden on Monday, charged with taking bribes from a ferry company.
Prosecutors say that she was paid 300,000 crowns by Nordline for the right to run ferries to Port Sele. She denies the charges.
Judge Ove Tann expects a verdict in March.`,
    ),
    told(
      "mayor-b",
      "2020-03-09T12:00:00Z",
      "Hedda Storm guilty in ferry bribes case",
      `A court in Halden found Hedda Storm, the former mayor of Merrin, guilty on Monday of taking bribes from the ferry company Nordline.
Judge Ove Tann gave her three years. Her lawyer said that Storm would appeal.`,
    ),
  ],
  "trial of a banker": [
    told(
      "banker-a",
      "2020-01-22T12:00:00Z",
      "Banker on trial in Halden over bribes",
      `The head of Tidewater Bank, Emil Brandt, went on trial in Halden on Wednesday, charged with paying bribes to two members of parliament.
Prosecutors say that he gave each of them a holiday house in Lusk. He denies the charges.
Judge Rosa Fenn expects a verdict in April.`,
    ),
    told(
      "banker-b",
      "2020-04-15T12:00:00Z",
      "Tidewater Bank chief Brandt cleared of bribery",
      `A court in Halden cleared Emil Brandt, the head of Tidewater Bank, of bribing two members of parliament with holiday houses in Lusk.
Judge Rosa Fenn said that the prosecutors had shown no payment. Brandt wept.`,
    ),
  ],
};

/** Tells of two of the events in one text. */
export const ROUNDUP = told(
  "roundup",
  "2021-06-16T07:00:00Z",
  "Ostland asks why: five dead in two shootings",
  `Ostland mourned on Wednesday after two shootings in three days.
In Ravensby, Torben Skall is held over the murder of three people in a mall, where guards overpowered him, Inspector Lise Grand said.
In Halden, police still hunt the motorcyclist who shot two railway workers at the main station, Superintendent Karel Aune said.`,
);
