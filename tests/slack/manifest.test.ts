import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const FOLDER = "adapters/slack";
const source = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".ts"))
  .map((name) => readFileSync(`${FOLDER}/${name}`, "utf8"))
  .join("\n");
const manifest = readFileSync(`${FOLDER}/manifest.yaml`, "utf8");

/** What each method that we call needs, where we call it. Private channels that Slack does not tell of count as private. */
const METHOD_SCOPES: Readonly<Record<string, readonly string[]>> = {
  "auth.test": [],
  "chat.postMessage": ["chat:write"],
  "chat.update": ["chat:write"],
  "chat.delete": ["chat:write"],
  "conversations.info": ["channels:read"],
  "conversations.replies": ["channels:history", "groups:history", "im:history", "mpim:history"],
  "files.info": ["files:read"],
  "users.info": ["users:read"],
};

/** The events that each listener gets, with their scopes. */
const EVENT_SCOPES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  app_mention: { app_mention: "app_mentions:read" },
  message: {
    "message.channels": "channels:history",
    "message.groups": "groups:history",
    "message.im": "im:history",
    "message.mpim": "mpim:history",
  },
};

/** The list under a key of the manifest. */
function listOf(key: string): readonly string[] {
  const [, items = ""] = new RegExp(`^ +${key}:\\n((?: +- .+\\n)+)`, "m").exec(manifest) ?? [];
  return [...items.matchAll(/- (.+)/g)].map(([, item]) => item ?? "").sort();
}
const unique = (all: readonly string[]) => [...new Set(all)].sort();

const methods = unique([...source.matchAll(/\bclient\.([a-z]+\.[a-zA-Z.]+)\(/g)].map(([, method]) => method ?? ""));
const [, listened = ""] = /for \(const name of \[([^\]]+)\] as const\) \{\s+app\.event\(name/.exec(source) ?? [];
const listeners = [...listened.matchAll(/"(\w+)"/g)].map(([, name]) => name ?? "");

test("the listeners and methods of the adapter are those that the tables know", () => {
  expect(unique(listeners)).toEqual(Object.keys(EVENT_SCOPES).sort());
  expect(methods).toEqual(Object.keys(METHOD_SCOPES).sort());
});

test("the manifest has the events that we listen to, and no others", () => {
  expect(listOf("bot_events")).toEqual(unique(listeners.flatMap((name) => Object.keys(EVENT_SCOPES[name] ?? {}))));
});

test("the manifest has the scopes that we need, and no others", () => {
  const needed = [
    ...methods.flatMap((method) => METHOD_SCOPES[method] ?? []),
    ...listeners.flatMap((name) => Object.values(EVENT_SCOPES[name] ?? {})),
  ];
  expect(listOf("bot")).toEqual(unique(needed));
});

test("buttons and direct messages are switched on", () => {
  expect(manifest).toMatch(/interactivity:\n +is_enabled: true/);
  expect(manifest).toMatch(/messages_tab_enabled: true\n +messages_tab_read_only_enabled: false/);
  expect(manifest).toMatch(/socket_mode_enabled: true/);
});
