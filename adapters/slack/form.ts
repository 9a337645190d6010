import type { types } from "@slack/bolt";
import { z } from "zod";
import { cut } from "../../src/answers/clean-reply.ts";
import type { Field, Form } from "../../src/answers/reply.ts";
import { cleanLine } from "../../src/text/clean.ts";
import { windowWords } from "./window.ts";

/** The `callback_id` of a form. */
export const FORM_WINDOW = "form";

const ANSWER = "answer";
const LONGEST_LABEL = 150;
const LONGEST_OPTION = 75;
const LONGEST_HINT = 150;
/** Slack takes 3,000 in a field. */
const LONGEST_ANSWER = 3_000;
/** From here on a field has several lines. */
const LONG_ANSWER = 200;
/** More are a list to open. */
const MOST_IN_SIGHT = 5;
/** Slack takes 100 in a list. */
const MOST_OPTIONS = 100;

type Choice = Extract<Field, { kind: "choice" }>;

/** A form as a window; `privateMetadata`, at most 3,000 characters, comes back with its answers. */
export const renderForm = (form: Form, { privateMetadata }: { readonly privateMetadata: string }): types.ModalView => ({
  type: "modal",
  callback_id: FORM_WINDOW,
  private_metadata: privateMetadata,
  title: windowWords(form.title, "Crosswire"),
  submit: windowWords(form.submit, "Send"),
  close: windowWords("Cancel", "Cancel"),
  blocks: form.fields.map((field, at) => ({
    type: "input",
    block_id: blockId(at),
    label: words(field.label, LONGEST_LABEL),
    optional: field.kind === "text" && !field.required,
    element: field.kind === "choice" ? choiceElement(field) : textElement(field),
  })),
});

const blockId = (at: number): string => `field-${at}`;

/** Slack takes no empty words. */
const words = (text: string, longest: number): types.PlainTextElement => ({
  type: "plain_text",
  text: cut(cleanLine(text), longest) || "–",
  emoji: false,
});

/** What is chosen comes back as its place in the list, which is short whatever it says. */
function choiceElement({ options }: Choice): types.RadioButtons | types.StaticSelect {
  const shown = options
    .slice(0, MOST_OPTIONS)
    .map(({ label }, at) => ({ text: words(label, LONGEST_OPTION), value: `${at}` }));
  const inSight = shown.length <= MOST_IN_SIGHT && options.every(({ label }) => label.length <= LONGEST_OPTION);
  return { type: inSight ? "radio_buttons" : "static_select", action_id: ANSWER, options: shown };
}

function textElement({ hint, longest }: Extract<Field, { kind: "text" }>): types.PlainTextInput {
  const placeholder = cleanLine(hint) === "" ? {} : { placeholder: words(hint, LONGEST_HINT) };
  return {
    type: "plain_text_input",
    action_id: ANSWER,
    multiline: longest > LONG_ANSWER,
    max_length: Math.min(Math.max(longest, 1), LONGEST_ANSWER),
    ...placeholder,
  };
}

const answer = z.object({ value: z.string().nullish(), selected_option: z.object({ value: z.string() }).nullish() });
const state = z.object({ values: z.record(z.string(), z.record(z.string(), z.unknown())) });

/**
 * The words of the answers on one line, in the order of the fields, a colon between them: what follows the command. `filledIn` is the `state`
 * of Slack's view. Null when it answers another form, or one field not as that asks. Total.
 */
export function readForm(filledIn: unknown, form: Form): string | null {
  const parsed = state.safeParse(filledIn);
  if (!parsed.success) return null;
  const answers: string[] = [];
  for (const [at, field] of form.fields.entries()) {
    const given = answer.safeParse(parsed.data.values[blockId(at)]?.[ANSWER]);
    const read = given.success ? readAnswer(field, given.data) : null;
    if (read === null) return null;
    answers.push(read);
  }
  return answers.filter((one) => one !== "").join(": ");
}

function readAnswer(field: Field, { value, selected_option }: z.infer<typeof answer>): string | null {
  if (field.kind === "choice") {
    const chosen = /^\d{1,3}$/.test(selected_option?.value ?? "") ? Number(selected_option?.value) : -1;
    return field.options[chosen]?.words ?? null;
  }
  const written = cleanLine(value ?? "");
  return written.length > field.longest || (field.required && written === "") ? null : written;
}

const field = z.union([
  z.object({
    kind: z.literal("choice"),
    label: z.string(),
    options: z.array(z.object({ label: z.string(), words: z.string() })).min(1),
  }),
  z.object({
    kind: z.literal("text"),
    label: z.string(),
    hint: z.string(),
    required: z.boolean(),
    longest: z.number().int().positive(),
  }),
]);
const formShape = z.object({ title: z.string(), submit: z.string(), fields: z.array(field).min(1) });

/** The form that stands in the `value` of a button; null for anything else. Total. */
export function parseForm(value: string): Form | null {
  try {
    const parsed = formShape.safeParse(JSON.parse(value));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
