import type { types } from "@slack/bolt";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Rendered, renderReply } from "../../adapters/slack/render.ts";
import { replyText } from "../../src/answers/plain-text.ts";
import type { Action, Phrase, Reply } from "../../src/answers/reply.ts";
import { cleanLine } from "../../src/text/clean.ts";
import { blocksOf, lineFrom, wordsFrom } from "../contracts/any-reply.ts";
import {
  action,
  EXTREMES,
  FORM,
  hostile,
  links,
  long,
  manyClaims,
  manyDisagreements,
  quote,
  REPLIES,
  story,
  strong,
  text,
} from "../contracts/replies.ts";
import { checkBlocks } from "../fakes/slack/blocks.ts";
import { readMessage } from "../fakes/slack/read-message.ts";
import { checkReviewed, printPost, wordsOf } from "./printed.ts";

test.each(Object.entries(REPLIES))("%s looks as reviewed", (name, reply) => {
  checkReviewed(name, printPost(renderReply(reply(), links)));
});

/** What must hold for whatever is said. */
function checkLimits(reply: Reply): Rendered {
  const rendered = renderReply(reply, links);
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

  test.each(EXTREMES)("%s keeps to them", (_name, reply) => {
    checkLimits(reply);
  });
});

describe("words are shown exactly", () => {
  const say = (...line: readonly Phrase[]): Reply => ({ blocks: [{ kind: "paragraph", line }] });
  const kindsOf = (reply: Reply) => renderReply(reply, links).blocks.map(({ type }) => type);

  test.each([
    "a price of 5 * 3 crowns",
    "5* hotel",
    "snake_case_name and 2*3*4",
    "_one mark",
    "a lone ` mark",
    "at 10: 30, said he: yes",
    "Fish & Chips <b>",
    "~40 people",
  ])("%j needs no rich text", (words) => {
    expect(kindsOf(say(text(words)))).toEqual(["section"]);
  });

  test.each<[string, readonly Phrase[]]>([
    ["bold", [text("the *third* flood")]],
    ["bold by two single marks", [text("*one and "), quote("two*")]],
    ["a mark that ours would find", [strong("a mayor"), text(": 5* hotel")]],
    ["a mark within ours", [strong("5*3")]],
    ["italics", [text("_so_ it is")]],
    ["struck", [text("~40 to 50~")]],
    ["code", [quote("the `rm` command")]],
    ["a block of code", [text("```x```")]],
    ["an emoji", [quote("well :tada: done")]],
    ["an emoji of a custom name", [text(":火事:")]],
    ["a quotation", [text("> he said")]],
    ["a link with a bar", [story("A | B", "https://herald.example/")]],
  ])("%s does", (_name, line) => {
    expect(kindsOf(say(...line))).toEqual(["rich_text"]);
  });

  test("small print without links stays small", () => {
    const { blocks } = renderReply({ blocks: [{ kind: "note", line: [text("the *third* flood")] }] }, links);
    expect(blocks).toEqual([
      { type: "context", elements: [{ type: "plain_text", text: "the *third* flood", emoji: false }] },
    ]);
  });

  test("whatever they are", () => {
    const words = wordsFrom().map((one) => cleanLine(one));
    fc.assert(
      fc.property(fc.array(lineFrom(words), { maxLength: 8 }), (lines) => {
        const reply = { blocks: lines.map((line) => ({ kind: "paragraph" as const, line })) };
        const { blocks } = renderReply(reply, links);
        const shown = readMessage({ text: "", blocks: blocks as never }).text.replaceAll(" ➚", "");
        for (const line of lines) expect(shown).toContain(replyText({ blocks: [{ kind: "note", line }] }).trim());
      }),
    );
  });
});

describe("buttons", () => {
  const row = (...actions: readonly Action[]) =>
    renderReply({ blocks: [{ kind: "actions", actions }] }, links).blocks.flatMap(wordsOf);
  const hint = "h".repeat(2_000);

  test.each<[string, Action, string]>([
    ["for all", action("Why", "why 1"), "Why → command:why 1"],
    ["for one", action("Why", "why 1", { shownTo: "person" }), "Why → window:why 1"],
    ["with a form", action("Settle", "settle 1", { form: FORM }), `Settle → form:settle 1 ${JSON.stringify(FORM)}`],
    [
      "with a form that is too long",
      action("Settle", "settle 1", {
        shownTo: "person",
        form: { ...FORM, fields: [{ kind: "text", label: "Why", hint, required: true, longest: 9 }] },
      }),
      "Settle → window:settle 1",
    ],
  ])("%s", (_name, one, words) => {
    expect(row(one)).toEqual([words]);
  });

  test("one command in two ways stands in one row", () => {
    expect(row(action("Why", "why 1"), action("For me", "why 1", { shownTo: "person" }))).toEqual([
      "Why → command:why 1",
      "For me → window:why 1",
    ]);
  });

  test("a disagreement is shown with its buttons, or neither is", () => {
    const { blocks } = checkLimits(manyDisagreements);
    const words = blocks.flatMap(wordsOf);
    const questions = words.filter((one) => one.includes("Is the bridge at Oster open?")).length;
    expect(questions).toBeGreaterThan(3);
    expect(words.filter((one) => one.startsWith("Why → window:why d-"))).toHaveLength(questions);
    expect(words).toContain(`${40 - questions} more · All claims`);
  });

  test("of 120 claims those that are left are counted", () => {
    const words = checkLimits(manyClaims).blocks.flatMap(wordsOf).join("\n");
    const left = Number(/^(\d+) more · All claims$/m.exec(words)?.[1] ?? 0);
    expect(left).toBeGreaterThan(0);
    expect((words.match(/was said on the pier/g) ?? []).length + left).toBe(120);
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

  test("a story leads to its thread, and the arrow beside it to the story", () => {
    const link = (url: string | null, thread: string | null) => {
      const { blocks } = renderReply({ blocks: [{ kind: "note", line: [story("The Herald", url, thread)] }] }, links);
      return blocks.flatMap(wordsOf).join("\n");
    };
    const url = "https://herald.example/a";
    const talk = "https://desk.example/archives/C1/p17000100";
    expect(link(url, "1700.0100")).toBe(`<${talk}|The Herald> <${url}|➚>`);
    expect(link(null, "1700.0100")).toBe(`<${talk}|The Herald>`);
    expect(link("javascript:alert(1)", "1700.0100")).toBe(`<${talk}|The Herald>`);
    const elsewhere = renderReply({ blocks: [{ kind: "note", line: [story("The Herald", url, "1.2")] }] }, () => null);
    expect(elsewhere.blocks.flatMap(wordsOf)).toEqual([`<${url}|The Herald>`]);
  });

  test("only a stored story's http(s) address becomes a link", () => {
    const link = (url: string | null) =>
      wordsOf(
        renderReply({ blocks: [{ kind: "note", line: [story("The Herald", url)] }] }, links)
          .blocks[0] as types.KnownBlock,
      );
    expect(link("https://herald.example/a")).toEqual(["<https://herald.example/a|The Herald>"]);
    expect(link("javascript:alert(1)")).toEqual(["The Herald"]);
    expect(link(`https://herald.example/${"a".repeat(600)}`)).toEqual(["The Herald"]);
    expect(link(null)).toEqual(["The Herald"]);
  });

  test("whatever they are", () => {
    fc.assert(
      fc.property(blocksOf(), (blocks) => {
        const rendered = checkLimits({ blocks });
        const { mentions, links: found } = readMessage({ text: rendered.text, blocks: rendered.blocks as never });
        expect(mentions).toEqual([]);
        expect(found.filter((url) => !/^https?:\/\//.test(url))).toEqual([]);
        expect(rendered.text).not.toMatch(/[<>]/);
      }),
    );
  });
});
