import { stringify } from "csv-stringify/sync";
import type { Claim } from "../claims/claim.ts";
import { isErrand, isMove, isNaming, type Ruling } from "../conflicts/decision.ts";
import type { EventExport } from "./event-export.ts";

/** One table, for a spreadsheet. */
export interface Table {
  /** "claims.csv". */
  readonly file: string;
  /** UTF-8, with a mark of it at the start, since spreadsheets guess otherwise. */
  readonly text: string;
}

type Cell = string | number | null;
type Row = Readonly<Record<string, Cell>>;

/** Words of an article that a spreadsheet would take for a formula are set behind an apostrophe. */
function toTable(file: string, columns: readonly string[], rows: readonly Row[]): Table {
  const text = stringify([...rows], { header: true, columns: [...columns], bom: true, escape_formulas: true });
  return { file, text };
}

/** An event as tables that name each other's rows by id: offsets count UTF-16 units of `text` in stories.csv. */
export function writeTables(event: EventExport): readonly Table[] {
  return [
    toTable("stories.csv", STORY, event.stories.map(storyRow)),
    toTable(
      "claims.csv",
      CLAIM,
      event.stories.flatMap(({ claims }) => claims.map(claimRow)),
    ),
    toTable("disagreements.csv", SIDE, event.disagreements.flatMap(sideRows)),
    toTable(
      "conflicts.csv",
      PAIR,
      event.conflicts.map(({ id, disagreement, kind, severity, a, b, why }) => ({
        conflict: id,
        disagreement,
        kind,
        severity,
        a,
        b,
        why,
      })),
    ),
    toTable("decisions.csv", RULING, event.rulings.map(rulingRow)),
  ];
}

const STORY = ["story", "outlet", "title", "byline", "published", "url", "posted_at", "posted_by", "problem", "text"];
const storyRow = ({ story, postedAt, postedBy }: EventExport["stories"][number]): Row => ({
  story: story.id,
  outlet: story.outlet,
  title: story.title,
  byline: story.byline,
  published: story.published,
  url: story.url,
  posted_at: postedAt,
  posted_by: postedBy,
  problem: story.problem,
  text: story.text,
});

const CLAIM = [
  ...[
    "claim",
    "story",
    "start",
    "end",
    "quote",
    "speaker",
    "printed_as",
    "speaker_kind",
    "role",
    "via",
    "cue",
    "stance",
  ],
  ...["topic", "subject", "figure", "low", "high", "unit", "group", "basis", "place", "as_of", "as_of_text", "caveat"],
];
const claimRow = ({ id, source, via, quantity, caveat, ...claim }: Claim): Row => ({
  claim: id,
  story: claim.story,
  start: claim.start,
  end: claim.end,
  quote: claim.quote,
  speaker: source.name,
  printed_as: source.mention,
  speaker_kind: source.kind,
  role: source.role,
  via: via.join("; "),
  cue: claim.cue,
  stance: claim.stance,
  topic: claim.topic,
  subject: claim.subject,
  figure: quantity?.text ?? null,
  low: quantity?.low ?? null,
  high: quantity?.high ?? null,
  unit: quantity?.unit ?? null,
  group: quantity?.group ?? null,
  basis: quantity?.basis ?? null,
  place: claim.place,
  as_of: claim.asOf,
  as_of_text: claim.asOfText,
  caveat: caveat?.quote ?? null,
});

const SIDE = ["disagreement", "kind", "severity", "question", "side", "origins", "claim", "why"];
/** A row for each claim of each side. */
const sideRows = ({ id, kind, severity, question, sides, why }: EventExport["disagreements"][number]): readonly Row[] =>
  sides.flatMap(({ label, origins, claims }) =>
    claims.map((claim) => ({ disagreement: id, kind, severity, question, side: label, origins, claim, why })),
  );

const PAIR = ["conflict", "disagreement", "kind", "severity", "a", "b", "why"];

const RULING = ["decision", "verdict", "side", "about", "question", "note", "by", "at", "for", "due", "pairs"];
function rulingRow(ruling: Ruling): Row {
  const { id, verdict, by, at } = ruling;
  const common = { decision: id, verdict, by, at };
  if (isMove(ruling)) return { ...common, about: ruling.story, note: ruling.others.join(" ") };
  if (isNaming(ruling)) {
    return { ...common, about: ruling.asked, note: ruling.names.map(({ name }) => name).join(" · ") };
  }
  const { disagreement, question, pairs } = ruling;
  const ruled = { ...common, about: disagreement, question, pairs: pairs.join(" ") };
  if (isErrand(ruling)) return { ...ruled, for: ruling.to.name, due: ruling.due };
  return { ...ruled, side: ruling.side, note: ruling.note };
}
