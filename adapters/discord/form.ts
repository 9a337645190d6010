import {
  type APIModalInteractionResponseCallbackData,
  type APIStringSelectComponent,
  type APITextInputComponent,
  ComponentType,
  TextInputStyle,
} from "discord-api-types/v10";
import { z } from "zod";
import { cut } from "../../src/answers/clean-reply.ts";
import type { Field, Form } from "../../src/answers/reply.ts";
import { cleanLine } from "../../src/text/clean.ts";
import { FORM, LONGEST_ID, OWN } from "./buttons.ts";

const LONGEST_TITLE = 45;
const LONGEST_LABEL = 45;
const LONGEST_HINT = 100;
const LONGEST_OPTION = 100;
/** Discord takes 4,000 in a field. */
const LONGEST_ANSWER = 4_000;
/** From here on a field has several lines. */
const LONG_ANSWER = 200;
/** Discord takes 25 in a list, and 5 fields in a form. */
const MOST_OPTIONS = 25;
const MOST_FIELDS = 5;

/** A form as a window. `command` comes back with its answers, which follow it; what is longer than Discord brings back can only be typed: null. `own`: what it comes to stays with the person. */
export function renderForm(form: Form, command: string, own: boolean): APIModalInteractionResponseCallbackData | null {
  const custom_id = `${FORM}${command}`;
  if (custom_id.length > LONGEST_ID) return null;
  return {
    custom_id: `${own ? OWN : ""}${custom_id}`,
    title: words(form.title, LONGEST_TITLE),
    components: form.fields.slice(0, MOST_FIELDS).map((field, at) => ({
      type: ComponentType.Label,
      label: words(field.label, LONGEST_LABEL),
      component: field.kind === "choice" ? choice(field, at) : input(field, at),
    })),
  };
}

/** Discord takes no empty words. */
const words = (text: string, longest: number): string => cut(cleanLine(text), longest) || "–";

/** What a choice says comes back itself, so that nothing has to be remembered. */
function choice({ options }: Extract<Field, { kind: "choice" }>, at: number): APIStringSelectComponent {
  const shown = new Map(options.map((one) => [one.words, one] as const));
  return {
    type: ComponentType.StringSelect,
    custom_id: `${at}`,
    required: true,
    options: [...shown.values()]
      .filter(({ words: said }) => said !== "" && said.length <= LONGEST_OPTION)
      .slice(0, MOST_OPTIONS)
      .map(({ label, words: value }) => ({ label: words(label, LONGEST_OPTION), value })),
  };
}

function input({ hint, longest, required }: Extract<Field, { kind: "text" }>, at: number): APITextInputComponent {
  return {
    type: ComponentType.TextInput,
    custom_id: `${at}`,
    style: longest > LONG_ANSWER ? TextInputStyle.Paragraph : TextInputStyle.Short,
    required,
    max_length: Math.min(Math.max(longest, 1), LONGEST_ANSWER),
    ...(cleanLine(hint) === "" ? {} : { placeholder: words(hint, LONGEST_HINT) }),
  };
}

const answer = z.object({
  custom_id: z.string().regex(/^\d{1,2}$/),
  value: z.string().nullish(),
  values: z.array(z.string()).nullish(),
});
const filledIn = z.array(z.object({ component: answer }));

/** The words of the answers on one line, in the order of the fields, a colon between them: what follows the command. Null for anything else. Total. */
export function readForm(components: unknown): string | null {
  const parsed = filledIn.safeParse(components);
  if (!parsed.success) return null;
  return parsed.data
    .map(({ component }) => component)
    .toSorted((a, b) => Number(a.custom_id) - Number(b.custom_id))
    .map(({ value, values }) => cleanLine(values?.[0] ?? value ?? ""))
    .filter((said) => said !== "")
    .join(": ");
}
