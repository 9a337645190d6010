import type { Topic } from "../claims/claim.ts";

/** Topics in the order in which a desk wants them, with their headings. */
const TOPIC_LABELS: ReadonlyMap<Topic, string> = new Map([
  ["killed", "killed"],
  ["injured", "injured"],
  ["casualties", "casualties"],
  ["missing", "missing"],
  ["captured", "captured"],
  ["detained", "detained"],
  ["evacuated", "evacuated"],
  ["displaced", "displaced"],
  ["damage", "damage"],
  ["territory", "places held"],
  ["outcome", "outcome"],
  ["involvement", "involvement"],
  ["responsibility", "responsibility"],
  ["identity", "who they are"],
  ["motive", "motive"],
  ["cause", "cause"],
  ["magnitude", "magnitude"],
  ["attendance", "turnout"],
  ["money", "money"],
  ["weapon", "weapons"],
  ["legal", "in court"],
  ["date", "when"],
  ["place", "where"],
  ["statement", "other statements"],
  ["other", "other figures"],
]);

const ORDER = [...TOPIC_LABELS.keys()];

/** For sorting by weight: casualties first, plain statements last. */
export const topicRank = (topic: Topic): number => ORDER.indexOf(topic);
export const topicLabel = (topic: Topic): string => TOPIC_LABELS.get(topic) ?? topic;
export const isTopic = (word: string): word is Topic => ORDER.some((topic) => topic === word);
