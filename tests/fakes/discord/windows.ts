import { ComponentType } from "discord-api-types/v10";
import { questionsOf } from "./elements.ts";
import type { Asked, ModalForm } from "./forms.ts";
import type { Outcome } from "./interactions.ts";
import { readMarkdown } from "./markdown.ts";
import type { Json } from "./payloads.ts";
import type { ByUser } from "./people.ts";
import type { Channel, Message, User } from "./world.ts";

/** A form as a person has it before them. */
interface SeenWindow {
  readonly title: string;
  /** Its words, a part on a line of its own: what is asked, and where one writes as ____. */
  readonly text: string;
  /** The questions, and what is filled in: words, or labels that were chosen; empty: nothing. */
  readonly fields: Readonly<Record<string, string>>;
  /** What is wrong, by question; "" is the whole form. */
  readonly errors: Readonly<Record<string, string>>;
}

/** Without `user`, the one person who has a form before them. */
export interface WindowActs {
  /** Null: none is open. */
  window(options?: ByUser): SeenWindow | null;
  /** Answers questions by their labels: words, the label of a choice, or the labels of several. Throws a RangeError for what is not asked. */
  fillIn(answers: Readonly<Record<string, string | readonly string[]>>, options?: ByUser): void;
  closeWindow(options?: ByUser): void;
}

interface Where {
  readonly channel: Channel;
  readonly user: User;
  /** The message from whose button the form came; null: it came from a command. */
  readonly message: Message | null;
}

export interface Windows extends WindowActs {
  open(user: string, opened: Where & { readonly form: ModalForm }): void;
  /** The form to be sent; null when a question is not answered as it must be. */
  filledIn(user: string | undefined): (Where & { readonly data: Json }) | null;
  /** The app answered to it, or did not. */
  sent(user: string, outcome: Outcome): void;
}

interface Open extends Where {
  readonly form: ModalForm;
  readonly values: Map<string, readonly string[]>;
  errors: Record<string, string>;
}

const TROUBLE = "Something went wrong. Try again.";

export function createWindows(): Windows {
  const all = new Map<string, Open>();
  const find = (user: string | undefined): Open | null =>
    (user === undefined ? [...all.values()].at(-1) : all.get(user)) ?? null;
  const opened = (user: string | undefined): Open => {
    const found = find(user);
    if (!found) throw new RangeError("No form is open.");
    return found;
  };
  return {
    open(user, { form, ...where }) {
      const values = questionsOf(form).map(({ asked }): [string, readonly string[]] => [
        asked.custom_id,
        startOf(asked),
      ]);
      all.set(user, { ...where, form, values: new Map(values), errors: {} });
    },
    window({ user } = {}) {
      const window = find(user);
      if (!window) return null;
      const { form, values, errors } = window;
      const fields = questionsOf(form).map(({ label, asked }) => [
        label,
        shownOf(asked, values.get(asked.custom_id) ?? []),
      ]);
      return { title: form.title, text: linesOf(form).join("\n"), fields: Object.fromEntries(fields), errors };
    },
    fillIn(answers, { user } = {}) {
      const { form, values } = opened(user);
      for (const [label, answer] of Object.entries(answers)) {
        const question = questionsOf(form).find((one) => one.label === label);
        if (!question) throw new RangeError(`The form does not ask “${label}”.`);
        values.set(question.asked.custom_id, chosenOf(question.asked, typeof answer === "string" ? [answer] : answer));
      }
    },
    closeWindow: ({ user } = {}) => void all.delete(opened(user).user.id),
    filledIn(user) {
      const window = opened(user);
      window.errors = errorsOf(window);
      return Object.keys(window.errors).length > 0 ? null : { ...window, data: dataOf(window) };
    },
    sent(user, outcome) {
      const window = opened(user);
      if (outcome.kind === "nothing") window.errors = { "": TROUBLE };
      else all.delete(user);
    },
  };
}

function startOf(asked: Asked): readonly string[] {
  if (asked.type === ComponentType.TextInput) return asked.value ? [asked.value] : [];
  if (asked.type === ComponentType.Checkbox) return asked.default ? ["true"] : [];
  return asked.options.filter((one) => one.default).map(({ value }) => value);
}

function shownOf(asked: Asked, values: readonly string[]): string {
  if (!("options" in asked)) return values.join();
  return asked.options
    .filter(({ value }) => values.includes(value))
    .map(({ label }) => label)
    .join(", ");
}

function chosenOf(asked: Asked, answers: readonly string[]): readonly string[] {
  if (!("options" in asked)) return answers.filter((answer) => answer !== "");
  return answers.map((answer) => {
    const option = asked.options.find(({ label }) => label === answer);
    if (!option) throw new RangeError(`There is no choice “${answer}”.`);
    return option.value;
  });
}

/** What Discord itself finds wrong before it sends the form. */
function errorsOf({ form, values }: Open): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const { label, asked } of questionsOf(form)) {
    const given = values.get(asked.custom_id) ?? [];
    if (asked.type === ComponentType.Checkbox) continue;
    if (given.length === 0) {
      if (asked.required !== false) errors[label] = "This field is required";
    } else if (asked.type === ComponentType.TextInput) {
      const { length } = given[0] ?? "";
      const [least, most] = [asked.min_length ?? 0, asked.max_length ?? 4_000];
      if (length < least || length > most) errors[label] = `Must be between ${least} and ${most} in length.`;
    } else if ("max_values" in asked || asked.type === ComponentType.StringSelect) {
      if (given.length > (asked.max_values ?? 1) && asked.type === ComponentType.StringSelect) {
        errors[label] = "Too many are chosen.";
      }
    }
  }
  return errors;
}

function dataOf({ form, values }: Open): Json {
  const answer = (asked: Asked, id: number) => {
    const given = values.get(asked.custom_id) ?? [];
    const { type, custom_id } = asked;
    switch (type) {
      case ComponentType.TextInput:
        return { type, id, custom_id, value: given[0] ?? "" };
      case ComponentType.Checkbox:
        return { type, id, custom_id, value: given[0] === "true" };
      case ComponentType.RadioGroup:
        return { type, id, custom_id, value: given[0] ?? null };
      default:
        return { type, id, custom_id, values: given };
    }
  };
  const components = form.components.map((one, at) => {
    const id = 2 * at + 1;
    if (one.type === ComponentType.Label) return { type: one.type, id, component: answer(one.component, id + 1) };
    if (one.type === ComponentType.TextDisplay) return { type: one.type, id };
    return { type: one.type, id, components: one.components.map((asked) => answer(asked, id + 1)) };
  });
  return { custom_id: form.custom_id, components };
}

const NAMES = { user: (id: string) => id, role: (id: string) => id, channel: (id: string) => id };

function linesOf({ title, components }: ModalForm): readonly string[] {
  const lines = components.flatMap((one) => {
    if (one.type === ComponentType.TextDisplay) {
      return [readMarkdown(one.content, NAMES, { links: [], previewed: [], mentions: [] })];
    }
    if (one.type === ComponentType.Label) {
      return [one.label, ...(one.description ? [one.description] : []), placeOf(one.component)];
    }
    return one.components.flatMap((asked) => [asked.label ?? "", placeOf(asked)]);
  });
  return [title, ...lines, "[Submit]"];
}

/** Where one writes as ____, choices as ( ) or [ ] and their words. */
function placeOf(asked: Asked): string {
  switch (asked.type) {
    case ComponentType.TextInput:
      return asked.value || asked.placeholder || "____";
    case ComponentType.StringSelect:
      return [`[${asked.placeholder ?? ""} ▾]`, ...asked.options.map(({ label }) => `  ${label}`)].join("\n");
    case ComponentType.RadioGroup:
      return asked.options.map(({ label }) => `( ) ${label}`).join("\n");
    case ComponentType.CheckboxGroup:
      return asked.options.map(({ label }) => `[ ] ${label}`).join("\n");
    case ComponentType.Checkbox:
      return "[ ]";
  }
}
