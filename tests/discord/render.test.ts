import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { escapeWords } from "../../adapters/discord/escape.ts";
import { createLinks } from "../../adapters/discord/links.ts";
import { type Rendered, readAsked, renderPage, renderReply } from "../../adapters/discord/render.ts";
import { cleanReply } from "../../src/answers/clean-reply.ts";
import { replyText } from "../../src/answers/plain-text.ts";
import type { Phrase, Reply } from "../../src/answers/reply.ts";
import { cleanLine } from "../../src/text/clean.ts";
import { blocksOf, lineFrom, wordsFrom } from "../contracts/any-reply.ts";
import {
  action,
  EXTREMES,
  hostile,
  item,
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
import { checkTogether } from "../fakes/discord/elements.ts";
import { readForm } from "../fakes/discord/fields.ts";
import { MessageForm } from "../fakes/discord/forms.ts";
import { readMarkdown } from "../fakes/discord/markdown.ts";
import { checkReviewed, printMessages } from "./printed.ts";

const NAMES = { user: (id: string) => `user ${id}`, role: (id: string) => id, channel: (id: string) => id };

/** The words as a person sees them, and what in them is live. */
function see(messages: readonly Rendered[]) {
  const found = { links: [], previewed: [], mentions: [] };
  const texts = messages.flatMap(({ components }) =>
    components.flatMap((one) => ("content" in one ? [one.content] : [])),
  );
  const shown = texts.map((one) => readMarkdown(one, NAMES, found, { callsAll: true })).join("\n");
  return { ...found, text: shown };
}

/** From here on Discord breaks. */
const MOST_BYTES = 10_000;

const buttonsOf = (messages: readonly Rendered[]) =>
  messages.flatMap(({ components }) => components.flatMap((one) => ("components" in one ? one.components : [])));

/** What must hold for whatever is said: Discord takes it, and nothing in it calls anybody. */
function checkLimits(reply: Reply): readonly Rendered[] {
  const messages = renderReply(reply, links);
  expect(messages.length).toBeGreaterThan(0);
  expect(messages.length).toBeLessThanOrEqual(10);
  for (const message of messages) {
    const form = readForm(MessageForm, message);
    checkTogether(form.components ?? [], true);
    expect(message.allowed_mentions.parse).toEqual([]);
    expect(Buffer.byteLength(JSON.stringify(message))).toBeLessThan(MOST_BYTES);
  }
  return messages;
}

test.each(Object.entries(REPLIES))("%s looks as reviewed", (name, reply) => {
  checkReviewed(name, printMessages(checkLimits(reply())));
});

test("pages look as reviewed", () => {
  const pages = [1, 2, 99].map((page) => renderPage(manyClaims, { page, words: "claims s-1", own: false }, links));
  checkReviewed("pages", printMessages(pages));
});

describe("nothing is cut", () => {
  const sayAll = Object.entries(REPLIES).filter(([name]) => name !== "hostile");
  test.each(sayAll)("%s", (_name, reply) => {
    const shown = see(checkLimits(reply())).text;
    const quotes = replyText(cleanReply(reply())).match(/“[^”\n]+”/g) ?? [];
    expect(quotes.filter((words) => !shown.includes(words))).toEqual([]);
  });

  test("300 claims stand in several messages, each whole", () => {
    const shown = see(checkLimits(long)).text.match(/the \d+th thing & the <rest> of what was said on the pier”/g);
    expect(shown).toHaveLength(300);
  });

  test("40 disagreements stand whole, each with its buttons in the same message", () => {
    const messages = checkLimits(manyDisagreements);
    const ids = buttonsOf(messages).flatMap(({ label, custom_id }) => (label === "Why" ? [custom_id] : []));
    expect(ids).toHaveLength(40);
    for (const one of messages) {
      const questions = see([one]).text.match(/\d+ · Is the bridge at Oster open\?/g) ?? [];
      expect(buttonsOf([one]).filter(({ label }) => label === "Why")).toHaveLength(questions.length);
    }
  });

  test("what ten messages do not hold is counted, and the buttons stay", () => {
    const all = Array.from({ length: 1_000 }, (_, at) =>
      item([strong(`Speaker ${at}`), text(": "), quote("so ".repeat(20))]),
    );
    const reply = { blocks: [...all, { kind: "actions" as const, actions: [action("All claims", "claims s-1")] }] };
    const messages = checkLimits(reply);
    const { text: words } = see(messages);
    const shown = words.match(/Speaker \d+/g)?.length ?? 0;
    expect(shown + Number(/(\d+) more · All claims/.exec(words)?.[1])).toBe(1_000);
    expect(buttonsOf(messages.slice(-1)).map(({ label }) => label)).toEqual(["All claims"]);
  });
});

test.each(EXTREMES)("%s keeps to the limits", (_name, reply) => {
  checkLimits(reply);
});

describe("what takes more bytes than characters", () => {
  test.each([
    ["Cyrillic", "Восемь человек ранены при обстреле "],
    ["Greek with accents", "Οκτώ άνθρωποι τραυματίστηκαν "],
    ["Devanagari", "आठ लोग घायल हुए "],
    ["Chinese", "八人在袭击中受伤。"],
    ["emoji", "🌊🚨🏥 "],
    ["families", "👩‍👩‍👧‍👦 "],
    ["marks of Discord's own", "*_~`|<>[]@ "],
  ])("%s", (_name, words) => {
    const long = words.repeat(Math.ceil(7_000 / words.length));
    const lines = Array.from({ length: 60 }, (_, at) => [
      strong(words.slice(0, 20)),
      quote(`${at} ${words.repeat(6)}`),
    ]);
    const block: Reply["blocks"][number] = {
      kind: "disagreement",
      number: 1,
      id: "d-1",
      question: words.repeat(4),
      label: words,
      sides: [{ label: words.repeat(3), statements: lines }],
      why: long,
      actions: Array.from({ length: 5 }, (_, at) => action(words.repeat(2), `why d-${at}`)),
    };
    const reply = { blocks: [item([text(long)], lines), block, { kind: "paragraph" as const, line: [text(long)] }] };
    const shown = see(checkLimits(reply)).text.replace(/\s+/g, "");
    for (let at = 0; at < 60; at += 1) expect(shown).toContain(`“${at}${[...words][0]}`);
    expect(shown).not.toContain("\ufffd");
    for (const page of [1, 3, 99]) {
      const alone = renderPage(reply, { page, words: `ask ${words.repeat(20)}`, own: true }, links);
      expect(Buffer.byteLength(JSON.stringify(alone))).toBeLessThan(MOST_BYTES);
    }
  });
});

describe("words from outside", () => {
  test.each([
    "**bold** _it_ __u__ ~~no~~ `code` ```block``` ||spoiler||",
    "[here](https://evil.example) [x](<https://evil.example>) <https://evil.example>",
    "https://evil.example http://evil.example/a?b=1",
    "@everyone @here <@1> <@!1> <@&1> <#1> </cmd:1> <id:customize>",
    "<:tada:1> <a:tada:1> :tada: <t:0> <t:0:R>",
    "# heading",
    "-# small",
    "- list",
    "* list",
    "1. list",
    "> quote",
    ">>> quote",
    String.raw`back\slash \* \\`,
    "5 * 3 crowns, snake_case_name, 10:30, a|b, <b>",
  ])("%j is shown as it is", (words) => {
    const found = { links: [], previewed: [], mentions: [] };
    expect(readMarkdown(escapeWords(words), NAMES, found, { callsAll: true })).toBe(words);
    expect(found).toEqual({ links: [], previewed: [], mentions: [] });
  });

  test("so is whatever it is", () => {
    fc.assert(
      fc.property(
        wordsFrom().map((words) => cleanLine(words)),
        (words) => {
          const found = { links: [], previewed: [], mentions: [] };
          expect(readMarkdown(escapeWords(words), NAMES, found, { callsAll: true })).toBe(words);
          expect(found).toEqual({ links: [], previewed: [], mentions: [] });
        },
      ),
      { numRuns: 500 },
    );
  });

  test("in lines of phrases too", () => {
    const words = wordsFrom().map((one) => cleanLine(one));
    fc.assert(
      fc.property(fc.array(lineFrom(words), { maxLength: 8 }), (lines) => {
        const reply = { blocks: lines.map((line) => ({ kind: "paragraph" as const, line })) };
        const shown = see(renderReply(reply, links)).text.replaceAll(" ➚", "");
        for (const line of lines) expect(shown).toContain(replyText({ blocks: [{ kind: "note", line }] }).trim());
      }),
    );
  });

  test("nothing in them is live, and no reply passes a limit", () => {
    fc.assert(
      fc.property(blocksOf(), (blocks) => {
        const { mentions, previewed, links: found } = see(checkLimits({ blocks }));
        expect(mentions).toEqual([]);
        expect(previewed).toEqual([]);
        expect(found.filter((url) => !/^https?:\/\//.test(url))).toEqual([]);
      }),
    );
  });

  test("a hostile story has nothing live: a name that looks like an address is no link", () => {
    const seen = see(checkLimits(hostile));
    expect(seen.mentions).toEqual([]);
    expect(seen.previewed).toEqual([]);
    expect(seen.links).toEqual([]);
    expect(seen.text).not.toMatch(/[\u200b\u202e]/);
  });

  test("a story leads to its thread, and the arrow beside it to the story", () => {
    const link = (phrase: Phrase, workspace = "T1") =>
      see(renderReply({ blocks: [{ kind: "note", line: [phrase] }] }, createLinks(workspace)));
    const url = "https://herald.example/a_(b)";
    const at = (id: string | null) => ({ platform: "discord", workspace: "T1", channel: "20", id });
    const told = (thread: ReturnType<typeof at> | null, to: string | null = url): Phrase => ({
      kind: "story",
      label: "The Herald",
      story: "s-1",
      url: to,
      thread,
    });
    const quoted = "https://herald.example/a%5F%28b%29";
    expect(link(told(at("30"))).links).toEqual(["https://discord.com/channels/T1/30", quoted]);
    expect(link(told(at(null))).links).toEqual(["https://discord.com/channels/T1/20", quoted]);
    expect(link(told(at("re-40"))).links).toEqual(["https://discord.com/channels/@me/20/40", quoted]);
    expect(link(told(at("in-40"))).links).toEqual(["https://discord.com/channels/T1/20/40", quoted]);
    expect(link(told(at("30")), "T2").links).toEqual([quoted]);
    expect(link(told(null, "javascript:alert(1)"))).toMatchObject({ links: [], text: "The Herald" });
    expect(link(story("https://evil.example", url))).toMatchObject({ links: [], text: "https://evil.example" });
  });
});

describe("a page says what it answers", () => {
  const turns = (words: string) =>
    buttonsOf([renderPage(manyClaims, { page: 2, words, own: false }, links)]).map((one) => one.custom_id);

  test("in its buttons, where they hold it", () => {
    expect(turns("claims s-1")).toEqual(expect.arrayContaining(["page:1:claims s-1"]));
  });

  test("else in small print, and is read back from there", () => {
    fc.assert(
      fc.property(
        wordsFrom().map((words) => cleanLine(`ask ${"what of it ".repeat(10)} ${words}`)),
        (words) => {
          const { components } = renderPage(manyClaims, { page: 2, words, own: false }, links);
          expect(readAsked(components)).toBe(words);
        },
      ),
      { numRuns: 50 },
    );
    expect(turns(`ask ${"what of it ".repeat(10)}`)[0]).toBe("page:1:");
  });

  test.each([null, [], "x", [null, { id: 90_001 }]])("%j says nothing", (components) => {
    expect(readAsked(components)).toBeNull();
  });
});
