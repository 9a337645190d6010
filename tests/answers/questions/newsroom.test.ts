import { describe, expect, test } from "vitest";
import { answerQuestion } from "../../../src/answers/answer.ts";
import { askAlone } from "../../../src/answers/questions/question.ts";
import { deskWith, NEWSROOM } from "./desk.ts";
import { unsupported } from "./unsupported.ts";

const DESK = deskWith(NEWSROOM);
const OCCASION = { at: "2031-03-04T16:00:00.000Z", zone: "UTC" };

const NOT_IN_SO_MANY = "No denial in so many words. What says otherwise:";
const NOBODY_SAYS = "Nobody says that in so many words. What is said of it:";

interface Expected {
  readonly holds: readonly string[];
  readonly lacks?: readonly string[];
}

function check(asks: string, { holds, lacks = [] }: Expected) {
  const { text } = answerQuestion(DESK, askAlone(asks, OCCASION));
  for (const words of holds) expect(text).toContain(words);
  for (const words of lacks) expect(text).not.toContain(words);
}

describe("a question for denials", () => {
  test.each<[string, Expected]>([
    ["has Ostrel Lines denied that the radar was broken", { holds: [NOT_IN_SO_MANY, "the radar was working"] }],
    ["has Halden denied it", { holds: [NOT_IN_SO_MANY, "nobody had been arrested", "no harmful substance"] }],
    ["who denies that anybody was arrested", { holds: [NOT_IN_SO_MANY, "nobody had been arrested"] }],
    ["who denied the account", { holds: ["rejected “the account”"], lacks: [NOT_IN_SO_MANY] }],
    ["has the bishop denied it", { holds: ["Nothing that was posted here"], lacks: [NOT_IN_SO_MANY] }],
    ["has Krane denied that the mayor was paid", { holds: ["Nothing that was posted here"] }],
  ])("%s", check);
});

describe("a question whether something is not so", () => {
  test.each<[string, Expected]>([
    [
      "who says the siren did not sound",
      {
        holds: ["none was given (Ruth Calder and 2 others) or given", "there had been no siren", "Our siren went off"],
        lacks: [NOBODY_SAYS],
      },
    ],
    [
      "who says the captain was not at the wheel",
      { holds: ["had not been on the bridge", "was at the wheel from the pier"], lacks: [NOBODY_SAYS] },
    ],
    ["who says the voyage recorder was not recovered", { holds: [NOBODY_SAYS, "had been recovered"] }],
    ["who says the board did not open an inquiry", { holds: [NOBODY_SAYS, "it had opened an inquiry"] }],
    ["who says Halden has not apologised", { holds: ["Nothing that was posted here"] }],
  ])("%s", check);
});

describe("a question with two answers has both", () => {
  test.each<[string, Expected]>([
    ["was the captain on the bridge?", { holds: ["Disputed", "at the wheel", "had not been on the bridge"] }],
    ["was it lightning?", { holds: ["Disputed", "caused by a lightning strike", "There was no lightning"] }],
    ["is the fire out", { holds: ["The fire at the Halden chemical works in Vessin is out"] }],
    ["who was arrested", { holds: ["Police arrested the safety manager", "nobody had been arrested"] }],
  ])("%s", check);
});

describe("two who are set side by side", () => {
  test.each<[string, Expected]>([
    [
      "compare the weather service and Krane on lightning",
      { holds: ["There was no lightning", "caused by a lightning strike"], lacks: ["siren"] },
    ],
    [
      "compare the company and the regional health service on the dead",
      { holds: ["six deaths", "five dead"], lacks: ["Emil Sand:"] },
    ],
    ["Halden vs residents on the siren", { holds: ["there had been no siren", "went off"], lacks: ["Lena Brook"] }],
  ])("%s", check);
});

describe("a question how many", () => {
  test.each<[string, Expected]>([
    ["how many tickets were sold", { holds: ["it had sold 131 tickets"], lacks: ["96 people"] }],
    ["how many ferries", { holds: ["give a figure: two ferries.", "ferries · other figures · two"], lacks: ["11"] }],
    ["how many firefighters", { holds: ["80 firefighters"], lacks: ["rescuers"] }],
    [
      "how many people were killed in the ferry collision?",
      {
        holds: [
          "Sources differ: 12 people killed",
          "4 Mar), ten (Rolf Hagen, 3 Mar), nine (St Agda's Hospital, 3 Mar).",
        ],
      },
    ],
    ["how many were evacuated", { holds: ["Only Lena Brook gives a figure"], lacks: ["displaced"] }],
    [
      "and what does Halden say about the injured",
      { holds: ["26 people injured, up from 14"], lacks: ["Anneke Strand"] },
    ],
  ])("%s", check);
});

/** As a desk types them in the course of two days. */
const TYPED: readonly string[] = [
  "what do sources say about casualties",
  "how many people were killed in the ferry collision?",
  "what do sources say about the injured in Vessin",
  "who says the radar was broken",
  "how many were evacuated",
  "has Halden denied it",
  "has Ostrel Lines denied that the radar was broken",
  "what did Hagen say",
  "anything new on the ferry since Tuesday",
  "what changed",
  "what is still unclear",
  "according to the Lake Tribune",
  "who says the siren did not sound",
  "how many people were on board",
  "was the captain on the bridge?",
  "how many are missing on the lake",
  "is the fire out",
  "who was arrested",
  "was anybody arrested in Vessin",
  "what caused the explosion",
  "was it lightning?",
  "do sources agree on the death toll in Vessin",
  "compare Ostrel Lines and the harbour office on passengers",
  "what did Bertil Krane say about the siren",
  "did the union change its story",
  "is there benzene in Underhill",
  "when can residents go home",
  "where is the wreck",
  "only denials",
  "only conflicts",
  "how many ferries",
  "what does the company say",
  "how many firefighters",
  "what did the police say about the dead",
  "who denies that anybody was arrested",
  "was there toxic gas",
  "has Krane denied that gas escaped",
  "what did the safety board say",
  "how many tickets were sold",
  "death toll ferry",
  "latest on the halden fire",
  "who is still missing?",
  "is it true the captain was having coffee",
  "what do we have from Ostrel Lines on the radar?",
  "what's confirmed about the explosion",
  "did the alarm go off in Underhill",
  "how many hurt at Halden?",
  "who says 131",
  "what did the mayor say",
  "did the company lie about lightning",
  "where do the papers disagree on the ferry",
  "anything on benzene since Tuesday",
  "what has changed on the Ostrel ferry",
  "when did the ferries collide",
  "who is Hedda Lunn",
  "what did Mona Eide say",
  "has the captain been charged",
  "why did the plant explode",
  "how old was the victim found on the lake",
  "is Underhill safe",
  "give me the police figures for the ferry",
  "how many people are in hospital",
  "what does the Lake Safety Board say about the voyage recorder",
  "were the passengers all accounted for?",
  "what is not known about the ferry",
  "who says nobody was arrested",
  "how deep is the wreck",
  "did Aune apologise",
  "what is Halden's line on the siren",
];

test.each(TYPED)(
  "no line of the answer to %j is without a claim, and the first says “agreed” of no single source",
  (asks) => {
    const answer = answerQuestion(DESK, askAlone(asks, OCCASION));
    if (answer.claims.length === 0) expect(answer.text).toContain("Nothing that was posted here");
    else expect(unsupported(DESK, answer)).toEqual([]);
    const [agreed = ""] = /Agreed: [^.]*\./.exec(answer.text) ?? [];
    for (const part of agreed.split("; ").filter((words) => words !== "")) expect(part).toMatch(/\(.+ and .+\)/);
  },
);

/** Questions that were written before any rule was looked at for them, with words of the claims that answer. */
const UNSEEN: readonly (readonly [string, readonly string[]])[] = [
  ["how many people drowned", ["12 are dead"]],
  ["what does St Agda's Hospital say", ["Nine people have died"]],
  ["how many people fell ill in Underhill", ["Some 60 people"]],
  ["what did the environment agency measure", ["it had measured benzene above the limit"]],
  ["what did Thora Quist say", ["the voyage recorder showed that the radar"]],
  ["who opened an inquiry", ["it had opened an inquiry"]],
  ["what did the weather service say about visibility", ["Visibility on the lake"]],
  [
    "what did the prosecutor say",
    ["Police arrested the safety manager", "The death toll stands at six", "suspected of having switched off"],
  ],
  ["is the ferry company going to sue", ["it would sue the board"]],
  ["what do residents say about the alarm", ["there had been no siren", "No alarm, no warning"]],
  ["how many were taken to hospital from the ferries", ["Thirty-one people were taken"]],
  ["according to the Vessin Courier, how many were injured", ["14 people were injured"]],
  ["when will the plant reopen", ["The plant will stay shut"]],
  ["who spoke of a forklift", ["a forklift had rammed"]],
  [
    "anything new on the dead in Vessin since 4 March",
    ["six deaths", "two of our neighbours", "The death toll stands at six"],
  ],
  ["will the ferries run again", ["All ferries on Lake Ostrel will stay in port"]],
  ["who are the dead in Vessin", ["two of our neighbours"]],
  ["what did Ruth Calder hear", ["We heard the bang", "No alarm, no warning"]],
  ["has anyone confirmed the ferry deaths", ["seven deaths"]],
  ["what does the log say about the radar", ["reported out of order on 11 February"]],
];

test("finds most of what answers questions that no rule was made for", () => {
  const missed = UNSEEN.flatMap(([asks, finds]) => {
    const { claims } = answerQuestion(DESK, askAlone(asks, OCCASION));
    return finds
      .filter((words) => !claims.some(({ quote }) => quote.includes(words)))
      .map((words) => `${asks}: ${words}`);
  });
  const wanted = UNSEEN.flatMap(([, finds]) => finds).length;
  expect(1 - missed.length / wanted, missed.join("\n")).toBeGreaterThanOrEqual(0.85);
});

test.each([
  "how many lifeboats were there",
  "what did the king say",
  "how much will the inquiry cost",
  "was there a second explosion",
  "who won the regatta",
  "how many dogs were rescued",
  "what did the ombudsman say about Halden",
  "when does the school reopen",
  "is the airport closed",
  "who attacked the embassy",
])("%j has no answer, and none is made up", (asks) => {
  const { claims, text } = answerQuestion(DESK, askAlone(asks, OCCASION));
  expect(claims).toEqual([]);
  expect(text).toContain("Nothing that was posted here");
});
