import type { Topic } from "../claims/claim.ts";
import { quiet, strong, text } from "./lines.ts";
import type { Line } from "./reply.ts";
import { topicLabel } from "./topic-labels.ts";

/** Topics whose name says what was done to those who are counted: "nine people killed". */
const DONE_TO: ReadonlySet<Topic> = new Set([
  "killed",
  "injured",
  "missing",
  "captured",
  "detained",
  "evacuated",
  "displaced",
]);

const SINGULAR: Readonly<Record<string, string>> = { people: "person", children: "child", men: "man", women: "woman" };
const PLURAL: ReadonlyMap<string, string> = new Map(Object.entries(SINGULAR).map(([many, one]) => [one, many]));

/** Words that are the same for one and for many, and measures that are written short. */
const UNCOUNTED = /^(?:percent|per cent|%|km|kg|m|cm|mm|crew|cattle|aircraft|sheep|fish|police|staff|money)$/i;

/** "two ferries", "one child": the noun as it stands behind a figure. */
export function nounBehind(figure: string, noun: string): string {
  if (UNCOUNTED.test(noun)) return noun;
  if (/^(?:one|1|an?)$/i.test(figure)) return SINGULAR[noun] ?? noun.replace(/ies$/, "y").replace(/(?<![s])s$/, "");
  if (PLURAL.has(noun)) return PLURAL.get(noun) ?? noun;
  if (SINGULAR[noun] !== undefined || /[^s]s$/.test(noun)) return noun;
  if (/(?:s|x|z|ch|sh)$/.test(noun)) return `${noun}es`;
  return `${noun.replace(/(?<=[^aeiou])y$/, "ie")}s`;
}

/** "Nobody", "no one". */
export const isNobody = (figure: string | null): boolean => /^no(?:body|ne| one)?$/i.test(figure ?? "");

/** "nine people killed", "8,000 people (turnout)", "nobody detained". `of` is who or what is counted. */
export function countedPhrases(figure: string, of: string, topic: Topic): Line {
  const said = of === "money" || figure.toLowerCase().includes(of.replace(/s$/, "").toLowerCase()) || isNobody(figure);
  const counted = strong(said || of === "" ? figure : `${figure} ${nounBehind(figure, of)}`);
  if (DONE_TO.has(topic)) return [counted, text(` ${topicLabel(topic)}`)];
  return topic === "other" || topic === "statement" ? [counted] : [counted, quiet(` (${topicLabel(topic)})`)];
}
