import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CommandName, parseCommand, SETTLING, splitWhich } from "../../src/chat/command.ts";

/** What is typed, and what beside it only begins like it. */
const TYPED: readonly [name: CommandName, typed: readonly (readonly [string, string])[], not: readonly string[]][] = [
  [
    "help",
    [
      ["help", ""],
      ["  Help! ", ""],
      ["/help", ""],
      ["crosswire help", ""],
      ["/crosswire  help", ""],
      ["help me", ""],
      ["help please?", ""],
    ],
    ["help is on its way to Sarn", "helpful", "help me with this story", "help\nme", "please help"],
  ],
  ["method", [["method.", ""]], ["method of the attack", "methods", "the method"]],
  [
    "digest",
    [
      ["digest", ""],
      ["digest please", ""],
      ["digest today", ""],
    ],
    ["digest of Monday", "digest this, will you", "the digest is late"],
  ],
  [
    "digest view",
    [
      ["digest now", "now"],
      ["digest preview", "preview"],
      ["digest whole 2031-03-04T08:30Z 2031-03-05T08:30Z", "whole 2031-03-04T08:30Z 2031-03-05T08:30Z"],
    ],
    ["the digest now"],
  ],
  [
    "digest times",
    [
      ["digest weekdays at 8:30 Warsaw", "weekdays at 8:30 Warsaw"],
      ["digest off.", "off"],
      ["digest set daily: 8: London: silent when empty", "set daily: 8: London: silent when empty"],
      ["digest dayly at 7", "dayly at 7"],
      ["digest times", "times"],
    ],
    ["digest https://post.example/a", "digest of the week", "digest is late", "a digest daily at 8"],
  ],
  [
    "handover",
    [
      ["since I left", ""],
      ["what did I miss?", ""],
      ["catch me up", ""],
      ["since 14:00", "14:00"],
      ["since yesterday", "yesterday"],
      ["since Friday 8:30", "Friday 8:30"],
    ],
    ["since the war began", "since I left the house it rains", "what did I miss in Sarn"],
  ],
  ["status", [["Status?", ""]], ["status of the bridge", "status quo"]],
  [
    "forget all",
    [
      ["forget all of mine", "all of mine"],
      ["forget everything of mine.", "everything of mine"],
      ["forget this channel", "this channel"],
      ["forget this server", "this server"],
    ],
    ["forget all of it", "forget this channel exists", "forget mine"],
  ],
  [
    "yes",
    [
      ["yes, forget all of mine", "forget all of mine"],
      ["Yes forget this workspace.", "forget this workspace"],
      ["yes, learn nothing here", "learn nothing here"],
    ],
    ["yes", "yes, forget it", "yes, forget all of mine and theirs"],
  ],
  [
    "learn",
    [
      ["learn off", "off"],
      ["learn from here: off", "off"],
      ["settings learn on", "on"],
    ],
    ["learn", "learn from here", "learn off by heart"],
  ],
  [
    "keep",
    [
      ["keep for 30 days", "30 days"],
      ["keep stories for 1 day", "1 day"],
      ["keep for 30 days in this workspace", "30 days in this workspace"],
      ["keep as long as elsewhere", "as long as elsewhere"],
    ],
    ["keep", "keep for days", "keep it for 30 days", "keep for 99999 days"],
  ],
  [
    "confidential",
    [
      ["confidential", ""],
      ["mark this as confidential", ""],
      ["confidential s-3f9c2e71a0", "s-3f9c2e71a0"],
      ["confidential s-3f9c2e71a0 c-77d0", "s-3f9c2e71a0 c-77d0"],
    ],
    ["confidential sources say so", "is it confidential"],
  ],
  [
    "not confidential",
    [
      ["not confidential", ""],
      ["not confidential c-77d0", "c-77d0"],
    ],
    ["not confidential at all, he said"],
  ],
  [
    "claims",
    [
      ["claims", ""],
      ["claims 3", "3"],
      ["claims s-5E01", "s-5E01"],
      ["claims this", "this"],
    ],
    ["claims that six died", "claims by the mayor", "claims 1234", "claimed"],
  ],
  [
    "timeline",
    [
      ["timeline", ""],
      ["timeline injured.", "injured"],
      ["Timeline of the fighters killed", "fighters killed"],
      ["show me the timeline", ""],
      ["timeline s-5e01", "s-5e01"],
      ["timeline s-5e01 injured", "s-5e01 injured"],
    ],
    ["timelined", "our timeline", "timeline\nof it"],
  ],
  [
    "ledger",
    [
      ["ledger", ""],
      ["ledger 3.", "3"],
      ["ledger this", "this"],
    ],
    ["ledger of the council", "ledgers", "the ledger", "ledger 1234"],
  ],
  [
    "why",
    [
      ["why", ""],
      ["why 2?", "2"],
      ["why #2", "#2"],
      ["why d-5e01", "d-5e01"],
    ],
    ["why not", "why 2 people", "why now?", "why do they differ?", "why d-xyz"],
  ],
  [
    "explain",
    [
      ["explain", ""],
      ["explain 1", "1"],
      ["explain d-5e01.", "d-5e01"],
    ],
    ["explain yourself", "explain 1 more time", "explain the toll"],
  ],
  [
    "forget",
    [
      ["forget", ""],
      ["forget this", "this"],
      ["forget s-5e01", "s-5e01"],
      ["forget all", "all"],
    ],
    ["forget it", "forget about it", "forget that", "forgetting"],
  ],
  [
    "settings",
    [
      ["settings", ""],
      ["setting", ""],
      ["/crosswire settings", ""],
    ],
    ["settings of the printer", "setting sail at noon"],
  ],
  [
    "listen",
    [
      ["listen links", "links"],
      ["listen to every link", "every link"],
      ["settings listen off", "off"],
      ["mode mention", "mention"],
      ["Listen mentions.", "mentions"],
    ],
    ["listen", "listen up", "listen to the mayor", "listen off the record", "take off", "take nothing", "on"],
  ],
  [
    "answer",
    [
      ["answer in the channel", "channel"],
      ["answer in channel", "channel"],
      ["Reply in threads.", "threads"],
      ["settings answer in a thread", "thread"],
    ],
    ["answer", "answer in English", "answer the question", "answer in the channel please?", "answers in threads"],
  ],
  [
    "language notice",
    [
      ["language notice on", "on"],
      ["language notices off.", "off"],
    ],
    ["language notice", "language", "notice off", "language notice of the embassy"],
  ],
  [
    "ignore",
    [
      ["ignore post.example", "post.example"],
      ["ignore https://post.example/a?b=1", "https://post.example/a?b=1"],
      ["settings ignore intranet", "intranet"],
      ["ignore thisisnews.example", "thisisnews.example"],
    ],
    ["ignore that", "Ignore this.", "ignore him", "ignore the mayor", "ignore"],
  ],
  ["unignore", [["unignore post.example", "post.example"]], ["unignore it", "unignore"]],
  [
    "not a conflict",
    [
      ["not a conflict", ""],
      ["not-a-conflict 2", "2"],
      ["not a conflict d-5e01: two halls were counted", "d-5e01: two halls were counted"],
      ["not a conflict 2, two halls", "2, two halls"],
    ],
    ["not a conflict of interest", "not a conflict, I think", "it is not a conflict", "not a conflict 2\nor is it"],
  ],
  [
    "decide",
    [
      ["decide 2 print both", "2 print both"],
      ["decide d-5e01 prefer A: asked.", "d-5e01 prefer A: asked"],
    ],
    ["decide", "decide 2", "decide it", "decided 2: both"],
  ],
  [
    "settle",
    [
      ["different scope 2", "different scope 2"],
      ["print both #2: two halls.", "print both #2: two halls"],
      ["prefer A in 2", "prefer A in 2"],
      ["prefer “the army” in 2: seen", "prefer “the army” in 2: seen"],
      ["hold 1", "hold 1"],
      ["Update d-5e01, the later one", "Update d-5e01, the later one"],
      ["bot error d-5e01: a street number", "bot error d-5e01: a street number"],
      ["prefer B: asked 2 hospitals", "prefer B: asked 2 hospitals"],
      ["prefer side “nine”", "prefer side “nine”"],
      ["print both", "print both"],
      ["different scope: one counts the hurt", "different scope: one counts the hurt"],
    ],
    [
      "update",
      "hold on",
      "hold 2 tables",
      "print both sides",
      "prefer tea",
      "prefer B, I think",
      "update: nine dead",
      "hold: I call back",
      "a bot error 2",
    ],
  ],
  [
    "wording",
    [
      ["wording", ""],
      ["safe wording 2", "2"],
    ],
    ["wording matters", "the wording 2"],
  ],
  [
    "assign",
    [
      ["assign 2 to @Mira due tomorrow 10:00", "2 to @Mira due tomorrow 10:00"],
      ["assign to me", "to me"],
      ["assign @Mira", "@Mira"],
    ],
    ["assign", "assign seats", "assigned 2 to me"],
  ],
  [
    "unassign",
    [
      ["unassign", ""],
      ["unassign 2", "2"],
    ],
    ["unassign it"],
  ],
  [
    "deciders",
    [
      ["deciders", ""],
      ["who decides?", ""],
      ["deciders @desk and @night", "@desk and @night"],
      ["deciders everyone", "everyone"],
    ],
    ["the deciders", "who decides what we print?"],
  ],
  [
    "resolve",
    [
      ["resolve 2: “nine” stands", "2: “nine” stands"],
      ["resolve d-5e01 print both.", "d-5e01 print both"],
    ],
    ["resolve", "resolve 2", "resolve it", "resolve the dispute by noon", "resolved 2: nine"],
  ],
  [
    "versions",
    [
      ["versions", ""],
      ["versions 2", "2"],
      ["version 1", "1"],
      ["versions s-5e01 2", "s-5e01 2"],
    ],
    ["versions of the story", "which versions", "version control", "versions 1 and 2"],
  ],
  [
    "watch",
    [
      ["watch", ""],
      ["Watch this.", "this"],
      ["watch s-5e01", "s-5e01"],
    ],
    ["watch out", "watch the news", "watching", "watch this space", "watch it"],
  ],
  [
    "unwatch",
    [
      ["unwatch", ""],
      ["stop watching", ""],
      ["unwatch s-5e01", "s-5e01"],
    ],
    ["stop watching me", "unwatched", "stop"],
  ],
  [
    "not this event",
    [
      ["not this event", ""],
      ["Not this event.", ""],
      ["not-this-event s-5e01", "s-5e01"],
    ],
    ["not this event please", "not this event, the other", "not that event", "this event", "not this event 2"],
  ],
  [
    "same event",
    [
      ["same event", ""],
      ["same event s-5e01", "s-5e01"],
    ],
    ["the same event", "same event as yesterday", "same event?!", "same events"],
  ],
  [
    "names",
    [
      ["names", ""],
      ["names s-5e01", "s-5e01"],
    ],
    ["names of the dead", "the names", "names?!"],
  ],
  [
    "same name",
    [
      ["same name", ""],
      ["same name 2", "2"],
      ["same name n-5e01.", "n-5e01"],
    ],
    ["the same name", "same name as yesterday", "same names", "same name d-5e01"],
  ],
  [
    "not the same name",
    [
      ["not the same name", ""],
      ["not the same name #2", "#2"],
      ["not-the-same-name n-5e01", "n-5e01"],
    ],
    ["not the same", "not the same name as his father's", "not the same names"],
  ],
  [
    "undo",
    [
      ["undo n-5e01", "n-5e01"],
      ["undo", ""],
      ["undo d-5e01", "d-5e01"],
      ["undo s-5e01", "s-5e01"],
      ["undo 1", "1"],
    ],
    ["undo that", "undo the damage", "undone"],
  ],
];

describe.each(TYPED)("%s", (name, typed, not) => {
  test.each(typed)("“%s”", (words, argument) => {
    expect(parseCommand(words)).toEqual({ name, argument });
  });
  test.each(not)("“%s” is none", (words) => {
    expect(parseCommand(words)).toBeNull();
  });
});

test.each(["", " ", "/", "crosswire", "/crosswire", "2", "d-5e01", "lunch?", "help help"])("“%s” is none", (words) => {
  expect(parseCommand(words)).toBeNull();
});

test("whatever is typed, it is one command or none", () => {
  const part = fc.constantFrom(
    ...TYPED.flatMap(([, typed]) => typed.map(([words]) => words)),
    "2",
    ":",
    "\n",
    "d-1",
    "/",
  );
  const text = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.array(part).map((parts) => parts.join(" ")),
  );
  fc.assert(
    fc.property(text, (words) => {
      const command = parseCommand(words);
      expect(command === null || command.argument === command.argument.trim()).toBe(true);
    }),
  );
});

test("a long line is taken apart in no time", () => {
  const started = performance.now();
  for (const words of ["not a conflict 2 ", "resolve d-1 ", "ignore "]) {
    parseCommand(`${words}${"a ".repeat(100_000)}\n`);
    parseCommand(`${words}${" ".repeat(200_000)}x\n`);
  }
  expect(performance.now() - started).toBeLessThan(1_000);
});

test.each([
  ["2: two halls", "2", "two halls"],
  ["#2 two halls", "2", "two halls"],
  ["d-5e01, “nine” stands", "d-5e01", "“nine” stands"],
  ["D-5E01", "D-5E01", ""],
  ["2", "2", ""],
  ["", "", ""],
  ["two halls", "", "two halls"],
])("“%s” is about “%s” and says “%s”", (argument, which, words) => {
  expect(splitWhich(argument)).toEqual({ which, words });
});

test("every argument is taken apart, and a typed one keeps its words", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (argument) => {
      const { which, words } = splitWhich(argument);
      expect(argument.includes(which) && argument.includes(words)).toBe(true);
    }),
  );
  const typed = fc.stringMatching(/^[a-z“”.][a-z “”.]{0,40}$/).map((words) => words.trim());
  fc.assert(
    fc.property(fc.constantFrom("2", "d-5e01"), typed, (which, words) => {
      expect(splitWhich(`${which}: ${words}`)).toEqual({ which, words });
    }),
  );
});

test("what settles something is a command", () => {
  const names = TYPED.map(([name]) => name as string);
  expect([...SETTLING].filter((name) => !names.includes(name))).toEqual([]);
});
