import { expect, test } from "vitest";
import type { Source } from "../../src/claims/claim.ts";
import { findUnresolved } from "../../src/claims/unresolved.ts";
import { createPassage } from "../../src/text/create-passage.ts";
import { createTagger } from "../../src/text/tagger.ts";

const tagger = createTagger();
const person: Source = { name: "Mira Halloran", mention: "She", kind: "person", role: null };
const body: Source = { ...person, name: "Harbour Guard", kind: "organisation" };

/** What `text`, said by `source`, cannot be read without. */
function check(text: string, source: Source | null, expected: readonly string[], published: string | null = null) {
  const [sentence] = createPassage(text, tagger).sentences;
  if (!sentence) throw new Error("no sentence");
  const clause = { ...sentence, sentence, source, stance: "said" as const, cue: "said" };
  expect(findUnresolved(clause, published)).toEqual(expected);
}

test.each<readonly [text: string, source: Source | null, expected: readonly string[]]>([
  ["they fled over the river", person, ["they"]],
  ["these were burned down", person, ["these"]],
  ["he was found in a boat", body, ["he"]],
  ["the bridge opens tomorrow", person, ["tomorrow"]],
  ["they leave tomorrow", null, ["they", "tomorrow"]],
])("%s", (text, source, expected) => check(text, source, expected));

test.each<readonly [text: string, source: Source | null]>([
  ["she had seen two boats", person],
  ["they took the bridge", body],
  ["the raiders fled", person],
  ["two boats sank", null],
])("can be read by itself: %s", (text, source) => check(text, source, []));

test("with a date, tomorrow is a day", () => check("the bridge opens tomorrow", person, [], "2026-10-14"));
