import { App, type Receiver } from "@slack/bolt";
import { expect, test } from "vitest";
import type { Grants } from "../../adapters/slack/grants.ts";
import { listenForRemovals } from "../../adapters/slack/removals.ts";
import type { Installations } from "../../src/chat/installations.ts";
import type { Happening } from "../../src/chat/platform.ts";
import { createLog } from "../../src/log.ts";

const INSTALLED_AT = "2031-03-04T12:00:00.500Z";
const SECOND = Date.parse("2031-03-04T12:00:00Z") / 1_000;
const SELF = { user: "U0", bot: "B0", url: null };
const KEPT = JSON.stringify({ token: "xoxb-1", self: SELF, renewal: null, installedAt: INSTALLED_AT });

/** What is taken, and what is removed, after an event of Slack. */
async function tell(event: object, envelope: object, kept: string | null = KEPT) {
  const receiver: Receiver = { init: () => {}, start: async () => null, stop: async () => null };
  const app = new App({ receiver, authorize: async () => ({}), convoStore: false });
  const taken: Happening[] = [];
  const removed: string[] = [];
  const installations: Installations = {
    find: async () => kept,
    save: async () => {},
    change: async () => null,
    remove: async (_platform, workspace) => void removed.push(workspace),
    list: async () => [],
  };
  const forgotten: string[] = [];
  const grants: Grants = {
    check: async () => {},
    find: async () => ({ token: "xoxb-1", self: SELF, renewal: null, installedAt: null }),
    replace: async () => null,
    forget: (workspace) => void forgotten.push(workspace),
  };
  const front = {
    take: async (happening: Happening) => void taken.push(happening),
    answer: async () => ({ blocks: [] }),
    suggest: async () => null,
    home: async () => ({ blocks: [] }),
  };
  listenForRemovals(app, front, { grants, installations, log: createLog("silent") });
  const body = { type: "event_callback", team_id: "T1", event_time: SECOND + 60, event, ...envelope };
  await app.processEvent({ body, ack: async () => {} });
  expect(forgotten).toEqual(removed);
  return { taken: taken.map((one) => (one.kind === "removed" ? one.workspace : one.kind)), removed };
}
const UNINSTALLED = { type: "app_uninstalled" };
const ORG = {
  enterprise_id: "E1",
  authorizations: [{ team_id: "T1", enterprise_id: "E1", is_enterprise_install: true }],
};

test.each<[string, object, object, string]>([
  ["the app taken out", UNINSTALLED, {}, "T1"],
  ["the bot's token revoked", { type: "tokens_revoked", tokens: { bot: ["U0"] } }, {}, "T1"],
  ["the app taken out of an organisation", UNINSTALLED, ORG, "E1"],
  [
    "the same, where no authorization is left",
    UNINSTALLED,
    { enterprise_id: "E1", is_enterprise_install: true, authorizations: [] },
    "E1",
  ],
  ["a workspace of an organisation", UNINSTALLED, { enterprise_id: "E1", authorizations: [] }, "T1"],
  ["told within the second of the installation", UNINSTALLED, { event_time: SECOND }, "T1"],
])("%s is removed", async (_name, event, envelope, workspace) => {
  expect(await tell(event, envelope)).toEqual({ taken: [workspace], removed: [workspace] });
});

test("what nothing is kept of is removed all the same: its stories may be there", async () => {
  expect(await tell(UNINSTALLED, {}, null)).toEqual({ taken: ["T1"], removed: ["T1"] });
});

test.each<[string, object, object]>([
  ["tokens of people only", { type: "tokens_revoked", tokens: { oauth: ["U1"], bot: [] } }, {}],
  ["tokens of which Slack says nothing", { type: "tokens_revoked" }, {}],
  ["what was before the installation of now", UNINSTALLED, { event_time: SECOND - 1 }],
])("%s is nothing for us", async (_name, event, envelope) => {
  expect(await tell(event, envelope)).toEqual({ taken: [], removed: [] });
});
