// Things that happen at one time in one place; lemmas, own compilation. Words for one thing are folded into one.

const NAMES: Readonly<Record<string, string>> = {
  quake: "quake earthquake tremor temblor",
  fire: "fire blaze inferno",
  blast: "explosion blast bombing",
  crash: "crash collision accident derailment",
  shooting: "shooting",
  attack: "attack raid assault ambush incursion",
  robbery: "robbery burglary heist theft",
  killing: "killing murder stabbing",
  landslide: "landslide mudslide avalanche",
  flood: "flood",
  collapse: "collapse",
  meeting: "meeting summit vote election",
};

/** An occurrence by any of its nouns. */
export const OCCURRENCES: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(NAMES).flatMap(([name, nouns]) => nouns.split(" ").map((noun) => [noun, name])),
);
