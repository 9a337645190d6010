import type { Disagreement, Update } from "../conflicts/conflict.ts";
import type { Decision, Reviewed, Ruling } from "../conflicts/decision.ts";
import { isDecision } from "../conflicts/decision.ts";
import { toPerson } from "./actions.ts";
import { layOutNews } from "./digest-blocks.ts";
import { gatherNews, type News } from "./digest-news.ts";
import { nameClock, type Period, printSince } from "./digest-time.ts";
import { count, quiet, strong, text } from "./lines.ts";
import { replyText } from "./plain-text.ts";
import type { Block, Line, Reply } from "./reply.ts";
import { printRolesOnce } from "./roles-once.ts";

/** One event of the digest. */
interface DigestEvent {
  readonly event: string;
  /** Ids of the stories that came, in the order posted. */
  readonly stories: readonly string[];
  /** Open ones that are new or moved. */
  readonly disagreements: readonly Disagreement[];
  readonly updates: readonly Update[];
  /** What people decided of its disagreements in this time. */
  readonly decided: readonly Decision[];
}

export interface Digest {
  readonly since: string;
  readonly until: string;
  readonly events: readonly DigestEvent[];
  readonly text: string;
  readonly reply: Reply;
  /** Nothing came, moved or was decided. */
  readonly isEmpty: boolean;
}

/** About one screen. */
const SCREEN = 36;

export interface DigestOptions {
  /** "Digest", "Since you left". */
  readonly title: string;
  /** All of it, without regard to the screen. */
  readonly whole: boolean;
  /** Whether it is said when the time began. */
  readonly dated: boolean;
  /** What was ruled in this time, in the order made. */
  readonly rulings: readonly Ruling[];
}

/**
 * What came between two instants: conflicts that are new or moved, what fell, tolls, new voices and denials, what was decided,
 * by event, the weightiest first. `before` holds what was there when the time began, `now` what is there at its end. What is as it
 * was is counted and not told again.
 */
export function digestStories(before: Reviewed, now: Reviewed, period: Period, options: DigestOptions): Digest {
  const news = gatherNews(before, now, options.rulings);
  const { since, until } = period;
  const events = news.events.map(
    ({ event, stories, moved, fell, changed }): DigestEvent => ({
      event,
      stories,
      disagreements: moved.map(({ disagreement }) => disagreement),
      updates: [...fell, ...changed],
      decided: options.rulings.filter(isDecision).filter((one) => one.stories.some((id) => stories.includes(id))),
    }),
  );
  const isEmpty = news.events.length === 0 && news.ruled.length === 0;
  const reply = printRolesOnce({
    blocks: isEmpty ? emptyBlocks(news, period, options) : fullBlocks(news, now, period, options),
  });
  return { since, until, events, text: replyText(reply), reply, isEmpty };
}

const sinceWords = (period: Period): string => `since ${printSince(period)} ${nameClock(period.zone)}`;

function fullBlocks(
  news: News,
  now: Reviewed,
  period: Period,
  { title, whole, dated }: DigestOptions,
): readonly Block[] {
  const { blocks, isCut } = layOutNews(news, now, period, whole ? null : SCREEN);
  const stories = new Set(news.events.flatMap((one) => one.stories)).size;
  const open = news.events.reduce((sum, { moved }) => sum + moved.length, 0);
  const head: Line = [
    strong(title),
    quiet(
      ` · ${count(stories, "story", "stories")}, ${count(news.events.length, "event")}, ${count(open, "open disagreement")}${dated ? ` · ${sinceWords(period)}` : ""}`,
    ),
  ];
  return [
    { kind: "title", line: head },
    ...blocks,
    ...(whole ? [] : stillBlocks(news, open > 0)),
    ...moreBlocks(isCut || (!whole && news.still.length > 0), period),
  ];
}

/** What is open and unchanged, in one line. */
function stillBlocks({ still }: News, others: boolean): readonly Block[] {
  if (still.length === 0) return [];
  const words = `${others ? count(still.length, "other") : count(still.length, "disagreement")} still open and unchanged`;
  return [{ kind: "note", line: [quiet(words)] }];
}

function moreBlocks(isMore: boolean, { since, until }: Period): readonly Block[] {
  return isMore
    ? [{ kind: "actions", actions: [toPerson("More", `digest whole ${short(since)} ${short(until)}`)] }]
    : [];
}

/** Whole minutes without their seconds. */
const short = (iso: string): string => iso.replace(/(?<=T\d\d:\d\d):00(?:\.0+)?(?=Z$)/, "");

function emptyBlocks(news: News, period: Period, { title, dated }: DigestOptions): readonly Block[] {
  const { still } = news;
  const open = still.length === 0 ? "" : ` ${count(still.length, "disagreement")} still open.`;
  const line: Line = [strong(title), text(` · Nothing new${dated ? ` ${sinceWords(period)}` : ""}.${open}`)];
  return [{ kind: "paragraph", line }, ...moreBlocks(still.length > 0, period)];
}
