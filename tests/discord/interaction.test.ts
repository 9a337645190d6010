import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ALONE, COMMAND, FORM, OWN, PAGE } from "../../adapters/discord/buttons.ts";
import { COMMANDS } from "../../adapters/discord/commands.ts";
import { readForm, renderForm } from "../../adapters/discord/form.ts";
import { parseInteraction } from "../../adapters/discord/parse-interaction.ts";
import { FORM as QUESTIONS } from "../contracts/replies.ts";
import { CommandForms } from "../fakes/discord/commands.ts";
import { readForm as readFake } from "../fakes/discord/fields.ts";
import { ModalForm } from "../fakes/discord/forms.ts";
import { checkReviewed, printForm } from "./printed.ts";

const BASE = {
  id: "1",
  application_id: "100",
  token: "t",
  guild_id: "5",
  channel_id: "6",
  channel: { id: "6", type: 0 },
  member: { user: { id: "7", username: "rowan" }, roles: ["8"], nick: "Rowan" },
  app_permissions: "2048",
};
const subcommand = (name: string, options: readonly object[] = []) => ({
  ...BASE,
  type: 2,
  data: { name: "crosswire", type: 1, options: [{ type: 1, name, options }] },
});
const given = (name: string, value: unknown, more: object = {}) => ({ type: 3, name, value, ...more });
const press = (custom_id: string, components: unknown = []) => ({
  ...BASE,
  type: 3,
  message: { id: "9", flags: 64, components },
  data: { component_type: 2, custom_id },
});
const filled = (custom_id: string, components: unknown) => ({ ...BASE, type: 5, data: { custom_id, components } });
const answered = (custom_id: string, more: object) => ({ type: 18, component: { type: 4, custom_id, ...more } });

const does = (payload: unknown) => parseInteraction(payload)?.does ?? null;

test("who did it, where, and what the bot may do there", () => {
  expect(parseInteraction(press(`${COMMAND}digest`))).toEqual({
    id: "1",
    token: "t",
    application: "100",
    guild: "5",
    channel: "6",
    user: { id: "7", username: "rowan" },
    member: expect.objectContaining({ nick: "Rowan", roles: ["8"] }),
    permissions: 2048n,
    message: { id: "9", alone: true, repliesTo: null },
    own: false,
    does: { kind: "say", words: "digest" },
  });
  const alone = { ...subcommand("help"), guild_id: undefined, member: undefined, user: { id: "7" } };
  expect(parseInteraction(alone)).toMatchObject({ guild: null, member: null, user: { id: "7" }, message: null });
});

describe("a command says what does the same when typed", () => {
  test.each<[string, readonly object[], string]>([
    ["help", [], "help"],
    ["digest", [], "digest"],
    ["check", [given("story", "https://post.example/a")], "https://post.example/a"],
    ["check", [], ""],
    ["ask", [given("question", "who says so?")], "ask who says so?"],
    ["why", [given("which", "d-1")], "why d-1"],
    ["why", [], "why"],
    ["explain", [given("which", "2")], "explain 2"],
    ["forget", [given("story", "s-1")], "forget s-1"],
    ["settings", [], "settings"],
    ["settings", [given("listen", "off")], "listen off"],
    ["settings", [given("answer", "channel")], "answer in channel"],
    ["settings", [given("languages", "off")], "language notice off"],
    ["settings", [given("ignore", "post.example")], "ignore post.example"],
    ["settings", [given("unignore", "post.example")], "unignore post.example"],
    ["settings", [given("deciders", "<@&12345>")], "deciders <@&12345>"],
    ["settings", [given("deciders", "everyone")], "deciders everyone"],
    ["settings", [given("deciders", "desk")], "deciders @desk"],
    ["settings", [given("learn", "off")], "learn off"],
    ["settings", [given("keep", "30 days in this server")], "keep for 30 days in this server"],
    ["settings", [given("keep", "as long as elsewhere")], "keep as long as elsewhere"],
    [
      "decide",
      [given("how", "prefer B"), given("which", "d-1"), given("why", "asked her")],
      "decide d-1 prefer B: asked her",
    ],
    ["decide", [given("how", "print both")], "decide 1 print both"],
    ["decide", [given("how", "undo"), given("which", "d-1")], "undo d-1"],
    [
      "assign",
      [given("which", "d-1"), given("person", "77", { type: 6 }), given("due", "Friday 8:00")],
      "assign d-1 to @77 due Friday 8:00",
    ],
    ["assign", [], "assign 1 to me"],
    ["assign", [given("which", "2"), given("end", "end")], "unassign 2"],
    ["wording", [given("which", "2")], "wording 2"],
    ["watch", [given("story", "s-1")], "watch s-1"],
    ["watch", [given("which", "d-1")], "watch d-1"],
    ["export", [], "export"],
    ["export", [given("story", "all"), given("as", "csv")], "export all csv"],
    ["confidential", [given("what", "c-1")], "confidential c-1"],
    ["confidential", [given("what", "s-1"), given("end", "end")], "not confidential s-1"],
    ["forget", [given("all", "channel")], "forget this channel"],
  ])("%s %j", (name, options, words) => {
    expect(does(subcommand(name, options))).toEqual({ kind: "command", words, file: null });
  });

  test("a file comes with it", () => {
    const file = {
      id: "55",
      filename: "a.txt",
      url: "https://cdn.discordapp.com/a",
      size: 3,
      content_type: "text/plain",
    };
    const typed = subcommand("check", [given("file", "55", { type: 11 })]);
    const resolved = { ...typed, data: { ...typed.data, resolved: { attachments: { 55: file } } } };
    expect(does(resolved)).toEqual({ kind: "command", words: "", file });
  });

  test("the own page, what may follow, a message in the menu", () => {
    expect(does(subcommand("home"))).toEqual({ kind: "home" });
    expect(does({ ...subcommand("why", [given("which", "bri", { focused: true })]), type: 4 })).toEqual({
      kind: "complete",
      words: "why",
      typed: "bri",
    });
    const menu = { type: 3, name: "Check claims", target_id: "9", resolved: { messages: { 9: { id: "9" } } } };
    expect(does({ ...BASE, type: 2, data: menu })).toEqual({ kind: "check", message: { id: "9" } });
  });
});

describe("a button, a form", () => {
  test.each<[unknown, unknown]>([
    [press(`${COMMAND}not a conflict d-1`), { kind: "say", words: "not a conflict d-1" }],
    [press(`${ALONE}why d-1`), { kind: "show", words: "why d-1" }],
    [press(`${FORM}resolve d-1`), { kind: "ask", words: "resolve d-1" }],
    [press(`${PAGE}2:claims s-1`), { kind: "turn", page: 2, words: "claims s-1" }],
    [press(`${PAGE}2:`, [{ id: 90_001, content: "-# ask who?" }]), { kind: "turn", page: 2, words: "ask who?" }],
    [press(`${PAGE}x:claims`), null],
    [press("somebody else's"), null],
    [
      filled(`${FORM}ask`, [answered("0", { value: " how many\nwere hurt? " })]),
      { kind: "say", words: "ask how many were hurt?" },
    ],
    [
      filled(`${FORM}resolve d-1`, [answered("1", { value: "I rang" }), answered("0", { values: ["“nine” stands"] })]),
      { kind: "say", words: "resolve d-1 “nine” stands: I rang" },
    ],
    [filled(`${FORM}ask`, [answered("x", { value: "a" })]), null],
    [filled("other", []), null],
  ])("%j", (payload, expected) => expect(does(payload)).toEqual(expected));
});

test.each<[unknown, boolean]>([
  [press(`${COMMAND}digest`), false],
  [press(`${OWN}${COMMAND}digest`), true],
  [filled(`${OWN}${FORM}ask`, []), true],
  [subcommand("help"), true],
])("what comes of it may be for the person alone: %j", (payload, own) => {
  expect(parseInteraction(payload)).toMatchObject({ own });
});

test("nothing for us, whatever comes", () => {
  for (const odd of [null, 7, {}, { ...BASE, type: 1 }, subcommand("nonsense")])
    expect(parseInteraction(odd)).toBeNull();
  fc.assert(
    fc.property(fc.anything(), fc.constantFrom(2, 3, 4, 5), (data, type) => {
      parseInteraction({ ...BASE, type, data, message: data });
    }),
  );
});

test("Discord takes our commands", () => {
  expect(readFake(CommandForms, COMMANDS)).toHaveLength(2);
  // Names, descriptions and values of one command together.
  const lettersOf = (one: object): number =>
    Object.entries(one).reduce((sum, [key, value]) => {
      if (typeof value === "string" && /^(?:name|description|value)$/.test(key)) return sum + value.length;
      return sum + (Array.isArray(value) ? value.reduce((all: number, each: object) => all + lettersOf(each), 0) : 0);
    }, 0);
  expect(lettersOf(COMMANDS[0] ?? {})).toBeLessThan(8_000);
});

test("a form looks as reviewed, and Discord takes it", () => {
  const form = renderForm(QUESTIONS, "settle d-1", false);
  readFake(ModalForm, form);
  checkReviewed("form", form ? printForm(form) : "");
  expect(renderForm(QUESTIONS, "w".repeat(200), false)).toBeNull();
});

test("choices that are too long to come back are left out, and no answer is not no form", () => {
  const options = [
    { label: "a", words: "w".repeat(200) },
    ...Array.from({ length: 40 }, (_, at) => ({ label: "l".repeat(300), words: `${at}` })),
  ];
  const form = renderForm(
    { title: "t".repeat(99), submit: "s", fields: [{ kind: "choice", label: "", options }] },
    "x",
    true,
  );
  readFake(ModalForm, form);
  expect(readForm([])).toBe("");
  expect(readForm(null)).toBeNull();
});
