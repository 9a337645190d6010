import { parseIntent } from "../src/chat/intent.ts";
import type { Front } from "../src/chat/platform.ts";
import { acceptMessage } from "./accept.ts";
import type { Desk } from "./desk.ts";

/** What the platforms hand their messages to. */
export function createFront(desk: Desk): Front {
  return {
    async take(happening) {
      if (happening.kind === "posted") await acceptMessage(desk, happening.message, parseIntent(happening.message));
    },
    answer: async () => ({ blocks: [] }),
    home: async () => ({ blocks: [] }),
  };
}
