import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../../src/store/database.ts";
import { openTestDatabase } from "../fakes/desk.ts";
import {
  type Act,
  createQuickReader,
  LINKS,
  type PersonName,
  play,
  QUESTIONS,
  ROOMS,
  type RoomName,
  type Said,
  TEXTS,
  type Viewer,
} from "./newsroom.ts";

const reader = createQuickReader();
let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
}, 60_000);
afterAll(() => database.close());

/** Histories that are played; each twice. PRIVACY_RUNS plays more. */
const RUNS = Number(process.env["PRIVACY_RUNS"] ?? 6);
const rooms = Object.keys(ROOMS) as RoomName[];

/** Who writes in a room: of two people alone with the bot each has their own. */
const mayWrite = (room: RoomName, by: PersonName): boolean =>
  room === "rowan" || room === "mira" ? room === by : true;

const anyPost = fc
  .record({
    room: fc.constantFrom(...rooms),
    by: fc.constantFrom<PersonName>("rowan", "mira", "gale"),
    text: fc.constantFrom(...LINKS, ...TEXTS),
  })
  .filter(({ room, by }) => mayWrite(room, by))
  .map((post): Said => ({ kind: "say", ...post, under: null }));

const WORDS = ["not a conflict 1", "hold 1: asking the hospital", "not this event", "same name 1", "watch", "forget"];
const anyWords = fc
  .record({
    room: fc.constantFrom(...rooms),
    by: fc.constantFrom<PersonName>("rowan", "mira"),
    text: fc.constantFrom(...QUESTIONS, "digest", "claims", "why 1", "confidential", "forget all of mine", ...WORDS),
  })
  .filter(({ room, by }) => mayWrite(room, by))
  .map((said): Said => ({ kind: "say", ...said, under: null }));

const anyChange = fc.record({
  kind: fc.constantFrom("edit" as const, "delete" as const),
  of: fc.nat({ max: 5 }),
  text: fc.constantFrom(...TEXTS, LINKS[0] ?? "", "never mind"),
});

/** Stories first, so that there is something to talk about. */
const anyHistory = fc
  .tuple(
    fc.array(anyPost, { minLength: 2, maxLength: 6 }),
    fc.array(fc.oneof({ weight: 2, arbitrary: anyPost }, { weight: 3, arbitrary: anyWords }, anyChange), {
      maxLength: 6,
    }),
  )
  .map(([posts, rest]): readonly Act[] => [...posts, ...rest]);

const anyViewer = fc
  .record({
    room: fc.constantFrom<RoomName>("open", "square", "back", "between", "rowan"),
    by: fc.constantFrom<PersonName>("rowan", "mira", "gale"),
  })
  .filter(({ room, by }) => mayWrite(room, by));

const isLink = (text: string) => text.startsWith("https://");

/** Whether the viewer may ever see what is said there: written once more, and by nothing of ours. */
function maySee({ room, by }: Viewer, said: Said): boolean {
  if (said.room === room) return true;
  const [there, here] = [ROOMS[said.room], ROOMS[room]];
  const isOutsider = here.visibility === "shared" || by === "gale";
  if (there.workspace !== here.workspace || isOutsider) return false;
  if (there.visibility !== "public") return false;
  return isLink(said.text) || (here.visibility === "direct" && said.by === by);
}

/** What an edit makes of it counts too: a message that is a link and becomes a paste is left out of both plays. */
const changesOf = (acts: readonly Act[], at: number) =>
  acts.filter((act) => (act.kind === "edit" || act.kind === "delete") && act.of === at);

function isVisible(acts: readonly Act[], viewer: Viewer, act: Act): boolean {
  if (act.kind === "say") return maySee(viewer, act);
  if (act.kind === "edit" || act.kind === "delete") {
    const before = acts[act.of];
    return before?.kind === "say" && maySee(viewer, before);
  }
  return true;
}

/**
 * Of a room of which the viewer sees the links and not the pasted words, what is ruled there may be about either, by its number: only
 * what is posted in it is played. So are edits that turn the one into the other.
 */
function isPlain(acts: readonly Act[], viewer: Viewer, act: Act, at: number): boolean {
  if (act.kind === "edit") {
    const before = acts[act.of];
    return before?.kind === "say" && isLink(before.text) === isLink(act.text) && before.room !== viewer.room
      ? true
      : before?.kind === "say" && before.room === viewer.room;
  }
  if (act.kind !== "say" || act.room === viewer.room || !maySee(viewer, { ...act, text: LINKS[0] ?? "" })) return true;
  return isLink(act.text) || TEXTS.includes(act.text) || changesOf(acts, at).length > 0;
}

async function checkHistory(history: readonly Act[], viewer: Viewer): Promise<void> {
  const acts = history.filter((act, at) => isPlain(history, viewer, act, at));
  // Numbers of messages are places in the history: after leaving some out they are others, which is as good as any.
  const all = await play(database, reader, acts, () => true, viewer);
  const visible = await play(database, reader, acts, (act) => isVisible(acts, viewer, act), viewer);
  expect(all.answers).toEqual(visible.answers);
  // What stands in the channel was said to its members: a guest reads it there as they do.
  if (viewer.by !== "gale") expect(all.posts).toEqual(visible.posts);
}

describe("what an audience is shown is what it would be if what it may not see had never been posted", () => {
  test("over random histories", async () => {
    await fc.assert(fc.asyncProperty(anyHistory, anyViewer, checkHistory), { numRuns: RUNS, endOnFailure: true });
  }, 6_000_000);
});
