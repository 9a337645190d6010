import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { AGENT_SCOPE, COMMAND, EVENTS, METHODS, SCOPES, SHORTCUT } from "../../adapters/slack/needs.ts";

const FOLDER = "adapters/slack";
const source = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".ts") && name !== "needs.ts")
  .map((name) => readFileSync(`${FOLDER}/${name}`, "utf8"))
  .join("\n");
const manifest = readFileSync(`${FOLDER}/manifest.yaml`, "utf8");

const unique = (all: readonly string[]) => [...new Set(all)].sort();
const namesOf = (rows: readonly { readonly name: string }[]) => rows.map(({ name }) => name);

/** The list under a key of the manifest, in its order; what is a comment there only when asked for. */
function listOf(key: string, comments = false): readonly string[] {
  const [, items = ""] = new RegExp(`^ +${key}:\\n((?: +(?:# )?- .+\\n)+)`, "m").exec(manifest) ?? [];
  return [...items.matchAll(/^ +(# )?- (.+)$/gm)]
    .filter(([, comment]) => (comment !== undefined) === comments)
    .map(([, , item]) => item ?? "");
}

/** The names in a union of Slack's own types. */
function unionOf(type: string): readonly string[] {
  const types = readFileSync("node_modules/@slack/web-api/dist/types/request/manifest.d.ts", "utf8");
  const [, union = ""] = new RegExp(`type ${type} = ([^;]+);`).exec(types) ?? [];
  return [...union.matchAll(/'([^']+)'/g)].map(([, name]) => name ?? "");
}

const scopes = [...SCOPES, AGENT_SCOPE];
const events = EVENTS;
const slackEvents = unionOf("ManifestEvent");
/** Slack's names for events stand in the sources only where something is done about them. */
const listeners = unique([...source.matchAll(/"(\w+)"/g)].map(([, name]) => name ?? "")).filter((name) =>
  slackEvents.includes(name),
);
const methods = unique([...source.matchAll(/\bclient\.([a-z]+\.[a-zA-Z0-9.]+)\(/g)].map(([, method]) => method ?? ""));

test("the tables know the events that the adapter listens to, and no others", () => {
  const known = unique(events.map(({ listener }) => listener));
  expect(listeners).toEqual(known);
});

test("the tables know the methods that the adapter calls, and no others", () => {
  const known = unique(Object.keys(METHODS));
  expect(methods).toEqual(known);
});

test("every scope of the table is needed by an event, a method or the command, and none is missing", () => {
  const needed = [...events.flatMap((event) => event.scopes), ...Object.values(METHODS).flat(), "commands"];
  expect(unique(namesOf(scopes))).toEqual(unique(needed));
});

test("the names are Slack's", () => {
  expect(namesOf(events).filter((name) => !slackEvents.includes(name))).toEqual([]);
  expect(namesOf(SCOPES).filter((name) => !unionOf("BotScope").includes(name))).toEqual([]);
});

test("the manifest has the scopes and events of the tables, and what the view for agents takes as a comment", () => {
  expect(listOf("bot")).toEqual(namesOf(SCOPES));
  expect(listOf("bot_events")).toEqual(namesOf(EVENTS));
  expect(listOf("bot", true)).toEqual([AGENT_SCOPE.name]);
  expect(manifest).toMatch(/^ {2}# agent_view:$/m);
});

describe("what else the manifest switches on", () => {
  const check = (what: string, pattern: RegExp) => test(what, () => expect(manifest).toMatch(pattern));
  check("buttons", /^ {2}interactivity:\n +is_enabled: true$/m);
  check("the Home tab", /^ +home_tab_enabled: true$/m);
  check("direct messages", /^ +messages_tab_enabled: true\n +messages_tab_read_only_enabled: false$/m);
  check("Socket Mode", /^ +socket_mode_enabled: true$/m);
  check("the command", new RegExp(`^ {4}- command: ${COMMAND}$`, "m"));
  check(
    "the shortcut",
    new RegExp(`^ {4}- name: ${SHORTCUT.name}\n +type: message\n +callback_id: ${SHORTCUT.callbackId}$`, "m"),
  );
});

/** What the sources answer besides events: the command and the shortcut, by name or by their constants. */
const answered = [
  ...(/\.command\(\s*(?:COMMAND\b|"\/crosswire")/.test(source) ? [COMMAND] : []),
  ...(/\.shortcut\([^)]*(?:\bSHORTCUT\b|"check_claims")/.test(source) ? [SHORTCUT.callbackId] : []),
];

test("the adapter answers the command and the shortcut", () => {
  const known = [COMMAND, SHORTCUT.callbackId].sort();
  expect(unique(answered)).toEqual(known);
});

test("the README gives each scope of the manifest with its reason, and no others", () => {
  const [, section = ""] = /^## In Slack\n(.+?)^## /ms.exec(readFileSync("README.md", "utf8")) ?? [];
  const rows = section.match(/^\| `.+ \|$/gm);
  expect(rows).toEqual(SCOPES.map(({ name, why }) => `| \`${name}\` | ${why} |`));
});
