import type { DigestTimes } from "../settings.ts";
import { countEdits } from "./count-edits.ts";
import { cityOf, findZone, type NamedZone } from "./find-zone.ts";
import { type Days, EVERY_DAY, nameOfDay, readDays, WEEKDAYS, WEEKEND } from "./read-days.ts";
import { readTime, type TimeOfDay, writeTime } from "./read-time.ts";

/** What somebody wants of the times at which a digest comes; null: said nothing about it. */
export interface TimesChange {
  readonly days: Days | null;
  readonly time: TimeOfDay | null;
  readonly zone: string | null;
  readonly whenEmpty: DigestTimes["whenEmpty"] | null;
}

/** What the words after "digest" ask for. */
export type DigestWords =
  /** The digest itself, for all who read it, or for who asks. */
  | { readonly kind: "now" }
  | { readonly kind: "preview" }
  /** All of what happened between two instants (ISO 8601). */
  | { readonly kind: "whole"; readonly since: string; readonly until: string }
  | { readonly kind: "off" }
  /** When does it come? */
  | { readonly kind: "times" }
  | { readonly kind: "change"; readonly change: TimesChange }
  /** `instead`: commands that may have been meant. */
  | { readonly kind: "unclear"; readonly sentence: string; readonly instead: readonly Instead[] };

/** A way to say it that is understood. */
export interface Instead {
  readonly label: string;
  readonly command: string;
}

const EXAMPLE = "“digest weekdays at 8:30 Warsaw”";
const NOW = /^(?:now|please|today|me|(?:for )?(?:me|us)(?: please)?|now please|please now)?$/;
const PREVIEW = /^(?:preview|the preview|previews)$/;
const OFF = /^(?:off|stop|never|none|no more|cancel|turn(?:ed)? off|switch off|unsubscribe)$/;
const TIMES = /^(?:times?|when|schedule|settings?|set|on)$/;
const WHOLE = /^(?:whole|more|all) (\d{4}-\d\d-\d\dt[\d:.]+z) (\d{4}-\d\d-\d\dt[\d:.]+z)$/;

const NOTHING_NEW =
  "(?:(?:it(?:['’]?s| is) |they are |the day is )?(?:empty|quiet)|(?:there(?:['’]?s| is) )?nothing(?: (?:(?:has )?happened|is new|new|changed|to (?:tell|say|report)))?|no news)";
const SILENCE = new RegExp(
  String.raw`\b(?:be |stay |keep |and )*(?:silent|silence|quiet|nothing|skip(?:ped)?|skip it|no (?:digest|message|post)) (?:when|if) ${NOTHING_NEW}`,
);
const LINE = new RegExp(
  String.raw`\b(?:and )?(?:a line|one line|line|also|even|say so|tell (?:me|us)|come|always) (?:when|if) ${NOTHING_NEW}`,
);
/** Words that say nothing about when. */
const FILLERS: ReadonlySet<string> = new Set(
  "set times time schedule at on in the every each and to of by please for us me come comes send post it clock clocks local zone timezone from here o'clock".split(
    " ",
  ),
);
/** Often and seldom: a digest comes on days of the week. */
const RHYTHM = /\b(?:hourly|every hour|weekly|fortnightly|monthly|yearly|every (?:week|month|other day))\b/;

/** What "weekdays at 8:30 Warsaw", "off" or "silent when empty" ask for. Total. */
export function parseDigestWords(typed: string): DigestWords {
  const words = typed
    .toLowerCase()
    .replace(/[‐-―]/g, "-")
    .replace(/ - /g, "-")
    .replace(/[,;&]|:(?!\d)|[.!?]+$/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  if (NOW.test(words)) return { kind: "now" };
  if (PREVIEW.test(words)) return { kind: "preview" };
  if (OFF.test(words)) return { kind: "off" };
  if (TIMES.test(words)) return { kind: "times" };
  const whole = WHOLE.exec(words);
  const [since, until] = [whole?.[1], whole?.[2]].map((one) => (one ? Date.parse(one) : Number.NaN));
  if (since !== undefined && until !== undefined && since <= until) {
    return { kind: "whole", since: new Date(since).toISOString(), until: new Date(until).toISOString() };
  }
  return readTimes(words);
}

function readTimes(words: string): DigestWords {
  const whenEmpty: TimesChange["whenEmpty"] = SILENCE.test(words) ? "silence" : LINE.test(words) ? "line" : null;
  const plain = words.replace(SILENCE, " ").replace(LINE, " ");
  // Before the time, whose figures a distance from UTC has too.
  const offset = /(?<![\d\p{L}])(?:utc|gmt)? ?[+\u2212-] ?\d{1,2}(?::?\d{2})?(?![\d:])/u.exec(plain)?.[0].trim();
  if (offset) return fixed(offset.toUpperCase());
  const { days, rest } = readDays(plain);
  const read = readTime(rest);
  if (read.kind === "impossible") return unclear(`“${read.written}” is no time of day.`);
  if (read.kind === "several") {
    const change = { days, time: null, zone: zoneIn(rest), whenEmpty };
    return unclear(
      "It comes once a day. Which time is it?",
      read.times.map((time) => instead(writeTime(time), { ...change, time })),
    );
  }
  const time = read.kind === "time" ? read.time : null;
  const change: TimesChange = { days, time, zone: null, whenEmpty };
  const left = read.rest.split(" ").filter((word) => word !== "" && !FILLERS.has(word));
  if (left.length === 0) {
    return days || time || whenEmpty
      ? { kind: "change", change }
      : unclear(`I did not understand that. Say it like ${EXAMPLE}.`);
  }
  if (RHYTHM.test(plain)) return unclear("It comes on days of the week, once a day: name them.");
  const written = left.join(" ");
  const found = findZone(written);
  switch (found.kind) {
    case "zone":
      return { kind: "change", change: { ...change, zone: found.zone } };
    case "several":
      return unclear(
        `There are several clocks that “${written}” may mean. Which?`,
        found.zones.map((zone) => instead(labelOf(zone), { ...change, zone })),
      );
    case "fixed":
      return fixed(written.toUpperCase());
    case "unknown":
      return guess(written, change, found.near);
  }
}

const zoneIn = (rest: string): string | null => {
  const read = rest
    .replace(/[\d:.]+/g, " ")
    .split(" ")
    .filter((word) => word !== "" && !FILLERS.has(word));
  const found = findZone(read.join(" "));
  return found.kind === "zone" ? found.zone : null;
};

const fixed = (written: string): DigestWords =>
  unclear(
    `“${written}” does not change its clocks in spring and autumn, so the digest would come an hour off for half of the year. Name a city: ${EXAMPLE}.`,
  );

/** A slip of the finger in the name of a place or of a day; the other words stay what they are. */
function guess(written: string, change: TimesChange, near: readonly NamedZone[]): DigestWords {
  const words = written.split(" ");
  const days = words.flatMap((slip) => {
    const others = words.filter((word) => word !== slip).join(" ");
    const found = others === "" ? null : findZone(others);
    if (found !== null && found.kind !== "zone") return [];
    return DAY_WORDS.filter(([word]) => countEdits(slip, word, 2) <= 2).map(([word, set]) => {
      const meant = { ...change, days: [...(change.days ?? []), ...set], zone: found?.zone ?? change.zone };
      return { slip, choice: instead(capital(word), meant) };
    });
  });
  const zones = near.map(({ name, zone }) => instead(`${nameOf(name)} (${zone})`, { ...change, zone }));
  const choices = zones.length > 0 ? zones : days.map(({ choice }) => choice);
  const unknown = zones.length > 0 ? written : (days[0]?.slip ?? written);
  return unclear(
    choices.length > 0
      ? `I did not understand “${unknown}”. Did you mean ${choices.map(({ label }) => label).join(" or ")}?`
      : `I know no place or day called “${unknown}”. Say it like ${EXAMPLE}, with a city whose clocks count.`,
    choices,
  );
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
/** "europe/warsaw" is its zone's own name. */
const nameOf = (name: string): string => (name.split("/").at(-1) ?? name).split(" ").map(capital).join(" ");

const DAY_WORDS: readonly (readonly [string, Days])[] = [
  ["daily", EVERY_DAY],
  ["weekdays", WEEKDAYS],
  ["weekends", WEEKEND],
  ...EVERY_DAY.map((day) => [nameOfDay(day).toLowerCase(), [day]] as const),
];

const unclear = (sentence: string, choices: readonly Instead[] = []): DigestWords => ({
  kind: "unclear",
  sentence,
  instead: choices,
});

/** "Warsaw (Europe/Warsaw)". */
const labelOf = (zone: string): string => (zone.includes("/") ? `${cityOf(zone)} (${zone})` : zone);

const instead = (label: string, change: TimesChange): Instead => ({ label, command: `digest ${writeTimes(change)}` });

/** The change in words that are read as the same change. */
export function writeTimes({ days, time, zone, whenEmpty }: TimesChange): string {
  const sorted = [...new Set(days ?? [])].toSorted((a, b) => a - b);
  return [
    ...(sorted.length === 7 ? ["daily"] : sorted.map((day) => nameOfDay(day).slice(0, 3).toLowerCase())),
    ...(time ? [`at ${writeTime(time)}`] : []),
    ...(zone ? [zone] : []),
    ...(whenEmpty === "silence" ? ["silent when empty"] : []),
    ...(whenEmpty === "line" ? ["line when empty"] : []),
  ].join(" ");
}
