import type { Platform } from "../../src/chat/platform.ts";
import type { Log } from "../../src/log.ts";
import type { Bot } from "../../src/main.ts";

/**
 * What only some platforms can have, and a scenario may need:
 * rooms – channels of several kinds, which the bot is brought into and taken out of;
 * people – more than one person, and other bots;
 * overhears – words that are not meant for the bot;
 * threads – words below an earlier message, whatever came after it;
 * changes – messages that are edited, deleted, or shown with a preview;
 * marks – a message is pointed out to the bot;
 * windows – what stands before a person alone: forms with questions, answers with a title and pages;
 * alone – the bot's command, which stands in no thread;
 * home – a page of the bot's own;
 * pictures – they are shown in answers, as “🖼” and what is said to those who do not see them;
 * troubles – a line to the platform;
 * beside – the terminal on the same bot.
 */
export const ABILITIES = [
  "rooms",
  "people",
  "overhears",
  "threads",
  "changes",
  "marks",
  "windows",
  "alone",
  "home",
  "pictures",
  "troubles",
  "beside",
] as const;
export type Ability = (typeof ABILITIES)[number];

/** A chat platform with the bot on it, as people see it. A person is named by an id; without one, it is the person of the room. */
export interface Chat extends Troubles {
  /** A new channel with a person; the bot is in it unless `bot` is false. */
  openRoom(kind: RoomKind, options?: { readonly bot?: boolean }): Room;
  /** A person of the newsroom, who is in no room yet; their id. */
  addPerson(name: string, role: "member" | "admin" | "guest"): string;
  /** Somebody else of the newsroom, by that name; where there is nobody else, the person of the room, who has no id. */
  colleague(name: string): { readonly id: string | undefined; readonly name: string };
  /** Words that call a person, as somebody types them. */
  mention(person: string): string;
  /** Makes a group of people that can be called by one name; words that call it. */
  addGroup(name: string, people: readonly string[]): string;
  /** What the bot says to a person alone, once all is quiet. */
  told(person: string): readonly Shown[];
  /** Files that the bot gave a person alone, once all is quiet; those who type in one place together hold one folder. */
  given(person?: string): readonly { readonly name: string; readonly text: string }[];
  /** What the bot's own page shows the person, made anew; null: nothing. */
  home(person?: string): Promise<Shown | null>;
  pressInHome(label: string, person?: string): Promise<void>;
  /** Resolves when the bot has been told of everything and has answered what it took on. */
  quiet(): Promise<void>;
  close(): Promise<void>;
}

/** "closed" is open to its members only, "direct" is the bot alone with the person, people of other companies are in a "shared" one. */
type RoomKind = "channel" | "closed" | "direct" | "shared";

/** What goes wrong between the bot and the platform. */
interface Troubles {
  /** Cuts the bot's line to the platform; it is expected to come back by itself. */
  cutLine(): void;
  /** The next `times` posts or changes are told to come again later. */
  slowDown(times: number): void;
  /** The platform is gone for everybody but its people. */
  down(): void;
  up(): void;
}

/** How a person posts. */
interface Posting {
  readonly by?: string | undefined;
  /** Id of the message in whose thread it stands. */
  readonly thread?: string;
  readonly mention?: boolean;
  /** How often the platform delivers it. */
  readonly deliveries?: number;
}

/** A channel. */
export interface Room extends Writing, Doing, Reading {
  /** Brings the bot in, or takes it out. */
  invite(): void;
  kick(): void;
  /** From now on its members alone read it, or everybody. */
  convert(kind: "channel" | "closed"): void;
}

interface Writing {
  /** Id of the message. */
  post(text: string, posting?: Posting): string;
  /** `pasted`: what the platform makes of a paste that is too long for a message. */
  upload(
    file: { readonly name: string; readonly content: string; readonly pasted: boolean },
    posting?: Posting,
  ): string;
  postAsOtherBot(text: string): string;
  edit(message: string, text: string): void;
  remove(message: string): void;
}

interface Doing {
  press(shown: Shown, label: string, by?: string): Promise<void>;
  /** The same in the window that the person has before them. */
  pressInWindow(label: string, by?: string): Promise<void>;
  /** Fills in the form before the person, by the names of its fields, and sends it. */
  fillIn(answers: Readonly<Record<string, string>>, by?: string): Promise<void>;
  /** Marks a message with the emoji that asks the bot to look at it. */
  mark(message: string, by?: string): void;
  /** Takes the bot's entry in the menu of a message. */
  check(message: string, by?: string): Promise<void>;
  /** Types the bot's command with these words. */
  command(words: string, by?: string): Promise<void>;
  /** The platform shows what is behind the link of a message below it. */
  preview(message: string, link: string): void;
}

interface Reading {
  /** What the bot says in the thread of a message now, or in answer to it where it has none. */
  replies(message: string): readonly Shown[];
  /** What it says in the thread of a message. */
  inThread(message: string): readonly Shown[];
  /** What it says in the channel itself, and not in answer to a message there. */
  posts(): readonly Shown[];
  /** All that it says in the channel itself. */
  spoken(): readonly Shown[];
  /** What it shows the person alone in the channel. */
  shownAlone(by?: string): readonly Shown[];
  /** What the person has before them, after a button or a command; null: nothing. */
  window(by?: string): Shown | null;
}

/** A post of the bot as a person sees it. */
export interface Shown {
  readonly id: string;
  readonly text: string;
  /** Labels, in order. */
  readonly buttons: readonly string[];
  /** Whatever in it calls somebody, or opens something when clicked. */
  readonly live: readonly string[];
}

/** Runs a bot on a platform that is made with its log. */
export type OpenChat = (run: (platform: Platform) => Promise<Bot>, now: () => Date, log: Log) => Promise<Chat>;
