import { test } from "vitest";
import { checkSources } from "./check.ts";

test.each<readonly [name: string, text: string, ...expected: string[]]>([
  [
    "an office before the name",
    "Lodmoor Governor Mira Halloran said two boats sank.",
    "Mira Halloran < Lodmoor Governor Mira Halloran, person, Lodmoor Governor",
  ],
  [
    "an office after the name",
    "Mira Halloran, the governor of Lodmoor, said two boats sank.",
    "Mira Halloran < Mira Halloran, person, governor of Lodmoor",
  ],
  [
    "a surname stands for the full name",
    "Mira Halloran met Ivo Brandt. Two boats sank, Halloran said.",
    "Mira Halloran < Halloran, person",
  ],
  [
    "“he” is the nameless one who has just spoken",
    "Inspector Rolf Hagen said nine people were missing. A deckhand of the Silver Heron, who feared for his job, said that the radar was broken. “Everybody knew,” he said.",
    "Rolf Hagen < Inspector Rolf Hagen, person, Inspector",
    "deckhand of the Silver Heron < A deckhand of the Silver Heron, anonymous",
    "deckhand of the Silver Heron < he, anonymous",
  ],
  [
    "“she” is no crowd that has just spoken",
    "Mary Halloran said two boats sank. Residents said that one sank. “I counted them,” she said.",
    "Mary Halloran < Mary Halloran, person",
    "Residents < Residents, anonymous",
    "Mary Halloran < she, person",
  ],
  [
    "“the worker” is the one of the plant",
    "A worker of the plant, who asked not to be named, said a truck had rammed a tank. “It went up in seconds,” the worker said.",
    "worker of the plant < A worker of the plant, anonymous",
    "worker of the plant < the worker, anonymous",
  ],
  [
    "a day that owns a noun belongs to the speaker",
    "A survivor of Monday's collision said that the captain had left the bridge.",
    "survivor of Monday's collision < A survivor of Monday's collision, anonymous",
  ],
  [
    "what the plant's operator is called is a company, wherever it is named",
    "The plant's operator, Tarrow Bright, said that two workers were hurt. Tarrow Bright said there was no danger.",
    "Tarrow Bright < The plant's operator, organisation, plant's operator",
    "Tarrow Bright < Tarrow Bright, organisation",
  ],
  [
    "the operator of a crane is a man where he has a man's name",
    "The operator, Peter Bright, said that two workers were hurt.",
    "Peter Bright < The operator, person, operator",
  ],
  [
    "an office stands for who holds it",
    "Lodmoor Governor Mira Halloran arrived at noon. The governor said two boats sank.",
    "Mira Halloran < The governor, person, Lodmoor Governor",
  ],
  [
    "a name set beside an office",
    "The regional governor, Mira Halloran, said two boats sank. The governor also said one was found.",
    "Mira Halloran < The regional governor, person, regional governor",
    "Mira Halloran < The governor, person, regional governor",
  ],
  [
    "a pronoun stands for the last speaker that fits",
    "Mary Halloran said two boats sank. John Brandt said one sank. She said she had counted them.",
    "Mary Halloran < Mary Halloran, person",
    "John Brandt < John Brandt, person",
    "Mary Halloran < She, person",
  ],
  [
    "a pronoun stands for whom the sentence before is about",
    "John Brandt said one boat sank.\n\nPeter Halloran went down to the harbour. He said he saw two.",
    "John Brandt < John Brandt, person",
    "Peter Halloran < He, person",
  ],
  [
    "a body for short",
    "The Harbour Ministry said two boats sank. The ministry added that one was found.",
    "Harbour Ministry < The Harbour Ministry, organisation",
    "Harbour Ministry < The ministry, organisation",
  ],
  [
    "nameless people keep their description",
    "A senior official said two boats sank.",
    "senior official < A senior official, anonymous",
  ],
  ["witnesses", "Witnesses said two boats sank.", "Witnesses < Witnesses, anonymous"],
  ["a document", "The report said two boats sank.", "report < The report, document"],
  [
    "a body’s possessor",
    "Ruritania’s Harbour Ministry said two boats sank.",
    "Ruritania’s Harbour Ministry < Ruritania’s Harbour Ministry, organisation",
  ],
  [
    "an age is no office",
    "Ana Brandt, 61, a nurse in Korsk, said the roof fell.",
    "Ana Brandt < Ana Brandt, person, nurse in Korsk",
  ],
  ["a title that is no office", "Mr. Ivo Brandt said two boats sank.", "Ivo Brandt < Mr. Ivo Brandt, person"],
  [
    "a place behind a preposition is nobody",
    "Mary Halloran said two boats sank.\n\nA fire above Tarn Hill went out at noon. She said the road was open.",
    "Mary Halloran < Mary Halloran, person",
    "Mary Halloran < She, person",
  ],
  [
    "groups by the names that the text gives them",
    "Two groups of miners camped near the port – known as the Free Korsk Legion and the Harbour Guard (HG) – said they took the bridge.",
    "Free Korsk Legion and the Harbour Guard < Two groups of miners camped near the port, organisation",
  ],
  [
    "a group that calls itself something",
    "A militia which calls itself the Free Korsk Legion said it took the bridge.",
    "Free Korsk Legion < A militia, organisation",
  ],
  [
    "an office whose holder is named a sentence later",
    "A Lodmoor adviser said two boats sank. “One was found,” wrote Ivo Brandt, the adviser.",
    "Ivo Brandt < A Lodmoor adviser, person, Lodmoor adviser",
    "Ivo Brandt < Ivo Brandt, person, adviser",
  ],
  [
    "another adviser may be another man",
    "A Lodmoor adviser said two boats sank. “One was found,” wrote Ivo Brandt, an adviser.",
    "Lodmoor adviser < A Lodmoor adviser, anonymous",
    "Ivo Brandt < Ivo Brandt, person, adviser",
  ],
  [
    "an office over something, before a name",
    "Secretary of State Mira Halloran said two boats sank. The secretary of state said one was found.",
    "Mira Halloran < Secretary of State Mira Halloran, person, Secretary of State",
    "Mira Halloran < The secretary of state, person, Secretary of State",
  ],
  [
    "an office over something, with a name beside it",
    "His chief of staff, Mira Halloran, said two boats sank.",
    "Mira Halloran < His chief of staff, person, His chief of staff",
  ],
  [
    "the same office elsewhere is another’s",
    "Lodmoor Governor Mira Halloran said two boats sank. The governor of Korsk said none did.",
    "Mira Halloran < Lodmoor Governor Mira Halloran, person, Lodmoor Governor",
    "governor of Korsk < The governor of Korsk, person, governor of Korsk",
  ],
  [
    "whose claim it is",
    "John Brandt said two boats sank. They laughed at his claim that eels sleep.",
    "John Brandt < John Brandt, person",
    "John Brandt < his, person",
  ],
  [
    "a pronoun that ends the phrase",
    "John Brandt fell ill. Those close to him said two boats sank.",
    "Those close to him < Those close to him, anonymous",
  ],
  ["a surname that looks like a verb", "It was Ann Chase. Chase said two boats sank.", "Ann Chase < Chase, person"],
])("%s", (_name, text, ...expected) => checkSources(text, ...expected));

test.each<readonly [name: string, text: string, ...expected: string[]]>([
  [
    "a place of two words is no person",
    "Mary Halloran said two boats sank.\n\nUpper Lodmoor was quiet. She said the road was open.",
    "Mary Halloran < Mary Halloran, person",
    "Mary Halloran < She, person",
  ],
  [
    "two people of one surname are told apart",
    "Mary Halloran said two boats sank. John Halloran said one sank. She said she had counted them.",
    "Mary Halloran < Mary Halloran, person",
    "John Halloran < John Halloran, person",
    "Mary Halloran < She, person",
  ],
  [
    "both speakers by their names",
    "Mary Halloran met John Brandt. Halloran and Brandt said two boats sank.",
    "Mary Halloran and John Brandt < Halloran and Brandt, person",
  ],
])("%s", (_name, text, ...expected) => checkSources(text, ...expected));
