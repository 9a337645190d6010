import { type APIApplicationCommandBasicOption, ApplicationCommandOptionType } from "discord-api-types/v10";

/** What a person gave to an option, by its name. */
export type Given = Readonly<Record<string, string>>;

export const text = (
  name: string,
  description: string,
  more: { readonly required?: boolean; readonly autocomplete?: boolean } = {},
): APIApplicationCommandBasicOption => ({
  type: ApplicationCommandOptionType.String,
  name,
  description,
  required: more.required ?? false,
  ...(more.autocomplete ? { autocomplete: true } : { max_length: 4_000 }),
});

/** One of a few; what is shown, and what it says when it is not the same. */
export const choice = (
  name: string,
  description: string,
  values: readonly (string | readonly [shown: string, value: string])[],
  required = false,
): APIApplicationCommandBasicOption => ({
  type: ApplicationCommandOptionType.String,
  name,
  description,
  required,
  choices: values.map((one) => (typeof one === "string" ? { name: one, value: one } : { name: one[0], value: one[1] })),
});

/** Comes as the person's id. */
export const person = (name: string, description: string): APIApplicationCommandBasicOption => ({
  type: ApplicationCommandOptionType.User,
  name,
  description,
  required: false,
});

/** Its name is known wherever it is completed: it is always a disagreement. */
export const WHICH = text("which", "A disagreement of the last story; choose one, or its number", {
  autocomplete: true,
});
export const STORY = text("story", "A story; the last one here when you leave it out", { autocomplete: true });
export const FILE: APIApplicationCommandBasicOption = {
  type: ApplicationCommandOptionType.Attachment,
  name: "file",
  description: "A .txt, .html or .md file",
  required: false,
};
