import type { DigestTimes } from "../settings.ts";
import type { TimesChange } from "./parse-digest-words.ts";
import { EVERY_DAY } from "./read-days.ts";

/** The times as they are with a change, or the sentence that asks for what is missing. */
export type Completed =
  | { readonly kind: "times"; readonly times: DigestTimes }
  | { readonly kind: "missing"; readonly sentence: string };

/** Without days it is every day; without a time or a place where none was settled, these are asked for. `settledAt` is ISO 8601. */
export function completeTimes(before: DigestTimes | null, change: TimesChange, settledAt: string): Completed {
  const { days, time, zone, whenEmpty } = change;
  const place = zone ?? before?.zone;
  const at = time ?? before;
  if (!at && !place) return missing("It does not come by itself yet. Say when: “digest weekdays at 8:30 Warsaw”.");
  if (!at) return missing("At what time? Say it like “digest weekdays at 8:30 Warsaw”.");
  if (!place) return missing("By the clocks of which city? Say it like “digest weekdays at 8:30 Warsaw”.");
  return {
    kind: "times",
    times: {
      days: days ?? before?.days ?? EVERY_DAY,
      hour: at.hour,
      minute: at.minute,
      zone: place,
      whenEmpty: whenEmpty ?? before?.whenEmpty ?? "line",
      // A digest that is due at this moment still comes when it only stays away more often from now on.
      settledAt: before && !days && !time && !zone ? before.settledAt : settledAt,
    },
  };
}

const missing = (sentence: string): Completed => ({ kind: "missing", sentence });
