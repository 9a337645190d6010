// What attacks are said to be for, as English news tells it; lemmas, own compilation.

const KINDS: Readonly<Record<string, string>> = {
  "to distract": "distract divert deflect distraction diversion",
  "to protect": "protect shield defend safeguard zone buffer protection",
  "in revenge": "avenge revenge retaliate retaliation reprisal punish vengeance",
  "to rob": "rob steal loot extort robbery ransom",
  "to frighten": "intimidate frighten terrorise terrorize scare panic",
  "to free": "liberate free rescue release liberation",
  "to take": "seize capture occupy annex conquer",
  "to unsettle": "destabilise destabilize undermine discredit provoke sow derail sabotage",
  "to force a hand": "force pressure compel blackmail coerce",
  "to hide something": "conceal hide silence cover",
};

/** Aims by lemma, in kinds that a desk would ask about. */
export const AIMS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(KINDS).flatMap(([kind, words]) => words.split(" ").map((word) => [word, kind])),
);
