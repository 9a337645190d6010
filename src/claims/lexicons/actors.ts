/**
 * Nouns by the part that people play in an attack or a fight, as English news prints them; lemmas, own compilation.
 * The words are the outlets' and carry their view: they serve to find who is meant, never to say who somebody is.
 */
export const ATTACKERS: ReadonlySet<string> = new Set(
  `assailant attacker brigade commando corps detachment fighter gang group guerrilla gunman hijacker infiltrator insurgent
  intruder invader legion marauder mercenary militant militia militiaman nationalist partisan pirate raider rebel saboteur terrorist
  volunteer paramilitary enemy guerilla`.split(/\s+/),
);

/** Words for the fight itself: "the attacks were continuing". */
export const FIGHTING: ReadonlySet<string> = new Set(
  `assault attack battle clash combat engagement fight fighting hostility incursion offensive operation raid shelling shooting siege
  skirmish`.split(/\s+/),
);

/** Those who answer for a state. */
export const STATE_FORCES: ReadonlySet<string> = new Set(
  "army force guard gendarme military navy officer police policeman serviceman soldier troop".split(" "),
);

/** What people are said to be, by kinds that exclude each other. */
export const KINDS: Readonly<Record<string, string>> = {
  soldier: "soldiers",
  serviceman: "soldiers",
  troop: "soldiers",
  army: "soldiers",
  officer: "soldiers",
  conscript: "soldiers",
  paratrooper: "soldiers",
  marine: "soldiers",
  smuggler: "criminals",
  bandit: "criminals",
  criminal: "criminals",
  thief: "criminals",
  poacher: "criminals",
  civilian: "civilians",
  villager: "civilians",
  fisherman: "civilians",
  farmer: "civilians",
  shepherd: "civilians",
  student: "civilians",
  worker: "civilians",
  refugee: "civilians",
};
