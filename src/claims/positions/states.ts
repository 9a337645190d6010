import type { Topic } from "../claim.ts";

/** Two states of the world that exclude each other. The phrases are those of src/text/phrase.ts. */
export interface States {
  readonly dimension: string;
  readonly topic: Topic;
  /** Nouns, one of which must stand in the clause: what is in that state. */
  readonly nouns: readonly string[];
  /** The nouns are words for one thing of which an event has one: a blaze is the fire. Else each noun is a thing of its own. */
  readonly oneThing: boolean;
  /** What has happened stays so: an alarm that was given was given. Else the state may change from one hour to the next. */
  readonly lasting: boolean;
  /** Tried in this order: where a phrase of both poles stands, the first pole counts. */
  readonly poles: readonly { readonly pole: string; readonly phrases: readonly string[] }[];
}

/** Own compilation, from how English news reports the course of fires, floods, sieges, talks and closures. */
export const STATES: readonly States[] = [
  {
    dimension: "blaze",
    topic: "outcome",
    oneThing: true,
    lasting: false,
    nouns: ["fire", "blaze", "wildfire", "flame", "inferno"],
    poles: [
      {
        pole: "still burning",
        phrases: [
          "still *2 burn|rage|spread|blaze",
          "continue to burn|rage|spread",
          "out of control",
          "not *3 under control|contain|extinguish",
        ],
      },
      {
        pole: "out",
        phrases: [
          "be|been|was * extinguish|contain|control",
          "extinguish",
          "put out",
          "under control",
          "contain",
          "be *1 out",
        ],
      },
    ],
  },
  {
    dimension: "barrier",
    topic: "outcome",
    oneThing: false,
    lasting: false,
    nouns: [
      "dam",
      "dyke",
      "dike",
      "levee",
      "embankment",
      "wall",
      "barrier",
      "bridge",
      "reactor",
      "pipeline",
      "reservoir",
    ],
    poles: [
      {
        pole: "intact",
        phrases: [
          "hold firm|fast",
          "be intact|undamaged|unharmed|safe|stable",
          "remain intact|stable|safe",
          "not|never *2 breach|fail|collapse|damage|leak",
          "no damage|leak|breach",
        ],
      },
      {
        pole: "broken",
        phrases: [
          "not *1 hold|withstand",
          "breach",
          "burst",
          "collapse",
          "fail",
          "give way",
          "leak",
          "rupture",
          "crack",
        ],
      },
    ],
  },
  {
    dimension: "access",
    topic: "outcome",
    oneThing: false,
    lasting: false,
    nouns: [
      "border",
      "crossing",
      "road",
      "highway",
      "airport",
      "port",
      "harbour",
      "harbor",
      "bridge",
      "school",
      "station",
      "line",
      "railway",
    ],
    poles: [
      { pole: "open", phrases: ["reopen", "be *1 open", "remain|stay open", "resume"] },
      { pole: "closed", phrases: ["close", "shut", "remain|stay|be closed|shut|blocked", "block", "suspend"] },
    ],
  },
  {
    dimension: "truce",
    topic: "outcome",
    oneThing: true,
    lasting: false,
    nouns: ["ceasefire", "cease-fire", "truce", "armistice"],
    poles: [
      { pole: "broken", phrases: ["violate", "break", "collapse", "breach", "not *2 hold"] },
      { pole: "holding", phrases: ["hold", "remain in force", "be * respect|observe"] },
    ],
  },
  {
    dimension: "alarm",
    topic: "outcome",
    oneThing: true,
    lasting: true,
    nouns: ["warning", "alarm", "siren", "alert"],
    poles: [
      {
        pole: "none was given",
        phrases: [
          "no *2 warning|alarm|siren|alert",
          "without *2 warning|alarm",
          "not|never *2 sound|warn|hear|issue|give|raise",
        ],
      },
      {
        pole: "given",
        phrases: [
          "warning|alarm|siren|alert be|have *2 sound|issue|give|send|raise",
          "issue|give|send|raise *3 warning|alarm|siren|alert",
        ],
      },
    ],
  },
  {
    dimension: "trend",
    topic: "statement",
    oneThing: false,
    lasting: true,
    nouns: [
      "unemployment",
      "inflation",
      "poverty",
      "crime",
      "turnout",
      "output",
      "growth",
      "spending",
      "debt",
      "pollution",
    ],
    poles: [
      { pole: "up", phrases: ["rise|increase|climb|grow|jump|soar", "go|be up"] },
      { pole: "down", phrases: ["fall|decrease|decline|drop|shrink|sink|ease", "go|be down"] },
    ],
  },
];
