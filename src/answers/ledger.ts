import type { Compared } from "../conflicts/compare-stories.ts";
import { keepLedger, type LedgerCell, type LedgerEnd, type LedgerRow } from "../conflicts/ledger.ts";
import { exportAction, inThread } from "./actions.ts";
import { findTimelines } from "./find-timelines.ts";
import {
  alsoAs,
  caveatPhrases,
  count,
  createIndex,
  figureText,
  type Index,
  printDate,
  quiet,
  shortName,
  speakerPhrases,
  storyPhrase,
  strong,
  text,
  voiceOf,
  warning,
} from "./lines.ts";
import { endWords, rangeWords } from "./range-words.ts";
import type { Action, Block, Line, Reply } from "./reply.ts";
import { printRolesOnce } from "./roles-once.ts";
import { rowName } from "./row-name.ts";
import { topicRank } from "./topic-labels.ts";

/** Lines of one row before "and 4 more". */
const SHOWN = 12;

function rangePhrases(index: Index, { range }: LedgerRow): Line {
  if (!range) return [];
  const [low, high] = [endWords(index, range.low), endWords(index, range.high)];
  if (low === high || range.low.claim === range.high.claim) return [text(": "), strong(rangeWords(index, range))];
  const who = (end: LedgerEnd): Line => [quiet(" ("), ...speakerPhrases(index.claim(end.claim)), quiet(")")];
  const upper = high === "" ? [text(" or "), strong("more")] : [text(" to "), strong(high)];
  return [text(": "), strong(low), ...who(range.low), ...upper, ...who(range.high)];
}

/** Cells that say the same by one mouth: the wire and the papers that print it. */
const alike = (index: Index, cells: readonly LedgerCell[]) =>
  Map.groupBy(cells, (cell) => {
    const claim = index.claim(cell.claim);
    return [claim.quantity?.text.toLowerCase(), voiceOf(claim), cell.part, cell.supersededBy !== null].join("\u0000");
  });

function cellLine(index: Index, cells: readonly LedgerCell[]): Line {
  const [cell] = cells;
  if (!cell) return [];
  const claim = index.claim(cell.claim);
  const day = claim.asOf ?? index.story(claim.story).story.published;
  const places = cells.flatMap(
    (one, at): Line => [quiet(at > 0 ? "; " : ""), storyPhrase(index, index.claim(one.claim).story, null)],
  );
  const later = cell.supersededBy ? index.claim(cell.supersededBy).quantity?.text : undefined;
  return [
    strong(figureText(claim.quantity?.text ?? claim.quote)),
    text(" – "),
    ...speakerPhrases(claim),
    ...(claim.via.length > 0 ? [quiet(`, via ${claim.via.join(", via ")}`)] : []),
    text(day ? `, as of ${printDate(day, false)}` : ""),
    quiet(" ("),
    ...places,
    ...alsoAs(cells.map((one) => index.claim(one.claim).source.name)),
    quiet(")"),
    ...(cell.part ? [quiet(" – a part")] : []),
    ...(later === undefined ? [] : [text(" – "), warning(`superseded by ${figureText(later)}`)]),
    ...caveatPhrases(claim),
  ];
}

function rowBlock(index: Index, row: LedgerRow): Block {
  const lines = [...alike(index, row.cells).values()].map((cells) => cellLine(index, cells));
  const more = lines.length - SHOWN;
  return {
    kind: "item",
    line: [strong(rowName(index, row)), ...rangePhrases(index, row)],
    under: [...lines.slice(0, SHOWN), ...(more > 0 ? [[quiet(`and ${more} more`)]] : [])],
  };
}

/** Every figure of a story's event, of a round-up of each of its events, set side by side by what is counted and of whom. */
export function ledgerReply(compared: Compared, storyId: string): Reply {
  const index = createIndex(compared);
  const { story, reports } = index.story(storyId);
  const stories = compared.stories.filter((one) => one.reports.some((event) => reports.includes(event)));
  const rows = keepLedger(compared)
    .filter((row) => reports.includes(row.event))
    .toSorted((a, b) => topicRank(a.topic) - topicRank(b.topic));
  const title: Block = { kind: "title", line: [strong(`Ledger · ${story.title ?? shortName(story)}`)] };
  if (rows.length === 0) {
    return { blocks: [title, { kind: "paragraph", line: [text("No story of this event gives a figure.")] }] };
  }
  return printRolesOnce({
    blocks: [
      title,
      {
        kind: "note",
        line: [
          quiet(
            `${count(stories.length, "story", "stories")} · figures stand side by side: nothing is summed, and what is superseded stays`,
          ),
        ],
      },
      ...rows.map((row) => rowBlock(index, row)),
      { kind: "actions", actions: [...timelineActions(compared, storyId, reports), exportAction(storyId)] },
    ],
  });
}

/** Where a figure has company, the way to its course. */
function timelineActions(compared: Compared, storyId: string, reports: readonly string[]): readonly Action[] {
  const timelines = findTimelines(compared, ({ reported }) => reports.includes(reported));
  return timelines.length === 0 ? [] : [inThread("Timeline", `timeline ${storyId}`)];
}
