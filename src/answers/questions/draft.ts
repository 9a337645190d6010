import type { Question } from "./question.ts";

/** A question under way: what is not understood yet, and what is. */
export interface Draft {
  readonly rest: string;
  readonly question: Question;
}

/** Takes out of the rest what `pattern` matches, when `read` can make something of it. */
export function take(draft: Draft, pattern: RegExp, read: (match: RegExpExecArray) => Partial<Question> | null): Draft {
  const match = pattern.exec(draft.rest);
  const found = match && read(match);
  if (!match || !found) return draft;
  const rest = `${draft.rest.slice(0, match.index)} ${draft.rest.slice(match.index + match[0].length)}`;
  return { rest: rest.replace(/\s+/g, " ").trim(), question: { ...draft.question, ...found } };
}

/** The same for what filters say. */
export const takeFilter = (
  draft: Draft,
  pattern: RegExp,
  read: (match: RegExpExecArray) => Partial<Question["filters"]> | null,
): Draft =>
  take(draft, pattern, (match) => {
    const found = read(match);
    return found && { filters: { ...draft.question.filters, ...found } };
  });
