import { expect, test } from "vitest";
import { isEnglish } from "../../src/text/language.ts";

test.each([
  [
    "a news paragraph",
    "The mayor of Sarn said on Tuesday that three people had been hurt when the old bridge gave way.",
  ],
  ["foreign names", "Łukasz Świątek and Božena Dvořáková told the Tygodnik Brzegowy in Ústí that they had seen it."],
  [
    "a quotation in another language",
    "“Nous sommes ici,” the man told reporters, and then the line to the village went dead.",
  ],
  ["a headline", "Ferry runs aground off Sarn, four dead"],
  ["two foreign words", "Guten Tag"],
  ["figures", "12 – 14, 30:28, 1,200"],
  ["nothing", ""],
])("English: %s", (_, text) => {
  expect(isEnglish(text)).toBe(true);
});

test.each([
  [
    "French",
    "Le maire de la ville a déclaré mardi que trois personnes ont été blessées dans l’effondrement du vieux pont, selon les secours.",
  ],
  [
    "German",
    "Der Bürgermeister sagte am Dienstag, dass drei Menschen verletzt wurden, als die alte Brücke über den Fluss einstürzte.",
  ],
  [
    "Spanish",
    "El alcalde de la ciudad dijo el martes que tres personas resultaron heridas cuando se hundió el viejo puente sobre el río.",
  ],
  [
    "Italian",
    "Il sindaco della città ha detto martedì che tre persone sono state ferite nel crollo del vecchio ponte sul fiume.",
  ],
  [
    "Portuguese",
    "O prefeito da cidade disse na terça-feira que três pessoas ficaram feridas quando a velha ponte sobre o rio caiu.",
  ],
  [
    "Dutch",
    "De burgemeester van de stad zei dinsdag dat drie mensen gewond zijn geraakt toen de oude brug over de rivier instortte.",
  ],
  [
    "Polish",
    "Burmistrz miasta powiedział we wtorek, że trzy osoby zostały ranne, gdy zawalił się stary most na rzece, jak podał w komunikacie.",
  ],
  [
    "Turkish",
    "Belediye başkanı salı günü eski köprünün çökmesi sonucu üç kişi yaralandı dedi ve daha sonra bir açıklama yaptı.",
  ],
  ["Ukrainian", "Мер міста сказав у вівторок, що троє людей постраждали під час обвалу старого мосту."],
  ["Russian", "Мэр города сказал во вторник, что три человека пострадали при обрушении старого моста."],
  ["Arabic", "قال رئيس البلدية يوم الثلاثاء إن ثلاثة أشخاص أصيبوا في انهيار الجسر القديم"],
  ["Chinese", "市长周二表示，旧桥倒塌造成三人受伤。"],
])("not English: %s", (_, text) => {
  expect(isEnglish(text)).toBe(false);
});
