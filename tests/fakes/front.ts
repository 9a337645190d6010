import type { IncomingMessage } from "../../src/chat/message.ts";
import type { Front } from "../../src/chat/platform.ts";

/** A front desk that hears of posted messages only. */
export const listenToPosts = (take: (message: IncomingMessage) => Promise<void>): Front => ({
  async take(happening) {
    if (happening.kind === "posted") await take(happening.message);
  },
  answer: async () => ({ blocks: [] }),
  suggest: async () => null,
  home: async () => ({ blocks: [] }),
});
