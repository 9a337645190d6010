import type { Span } from "../../../text/span.ts";
import { createSpotter } from "../../../text/word-index.ts";
import type { Stance } from "../../claim.ts";
import { trimmed } from "../content.ts";
import type { Finding, Recogniser } from "../finding.ts";
import { type NounPhrase, phraseAfter, phraseBefore } from "../noun-phrases.ts";
import { canSpeak } from "../speakers.ts";
import { endBefore, isPlain, startOf, type View } from "../view.ts";
import { isFiniteVerb, isGenitive } from "../word-kinds.ts";

/** Nouns of saying and thinking, by the stance that they give. Own compilation. */
const NOUNS: readonly (readonly [Stance, string])[] = [
  ["claimed", "claim claims allegation allegations assertion assertions accusation accusations insistence contention"],
  ["claimed", "rumour rumours rumor rumors"],
  ["said", "statement announcement comment comments remark remarks warning warnings argument suggestion suggestions"],
  ["said", "report reports complaint complaints acknowledgement acknowledgment admission confirmation prediction"],
  ["denied", "denial denials"],
  ["assessed", "belief assessment estimate fear fears concern concerns worry worries suspicion suspicions hope hopes"],
  ["said", "objection objections insistence assurance assurances promise promises pledge vow testimony word reminder"],
  ["assessed", "conviction view conclusion speculation theory expectation expectations finding findings"],
];
const STANCES: ReadonlyMap<string, Stance> = new Map(
  NOUNS.flatMap(([stance, nouns]) => nouns.split(" ").map((noun) => [noun, stance] as const)),
);
const SPOT = createSpotter(STANCES.keys());
/** Of these there are some without anybody named: "amid fears that …". */
const GOES_ROUND =
  /^(?:claims|allegations|accusations|rumou?rs|reports|fears|concerns|worries|suspicions|speculation|suggestions|warnings|complaints)$/;
/** What such talk is brought up by. */
const BROUGHT_UP =
  /^(?:are|were|is|was|been|amid|over|despite|following|raised|raises|raising|sparked|sparking|stoked|stoking|fuelled|fueled|fuelling|fueling|prompted|prompting|fed|feeding)$/;

/** NAME’s claim that … · his assertion that … · reports from residents that … · amid fears that … */
export const nounThat: Recogniser = ({ view }) =>
  SPOT(view.tokens).flatMap((at): readonly Finding[] => {
    const token = view.tokens[at];
    const stance = token && STANCES.get(token.lower);
    if (!token || !stance || !isPlain(view, at)) return [];
    const after = ownerAfter(view, at);
    const that = after ? after.to : at + 1;
    if (view.tokens[that]?.lower !== "that" || !isPlain(view, that)) return [];
    // "an announcement that listed two boats": "that" is the announcement.
    if (isFiniteVerb(view.tokens[that + 1])) return [];
    const speaker = after ?? ownerBefore(view, at);
    if (!speaker && !goesRound(view, at)) return [];
    const first = speaker && !after ? speaker.from : at;
    const content = wordsAfter(view, first, that + 1);
    if (!content) return [];
    const cueAt = { start: token.start, end: token.end };
    const doubted =
      stance === "said" && /^un(?:confirmed|verified|substantiated)$/.test(view.tokens[at - 1]?.lower ?? "");
    return [
      {
        rule: "noun that",
        form: "noun",
        view,
        speaker,
        cueAt,
        stance: doubted ? "claimed" : stance,
        content: [content],
        via: [],
      },
    ];
  });

/** "Halloran’s claim", "his bold assertion". */
function ownerBefore(view: View, at: number): NounPhrase | null {
  const owner = view.tokens[at - 1]?.pos === "ADJ" ? at - 1 : at;
  const genitive = view.tokens[owner - 1];
  if (!genitive) return null;
  if (/^(?:his|her|their|its)$/.test(genitive.lower)) return { from: owner - 1, to: owner, core: owner };
  return isGenitive(genitive) ? phraseBefore(view, owner - 1) : null;
}

/** "reports from residents", "a claim by the ministry", "fears among villagers". */
function ownerAfter(view: View, at: number): NounPhrase | null {
  if (!/^(?:by|from|among|of)$/.test(view.tokens[at + 1]?.lower ?? "")) return null;
  const phrase = phraseAfter(view, at + 2);
  return phrase && canSpeak(view, phrase) ? phrase : null;
}

/** "There are growing fears", "amid reports": nobody’s, and told as going round. */
function goesRound({ tokens }: View, at: number): boolean {
  if (!GOES_ROUND.test(tokens[at]?.lower ?? "")) return false;
  const described = /^(?:ADJ|VERB)$/.test(tokens[at - 1]?.pos ?? "") && !BROUGHT_UP.test(tokens[at - 1]?.lower ?? "");
  const before = tokens[described ? at - 2 : at - 1]?.lower ?? "";
  return BROUGHT_UP.test(before);
}

/** How far into a sentence a subject may begin, in tokens. */
const OPENING = 2;

/** What follows "that". Where a main clause comes after it, its end is told by a comma alone. */
function wordsAfter(view: View, first: number, from: number): Span | null {
  const { tokens, sentence } = view;
  const opening = first <= OPENING && !tokens.slice(0, first).some(({ pos }) => pos === "AUX" || pos === "VERB");
  const comma = tokens.findIndex(({ text }, at) => at > from && text === "," && isPlain(view, at));
  const verbs = tokens.slice(from).filter(({ pos }) => pos === "AUX" || pos === "VERB").length;
  // "Halloran’s claim that the dam broke was met with …": where the claim ends cannot be told.
  if (opening && comma < 0 && verbs > 1) return null;
  const leads = opening && /^(?:amid|over|despite|following|after|with)$/.test(tokens[0]?.lower ?? "");
  if (opening && !leads && verbs > 1) return null;
  const content = trimmed(view, startOf(view, from), leads ? endBefore(view, comma) : sentence.end);
  return content.end > content.start ? content : null;
}
