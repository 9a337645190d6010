import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { answerQuestion } from "../../src/answers/answer.ts";
import { decidedReply } from "../../src/answers/decided.ts";
import { digestStories } from "../../src/answers/digest.ts";
import { digestTimesReply } from "../../src/answers/digest-times.ts";
import { explainDisagreement } from "../../src/answers/explain-disagreement.ts";
import { handoverReply } from "../../src/answers/handover.ts";
import { helpReply } from "../../src/answers/help.ts";
import { homeReply } from "../../src/answers/home.ts";
import { introductionReply } from "../../src/answers/introduction.ts";
import { ledgerReply } from "../../src/answers/ledger.ts";
import { listClaims } from "../../src/answers/list-claims.ts";
import { methodReply } from "../../src/answers/method.ts";
import { replyText } from "../../src/answers/plain-text.ts";
import { askAlone } from "../../src/answers/questions/question.ts";
import { repeatReply } from "../../src/answers/repeat.ts";
import type { Reply } from "../../src/answers/reply.ts";
import { type SettingsView, settingsReply } from "../../src/answers/settings.ts";
import { summariseStory } from "../../src/answers/summary.ts";
import { decidedAfter, deskAfter, printed, storyId } from "./demo-desk.ts";

const asked = (question: string) => askAlone(question, { at: "2026-10-14T18:00:00.000Z", zone: "UTC" });
const NO_HOSTS = { leftAlone: [], read: [] };
const HOSTS = { leftAlone: ["courier.example", "post.example"], read: ["docs.example"] };
const SETTINGS: SettingsView = {
  mode: "links",
  hosts: NO_HOSTS,
  replies: "threads",
  languageNotice: true,
  learns: true,
  deciders: [],
  retentionDays: null,
  ofWorkspace: { retentionDays: null },
};
const HERE = { shared: false, threads: true, digest: { when: null, whenEmpty: "line" } } as const;
const SAME = "the ministry and the governor use two names for one unit";
const LIMITS = { disagreements: 5, lines: 48 };
const DAY = { since: "2026-10-13T06:30:00.000Z", until: "2026-10-14T06:30:00.000Z", zone: "Europe/Warsaw" };
const DIGEST = { title: "Digest", whole: false, dated: true, rulings: [] };
const RULINGS = [decidedAfter(7, "not a conflict", SAME)];
const TIMES = {
  when: "on weekdays at 08:30, Warsaw time (Europe/Warsaw)",
  next: "Thursday, 15 October, 08:30",
  whenEmpty: "line",
  unclear: null,
  instead: [],
} as const;
const UNCLEAR = {
  unclear: "I did not understand “warsav”. Did you mean Warsaw (Europe/Warsaw)?",
  instead: [{ label: "Warsaw (Europe/Warsaw)", command: "digest daily at 08:00 Europe/Warsaw" }],
};

const summary = (count: number): Reply => summariseStory(deskAfter(count), storyId(count), LIMITS);
function why(number: string): Reply {
  const reply = explainDisagreement(deskAfter(6), storyId(6), number, []);
  if (!reply) throw new Error(`Story 6 has no disagreement ${number}.`);
  return reply;
}

const REPLIES: Readonly<Record<string, () => Reply>> = {
  "summary-1": () => summary(1),
  "summary-2": () => summary(2),
  "summary-3": () => summary(3),
  "summary-4": () => summary(4),
  "summary-5": () => summary(5),
  "summary-6": () => summary(6),
  "summary-7": () => summary(7),
  "claims-5": () => listClaims(deskAfter(5), storyId(5)),
  "ledger-5": () => ledgerReply(deskAfter(5), storyId(5)),
  "repeat-4": () => repeatReply(deskAfter(5), storyId(4), LIMITS),
  "why-1": () => why("1"),
  "why-4": () => why("4"),
  casualties: () => answerQuestion(deskAfter(7), asked("what do sources say about casualties")).reply,
  involvement: () => answerQuestion(deskAfter(7), asked("was Kestria involved?")).reply,
  person: () => answerQuestion(deskAfter(7), asked("what does Jory Tann say?")).reply,
  nothing: () => answerQuestion(deskAfter(7), asked("what do sources say about the football final?")).reply,
  digest: () => digestStories(deskAfter(0), deskAfter(7), DAY, DIGEST).reply,
  "digest-next": () => digestStories(deskAfter(4), deskAfter(7, RULINGS), DAY, { ...DIGEST, rulings: RULINGS }).reply,
  "digest-whole": () => digestStories(deskAfter(6), deskAfter(7), DAY, { ...DIGEST, whole: true }).reply,
  "empty-digest": () => digestStories(deskAfter(7), deskAfter(7), DAY, DIGEST).reply,
  "digest-times": () => digestTimesReply(TIMES),
  "digest-times-off": () => digestTimesReply({ ...TIMES, when: null, next: null }),
  "digest-times-unclear": () => digestTimesReply({ ...TIMES, ...UNCLEAR }),
  handover: () => handoverReply("yesterday"),
  "summary-6-decided": () =>
    summariseStory(deskAfter(6, [decidedAfter(6, "not a conflict", SAME)]), storyId(6), LIMITS),
  "summary-6-resolved": () => summariseStory(deskAfter(6, [decidedAfter(6, "resolved", "")]), storyId(6), LIMITS),
  "summary-6-reopened": () =>
    summariseStory(deskAfter(6, [decidedAfter(2, "not a conflict", SAME)]), storyId(6), LIMITS),
  decided: () => decidedReply(decidedAfter(2, "not a conflict", SAME)),
  resolved: () => decidedReply(decidedAfter(2, "resolved", "“the Kestrian army” stands, two witnesses confirm it")),
  introduction: () => introductionReply(false),
  "introduction-shared": () => introductionReply(true),
  "settings-links": () => settingsReply(SETTINGS, HERE),
  "settings-mention": () =>
    settingsReply({ ...SETTINGS, mode: "mention", hosts: HOSTS, replies: "channel" }, { ...HERE, digest: TIMES }),
  "settings-off": () => settingsReply({ ...SETTINGS, mode: "off", languageNotice: false }, HERE),
  "settings-shared": () => settingsReply({ ...SETTINGS, mode: "off", hosts: HOSTS }, { ...HERE, shared: true }),
  "settings-terminal": () => settingsReply(SETTINGS, { ...HERE, threads: false }),
  home: () => homeReply(deskAfter(7, [decidedAfter(7, "not a conflict", SAME)]), SETTINGS),
  "home-empty": () => homeReply(deskAfter(0), SETTINGS),
  help: helpReply,
  method: methodReply,
};

/** The reply against its reviewed file. A missing file fails; UPDATE=1 writes it, and the change is reviewed. */
function check(name: string, text: string): void {
  const file = `tests/answers/expected/${name}.txt`;
  if (process.env["UPDATE"]) writeFileSync(file, `${text}\n`);
  expect(existsSync(file), `${file} is missing`).toBe(true);
  expect(`${text}\n`).toBe(readFileSync(file, "utf8"));
}

test.each(Object.entries(REPLIES))("%s reads as reviewed", (name, reply) => {
  check(name, printed(reply()));
});

describe("every reply", () => {
  test.each(Object.entries(REPLIES))("%s says the same as plain text", (_, reply) => {
    const words = (text: string) => text.match(/[\p{L}\p{N}]{3,}/gu) ?? [];
    const onScreen = new Set(words(printed(reply())));
    expect(words(replyText(reply())).filter((word) => !onScreen.has(word))).toEqual([]);
  });
});

describe("an answer", () => {
  test.each(["what do sources say about casualties", "who was captured?", "what does the governor say?"])(
    "%j holds no statement without a claim, and no claim twice",
    (question) => {
      const { groups, claims } = answerQuestion(deskAfter(7), asked(question));
      const ids = groups.flatMap((group) => group.statements.map(({ claim }) => claim));
      const known = new Set(claims.map(({ id }) => id));
      expect(ids.filter((id) => !known.has(id))).toEqual([]);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.length).toBeGreaterThan(0);
    },
  );

  test.each([
    "what is the weather tomorrow?",
    "who won the cup?",
    "how do I bake bread?",
    "what about the elections in Norland?",
    "",
  ])("to %j is that nothing was posted about it", (question) => {
    const { groups, claims, text } = answerQuestion(deskAfter(7), asked(question));
    expect({ groups, claims }).toEqual({ groups: [], claims: [] });
    expect(text).toContain("Nothing that was posted here");
  });
});

test("the README shows what the bot says", () => {
  const readme = readFileSync("README.md", "utf8");
  const shown = ["summary-6", "casualties", "digest"].filter((name) => {
    const reply = REPLIES[name];
    return !reply || !readme.includes(printed(reply()).trim());
  });
  expect(shown).toEqual([]);
});
