import { existsSync, readFileSync, writeFileSync } from "node:fs";
import type { types } from "@slack/bolt";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Rendered, renderReply } from "../../adapters/slack/render.ts";
import { answerQuestion } from "../../src/answers/answer.ts";
import { digestStories } from "../../src/answers/digest.ts";
import { explainDisagreement } from "../../src/answers/explain-disagreement.ts";
import { helpReply } from "../../src/answers/help.ts";
import { listClaims } from "../../src/answers/list-claims.ts";
import type { Action, Block, Line, Phrase, Reply } from "../../src/answers/reply.ts";
import { summariseStory } from "../../src/answers/summary.ts";
import { deskAfter, storyId } from "../answers/demo-desk.ts";
import { checkBlocks } from "../fakes/slack/blocks.ts";
import { readMessage } from "../fakes/slack/read-message.ts";

const action = (label: string, command: string): Action => ({ label, command, form: null, shownTo: "thread" });
const DAY = ["2026-10-14T00:00:00.000Z", "2026-10-15T00:00:00.000Z"] as const;
const LIMITS = { disagreements: 5, lines: 40 };

const text = (words: string): Phrase => ({ kind: "text", text: words });
const strong = (words: string): Phrase => ({ kind: "strong", text: words });
const quote = (words: string): Phrase => ({ kind: "quote", text: words });
const story = (label: string, url: string | null): Phrase => ({
  kind: "story",
  label,
  story: "s-1",
  url,
  thread: null,
});
const item = (line: Line, under: readonly Line[] = []): Block => ({ kind: "item", line, under });

const NASTY = "<!channel> <@U1> <https://evil.example|here> *bold* _it_ `code` ~no~ :tada: & \u202ehidden\u200b\nnext";
const hostile: Reply = {
  blocks: [
    { kind: "title", line: [text(NASTY)] },
    { kind: "note", line: [text("> quoted "), story(NASTY, "https://herald.example/a?b=1&c=<|>")] },
    { kind: "heading", line: [strong(NASTY)] },
    {
      kind: "disagreement",
      number: 1,
      id: "d-1",
      question: NASTY,
      label: NASTY,
      sides: [{ label: NASTY, statements: [[strong("a mayor"), text(": "), quote(NASTY)]] }],
      why: NASTY,
      actions: [],
    },
    item([text(NASTY), story("a script", "javascript:alert(1)"), story("no address", "not one")], [[quote(NASTY)]]),
    { kind: "paragraph", line: [text("https://evil.example/bare and @channel")] },
    { kind: "actions", actions: [action(NASTY, "claims")] },
  ],
};

const claim = (at: number): Block =>
  item([strong(`Speaker ${at}`), text(": "), quote(`the ${at}th thing & the <rest> of what was said on the pier`)]);
const long: Reply = {
  blocks: [
    { kind: "title", line: [text("Storm hits Port Ellery")] },
    ...Array.from({ length: 300 }, (_, at) => claim(at + 1)),
    { kind: "actions", actions: [action("Help", "help")] },
  ],
};

const REPLIES: Readonly<Record<string, () => Reply>> = {
  "summary-1": () => summariseStory(deskAfter(1), storyId(1), LIMITS),
  "summary-6": () => summariseStory(deskAfter(6), storyId(6), LIMITS),
  "claims-5": () => listClaims(deskAfter(5), storyId(5)),
  "why-1": () => explainDisagreement(deskAfter(6), storyId(6), 1) ?? { blocks: [] },
  casualties: () => answerQuestion(deskAfter(7), "what do sources say about casualties").reply,
  digest: () => digestStories(deskAfter(7), ...DAY).reply,
  help: helpReply,
  progress: () => ({ blocks: [{ kind: "progress", text: "Comparing with 41 earlier stories", step: 2, steps: 2 }] }),
  hostile: () => hostile,
  long: () => long,
};

/** A post for review: each block under its type, then the text beside them. */
function printed({ blocks, text: beside }: Rendered): string {
  const parts = blocks.map((block) => `[${block.type}]\n${wordsOf(block).join("\n")}`);
  return [...parts, `[text]\n${beside}`].join("\n\n");
}

function wordsOf(block: types.KnownBlock): readonly string[] {
  switch (block.type) {
    case "header":
      return [block.text.text];
    case "section":
      return [block.text?.text ?? ""];
    case "context":
      return block.elements.map((element) => ("text" in element ? element.text : ""));
    case "actions":
      return block.elements.map((element) => ("text" in element ? `${element.text.text} → ${element.action_id}` : ""));
    default:
      return [];
  }
}

/** Against the reviewed file. A missing file fails; UPDATE=1 writes it, and the change is reviewed. */
test.each(Object.entries(REPLIES))("%s looks as reviewed", (name, reply) => {
  const shown = `${printed(renderReply(reply()))}\n`;
  const file = `tests/slack/expected/${name}.txt`;
  if (process.env["UPDATE"]) writeFileSync(file, shown);
  expect(existsSync(file), `${file} is missing`).toBe(true);
  expect(shown).toBe(readFileSync(file, "utf8"));
});

/** What must hold for whatever is said. */
function checkLimits(reply: Reply): Rendered {
  const rendered = renderReply(reply);
  expect(checkBlocks(rendered.blocks)).toBeNull();
  expect(JSON.stringify(rendered.blocks).length).toBeLessThan(12_000);
  expect(rendered.blocks.length).toBeLessThanOrEqual(45);
  expect(rendered.text.length).toBeGreaterThan(0);
  expect(rendered.text.length).toBeLessThan(4_000);
  for (const words of rendered.blocks.flatMap(wordsOf)) expect(words).not.toMatch(/&(?:a|am|l|g)?$/);
  return rendered;
}

describe("limits", () => {
  test.each(Object.entries(REPLIES))("%s keeps to them", (_name, reply) => {
    checkLimits(reply());
  });

  test("what is not shown is counted, what is shown is whole, and the buttons stay", () => {
    const { blocks } = checkLimits(long);
    const shown = blocks
      .flatMap(wordsOf)
      .join("\n")
      .match(/th thing &amp; the &lt;rest&gt; of what was said on the pier”/g);
    const left = Number(/(\d+) more · ask “claims”/.exec(blocks.flatMap(wordsOf).join("\n"))?.[1]);
    expect(shown?.length).toBeGreaterThan(60);
    expect((shown?.length ?? 0) + left).toBe(300);
    expect(blocks.at(-1)?.type).toBe("actions");
  });

  test.each<[string, Reply]>([
    ["nothing", { blocks: [] }],
    ["an empty line", { blocks: [{ kind: "paragraph", line: [text(" \u200b")] }] }],
    ["a title of a thousand words", { blocks: [{ kind: "title", line: [text("storm ".repeat(1_000))] }] }],
    ["a word of 200,000 letters", { blocks: [{ kind: "paragraph", line: [quote("x".repeat(200_000))] }] }],
    ["200,000 ampersands", { blocks: [item([text("&".repeat(200_000))], [[text("&".repeat(200_000))]])] }],
    ["10,000 phrases", { blocks: [{ kind: "note", line: Array.from({ length: 10_000 }, () => text("a < b ")) }] }],
    [
      "10,000 lines",
      {
        blocks: [
          item(
            [text("all")],
            Array.from({ length: 10_000 }, (_, at) => [text(`line ${at}`)]),
          ),
        ],
      },
    ],
    ["100 headings", { blocks: Array.from({ length: 100 }, () => ({ kind: "heading", line: [text("more")] })) }],
    [
      "60 buttons",
      {
        blocks: [
          {
            kind: "actions",
            actions: Array.from({ length: 60 }, (_, at) => action("l".repeat(99), `why ${at}`)),
          },
        ],
      },
    ],
    [
      "a button twice",
      {
        blocks: [
          {
            kind: "actions",
            actions: [action("A", "why 1"), action("B", "why 1")],
          },
        ],
      },
    ],
  ])("%s keeps to them", (_name, reply) => {
    checkLimits(reply);
  });
});

describe("words from outside", () => {
  test("nothing in them is live, in the blocks or in the text beside", () => {
    const { blocks, text: beside } = checkLimits(hostile);
    const seen = readMessage({ text: beside, blocks: blocks as never });
    expect(seen.mentions).toEqual([]);
    expect(seen.links).toEqual(["https://herald.example/a?b=1&c=%3C%7C%3E"]);
    expect(readMessage({ text: beside })).toMatchObject({ links: [], mentions: [] });
    expect(JSON.stringify(blocks)).not.toMatch(/[\u200b\u202e]/);
  });

  test("only a stored story's http(s) address becomes a link", () => {
    const link = (url: string | null) =>
      wordsOf(
        renderReply({ blocks: [{ kind: "note", line: [story("The Herald", url)] }] }).blocks[0] as types.KnownBlock,
      );
    expect(link("https://herald.example/a")).toEqual(["<https://herald.example/a|The Herald>"]);
    expect(link("javascript:alert(1)")).toEqual(["The Herald"]);
    expect(link(`https://herald.example/${"a".repeat(600)}`)).toEqual(["The Herald"]);
    expect(link(null)).toEqual(["The Herald"]);
  });

  const piece = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 40 }),
    fc.constantFrom(
      "<!here>",
      "<@U1>",
      "&lt;!here&gt;",
      "*a*",
      "> ",
      "\n",
      "`",
      "|",
      "https://evil.example",
      "\u202e",
      " ",
    ),
  );
  const words = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(""));
  const phrase: fc.Arbitrary<Phrase> = fc.oneof(
    fc.record({ kind: fc.constantFrom("text", "strong", "quiet", "warning", "quote"), text: words }),
    fc.record({
      kind: fc.constant("story" as const),
      label: words,
      story: fc.constant("s-1"),
      url: fc.option(words),
      thread: fc.constant(null),
    }),
  );
  const line = fc.array(phrase, { maxLength: 6 });
  const block: fc.Arbitrary<Block> = fc.oneof(
    fc.record({ kind: fc.constantFrom("title", "note", "heading", "paragraph"), line }),
    fc.record({ kind: fc.constant("item" as const), line, under: fc.array(line, { maxLength: 4 }) }),
    fc.record({
      kind: fc.constant("disagreement" as const),
      number: fc.nat(9),
      id: fc.constant("d-1"),
      question: words,
      label: words,
      sides: fc.array(fc.record({ label: words, statements: fc.array(line, { maxLength: 3 }) }), { maxLength: 3 }),
      why: words,
      actions: fc.constant([action("Why", "why 1")]),
    }),
  );
  test("whatever they are", () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 30 }), (blocks) => {
        const rendered = checkLimits({ blocks });
        const { mentions, links } = readMessage({ text: rendered.text, blocks: rendered.blocks as never });
        expect(mentions).toEqual([]);
        expect(links.filter((url) => !/^https?:\/\//.test(url))).toEqual([]);
        expect(rendered.text).not.toMatch(/[<>]/);
      }),
    );
  });
});
