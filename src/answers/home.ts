import type { Reviewed } from "../conflicts/decision.ts";
import { askAction } from "./actions.ts";
import { byOutletAndDate, createIndex, quiet, shortName, strong, text, warning } from "./lines.ts";
import type { Block, Phrase, Reply } from "./reply.ts";
import { type SettingsView, siteBlocks } from "./settings.ts";

const MOST_STORIES = 10;
const MOST_CONFLICTS = 10;

/** A person's page: open conflicts and recent stories that they may see, how to go on, what is set. */
export function homeReply(reviewed: Reviewed, settings: SettingsView): Reply {
  const index = createIndex(reviewed);
  const { disagreements, stories } = reviewed;
  const open = disagreements.slice(0, MOST_CONFLICTS).map((one): Block => {
    const told = [...new Set(one.sides.flatMap((side) => side.claims.map((id) => index.claim(id).story)))];
    const places = told.flatMap((id, at): Phrase[] => [...(at > 0 ? [quiet(", ")] : []), linkTo(index.story(id))]);
    const sides = one.sides.map(({ label }) => label).join(" / ");
    const mark = one.severity === "conflict" ? warning(one.question) : strong(one.question);
    return { kind: "item", line: [mark, text(` ${sides}`)], under: [places] };
  });
  const recent = stories
    .filter(({ story }) => !story.problem)
    .toReversed()
    .slice(0, MOST_STORIES)
    .map((one): Block => {
      const { story } = one;
      const title = linkTo(one, story.title ?? shortName(story));
      return { kind: "item", line: [title, quiet(" · "), ...byOutletAndDate(story)], under: [] };
    });
  return {
    blocks: [
      { kind: "title", line: [strong("Crosswire")] },
      { kind: "heading", line: [strong(heading("Open conflicts", disagreements.length, MOST_CONFLICTS))] },
      ...orNone(open, "None between the stories that you may see."),
      { kind: "heading", line: [strong(heading("Recent stories", stories.length, MOST_STORIES))] },
      ...orNone(recent, "None yet. Paste an article or a link in a channel that I am in, or write it to me alone."),
      { kind: "heading", line: [strong("How to")] },
      how("Paste an article or a link", "I reply with who said what, and what contradicts stories posted earlier."),
      how("Mention me with a question", "such as “what do sources say about casualties”, or write it to me alone."),
      how("“digest”", "what the stories of the last day brought. “help” says what else I can do."),
      { kind: "actions", actions: [askAction] },
      { kind: "heading", line: [strong("Settings")] },
      how("“settings”", "in a channel, says what I read there and lets you change it."),
      ...(settings.mode === "off" ? [how("“listen links”", "written to me alone, turns me on here again.")] : []),
      ...siteBlocks(settings.hosts),
    ],
  };
}

const linkTo = ({ story, thread }: Reviewed["stories"][number], label = shortName(story)): Phrase => ({
  kind: "story",
  label,
  story: story.id,
  url: story.url,
  thread,
});

const heading = (words: string, all: number, shown: number): string =>
  all > shown ? `${words}: ${shown} of ${all}` : words;

const how = (what: string, does: string): Block => ({
  kind: "item",
  line: [strong(what), text(` – ${does}`)],
  under: [],
});

const orNone = (blocks: readonly Block[], words: string): readonly Block[] =>
  blocks.length > 0 ? blocks : [{ kind: "paragraph", line: [quiet(words)] }];
