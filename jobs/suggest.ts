import { askAction, assignAction, exportAction } from "../src/answers/actions.ts";
import { confidentialForm } from "../src/answers/confidential.ts";
import { digestTimesAction } from "../src/answers/digest-times.ts";
import { byOutletAndDate, shortName } from "../src/answers/lines.ts";
import { replyText } from "../src/answers/plain-text.ts";
import type { Action, Field, Form, Reply } from "../src/answers/reply.ts";
import { hostAction } from "../src/answers/settings.ts";
import type { PostedStory } from "../src/events/posted-story.ts";
import type { AcceptedMessage } from "../src/store/accepted-message.ts";
import type { Desk } from "./desk.ts";
import { aroundStory, daysBefore, findMeant, RECENT_DAYS, withDecisions } from "./material.ts";
import { audienceOf, platformOf } from "./placeholder.ts";

const EVERYTHING = { label: "Everything that may be seen here", words: "all" };

type Options = Extract<Field, { kind: "choice" }>["options"];

/** What may follow the words of a message, as a form whose answers do; null when nothing is known that could. */
export async function suggest(desk: Desk, accepted: AcceptedMessage): Promise<Form | null> {
  const words = accepted.message.text.trim().toLowerCase();
  const standing = [askAction, hostAction, digestTimesAction].find(({ command }) => command === words)?.form;
  if (standing) return standing;
  if (words.startsWith("confidential")) return suggestFlags(desk, accepted, words.split(" ")[1] ?? "");
  const [, given] = /^assign (d-[0-9a-f]+)$/.exec(words) ?? [];
  if (given !== undefined) return assignAction(given, await desk.known.in(accepted.message.place)).form;
  const [, story] = /^export (s-[0-9a-f]+)$/.exec(words) ?? [];
  if (story !== undefined) return exportAction(story).form;
  switch (words) {
    case "export":
      return choose("What?", [EVERYTHING, ...(await recentStories(desk, accepted)).map(optionOf)]);
    case "why":
    case "explain":
      return choose("Which disagreement?", disagreementsIn(await summaryMeant(desk, accepted)));
    case "claims":
    case "ledger":
    case "names":
    case "versions":
    case "watch":
    case "unwatch":
      return choose("Which story?", (await recentStories(desk, accepted)).map(optionOf));
    case "forget": {
      const { author, place } = accepted.message;
      const own = (await recentStories(desk, accepted)).filter(
        ({ postedBy, thread }) => postedBy === author.name && thread?.channel === place.channel,
      );
      return choose("Which story?", own.map(optionOf));
    }
    default:
      return actionsOf(await summaryMeant(desk, accepted)).find(({ command }) => command === words)?.form ?? null;
  }
}

/** What of the story meant may be marked. */
async function suggestFlags(desk: Desk, accepted: AcceptedMessage, which: string): Promise<Form | null> {
  const meant = await findMeant(desk, accepted, which);
  const posted = meant ? await aroundStory(desk, accepted, meant) : [];
  const one = posted.find(({ story }) => story.id === meant?.story);
  return one ? confidentialForm(one.story.id, one.claims) : null;
}

/** The summary of the story that is spoken of, as its author may see it now. */
async function summaryMeant(desk: Desk, accepted: AcceptedMessage): Promise<Reply> {
  const meant = await findMeant(desk, accepted, "");
  const posted = meant ? await aroundStory(desk, accepted, meant) : [];
  if (!meant || !posted.some(({ story }) => story.id === meant.story)) return { blocks: [] };
  const material = await withDecisions(desk, accepted, posted);
  return desk.compose({ kind: "summary", story: meant.story }, material, platformOf(desk, accepted).limits);
}

/** The latest first. */
async function recentStories(desk: Desk, accepted: AcceptedMessage): Promise<readonly PostedStory[]> {
  const since = daysBefore(desk.now().toISOString(), RECENT_DAYS);
  const posted = await desk.stories.recent(audienceOf(accepted), since, null);
  return posted.filter(({ story }) => !story.problem).toReversed();
}

function optionOf({ story }: PostedStory): Options[number] {
  const about = replyText({ blocks: [{ kind: "note", line: byOutletAndDate(story) }] });
  return { label: [story.title ?? shortName(story), about].filter(Boolean).join(" · "), words: story.id };
}

const disagreementsIn = ({ blocks }: Reply): Options =>
  blocks.flatMap((block) =>
    block.kind === "disagreement" ? [{ label: `${block.number} · ${block.question}`, words: block.id }] : [],
  );

const actionsOf = ({ blocks }: Reply): readonly Action[] =>
  blocks.flatMap((block) => ("actions" in block ? block.actions : []));

const choose = (label: string, options: Options): Form | null =>
  options.length === 0 ? null : { title: "Crosswire", submit: "Show", fields: [{ kind: "choice", label, options }] };
