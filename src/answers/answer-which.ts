import { inThread } from "./actions.ts";
import type { ToldBlock } from "./answer-blocks.ts";
import { leadLine } from "./answer-lead.ts";
import type { AnswerPart } from "./answer-parts.ts";
import type { Standing } from "./gather-groups.ts";
import { count, type Index, quiet } from "./lines.ts";
import type { Question } from "./questions/question.ts";
import type { Action, Block, Line } from "./reply.ts";

/** Events offered before "and 3 more". */
export const OFFERED = 5;
/** Platforms bring about a hundred characters back with a press. */
const LONGEST_COMMAND = 85;
const LONGEST_LABEL = 60;

/** The words that ask the same of one event. */
function askOf(event: string, asked: string): string {
  const command = `ask ${event}: ${asked}`;
  return command.length <= LONGEST_COMMAND ? command : command.slice(0, command.lastIndexOf(" ", LONGEST_COMMAND));
}

const shorten = (title: string): string =>
  title.length > LONGEST_LABEL ? `${title.slice(0, title.lastIndexOf(" ", LONGEST_LABEL))} …` : title;

const eventAction = ({ event, title }: Pick<AnswerPart, "event" | "title">, asked: string): Action =>
  inThread(shorten("label" in title ? title.label : title.text), askOf(event, asked));

/** Events with what each has to say in one line. */
export const partLines = (
  index: Index,
  parts: readonly AnswerPart[],
  standing: Standing,
  question: Pick<Question, "topics" | "form" | "filters">,
): readonly ToldBlock[] =>
  parts.slice(0, OFFERED).map((part) => {
    const lead = leadLine(index, part.groups, standing, question);
    const stories = new Set(part.claims.map(({ story }) => story)).size;
    const head = {
      line: [part.title, quiet(` · ${count(stories, "story", "stories")}`)],
      claims: part.claims.map(({ id }) => id),
    };
    const told = lead ? [head, lead] : [head];
    return { block: { kind: "item" as const, line: head.line, under: lead ? [lead.line] : [] }, told };
  });

/** Events by name, in one line. */
export function otherParts(parts: readonly AnswerPart[]): readonly ToldBlock[] {
  if (parts.length === 0) return [];
  const named = parts.slice(0, OFFERED);
  const line: Line = [
    quiet("Other events that answer this: "),
    ...named.flatMap(({ title }, at): Line => [...(at > 0 ? [quiet("; ")] : []), title]),
    ...(parts.length > OFFERED ? [quiet(`; and ${parts.length - OFFERED} more`)] : []),
  ];
  const told = { line, claims: parts.flatMap(({ claims }) => claims.map(({ id }) => id)) };
  return [{ block: { kind: "note", line }, told: [told] }];
}

/** A way to ask each of the events. */
export const partActions = (parts: readonly Pick<AnswerPart, "event" | "title">[], asked: string): Block => ({
  kind: "actions",
  actions: parts.slice(0, OFFERED).map((part) => eventAction(part, asked)),
});
