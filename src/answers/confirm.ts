import { inThread } from "./actions.ts";
import { quiet, text } from "./lines.ts";
import type { Reply } from "./reply.ts";

/** Asks whether something is really to be done. `words` do it when typed; with `button`, also when pressed. */
export const confirmReply = (sentence: string, words: string, button: boolean): Reply => ({
  blocks: [
    { kind: "paragraph", line: [text(sentence)] },
    { kind: "note", line: [quiet(`To do it, type “${words}”. It cannot be undone.`)] },
    ...(button
      ? [
          {
            kind: "actions" as const,
            actions: [
              inThread(
                words.replace(/^./, (first) => first.toUpperCase()),
                words,
              ),
            ],
          },
        ]
      : []),
  ],
});
