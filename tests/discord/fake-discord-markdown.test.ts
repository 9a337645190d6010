// How the local Discord shows what is written, mark by mark.
import { describe, expect, test } from "vitest";
import { type Found, readMarkdown } from "../fakes/discord/markdown.ts";

const NAMES = { user: (id: string) => `U${id}`, role: (id: string) => `R${id}`, channel: (id: string) => `c${id}` };

function read(text: string, callsAll = false) {
  const found: Found = { links: [], previewed: [], mentions: [] };
  return { text: readMarkdown(text, NAMES, found, { callsAll }), ...found };
}

describe("words", () => {
  test.each<[written: string, shown: string]>([
    ["**bold** and __underlined__", "bold and underlined"],
    ["*slanted* and _slanted_", "slanted and slanted"],
    ["***both***", "both"],
    ["~~struck~~", "struck"],
    ["||hidden||", "▒▒▒"],
    ["`**code**`", "**code**"],
    ["``a ` b``", "a ` b"],
    ["```ts\nlet **a**\n```", "let **a**\n"],
    ["# Head\n## Lower\n-# small", "Head\nLower\nsmall"],
    ["> said\nmore", "▎ said\nmore"],
    ["- one\n* two\n1. three", "• one\n• two\n1. three"],
    [String.raw`\*not\* \_at\_ \~\~all\~\~ \|\|seen\|\| \# \> \-`, "*not* _at_ ~~all~~ ||seen|| # > -"],
    ["snake_case_name and 2 * 3 * 4", "snake_case_name and 2 * 3 * 4"],
    ["a\\\\b", "a\\b"],
    ["#no-heading, 3 > 2, - no list", "#no-heading, 3 > 2, - no list"],
    ["[brackets] (and more)", "[brackets] (and more)"],
    ["<t:0:R>", "1970-01-01T00:00:00.000Z"],
    ["<:smile:12>", ":smile:"],
    ["<!channel> <@&x> &lt;", "<!channel> <@&x> &lt;"],
    ["**open", "**open"],
  ])("%j is shown as %j", (written, shown) => {
    expect(read(written)).toEqual({ text: shown, links: [], previewed: [], mentions: [] });
  });
});

describe("what can be clicked", () => {
  test.each<[written: string, shown: Partial<ReturnType<typeof read>>]>([
    [
      "see https://a.example/x.",
      { text: "see https://a.example/x.", links: ["https://a.example/x"], previewed: ["https://a.example/x"] },
    ],
    ["xhttps://a.example", { links: ["https://a.example"] }],
    ["<https://a.example>", { text: "https://a.example", links: ["https://a.example"], previewed: [] }],
    ["[here](https://a.example)", { text: "here", links: ["https://a.example"], previewed: ["https://a.example"] }],
    ["[**here**](<https://a.example>)", { text: "here", links: ["https://a.example"], previewed: [] }],
    ["[here](javascript:alert)", { text: "[here](javascript:alert)", links: [] }],
    [String.raw`\[here](https://a.example)`, { links: ["https://a.example)"] }],
    [String.raw`https\://a.example`, { text: "https://a.example", links: [] }],
    ["`https://a.example`", { text: "https://a.example", links: [] }],
    ["<@1> <@!2> <@&3> <#4>", { text: "@U1 @U2 @R3 #c4", mentions: ["@U1", "@U2", "@R3", "#c4"] }],
    ["</check claims:5> <id:browse>", { text: "/check claims #browse", mentions: ["/check claims", "#browse"] }],
    [String.raw`\<@1> <\@1> <@\1>`, { text: "<@1> <@1> <@\\1>", mentions: [] }],
    ["@everyone and @here", { text: "@everyone and @here", mentions: [] }],
  ])("in %j", (written, shown) => {
    expect(read(written)).toMatchObject(shown);
  });

  test("calls to everybody when they are heard", () => {
    expect(read("@everyone and @here", true).mentions).toEqual(["@everyone", "@here"]);
  });
});
