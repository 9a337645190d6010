import { describe, test } from "vitest";
import { check, type Row } from "./check-pair.ts";

const run = (rows: readonly Row[]) =>
  test.each(rows.map((row) => [row.join(" · "), row] as const))("%s", (_, row) => check(row));

describe("figures that exclude each other", () => {
  run([
    [
      "Police said an initial toll of four dead was certain.",
      "The army said 31 people were killed.",
      "numeric conflict",
    ],
    ["The mayor said 14 people were killed.", "The army said 31 people were killed.", "numeric conflict"],
    ["The mayor said 14 people died.", "The army said 31 had been killed.", "numeric conflict"],
    ["The mayor said nobody was hurt.", "The army said nine people were hurt.", "numeric conflict"],
    ["The mayor said two women were killed.", "The army said five women were killed.", "numeric conflict"],
    ["The mayor said 40 houses were damaged.", "The army said 400 homes were damaged.", "numeric conflict"],
    ["The mayor said 40 houses were destroyed.", "The army said 90 houses were destroyed.", "numeric conflict"],
    ["Police said 20,000 people marched.", "The union said 90,000 people marched.", "numeric conflict"],
    [
      "Up to 20,000 people marched, the police said.",
      "The union said more than 50,000 people marched.",
      "numeric conflict",
    ],
    ["The mayor said fewer than 10 people were missing.", "The army said 25 people were missing.", "numeric conflict"],
    [
      "The mayor said nearly 100 people were evacuated.",
      "The army said 300 people were evacuated.",
      "numeric conflict",
    ],
    [
      "The army said it had captured 12 raiders.",
      "The brigade said three of its fighters were captured.",
      "numeric conflict",
    ],
    [
      "The quake had a magnitude of 6.1, the bureau said.",
      "The quake had a magnitude of 6.4, the institute said.",
      "numeric conflict",
    ],
    ["The mayor said 10 to 12 people were hurt.", "The army said 20 people were hurt.", "numeric conflict"],
    [
      "The mayor said hundreds of people were displaced.",
      "The army said 40 people were displaced.",
      "numeric conflict",
    ],
    [
      "The mayor said thousands of people were displaced.",
      "The army said 300 people were displaced.",
      "numeric conflict",
    ],
    ["The mayor said a dozen people were hurt.", "The army said 30 people were hurt.", "numeric conflict"],
    ["Police said 31 people were arrested.", "The lawyers said 58 people were arrested.", "numeric conflict"],
    ["The mayor said about 50 people were hurt.", "The army said 80 people were hurt.", "numeric conflict"],
    ["The mayor said 230,000 people fled.", "The army said 180,000 people fled.", "numeric conflict"],
    ["The mayor said the death toll stood at 12.", "The army said the death toll stood at 19.", "numeric conflict"],
    [
      "The blaze killed four people, the mayor said.",
      "Six people died in the blaze, the army said.",
      "numeric conflict",
    ],
    ["The raid left 12 dead, the mayor said.", "The raid left 17 dead, the army said.", "numeric conflict"],
    [
      "One man drowned, the mayor said. Eleven people were hurt.",
      "Police said 15 people were hurt.",
      "numeric conflict",
    ],
    [
      "Rescuers were searching for 37 people, the mayor said.",
      "The army said 12 people were missing.",
      "numeric conflict",
    ],
    ["Mon: The mayor said 24 people were killed.", "Wed: The army said 11 people were killed.", "numeric conflict"],
    [
      "Nine people were hurt and another 30 were hurt later, bringing the total to 39, the mayor said.",
      "The army said 52 people were hurt.",
      "numeric conflict",
    ],
    ["The army said 40 fighters were killed.", "The brigade said 12 of its fighters were killed.", "numeric conflict"],
  ]);
});

describe("figures that move", () => {
  run([
    ["Mon: Ada Holm said 3 people died.", "Wed: Ada Holm said 7 people died.", "update up"],
    ["Mon: Ada Holm said 7 people died.", "Wed: Ada Holm said 3 people died.", "update down"],
    ["Mon: Ada Holm said 7 people were missing.", "Tue: Ada Holm said 4 people were missing.", "update down"],
    ["Mon: Ada Holm said at least 5 people were hurt.", "Tue: Ada Holm said 14 people were hurt.", "update up"],
    ["Mon: Ada Holm said dozens of people were hurt.", "Tue: Ada Holm said 8 people were hurt.", "update down"],
    ["Mon: The ministry said 300 homes were damaged.", "Wed: The ministry said 900 homes were damaged.", "update up"],
    ["Mon: The mayor said 3 people died.", "Wed: The army said 7 people died.", "numeric tension"],
    [
      "Mon: The mayor said 30 people were evacuated.",
      "Wed: The army said 700 people were evacuated.",
      "numeric tension",
    ],
    ["Mon: The mayor said nobody was hurt.", "Wed: The army said four people were hurt.", "numeric tension"],
    ["The mayor said 30 people were feared dead.", "The army said 12 people were killed.", "numeric tension"],
    ["Mon: The mayor said 3 people were arrested.", "Tue: The army said 12 people were arrested.", "numeric tension"],
  ]);
});

describe("figures that go together", () => {
  run([
    ["The mayor said 14 people were killed.", "The army said fourteen people were killed.", "same"],
    ["The mayor said 12 people were hurt.", "The army said a dozen people were hurt.", "same"],
    ["The mayor said two people drowned.", "The army said two swimmers had died.", "nothing"],
    ["The mayor said at least 3 people were killed.", "The army said 5 people were killed.", "compatible"],
    ["The mayor said more than 200 people were hurt.", "The army said 249 people were hurt.", "compatible"],
    ["The mayor said up to 60 people were hurt.", "The army said 42 people were hurt.", "compatible"],
    ["The mayor said fewer than 60 people were hurt.", "The army said 42 people were hurt.", "compatible"],
    ["The mayor said some 40 people were hurt.", "The army said 42 people were hurt.", "compatible"],
    ["The mayor said about 100 people were hurt.", "The army said 93 people were hurt.", "compatible"],
    ["The mayor said nearly 100 people were hurt.", "The army said 95 people were hurt.", "compatible"],
    ["The mayor said several people were hurt.", "The army said six people were hurt.", "compatible"],
    ["The mayor said a handful of people were hurt.", "The army said four people were hurt.", "compatible"],
    ["The mayor said hundreds of people fled.", "The army said 700 people fled.", "compatible"],
    ["The mayor said tens of people were hurt.", "The army said 35 people were hurt.", "compatible"],
    ["The mayor said 230,000 people fled.", "The army said 227,900 people fled.", "wording"],
    ["The mayor said 1,500 homes were damaged.", "The army said 1,480 houses were damaged.", "wording"],
    ["Police said tens of thousands of people marched.", "The union said 30,000 people marched.", "compatible"],
    ["The mayor said 20 to 30 people were hurt.", "The army said 25 to 40 people were hurt.", "compatible"],
    ["The mayor said no people were hurt.", "The army said nobody was hurt.", "same"],
    ["The mayor said at least 8 people were hurt.", "The army said at least 12 people were hurt.", "compatible"],
    ["The mayor said two women and one man were killed.", "The army said three people were killed.", "same"],
    ["Half a dozen people were hurt, the mayor said.", "The army said six people were hurt.", "same"],
    ["The mayor said two or three people were hurt.", "The army said three people were hurt.", "compatible"],
    [
      "The quake had a magnitude of 6.1, the bureau said.",
      "The 6.1-magnitude quake struck at dawn, the institute said.",
      "same",
    ],
  ]);
});

describe("figures of different things", () => {
  run([
    ["The mayor said 14 people were killed.", "The army said 31 people were hurt.", "nothing"],
    ["The mayor said 14 people were killed.", "The army said 31 people were missing.", "nothing"],
    ["The mayor said 14 houses burned down.", "The army said 31 cars burned.", "nothing"],
    ["The mayor said 14 children were killed.", "The army said 31 people were killed.", "nothing"],
    ["The mayor said 14 policemen were hurt.", "The army said 31 protesters were hurt.", "nothing"],
    ["The mayor said 14 soldiers were killed.", "The army said 31 fighters were killed.", "nothing"],
    ["The mayor said 14 Norland soldiers were killed.", "The army said 31 Suderland soldiers were killed.", "nothing"],
    ["The mayor said 14 people were killed in Osk.", "The army said 31 people were killed in Vell.", "nothing"],
    ["The mayor said 14 people were killed in Osk.", "The army said 31 people were killed.", "nothing"],
    ["The mayor said four of the injured were children.", "The army said nine people were injured.", "nothing"],
    [
      "Our clinic had treated 50 people for injuries, a doctor said.",
      "The army said 249 people were injured.",
      "nothing",
    ],
    ["The mayor said nine people were hurt.", "The army said three people were seriously hurt.", "nothing"],
    ["The mayor said another four people died.", "The army said 11 people died.", "nothing"],
    ["The damage was put at $2 million by the mayor.", "The damage was put at 2 million euros by the army.", "nothing"],
    ["In 2011 a flood killed 90 people in the town.", "The mayor said 12 people were killed.", "nothing"],
    ["Last year a storm hurt 30 people in the town.", "The mayor said 12 people were hurt.", "nothing"],
    ["Ten people are killed on this road every year, the mayor said.", "Police said 12 people were killed.", "nothing"],
    ["Ada Holm, 49, is the mayor.", "Per Lund, 52, is the fire chief.", "nothing"],
    ["The village has 900 residents, the mayor said.", "Police said 40 residents were evacuated.", "nothing"],
    ["Eleven shots were fired, the mayor said.", "Police said seven windows were broken.", "nothing"],
    ["The army said 40 fighters were killed.", "A doctor said 12 of the fighters were killed.", "nothing"],
    ["The mayor said two thirds of the 900 residents fled.", "The army said 600 residents fled.", "nothing"],
    ["He came third, the mayor said.", "The army said three people were killed.", "nothing"],
    [
      "The mayor said 12 people, including three children, were killed.",
      "The army said 12 people were killed.",
      "same",
    ],
    [
      "The mayor said 12 people, including three children, were killed.",
      "The army said 12 people, including five children, were killed.",
      "numeric conflict",
    ],
    ["Did the raid kill 40 people?", "The army said 12 people were killed.", "nothing"],
    ["The raid could kill 400 people, the mayor said.", "The army said 12 people were killed.", "nothing"],
    ["It was unclear how many people were hurt.", "The army said 12 people were hurt.", "nothing"],
    ["The minister declined to say how many people were hurt.", "The army said 12 people were hurt.", "nothing"],
    ["The army had evacuated 24 villages, the mayor said.", "Police said 31 people were evacuated.", "nothing"],
  ]);
});
