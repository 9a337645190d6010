import { composeReply } from "../../jobs/compose-reply.ts";
import type { Reader } from "../../jobs/desk.ts";
import type { Author, IncomingMessage, Place, Visibility } from "../../src/chat/message.ts";
import type { FileLimits, Happening } from "../../src/chat/platform.ts";
import { LIKENESS } from "../../src/events/likeness.ts";
import type { Database } from "../../src/store/database.ts";
import { createTagger } from "../../src/text/tagger.ts";
import { bridge, FIRE, pageOf, RIVAL, STRIKE, story } from "../contracts/chat-stories.ts";
import { createFakeBot, type FakeBot } from "../fakes/desk.ts";
import { createFakeWeb } from "../fakes/page-reader.ts";
import { createFakePlatform } from "../fakes/platform.ts";
import { makeMessage } from "../fakes/stories.ts";

const place = (channel: string, visibility: Visibility, workspace = "W1"): Place => ({
  platform: "fake",
  workspace,
  channel,
  visibility,
});

/** Channels of two companies: each person has one where they write with the bot alone. */
export const ROOMS = {
  open: place("open", "public"),
  square: place("square", "public"),
  back: place("back", "private"),
  cellar: place("cellar", "private"),
  between: place("between", "shared"),
  rowan: place("D1", "direct"),
  mira: place("D2", "direct"),
  abroad: place("abroad", "public", "W2"),
} as const satisfies Record<string, Place>;
export type RoomName = keyof typeof ROOMS;

export const PEOPLE = {
  rowan: { id: "U-rowan", name: "Rowan", role: "member" },
  mira: { id: "U-mira", name: "Mira", role: "admin" },
  gale: { id: "U-gale", name: "Gale", role: "guest" },
} as const satisfies Record<string, Author>;
export type PersonName = keyof typeof PEOPLE;

/** What stands behind links: two events, told by two outlets each, and two of one teller. */
const PAGES: Readonly<Record<string, string>> = {
  "https://herald.example/storm": story("Three"),
  "https://courier.example/storm": RIVAL,
  "https://herald.example/bridge": bridge("Four", "warden Mina Sollis"),
  "https://courier.example/bridge": bridge("Six", "nurse Edda Quill"),
  "https://herald.example/fire": FIRE,
};
export const LINKS = Object.keys(PAGES);
export const TEXTS: readonly string[] = [story("Five"), story("Eleven"), STRIKE, FIRE.replace("Nine", "Twelve")];
/** Where they differ, so that the words of each can be looked for. */
export const QUESTIONS: readonly string[] = [
  "how many people were killed in the storm?",
  "what do sources say about the fire?",
  "who says what about the bridge?",
];

/** The real reader over these pages; what was read once is not taken apart again. */
export function createQuickReader(): Reader {
  const { reader, pages } = createFakeWeb(createTagger());
  for (const [link, text] of Object.entries(PAGES)) pages.set(link, pageOf(text));
  const read = new Map<string, ReturnType<Reader["readStory"]>>();
  const once = <Result>(find: (key: string) => Result) => {
    const found = new Map<string, Result>();
    return (key: string): Result => {
      const known = found.get(key) ?? find(key);
      found.set(key, known);
      return known;
    };
  };
  const stories = new Map<string, Parameters<Reader["sign"]>[0]>();
  const claims = once((id) => reader.findClaims(stories.get(id) as Parameters<Reader["sign"]>[0]));
  const signs = once((id) => reader.sign(stories.get(id) as Parameters<Reader["sign"]>[0]));
  return {
    ...reader,
    readStory(source, files, signal) {
      const key = JSON.stringify(source);
      const known = read.get(key) ?? reader.readStory(source, files, signal);
      read.set(key, known);
      return known;
    },
    findClaims(one) {
      const key = `${one.id} ${one.text}`;
      stories.set(key, one);
      return claims(key);
    },
    sign(one) {
      const key = `${one.id} ${one.text}`;
      stories.set(key, one);
      return signs(key);
    },
  };
}

/** Something that somebody does, by its number in the history: what is left out of it shifts nothing. */
export type Act =
  | {
      readonly kind: "say";
      readonly room: RoomName;
      readonly by: PersonName;
      readonly text: string;
      readonly under: number | null;
    }
  | { readonly kind: "edit" | "delete"; readonly of: number; readonly text: string }
  /** From now on others read the room. */
  | { readonly kind: "convert"; readonly room: RoomName; readonly to: Visibility }
  /** The bot is taken out of the room. */
  | { readonly kind: "leave"; readonly room: RoomName };
export type Said = Extract<Act, { kind: "say" }>;

export interface Viewer {
  readonly room: RoomName;
  readonly by: PersonName;
}

/** Who sees what, and what is done: the acts that `keep` lets through, in their order. What then stands before the viewer, to the last byte. */
export async function play(
  database: Database,
  reader: Reader,
  acts: readonly Act[],
  keep: (act: Act, at: number) => boolean,
  viewer: Viewer,
): Promise<{ readonly posts: readonly string[]; readonly answers: readonly string[] }> {
  const fake = createFakePlatform();
  const platform = Object.assign(fake, { limits: { ...fake.limits, files: FILES } });
  const bot = await createFakeBot(database, { reader, compose: composeReply, likeness: LIKENESS, platform });
  const readers = new Map<RoomName, Visibility>();
  for (const [at, act] of acts.entries()) {
    if (!keep(act, at)) continue;
    const happening = happeningOf(acts, act, at, readers);
    if (happening) await bot.front.take(happening);
    await bot.work();
  }
  await bot.desk.erasure.expire();
  const shown = bot.platform.posts.filter(
    ({ thread }) => thread.channel === ROOMS[viewer.room].channel && thread.workspace === ROOMS[viewer.room].workspace,
  );
  return {
    posts: shown.map(({ key, thread, reply, edits }) => JSON.stringify({ key, thread, reply, edits })),
    answers: await ask(bot, viewer, readers),
  };
}

const placeOf = (room: RoomName, readers: ReadonlyMap<RoomName, Visibility>): Place => ({
  ...ROOMS[room],
  visibility: readers.get(room) ?? ROOMS[room].visibility,
});

function message(act: Said, at: number, text: string, readers: ReadonlyMap<RoomName, Visibility>): IncomingMessage {
  const place = placeOf(act.room, readers);
  const made = makeMessage(String(at), text, { place, author: PEOPLE[act.by] });
  const thread = { ...made.thread, id: `thread of ${act.under ?? at}` };
  return { ...made, thread, sentAt: new Date(Date.parse("2031-03-04T08:00:00.000Z") + at * 60_000).toISOString() };
}

function happeningOf(acts: readonly Act[], act: Act, at: number, readers: Map<RoomName, Visibility>): Happening | null {
  switch (act.kind) {
    case "say":
      return { kind: "posted", message: message(act, at, act.text, readers) };
    case "edit":
    case "delete": {
      const before = acts[act.of];
      if (before?.kind !== "say") return null;
      const edited = message(before, act.of, act.text, readers);
      if (act.kind === "edit") return { kind: "edited", message: edited };
      return { kind: "deleted", place: edited.place, message: edited.id };
    }
    case "convert":
      readers.set(act.room, act.to);
      return { kind: "readers", places: [placeOf(act.room, readers)] };
    case "leave":
      return { kind: "left", place: placeOf(act.room, readers) };
  }
}

const COMMANDS = [
  ...["digest", "claims", "ledger", "names", "why", "status", "versions", "settings", "since yesterday"],
  ...["export", "export all"],
];
/** What is exported is answered, so that it can be compared. */
const FILES: FileLimits = { largest: 10_000_000, standIn: "anywhere" };

/** All that the viewer can ask for, and what is offered while they type. */
async function ask(
  bot: FakeBot,
  { room, by }: Viewer,
  readers: ReadonlyMap<RoomName, Visibility>,
): Promise<readonly string[]> {
  const answers: string[] = [];
  for (const text of [...QUESTIONS, ...COMMANDS]) {
    const said = message({ kind: "say", room, by, text, under: null }, 900, text, readers);
    answers.push(`${text}: ${JSON.stringify(await bot.front.answer(said))}`);
  }
  for (const text of ["why", "claims", "forget", "export", "confidential"]) {
    const said = message({ kind: "say", room, by, text, under: null }, 901, text, readers);
    answers.push(`${text}…: ${JSON.stringify(await bot.front.suggest(said))}`);
  }
  answers.push(`home: ${JSON.stringify(await bot.front.home(placeOf(room, readers), PEOPLE[by]))}`);
  return answers;
}
