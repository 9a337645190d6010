import type { Word } from "./question.ts";

/** Words that every question has, and those that only say what kind of answer is wanted. Own compilation. */
const COMMON = new Set(
  `a about above actually added adding after again against ago all also although am amid among an and any anybody anyone anything are around as asked at be became because been before being below best between big both but by
  called came can case cause caused claim claimed claims come compare could current currently day days describe described did do does doing done due during each either else ever every everyone everything exactly fact facts far few figure figures find first for from
  gave get gets getting give given gives go goes going good got had happen happened happening happens has have having he hear heard her here him his how however i if in including information into is it its itself just keep kind know known
  last late lately later latest least let like list little look made make makes making many matter may me mean means mention mentioned mentions might more most much must my near need never new news next no nobody not nothing now number numbers
  of off officially on once one only onto or other others our out over overall own part people per person persons place please point posted precisely put question quite quote quoted quotes rather read reading really report reported reporting reports right
  said same saw say saying says see seem seen shall she should show shows side since so some somebody someone something soon source sources specific statement statements still stories story such sum summarise summarize summary sure take taken talk tell than thank thanks that the their them then there these they thing things think this those though through till time times to today together told too total toward towards true turn two
  under until up update updates upon us use very via want was way we week well went were what whatever when where whether which while who whole whom whose why will with within without word words work would yes yesterday yet you your
  number amount count counts version versions account accounts according says newspaper newspapers paper papers outlet outlets press media hello hi hey ok okay pls currently exact roughly approximately altogether anymore already situation latest ones folks victims agree agreed disagree disagreement disagreements differ conflicting conflict conflicts contradict contradiction contradictions disputed dispute unclear unknown unconfirmed unverified confirm confirmed deny denied denies denial denials verified change changed changes moved revised corrected old large big high strong done work working give given versus vs`.split(
    /\s+/,
  ),
);

/** Days are read as times. */
const DAYS = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tonight|yesterday|tomorrow)$/;

const WORD = /\p{L}[\p{L}\p{N}’'-]*|\d[\d,.]*\d|\d/gu;

/** "Brisk's" as "brisk". */
const bare = (word: string): string => word.toLowerCase().replace(/[’']s?$/, "");

/** What kind of event is asked about: no story of another kind answers, however much else of the question it holds. Own compilation. */
const EVENTS =
  /^(?:earthquakes?|quakes?|floods?|flooding|storms?|hurricanes?|typhoons?|tornado(?:e?s)?|wildfires?|landslides?|avalanches?|eruptions?|droughts?|epidemics?|outbreaks?|elections?|referendums?|coups?|shootings?|bombings?|hijackings?|robber(?:y|ies)|kidnappings?|assassinations?|crash(?:es)?|collisions?|derailments?|blackouts?|strikes?|summits?|cup|championships?|tournaments?)$/;

/** A second explosion is not the one that everybody tells of. */
const ORDINAL = /^(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)$/;

/** Words of a text that are not in every question, each once. A capital makes a name, but at the start, and so do a kind of event and a place in a row: an answer has to have to do with it. */
export function tellingWords(text: string): readonly Word[] {
  const found = [...text.matchAll(WORD)].map((match) => ({
    text: bare(match[0]),
    name: (match.index > 0 && /^\p{Lu}/u.test(match[0])) || EVENTS.test(bare(match[0])) || ORDINAL.test(bare(match[0])),
  }));
  const telling = found.filter(({ text: word }) => word.length > 1 && !COMMON.has(word) && !DAYS.test(word));
  return [...new Map(telling.map((word) => [word.text, word])).values()];
}

/** The words of a name as typed, without articles. */
export const wordsOfName = (name: string): readonly string[] =>
  [...name.matchAll(WORD)]
    .map(([word]) => word.replace(/[’']s?$/, ""))
    .filter((word) => !/^(?:the|a|an|of|for|and)$/i.test(word));
