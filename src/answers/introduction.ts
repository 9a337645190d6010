import { inThread, toPerson } from "./actions.ts";
import { text } from "./lines.ts";
import type { Block, Reply } from "./reply.ts";

const paragraph = (words: string): Block => ({ kind: "paragraph", line: [text(words)] });

/** First words in a channel: what is done here, what can be asked, how to change it. */
export const introductionReply = (): Reply => ({
  blocks: [
    paragraph(
      "I am Crosswire. Paste an article or a link, and I reply with who said what and where it contradicts stories posted earlier.",
    ),
    paragraph(
      "Mention me with a question, such as “what do sources say about casualties”: I answer from these stories only, in their words.",
    ),
    paragraph("I read every article link posted here. That can be changed at any time with “settings”:"),
    {
      kind: "actions",
      actions: [
        inThread("Every link", "listen links"),
        inThread("Only when mentioned", "listen mentions"),
        inThread("Off", "listen off"),
        toPerson("Help", "help"),
      ],
    },
  ],
});
