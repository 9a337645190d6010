import type { ThreadRef } from "../../src/chat/message.ts";
import { spotOf } from "./thread-ref.ts";

/** The address of a thread, where it has one that people can open. */
export type Links = (thread: ThreadRef) => string | null;

const SITE = "https://discord.com/channels";

/** From a thread of `workspace` to where people find it; null for any other thread. `direct`: people alone with the bot. */
export const createLinks =
  (workspace: string): Links =>
  (thread) => {
    if (thread.platform !== "discord" || thread.workspace !== workspace || !/^\d+$/.test(thread.channel)) return null;
    const spot = spotOf(thread);
    // What somebody wrote to the bot alone stands in no server.
    const server = spot.kind === "reply" && spot.direct ? "@me" : encodeURIComponent(workspace);
    if (spot.kind === "reply") return `${SITE}/${server}/${thread.channel}/${spot.message}`;
    return `${SITE}/${server}/${spot.kind === "thread" ? spot.id : thread.channel}`;
  };
