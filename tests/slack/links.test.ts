import { expect, test } from "vitest";
import { createLinks } from "../../adapters/slack/links.ts";
import type { ThreadRef } from "../../src/chat/message.ts";

const THREAD: ThreadRef = { platform: "slack", workspace: "T1", channel: "C1", id: "1791200000.000100" };
const ADDRESS = "https://desk.slack.example/";

test.each<[string, Partial<ThreadRef>, string | null]>([
  ["a thread", {}, "https://desk.slack.example/archives/C1/p1791200000000100"],
  [
    "a message in the channel itself",
    { id: "in-1791200000.000100" },
    "https://desk.slack.example/archives/C1/p1791200000000100",
  ],
  ["no message", { id: "in-7" }, null],
  ["a channel", { id: null }, "https://desk.slack.example/archives/C1"],
  [
    "a channel of a hostile name",
    { channel: "C1/../x?y", id: null },
    "https://desk.slack.example/archives/C1%2F..%2Fx%3Fy",
  ],
  ["another workspace", { workspace: "T2" }, null],
  ["another platform", { platform: "terminal" }, null],
  ["no time of Slack's", { id: "7" }, null],
])("the link to %s", (_name, other, link) => {
  expect(createLinks("T1", ADDRESS)({ ...THREAD, ...other })).toBe(link);
});

test.each([null, "", "desk"])("without an address (%j) there is none", (address) => {
  expect(createLinks("T1", address)(THREAD)).toBeNull();
});
