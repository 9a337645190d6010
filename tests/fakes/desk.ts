import { sql } from "kysely";
import { acceptMessage } from "../../jobs/accept.ts";
import { createHandlers } from "../../jobs/create-handlers.ts";
import type { Desk, Material, Reader } from "../../jobs/desk.ts";
import { createFront } from "../../jobs/front.ts";
import { type Handler, type JobName, jobs } from "../../jobs/jobs.ts";
import type { Request } from "../../jobs/request.ts";
import type { Line, Reply } from "../../src/answers/reply.ts";
import type { Intent } from "../../src/chat/intent.ts";
import type { IncomingMessage } from "../../src/chat/message.ts";
import type { Front } from "../../src/chat/platform.ts";
import { CrosswireError, PageUnavailable } from "../../src/errors.ts";
import type { Likeness } from "../../src/events/likeness.ts";
import { createLog } from "../../src/log.ts";
import { createChannelHistory } from "../../src/store/channel-history.ts";
import { createChannelStore } from "../../src/store/channel-store.ts";
import { createConfidentialStore } from "../../src/store/confidential-store.ts";
import { type Database, openEmbedded } from "../../src/store/database.ts";
import { createDecisionStore } from "../../src/store/decision-store.ts";
import { createDigestStore } from "../../src/store/digest-store.ts";
import { createErasure } from "../../src/store/erasure.ts";
import { createKnownPeople } from "../../src/store/known-people.ts";
import { createMessageStore } from "../../src/store/message-store.ts";
import { migrate } from "../../src/store/migrate.ts";
import { createNoticeStore } from "../../src/store/notice-store.ts";
import { createReaderStore } from "../../src/store/reader-store.ts";
import { createRevisions } from "../../src/store/revisions.ts";
import { createStoryStore } from "../../src/store/story-store.ts";
import { createVersionStore } from "../../src/store/version-store.ts";
import { createWatchStore } from "../../src/store/watch-store.ts";
import { openFresh } from "../servers/fresh.ts";
import { createFakePlatform, type FakePlatform } from "./platform.ts";
import { byLetter, eventSignature, makeClaim, makeStory } from "./stories.ts";

/** A story's event is its first letter, its one claim its first sentence. What `trouble` gives for a text is thrown. */
export function createFakeReader(trouble: (text: string) => Error | null = () => null): Reader {
  return {
    async readStory(source, readFile) {
      const words =
        source.kind === "text"
          ? source.text
          : source.kind === "link"
            ? `${source.url.split("/").at(-1)} behind a link`
            : new TextDecoder().decode(await readFile(source.file, 1_000));
      const error = trouble(words);
      if (error) throw error;
      return makeStory(words, {
        url: source.kind === "link" ? source.url : null,
        problem: words.startsWith("bonjour") ? "not English" : null,
      });
    },
    async readAgain({ url }) {
      throw new PageUnavailable(`There is nothing at ${url} in this test.`, { retry: false });
    },
    findClaims: (story) => [makeClaim(story)],
    sign: (story) => eventSignature(story.text.charAt(0)),
  };
}

/** Says what was asked, and of which stories: "summary of a2 from a1, a2". */
function composePlainly(request: Request, { posted }: Material): Reply {
  if (request.kind === "progress") {
    return { blocks: [{ kind: "progress", text: request.text, step: request.step, steps: request.steps }] };
  }
  const nameOf = (id: string) => posted.find(({ story }) => story.id === id)?.story.text ?? "a story that is not there";
  const what =
    request.kind === "problem" || request.kind === "notice"
      ? request.sentence
      : "story" in request
        ? `${request.kind} of ${nameOf(request.story)}`
        : request.kind === "question"
          ? `answer to ${request.asking.typed}`
          : request.kind;
  const from = posted.flatMap(
    ({ story }, at): Line => [
      { kind: "text", text: at === 0 ? " from " : ", " },
      { kind: "story", label: story.text, story: story.id, url: story.url, thread: null },
    ],
  );
  return { blocks: [{ kind: "paragraph", line: [{ kind: "text", text: what }, ...from] }] };
}

/** A bot without BullMQ: jobs wait in a list until they are run. */
export interface FakeBot {
  readonly desk: Desk;
  readonly front: Front;
  readonly platform: FakePlatform;
  /** Jobs that wait, as "name id". */
  waiting(): readonly string[];
  accept(message: IncomingMessage, intent?: Intent): Promise<void>;
  /** Runs the waiting jobs, and those that they add, in turn; the last first when `backwards`. Retries follow at once. */
  work(options?: { readonly backwards?: boolean }): Promise<void>;
  run<N extends JobName>(name: N, id: string, last?: boolean): Promise<void>;
  /** Loses all jobs, as a killed process does. */
  die(): void;
}

export async function openTestDatabase(): Promise<Database> {
  const database = await openEmbedded(await openFresh());
  await migrate(database.db);
  return database;
}

const NOW = new Date("2031-03-04T12:00:00.000Z");

/** A bot over `database`, which is emptied first. */
export async function createFakeBot(
  database: Database,
  options: {
    readonly reader?: Reader;
    readonly compose?: Desk["compose"];
    readonly likeness?: Likeness;
    readonly now?: () => Date;
    readonly platform?: FakePlatform;
  } = {},
): Promise<FakeBot> {
  await sql`truncate crosswire.messages, crosswire.stories, crosswire.channels, crosswire.hosts, crosswire.decisions, crosswire.notices, crosswire.workspaces cascade`.execute(
    database.db,
  );
  const now = options.now ?? (() => NOW);
  const platform = options.platform ?? createFakePlatform();
  let jobsWaiting: { name: JobName; data: unknown; id: string; tries: number }[] = [];
  const desk: Desk = {
    messages: createMessageStore(database.db, now),
    stories: createStoryStore(database.db, { likeness: options.likeness ?? byLetter, retentionDays: 180, now }),
    versions: createVersionStore(database.db, { likeness: options.likeness ?? byLetter, retentionDays: 180, now }),
    watches: createWatchStore(database.db),
    revisions: createRevisions(database.db),
    channels: createChannelStore(database.db),
    readers: createReaderStore(database.db),
    erasure: createErasure(database.db, { retentionDays: 180, now }),
    confidential: createConfidentialStore(database.db),
    decisions: createDecisionStore(database.db, { retentionDays: 180, now }),
    notices: createNoticeStore(database.db),
    known: createKnownPeople(database.db),
    history: createChannelHistory(database.db),
    digests: createDigestStore(database.db, { retentionDays: 180, now }),
    // Nothing wakes it: a test asks for what is due.
    timers: { set: async () => {}, keepOnly: async () => {} },
    platforms: new Map([[platform.name, platform]]),
    reader: options.reader ?? createFakeReader(),
    compose: options.compose ?? composePlainly,
    async addJob(name, data, id) {
      const known = jobsWaiting.some((job) => job.name === name && job.id === id);
      if (!known) jobsWaiting.push({ name, data, id, tries: 0 });
    },
    now,
    log: createLog("silent"),
  };
  const handlers = createHandlers(desk);
  const attempt = (last: boolean) => ({ last, signal: new AbortController().signal });
  return {
    desk,
    front: createFront(desk),
    platform,
    waiting: () => jobsWaiting.map(({ name, id }) => `${name} ${id}`),
    accept: (message, intent = { kind: "story-text", text: message.text }) => acceptMessage(desk, message, intent),
    async run(name, id, last = false) {
      const job = jobsWaiting.find((one) => one.name === name && one.id === id);
      await handlers[name].run((job?.data ?? { message: id }) as never, attempt(last));
    },
    async work({ backwards = false } = {}) {
      while (true) {
        const job = backwards ? jobsWaiting.pop() : jobsWaiting.shift();
        if (!job) return;
        const handler = handlers[job.name] as Handler<JobName>;
        job.tries += 1;
        const last = job.tries >= jobs[job.name].attempts;
        try {
          await handler.run(job.data as never, attempt(last));
        } catch (error) {
          if (last || (error instanceof CrosswireError && !error.retry)) await handler.giveUp(job.data as never, error);
          else jobsWaiting = backwards ? [job, ...jobsWaiting] : [...jobsWaiting, job];
        }
      }
    },
    die() {
      jobsWaiting = [];
    },
  };
}
