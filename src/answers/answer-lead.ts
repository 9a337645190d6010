import type { Topic } from "../claims/claim.ts";
import type { AnswerGroup } from "./answer-group.ts";
import { isNobody } from "./counted-words.ts";
import { BACKGROUND, type Standing } from "./gather-groups.ts";
import { decidedLine, disputeLine } from "./lead-disputes.ts";
import { type FigureLine, figureLine } from "./lead-figures.ts";
import { type Index, quiet, strong, text, voiceOf, warning } from "./lines.ts";
import type { Question } from "./questions/question.ts";
import type { Line } from "./reply.ts";
import type { ToldLine } from "./told-line.ts";
import { voiceName } from "./voices.ts";

/** Things of one kind that one line has room for. */
const MOST = 3;

/** A part of the lead, and the place in the answer of the first thing that it speaks of. */
interface Ranked {
  readonly rank: number;
  readonly told: ToldLine;
}

/** "Agreed: … ; … ; 2 more below." */
function sentence(opening: Line, ranked: readonly Ranked[]): readonly Ranked[] {
  const [first] = ranked;
  if (!first) return [];
  const line = [
    ...opening,
    ...ranked.slice(0, MOST).flatMap(({ told }, at): Line => [...(at > 0 ? [text("; ")] : []), ...told.line]),
    ...(ranked.length > MOST ? [quiet(`; ${ranked.length - MOST} more below`)] : []),
    text("."),
  ];
  const rank = Math.min(...ranked.map((one) => one.rank));
  return [{ rank, told: { line, claims: ranked.flatMap(({ told }) => told.claims) } }];
}

const capital = (words: string): string => words.replace(/^./u, (letter) => letter.toUpperCase());

/** "The police give". */
const isMany = (name: string): boolean =>
  /(?:\bpolice(?: in \p{Lu}\p{L}+)?|\bpeople|(?<!\p{Lu}\p{L}*)[^su]s)$/u.test(name);

type Figure = FigureLine & { readonly rank: number };

/** "Only Ilmar Dosk gives a figure: nine people killed, up from seven." Of several such sources one sentence; who is not the only one has one each. */
function aloneSentences(figures: readonly Figure[]): readonly Ranked[] {
  const alone = figures.flatMap((one) => (one.kind === "alone" ? [one] : []));
  const only = alone.filter((one) => one.only);
  const [first] = only;
  const others = [
    ...Map.groupBy(
      alone.filter((one) => !one.only),
      ({ by }) => by,
    ),
  ];
  const ofOthers = others.flatMap(([by, lines]) => sentence([strong(capital(by)), text(": ")], lines));
  if (!first) return ofOthers;
  if (new Set(only.map(({ by }) => by)).size === 1) {
    const figure = only.length > 1 ? "these figures" : "a figure";
    return [
      ...sentence([text("Only "), strong(first.by), text(` ${isMany(first.by) ? "give" : "gives"} ${figure}: `)], only),
      ...ofOthers,
    ];
  }
  const named = only.map(({ rank, by, told }) => ({
    rank,
    told: { ...told, line: [...told.line, quiet(` (${by})`)] },
  }));
  return [...sentence([text("From one source only: ")], named), ...ofOthers];
}

/** What is agreed and what is not, in one line; null where there is nothing to set against each other. Nothing is judged, averaged, or said without a claim. */
export function leadLine(
  index: Index,
  groups: readonly AnswerGroup[],
  standing: Standing,
  question: Pick<Question, "topics" | "form" | "filters">,
): ToldLine | null {
  const { topics, form } = question;
  const shown = groups.filter(({ subject }) => !subject.startsWith(BACKGROUND));
  // What was asked for comes first: who is behind it before who they are.
  const asked = shown.toSorted((a, b) => rankIn(topics, a) - rankIn(topics, b));
  const shownIds = new Set(asked.flatMap(({ disagreements }) => disagreements));
  // What is open is unclear, whoever is sure of it.
  const ids = [...shownIds, ...(form === "unclear" ? openIn(index, groups).filter((id) => !shownIds.has(id)) : [])];
  const open = index.compared.disagreements.filter(({ id }) => ids.includes(id));
  const ordered = topics.length > 0 ? open.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id)) : open;
  const below = new Set(groups.flatMap(({ statements }) => statements.map(({ claim }) => claim)));
  const rankOf = (id: string) =>
    asked.findIndex(({ disagreements, decided }) => [...disagreements, ...decided].includes(id));
  const disputes = ordered.map((one) => ({ rank: rankOf(one.id), told: disputeLine(index, one, standing, below) }));
  const decided = standing.decided
    .map((one) => ({ rank: rankOf(one.disagreement.id), told: decidedLine(one) }))
    .filter(({ rank }) => rank >= 0);
  const figures = undisputed(index, asked, standing).flatMap((group): readonly Figure[] => {
    const figure = figureLine(index, group, standing, asked);
    return figure ? [{ ...figure, rank: asked.indexOf(group) }] : [];
  });
  const of = (kind: FigureLine["kind"]) => figures.filter((one) => one.kind === kind);
  const sentences = [
    ...sentence([strong("Agreed"), text(": ")], of("agreed")),
    ...aloneSentences(figures),
    ...sentence([text("The same figure, maybe from one source: ")], of("same")),
    ...sentence([text("From one source: ")], of("several")),
    ...sentence([strong("Sources differ"), text(": ")], of("differ")),
    ...sentence([strong("Decided"), text(": ")], decided),
    ...sentence([warning("Disputed"), text(": ")], disputes),
  ].toSorted((a, b) => a.rank - b.rank);
  if (sentences.length === 0) return voicesLine(index, shown, standing, question);
  return {
    line: sentences.flatMap(({ told }, at): Line => [...(at > 0 ? [text(" ")] : []), ...told.line]),
    claims: sentences.flatMap(({ told }) => told.claims),
  };
}

/** The groups with figures about which nobody disagrees or decided. */
function undisputed({ compared }: Index, shown: readonly AnswerGroup[], { decided }: Standing): readonly AnswerGroup[] {
  const numeric = new Set(
    [...compared.disagreements, ...decided.map(({ disagreement }) => disagreement)]
      .filter(({ kind }) => kind === "numeric")
      .map(({ id }) => id),
  );
  // “Nobody was arrested” is disputed by who tells of an arrest.
  const isSettled = ({ range, disagreements, decided }: AnswerGroup) =>
    (isNobody(range) && disagreements.length > 0) || [...disagreements, ...decided].some((id) => numeric.has(id));
  return shown
    .filter(({ range, topic }) => range !== null && (topic !== "other" || shown.length === 1))
    .filter((group) => !isSettled(group));
}

/** Ids of the open disagreements of the events that groups are about. */
function openIn({ compared, claim }: Index, groups: readonly AnswerGroup[]): readonly string[] {
  const events = new Set(groups.flatMap(({ statements }) => statements.map((one) => claim(one.claim).reported)));
  const isThere = (id: string) => events.has(claim(id).reported);
  return compared.disagreements
    .filter(({ sides }) => sides.some(({ claims }) => claims.some(isThere)))
    .map(({ id }) => id);
}

const rankIn = (topics: readonly Topic[], { topic }: AnswerGroup): number =>
  topics.includes(topic) ? topics.indexOf(topic) : topics.length;

/** Where no figures and no disagreements are: how many speak. Of who asks for one voice that is nothing new. */
function voicesLine(
  index: Index,
  groups: readonly AnswerGroup[],
  standing: Standing,
  { filters }: Pick<Question, "filters">,
): ToldLine | null {
  const claims = groups.flatMap(({ statements }) => statements.map(({ claim }) => index.claim(claim)));
  const [first] = claims;
  if (!first) return null;
  const many = new Set(claims.map(voiceOf)).size;
  const isHeld = filters.voice.length + filters.speaker.length + filters.outlet.length > 0;
  if (many === 1 && isHeld) return null;
  const line =
    many === 1
      ? [text("One voice speaks of it: "), strong(voiceName(index, first, standing)), text(".")]
      : [text(`${many} voices speak of it. None of their figures or plain answers clash.`)];
  return { line, claims: claims.map(({ id }) => id) };
}
