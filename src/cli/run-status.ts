import { sql } from "kysely";
import { count, quiet, strong, text, warning } from "../answers/lines.ts";
import type { Block, Reply } from "../answers/reply.ts";
import { parseConfig } from "../config.ts";
import { DataFolderBusy } from "../errors.ts";
import { createLog } from "../log.ts";
import { openDatabase, type Surroundings } from "../main.ts";
import type { Database } from "../store/database.ts";
import type { Invocation } from "./arguments.ts";
import { printReplies } from "./print-replies.ts";

/** What the store tells of the bot's work; instants are ISO 8601. */
interface Status {
  readonly stories: number;
  readonly claims: number;
  readonly lastStory: string | null;
  readonly messages: number;
  /** Messages that are not answered yet, by how far they are. */
  readonly unfinished: readonly { readonly state: string; readonly messages: number }[];
  /** The latest first. */
  readonly errors: readonly { readonly at: string; readonly place: string; readonly error: string }[];
}

const ERRORS = 5;

async function readStatus({ db }: Database): Promise<Status> {
  const { rows } = await sql<{ stories: number; claims: number; last: Date | null; messages: number }>`
    select (select count(*)::int from crosswire.stories) as stories,
      (select count(*)::int from crosswire.claims) as claims,
      (select max(posted_at) from crosswire.stories) as last,
      (select count(*)::int from crosswire.messages) as messages`.execute(db);
  const { rows: unfinished } = await sql<{ state: string; messages: number }>`
    select state, count(*)::int as messages from crosswire.messages where state <> 'answered'
    group by state order by state`.execute(db);
  const { rows: errors } = await sql<{ at: Date; place: string; error: string }>`
    select coalesce(finished_at, accepted_at) as at, platform || ' ' || channel as place, error
    from crosswire.messages where error is not null order by at desc limit ${ERRORS}`.execute(db);
  const [totals] = rows;
  return {
    stories: totals?.stories ?? 0,
    claims: totals?.claims ?? 0,
    lastStory: totals?.last?.toISOString() ?? null,
    messages: totals?.messages ?? 0,
    unfinished,
    errors: errors.map(({ at, ...rest }) => ({ at: at.toISOString(), ...rest })),
  };
}

/** What is being worked on, in words for each state. */
const STATES: Readonly<Record<string, string>> = {
  unread: "to be read",
  "set back": "to be tried again",
  read: "to be answered, after an earlier one",
  released: "to be answered",
};

function statusReply(status: Status): Reply {
  const latest = status.lastStory ? `, the last one posted ${status.lastStory}` : "";
  const waiting = status.unfinished.map(({ state, messages }): readonly [ReturnType<typeof text>] => [
    text(`${count(messages, "message")} ${STATES[state] ?? state}`),
  ]);
  const list = (name: string, under: readonly Block[]): readonly Block[] => [
    { kind: "heading", line: [strong(name)] },
    ...under,
  ];
  return {
    blocks: [
      {
        kind: "paragraph",
        line: [
          strong(count(status.stories, "story", "stories")),
          text(` with ${count(status.claims, "claim")}${latest}`),
        ],
      },
      ...list(
        "Queue",
        waiting.length > 0
          ? waiting.map((line) => ({ kind: "item", line, under: [] }))
          : [{ kind: "paragraph", line: [text(`Nothing waits; ${count(status.messages, "message")} answered.`)] }],
      ),
      ...list(
        "Last errors",
        status.errors.length > 0
          ? status.errors.map(({ at, place, error }) => ({
              kind: "item",
              line: [warning(error)],
              under: [[quiet(`${at} · ${place}`)]],
            }))
          : [{ kind: "paragraph", line: [text("None.")] }],
      ),
    ],
  };
}

/** `status`: from the store, so also while the bot is stopped. The embedded one is read by one process only: while the bot runs on it, the chat tells. */
export async function runStatus({ json }: Invocation, surroundings: Surroundings): Promise<number> {
  const { env, stdout } = surroundings;
  const config = parseConfig(env);
  let database: Database;
  try {
    database = await openDatabase(config, createLog(config.logLevel ?? "error"));
  } catch (error) {
    if (!(error instanceof DataFolderBusy)) throw error;
    const told = `The bot is running and alone can read its data; type “status” in its chat. ${error.message}`;
    stdout.write(json ? `${JSON.stringify({ running: true })}\n` : `${told}\n`);
    return 0;
  }
  const status = await readStatus(database).finally(() => database.close());
  if (json) stdout.write(`${JSON.stringify({ running: database.exclusive ? false : null, ...status })}\n`);
  else printReplies([statusReply(status)], stdout, env);
  return 0;
}
