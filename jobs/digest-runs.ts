import { slotAfter } from "../src/chat/digest-times/slots.ts";
import type { DigestTimes } from "../src/chat/settings.ts";

/** When a scheduler wakes its job again: after an instant, by its pattern and time zone. In milliseconds since 1970; undefined for never. */
export type NextRun = (
  after: number,
  schedule: { readonly pattern?: string | undefined; readonly tz?: string | undefined },
) => number | undefined;

/** Minute, hour and days of the week as cron writes them: "30 8 * * 1,2,3,4,5". */
export const patternOf = ({ days, hour, minute }: DigestTimes): string => `${minute} ${hour} * * ${days.join()}`;

const PATTERN = /^(?<minute>\d{1,2}) (?<hour>\d{1,2}) \* \* (?<days>[1-7](?:,[1-7])*)$/;

/**
 * The next time of a digest. BullMQ's own way, cron-parser 5.10, leaves out a day whose midnight the clocks jump over, and finds an hour that
 * comes twice a second time when it is asked again within it.
 */
export const nextDigestRun: NextRun = (after, { pattern = "", tz = "UTC" }) => {
  const { minute, hour, days } = PATTERN.exec(pattern)?.groups ?? {};
  if (days === undefined) return undefined;
  const times: DigestTimes = {
    days: days.split(",").map(Number),
    hour: Number(hour),
    minute: Number(minute),
    zone: tz,
    whenEmpty: "line",
    settledAt: new Date(0).toISOString(),
  };
  return Date.parse(slotAfter(times, new Date(after).toISOString()).at);
};
