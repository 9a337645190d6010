import { expect, test } from "vitest";
import { compareTold, type Told } from "./desk.ts";

const on = (outlet: string, text: string): Told => ({ text, outlet, published: "2026-10-13T18:00:00.000Z" });

const RELEASE =
  "Crews went down the shaft of the Dalby mine before dawn and came back without the lamps they had taken along. The pumps had stopped in the night and water stood two metres high in the lower gallery. Nine people were hurt.";

/** Stories, origins, and whether the confirmation is circular, of what the stories agree on. */
function agreed(...told: readonly Told[]): readonly string[] {
  const { agreements, claims } = compareTold(...told);
  const storyOf = (id: string) => claims.find((claim) => claim.id === id)?.story;
  return agreements.map(
    (one) =>
      `${new Set(one.claims.map(storyOf)).size} stories, ${one.origins} origins${one.circular ? ", circular" : ""}`,
  );
}

test.each([
  [
    "two officials are two origins",
    [
      on("Post", "The mayor, Ada Holm, said nine people were hurt."),
      on("Echo", "Nine people were hurt, said Nils Lund, the fire chief."),
    ],
    ["2 stories, 2 origins"],
  ],
  [
    "one official in two stories is one origin",
    [
      on("Post", "The mayor, Ada Holm, said nine people were hurt."),
      on("Echo", "Nine people were hurt, Ada Holm told reporters."),
    ],
    ["2 stories, 1 origins"],
  ],
  [
    "one wire text run by three desks is one origin",
    [
      on("Post", RELEASE),
      on("Echo", `The mine is old.\n\n${RELEASE}`),
      on("Herald", `${RELEASE}\n\nThe weather was fine on Sunday in all of the valley.`),
    ],
    ["3 stories, 1 origins"],
  ],
  [
    "two outlets that wrote their own are two",
    [
      on("Post", "Water broke into the mine at Dalby. Nine people were hurt."),
      on("Echo", "The pumps of an old mine failed on Monday. Nine people were hurt."),
    ],
    ["2 stories, 2 origins"],
  ],
  [
    "an agency's story and a story that has it from the agency are one",
    [
      on("Norland News Agency", "Water broke into the mine. Nine people were hurt."),
      on("Echo", "Nine people were hurt, the Norland News Agency reported."),
    ],
    ["2 stories, 1 origins"],
  ],
  [
    "who confirms what he has from the same man adds no origin",
    [
      on("Post", "The mayor, Ada Holm, said nine people were hurt."),
      on("Echo", "The Norland News Agency confirmed that nine people were hurt, citing Ada Holm."),
    ],
    ["2 stories, 1 origins, circular"],
  ],
  [
    "two unnamed officials may be two men",
    [
      on("Post", "A senior official said nine people were hurt."),
      on("Echo", "Nine people were hurt, a senior official said."),
    ],
    ["2 stories, 2 origins"],
  ],
])("%s", (_, told, expected) => {
  expect(agreed(...told)).toEqual(expected);
});
