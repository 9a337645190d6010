import type { Topic } from "../../claims/claim.ts";
import type { ComparedClaim } from "../../conflicts/compare-stories.ts";
import type { Question } from "../questions/question.ts";
import { topicLabel } from "../topic-labels.ts";
import { matchWord, stemsOf } from "./stems.ts";

/** Topics of which a desk expects a figure, as what is missing. */
const MISSED: ReadonlyMap<Topic, string> = new Map([
  ["killed", "the dead"],
  ["injured", "the injured"],
  ["missing", "the missing"],
  ["captured", "those captured"],
  ["detained", "those detained"],
  ["evacuated", "those evacuated"],
  ["displaced", "those displaced"],
]);

const MOVED: ReadonlySet<Topic> = new Set<Topic>(["evacuated", "displaced"]);

const MOST = 4;

const counts = ({ quantity, background }: ComparedClaim): boolean => quantity !== null && !background;

/** What was asked for and no claim of the event gives a figure of: a topic as a whole, or a group that another toll of the event names. `claims` are all of the event. */
export function findMissing({ topics, form, filters }: Question, claims: readonly ComparedClaim[]): readonly string[] {
  if (form !== "say" || filters.voice.length + filters.speaker.length + filters.outlet.length > 0) return [];
  // Who asks for the evacuated is told of the displaced, and the other way round.
  const [first] = topics;
  const asked = topics.filter((topic) => MISSED.has(topic) && (topic === first || !MOVED.has(topic)));
  const given = (topic: Topic, group: string | null) =>
    claims.some(
      (claim) => counts(claim) && claim.topic === topic && (group === null || claim.quantity?.group === group),
    );
  const whole = asked.filter((topic) => !given(topic, null)).map((topic) => MISSED.get(topic) ?? topicLabel(topic));
  // Of whom there are dead there may be injured.
  const tolls = asked.filter((topic) => ["killed", "injured"].includes(topic) && given(topic, null));
  const groups = new Set(
    claims.flatMap(({ topic, quantity, background }) =>
      tolls.includes(topic) && quantity?.group && !background ? [quantity.group] : [],
    ),
  );
  const parts = [...groups].flatMap((group) =>
    tolls.filter((topic) => !given(topic, group)).map((topic) => `${group} ${topicLabel(topic)}`),
  );
  return [...whole, ...parts].slice(0, MOST);
}

/** Who did not answer, where the answer turns on that: an absence, and no denial. */
export function findDeclined(
  { form, filters }: Question,
  claims: readonly ComparedClaim[],
  found: readonly ComparedClaim[],
): readonly ComparedClaim[] {
  const stories = new Set(found.map(({ story }) => story));
  const names = [...filters.voice, ...filters.speaker];
  const isAsked = ({ source }: ComparedClaim) =>
    names.length > 0 && names.every((name) => matchWord(stemsOf(`${source.name} ${source.role ?? ""}`), name) > 0);
  return claims
    .filter(({ stance, story }) => stance === "declined" && stories.has(story))
    .filter((claim) => (form === "unclear" && names.length === 0) || isAsked(claim))
    .slice(0, 2);
}
