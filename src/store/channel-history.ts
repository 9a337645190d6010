import { type Kysely, sql } from "kysely";
import type { Channel, ThreadRef } from "../chat/message.ts";
import type { AcceptedMessage, Outcome, Task } from "./accepted-message.ts";
import { storable } from "./json.ts";
import type { Tables } from "./tables.ts";

/** A story that was read for a message of the channel. */
export interface MeantStory {
  readonly story: string;
  /** Key and place in line of the message, and who posted it. */
  readonly message: string;
  readonly line: number;
  readonly person: string;
}

/** What was talked about before a question. */
interface Conversation {
  /** Ids of the stories that were read for messages of its thread, in order. */
  readonly stories: readonly string[];
  /** What was asked in its thread, in order; where that holds none, what its author asked lately in the channel. */
  readonly questions: readonly { readonly typed: string; readonly at: string }[];
  /** Whether they stand in its thread. */
  readonly inThread: boolean;
}

/** What a channel's own past tells. */
export interface ChannelHistory {
  /** The story that a message may mean by "the story": the one of that `id`, else the last one read before it in its thread, else in its channel; null when there is none. */
  lastStory(asked: AcceptedMessage, id: string | null): Promise<MeantStory | null>;
  /** Where the message stands whose answer is one of these posts, by their ids; null: none is an answer of ours. */
  threadOf(channel: Channel, posts: readonly string[]): Promise<ThreadRef | null>;
  /** What was said before a question that it may lean on; `since` (ISO 8601) is how far back its author's own questions count outside of a thread. */
  conversation(asked: AcceptedMessage, since: string): Promise<Conversation>;
  /** The keys of the messages that were posted in a thread, without the one that it began on. */
  messagesIn(thread: ThreadRef): Promise<readonly string[]>;
}

interface Spoken {
  readonly task: Task;
  readonly outcomes: readonly Outcome[];
  readonly at: string;
  readonly here: boolean;
}

/** Messages of a conversation that are looked through. */
const MOST_SPOKEN = 60;

/** The history in `db`, which stays the caller's to close. */
export function createChannelHistory(db: Kysely<Tables>): ChannelHistory {
  return {
    async lastStory({ message: { place, thread }, line }, id) {
      const wanted = JSON.stringify([{ kind: "story", ...(id === null ? {} : { story: id }) }]);
      const { rows } = await sql<{ key: string; person: string; outcomes: readonly Outcome[]; place_in_line: string }>`
        select key, message -> 'author' ->> 'id' as person, outcomes, place_in_line from crosswire.messages
        where platform = ${place.platform} and workspace = ${place.workspace} and channel = ${place.channel}
          and place_in_line < ${line} and outcomes @> ${wanted}::jsonb
        order by (message -> 'thread' ->> 'id' = ${thread.id === null ? null : storable(thread.id)}::text) desc nulls last, place_in_line desc
        limit 1`.execute(db);
      const [row] = rows;
      const story = id ?? row?.outcomes.findLast((outcome) => outcome.kind === "story")?.story;
      if (!row || story === undefined) return null;
      return { story, message: row.key, line: Number(row.place_in_line), person: row.person };
    },

    async threadOf({ platform, workspace, channel }, posts) {
      if (posts.length === 0) return null;
      const { rows } = await sql<{ thread: ThreadRef }>`
        select message -> 'thread' as thread from crosswire.messages
        where platform = ${platform} and workspace = ${workspace} and channel = ${channel}
          and post ->> 'id' = any(${posts.map(storable)}::text[])
        limit 1`.execute(db);
      return rows[0]?.thread ?? null;
    },

    async conversation({ message: { place, thread, author }, line }, since) {
      const here = thread.id === null ? null : storable(thread.id);
      const { rows } = await sql<Spoken>`
        select task, outcomes, message ->> 'sentAt' as at, (message -> 'thread' ->> 'id' = ${here}::text) is true as here
        from crosswire.messages
        where platform = ${place.platform} and workspace = ${place.workspace} and channel = ${place.channel}
          and place_in_line < ${line}
          and (message -> 'thread' ->> 'id' = ${here}::text
            or (task ->> 'kind' = 'question' and message -> 'author' ->> 'id' = ${author.id} and message ->> 'sentAt' >= ${since}))
        order by place_in_line desc
        limit ${MOST_SPOKEN}`.execute(db);
      const inThread = rows.filter((row) => row.here).toReversed();
      const asked = (some: readonly Spoken[]) =>
        some.flatMap(({ task, at }) => (task.kind === "question" ? [{ typed: task.question, at }] : []));
      const questions = asked(inThread);
      return {
        stories: inThread.flatMap(({ outcomes }) =>
          outcomes.flatMap((one) => (one.kind === "story" ? [one.story] : [])),
        ),
        questions: questions.length > 0 ? questions : asked(rows.toReversed()),
        inThread: questions.length > 0,
      };
    },

    async messagesIn({ platform, workspace, channel, id }) {
      if (id === null) return [];
      const { rows } = await sql<{ key: string }>`
        select key from crosswire.messages
        where platform = ${platform} and workspace = ${workspace} and channel = ${channel}
          and message -> 'thread' ->> 'id' = ${storable(id)} and message ->> 'id' <> ${storable(id)}
        order by place_in_line`.execute(db);
      return rows.map(({ key }) => key);
    },
  };
}
