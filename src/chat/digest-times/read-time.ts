/** A time of day. */
export interface TimeOfDay {
  readonly hour: number;
  readonly minute: number;
}

/** A time that some words name, and the words without it. */
export type ReadTime =
  | { readonly kind: "time"; readonly time: TimeOfDay; readonly rest: string }
  | { readonly kind: "none"; readonly rest: string }
  /** As it is written; no clock shows it. */
  | { readonly kind: "impossible"; readonly written: string }
  | { readonly kind: "several"; readonly times: readonly TimeOfDay[] };

const NAMED: readonly (readonly [RegExp, string])[] = [
  [/\b(?:at )?(?:12 )?(?:noon|midday)\b/g, " 12:00 "],
  [/\b(?:at )?(?:12 )?midnight\b/g, " 00:00 "],
  [/\bhalf past (\d{1,2})\b/g, " $1:30 "],
  [/\bquarter past (\d{1,2})\b/g, " $1:15 "],
];

/** "8:30", "8.30 pm", "0830", "18h30", "7 o'clock in the evening", "at 8": each with what stands before and behind it and belongs to it. */
const WRITTEN =
  /(?<![\d:./\p{L}])(?:at |@ ?)?(?:(?<h>\d{1,2})(?:[:.]|h(?=\d))(?<m>\d{2})|(?<hm>\d{3,4})|(?<bare>\d{1,2}))(?: ?(?<half>[ap])\.?m\b\.?| ?o['’]?clock| ?(?:hrs?|hours?|h)\b)?(?: in the (?<part>morning|afternoon|evening)| at (?<night>night))?(?![\d:/\p{L}])/gu;

/** Reads the time out of lower-case words. Total. */
export function readTime(words: string): ReadTime {
  const plain = NAMED.reduce((text, [pattern, time]) => text.replace(pattern, time), words);
  const found = [...plain.matchAll(WRITTEN)].map((match) => ({ written: match[0].trim(), time: timeOf(match.groups) }));
  const rest = plain.replace(WRITTEN, " ").replace(/\s+/g, " ").trim();
  const wrong = found.find(({ time }) => time === null);
  if (wrong) return { kind: "impossible", written: wrong.written.replace(/^(?:at |@ ?)/, "") };
  const times = new Map(found.flatMap(({ time }) => (time ? [[writeTime(time), time] as const] : [])));
  const [only] = times.values();
  if (times.size > 1) return { kind: "several", times: [...times.values()] };
  return only ? { kind: "time", time: only, rest } : { kind: "none", rest };
}

function timeOf(groups: Readonly<Record<string, string | undefined>> | undefined): TimeOfDay | null {
  const { h, m, hm, bare, half, part, night } = groups ?? {};
  const minute = Number(m ?? hm?.slice(-2) ?? 0);
  const written = Number(h ?? hm?.slice(0, -2) ?? bare);
  if (half && (written < 1 || written > 12)) return null;
  const late = half === "p" || (!half && (part === "afternoon" || part === "evening" || night !== undefined));
  const hour = half ? (written % 12) + (late ? 12 : 0) : written + (late && written < 12 ? 12 : 0);
  return hour > 23 || minute > 59 ? null : { hour, minute };
}

/** "08:30". */
export const writeTime = ({ hour, minute }: TimeOfDay): string =>
  `${`${hour}`.padStart(2, "0")}:${`${minute}`.padStart(2, "0")}`;
