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
    ["the fire broke out on 14 October", "the mayor", ["date: 14 october"]],
    ["the quake struck on October 14 near the coast", "the agency", ["date: october 14"]],
    ["the fire broke out in October", "the mayor", []],
    ["the dam is holding", "the water authority", ["barrier: intact"]],
    ["the dam is not holding", "the water authority", ["barrier: broken"]],
    ["residents were warned an hour in advance", "the governor", ["alarm: given"]],
    ["residents were warned to boil their water", "the governor", []],
    ["the sirens in the lower town were never switched on", "an official", ["alarm: none was given"]],
    ["the strike has brought the port to a standstill", "the union", ["operation: not running"]],
    ["the port was operating normally", "the operator", ["operation: running"]],
    ["the port was not operating normally", "the union", ["operation: not running"]],
    ["the situation is under control", "the minister", ["containment: under control"]],
    ["this is out of control", "Doctors United", ["containment: out of control"]],
    ["the outbreak is not under control", "Doctors United", ["containment: out of control"]],
    ["the aircraft had been inspected in April", "the airline", ["check: checked"]],
    ["the plane that came down on Monday had not been inspected since spring", "the union", ["check: never checked"]],
    ["nobody had inspected the bridge for years", "the mayor", ["check: never checked"]],
    ["the police inspected the papers of the men", "a witness", []],
    ["there were no survivors", "the director", ["survivors: none"]],
    ["three people survived the crash", "the hospital", ["survivors: some"]],
    ["there are no talks", "a spokesman", ["talks: none"]],
    ["talks between dockers and the company began on Wednesday", "the union", ["talks: under way"]],
    ["Norland troops have taken the town of Osk", "the ministry", ["control: taken"]],
    ["Osk remains under Tarvian control", "the governor", ["control: held"]],
    ["the shells that struck the market were fired by Belovian troops", "the ministry", ["perpetrator: belov"]],
    ["the shells came from the Norland side of the river", "the mission", ["perpetrator: norland"]],
    ["a bird strike brought down the flight", "an investigator", ["cause: birds"]],
    ["an electrical fault caused the fire", "the insurer", ["cause: a fault"]],
    ["engine failure was the most likely cause", "the board", ["cause: a fault"]],
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
    ["the blaze was caused by faulty wiring and a short-circuit", "the insurer", ["cause: a fault"]],
    // the subject may stand far from its verb
    [
      "the fire at the paint factory in the eastern part of Dalby was still burning",
      "a witness",
      ["blaze: still burning"],
    ],
    ["the blaze on the third floor of the old customs house was out", "the fire chief", ["blaze: out"]],
    ["the fire reached the ridge and was still burning at noon", "the ranger", ["blaze: still burning"]],
    ["the bridge at the western edge of the old market collapsed", "the railway", ["barrier: broken"]],
    // why: causes
    ["the fire was deliberately set", "the fire chief", ["cause: on purpose"]],
    ["the blaze was started on purpose", "a detective", ["cause: on purpose"]],
    ["the fire was arson", "a detective", ["cause: on purpose"]],
    ["the fire was an accident", "the owner", ["cause: an accident"]],
    ["the crash was not an accident", "his lawyer", ["cause: not an accident"]],
    ["there was no sign of arson in the fire", "the police", ["cause: not on purpose"]],
    ["police have ruled out arson as the reason for the fire", "Berg", ["cause: not on purpose"]],
    ["the explosion was caused by a gas leak", "the mayor", ["cause: a fault"]],
    ["the collapse was the result of heavy rain", "the council", ["cause: nature"]],
    ["the crash was caused by driver error", "the operator", ["cause: human error"]],
    ["it was caused by lightning", "the ranger", ["cause: nature"]],
    ["the fire was not caused by lightning", "the ranger", ["cause: not nature"]],
    // why: motives
    ["the raid was an attempt by Norland to distract from its losses", "the ministry", ["motive: to distract"]],
    ["the attack was designed to “draw off and divert” the guards of Vell", "the palace", ["motive: to distract"]],
    ["the assault was made in order to create a safe zone along the river", "the brigade", ["motive: to protect"]],
    ["the shooting was in revenge for a debt", "the police", ["motive: in revenge"]],
    ["the aim of the robbery was to steal the ledger", "a clerk", ["motive: to rob"]],
    ["the incursion was an effort to force the army to divert troops", "an analyst", ["motive: to distract"]],
    ["the attack aimed at freeing the prisoners", "the brigade", ["motive: to free"]],
    // who did it
    ["the attack was carried out by Suderland", "Lund", ["involvement: yes", "perpetrator: suderland"]],
    ["the bombing was the work of the Red Lantern", "the police", ["perpetrator: red lantern"]],
    ["demonstrators set the bank on fire", null, ["perpetrator: protesters"]],
    ["the clerks died after youths had set their shop on fire", null, ["perpetrator: protesters"]],
    ["rioters threw petrol bombs at the town hall", null, ["perpetrator: protesters"]],
    ["it was the work of provocateurs", "the party", ["perpetrator: provocateurs"]],
    ["the fire was started by soldiers", "a villager", ["perpetrator: soldiers"]],
    ["the Red Lantern claimed responsibility for the bombing", null, ["involvement: yes", "perpetrator: red lantern"]],
    ["the minister blamed Norland for the attack", null, ["involvement: yes", "perpetrator: norland"]],
    ["the minister accused Norland of staging the raid", null, ["involvement: yes", "perpetrator: norland"]],
    // held and taken
    ["its troops had not captured the city of Vell", "the brigade", ["control: held"]],
    ["the army was tightening its grip on Vell", "an analyst", ["control: held"]],
  ])("%j", (text, who, expected) => {
    expect(positions(text, who)).toEqual(expected);
  });

  test("what a denier denies stands without its cue", () => {
    expect(positions("any involvement in the attack", "Kestria", "denied")).toEqual(["involvement: no"]);
  });

  test.each([
    ["setting the fire on purpose", "the fire was deliberately set", ["cause: not on purpose"]],
    ["that protesters did it", "the fire was started by protesters", ["perpetrator: not protesters"]],
  ])("a denial of %s is no other answer", (_, text, expected) => {
    expect(positions(text, "the party", "denied")).toEqual(expected);
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
    // what is feared, asked, possible or looked into is no cause
    ["the fire may have been caused by arson", "the police"],
    ["detectives were asking whether the fire was deliberately set", null],
    ["the fire is being treated as arson", "the police"],
    ["it does not look as if the fire was caused by a candle or by arson", "the owner"],
    ["the concert was moved because of rain", null],
    ["the match was put down to experience", "the coach"],
    // an aim without an act, an act without an aim
    ["the council has designed the garden to protect bees", null],
    ["the attack came on Tuesday", null],
    ["the raid was meant to be a surprise", "a soldier"],
    // nothing is known, and nobody described
    ["Kestria was not aware of any such plan", "a spokesman"],
    ["it had struck “terrorist targets” and it was looking into reports of civilian casualties", "the army"],
    ["there was no evidence that the raiders were Tarvian soldiers", "the ministry"],
    // nobody did it, or not this
    ["nobody claimed responsibility", null],
    ["demonstrators tried to set the bank on fire", null],
    ["the play was staged by a troupe from Lomna", null],
    ["she threw a party for the police", null],
    ["the council blamed the weather", null],
    ["the mayor accused the council of waste", null],
    // the noun belongs to somebody else's verb
    ["the fire brigade said the harbour festival at the end of the season was still going", null],
    ["the road to the plant that makes fire engines was still busy", null],
  ])("%j", (text, who) => {
    expect(positions(text, who)).toEqual([]);
  });
});
