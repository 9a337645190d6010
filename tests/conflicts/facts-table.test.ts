import { describe, expect, test } from "vitest";
import { check, type Row } from "./check-pair.ts";
import { compareTold } from "./desk.ts";

const run = (rows: readonly Row[]) =>
  test.each(rows.map((row) => [row.join(" · "), row] as const))("%s", (_, row) => check(row));

const SO = "outcome conflict";

describe("facts that exclude each other", () => {
  run([
    ["The pump was working, the operator said.", "The pump had been out of order for days, a clerk said.", SO],
    ["The operator said the tram had its brakes switched on.", "The brakes of the tram failed, a witness said.", SO],
    ["The cellar door was locked, a waiter said.", "The owner said the door stood wide open.", SO],
    [
      "The driver was sober, his lawyer said.",
      "A blood test showed the driver had been drinking, an officer said.",
      SO,
    ],
    ["Ada Holm said a guard was in the tower.", "There was no guard in the tower, a nurse said.", SO],
    ["Captain Ivo Marr was at the wheel, the union said.", "A passenger said the captain was not on the bridge.", SO],
    ["The quay had been cleared at dawn, the city said.", "Nobody had cleared the quay, Ada Holm said.", SO],
    ["The police used water cannon, Ada Holm said.", "No water cannon had been used, a spokeswoman said.", SO],
    ["The army said it had received no request for boats.", "The mayor said the army had been asked for boats.", SO],
    ["The board had met the tenants, its chairman said.", "The board refused to meet the tenants, Ada Holm said.", SO],
    ["The chairman resigned on Monday, a clerk said.", "“I have not resigned,” chairman Otto Bell said.", SO],
    ["The clerk was arrested, the prosecutor said.", "The clerk has not been arrested, his lawyer said.", SO],
    [
      "Two men were held in Osk. Police arrested a baker, Ada Holm said.",
      "Nobody had been arrested, the mill said.",
      SO,
    ],
    ["The fire was caused by a flare, the ranger said.", "There were no flares, the club said.", SO],
    ["The port had been warned in April, a clerk said.", "The port denied that it had been warned.", SO],
    ["All passengers had been accounted for, the line said.", "Four people are still missing, police said.", SO],
    ["All the hostages had been freed, the mayor said.", "Two women were still being held, a brother said.", SO],
    ["A siren went off at 8:11 a.m., the mill said.", "Residents said they had heard no siren.", SO],
    ["The smoke alarms went off at once, Ada Holm said.", "No smoke alarm had gone off, a cook said.", SO],
    ["There had been no fire drill for years, a cook said.", "A fire drill was held in January, the board said.", SO],
    ["The city approved the march, Ada Holm said.", "The march had not been approved, the mayor said.", SO],
    ["Boys had damaged the statue, the mayor said.", "The statue was not damaged, a curator said.", SO],
    ["Ivo Marr never met Otto Bell, his lawyer said.", "Otto Bell said that he had met Marr in May.", SO],
    ["All the villages had been evacuated, the county said.", "Nine people were still in Osk, a priest said.", SO],
    ["The gates were opened at 2 a.m., the mill said.", "The gates stayed shut until 4 a.m., a farmer said.", SO],
    [
      "No crack had been found in the wall, the mill said.",
      "Divers found a crack in the wall in May, a clerk said.",
      SO,
    ],
    ["Mon: The bridge is safe, the county said.", "Tue: “The bridge is not safe,” Ada Holm said.", SO],
    ["The agency measured chlorine above the limit in the town.", "No chlorine left the site, the mill said.", SO],
    ["The doors at the north end were locked, a fan said.", "All the doors had been open, the club said.", SO],
    ["Mon: A guard was at every door, the club said.", "Tue: “There was no guard at the east door,” a fan said.", SO],
    ["Two clerks had been on board, the line said.", "There was no clerk on the tram, a rider said.", SO],
    ["The captain was never offered a tug, the line said.", "The port had offered a tug at 4 a.m., a pilot said.", SO],
    ["The bus was not going too fast, the line said.", "A rider said the bus was going far too fast.", SO],
    ["The signal showed green, the union said.", "The signal had been red, Ada Holm said.", SO],
    ["The water pump was running all week, the city said.", "A cook said the water pump had been broken for days.", SO],
    [
      "Elders have spoken to the rebels, a clerk said.",
      "There has been no contact with the rebels, Ada Holm said.",
      SO,
    ],
    [
      "The city was told on Saturday, Ada Holm said.",
      "Nobody told the city anything until Monday, the mayor said.",
      SO,
    ],
    ["The cameras were switched on, the club said.", "The cameras had been turned off before, a fan said.", SO],
    ["Shots have been fired, a neighbour said.", "No shots had been fired, the police said.", SO],
  ]);
});

describe("facts that may both be so", () => {
  run([
    ["The north gate was locked, a fan said.", "The south gate was open, the club said.", "nothing"],
    ["The runway lights were on, the airport said.", "The lights of the hangar were off, a fisherman said.", "nothing"],
    ["Some of the gates were open, a fan said.", "The gates were locked, the club said.", "nothing"],
    [
      "The bridge was closed on Monday, the city said.",
      "The bridge was open on Tuesday, the police said.",
      "update changed",
    ],
    [
      "The ticket machine was broken at 9 a.m., a clerk said.",
      "The machine was working at 5 p.m., the line said.",
      "nothing",
    ],
    [
      "Mon: The nurse has not been suspended, the clinic said.",
      "Tue: The nurse was suspended on Tuesday, the clinic's owner said.",
      "nothing",
    ],
    ["Mon: Police said nobody had been arrested.", "Tue: The baker was arrested, the prosecutor said.", "nothing"],
    ["The police did not use tear gas, the chief said.", "The guards used tear gas, a fan said.", "nothing"],
    [
      "He could not say whether the pump was working, the clerk said.",
      "The pump was broken, Ada Holm said.",
      "nothing",
    ],
    ["The door may have been open, the clerk said.", "The door was locked, Ada Holm said.", "nothing"],
    ["The hall was not closed because of the flood, the city said.", "The hall was closed, Ada Holm said.", "nothing"],
    ["There is no evidence that the gate was locked, the club said.", "The gate was locked, a fan said.", "nothing"],
    ["The crew will not leave the ship, the line said.", "The crew left the ship, a pilot said.", "nothing"],
    [
      "The road had been gritted by noon, the city said.",
      "The city did not grit the road until noon, Ada Holm said.",
      "nothing",
    ],
    [
      "Mon: Four people are still missing, police said.",
      "Tue: All passengers had been accounted for, the line said.",
      "nothing",
    ],
    [
      "The mine was inspected in May, its owner said.",
      "The neighbouring mine was never inspected, a clerk said.",
      "nothing",
    ],
    [
      "The gates were opened at 6 a.m., the mill said.",
      "The gates stayed shut until 4 a.m., a farmer said.",
      "nothing",
    ],
    [
      "The family was told on Tuesday, the clinic said.",
      "Nobody told the family until Monday, a nurse said.",
      "nothing",
    ],
    ["Mon: “The bridge is not safe,” Ada Holm said.", "Tue: The bridge is safe, the county said.", "nothing"],
    ["Mon: The bridge is safe, the county said.", "Tue: The bridge is no longer safe, Ada Holm said.", "nothing"],
    ["Ivo Marr never met Otto Bell, his lawyer said.", "Otto Bell said that he had met Ada Holm in May.", "nothing"],
    [
      "Mon: The agency measured chlorine above the limit.",
      "Tue: Chlorine was no longer above the limit, the mill said.",
      "nothing",
    ],
    [
      "The army was in control of the bridge, Ada Holm said.",
      "The army was not at the controls, a pilot said.",
      "nothing",
    ],
    [
      "The light in the hall went off, a guest said.",
      "The alarm in the hall had not gone off, a cook said.",
      "nothing",
    ],
    ["Not all of the doors were locked, the club said.", "The doors were locked, a fan said.", "nothing"],
    [
      "The airport does not close at night, the city said.",
      "The airport was closed at night, Ada Holm said.",
      "nothing",
    ],
  ]);
});

test("what somebody says is not so is what was told just before", () => {
  const { disagreements } = compareTold({
    text: "Ada Holm said that the hall had been full.\n\nThe police said that was not so. “We counted,” an officer said.",
  });
  expect(disagreements.map(({ kind, why }) => [kind, why])).toEqual([
    ["denial", "police denies what Ada Holm says just before: “the hall had been full”."],
  ]);
});
