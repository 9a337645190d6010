import { describe, expect, test } from "vitest";
import { createReader } from "../../jobs/create-reader.ts";
import { answerQuestion } from "../../src/answers/answer.ts";
import { askAlone } from "../../src/answers/questions/question.ts";
import { type Ruling, reviewStories } from "../../src/conflicts/decision.ts";
import { NO_WEB } from "../../src/reading/open-fetcher.ts";
import { parseStory } from "../../src/reading/read-story.ts";
import { createTagger } from "../../src/text/tagger.ts";

const reader = createReader(createTagger(), NO_WEB);

/** What every story here is about; one event, whoever tells it. */
const HEAD = "Silo bursts at Dunmere grain port";
const SCENE =
  "A grain silo burst at the port of Dunmere early on Tuesday, and rescue crews from Harrow were searching the quay.";

interface Told {
  readonly outlet: string;
  readonly day: number;
  readonly says: string;
}

const told = (outlet: string, day: number, says: string): Told => ({ outlet, day, says });

/** The first line of the answer, as people read it. */
function leadOf(stories: readonly Told[], asks: string, rulings: readonly Ruling[] = []): string {
  const posted = stories.map(({ outlet, day, says }, at) => {
    const published = `2031-05-0${day}`;
    const story = parseStory({
      content: `${HEAD}\n\n${SCENE}\n\n${says}`,
      contentType: null,
      file: null,
      url: null,
      hints: { outlet, published },
    });
    return {
      story,
      claims: reader.findClaims(story),
      signature: reader.sign(story),
      postedAt: new Date(Date.parse(published) + at * 60_000).toISOString(),
      postedBy: "you",
      thread: null,
    };
  });
  const asking = askAlone(asks, { at: "2031-05-08T12:00:00.000Z", zone: "UTC" });
  const { reply } = answerQuestion(reviewStories(posted, rulings), asking);
  const lead = reply.blocks.find(({ kind }) => kind === "paragraph");
  return lead?.kind === "paragraph"
    ? lead.line
        .map((phrase) => (phrase.kind === "quote" ? `“${phrase.text}”` : "text" in phrase ? phrase.text : phrase.label))
        .join("")
    : "";
}

const POST = (day: number, says: string) => told("Dunmere Post", day, says);
const WIRE = (day: number, says: string) => told("Harrow Wire", day, says);
const ECHO = (day: number, says: string) => told("Coast Echo", day, says);

const KILLED = "how many people were killed";
const HURT = "how many people were injured";

describe("the first line of an answer", () => {
  test.each<[string, readonly Told[], string, string]>([
    [
      "one source",
      [POST(6, "Four people were killed, harbour master Ole Brandt said.")],
      KILLED,
      "Only Ole Brandt gives a figure: four people killed.",
    ],
    [
      "one source in two outlets",
      [
        POST(6, "Four people were killed, harbour master Ole Brandt said."),
        WIRE(6, "Harbour master Ole Brandt said that four people had been killed."),
      ],
      KILLED,
      "Only Ole Brandt gives a figure: four people killed.",
    ],
    [
      "an update",
      [
        POST(6, "Four people were killed, harbour master Ole Brandt said."),
        WIRE(7, "Six people had been killed, harbour master Ole Brandt said on Wednesday."),
      ],
      KILLED,
      "Only Ole Brandt gives a figure: six people killed, up from four.",
    ],
    [
      "an update downward",
      [
        POST(6, "Six people were killed, harbour master Ole Brandt said."),
        WIRE(7, "Harbour master Ole Brandt said on Wednesday that four people had been killed, and not six."),
      ],
      KILLED,
      "Only Ole Brandt gives a figure: four people killed, down from six.",
    ],
    [
      "two sources, one figure",
      [
        POST(6, "Four people were killed, harbour master Ole Brandt said."),
        WIRE(6, "The Harrow hospital said that four people had been killed."),
      ],
      KILLED,
      "Agreed: four people killed (Ole Brandt and Harrow hospital).",
    ],
    [
      "three sources, one figure",
      [
        POST(6, "Four people were killed, harbour master Ole Brandt said."),
        WIRE(6, "The Harrow hospital said that four people had been killed."),
        ECHO(6, "Four people were killed, the dockers' union said."),
      ],
      KILLED,
      "Agreed: four people killed (Ole Brandt and 2 others).",
    ],
    [
      "a body and who speaks for it",
      [
        POST(6, "Four people were killed, the Harrow police said."),
        WIRE(6, "Four people were killed, said Inspector Mia Tolland of the Harrow police."),
      ],
      KILLED,
      "Only Harrow police give a figure: four people killed.",
    ],
    [
      "a wire text run twice",
      [
        POST(6, "Four people were killed, the Harrow hospital said. It had been told of the blast at dawn."),
        WIRE(6, "Four people were killed, the Harrow hospital said. It had been told of the blast at dawn."),
      ],
      KILLED,
      "Only Harrow hospital gives a figure: four people killed.",
    ],
    [
      "two figures of one day",
      [
        POST(6, "Four people were killed, harbour master Ole Brandt said."),
        WIRE(6, "Nine people were killed, the Harrow hospital said."),
      ],
      KILLED,
      "Disputed: How many people were killed? four (Ole Brandt) or nine (Harrow hospital).",
    ],
    [
      "three figures of one day",
      [
        POST(6, "Four people were killed, harbour master Ole Brandt said."),
        WIRE(6, "Nine people were killed, the Harrow hospital said."),
        ECHO(6, "Five people were killed, the dockers' union said."),
      ],
      KILLED,
      "Disputed: How many people were killed? four (Ole Brandt) or nine (Harrow hospital) or five (dockers' union).",
    ],
    [
      "a floor and a figure",
      [
        POST(6, "At least four people were injured, harbour master Ole Brandt said."),
        WIRE(6, "Seven people were injured, the Harrow hospital said."),
      ],
      HURT,
      "Sources differ: seven people injured (Harrow hospital), at least four (Ole Brandt).",
    ],
    [
      "figures of different days",
      [
        POST(5, "Four people were killed, harbour master Ole Brandt said on Monday."),
        WIRE(7, "Nine people were killed, the Harrow hospital said on Wednesday."),
      ],
      KILLED,
      "Disputed: How many people were killed? four (Ole Brandt) or nine (Harrow hospital).",
    ],
    [
      "an unverified figure",
      [POST(6, "The dockers' union claimed that 12 people were killed. This could not be independently verified.")],
      KILLED,
      "Only the dockers' union gives a figure: 12 people killed, unverified.",
    ],
    [
      "the outlet's own count",
      [POST(6, "Four people were killed.")],
      KILLED,
      "Only Dunmere Post gives a figure: four people killed.",
    ],
    [
      "two outlets' own counts",
      [
        POST(6, "Four people were killed when the east crane fell on the sheds."),
        WIRE(6, "Four people died. Nothing was left of the sheds by the water."),
      ],
      KILLED,
      "The same figure, maybe from one source: four people killed (Dunmere Post and Harrow Wire).",
    ],
    [
      "an unnamed source",
      [POST(6, "Four people were killed, a source at the port said.")],
      KILLED,
      "Only a source at the port gives a figure: four people killed.",
    ],
    [
      "nobody",
      [POST(6, "Nobody was arrested, the Harrow police said.")],
      "was anybody arrested",
      "Harrow police: nobody detained.",
    ],
    [
      "nobody, and somebody",
      [
        POST(6, "Nobody had been arrested, the grain company Astel said."),
        WIRE(6, "Police arrested the manager of the silo on Tuesday, prosecutor Ida Wren said."),
      ],
      "was anybody arrested",
      "Disputed: Is it so: “Police arrested the manager of the silo on Tuesday”? no (Astel) or yes (Ida Wren).",
    ],
    [
      "a group beside the whole",
      [POST(6, "Nine people were killed, among them three children, harbour master Ole Brandt said.")],
      KILLED,
      "Only Ole Brandt gives these figures: nine people killed; three children killed.",
    ],
    [
      "two groups of two sources",
      [
        POST(6, "Three firefighters were injured, fire chief Rana Lund said."),
        WIRE(6, "Seven dockers were injured, the dockers' union said."),
      ],
      HURT,
      "From one source only: three firefighters injured (Rana Lund); seven dockers injured (the dockers' union).",
    ],
    [
      "a part of them",
      [POST(6, "Nine people were injured, two of them seriously, the Harrow hospital said.")],
      HURT,
      "Only Harrow hospital gives a figure: nine people injured.",
    ],
    [
      "what is shut",
      [
        POST(6, "The coast road was closed, the Harrow police said."),
        WIRE(6, "The coast road was open, the town council said."),
      ],
      "is the coast road open",
      "Disputed: Is the road open? closed (Harrow police) or open (town council).",
    ],
    [
      "one voice without a figure",
      [POST(6, "The silo had rusted for years, docker Pia Holm said.")],
      "what is said about the rust of the silo",
      "One voice speaks of it: Pia Holm.",
    ],
    [
      "two voices without a figure",
      [
        POST(
          6,
          "The silo had rusted for years, docker Pia Holm said. The silo was painted against rust in March, the grain company Astel said.",
        ),
      ],
      "what is said about rust",
      "One voice speaks of it: Pia Holm.",
    ],
    [
      "one voice asked for",
      [
        POST(6, "Four people were killed, harbour master Ole Brandt said."),
        WIRE(6, "Four people were killed, the Harrow hospital said."),
      ],
      "how many were killed according to Brandt",
      "Ole Brandt: four people killed.",
    ],
    [
      "an old figure asked for",
      [
        POST(6, "Four people were killed, harbour master Ole Brandt said."),
        WIRE(7, "Six people had been killed, harbour master Ole Brandt said on Wednesday."),
      ],
      "according to the Dunmere Post, how many were killed",
      "Only Ole Brandt gives a figure: four people killed, since put at six.",
    ],
    [
      "evacuated",
      [
        POST(6, "About 300 residents were evacuated, mayor Lis Aaker said."),
        WIRE(6, "About 300 residents were evacuated, the fire service said."),
      ],
      "how many were evacuated",
      "Agreed: about 300 residents evacuated (Lis Aaker and fire service).",
    ],
    [
      "ships",
      [POST(6, "Two ferries were damaged, harbour master Ole Brandt said.")],
      "how many ferries were damaged",
      "Only Ole Brandt gives a figure: two ferries (damage).",
    ],
    [
      "money",
      [
        POST(6, "The damage came to 30 million crowns, the insurer Norvane said."),
        WIRE(6, "The damage came to 30 million crowns, mayor Lis Aaker said."),
      ],
      "how high is the damage",
      "The same figure, maybe from one source: 30 million crowns (money) (Norvane and Lis Aaker).",
    ],
    [
      "said to be unknown",
      [POST(6, "It was not clear how many people had been killed, harbour master Ole Brandt said.")],
      KILLED,
      "One voice speaks of it: Ole Brandt.",
    ],
    [
      "a toll of both",
      [
        POST(6, "Four people were killed and nine were injured, harbour master Ole Brandt said."),
        WIRE(6, "Four people were killed and 11 were injured, the Harrow hospital said."),
      ],
      "what do sources say about casualties",
      "Agreed: four people killed (Ole Brandt and Harrow hospital). Disputed: How many people were hurt? nine (Ole Brandt) or 11 (Harrow hospital).",
    ],
    [
      "the company by its name",
      [
        POST(6, "Three of its workers died, the company said. The silo belongs to Astel Grain."),
        WIRE(6, "Astel Grain said that three workers had died."),
      ],
      KILLED,
      "The same figure, maybe from one source: three workers killed (company and Astel Grain).",
    ],
    [
      "one person",
      [POST(6, "One person was missing, harbour master Ole Brandt said.")],
      "how many are missing",
      "Only Ole Brandt gives a figure: one person missing.",
    ],
    [
      "asked for nothing that is there",
      [POST(6, "One person was missing, harbour master Ole Brandt said.")],
      "how many aircraft were lost",
      "Nothing that was posted here speaks of that.",
    ],
  ])("%s", (_, stories, asks, expected) => {
    expect(leadOf(stories, asks)).toBe(expected);
  });
});
