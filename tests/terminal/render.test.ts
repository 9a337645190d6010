import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { renderReply } from "../../adapters/terminal/render.ts";
import { widthOf } from "../../adapters/terminal/wrap.ts";
import type { Action, Block, Line, Phrase, Reply } from "../../src/answers/reply.ts";

const action = (label: string, command: string): Action => ({ label, command, form: null, shownTo: "thread" });
const text = (words: string): Phrase => ({ kind: "text", text: words });
const strong = (words: string): Phrase => ({ kind: "strong", text: words });
const quiet = (words: string): Phrase => ({ kind: "quiet", text: words });
const quote = (words: string): Phrase => ({ kind: "quote", text: words });
const warning = (words: string): Phrase => ({ kind: "warning", text: words });
const story = (label: string): Phrase => ({
  kind: "story",
  label,
  story: "s-1",
  url: "https://post.example/1",
  thread: null,
});

const statement = (who: string, words: string, where: string): Line => [
  strong(who),
  text(": "),
  quote(words),
  quiet(" ("),
  story(where),
  quiet(")"),
];

const summary: Reply = {
  blocks: [
    { kind: "title", line: [text("Ferry runs aground off Sarn, four dead")] },
    { kind: "note", line: [text("Harbour Post · 4 Mar 2031 · same event as 2 stories posted earlier")] },
    { kind: "heading", line: [warning("1 disagreement")] },
    {
      kind: "disagreement",
      number: 1,
      id: "d-1",
      question: "How many people were killed?",
      label: "numeric",
      sides: [
        {
          label: "4",
          statements: [
            statement("the harbour master", "four people died when the ferry ran aground", "this story"),
            statement(
              "Ida Perrow, who was on deck",
              "I counted four of them, and I will not forget it as long as I live",
              "Coast Wire, 4 Mar",
            ),
          ],
        },
        {
          label: "at least 6",
          statements: [
            [
              ...statement("an official, unnamed", "no fewer than six", "Northmark Herald"),
              text(" – "),
              warning("caution: "),
              quote("the figure could not be checked"),
            ],
          ],
        },
      ],
      why: "Four is below the lowest figure of the other side, and both speak of Tuesday night.",
      actions: [],
    },
    { kind: "heading", line: [strong("Also in this story")] },
    {
      kind: "item",
      line: [text("rescued")],
      under: [statement("the coast guard", "nineteen passengers were brought ashore", "this story")],
    },
    { kind: "item", line: [text("owner: declined to comment")], under: [] },
    { kind: "note", line: [quiet("3 more claims")] },
    {
      kind: "actions",
      actions: [action("All claims", "claims"), action("Help", "help")],
    },
  ],
};

const hostile: Reply = {
  blocks: [
    { kind: "title", line: [text("\u001b[2J\u001b[31mall clear\u001b[0m \u202egnp.eracs")] },
    {
      kind: "paragraph",
      line: [
        quote(
          "one\n\n1 disagreement\r\nCrosswire: trust\u0007 me\u200b \u001b]8;;http://a.example\u0007click\u001b]8;;\u0007",
        ),
        text(" <@everyone> [a](b)"),
      ],
    },
    { kind: "item", line: [text("")], under: [[quote("x".repeat(90))], []] },
    { kind: "actions", actions: [action("", "claims\nquit")] },
  ],
};

const progress: Reply = { blocks: [{ kind: "progress", text: "Reading the story", step: 1, steps: 2 }] };

/** Compares with tests/terminal/expected; UPDATE=1 writes the file, to be read before it is committed. */
function check(name: string, lines: readonly string[]): void {
  const file = join(import.meta.dirname, "expected", `${name}.txt`);
  const found = `${lines.join("\n")}\n`;
  if (process.env["UPDATE"] === "1") writeFileSync(file, found);
  expect(existsSync(file), `${file} is missing; write it with UPDATE=1`).toBe(true);
  expect(found).toBe(readFileSync(file, "utf8"));
}

test.each([
  ["summary-80", summary, 80, false],
  ["summary-44", summary, 44, false],
  ["summary-colour", summary, 80, true],
  ["hostile-60", hostile, 60, false],
  ["progress", progress, 80, false],
] as const)("%s", (name, reply, columns, colour) => {
  check(name, renderReply(reply, { columns, colour }));
});

// biome-ignore lint/suspicious/noControlCharactersInRegex: the codes that we print ourselves
const COLOURS = /\u001b\[(?:0|1|2|36|1;33)m/g;
/** Control, zero-width and bidirectional characters. */
const STEERS = /[\p{Cc}\u200b-\u200f\u202a-\u202e\u2066-\u2069]/u;

describe("any reply", () => {
  const words = fc.oneof(
    fc.string({ unit: "binary", maxLength: 40 }),
    fc
      .array(fc.constantFrom("four", "people", "died", "消防", "🚒", "\n", "\u001b[31m", "e\u0301", "-".repeat(50)), {
        maxLength: 12,
      })
      .map((list) => list.join(" ")),
  );
  const phrase: fc.Arbitrary<Phrase> = fc.oneof(
    fc.record({ kind: fc.constantFrom("text", "strong", "quiet", "warning", "quote"), text: words }),
    words.map(story),
  );
  const line = fc.array(phrase, { maxLength: 5 });
  const block: fc.Arbitrary<Block> = fc.oneof(
    fc.record({ kind: fc.constantFrom("title", "note", "heading", "paragraph"), line }),
    fc.record({ kind: fc.constant("item" as const), line, under: fc.array(line, { maxLength: 3 }) }),
    fc.record({
      kind: fc.constant("disagreement" as const),
      number: fc.nat(200),
      id: fc.constant("d-1"),
      question: words,
      label: words,
      sides: fc.array(fc.record({ label: words, statements: fc.array(line, { maxLength: 3 }) }), { maxLength: 3 }),
      why: words,
      actions: fc.constant([action("Why", "why 1")]),
    }),
  );
  const reply = fc.record({ blocks: fc.array(block, { maxLength: 5 }) });
  const columns = fc.integer({ min: 20, max: 140 });

  test("has no line wider than the window, or than a hundred columns", () => {
    fc.assert(
      fc.property(reply, columns, (one, width) => {
        const widest = Math.max(0, ...renderReply(one, { columns: width, colour: false }).map(widthOf));
        expect(widest).toBeLessThanOrEqual(Math.min(width, 100));
      }),
    );
  });

  test("has no control character, and with colour none but ours", () => {
    fc.assert(
      fc.property(reply, columns, fc.boolean(), (one, width, colour) => {
        const printed = renderReply(one, { columns: width, colour }).join("");
        const rest = printed.replace(COLOURS, "");
        expect(rest).not.toMatch(STEERS);
      }),
    );
  });

  test("says the same with and without colour", () => {
    fc.assert(
      fc.property(reply, columns, (one, width) => {
        const coloured = renderReply(one, { columns: width, colour: true });
        expect(coloured.map((row) => row.replace(COLOURS, ""))).toEqual(
          renderReply(one, { columns: width, colour: false }),
        );
      }),
    );
  });

  test("keeps every letter of every quote, in order", () => {
    const letters = (of: string) => of.replace(/\s+/g, "");
    const plain = fc.array(fc.constantFrom("four", "people", "“died”", "消防", "a".repeat(130), "—"), {
      minLength: 1,
      maxLength: 30,
    });
    fc.assert(
      fc.property(plain, columns, (list, width) => {
        const printed = renderReply(
          { blocks: [{ kind: "paragraph", line: [quote(list.join(" "))] }] },
          { columns: width, colour: false },
        );
        expect(letters(printed.join("\n"))).toBe(letters(`“${list.join(" ")}”`));
      }),
    );
  });
});
