import { describe, test } from "vitest";
import { check, type Row } from "./check-pair.ts";

/** The verdict table of the method page, told as stories. */
const TABLE: readonly Row[] = [
  ["The mayor said 8 people were injured.", "The fire chief said 8 people were injured.", "same"],
  ["The mayor said 8 people were injured.", "The fire chief said at least 8 people were injured.", "compatible"],
  ["The mayor said 8 people were injured.", "The fire chief said about 8 people were injured.", "compatible"],
  ["Tue: Ada Holm said at least 8 people were injured.", "Wed: Ada Holm said 12 people were injured.", "update up"],
  ["The mayor said at least 8 people were injured.", "The fire chief said 5 people were injured.", "numeric conflict"],
  ["Mon: Ada Holm said 8 people were injured.", "Tue: Ada Holm said 9 people were injured.", "update up"],
  ["Mon: Ada Holm said 9 people were injured.", "Tue: Ada Holm said 8 people were injured.", "update down"],
  ["The mayor said 8 people were injured.", "The fire chief said 9 people were injured.", "numeric conflict"],
  ["Tue: The mayor said 5 people were injured.", "Wed: The fire chief said 24 people were injured.", "numeric tension"],
  ["The army said 40 people were injured.", "The army said more than 40 people were injured.", "wording"],
  [
    "The mayor said scores of people were injured.",
    "The fire chief said more than 60 people were injured.",
    "compatible",
  ],
  ["The mayor said dozens of people were injured.", "The fire chief said 20 people were injured.", "wording"],
  ["The mayor said dozens of people were injured.", "The fire chief said 5 people were injured.", "numeric conflict"],
  [
    "The mayor said up to 50 people were injured.",
    "The fire chief said at least 60 people were injured.",
    "numeric conflict",
  ],
  [
    "The mayor said between 20 and 25 people were injured.",
    "The fire chief said 23 people were injured.",
    "compatible",
  ],
  ["The mayor said 8 people were wounded.", "The fire chief said there were 8 casualties.", "nothing"],
  ["The mayor said 12 people were killed.", "The army said there were no casualties.", "numeric conflict"],
  ["The mayor said 3 civilians were killed.", "The army said 30 soldiers were killed.", "nothing"],
  ["Ada Holm said 4 people were injured in Osk.", "Ada Holm said 11 people were injured in the province.", "nothing"],
  [
    "The army said 70 soldiers were killed.",
    "The ministry said 9,000 soldiers were killed since the start of the war.",
    "nothing",
  ],
  ["The mayor said 8 people were injured.", "It is not clear how many people were injured.", "nothing"],
  ["The brigade said it had killed 40 soldiers.", "The army said it had no casualties.", "numeric conflict"],
  ["The brigade said it had killed 40 soldiers.", "The army said it had suffered losses.", "nothing"],
  [
    "Kestria denied any part in the raid.",
    "An unnamed official said Kestria's army helped plan the raid.",
    "denial conflict",
  ],
  ["The mayor said 9 people were killed.", "The agency confirmed 9 people were killed, citing the mayor.", "same"],
  [
    "The office said 35,000 people were reported killed.",
    "The office said 24,686 dead had been identified.",
    "nothing",
  ],
  ["The mayor said 12 people were hurt.", "Police said 12 people were arrested.", "nothing"],
  ["The mayor said he and five others were hurt.", "Police said a group of six was hurt.", "nothing"],
  ["Police said 11 shots were fired.", "The doctor said he was hit seven times.", "nothing"],
];

describe("the verdict table, in both orders", () => {
  test.each(TABLE.map((row) => [row.join(" · "), row] as const))("%s", (_, row) => check(row));
});
