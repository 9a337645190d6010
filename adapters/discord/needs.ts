import { GatewayIntentBits, PermissionFlagsBits } from "discord-api-types/v10";

/** A permission that the bot needs in a channel, and what it is for. */
export interface Permission {
  /** As Discord's own settings call it. */
  readonly name: string;
  readonly bit: bigint;
  /** In plain words; the README says the same. */
  readonly why: string;
}

/** Something that Discord tells the bot of when it asks for it. */
export interface Intent {
  readonly name: string;
  readonly bit: GatewayIntentBits;
  /** It has to be switched on at Discord's developer site. */
  readonly privileged: boolean;
  readonly why: string;
}

/** What the invite link asks for, and nothing else. */
export const PERMISSIONS: readonly Permission[] = [
  { name: "View Channels", bit: PermissionFlagsBits.ViewChannel, why: "sees the channels that it is to read" },
  {
    name: "Send Messages",
    bit: PermissionFlagsBits.SendMessages,
    why: "introduces itself, and answers in direct words",
  },
  {
    name: "Create Public Threads",
    bit: PermissionFlagsBits.CreatePublicThreads,
    why: "answers in a thread on the message; without it, in the channel",
  },
  {
    name: "Send Messages in Threads",
    bit: PermissionFlagsBits.SendMessagesInThreads,
    why: "writes in that thread, and in yours",
  },
  {
    name: "Attach Files",
    bit: PermissionFlagsBits.AttachFiles,
    why: "shows how a figure changed as a picture; without it, in words alone. Gives exports as files",
  },
  {
    name: "Read Message History",
    bit: PermissionFlagsBits.ReadMessageHistory,
    why: "finds its own answers again, and what was posted while it was away",
  },
];

/** All of `PERMISSIONS` as Discord writes them. */
export const permissionBits = (): bigint => PERMISSIONS.reduce((all, { bit }) => all | bit, 0n);

export const INTENTS: readonly Intent[] = [
  {
    name: "Guilds",
    bit: GatewayIntentBits.Guilds,
    privileged: false,
    why: "knows channels, threads and who may read them",
  },
  {
    name: "Guild Messages",
    bit: GatewayIntentBits.GuildMessages,
    privileged: false,
    why: "hears of messages, edits and deletions",
  },
  {
    name: "Guild Message Reactions",
    bit: GatewayIntentBits.GuildMessageReactions,
    privileged: false,
    why: "checks a message that somebody marks with 🔍",
  },
  {
    name: "Direct Messages",
    bit: GatewayIntentBits.DirectMessages,
    privileged: false,
    why: "hears what people write to it alone",
  },
  {
    name: "Message Content",
    bit: GatewayIntentBits.MessageContent,
    privileged: true,
    why: "reads links and stories that nobody pointed it to, and questions in its threads",
  },
];

/** Works without; then only what the bot is pointed to is read. */
export const CONTENT_INTENT = GatewayIntentBits.MessageContent;

/** The emoji that asks for a message to be checked, in the two forms that people find. */
export const MARKS: readonly string[] = ["🔍", "🔎"];

/** What a person types to talk to us anywhere. */
export const COMMAND = "crosswire";

/** In the menu of each message. */
export const CHECK = "Check claims";
