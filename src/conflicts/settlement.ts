/** How a disagreement can be decided. */
export type Settlement =
  | "not a conflict"
  | "different scope"
  | "update"
  | "prefer"
  | "print both"
  | "hold"
  | "bot error"
  | "resolved";

interface SettlementKind {
  /** As it stands in a form; null: it is not offered there. "prefer" is offered once for each side. */
  readonly offered: string | null;
  /** As it stands where it was decided. */
  readonly shown: string;
  /** Takes the disagreement out of the open ones. */
  readonly settles: boolean;
  /** How it may be typed; null: in no words of its own. */
  readonly typed: RegExp | null;
}

/** Every way of deciding, in the order in which they are offered. */
export const SETTLEMENTS: Readonly<Record<Settlement, SettlementKind>> = {
  "not a conflict": {
    offered: "Not a conflict",
    shown: "Not a conflict",
    settles: true,
    typed: /^not[ -]an?[ -]conflict\b/i,
  },
  "different scope": {
    offered: "Different scope: all of them stand",
    shown: "Different scope",
    settles: true,
    typed: /^(?:different[ -]scopes?\b|(?:all|both)(?: of them)? stand, they differ in scope\b)/i,
  },
  update: {
    offered: "Update: the later one takes the place of the earlier",
    shown: "Update",
    settles: true,
    typed: /^(?:it was updated|updated?)\b/i,
  },
  prefer: { offered: null, shown: "Prefer", settles: true, typed: /^prefer\b/i },
  "print both": {
    offered: "Print both, each with its source",
    shown: "Print both",
    settles: true,
    typed: /^print (?:both|all|each)\b/i,
  },
  hold: {
    offered: "Hold: leave it open for now",
    shown: "On hold",
    settles: false,
    typed: /^(?:put )?(?:on )?hold\b/i,
  },
  "bot error": {
    offered: "Bot error: I read something wrongly",
    shown: "Bot error",
    settles: true,
    typed: /^bot(?:[ -]error|['’]s error)\b/i,
  },
  resolved: { offered: null, shown: "Resolved", settles: true, typed: null },
};

export const ALL_SETTLEMENTS = Object.keys(SETTLEMENTS) as readonly Settlement[];

/** What somebody wants decided: `side` is the label of the one preferred, null where none is. */
export interface Settled {
  readonly verdict: Settlement;
  readonly side: string | null;
  /** The reason; "" where none is given. */
  readonly note: string;
}

/** "A", "B" … of a side, by its place from 0. */
export const sideLetter = (at: number): string => String.fromCharCode("A".charCodeAt(0) + at);

/**
 * What "print both: two halls", "prefer B", "prefer “nine”: asked the hospital" or “nine” stands say of a disagreement
 * with these sides; null where they are no way of deciding it, as when they prefer a side that it does not have. Total.
 */
export function readSettlement(words: string, labels: readonly string[]): Settled | null {
  const typed = words.trim();
  const verdict = ALL_SETTLEMENTS.find((one) => SETTLEMENTS[one].typed?.test(typed));
  if (verdict === "prefer") return readPreference(typed.replace(/^prefer\b\s*/i, ""), labels);
  if (verdict) return { verdict, side: null, note: reasonIn(typed.replace(SETTLEMENTS[verdict].typed ?? "", "")) };
  const stands = /^[“"](.+?)[”"] stands\b/iu.exec(typed);
  const side = stands && findSide(stands[1] ?? "", labels);
  return side ? { verdict: "prefer", side, note: reasonIn(typed.slice(stands[0].length)) } : null;
}

const reasonIn = (rest: string): string => rest.replace(/^[\s:,;.–—-]+/u, "").trim();

/** "A", "side 2", "“nine”" or "nine", then maybe a reason. A label that holds a colon itself has to be quoted. */
function readPreference(rest: string, labels: readonly string[]): Settled | null {
  const quoted = /^(?:side )?[“"](.+?)[”"](.*)$/isu.exec(rest);
  const plain = /^(?:side )?([^:]*?)(?::(.*))?$/isu.exec(rest);
  for (const match of [quoted, plain]) {
    const side = match && findSide(match[1] ?? "", labels);
    if (side) return { verdict: "prefer", side, note: reasonIn(match[2] ?? "") };
  }
  return null;
}

/** By its label as it is printed, else by its letter, else by its number. */
function findSide(name: string, labels: readonly string[]): string | null {
  const wanted = name.trim().toLowerCase();
  const byLabel = labels.find((label) => label.toLowerCase() === wanted);
  if (byLabel) return byLabel;
  const at = labels.findIndex((_, place) => sideLetter(place).toLowerCase() === wanted || `${place + 1}` === wanted);
  return labels[at] ?? null;
}
