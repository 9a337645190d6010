import { inThread, toPerson } from "./actions.ts";
import { text } from "./lines.ts";
import type { Block, Reply } from "./reply.ts";

const paragraph = (words: string): Block => ({ kind: "paragraph", line: [text(words)] });

const OPEN =
  "From now on I read every article link posted here. You can change that below, or at any time with “settings”:";
const SHARED =
  "People from other companies read this channel, so I stay off here until somebody of this workspace turns me on, below or with “settings”:";

/** First words in a channel; `shared`: people of other companies read along. What is done here, what can be asked, how to change it. */
export const introductionReply = (shared: boolean): Reply => ({
  blocks: [
    paragraph(
      "I am Crosswire. Paste an article or a link, and I reply with who said what and where it contradicts stories posted earlier.",
    ),
    paragraph(
      "Mention me with a question, such as “what do sources say about casualties”: I answer from these stories only, in their words.",
    ),
    paragraph(shared ? SHARED : OPEN),
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
