import type { Claim, Story } from "../claims/claim.ts";
import { quotePhrases } from "./excerpt.ts";
import { small, speakerOf } from "./wording-speaker.ts";

/** A part of the sentence, and the claim that all of its words are taken from. */
export interface Clause {
  readonly text: string;
  /** Id of the claim. */
  readonly claim: string;
  /** Words stand in quotation marks, since they cannot be told without changing them. */
  readonly quotes: boolean;
}

/** Verbs that only say that somebody spoke: all of them become "said". */
const SAYS =
  /^(?:sa(?:y|ys|id|ying)|sa(?:y|id) in .+|t(?:ell|ells|old)\b.*|wr(?:ite|ites|ote)|add(?:s|ed|ing)?|stat(?:e|es|ed|ing)|according to|report(?:s|ed)?|announc(?:e|es|ed))$/i;
/** Verbs that take what follows as it stands, and say no more than that. */
const TAKES = /^(?:described|denied|rejected|dismissed|put|estimated|counted|blamed|called|gave|named)$/i;
const DENIES = /^den(?:y|ies|ied|ying)$/i;
/** Guesses stay guesses. */
const GUESSES = /^(?:believed|estimated|assessed|thought|expected|suspected|feared)$/i;

/** Words that mean something else when somebody else prints them. */
const POINTS =
  /\b(?:I|we|our|ours|us|my|mine|me|you|yours?|here|today|yesterday|tomorrow|tonight|now|ago|this (?:morning|afternoon|evening|week|month|year)|(?:last|next) (?:night|week|month|year))\b/i;
/** Words that may stand for anybody where their sentence is left out. */
const LOOSE = /^(?:they|he|she|this|that|these|those|there it|his|her|their)\b|\b(?:them|him|they)\b/i;
const FINITE =
  /\b(?:was|were|is|are|had|has|have|did|does|do|will|would|could|can|cannot|might|may|must|should|died|fell|rose|sank|set|made|sent|ran|burst|caught|built|threw|wrote|spoke|met|grew|flew|blew|broke|began|took|left|held|came|went|lost|won|shot|hit|struck|fled|stood|remain|remains|remained)\b|\p{L}{2,}ed\b/iu;
const UNVERIFIED =
  /\b(?:could|can|has|have)(?: not|n['’]t)(?: yet)?(?: be| been)?(?: immediately)?(?: independently)?(?: be| been)?(?: immediately)?(?: independently)? (?:verified|confirmed)\b/i;

/** More words than that are shown in part, as a quotation. */
const MOST_WORDS = 34;
/** How far from its quote a cue is looked for. */
const NEAR = 70;

/** Whether a position stands within quotation marks of its paragraph. */
function isInside(text: string, at: number): boolean {
  const before = text.slice(text.lastIndexOf("\n", at - 1) + 1, at);
  const straight = (before.match(/"/g) ?? []).length % 2 === 1;
  return straight || before.lastIndexOf("“") > before.lastIndexOf("”");
}

/** How the quote hangs together with the verb of saying: it follows a "that", follows the verb at once, or neither. */
function joint({ cue, start }: Claim, { text }: Story): "that" | "at once" | "apart" {
  const before = text.slice(Math.max(0, start - NEAR), start).replace(/["“‘\s]+$/u, "");
  if (/\bthat$/i.test(before)) return "that";
  return cue !== null && before.toLowerCase().endsWith(cue.toLowerCase()) ? "at once" : "apart";
}

/** Whether the quote is a sentence of its own, and no part that its sentence has to be read with. */
function isWhole(claim: Claim, { text }: Story, follows: ReturnType<typeof joint>): boolean {
  const before = text.slice(Math.max(0, claim.start - NEAR), claim.start).replace(/["“‘\s]+$/u, "");
  const after = text.slice(claim.end, claim.end + NEAR);
  const begins =
    follows !== "apart" ||
    /(?:^|[.!?,:;”"—–-])$/u.test(before) ||
    (/\b(?:and|but|while)$/i.test(before) &&
      /^(?:\d|\p{Lu}|(?:the|an?|no|at|some|two|three|four|five|six|seven|eight|nine|ten)\b)/iu.test(claim.quote));
  const ends = /^\s*(?:$|[,.;:!?”"’—–)]|(?:and|but|while|according)\b)/u.test(after);
  return (
    begins &&
    ends &&
    FINITE.test(claim.quote) &&
    !/^(?:killed|injured|to|of|in|from|by|with|for|and)\b/i.test(claim.quote)
  );
}

/** Its words as a sentence of others can hold them; null where they cannot be told without changing them. */
function tellable(claim: Claim, story: Story): string | null {
  const words = claim.quote.trim().replace(/[\s,;:.!]+$/u, "");
  if (isInside(story.text, claim.start) || POINTS.test(words) || LOOSE.test(words)) return null;
  if (words.split(/\s+/).length > MOST_WORDS || /[?\n]/.test(words)) return null;
  if (
    (words.match(/“/g) ?? []).length !== (words.match(/”/g) ?? []).length ||
    (words.match(/"/g) ?? []).length % 2 === 1
  )
    return null;
  // "It" and "its" are whoever speaks; of a person nobody knows whose.
  const isOwn = claim.source.kind === "organisation" || claim.source.role !== null;
  return /^its?\b/i.test(words) && !isOwn ? null : words;
}

/** What a speaker did with words that are told: null where no plain verb fits. */
function verbOf(claim: Claim, story: Story): { readonly verb: string; readonly free: boolean } | null {
  const cue = claim.cue ?? "";
  const follows = joint(claim, story);
  const whole = isWhole(claim, story, follows);
  if (claim.source.kind === "outlet") return whole ? { verb: "reported that", free: false } : null;
  if (DENIES.test(cue)) {
    if (follows === "apart") return null;
    return follows === "that" && whole ? { verb: "denied that", free: false } : { verb: "denied", free: false };
  }
  if (GUESSES.test(cue) && follows !== "apart")
    return { verb: follows === "that" ? `${cue.toLowerCase()} that` : cue.toLowerCase(), free: false };
  if (TAKES.test(cue) && follows === "at once") return { verb: cue.toLowerCase(), free: false };
  return whole && (SAYS.test(cue) || follows === "that" || follows === "apart") ? { verb: "said", free: true } : null;
}

const caveatOf = ({ caveat }: Claim): string => {
  if (!caveat) return "";
  const doubt = UNVERIFIED.exec(caveat.quote)?.[0];
  return doubt ? `, which ${doubt}` : ` (“${caveat.quote}”)`;
};

const relayed = ({ via }: Claim): string => (via.length === 0 ? "" : ` (via ${via.join(", via ")})`);

/** Who says what, in words of the claim alone. `opens`: it begins the sentence, which may put what is said first; `again`: its speaker was named before. */
export function tellClaim(
  claim: Claim,
  story: Story,
  { opens, again }: { readonly opens: boolean; readonly again: boolean },
): Clause {
  const speaker = speakerOf(claim, story, again);
  const words = tellable(claim, story);
  const verb = words === null ? null : verbOf(claim, story);
  if (words !== null && verb !== null) {
    const told = small(words, story);
    const first = opens && verb.free && !claim.caveat && !/^(?:its?\b|\d)/i.test(told) && claim.via.length === 0;
    const behind = speaker.endsWith(",") ? `said ${speaker.slice(0, -1)}` : `${speaker} said`;
    const text = first ? `${told}, ${behind}` : `${speaker} ${verb.verb} ${told}${relayed(claim)}${caveatOf(claim)}`;
    return { text, claim: claim.id, quotes: /[“"]/.test(told) };
  }
  return {
    text: `${speaker} ${quoted(claim, story)}${relayed(claim)}${caveatOf(claim)}`,
    claim: claim.id,
    quotes: true,
  };
}

/** The words of a claim between quotation marks, with a verb that fits them; whose words they are is said where they are the story's. */
function quoted(claim: Claim, story: Story): string {
  const phrases = quotePhrases(claim, null);
  const words = phrases
    .map((one) => (one.kind === "quote" ? `“${inner(one.text)}”` : "text" in one ? one.text : ""))
    .join("");
  const direct = isInside(story.text, claim.start);
  const whose = direct || claim.source.kind === "outlet" ? "" : `, in the words of ${story.outlet ?? "one story"},`;
  if (claim.source.kind === "outlet") return `reported ${words}`;
  if (claim.stance === "denied" && DENIES.test(claim.cue ?? "")) return `denied${whose} ${words}`;
  const isSentence = FINITE.test(claim.quote) && isWhole(claim, story, joint(claim, story));
  if (isSentence) return whose === "" ? `said: ${words}` : `said${whose} ${words}`;
  const isNoun =
    /^(?:\d|the\b|an?\b|no\b|some\b|at least\b|about\b|more than\b|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|scores|hundreds|thousands)\b)/i.test(
      claim.quote,
    );
  return `${isNoun ? "spoke of" : "used the words"}${whose} ${words}`.replace(
    `used the words${whose}`,
    whose === "" ? "used the words" : `is quoted${whose} with the words`,
  );
}

/** Marks within marks are single ones. */
const inner = (words: string): string =>
  words
    .trim()
    .replace(/[,;:.]+$/u, "")
    .replace(/[“"]([^“”"]*)[”"]/gu, "‘$1’");
