import fc from "fast-check";
import type { Block, Line, Phrase } from "../../src/answers/reply.ts";
import { action } from "./replies.ts";

const piece = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 40 }),
  fc.constantFrom(
    "<!here>",
    "<@U1>",
    "&lt;!here&gt;",
    "*a*",
    " *",
    "_",
    "~b~",
    ":tada:",
    "> ",
    "\n",
    "`",
    "|",
    "https://evil.example",
    "[a](https://evil.example)",
    "<https://evil.example>",
    "@everyone",
    "<@&1>",
    "<#1>",
    "<t:0:R>",
    "</a:1>",
    "<:a:1>",
    "||a||",
    "\\",
    "# ",
    "-# ",
    "- ",
    "1. ",
    "(",
    ")",
    "\u202e",
    " ",
    "word",
  ),
);

/** Words from outside, among them whatever a platform would parse. */
export const wordsFrom = (): fc.Arbitrary<string> =>
  fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(""));

export function lineFrom(words: fc.Arbitrary<string>): fc.Arbitrary<Line> {
  const phrase: fc.Arbitrary<Phrase> = fc.oneof(
    fc.record({ kind: fc.constantFrom("text", "strong", "quiet", "warning", "quote"), text: words }),
    fc.record({
      kind: fc.constant("story" as const),
      label: words,
      story: fc.constant("s-1"),
      url: fc.option(fc.oneof(words, fc.webUrl())),
      thread: fc.option(
        fc.record({
          platform: fc.constantFrom("slack", "discord"),
          workspace: fc.constant("T1"),
          channel: fc.constant("C1"),
          id: fc.option(fc.constant("1760000000.000100")),
        }),
      ),
    }),
  );
  return fc.array(phrase, { maxLength: 6 });
}

/** The blocks of a reply of any kind. */
export function blocksOf(words = wordsFrom()): fc.Arbitrary<readonly Block[]> {
  const line = lineFrom(words);
  const actions = fc.array(
    fc.record({ label: words, command: words }).map(({ label, command }) => action(label, command)),
    { maxLength: 4 },
  );
  const block: fc.Arbitrary<Block> = fc.oneof(
    fc.record({ kind: fc.constantFrom("title", "note", "heading", "paragraph"), line }),
    fc.record({ kind: fc.constant("item" as const), line, under: fc.array(line, { maxLength: 8 }) }),
    fc.record({ kind: fc.constant("actions" as const), actions }),
    fc.record({ kind: fc.constant("decided" as const), id: fc.constant("d-2"), question: words, line, actions }),
    fc.record({
      kind: fc.constant("disagreement" as const),
      number: fc.nat(9),
      id: fc.constant("d-1"),
      question: words,
      label: words,
      sides: fc.array(fc.record({ label: words, statements: fc.array(line, { maxLength: 3 }) }), { maxLength: 3 }),
      why: words,
      actions,
    }),
  );
  return fc.array(block, { maxLength: 30 });
}
