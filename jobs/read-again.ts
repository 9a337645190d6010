import type { Story } from "../src/claims/claim.ts";
import { PageUnavailable } from "../src/errors.ts";
import type { AcceptedMessage, Task } from "../src/store/accepted-message.ts";
import type { Watched } from "../src/store/watch-store.ts";
import { acceptTask, queueWork } from "./accept.ts";
import type { Desk } from "./desk.ts";
import type { Handler } from "./jobs.ts";
import { mayReadAgain } from "./may-read-again.ts";
import { findChanges } from "./story-versions.ts";
import { nextReading } from "./watch-times.ts";

/** The readings that are due. */
export interface Readings {
  /** Queues them, one for each address however many channels wait for it. Harmless when they are queued already. */
  queue(): Promise<void>;
  /** Whether one that was queued here is not done yet. */
  areUnderWay(): Promise<boolean>;
}

export function createReadings(desk: Pick<Desk, "watches" | "addJob" | "now" | "platforms">): Readings {
  const queued = new Set<string>();
  const findDue = () => desk.watches.due(desk.now().toISOString(), [...desk.platforms.keys()]);
  return {
    async queue() {
      for (const address of await findDue()) {
        await desk.addJob("read-again", { address }, `page-${address}`);
        queued.add(address);
      }
    },
    async areUnderWay() {
      const due = new Set(await findDue());
      for (const address of queued) if (!due.has(address)) queued.delete(address);
      return queued.size > 0;
    },
  };
}

/** Reads a page again for all postings that are due behind an address, each by the right of its own channel. Tells a thread when its story's claims changed, and else nothing. */
export function createReadAgain(desk: Desk): Handler<"read-again"> {
  return {
    async run({ address }, { signal }) {
      const due: Due[] = [];
      for (const watched of await findDue(desk, address)) {
        const accepted = await desk.messages.find(watched.message);
        if (accepted && watched.wanted && (await mayReadAgain(desk, accepted.message.place, watched.story)))
          due.push({ watched, accepted });
        else await desk.watches.advance(watched.posting, null);
      }
      // Of a reading that was broken off.
      for (const one of due) await tellChanges(desk, one);
      const [first] = due;
      if (!first) return;
      const read = await readPage(desk, first.watched.story, signal);
      for (const one of due) {
        if (read === "gone") await tellGone(desk, one);
        else if (read !== null) await keepVersion(desk, one, read);
        if (read !== "gone") await advance(desk, one.watched);
      }
    },

    async giveUp({ address }, error) {
      desk.log.error({ err: error, address }, "could not read a page again");
      for (const watched of await findDue(desk, address)) await advance(desk, watched);
    },
  };
}

interface Due {
  readonly watched: Watched;
  /** The message that the story was posted with. */
  readonly accepted: AcceptedMessage;
}

async function findDue(desk: Desk, address: string): Promise<readonly Watched[]> {
  const due = await desk.watches.at(address, desk.now().toISOString());
  return due.filter(({ platform }) => desk.platforms.has(platform));
}

/** Null: it cannot be read now, or holds no article at the moment; nobody hears of it. */
async function readPage(desk: Desk, story: Story, signal: AbortSignal): Promise<Story | "gone" | null> {
  try {
    const now = await desk.reader.readAgain(story, signal);
    return now.problem === null ? now : null;
  } catch (error) {
    if (!(error instanceof PageUnavailable)) throw error;
    return error.gone ? "gone" : null;
  }
}

async function keepVersion(desk: Desk, due: Due, read: Story): Promise<void> {
  const { posting, story, version } = due.watched;
  const current = (await desk.versions.list(posting)).find(({ state }) => state === "current");
  // Another version took its place meanwhile.
  if (current?.number !== version && current?.story.id !== story.id) return;
  const address = read.address && { ...read.address, posted: story.address?.posted ?? read.address.posted };
  const now: Story = address ? { ...read, address } : read;
  const changed = findChanges(desk, story, now).length > 0;
  const readAt = desk.now().toISOString();
  const reread = { story: now, claims: desk.reader.findClaims(now), signature: desk.reader.sign(now), readAt, changed };
  await desk.versions.keep(posting, version, reread);
  if (changed) await tellChanges(desk, due);
}

/** Says in the thread of a posting what replaced versions that it knows of, and has told anew what was told from them. Safe to do twice. */
async function tellChanges(desk: Desk, { watched: { posting }, accepted }: Due): Promise<void> {
  const untold = (await desk.versions.list(posting)).filter(({ told }) => !told);
  for (const { number, story } of untold) {
    await tell(desk, accepted, `${partOf(posting, accepted)}-version-${number}`, { kind: "changed", posting, number });
    for (const one of await desk.revisions.retell(reachOf(accepted), [story.id])) await queueWork(desk, one);
    await desk.versions.markTold(posting, number);
  }
}

async function tellGone(desk: Desk, { watched: { posting }, accepted }: Due): Promise<void> {
  await tell(desk, accepted, `${partOf(posting, accepted)}-gone`, { kind: "gone", posting });
  await desk.watches.wish(posting, { kind: "stopped" });
}

const partOf = (posting: string, { key }: AcceptedMessage): string => posting.slice(key.length + 1);

/** As if the person who posted the story had asked: they see what that person sees, in the same thread, once. */
async function tell(desk: Desk, { message }: AcceptedMessage, what: string, task: Task): Promise<void> {
  const sentAt = desk.now().toISOString();
  const asked = { ...message, id: `${message.id}-${what}`, text: "", links: [], files: [], asked: true, sentAt };
  await acceptTask(desk, asked, task);
}

/** Where answers may have drawn on a story: what was posted for one channel only stands in no other, and no other is touched. */
function reachOf({ message: { place } }: AcceptedMessage) {
  const { platform, workspace, channel, visibility } = place;
  return { platform, workspace, channel: visibility === "public" ? null : channel };
}

const advance = (desk: Desk, { posting, beganAt }: Watched): Promise<void> =>
  desk.watches.advance(posting, nextReading(beganAt, desk.now().toISOString()));
