import { renderReply } from "../../adapters/terminal/render.ts";
import { acceptMessage } from "../../jobs/accept.ts";
import { composeReply } from "../../jobs/compose-reply.ts";
import { createReader } from "../../jobs/create-reader.ts";
import type { Desk } from "../../jobs/desk.ts";
import { createDigest } from "../../jobs/digest.ts";
import type { AddJob, Handler, JobName } from "../../jobs/jobs.ts";
import { createJobQueue, openBackend } from "../../jobs/queue.ts";
import { createReadAgain } from "../../jobs/read-again.ts";
import { createReadStory } from "../../jobs/read-story.ts";
import { createReply } from "../../jobs/reply.ts";
import { settingsOf } from "../../jobs/settings-of.ts";
import { createTell } from "../../jobs/tell.ts";
import { startWorkers } from "../../jobs/worker.ts";
import { parseIntent } from "../../src/chat/intent.ts";
import type { IncomingMessage } from "../../src/chat/message.ts";
import { NOBODY } from "../../src/chat/people.ts";
import type { Platform } from "../../src/chat/platform.ts";
import type { Config } from "../../src/config.ts";
import { LIKENESS } from "../../src/events/likeness.ts";
import { createLog } from "../../src/log.ts";
import { openDatabase, openStories } from "../../src/main.ts";
import { NO_WEB } from "../../src/reading/open-fetcher.ts";
import { createChannelHistory } from "../../src/store/channel-history.ts";
import { createChannelStore } from "../../src/store/channel-store.ts";
import { createConfidentialStore } from "../../src/store/confidential-store.ts";
import { createDecisionStore } from "../../src/store/decision-store.ts";
import { createDigestStore } from "../../src/store/digest-store.ts";
import { createErasure } from "../../src/store/erasure.ts";
import { createKnownPeople } from "../../src/store/known-people.ts";
import { createMessageStore } from "../../src/store/message-store.ts";
import { createNoticeStore } from "../../src/store/notice-store.ts";
import { createReaderStore } from "../../src/store/reader-store.ts";
import { createRevisions } from "../../src/store/revisions.ts";
import type { StoryStore } from "../../src/store/story-store.ts";
import { createVersionStore } from "../../src/store/version-store.ts";
import { createWatchStore } from "../../src/store/watch-store.ts";
import type { Tagger } from "../../src/text/tagger.ts";
import { inventReport, type Report } from "./invent-report.ts";
import { createStopwatch, type Stopwatch } from "./stopwatch.ts";

const PLACE = { platform: "bench", workspace: "bench", channel: "bench", visibility: "private" } as const;
/** Stories of the archive for each event that a pasted story is about. */
const EARLIER = 5;
const PASTED_EVENTS = 40;
const ARCHIVED_WORDS = 400;
export const PASTED_WORDS = 900;

/** The steps in the order in which a message goes through them. */
export const STEPS = [
  "accept",
  "pick up the story",
  "read",
  "extract",
  "sign",
  "save and link",
  "find related",
  "pick up the reply",
  "compare and compose",
  "render and post",
  "records of the message",
] as const;

/** What the runs took: all of it, and each step of each run. */
export interface Pasted {
  readonly totals: readonly number[];
  readonly steps: ReadonlyMap<string, readonly number[]>;
  /** Mean number of stories that a reply was compared with. */
  readonly related: number;
}

/** Event and number of the report that stands at `index` in the archive: the first ones are what pasted stories are compared with. */
function reportAt(index: number): Report {
  const near = PASTED_EVENTS * EARLIER;
  if (index < near) return inventReport(index % PASTED_EVENTS, Math.floor(index / PASTED_EVENTS), ARCHIVED_WORDS);
  // Of the rest some are alone and some come in threes.
  return inventReport(PASTED_EVENTS + Math.floor((index - near) / 2), index % 2, ARCHIVED_WORDS);
}

function messageOf(id: string, { text, published }: Report): IncomingMessage {
  const { platform, workspace, channel } = PLACE;
  return {
    id,
    place: PLACE,
    thread: { platform, workspace, channel, id },
    inChannel: null,
    author: { id: "U1", name: "Rowan", role: "member" },
    text,
    links: [],
    files: [],
    asked: true,
    sentAt: published,
  };
}

/** Fills the archive as jobs would, without the chat around it. */
async function fill(stories: StoryStore, tagger: Tagger, many: number): Promise<void> {
  const reader = createReader(tagger, NO_WEB);
  const { signal } = new AbortController();
  for (let index = 0; index < many; index++) {
    const report = reportAt(index);
    const story = await reader.readStory({ kind: "text", text: report.text }, async () => new Uint8Array(), signal);
    await stories.save({
      message: `archived-${index}`,
      part: 0,
      place: PLACE,
      linked: false,
      line: index - many,
      revision: 0,
      posted: {
        story,
        claims: reader.findClaims(story),
        signature: reader.sign(story),
        postedAt: report.published,
        postedBy: "Rowan",
        thread: null,
      },
    });
  }
}

/** A platform that renders as the terminal does, and tells when an answer stands. */
function createBenchPlatform(stopwatch: Stopwatch, answered: () => void): Platform {
  const show = (reply: Parameters<Platform["outbox"]["replace"]>[1]) =>
    stopwatch.timeSync("render and post", () => renderReply(reply, { columns: 80, colour: true }));
  return {
    name: PLACE.platform,
    limits: { charactersPerPost: Number.POSITIVE_INFINITY, disagreements: 5, lines: 40, threads: "none" },
    people: NOBODY,
    inbox: { listen: async () => {}, close: async () => {} },
    outbox: {
      async say(thread, reply) {
        show(reply);
        return { thread, id: "1" };
      },
      async replace(_post, reply) {
        show(reply);
        if (!reply.blocks.some(({ kind }) => kind === "progress")) answered();
      },
      withdraw: async () => {},
    },
    files: { read: () => Promise.reject(new Error("No files here.")) },
  };
}

/** Every method of `parts` under the stopwatch; `stepOf` names the step of a method. */
function timed<T extends object>(parts: T, stopwatch: Stopwatch, stepOf: (method: string) => string): T {
  return Object.fromEntries(
    Object.entries(parts).map(([name, method]) => [
      name,
      (...values: unknown[]) => stopwatch.time(stepOf(name), () => method.apply(parts, values)),
    ]),
  ) as T;
}

/** Pastes `runs` stories one after the other into the bot as src/main.ts puts it together, each part under a stopwatch. What a run adds is forgotten again before the next. */
export async function measurePaste(
  config: Config,
  tagger: Tagger,
  options: { readonly runs: number; readonly archive: number },
): Promise<Pasted> {
  const log = createLog("error");
  const now = () => new Date(Date.UTC(2031, 5, 1));
  const stopwatch = createStopwatch();
  let answered = () => {};
  const database = await openDatabase(config, log);
  const stories = openStories(database, config, now);
  await fill(stories, tagger, options.archive);

  const backend = await openBackend({ pool: database.queuePool, redisUrl: config.redisUrl });
  const queue = await createJobQueue(backend, log);
  await queue.clear();
  const queuedAt = new Map<string, number>();
  const addJob: AddJob = async (name, data, id) => {
    queuedAt.set(`${name} ${id}`, performance.now());
    await queue.add(name, data, id);
  };
  const reader = createReader(tagger, NO_WEB);
  const platform = createBenchPlatform(stopwatch, () => answered());
  const desk: Desk = {
    messages: timed(createMessageStore(database.db, now), stopwatch, () => "records of the message"),
    stories: timed(stories, stopwatch, (method) => (method === "save" ? "save and link" : "find related")),
    versions: createVersionStore(database.db, { likeness: LIKENESS, retentionDays: config.retentionDays, now }),
    watches: createWatchStore(database.db),
    revisions: createRevisions(database.db),
    channels: createChannelStore(database.db),
    digests: createDigestStore(database.db, { retentionDays: config.retentionDays, now }),
    timers: queue.timers,
    readers: createReaderStore(database.db),
    erasure: createErasure(database.db, { retentionDays: config.retentionDays, now }),
    confidential: createConfidentialStore(database.db),
    decisions: createDecisionStore(database.db, { retentionDays: 180, now }),
    notices: createNoticeStore(database.db),
    known: createKnownPeople(database.db),
    history: createChannelHistory(database.db),
    platforms: new Map([[platform.name, platform]]),
    reader: {
      readAgain: (...values) => reader.readAgain(...values),
      readStory: (...values) => stopwatch.time("read", () => reader.readStory(...values)),
      findClaims: (story) => stopwatch.timeSync("extract", () => reader.findClaims(story)),
      sign: (story) => stopwatch.timeSync("sign", () => reader.sign(story)),
    },
    compose: (...values) => stopwatch.timeSync("compare and compose", () => composeReply(...values)),
    addJob,
    now,
    log,
  };
  const pickedUp = <N extends JobName>(name: N, step: string, handler: Handler<N>): Handler<N> => ({
    ...handler,
    run(data, attempt) {
      const { message = "" } = data as { message?: string };
      stopwatch.add(step, performance.now() - (queuedAt.get(`${name} ${message}`) ?? performance.now()));
      return handler.run(data, attempt);
    },
  });
  const workers = await startWorkers(
    backend,
    {
      "read-story": pickedUp("read-story", "pick up the story", createReadStory(desk)),
      reply: pickedUp("reply", "pick up the reply", createReply(desk)),
      digest: createDigest(desk),
      "read-again": createReadAgain(desk),
      tell: createTell(desk),
    },
    { log, onEnd: () => {} },
  );

  const totals: number[] = [];
  const steps = new Map<string, number[]>(STEPS.map((step) => [step, []]));
  let related = 0;
  // The first runs warm up the compiler and are not counted.
  const warmUp = Math.min(20, options.runs);
  for (let run = -warmUp; run < options.runs; run++) {
    const at = run + warmUp;
    const message = messageOf(`${Date.now()}-${at}`, inventReport(at % PASTED_EVENTS, EARLIER + at, PASTED_WORDS));
    const { promise, resolve } = Promise.withResolvers<void>();
    answered = resolve;
    stopwatch.take();
    const began = performance.now();
    await acceptMessage(desk, message, parseIntent(message, await settingsOf(desk, message.place)));
    const accepted = performance.now();
    await promise;
    const total = performance.now() - began;
    const taken = new Map(stopwatch.take());
    taken.set("accept", accepted - began);
    const { key = "" } = (await database.db
      .selectFrom("crosswire.messages")
      .select("key")
      .orderBy("place_in_line", "desc")
      .executeTakeFirst()) ?? { key: "" };
    const all = await database.db
      .selectFrom("crosswire.links")
      .select("other")
      .where("story", "=", `${key}-0`)
      .execute();
    await settled(database.db, key);
    await stories.forget(key, true);
    if (run < 0) continue;
    related += all.length / options.runs;
    totals.push(total);
    for (const step of STEPS) steps.get(step)?.push(taken.get(step) ?? 0);
  }
  await workers.close(5_000);
  await queue.close();
  await backend.close();
  await database.close();
  return { totals, steps, related };
}

/** Resolves when the message is written down as answered. */
async function settled(db: Awaited<ReturnType<typeof openDatabase>>["db"], key: string): Promise<void> {
  while (true) {
    const row = await db.selectFrom("crosswire.messages").select("state").where("key", "=", key).executeTakeFirst();
    if (row?.state === "answered") return;
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}
