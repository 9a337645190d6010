import { describe, test } from "vitest";
import { check, type Row } from "./check-pair.ts";

/** Who spoke, and where, under names that came and went. */
const ROWS: readonly Row[] = [
  [
    "The mayor said 14 people were killed in Salonika.",
    "The army said 31 people were killed in Thessaloniki.",
    "numeric conflict",
  ],
  ["The mayor said 14 people were killed in Odessa.", "The army said 31 people were killed in Kharkov.", "nothing"],
  [
    "Mon: 14 people were killed, said Ivo Zelynsky, the mayor.",
    "Tue: 31 people were killed, Ivo Zelynskyi, the mayor, said.",
    "update up",
  ],
  [
    "14 people were killed, said Ivo Zelynsky, the mayor.",
    "31 people were killed, Odd Zelynsky, a doctor, said.",
    "numeric conflict",
  ],
];

describe("places and people under several names", () => {
  test.each(ROWS.map((row) => [row.join(" · "), row] as const))("%s", (_, row) => check(row));
});
