import { describe, test } from "vitest";
import { type Case, check, checkSources } from "./check.ts";

// Sentences in the manner of wires, war reporting and local papers, each of which was once read wrongly.

describe("war and wires", () => {
  test.each<Case>([
    [
      "Korsk forces repelled 12 attacks near Orlum, Korsk’s General Staff said in its evening report on Sunday.",
      "Korsk’s General Staff | said | Korsk forces repelled 12 attacks near Orlum | said",
    ],
    [
      "Leaked documents seen by the Gazette suggest that the ministry knew of the fault.",
      "Leaked documents seen by the Gazette | suggest | the ministry knew of the fault | said",
    ],
    [
      "According to documents leaked to the Gazette, the ministry knew of the fault.",
      "documents | According to | the ministry knew of the fault | said",
    ],
    [
      "Footage shared on social media, which Radio Ostmark could not verify, appeared to show a tank on fire.",
      "Footage shared on social media | show | a tank on fire | claimed",
    ],
    [
      "The defence ministry in Zarovia said its air defences shot down 27 drones overnight.",
      "defence ministry in Zarovia | said | its air defences shot down 27 drones overnight | said",
    ],
    [
      "The health ministry said 31 people had been killed, without distinguishing between civilians and fighters.",
      "health ministry | said | 31 people had been killed | said",
    ],
    [
      "Police are said by residents to have fled.",
      "residents | are said | Police are said by residents to have fled | said",
    ],
    [
      "Norland accused Zarovia of shelling the plant, a charge Zarovia denied.",
      "Zarovia | denied | Zarovia of shelling the plant | denied",
      "Norland | accused | Zarovia of shelling the plant | claimed",
    ],
    [
      "State television said, without giving details, that two boats had sunk.",
      "State television | said | two boats had sunk | said",
    ],
    ["Local media reported that two boats had sunk.", "Local media | reported | two boats had sunk | said"],
    [
      "A video, said to have been filmed in Orlum on Monday, showed two boats on fire.",
      "video | showed | two boats on fire | said",
    ],
  ])("%s", (text, ...expected) => check(text, ...expected));
  test.each([
    "Norland paid for the bridge, a charge on its people.",
    "The general staff of the hotel left at noon.",
    "Documents seen as old were burned.",
    "The men appeared at noon to show their boats.",
    "The drone was shot down at noon.",
  ])("nothing: %s", (text) => check(text));
});

describe("local papers", () => {
  test.each<Case>([
    [
      "The medical examiner’s office identified the victim as Ana Brandt, 54, of Elm Falls.",
      "medical examiner’s office | identified | the victim as Ana Brandt, 54, of Elm Falls | said",
    ],
    [
      "The harbour office said the captain, 54, had been questioned.",
      "harbour office | said | the captain, 54, had been questioned | said",
    ],
    [
      "Brandt was charged with theft, court records show.",
      "court records | show | Brandt was charged with theft | said",
    ],
    ["Prosecutor Ana Weiss told jurors that was a lie.", "Ana Weiss | told | that was a lie | said"],
    ["Local chief Ibo Danlum disputed the figure.", "Ibo Danlum | disputed | the figure | denied"],
    ["The 26-year-old said: “We lost two boats.”", "26-year-old | said | We lost two boats. | said"],
    ["A man was hurt, according to police in Elm Falls.", "police in Elm Falls | according to | A man was hurt | said"],
    [
      "The board closed the school despite objections from parents that it was rushed.",
      "parents | objections | it was rushed | said",
    ],
  ])("%s", (text, ...expected) => check(text, ...expected));
  test.each(["He identified with the victim.", "The two towns have a dispute.", "She is 26 years old."])(
    "nothing: %s",
    (text) => check(text),
  );
});

test.each<readonly [name: string, text: string, ...expected: string[]]>([
  [
    "an article that is part of a name",
    "Abdulrahman al-Karimi, the director of the clinic, said two men died. Al-Karimi said one was found. “It is over,” Karimi said.",
    "Abdulrahman al-Karimi < Abdulrahman al-Karimi, person, director of the clinic",
    "Abdulrahman al-Karimi < Al-Karimi, person, director of the clinic",
    "Abdulrahman al-Karimi < Karimi, person, director of the clinic",
  ],
  [
    "a given name that is a preposition as well",
    "On Tuesday, the fire chief, Per Lund, said two boats sank. Lund said one was found.",
    "Per Lund < the fire chief, person, fire chief",
    "Per Lund < Lund, person, fire chief",
  ],
  [
    "a day has no office",
    "On Tuesday, the fire chief said two boats sank.",
    "fire chief < the fire chief, person, fire chief",
  ],
  [
    "a company that holds an office",
    "The owner, Tarrow Lines, said two boats sank. It said one was found.",
    "Tarrow Lines < The owner, organisation, owner",
    "Tarrow Lines < It, organisation, owner",
  ],
  [
    "a title at the end of an office",
    "Hospital director Dr Farid Norzai said two men died.",
    "Farid Norzai < Hospital director Dr Farid Norzai, person, Hospital director",
  ],
  [
    "documents with what is told of them",
    "Videos posted on Monday and verified by the Gazette showed two boats on fire.",
    "Videos posted on Monday and verified by the Gazette < Videos posted on Monday and verified by the Gazette, document",
  ],
])("%s", (_name, text, ...expected) => checkSources(text, ...expected));
