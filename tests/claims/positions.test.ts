import { describe, expect, test } from "vitest";
import type { Source } from "../../src/claims/claim.ts";
import { findPositions } from "../../src/claims/positions/find-positions.ts";
import { createPassage } from "../../src/text/create-passage.ts";
import { createTagger } from "../../src/text/tagger.ts";

const tagger = createTagger();
const speaker = (name: string): Source => ({ name, mention: name, kind: "organisation", role: null });

/** The positions of one sentence said by `who`, as "dimension: pole". */
function positions(text: string, who: string | null, cue: string | null = "said"): readonly string[] {
  const [sentence] = createPassage(text, tagger).sentences;
  if (!sentence) throw new Error(`no sentence in ${text}`);
  const stance = cue === "denied" ? ("denied" as const) : ("said" as const);
  const clause = {
    start: 0,
    end: text.length,
    sentence,
    tokens: sentence.tokens,
    source: who ? speaker(who) : null,
    stance,
    cue,
  };
  return findPositions(clause).map(({ dimension, pole }) => `${dimension}: ${pole}`);
}

describe("positions are found", () => {
  test.each([
    ["its troops had driven the raiders back over the river", "Tarvia's army", ["presence: out"]],
    ["all gunmen have been expelled from the port", "the ministry", ["presence: out"]],
    ["our fighters are still holding the grain terminal", "the Free River Brigade", ["presence: still there"]],
    ["the attacks were continuing", "the brigade", ["presence: still there"]],
    ["Kestria had nothing to do with the raid", "Anton Brisk", ["involvement: no"]],
    ["Kestrian officers provided boats for the landing", "an official", ["involvement: yes"]],
    ["the unit operates under the command of Kestrian officers", "an official", ["involvement: yes"]],
    ["Kestrian officers had been aware of the plan", "an official", ["involvement: in part"]],
    ["the attackers were Kestrian soldiers", "the ministry", ["identity: kestr"]],
    ["the brigade consists of Tarvian citizens", "a deputy", ["identity: tarv"]],
    ["a reconnaissance unit of the Kestrian army entered the town", "the governor", ["identity: kestr"]],
    ["the raiders had captured the village of Osk", "the brigade", ["control: taken"]],
    ["the fire was still burning at noon", "the brigade chief", ["blaze: still burning"]],
    ["the fire was brought under control", "the fire service", ["blaze: out"]],
    ["the dam never failed", "the operator", ["barrier: intact"]],
    ["the dam burst at dawn", "a witness", ["barrier: broken"]],
    ["the bridge reopened on Wednesday", "the police", ["access: open"]],
    ["the fire was caused by arson", "the prosecutor", ["cause: on purpose"]],
    [
      "the blaze was caused by faulty wiring and a short-circuit",
      "the insurer",
      ["blaze: x", "cause: a fault"].slice(1),
    ],
  ])("%j", (text, who, expected) => {
    expect(positions(text, who)).toEqual(expected);
  });

  test("what a denier denies stands without its cue", () => {
    expect(positions("any involvement in the attack", "Kestria", "denied")).toEqual(["involvement: no"]);
  });

  test("what somebody is called stands without its cue", () => {
    expect(positions("the attackers as “Tarvian deserters”", "Brisk", "described")).toEqual(["identity: tarv"]);
  });
});

describe("no position is taken by", () => {
  test.each([
    ["troops are taking measures to eliminate the raiders", "the governor"],
    ["the army will drive the raiders back over the river", "the minister"],
    ["the raiders had not been driven back", "a witness"],
    ["our troops continued to hold the bridge", "the army"],
    ["the ministry plans to seize the village of Osk", "an analyst"],
    ["police captured two of the vehicles", null],
    ["Kestria did not plan to hold a meeting", "a spokesman"],
    ["the shop will open on Monday", "the owner"],
    ["he led the choir of Lomna for ten years", "a friend"],
  ])("%j", (text, who) => {
    expect(positions(text, who)).toEqual([]);
  });
});
