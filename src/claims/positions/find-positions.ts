import { createPhraseFinder } from "../../text/phrase.ts";
import type { Token } from "../../text/tagger.ts";
import type { Topic } from "../claim.ts";
import type { Clause } from "../clause.ts";
import type { Position } from "../position.ts";
import { findCause } from "./cause.ts";
import { findControl } from "./control.ts";
import { findDate } from "./date.ts";
import { findState, STATE_TOPICS } from "./find-state.ts";
import { findIdentity } from "./identity.ts";
import { findInvolvement } from "./involvement.ts";
import { findMotive } from "./motive.ts";
import { findPerpetrator } from "./perpetrator.ts";
import { findPlaceOf } from "./place.ts";
import { findPresence } from "./presence.ts";
import { STATES } from "./states.ts";

/** All position recognisers. They are independent of each other; the order is that of the answers. */
const RECOGNISERS: readonly ((clause: Clause) => Position | null)[] = [
  findPresence,
  findControl,
  findInvolvement,
  findIdentity,
  findState,
  findCause,
  findMotive,
  findPerpetrator,
  findDate,
  findPlaceOf,
];

/** Who denies one of two answers gives the other. */
const OTHER_POLE: Readonly<Record<string, readonly [string, string]>> = {
  presence: ["out", "still there"],
  control: ["taken", "held"],
  ...Object.fromEntries(STATES.map(({ dimension, poles }) => [dimension, poles.map(({ pole }) => pole)])),
};

/** Questions with many answers: who denies one of them gives no other. */
const OPEN_QUESTIONS: ReadonlySet<string> = new Set(["cause", "motive", "perpetrator", "date", "place"]);

const negate = (pole: string): string => (pole.startsWith("not ") ? pole.slice("not ".length) : `not ${pole}`);

function turn(position: Position): Position {
  if (OPEN_QUESTIONS.has(position.dimension)) return { ...position, pole: negate(position.pole) };
  const [one, other] = OTHER_POLE[position.dimension] ?? [];
  if (!one || !other) return position;
  return { ...position, pole: position.pole === one ? other : one };
}

const UNPROVEN = createPhraseFinder(["no|little *2 evidence|proof|indication|sign|suggestion that"]);

/** From where on a clause tells what there is no evidence of; null where it does not. */
function findUnproven(tokens: readonly Token[]): number | null {
  const match = UNPROVEN(tokens);
  return match ? (tokens[match.from]?.start ?? null) : null;
}

/** Where a clause stands on the questions that stories answer differently; empty when on none. */
export function findPositions(clause: Clause): readonly Position[] {
  const unproven = findUnproven(clause.tokens);
  const found = RECOGNISERS.flatMap((find) => find(clause) ?? []);
  const positions = unproven === null ? found : found.filter(({ at }) => at.end <= unproven);
  return clause.stance === "denied" ? positions.map(turn) : positions;
}

/** The topic that a position gives its claim. */
export function topicOf(position: Position): Topic {
  switch (position.dimension) {
    case "presence":
      return "outcome";
    case "control":
      return "territory";
    case "involvement":
      return "involvement";
    case "identity":
      return "identity";
    case "cause":
      return "cause";
    case "motive":
      return "motive";
    case "perpetrator":
      return "responsibility";
    case "date":
      return "date";
    case "place":
      return "place";
    default:
      return STATE_TOPICS.get(position.dimension) ?? "outcome";
  }
}
