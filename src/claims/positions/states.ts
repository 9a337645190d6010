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
          "be hold",
          "be still hold|stand",
          "be stand",
          "still *1 hold|stand",
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
    nouns: ["warning", "alarm", "siren", "alert", "resident", "villager", "population", "people"],
    poles: [
      {
        pole: "none was given",
        phrases: [
          "no *2 warning|alarm|siren|alert",
          "without *2 warning|alarm",
          "not|never *2 sound|warn|hear|issue|give|raise",
          "siren|alarm *6 not|never *2 switch|activate|go|work",
          "siren|alarm *1 stay|remain|be silent",
          "get|got|receive|hear *1 no *2 warning|alarm|siren|alert",
          "nobody|none|no *1 get|got|hear|heard|receive *2 warning|alarm|siren|alert",
        ],
      },
      {
        pole: "given",
        phrases: [
          "warning|alarm|siren|alert be|have *2 sound|issue|give|send|raise",
          "issue|give|send|raise *3 warning|alarm|siren|alert",
          "get|got|receive|hear|heard *3 warning|alarm|siren|alert",
          "siren|alarm *6 sound|sounded|wail|blare|ring|rang|howl",
          "siren|alarm *6 go|goes|went off",
          "warn *8 before|advance|ahead|beforehand",
        ],
      },
    ],
  },
  {
    dimension: "release",
    topic: "outcome",
    oneThing: true,
    lasting: false,
    nouns:
      "substance gas chemical oil fuel radiation radioactivity benzene chlorine ammonia solvent acid asbestos dioxin toxin".split(
        " ",
      ),
    poles: [
      { pole: "below the limit again", phrases: ["no longer|more *1 above|over *1 limit", "below *1 limit again"] },
      {
        pole: "contained",
        phrases: [
          "no *3 substance|gas|chemical|oil|fuel|radiation|radioactivity|benzene|chlorine|ammonia|solvent|acid|asbestos|dioxin *3 leave|left|escape|escaped|leak|leaked|release|released|beyond|outside",
          "not|never *2 leave|left|escape|escaped|leak|leaked",
        ],
      },
      {
        pole: "got out",
        phrases: [
          "measure|detect|find|found *3 substance|gas|chemical|radiation|radioactivity|benzene|chlorine|ammonia|solvent|dioxin *4 above|over|exceed *3 limit|threshold",
          "be|been|was|were *2 above|over *3 limit|threshold",
          "gas|chemical|oil|fuel|radiation|radioactivity|benzene|chlorine|ammonia|solvent|acid be|been|was|is|have|has|had leak|leaked|leaking|escape|escaped|escaping",
        ],
      },
    ],
  },
  {
    dimension: "operation",
    topic: "outcome",
    oneThing: false,
    lasting: false,
    nouns:
      "port harbour harbor airport factory plant refinery mine railway traffic production airline hospital terminal".split(
        " ",
      ),
    poles: [
      {
        pole: "not running",
        phrases: [
          "to|at a *1 standstill|halt",
          "not *2 operate|function|work|run normally",
          "be|remain *1 paralyse|paralysed|paralyzed|idle",
        ],
      },
      {
        pole: "running",
        phrases: [
          "operate|work|run|function *1 normally",
          "operate|work|run|function as normal|usual",
          "be *1 operational",
        ],
      },
    ],
  },
  {
    dimension: "containment",
    topic: "outcome",
    oneThing: true,
    lasting: false,
    nouns: ["situation", "outbreak", "epidemic", "disease", "virus", "infection", "crisis", "this", "it"],
    poles: [
      { pole: "out of control", phrases: ["out of control", "not|n't *2 under control", "not|n't *2 contain"] },
      { pole: "under control", phrases: ["under control", "be|been *1 contained"] },
    ],
  },
  {
    dimension: "check",
    topic: "statement",
    oneThing: true,
    lasting: true,
    nouns: [
      ..."plane aircraft airliner turboprop jet helicopter ship ferry boat vessel train bus lift cable bridge dam".split(
        " ",
      ),
      ..."building mine plant factory school theatre hall club warehouse wiring engine brake boiler gas".split(" "),
      ..."water well reservoir food meat milk batch".split(" "),
    ],
    poles: [
      {
        pole: "never checked",
        phrases: [
          "not|never|n't *2 inspect|test|check|examine|audit|service",
          "nobody|none *2 inspect|test|check|examine|audit|service",
          "no one *2 inspect|test|check|examine|audit|service",
          "no *1 inspection|test|check",
          "without *2 inspection|check",
        ],
      },
      {
        pole: "checked",
        phrases: [
          "be|been|was|were|have|had *1 inspected|tested|checked|examined|audited|serviced",
          "inspected|tested|checked|examined|serviced *3 in|last|this|on",
          "pass *3 inspection|test|check",
        ],
      },
    ],
  },
  {
    dimension: "survivors",
    topic: "outcome",
    oneThing: true,
    lasting: false,
    nouns: ["survivor", "people", "person", "passenger", "crew", "woman", "man", "child", "nobody", "one"],
    poles: [
      {
        pole: "none",
        phrases: ["no|without survivor", "nobody|none *2 survive", "no one *2 survive", "not *1 survive"],
      },
      { pole: "some", phrases: ["survive", "survivor be *2 find|found|rescue|pull", "find|found|rescue *2 survivor"] },
    ],
  },
  {
    dimension: "talks",
    topic: "outcome",
    oneThing: true,
    lasting: false,
    nouns: ["talk", "negotiation"],
    poles: [
      {
        pole: "none",
        phrases: [
          "no *1 talk|negotiation",
          "not *2 talk|negotiation *2 begin|take|hold",
          "talk|negotiation *1 not *2 begin|take|hold",
        ],
      },
      {
        pole: "under way",
        phrases: [
          "talk|negotiation *8 begin|began|start|resume|continue|underway|ongoing",
          "talk|negotiation be|have|take *2 way|place|hold",
          "begin|began|start|hold|held|resume *3 talk|negotiation",
        ],
      },
    ],
  },
  {
    dimension: "trend",
    topic: "statement",
    oneThing: false,
    lasting: true,
    nouns: "unemployment inflation poverty crime turnout output growth spending debt pollution".split(" "),
    poles: [
      { pole: "up", phrases: ["rise|increase|climb|grow|jump|soar", "go|be up"] },
      { pole: "down", phrases: ["fall|decrease|decline|drop|shrink|sink|ease", "go|be down"] },
    ],
  },
];

/** Dimensions that speak of what was done before the event: "it was inspected in April" is about the event, whatever its day. */
export const BEFORE_EVENT: ReadonlySet<string> = new Set(["check"]);
