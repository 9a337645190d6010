import { PassThrough } from "node:stream";
import { renderReply } from "../../adapters/terminal/render.ts";
import { createTerminal } from "../../adapters/terminal/terminal.ts";
import type { Reply } from "../../src/answers/reply.ts";
import type { Platform } from "../../src/chat/platform.ts";

/** A terminal beside another platform, on the same bot. */
export interface TerminalSession {
  readonly platform: Platform;
  /** Brings messages over a pipe, once. Resolves when the bot has been told of all of them. */
  enter(messages: readonly string[]): Promise<void>;
  /** What it prints for each message now, in their order. */
  printed(): readonly string[];
}

export function openTerminalSession(now: () => Date): TerminalSession {
  const input = new PassThrough();
  const terminal = createTerminal({
    input: input as unknown as NodeJS.ReadStream,
    output: new PassThrough().resume() as unknown as NodeJS.WriteStream,
    interactive: false,
    colour: false,
    columns: () => 80,
    folder: ".",
    name: "Rowan",
    session: "scenario",
    now,
  });
  const { outbox } = terminal;
  const latest = new Map<string, Reply>();
  return {
    platform: {
      ...terminal,
      outbox: {
        ...outbox,
        async say(thread, reply, key) {
          const post = await outbox.say(thread, reply, key);
          latest.set(post.id, reply);
          return post;
        },
        async replace(post, reply) {
          latest.set(post.id, reply);
          await outbox.replace(post, reply);
        },
      },
    },
    async enter(messages) {
      input.end(messages.join("\n.\n"));
      await terminal.ended;
    },
    printed: () => [...latest.values()].map((reply) => renderReply(reply, { columns: 80, colour: false }).join("\n")),
  };
}
