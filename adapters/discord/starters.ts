import { Routes } from "discord-api-types/v10";
import { cut } from "../../src/answers/clean-reply.ts";
import { createBounded } from "../../src/chat/bounded.ts";
import { cleanLine } from "../../src/text/clean.ts";
import { parseMarkdown } from "./markdown.ts";
import { readMessage } from "./message.ts";
import type { Web } from "./web.ts";

/** What is told of a message that a thread begins on. */
interface Starter {
  /** For the thread. */
  readonly name: string;
  /** Who posted it; null: nobody that could be told anything. */
  readonly author: string | null;
}

/** Messages on which threads begin. */
export interface Starters {
  note(payload: unknown): void;
  /** Discord is asked about one that this process has not seen. Rejects as `web` does. */
  find(channel: string, message: string): Promise<Starter>;
}

const MOST = 5_000;
/** Discord takes 100. */
const LONGEST_NAME = 90;
const NAMELESS = "Who said what";

export function createStarters(web: Web): Starters {
  const known = createBounded<Starter>(MOST);
  function note(payload: unknown): Starter {
    const starter = starterOf(payload);
    const { id } = (payload ?? {}) as { id?: unknown };
    if (typeof id === "string") known.set(id, starter);
    return starter;
  }
  return {
    note: (payload) => void note(payload),
    find: async (channel, message) =>
      known.get(message) ?? note(await web.get(Routes.channelMessage(channel, message))),
  };
}

/** A thread is called after the first words of its message, else after its file. */
function starterOf(payload: unknown): Starter {
  const message = readMessage(payload);
  const words = parseMarkdown(message?.content ?? "").map((one) => {
    if (one.kind === "words") return one.text;
    return one.kind === "link" ? one.label : "";
  });
  const [line = ""] = words.join("").trim().split("\n");
  const file = message?.attachments?.[0]?.filename ?? "";
  const name = cut(cleanLine(line), LONGEST_NAME) || cut(cleanLine(file), LONGEST_NAME) || NAMELESS;
  const person = message && !message.author.bot && !message.webhook_id;
  return { name, author: person ? message.author.id : null };
}
