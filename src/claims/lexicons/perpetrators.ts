// Who is said to have done it, by kinds that exclude each other, and what is said to have been done; lemmas, own compilation.

const byLemma = (kinds: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(kinds).flatMap(([kind, words]) => words.split(" ").map((word) => [word, kind])));

/** Kinds of people to whom acts are given. One and the same man may be a youth and a rioter, and neither says that he was no provocateur. */
export const AGENTS = byLemma({
  protesters: "protester protestor demonstrator rioter marcher striker youth picket hooligan",
  police: "police policeman officer gendarme constable",
  soldiers: "soldier troop army military serviceman navy",
  provocateurs: "provocateur fascist infiltrator neo-nazi neo-fascist",
});

/** Acts, each with one doer as a rule. */
export const ACTS = byLemma({
  fire: "fire blaze arson firebombing",
  blast: "explosion blast bombing",
  shooting: "shooting gunfire",
  attack: "attack raid assault incursion ambush strike shelling shell rocket missile mortar",
  killing: "killing murder assassination massacre",
  abduction: "kidnapping abduction hijacking",
});
