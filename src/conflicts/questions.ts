import { ATTACKERS } from "../claims/lexicons/actors.ts";
import { nameRoot } from "../text/roots.ts";
import type { ConflictKind } from "./conflict.ts";
import type { PlacedClaim } from "./verdict.ts";

const words = (claims: readonly PlacedClaim[]) =>
  claims.flatMap(
    ({ claim }) => `${claim.quote} ${claim.source.name} ${claim.source.role ?? ""}`.match(/\p{L}[\p{L}’'-]*/gu) ?? [],
  );

/** The word printed most often among those that `fits`; ties go to the first printed. */
function mostPrinted(printed: readonly string[], fits: (word: string) => boolean): string | null {
  const counts = new Map<string, number>();
  for (const word of printed.filter(fits)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/** A name as printed for a root: the shortest form, since "Norland" reads better than "Norlandic" in a question. */
function printedName(claims: readonly PlacedClaim[], root: string): string | null {
  const forms = words(claims).filter((word) => /^\p{Lu}/u.test(word) && nameRoot(word) === root);
  return forms.map((word) => word.replace(/[’']s?$/, "")).toSorted((a, b) => a.length - b.length)[0] ?? null;
}

/** Neutral for words that take a side: who is a terrorist to one outlet is a fighter to another. */
const TAKES_SIDES = new Set([
  "terrorist",
  "enemy",
  "bandit",
  "invader",
  "hero",
  "nationalist",
  "volunteer",
  "mercenary",
  "legion",
  "corps",
  "brigade",
  "group",
  "gang",
]);

function attackersAs(claims: readonly PlacedClaim[]): string {
  const singular = (word: string) => word.toLowerCase().replace(/ies$/, "y").replace(/men$/, "man").replace(/s$/, "");
  const noun = mostPrinted(
    words(claims).map((word) => word.toLowerCase()),
    (word) => /(?:s|men)$/.test(word) && ATTACKERS.has(singular(word)) && !TAKES_SIDES.has(singular(word)),
  );
  return noun && !["attacks", "incursions"].includes(noun) ? noun : "attackers";
}

const COUNTED: Readonly<Record<string, string>> = {
  killed: "were killed",
  injured: "were hurt",
  casualties: "were killed or hurt",
  missing: "are missing",
  captured: "were captured",
  detained: "were detained",
  evacuated: "were evacuated",
  displaced: "were displaced",
  damage: "were damaged or destroyed",
  attendance: "took part",
  legal: "were charged",
  territory: "were taken",
};

/** "country" to "countries", "punch" to "punches". */
const plural = (noun: string): string =>
  /(?:s|x|ch|sh)$/.test(noun) ? `${noun}es` : noun.replace(/(?<![aeiou])y$/, "ie").concat("s");

/** "Miners" where all who name a group print that word for it: we file them under workers. */
function printedGroup(claims: readonly PlacedClaim[]): string | null {
  const named = claims.filter(({ claim }) => claim.quantity?.group);
  const printed = new Set(named.map(({ claim }) => claim.subject.toLowerCase()));
  const [only = ""] = printed;
  return printed.size === 1 && /^\p{L}{3,}s$/u.test(only) ? only : null;
}

function numericQuestion(claims: readonly PlacedClaim[]): string {
  const [first] = claims;
  const quantity = first?.claim.quantity;
  if (!first || !quantity) return "Which figure is right?";
  if (first.claim.topic === "magnitude") return "What was the magnitude?";
  if (first.claim.topic === "money") return "How much money?";
  const group = claims.map(({ claim }) => claim.quantity?.group).find((one) => one) ?? null;
  if (quantity.unit === "year old") return `How old is ${first.claim.subject}?`;
  const unit = quantity.unit === "person" ? (printedGroup(claims) ?? group ?? "people") : plural(quantity.unit);
  const verb = COUNTED[first.claim.topic];
  return verb ? `How many ${unit} ${verb}?` : `How many ${unit}?`;
}

const EVERYBODY: Readonly<Record<string, string>> = {
  "accounted for": "Is everybody accounted for?",
  out: "Is everybody out?",
  free: "Has everybody been freed?",
};
/** Words of a question that are printed at most (ours). */
const LONGEST = 120;
/** Words that ask something by themselves, at least (ours). */
const FEWEST = 4;

/** Whether words ask something by themselves, and not too much of it: "accused the government" does not. */
function asksWell(words: string): boolean {
  return words.length <= LONGEST && words.split(" ").length >= FEWEST;
}

const oneLine = (words: string): string => words.replace(/\s+/gu, " ");

/** The claim that somebody denies with "that was not so". */
function answerQuestion(claims: readonly PlacedClaim[], denied: string): string {
  const words = oneLine(claims.find(({ claim }) => claim.id === denied)?.claim.quote ?? "");
  return asksWell(words) ? `Is it so: “${words}”?` : "Which of the two is right?";
}

/** In the words of who says that it was so: his are the plain ones. */
function factQuestion(claims: readonly PlacedClaim[], about: string): string {
  const told = claims.flatMap(({ claim, posted }) => {
    const position = claim.positions.find((one) => one.fact && one.pole === "yes" && one.about.includes(about));
    if (!position) return [];
    const whole = oneLine(claim.quote).replace(/^[“"‘]|[”"’]$/gu, "");
    const { start, end } = position.at;
    return [claim.stance !== "denied" && asksWell(whole) ? whole : oneLine(posted.story.text.slice(start, end))];
  });
  const [words = ""] = told.toSorted((a, b) => Number(asksWell(b)) - Number(asksWell(a)) || a.length - b.length);
  return words && words.length <= LONGEST ? `Is it so: “${words}”?` : "Which of the two is right?";
}

/** The disagreement as a desk would ask about it. `key` is the verdicts' key: "presence:…", "involvement:ostland". */
export function askQuestion(kind: ConflictKind, key: string, claims: readonly PlacedClaim[]): string {
  const [dimension = "", root = ""] = key.split(":");
  const name = printedName(claims, root);
  if (kind === "numeric") return numericQuestion(claims);
  switch (dimension) {
    case "presence":
      return `Are the ${attackersAs(claims)} out?`;
    case "involvement":
      return name ? `Was ${name} involved?` : "Who was involved?";
    case "identity":
      return `Who are the ${attackersAs(claims)}?`;
    case "control":
      return name ? `Has ${name} been taken?` : "Who holds the place?";
    case "cause":
      return "What was the cause?";
    case "motive":
      return "What was it for?";
    case "date":
      return `On which day was the ${root}?`;
    case "place":
      return `Where was the ${root.split(" ")[0]}?`;
    case "trend":
      return `Did ${root} rise or fall?`;
    case "perpetrator":
      return "Who did it?";
    case "people":
      return root === "missing" ? "Who is missing?" : "Who are they?";
    case "blaze":
      return "Is the fire out?";
    case "barrier":
      return `Did the ${root} hold?`;
    case "access":
      return `Is the ${root} open?`;
    case "operation":
      return `Is the ${root} running?`;
    case "containment":
      return "Is it under control?";
    case "check":
      return "Was it inspected?";
    case "survivors":
      return "Are there survivors?";
    case "talks":
      return "Are there talks?";
    case "truce":
      return "Does the truce hold?";
    case "alarm":
      return "Was a warning given?";
    case "release":
      return "Did anything harmful get out?";
    case "everybody":
      return EVERYBODY[root] ?? "Is everybody safe?";
    case "fact":
      return factQuestion(claims, key.slice(key.indexOf(":") + 1));
    case "denial":
      return answerQuestion(claims, root);
    default:
      return "Which of the two is right?";
  }
}
