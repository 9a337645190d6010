import {
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPutAPIApplicationCommandsJSONBody,
} from "discord-api-types/v10";
import { z } from "zod";
import { FILE, type Given, WHICH } from "./command-options.ts";
import { CHECK, COMMAND } from "./needs.ts";
import { SUBCOMMANDS } from "./subcommands.ts";

const anywhere = {
  integration_types: [ApplicationIntegrationType.GuildInstall],
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
};

/** All that people find under our name, as Discord wants to be told. */
export const COMMANDS: RESTPutAPIApplicationCommandsJSONBody = [
  {
    ...anywhere,
    type: ApplicationCommandType.ChatInput,
    name: COMMAND,
    description: "Who said what, and where stories contradict each other",
    options: SUBCOMMANDS.map(
      ({ name, description, options }): APIApplicationCommandSubcommandOption => ({
        type: ApplicationCommandOptionType.Subcommand,
        name,
        description,
        options: [...options],
      }),
    ),
  },
  { ...anywhere, type: ApplicationCommandType.Message, name: CHECK },
];

const option = z.object({
  name: z.string(),
  value: z.union([z.string(), z.number(), z.boolean()]).transform(String),
  focused: z.boolean().nullish(),
});
const typed = z.object({
  options: z.tuple([z.object({ name: z.string(), options: z.array(option).nullish() })]),
});

/** A subcommand as somebody typed it, or is typing it. */
export interface Typed {
  readonly name: string;
  /** What does the same when typed. */
  readonly words: string;
  /** Id of the file that came with it; null: none. */
  readonly file: string | null;
  /** What is being typed now, where Discord asks what could follow. */
  readonly focused: string | null;
  /** The command of which it would be a part. */
  readonly completes: string;
}

/** Null for a subcommand that we do not have. Total. */
export function readTyped(data: unknown): Typed | null {
  const parsed = typed.safeParse(data);
  if (!parsed.success) return null;
  const [{ name, options }] = parsed.data.options;
  const subcommand = SUBCOMMANDS.find((one) => one.name === name);
  if (!subcommand) return null;
  const given: Given = Object.fromEntries((options ?? []).map((one) => [one.name, one.value]));
  const focused = options?.find((one) => one.focused);
  return {
    name,
    words: subcommand.words(given),
    file: given[FILE.name] ?? null,
    focused: focused?.value ?? null,
    completes: focused?.name === WHICH.name ? "why" : name,
  };
}
