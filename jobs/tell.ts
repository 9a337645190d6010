import type { ThreadRef } from "../src/chat/message.ts";
import { areSettled, type Errand, isDecision, isErrand, type Ruling } from "../src/conflicts/decision.ts";
import { PlatformRefused } from "../src/errors.ts";
import type { Notice } from "../src/store/notice.ts";
import { type Desk, NO_MATERIAL } from "./desk.ts";
import type { Handler } from "./jobs.ts";
import { audienceIn, platformNamed } from "./placeholder.ts";

/** What is to be told to people by itself. */
export interface Tellings {
  /** Queues what is due. Harmless when it is queued already. */
  queue(): Promise<void>;
  /** Whether something is due that nobody was told yet. */
  areUnderWay(): Promise<boolean>;
}

export function createTellings(desk: Pick<Desk, "notices" | "addJob" | "now" | "platforms">): Tellings {
  const findDue = () => desk.notices.due(desk.now().toISOString(), [...desk.platforms.keys()]);
  return {
    async queue() {
      for (const notice of await findDue()) await desk.addJob("tell", { notice }, jobOf(notice));
    },
    areUnderWay: async () => (await findDue()).length > 0,
  };
}

const jobOf = (key: string): string => `tell-${key}`;

/** Has somebody told at once; the sweep makes up for it when the process ends before. */
export async function tellSoon(desk: Desk, notice: Notice): Promise<void> {
  await desk.notices.keep(notice, desk.now().toISOString());
  await desk.addJob("tell", { notice: notice.key }, jobOf(notice.key));
}

/** Tells one person one thing: alone, where the platform lets us, else in the thread. The post has the notice's key, so that it stands there once however often this runs. */
export function createTell(desk: Desk): Handler<"tell"> {
  return {
    async run({ notice: key }) {
      const notice = await desk.notices.find(key);
      if (!notice) return;
      const ruling = await findTold(desk, notice);
      if (ruling) await tell(desk, notice, ruling);
      await desk.notices.markTold(key, desk.now().toISOString());
    },

    async giveUp({ notice: key }, error) {
      desk.log.error({ err: error, notice: key }, "could not tell a person");
      await desk.notices.markTold(key, desk.now().toISOString());
    },
  };
}

/** What is to be told of, as long as it stands: not what was taken back, given to another, or settled before its time; nothing in a channel that we were taken out of. */
async function findTold(desk: Desk, { kind, place, ruling: id }: Notice): Promise<Ruling | null> {
  if ((await desk.channels.find(place)).leftAt !== null) return null;
  const standing = await desk.decisions.list(place);
  const ruling = standing.find((one) => one.id === id);
  if (!ruling || kind === "more") return ruling ?? null;
  if (!isErrand(ruling) || areSettled(ruling.pairs, standing)) return null;
  const last = standing.findLast((one) => isErrand(one) && one.verdict === "assigned" && meets(one, ruling));
  return last?.id === id ? ruling : null;
}

const meets = (one: Errand, other: Errand): boolean => one.pairs.some((pair) => other.pairs.includes(pair));

async function tell(desk: Desk, notice: Notice, ruling: Ruling): Promise<void> {
  if (!isDecision(ruling) && !isErrand(ruling)) return;
  const { people, outbox, limits } = platformNamed(desk, notice.place.platform);
  const { person, story } = notice;
  const place = await desk.readers.asOfNow(notice.place);
  const author = { ...person, role: "member" } as const;
  const posted = story === null ? [] : await desk.stories.related(audienceIn(place, author), story, null);
  // What a private channel says is for those in it now, and who is told alone may not be.
  const isOpen = place.visibility === "public";
  const material = { posted: posted.filter((one) => one.story.id === story), decisions: [] };
  const say = (thread: ThreadRef, key: string, alone: boolean) =>
    outbox.say(
      thread,
      desk.compose(
        {
          kind: "told",
          told: { kind: notice.kind, ruling, alone, isOpen, person: person.name, thread: notice.thread },
        },
        alone && !isOpen ? NO_MATERIAL : material,
        limits,
      ),
      key,
    );
  try {
    const thread = await people.alone(place.workspace, person.id);
    if (thread) return void (await say(thread, notice.key, true));
  } catch (error) {
    if (!(error instanceof PlatformRefused)) throw error;
    desk.log.debug({ err: error }, "a person cannot be written to alone");
  }
  await say(notice.thread, `${notice.key}-thread`, false);
}
