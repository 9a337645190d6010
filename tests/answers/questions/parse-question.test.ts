import { describe, expect, test } from "vitest";
import { describeQuestion } from "../../../src/answers/questions/describe-question.ts";
import { parseQuestion } from "../../../src/answers/questions/parse-question.ts";
import type { Question } from "../../../src/answers/questions/question.ts";
import { readQuestion } from "../../../src/answers/questions/read-question.ts";

/** A Wednesday in Warsaw, two hours ahead of UTC. */
const WARSAW = { at: "2026-10-14T16:30:00.000Z", zone: "Europe/Warsaw" };
const UTC = { ...WARSAW, zone: "UTC" };

describe("reads times as they are meant where and when they are said", () => {
  test.each([
    ["what changed since Monday", "2026-10-11T22:00:00.000Z", null],
    ["what changed since Wednesday", "2026-10-13T22:00:00.000Z", null],
    ["anything new since last Wednesday", "2026-10-06T22:00:00.000Z", null],
    ["anything new since yesterday 8:00", "2026-10-13T06:00:00.000Z", null],
    ["anything new since 8 am", "2026-10-14T06:00:00.000Z", null],
    ["anything new since this morning", "2026-10-14T04:00:00.000Z", null],
    ["casualties in the last 24 hours", "2026-10-13T16:30:00.000Z", null],
    ["casualties over the past two days", "2026-10-12T16:30:00.000Z", null],
    ["casualties since two hours ago", "2026-10-14T14:30:00.000Z", null],
    ["casualties until noon", null, "2026-10-14T10:00:00.000Z"],
    ["casualties until yesterday", null, "2026-10-13T21:59:59.999Z"],
    ["casualties before Monday", null, "2026-10-11T22:00:00.000Z"],
    ["casualties between Monday and Tuesday", "2026-10-11T22:00:00.000Z", "2026-10-13T21:59:59.999Z"],
    ["casualties since 3 October", "2026-10-02T22:00:00.000Z", null],
    ["casualties since 3 November", "2025-11-02T23:00:00.000Z", null],
    ["casualties since 2026-10-01", "2026-09-30T22:00:00.000Z", null],
    ["casualties since Oct 3, 2024", "2024-10-02T22:00:00.000Z", null],
    ["casualties since the war began", null, null],
    ["casualties since 31 February", null, null],
  ])("%s", (typed, since, until) => {
    const { filters } = parseQuestion(typed, WARSAW);
    expect({ since: filters.since, until: filters.until }).toEqual({ since, until });
  });

  test("by the clocks of the day meant, across a change to winter time", () => {
    const monday = { at: "2026-10-26T09:00:00.000Z", zone: "Europe/Warsaw" };
    expect(parseQuestion("casualties since Saturday 8:00", monday).filters.since).toBe("2026-10-24T06:00:00.000Z");
    expect(parseQuestion("casualties since today 8:00", monday).filters.since).toBe("2026-10-26T07:00:00.000Z");
  });

  test("a zone that nobody knows is UTC", () => {
    const nowhere = { ...WARSAW, zone: "Nowhere/Lomna" };
    expect(parseQuestion("casualties since Monday", nowhere).filters.since).toBe("2026-10-12T00:00:00.000Z");
  });
});

/** What is understood of a question, without what it does not say. */
function gist({ form, topics, counted, words, filters, counts }: Question) {
  const { voice, outlet, speaker, event, stances, onlyConflicts, day } = filters;
  const said = {
    form: form === "say" ? "" : form,
    topics: topics.join(),
    counted: counted.join(),
    words: words.map(({ text }) => text).join(),
    voice: voice.join(" "),
    outlet: outlet.join(" "),
    speaker: speaker.join(" "),
    event: event ?? "",
    stances: stances.join(),
    only: onlyConflicts ? "conflicts" : "",
    counts: counts ? "yes" : "",
    day: day ?? "",
  };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== ""));
}

describe("reads what is asked", () => {
  test.each<[string, Record<string, string>]>([
    ["what do sources say about the bridge", { words: "bridge" }],
    ["who says the bridge is open", { form: "speaker", words: "bridge" }],
    ["who says so?", { form: "speaker" }],
    ["how many border guards were killed", { topics: "killed,casualties", counted: "border,guards", counts: "yes" }],
    ["how many people were evacuated", { topics: "evacuated,displaced", counts: "yes" }],
    ["how many wounded?", { topics: "injured,casualties", counts: "yes" }],
    ["what did Anton Brisk say about the boats?", { voice: "Anton Brisk", words: "boats" }],
    ["what did the foreign minister say", { voice: "foreign minister" }],
    [
      "according to the Sarn Herald, how many died?",
      { voice: "Sarn Herald", topics: "killed,casualties", counts: "yes" },
    ],
    ["has Kestria denied it", { form: "denied", voice: "Kestria" }],
    ["did the ministry deny the attack", { form: "denied", voice: "ministry", words: "attack" }],
    ["what is still unclear", { form: "unclear" }],
    ["what do we not know about the fire", { form: "unclear", words: "fire" }],
    ["what changed?", { form: "changed" }],
    ["anything new on the raid", { form: "new", words: "raid" }],
    ["do sources agree on the turnout?", { form: "agree", topics: "attendance" }],
    ["where do outlets disagree", { form: "agree" }],
    ["when was the bridge closed", { form: "when", words: "bridge" }],
    ["where was the boat found", { form: "where", words: "boat,found" }],
    [
      "compare the ministry and the brigade on the dead",
      { form: "compare", topics: "killed,casualties", words: "ministry,brigade" },
    ],
    ["only denials", { stances: "denied" }],
    ["only conflicts about the toll", { topics: "killed,injured,casualties,missing", only: "conflicts" }],
    ["has the figure been confirmed", { stances: "confirmed" }],
    ["what did Brisk say on Tuesday", { voice: "Brisk", day: "2026-10-13" }],
    ["e-1a2b: how many were killed", { event: "e-1a2b", topics: "killed,casualties", counts: "yes" }],
    [
      'what about the road outlet:"Sarn Herald" stance:denied',
      { words: "road", outlet: "Sarn Herald", stances: "denied" },
    ],
    ["speaker:Brisk only:conflicts", { speaker: "Brisk", only: "conflicts" }],
    ["topic:damage", { topics: "damage" }],
    ["stance:nonsense", { words: "stance,nonsense" }],
    ["", {}],
  ])("%s", (typed, expected) => {
    expect(gist(parseQuestion(typed, UTC))).toEqual(expected);
  });
});

describe("reads a follow-up with what was asked before it", () => {
  test.each<[readonly string[], string, Record<string, string>]>([
    [["how many were killed in Lomna"], "and the injured?", { topics: "injured,casualties", words: "lomna" }],
    [
      ["how many were killed in Lomna"],
      "and according to the Herald?",
      { topics: "killed,casualties", words: "lomna", voice: "Herald", counts: "yes" },
    ],
    [["what did Brisk say about the boats"], "and Dosk?", { words: "dosk" }],
    [["how many were killed in Lomna"], "and at Pell?", { topics: "killed,casualties", words: "pell", counts: "yes" }],
    [["how many were killed in Lomna"], "only at Pell", { topics: "killed,casualties", words: "pell", counts: "yes" }],
    [["is the bridge open"], "who says so?", { form: "speaker", words: "bridge" }],
    [["is the bridge open"], "since when?", { form: "when", words: "bridge" }],
    [
      ["how many were killed in Lomna", "and the injured?"],
      "what did Dosk say?",
      { topics: "injured,casualties", words: "lomna", voice: "Dosk" },
    ],
    [
      ["how many were killed in Lomna"],
      "how many were arrested?",
      { topics: "detained", words: "lomna", counts: "yes" },
    ],
    [
      ["how many were killed in Lomna"],
      "what about the road over the pass?",
      { words: "road,pass", topics: "killed,casualties", counts: "yes" },
    ],
    [["how many were killed in Lomna"], "who won the cup", { words: "won,cup" }],
    [["how many were killed in Lomna"], "what is still unclear", { form: "unclear" }],
  ])("%j, %s", (before, typed, expected) => {
    const asking = {
      typed,
      before: before.map((one) => ({ typed: one, at: UTC.at })),
      occasion: UTC,
      channel: null,
      stories: [],
      inFull: false,
      options: {},
    };
    expect(gist(readQuestion(asking, () => true))).toEqual(expected);
  });
});

test.each([
  "how many guards were killed in Lomna",
  "casualties in Lomna since yesterday 8:00",
  "what is still unclear about the bridge",
  "what changed since Monday",
  "who says the bridge is open",
  "what did Brisk say about the wounded until noon",
  "only conflicts about the toll",
])("what is said of %j can be typed, and is understood the same", (typed) => {
  const question = parseQuestion(typed, WARSAW);
  const again = parseQuestion(describeQuestion(question, WARSAW), WARSAW);
  const { since, until } = again.filters;
  expect({ ...gist(again), since, until }).toEqual({
    ...gist(question),
    since: question.filters.since,
    until: question.filters.until,
  });
});
