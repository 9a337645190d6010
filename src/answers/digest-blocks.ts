import type { Story } from "../claims/claim.ts";
import type { Reviewed } from "../conflicts/decision.ts";
import { errandLine, movementLine, ruledLine, saidLine, tollLine } from "./digest-lines.ts";
import type { EventNews, News } from "./digest-news.ts";
import type { Period } from "./digest-time.ts";
import {
  count,
  createIndex,
  type Index,
  printDate,
  quiet,
  shortName,
  storyPhrase,
  strong,
  text,
  warning,
} from "./lines.ts";
import { updateLine } from "./movement-lines.ts";
import { replyText } from "./plain-text.ts";
import { gatherPrints } from "./prints.ts";
import type { Block, Line } from "./reply.ts";
import { pictureBlocks } from "./timeline-blocks.ts";

/** How much of each is shown before it is left to "More". */
interface Room {
  /** Events with their lines; of further ones the title. */
  readonly events: number;
  readonly titles: number;
  /** Lines of one section, and of that of conflicts. */
  readonly lines: number;
  readonly conflicts: number;
  readonly still: number;
}

/** Of one event, by name. */
const MOST_PRINTS = 8;

/** From roomy to tight: the first one that fits on a screen is taken. */
const ROOMS: readonly Room[] = [
  { events: 6, titles: 6, conflicts: 8, lines: 6, still: 0 },
  { events: 5, titles: 6, conflicts: 6, lines: 4, still: 0 },
  { events: 5, titles: 5, conflicts: 6, lines: 3, still: 0 },
  { events: 4, titles: 5, conflicts: 5, lines: 2, still: 0 },
  { events: 3, titles: 4, conflicts: 5, lines: 1, still: 0 },
  { events: 2, titles: 4, conflicts: 5, lines: 1, still: 0 },
  { events: 2, titles: 3, conflicts: 3, lines: 1, still: 0 },
];
const ALL: Room = {
  events: Number.POSITIVE_INFINITY,
  titles: Number.POSITIVE_INFINITY,
  lines: Number.POSITIVE_INFINITY,
  conflicts: Number.POSITIVE_INFINITY,
  still: Number.POSITIVE_INFINITY,
};

/** What of a digest is shown, and whether anything was left out. */
export interface LaidOut {
  readonly blocks: readonly Block[];
  readonly isCut: boolean;
}

/** Characters of a line on a screen. */
const WIDTH = 100;

/** The news on one screen of `lines` lines; null: all of it. */
export function layOutNews(news: News, now: Reviewed, period: Period, lines: number | null): LaidOut {
  if (lines === null) return { blocks: newsBlocks(news, now, period, ALL).blocks, isCut: false };
  const laidOut = ROOMS.map((room) => newsBlocks(news, now, period, room));
  return laidOut.find(({ blocks }) => countLines(blocks) <= lines) ?? (laidOut.at(-1) as LaidOut);
}

const countLines = (blocks: readonly Block[]): number =>
  replyText({ blocks })
    .split("\n")
    .reduce((sum, line) => sum + Math.ceil(line.length / WIDTH), 0);

function newsBlocks({ events, still, ruled }: News, now: Reviewed, period: Period, room: Room): LaidOut {
  const index = createIndex(now);
  const telling = events.filter(isTelling);
  const shown = telling.slice(0, room.events);
  const others = [...telling.slice(room.events), ...events.filter((one) => !isTelling(one))];
  let isCut = others.length > room.titles || telling.length > room.events;
  const section = (heading: Line, lines: readonly Line[], most = room.lines): readonly Block[] => {
    if (lines.length > most) isCut = true;
    const more = lines.length - most;
    const under = [...lines.slice(0, most), ...(more > 0 ? [[quiet(`and ${more} more`)]] : [])];
    return lines.length === 0 ? [] : [{ kind: "item", line: heading, under }];
  };
  /** What belongs to no event alone. */
  const chapter = (heading: string, lines: readonly Line[], most: number): readonly Block[] => {
    if (lines.length === 0 || most === 0) return [];
    if (lines.length > most) isCut = true;
    const more = lines.length - most;
    const shownLines = [...lines.slice(0, most), ...(more > 0 ? [[quiet(`and ${more} more`)]] : [])];
    return [
      { kind: "heading", line: [strong(heading)] },
      ...shownLines.map((line): Block => ({ kind: "item", line, under: [] })),
    ];
  };
  const blocks: Block[] = [
    ...shown.flatMap((event) => eventBlocks(index, now, event, section, room.conflicts)),
    ...chapter(
      "Decided",
      ruled.map((one) => ruledLine(index, one, period.zone)),
      room.conflicts,
    ),
    ...alsoBlocks(index, others, shown.length, room.titles),
    ...chapter(
      "Still open",
      still.map((one) => movementLine(index, one)),
      room.still,
    ),
  ];
  return { blocks, isCut };
}

type Section = (heading: Line, lines: readonly Line[], most?: number) => readonly Block[];

const isTelling = ({ moved, fell, tolls, changed, doubted, denials, voices, unclear }: EventNews): boolean =>
  [moved, fell, tolls, changed, doubted, denials, voices, unclear].some((lines) => lines.length > 0);

/** One event: what contradicts, what fell, what moved, who spoke. */
function eventBlocks(
  index: Index,
  now: Reviewed,
  news: EventNews,
  section: Section,
  conflicts: number,
): readonly Block[] {
  const { event, moved, fell, tolls, changed, doubted, denials, voices, unclear } = news;
  const isOf = (ids: ReadonlySet<string>) => (claim: { readonly id: string }) => ids.has(claim.id);
  const counted = new Set(tolls.flatMap((one) => one.now.cells.map(({ claim }) => claim)));
  return [
    { kind: "heading", line: [strong(titleOf(index, event))] },
    { kind: "note", line: storiesLine(index, news) },
    ...section(
      [warning("In conflict")],
      moved.flatMap((one) => {
        const errand = errandLine(now, one);
        const line = movementLine(index, one);
        return [errand ? [...line, quiet(" · "), ...errand] : line];
      }),
      conflicts,
    ),
    ...section(
      [warning("Revised down")],
      fell.map((one) => updateLine(index, one, null)),
    ),
    ...section(
      [strong("Tolls")],
      tolls.map((one) => tollLine(index, one)),
    ),
    ...(tolls.length > 0 ? pictureBlocks(now, isOf(counted), 1) : []),
    ...section(
      [strong("Moved")],
      changed.map((one) => updateLine(index, one, null)),
    ),
    ...section(
      [strong("Grave and unverified")],
      doubted.map((one) => saidLine(index, one)),
    ),
    ...section(
      [strong("Denied")],
      denials.map((one) => saidLine(index, one)),
    ),
    ...section(
      [strong("New voices")],
      voices.map((one) => saidLine(index, one)),
    ),
    ...section(
      [strong("Now unclear")],
      unclear.map((one) => saidLine(index, one)),
    ),
  ];
}

/** The title of the first story that tells of it. */
function titleOf(index: Index, event: string): string {
  const first = index.compared.stories.find(({ reports }) => reports.includes(event));
  return first?.story.title ?? (first ? shortName(first.story) : "An event without a title");
}

/** The stories that came, prints of one text together and each outlet once; of an event that moved without one, who told of it before. */
function storiesLine(index: Index, { event, stories }: EventNews): Line {
  const all = index.compared.stories.filter(({ reports }) => reports.includes(event)).map(({ story }) => story.id);
  const earlier = all.length - stories.length;
  const prints = gatherPrints((stories.length > 0 ? stories : all).map((id) => index.story(id).story));
  const more = prints.length - MOST_PRINTS;
  const outlets = Map.groupBy(prints.slice(0, MOST_PRINTS), ([first]) => shortName(first));
  const line = [...outlets.values()].flatMap(
    (ofOutlet, at): Line => [
      ...(at > 0 ? [quiet("; ")] : []),
      ...ofOutlet.flatMap(
        (print, nth): Line => [...(nth > 0 ? [quiet(", ")] : []), ...printPhrases(index, print, nth)],
      ),
    ],
  );
  return [
    ...line,
    ...(more > 0 ? [quiet(` and ${count(more, "other")}`)] : []),
    ...(earlier > 0 && stories.length > 0 ? [quiet(` · ${count(earlier, "story", "stories")} before`)] : []),
  ];
}

/** A story and who printed it too; after the first one of an outlet only its day. */
function printPhrases(index: Index, [first, ...copies]: readonly [Story, ...Story[]], nth: number): Line {
  const phrase = storyPhrase(index, first.id, null);
  const day = first.published ? printDate(first.published, false) : "another";
  const also = [...new Set(copies.map(shortName))];
  return [
    nth > 0 && phrase.kind === "story" ? { ...phrase, label: day } : phrase,
    ...(also.length > 0 ? [quiet(` (printed in ${also.join(", ")} too)`)] : []),
  ];
}

/** Events of which there is no more to say than that stories came, one line each. */
function alsoBlocks(index: Index, events: readonly EventNews[], before: number, most: number): readonly Block[] {
  if (events.length === 0) return [];
  const more = events.length - most;
  const lines = events.slice(0, most).map((news): Line => {
    const { moved } = news;
    const open = moved.length > 0 ? [quiet(" · "), text(count(moved.length, "open disagreement"))] : [];
    return [text(titleOf(index, news.event)), quiet(" – "), ...storiesLine(index, news), ...open];
  });
  const heading = before === 0 ? "Read, and nothing in conflict" : "Also read";
  const all = [...lines, ...(more > 0 ? [[quiet(`and ${count(more, "other event")}`)]] : [])];
  return [
    { kind: "heading", line: [strong(events.some(isTelling) ? "Also" : heading)] },
    ...all.map((line): Block => ({ kind: "item", line, under: [] })),
  ];
}
