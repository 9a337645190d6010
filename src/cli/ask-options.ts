import { readOption, readTopics } from "../answers/questions/read-filters.ts";

/** Options of `ask` that hold an answer to something. */
export const ASK_OPTIONS = {
  since: { type: "string" },
  until: { type: "string" },
  outlet: { type: "string" },
  speaker: { type: "string" },
  event: { type: "string" },
  topic: { type: "string" },
  stance: { type: "string" },
  "only-conflicts": { type: "boolean" },
} as const;

const NAMES = ["since", "until", "outlet", "speaker", "event", "topic", "stance"] as const;

const EXAMPLES: Readonly<Record<string, string>> = {
  since: "Try “monday”, “yesterday 8:00”, “14 Oct” or “2026-10-14”.",
  until: "Try “noon”, “yesterday 8:00”, “14 Oct” or “2026-10-14”.",
  stance: "It is one of: said, claimed, denied, confirmed, assessed, unclear, declined, witnessed.",
  topic: "Try “killed”, “injured”, “evacuated” or “damage”.",
};
/** Any time will do to see whether words are one. */
const ANY_OCCASION = { at: "2026-01-01T12:00:00.000Z", zone: "UTC" };

const isReadable = (name: string, value: string): boolean =>
  name === "topic" ? readTopics(value).length > 0 : readOption(name, value, ANY_OCCASION) !== null;

/** What was given for them, by the names by which chat takes them too ("only: conflicts"), or the sentence that says what is wrong. */
export function readAskOptions(
  values: Readonly<Record<string, unknown>>,
): { readonly filters: Readonly<Record<string, string>> } | { readonly wrong: string } {
  const given = NAMES.flatMap((name) => (typeof values[name] === "string" ? [[name, values[name]] as const] : []));
  const unread = given.find(([name, value]) => !isReadable(name, value));
  if (unread) return { wrong: `I cannot read --${unread[0]} “${unread[1]}”. ${EXAMPLES[unread[0]] ?? ""}`.trim() };
  return { filters: Object.fromEntries([...given, ...(values["only-conflicts"] ? [["only", "conflicts"]] : [])]) };
}
