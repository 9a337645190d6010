import type { types } from "@slack/bolt";
import { cut } from "../../src/answers/clean-reply.ts";
import type { Action } from "../../src/answers/reply.ts";

/** Begins the `action_id` of a button whose outcome all see in the thread; the words that do the same when typed follow. */
export const COMMAND = "command:";
/** As `COMMAND`; only who presses it sees the outcome, in a window. */
export const WINDOW = "window:";
/** As `COMMAND`; the form to be filled in first is the button's `value`, as JSON. */
export const FORM = "form:";

const LONGEST_LABEL = 75;
const LONGEST_ACTION_ID = 255;
const LONGEST_VALUE = 2_000;
const MOST_BUTTONS = 25;

const PREFIXES = { thread: COMMAND, person: WINDOW } as const;

export const button = (label: string, action_id: string): types.Button => ({
  type: "button",
  text: { type: "plain_text", text: cut(label, LONGEST_LABEL), emoji: false },
  action_id,
});

function renderButton({ label, command, form, shownTo }: Action): types.Button {
  const value = form === null ? "" : JSON.stringify(form);
  if (form === null || value.length > LONGEST_VALUE) return button(label, `${PREFIXES[shownTo]}${command}`);
  return { ...button(label, `${FORM}${command}`), value };
}

/** A row of clean actions, each once; none for actions without a label or with more words than Slack keeps. */
export function renderButtons(actions: readonly Action[]): readonly types.Button[] {
  const buttons = actions.filter(({ label }) => label !== "").map(renderButton);
  const byId = new Map(buttons.map((one) => [one.action_id ?? "", one]));
  return [...byId.values()]
    .filter(({ action_id }) => (action_id?.length ?? 0) <= LONGEST_ACTION_ID)
    .slice(0, MOST_BUTTONS);
}
