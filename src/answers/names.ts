import type { Compared } from "../conflicts/compare-stories.ts";
import type { Naming, Reviewed } from "../conflicts/decision.ts";
import type { EventNameQuestion } from "../conflicts/identify-speakers.ts";
import { inThread } from "./actions.ts";
import { count, createIndex, type Index, printMoment, quiet, shortName, storyPhrase, strong, text } from "./lines.ts";
import type { Block, Line, Reply } from "./reply.ts";

/** Questions shown below a list of claims. */
const SHOWN = 3;
/** Questions shown at all. */
const MOST = 12;

/** "whether Aleksey Bronin is Oleksii Bronin". */
export const askName = ([one, other]: Naming["names"]): string => `whether ${one.name} is ${other.name}`;

const ask = ([one, other]: Naming["names"]): string => `Is ${one.name} the same as ${other.name}?`;

/** Which names may be one among those of a story's events, those of the story itself first. */
export function nameQuestionsOf({ nameQuestions, stories }: Compared, storyId: string): readonly EventNameQuestion[] {
  const { reports = [] } = stories.find(({ story }) => story.id === storyId) ?? {};
  return nameQuestions
    .filter(({ event }) => reports.includes(event))
    .toSorted((a, b) => Number(b.stories.includes(storyId)) - Number(a.stories.includes(storyId)))
    .slice(0, MOST);
}

/** A question with its reason, where each name stands, and what can be said to it. */
function questionBlocks(
  index: Index,
  { id, names, why, stories }: EventNameQuestion,
  number: number,
): readonly Block[] {
  const places = stories.flatMap((story, at): Line => [quiet(at > 0 ? "; " : ""), storyPhrase(index, story, null)]);
  return [
    {
      kind: "item",
      line: [text(`${number} · `), strong(ask(names))],
      under: [[quiet(`${why} (`), ...places, quiet(")")]],
    },
    {
      kind: "actions",
      actions: [inThread("Same", `same name ${id}`), inThread("Not the same", `not the same name ${id}`)],
    },
  ];
}

/** Which names of a story may be one with others of its event, for a person to say. */
export function nameQuestionBlocks(compared: Compared, storyId: string): readonly Block[] {
  const index = createIndex(compared);
  const open = nameQuestionsOf(compared, storyId).filter(({ stories }) => stories.includes(storyId));
  if (open.length === 0) return [];
  return [
    { kind: "heading", line: [strong("One or two?")] },
    ...open.slice(0, SHOWN).flatMap((one, at) => questionBlocks(index, one, at + 1)),
  ];
}

/** What was said of two names, with the way back. */
const namingBlock = ({ asked, names, verdict, by, at }: Naming): Block => ({
  kind: "decided",
  id: asked,
  question: ask(names),
  line: [strong(verdict === "same name" ? "The same" : "Not the same"), quiet(` · ${by}, ${printMoment(at)}`)],
  actions: [inThread("Undo", `undo ${asked}`)],
});

/** Tells the thread what was said of two names. */
export const namedReply = (naming: Naming): Reply => ({ blocks: [namingBlock(naming)] });

/** Who is printed under several names in a story's events and by what evidence they are one; which names may be one; what people said of that. */
export function listNames(reviewed: Reviewed, storyId: string): Reply {
  const index = createIndex(reviewed);
  const { story, reports } = index.story(storyId);
  const known = reviewed.names.filter(({ event }) => reports.includes(event));
  const open = nameQuestionsOf(reviewed, storyId);
  const section = (heading: string, blocks: readonly Block[]): readonly Block[] =>
    blocks.length === 0 ? [] : [{ kind: "heading", line: [strong(heading)] }, ...blocks];
  const groups = known.map(
    ({ name, also }): Block => ({
      kind: "item",
      line: [strong(name)],
      under: also.map((one) => [text(`also ${one.name}`), quiet(` – ${one.why}`)]),
    }),
  );
  return {
    blocks: [
      { kind: "title", line: [strong(`Names · ${story.title ?? shortName(story)}`)] },
      {
        kind: "note",
        line: [quiet(`${count(known.length, "speaker")} under several names · ${count(open.length, "open question")}`)],
      },
      ...section("Under several names", groups),
      ...section(
        "One or two?",
        open.flatMap((one, at) => questionBlocks(index, one, at + 1)),
      ),
      ...section("Decided", reviewed.namings.map(namingBlock)),
    ],
  };
}
