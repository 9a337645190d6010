// By what misfortunes come about, as English news tells it; lemmas, own compilation.

const KINDS: Readonly<Record<string, string>> = {
  "on purpose":
    "arson arsonist sabotage saboteur attack bomb bombing missile drone shell shelling strike rocket grenade explosive vandal vandalism",
  "a fault":
    "fault faulty malfunction failure wiring electrical mechanical technical short-circuit corrosion defect defective leak",
  birds: "bird",
  "human error": "error mistake negligence carelessness speeding fatigue cigarette",
  nature:
    "rain storm lightning weather landslide flood wind gale quake earthquake drought heat tsunami cyclone hurricane",
};

/** Causes by lemma, in kinds that exclude each other. */
export const CAUSES: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(KINDS).flatMap(([kind, words]) => words.split(" ").map((word) => [word, kind])),
);

/** What is only ever done on purpose, as alternatives of a phrase. */
export const DELIBERATE_ACTS = "deliberate|intentional|arson|sabotage|foul";

const THINGS: Readonly<Record<string, string>> = {
  fire: "fire blaze wildfire inferno flame",
  crash: "crash collision derailment pile-up wreck",
  collapse: "collapse",
  blast: "explosion blast",
  flood: "flood flooding",
  outage: "outage blackout breakdown",
  leak: "spill leakage",
  sinking: "sinking capsizing shipwreck",
};

/** Misfortunes that have one cause each, by lemma: a blaze is the fire. */
export const EFFECTS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(THINGS).flatMap(([thing, words]) => words.split(" ").map((word) => [word, thing])),
);
