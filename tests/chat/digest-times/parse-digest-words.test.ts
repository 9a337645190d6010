import { describe, expect, test } from "vitest";
import {
  type DigestWords,
  parseDigestWords,
  type TimesChange,
  writeTimes,
} from "../../../src/chat/digest-times/parse-digest-words.ts";
import { EVERY_DAY, WEEKDAYS, WEEKEND } from "../../../src/chat/digest-times/read-days.ts";

/** "mon,tue 08:30 Europe/Warsaw silence" of a change; "–" for what was not said. */
function brief(words: DigestWords): string {
  if (words.kind === "unclear") return [words.sentence, ...words.instead.map(({ command }) => command)].join("\n");
  if (words.kind !== "change") return words.kind;
  const { days, time, zone, whenEmpty } = words.change;
  const clock = time ? `${time.hour}:${`${time.minute}`.padStart(2, "0")}` : "–";
  return [days?.join("") ?? "–", clock, zone ?? "–", whenEmpty ?? "–"].join(" ");
}

const [ALL, WORK] = [EVERY_DAY.join(""), WEEKDAYS.join("")];

describe("is understood", () => {
  test.each([
    ["", "now"],
    ["now", "now"],
    ["please", "now"],
    ["preview", "preview"],
    ["off", "off"],
    ["Stop.", "off"],
    ["times", "times"],
    ["whole 2031-03-04T07:30:00.000Z 2031-03-05T07:30:00.000Z", "whole"],
    ["weekdays at 8:30 Warsaw", `${WORK} 8:30 Europe/Warsaw –`],
    ["daily at 7", `${ALL} 7:00 – –`],
    ["mon, wed and fri at 18:00 Europe/London", "135 18:00 Europe/London –"],
    ["Mon-Fri 0830 london", `${WORK} 8:30 Europe/London –`],
    ["fri–sun 9:15pm new york", "567 21:15 America/New_York –"],
    ["Monday to Thursday at 7 pm, Berlin", "1234 19:00 Europe/Berlin –"],
    ["daily except Sundays at 6 in the evening", "123456 18:00 – –"],
    ["weekends 9", `${WEEKEND.join("")} 9:00 – –`],
    ["every morning at 8.30 in Kraków", `${ALL} 8:30 Europe/Warsaw –`],
    ["at noon", "– 12:00 – –"],
    ["every weekday at 12 am Tokyo time", `${WORK} 0:00 Asia/Tokyo –`],
    ["half past 6 daily", `${ALL} 6:30 – –`],
    ["Europe/Kyiv", "– – Europe/Kyiv –"],
    ["Kiev time", "– – Europe/Kyiv –"],
    ["us/eastern", "– – America/New_York –"],
    ["8:00 UTC", "– 8:00 UTC –"],
    ["silent when empty", "– – – silence"],
    ["nothing if quiet", "– – – silence"],
    ["daily 8:30 Warsaw, skip if nothing happened", `${ALL} 8:30 Europe/Warsaw silence`],
    ["8:30 even when empty", "– 8:30 – line"],
    // As a form joins its answers.
    ["set weekdays: 8:30: New York: silent when empty", `${WORK} 8:30 America/New_York silence`],
  ])("%s", (typed, expected) => {
    expect(brief(parseDigestWords(typed))).toBe(expected);
  });
});

describe("is asked back", () => {
  test.each([
    ["8:30 UTC+2", /“UTC\+2” does not change its clocks in spring and autumn.*Name a city/],
    ["weekdays 8:30 CET", /“CET” does not change its clocks/],
    ["daily at 8 Etc/GMT-2", /does not change its clocks/],
    ["8 am Birmingham", /several clocks.*Which\?\ndigest at 08:00 Europe\/London\ndigest at 08:00 America\/Chicago$/s],
    ["daily at 8 Canada", /several clocks/],
    ["daily at 8 Warsav", /Did you mean Warsaw \(Europe\/Warsaw\)\?\ndigest daily at 08:00 Europe\/Warsaw$/],
    ["daily at 8 Londn", /Did you mean London \(Europe\/London\)\?/],
    ["wendesday at 9 London", /“wendesday”. Did you mean Wednesday\?\ndigest wed at 09:00 Europe\/London$/],
    ["dayly at 7", /Did you mean Daily\?\ndigest daily at 07:00$/],
    ["daily at 8 Xanadu", /I know no place or day called “xanadu”. Say it like/],
    ["daily at 25:00", /^“25:00” is no time of day\.$/],
    ["daily at 13 pm", /no time of day/],
    ["at 8 and 18 Warsaw", /Which time is it\?\ndigest at 08:00 Europe\/Warsaw\ndigest at 18:00 Europe\/Warsaw$/],
    ["weekly at 8", /It comes on days of the week/],
    ["constructor", /I know no place or day/],
    ["at", /I did not understand that/],
    // It would end before it began.
    ["whole 2031-03-05T07:30:00Z 2031-03-04T07:30:00Z", /^It comes once a day/],
  ])("%s", (typed, expected) => {
    const words = parseDigestWords(typed);
    expect(words.kind).toBe("unclear");
    expect(brief(words)).toMatch(expected);
  });

  test("every way out is understood", () => {
    const typed = ["8 am Birmingham", "daily at 8 Warsav", "wendesday at 9 London", "at 8 and 18 Warsaw", "8 Georgia"];
    for (const words of typed.map(parseDigestWords)) {
      const instead = words.kind === "unclear" ? words.instead : [];
      expect(instead.length).toBeGreaterThan(0);
      for (const { command } of instead) expect(parseDigestWords(command.replace("digest ", "")).kind).toBe("change");
    }
  });
});

test("a change is read as it is written", () => {
  const zones = ["Europe/Warsaw", "America/Argentina/Buenos_Aires", "Europe/Kyiv", "UTC", null];
  const days = [EVERY_DAY, WEEKDAYS, WEEKEND, [3], [1, 3, 5], null];
  for (const zone of zones) {
    for (const [at, some] of days.entries()) {
      for (const whenEmpty of ["line", "silence", null] as const) {
        const time = at % 3 === 0 ? null : { hour: (at * 7) % 24, minute: (at * 13) % 60 };
        const change: TimesChange = { days: some, time, zone, whenEmpty };
        if (some || time || zone || whenEmpty) {
          expect(parseDigestWords(writeTimes(change))).toEqual({ kind: "change", change });
        }
      }
    }
  }
});

test("anything at all gives an answer", () => {
  const scraps = [
    "8",
    ":",
    "30",
    "mon",
    "-",
    "fri",
    "warsaw",
    "utc",
    "+",
    "2",
    "\u0000",
    "“",
    "every",
    "😀",
    "when empty",
  ];
  let seed = 7;
  for (let round = 0; round < 400; round++) {
    const words = Array.from({ length: 6 }, () => {
      seed = (seed * 48_271) % 2_147_483_647;
      return scraps[seed % scraps.length];
    });
    expect(parseDigestWords(words.join(round % 2 ? " " : "")).kind).toMatch(/\w/);
  }
});
