import type { Disagreement } from "../conflicts/conflict.ts";
import { ALL_SETTLEMENTS, SETTLEMENTS, sideLetter } from "../conflicts/settlement.ts";
import { cleanLine } from "../text/clean.ts";
import type { Action, Block, Form, Reply } from "./reply.ts";

/** A button whose answer all in the thread see. */
export const inThread = (label: string, command: string): Action => ({
  label,
  command,
  form: null,
  shownTo: "thread",
});

/** A button whose answer is for who pressed it. */
export const toPerson = (label: string, command: string): Action => ({
  label,
  command,
  form: null,
  shownTo: "person",
});

const ask: Form = {
  title: "Ask the sources",
  submit: "Ask",
  fields: [
    {
      kind: "text",
      label: "Your question",
      hint: "what do sources say about casualties",
      required: true,
      longest: 300,
    },
  ],
};

export const askAction: Action = { label: "Ask", command: "ask", form: ask, shownTo: "thread" };

/** What can be done below the summary of a story; `inCompany` with others of its event. */
export const storyActions = (storyId: string, inCompany: boolean): Block => ({
  kind: "actions",
  actions: [
    toPerson("All claims", `claims ${storyId}`),
    askAction,
    inThread("Digest", "digest"),
    ...(inCompany ? [inThread("Not this event", `not this event ${storyId}`)] : []),
    toPerson("Help", "help"),
  ],
});

/** The reply to a story that was read from a link, with the way to have its page read again, or not any more, among what can be done. */
export function withWatch({ blocks }: Reply, storyId: string, watched: boolean): Reply {
  const button = watched ? toPerson("Stop watching", `unwatch ${storyId}`) : toPerson("Watch", `watch ${storyId}`);
  return {
    blocks: blocks.map((block) => {
      if (block.kind !== "actions" || !block.actions.some(({ command }) => command === `claims ${storyId}`))
        return block;
      const [help, ...others] = block.actions.toReversed();
      return { ...block, actions: [...others.toReversed(), button, ...(help ? [help] : [])] };
    }),
  };
}

/** Asks in what form an event is exported. */
export const exportAction = (storyId: string): Action => ({
  label: "Export…",
  command: `export ${storyId}`,
  form: {
    title: "Export this event",
    submit: "Export",
    fields: [
      {
        kind: "choice",
        label: "As",
        options: [
          { label: "Tables for a spreadsheet (CSV)", words: "csv" },
          { label: "Everything, to be imported elsewhere (JSON)", words: "json" },
          { label: "What was decided, for the web (ClaimReview)", words: "claimreview" },
        ],
      },
    ],
  },
  shownTo: "thread",
});

/** Side labels are words of stories: longer ones say no more on a button. */
const LONGEST_LABEL = 60;
const MOST_SIDES = 6;

/** A person whom something can be given to. */
export interface Somebody {
  readonly id: string;
  readonly name: string;
}

/** Choices that a form has room for, beside "me". */
const MOST_PEOPLE = 20;

/** What can be done about a disagreement that somebody looks at closely; `people` are those that it could be given to, null: it is settled. */
export const lookingActions = (id: string, people: readonly Somebody[] | null): readonly Action[] => [
  toPerson("Safe wording", `wording ${id}`),
  ...(people === null ? [] : [toPerson("Watch", `watch ${id}`), assignAction(id, people)]),
];

/** Asks whom to give a disagreement to, and until when. */
export function assignAction(id: string, people: readonly Somebody[]): Action {
  const others = people.slice(0, MOST_PEOPLE).map((one) => ({ label: cleanLine(one.name), words: `@${one.id}` }));
  const form: Form = {
    title: "Who looks into it?",
    submit: "Assign",
    fields: [
      { kind: "choice", label: "To", options: [{ label: "Me", words: "me" }, ...others] },
      { kind: "text", label: "Due", hint: "tomorrow 10:00", required: false, longest: 60 },
    ],
  };
  return { label: "Assign…", command: `assign ${id}`, form, shownTo: "thread" };
}

/** What can be done about a disagreement that is open. */
export function disagreementActions({ id, sides }: Disagreement): readonly Action[] {
  const shorten = (label: string) => {
    const line = cleanLine(label);
    return line.length > LONGEST_LABEL ? `${line.slice(0, LONGEST_LABEL - 1)}…` : line;
  };
  const preferred = sides.slice(0, MOST_SIDES).map(({ label }, at) => ({
    label: `Prefer “${shorten(label)}”`,
    words: `prefer ${sideLetter(at)}`,
  }));
  const others = ALL_SETTLEMENTS.flatMap((verdict) => {
    const { offered } = SETTLEMENTS[verdict];
    return offered === null ? [] : [{ label: offered, words: verdict }];
  });
  const decide: Form = {
    title: "How does it stand?",
    submit: "Decide",
    fields: [
      { kind: "choice", label: "Decide", options: [...preferred, ...others] },
      { kind: "text", label: "Why", hint: "Who was asked, what was found", required: false, longest: 300 },
    ],
  };
  return [
    toPerson("Why", `why ${id}`),
    inThread("Not a conflict", `not a conflict ${id}`),
    { label: "Decide…", command: `decide ${id}`, form: decide, shownTo: "thread" },
  ];
}
