/** A condition that a thing is in or is not in. `holds`: whether the word says that it is. */
export interface Condition {
  readonly name: string;
  readonly holds: boolean;
}

type Entry = readonly [words: string, condition: Condition];

const yes = (name: string, ...words: readonly string[]): readonly Entry[] =>
  words.map((word) => [word, { name, holds: true }]);
const no = (name: string, ...words: readonly string[]): readonly Entry[] =>
  words.map((word) => [word, { name, holds: false }]);

/**
 * Words behind "was", "had been", "stood", "remained" by what they say of a thing, as printed, in lower case; several words are one key.
 * Own compilation, from how English news tells whether a thing works, is open, is as it should be.
 */
export const CONDITIONS: ReadonlyMap<string, Condition> = new Map([
  ...yes("working", "working", "in order", "in working order", "in good order", "in good working order"),
  ...yes("working", "operational", "functional", "functioning", "operating", "running", "on", "switched on"),
  ...yes(
    "working",
    "turned on",
    "activated",
    "unaffected",
    "repaired",
    "fixed",
    "in service",
    "in operation",
    "in use",
  ),
  ...no("working", "broken", "faulty", "defective", "out of order", "out of service", "out of action", "out of use"),
  ...no("working", "off", "switched off", "turned off", "disabled", "deactivated", "disconnected", "broken down"),
  ...no("working", "unrepaired", "affected", "inoperative", "inoperable", "unusable", "dark", "in darkness", "dry"),
  ...no("working", "out of operation", "at a standstill", "at a halt", "to a standstill", "paralysed", "paralyzed"),
  ...yes("open", "open", "opened", "wide open", "unlocked", "reopened", "ajar"),
  ...no("open", "closed", "shut", "locked", "blocked", "barred", "bolted", "sealed", "sealed off", "closed off"),
  ...no("open", "cordoned off", "chained", "chained shut", "padlocked", "locked shut", "bricked up", "welded shut"),
  ...yes("sober", "sober"),
  ...no("sober", "drunk", "intoxicated", "over the limit", "under the influence", "inebriated"),
  ...yes("armed", "armed"),
  ...no("armed", "unarmed"),
  ...yes("damaged", "damaged", "destroyed", "wrecked"),
  ...no("damaged", "undamaged", "intact", "unharmed"),
  ...yes("overcrowded", "overcrowded", "overloaded", "over capacity", "overfilled"),
  ...yes("correct", "correct", "accurate", "correctly labelled", "correctly labeled"),
  ...no("correct", "incorrect", "inaccurate", "wrongly labelled", "wrongly labeled", "mislabelled", "mislabeled"),
  ...yes("legal", "legal", "lawful"),
  ...no("legal", "illegal", "unlawful"),
  ...yes("insured", "insured"),
  ...no("insured", "uninsured"),
  ...yes("licensed", "licensed", "authorised", "authorized", "approved"),
  ...no("licensed", "unlicensed", "unauthorised", "unauthorized"),
  ...yes("staffed", "staffed", "manned", "guarded", "attended"),
  ...no("staffed", "unstaffed", "unmanned", "unguarded", "unattended", "deserted"),
  ...yes("contaminated", "contaminated", "polluted", "infected", "poisoned"),
  ...no("contaminated", "uncontaminated", "unpolluted"),
  ...yes("conscious", "conscious"),
  ...no("conscious", "unconscious"),
  ...yes("pregnant", "pregnant"),
  ...yes("speeding", "too fast", "speeding", "over the speed limit", "above the speed limit"),
  ...no("speeding", "within the speed limit", "below the speed limit", "at normal speed"),
  ...yes("signal", "green", "at green", "on green"),
  ...no("signal", "red", "at red", "on red"),
  ...yes("safe", "safe", "safe to drink", "safe to use"),
  ...no("safe", "unsafe", "not fit for use"),
]);
/** Words of the longest of them. */
export const LONGEST_CONDITION = 4;

/** Those that hold for more than a day. */
export const LASTING_CONDITIONS: ReadonlySet<string> = new Set("correct legal insured licensed safe".split(" "));

/** What verbs without an object say of their subject: "the pumps failed". */
export const CONDITION_VERBS: ReadonlyMap<string, Condition> = new Map([
  ...yes("working", "work", "function", "operate"),
  ...no("working", "fail", "malfunction"),
  ...no("sober", "drink"),
  ...yes("speeding", "speed"),
]);
