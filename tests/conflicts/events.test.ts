import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { extractClaims } from "../../src/claims/extract.ts";
import { compareStories } from "../../src/conflicts/compare-stories.ts";
import { createSignature } from "../../src/events/create-signature.ts";
import { createTagger } from "../../src/text/tagger.ts";
import { story } from "../events/stories.ts";

const tagger = createTagger();
const FOLDER = join(import.meta.dirname, "events");
const EVENTS = readdirSync(FOLDER, { withFileTypes: true }).filter((entry) => entry.isDirectory());

/** A story as its file has it: the title, the outlet and the day, then the text. */
function readTold(event: string, file: string, at: number) {
  const [title = "", line = "", ...paragraphs] = readFileSync(join(FOLDER, event, file), "utf8")
    .trim()
    .split(/\n\n+/);
  const [outlet = "", day = ""] = line.split(" · ");
  const published = new Date(`${day} UTC`).toISOString();
  const told = story(paragraphs.join("\n\n"), { id: `s-${event}-${at}`, title, outlet, published });
  return {
    story: told,
    claims: extractClaims(told, tagger).claims,
    signature: createSignature(told, tagger),
    postedAt: new Date(Date.UTC(2026, 9, 14, 8, at)).toISOString(),
    postedBy: "Desk",
    thread: null,
  };
}

/** Each disagreement in a line, with its sides and who is on them. */
function describeEvent(event: string): string {
  const files = readdirSync(join(FOLDER, event)).filter((name) => /^\d/.test(name));
  const { disagreements, claims } = compareStories(
    files.toSorted().map((file, at) => readTold(event, file, at)),
    {
      sameEvent: true,
    },
  );
  const speakerOf = new Map(claims.map(({ id, source }) => [id, source.name]));
  const lines = disagreements.map(({ kind, severity, question, sides }) =>
    [
      `${question} (${kind}, ${severity})`,
      ...sides.map(
        ({ label, claims: ids }) => `  ${label}: ${[...new Set(ids.map((id) => speakerOf.get(id)))].join(", ")}`,
      ),
    ].join("\n"),
  );
  return `${lines.join("\n")}\n`;
}

// Invented events as several outlets tell them, with what contradicts and much that only looks so. UPDATE=1 rewrites the files: read the difference.
test.each(EVENTS.map(({ name }) => name))("the disagreements about the %s are as reviewed", (event) => {
  const found = describeEvent(event);
  const file = join(FOLDER, event, "expected.txt");
  if (process.env["UPDATE"]) writeFileSync(file, found);
  expect(found).toBe(readFileSync(file, "utf8"));
});
