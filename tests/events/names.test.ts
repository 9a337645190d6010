import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sameName } from "../../src/events/names.ts";

const check = (a: string, b: string, same: boolean) => expect([sameName(a, b), sameName(b, a)]).toEqual([same, same]);

describe("one person or body", () => {
  test.each([
    ["Dmitri S. Orlov", "Dmitry Orlov"],
    ["Dmitri S. Orlov", "Orlov"],
    ["Dmitriy Orlov", "Dmitrij Orlow"],
    ["D. S. Orlov", "Dmitri Orlov"],
    ["Gov. Dmitri Orlov", "Dmitry Orlov"],
    ["Ostland's Governor Dmitri Orlov", "Mr Orlov"],
    ["Minister of Defence Ivan Orlov", "Ivan Orlov"],
    ["Ivan Orlov, the mayor of Halden", "Ivan Orlov"],
    ["J. Robert Halloran", "Robert Halloran"],
    ["Tatyana Yezhova", "Tatiana Ezhova"],
    ["Jürgen Müller", "Juergen Mueller"],
    ["Mohammed al-Karimi", "Muhammad Al-Karimi"],
    ["Martin Ames Jr.", "Martin Ames"],
    ["Li Qiao", "Li"],
    ["Omar al-Karimi", "Karimi"],
    ["Jan van der Meer", "Mr van der Meer"],
    ["Gov. Dmitri Orlov (D-Halden)", "Orlov’s"],
    ["Karlov spokesman Ivan Orlov", "Orlov"],
    ["South Korea's Defence Ministry", "South Korean Ministry of Defense"],
    ["Freedom of Ostland Legion", "Free Ostland Legion"],
    ["Freedom of Ostland Legion", "the Liberty of Ostland Legion"],
    ["Ostland's defence ministry", "Ministry of Defense of Ostland"],
    ["Ostland's Defence Ministry", "the Ostlandic Defence Ministry"],
    ["Norwegian Ministry of Foreign Affairs", "Norway's Foreign Ministry"],
    ["Ministry of Internal Affairs", "Interior Ministry"],
    ["Ministry of Justice", "Justice Ministry"],
    ["Office of the Attorney General", "Attorney General's Office"],
    ["Halden Fire Service", "HFS"],
    ["Institute for Northern Studies (INS)", "INS"],
    ["Organisation for Safe Mines", "Organization for Safe Mines"],
    ["the Kremlin", "Kremlin"],
    ["U.S. Coast Guard", "United States Coast Guard"],
    ["the governor", "governor"],
  ])("%s = %s", (a, b) => check(a, b, true));
});

describe("two persons or bodies", () => {
  test.each([
    ["Dmitri Orlov", "Ivan Orlov"],
    ["D. Orlov", "I. Orlov"],
    ["D. Orlov", "Ivan Orlov"],
    ["Maria Orlova", "Mario Orlova"],
    ["Dmitri Orlov", "Dmitri Karlov"],
    ["Dmitri", "Dmitri Orlov"],
    ["Ostland's Defence Ministry", "Ostland's Interior Ministry"],
    ["Ostland's Defence Ministry", "Westmark's Defence Ministry"],
    ["Nigerian army", "army of Niger"],
    ["Defence Minister Ivan Orlov", "Defence Ministry"],
    ["Ivan Orlov", "Orlov Foundation"],
    ["the defence minister", "the defence ministry"],
    ["Defence Ministry spokesman", "Defence Ministry"],
    ["the governor", "the mayor"],
    ["a senior official", "official"],
    ["Ostland", "West Ostland"],
    ["Ostland Army", "Free Ostland Army"],
    ["First Army", "Second Army"],
    ["Michael Jordan", "Jordan"],
    ["White House", "House"],
    ["Ivan Orlov's campaign", "the Karlov campaign"],
    ["Orlov aides", "Karlov's aides"],
    ["advisers to Mr Orlov", "Mr Orlov"],
    ["a lawyer for Governor Dmitri Orlov", "Dmitri Orlov"],
    ["Mr Karlov and Mr Orlov", "Mr Orlov"],
    ["Many residents", "Residents"],
    ["Halden Fire Service", "HAS"],
    ["Dr. ", "Mr. "],
    ["—", "…"],
    ["", "Orlov"],
  ])("%s ≠ %s", (a, b) => check(a, b, false));
});

const word = fc.constantFrom(
  ...[
    "Ostland",
    "Ostlandic",
    "Dmitri",
    "D.",
    "Orlov",
    "Ministry",
    "of",
    "Defence",
    "Defense",
    "the",
    "Governor",
    "OAF",
    "Free",
  ],
  ...["Legion", "(OAF)", "Air", "Force", "’s", ",", "Kim", "Norway's", "spokesman", "é", "South Korea"],
);
const name = fc.oneof(
  fc.string(),
  fc.array(word, { maxLength: 6 }).map((words) => words.join(" ")),
);

test("a name is itself", () => {
  fc.assert(fc.property(name, (a) => sameName(a, a)));
});

test("it does not matter which name comes first", () => {
  fc.assert(fc.property(name, name, (a, b) => sameName(a, b) === sameName(b, a)));
});
