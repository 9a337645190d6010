import { quiet, strong, text } from "./lines.ts";
import type { Block, Reply } from "./reply.ts";

const entry = (what: string, does: string): Block => ({
  kind: "item",
  line: [strong(what), text(` – ${does}`)],
  under: [],
});

/** What can be posted and typed. */
export const helpReply = (): Reply => ({
  blocks: [
    { kind: "title", line: [strong("Crosswire reads stories and shows where they contradict each other")] },
    entry("Paste an article or a link", "I reply with who said what, and the conflicts with stories posted earlier."),
    entry(
      "what do sources say about casualties",
      "what is agreed and what is not, then every source's words. So do “who says the bridge is open”, “has the ministry denied it”, “what is still unclear”, “anything new since Monday”.",
    ),
    entry(
      "and the injured? · according to the Courier? · since yesterday 8:00?",
      "asks on in the thread of an answer. In a story's thread a question is about its event.",
    ),
    entry("claims", "all claims of the last story."),
    entry("ledger", "every figure of its event: who gave it, as of when, and what took its place."),
    entry("timeline injured", "how that figure changed, source by source; in a thread with a picture."),
    entry(
      "names",
      "who is printed under several names there, by what evidence, and which names may be one: “same name 1”, “not the same name 1”.",
    ),
    entry("why 1 · wording 1", "the reasons behind disagreement 1 of the last story; a sentence of it to print."),
    entry(
      "not a conflict 1 · different scope 1 · update 1 · prefer A in 1 · print both 1 · hold 1 · bot error 1",
      "decides it, under your name; a reason may follow after a colon. “undo” takes it back.",
    ),
    entry(
      "assign 1 to me due tomorrow 10:00 · watch 1",
      "gives it to somebody, who is reminded once; tells you when more is said about it.",
    ),
    entry(
      "not this event",
      "takes the last story out of the event that I put it with. It stays out until somebody types “same event”.",
    ),
    entry(
      "watch",
      "reads the page of the last story again for a week, and says here when its claims change. “unwatch” ends it.",
    ),
    entry("versions", "when the page of the last story was read, and what it said."),
    entry(
      "digest",
      "what the stories of the last day brought. “digest weekdays at 8:30 Warsaw” has it come by itself, “digest preview” shows it as it would be now.",
    ),
    entry("since I left", "what came since you last wrote to me, for you alone; so does “since 14:00”."),
    entry(
      "export · export csv · export all",
      "the event of the last story as a file for you, with its claims, conflicts and what was decided; “export claimreview” what was decided, for the web.",
    ),
    entry("forget", "takes out the last story that you posted; “forget all of mine” all that you ever told me."),
    entry(
      "confidential",
      "has me show the last story to nobody; “confidential” under “claims” does so for one claim. “not confidential” takes it back.",
    ),
    entry("settings", "what I read here, where I answer, and how to change that."),
    entry("method", "the rules by which I weigh words and numbers."),
    {
      kind: "note",
      line: [
        quiet(
          "I answer from the stories posted here and from nothing else. Every quote is verbatim. What you post is worked on where I run, and sent nowhere else.",
        ),
      ],
    },
  ],
});
