import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Visibility } from "../../src/chat/message.ts";
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

const RUNS = Number(process.env["PRIVACY_RUNS"] ?? 5);
const CONVERTED = ["open", "square", "back"] as const;
const FLAG = "confidential";
const UNLEARN = "yes, learn nothing here";

const anyPost = fc
  .record({
    room: fc.constantFrom<RoomName>("open", "open", "square", "back", "rowan"),
    by: fc.constantFrom<PersonName>("rowan", "mira", "gale"),
    text: fc.constantFrom(...LINKS.slice(0, 3), ...TEXTS.slice(0, 2)),
  })
  .filter(({ room, by }) => room !== "rowan" || by === "rowan")
  .map((post): Act => ({ kind: "say", ...post, under: null }));
const anyConversion = fc.record({
  kind: fc.constant("convert" as const),
  room: fc.constantFrom(...CONVERTED),
  to: fc.constantFrom<Visibility>("public", "private", "shared"),
});
const anyLeaving = fc.record({ kind: fc.constant("leave" as const), room: fc.constantFrom(...CONVERTED) });
/** By an admin, who may. */
const anySettling = fc
  .record({
    room: fc.constantFrom(...CONVERTED),
    text: fc.constantFrom(FLAG, FLAG, UNLEARN),
    under: fc.nat({ max: 7 }),
  })
  .map((said): Act => ({ kind: "say", by: "mira", ...said }));

const anyHistory = fc
  .tuple(
    fc.array(anyPost, { minLength: 2, maxLength: 4 }),
    fc.array(fc.oneof(anyPost, anyConversion, anyConversion, anyLeaving, anySettling, anySettling), {
      minLength: 1,
      maxLength: 5,
    }),
  )
  .map(([posts, rest]): readonly Act[] => [...posts, ...rest]);

const anyViewer = fc
  .record({
    room: fc.constantFrom<RoomName>("open", "square", "back", "rowan", "mira"),
    by: fc.constantFrom<PersonName>("rowan", "mira", "gale"),
  })
  .filter(({ room, by }) => (room === "rowan" || room === "mira" ? room === by : true));

interface Live {
  readonly at: number;
  readonly said: Said;
  readonly everywhere: boolean;
  flagged: boolean;
}

/** Which stories are there in the end, and who reads each room: written once more, and by nothing of ours. */
function simulate(acts: readonly Act[]) {
  const readers = new Map<RoomName, Visibility>();
  const left = new Set<RoomName>();
  const unlearned = new Set<RoomName>();
  let live: Live[] = [];
  const meaningless = new Set<number>();
  const readersOf = (room: RoomName): Visibility => readers.get(room) ?? ROOMS[room].visibility;
  for (const [at, act] of acts.entries()) {
    if (act.kind === "convert") readers.set(act.room, act.to);
    else if (act.kind === "leave") left.add(act.room);
    else if (act.kind !== "say") continue;
    else if (act.text === UNLEARN) {
      live = live.filter(({ said }) => said.room !== act.room);
      unlearned.add(act.room);
    } else if (act.text === FLAG) {
      const target = live.find((one) => one.at === act.under && one.said.room === act.room);
      if (!target || readersOf(act.room) === "shared") meaningless.add(at);
      else for (const one of live) if (isCopy(one, target.said)) one.flagged = true;
    } else if (!unlearned.has(act.room) && readersOf(act.room) !== "shared") {
      const everywhere = act.text.startsWith("https://") && readersOf(act.room) === "public";
      const flagged = live.some((one) => one.flagged && isCopy(one, act));
      live.push({ at, said: act, everywhere, flagged });
    }
  }
  return { live, meaningless, readersOf, left };
}

const isCopy = ({ said }: Live, other: Said) => said.room === other.room && said.text === other.text;

/** Places in the history of what the viewer may see in the end. */
function seenBy({ room, by }: Viewer, { live, readersOf, left }: ReturnType<typeof simulate>): ReadonlySet<number> {
  const alone = readersOf(room) === "direct";
  const outsiders = by === "gale" || readersOf(room) === "shared";
  const isSeen = ({ said, everywhere, flagged }: Live) => {
    const theirs = alone && said.by === by;
    if (flagged && !theirs) return false;
    if (said.room === room) return true;
    if (outsiders) return false;
    const there = readersOf(said.room);
    const isOpen = there === "public" && !left.has(said.room);
    return (everywhere && isOpen) || (theirs && (isOpen || there === "direct"));
  };
  return new Set(live.filter(isSeen).map(({ at }) => at));
}

/** Those that speak of no story that was posted last: that one may be hidden, and is the last one all the same. */
const ASKED = [...QUESTIONS, "digest", "status", "settings", "claims…", "home"];

test("what an audience is shown is what it would be if what it may not see now had never been posted", async () => {
  const check = async (history: readonly Act[], viewer: Viewer) => {
    const simulated = simulate(history);
    const seen = seenBy(viewer, simulated);
    const isPost = (act: Act) => act.kind === "say" && act.text !== FLAG && act.text !== UNLEARN;
    const isMeant = (_act: Act, at: number) => !simulated.meaningless.has(at);
    const isShown = (act: Act, at: number) =>
      isMeant(act, at) &&
      (isPost(act) ? seen.has(at) : act.kind !== "say" || act.text !== FLAG || seen.has(act.under ?? -1));
    const asked = ({ answers }: { readonly answers: readonly string[] }) =>
      answers.filter((answer) => ASKED.some((words) => answer.startsWith(`${words}: `)));
    const all = asked(await play(database, reader, history, isMeant, viewer));
    expect(all).toHaveLength(ASKED.length);
    expect(all).toEqual(asked(await play(database, reader, history, isShown, viewer)));
  };
  await fc.assert(fc.asyncProperty(anyHistory, anyViewer, check), { numRuns: RUNS, endOnFailure: true });
}, 6_000_000);
