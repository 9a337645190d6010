import { type APIButtonComponentWithCustomId, ButtonStyle, ComponentType } from "discord-api-types/v10";
import { cut } from "../../src/answers/clean-reply.ts";
import type { Action } from "../../src/answers/reply.ts";

/** Begins the `custom_id` of a button whose outcome all see in the thread; the words that do the same when typed follow. */
export const COMMAND = "command:";
/** As `COMMAND`; only who presses it sees the outcome. */
export const ALONE = "alone:";
/** As `COMMAND`; what follows the words is asked for first. */
export const FORM = "form:";
/** Turns the pages of an answer to one person: the number of the page, ":", the words that it answers. */
export const PAGE = "page:";

/** Before any of them, in an answer that only one person sees and that came of no message: what is pressed there stays with that person. */
export const OWN = "own-";

const LONGEST_LABEL = 80;
/** Discord takes no `custom_id` longer than 100, which is all that comes back with a press; `OWN` has room. */
export const LONGEST_ID = 96;

/** Five rows of five. */
const MOST_BUTTONS = 25;

const PREFIXES = { thread: COMMAND, person: ALONE } as const;

export const button = (label: string, custom_id: string): APIButtonComponentWithCustomId => ({
  type: ComponentType.Button,
  style: ButtonStyle.Secondary,
  label: cut(label, LONGEST_LABEL),
  custom_id,
});

const renderButton = ({ label, command, form, shownTo }: Action): APIButtonComponentWithCustomId =>
  button(label, `${form === null ? PREFIXES[shownTo] : FORM}${command}`);

/** Buttons of clean actions; none for those without a label or with more words than Discord brings back: these can be typed. */
export const renderButtons = (actions: readonly Action[]): readonly APIButtonComponentWithCustomId[] =>
  actions
    .filter(({ label, command }) => label !== "" && command !== "")
    .map(renderButton)
    .filter(({ custom_id }) => custom_id.length <= LONGEST_ID)
    .slice(0, MOST_BUTTONS);
