import { ApplicationCommandOptionType, ApplicationCommandType } from "discord-api-types/v10";
import { z } from "zod";
import { list, number, without, words } from "./fields.ts";

const { Subcommand, SubcommandGroup } = ApplicationCommandOptionType;
const NAME = /^[-_'\p{L}\p{N}]{1,32}$/u;
const name = without(
  words(1, 32),
  "APPLICATION_COMMAND_INVALID_NAME",
  "Command name is invalid",
  (value) => !NAME.test(value) || value !== value.toLowerCase(),
);
const Choice = z.object({ name: words(1, 100), value: z.union([words(0, 100), z.number()]) });
const Plain = without(
  z.object({
    type: z.literal([3, 4, 5, 6, 7, 8, 9, 10, 11]),
    name,
    description: words(1, 100),
    required: z.boolean().optional(),
    choices: list(Choice, 0, 25).optional(),
    autocomplete: z.boolean().optional(),
    min_length: number(0, 6_000).optional(),
    max_length: number(1, 6_000).optional(),
    min_value: z.number().optional(),
    max_value: z.number().optional(),
    channel_types: z.array(z.number()).optional(),
  }),
  "APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE",
  "An option cannot have choices and autocomplete",
  ({ choices = [], autocomplete }) => choices.length > 0 && autocomplete === true,
);
const plains = without(
  list(Plain, 0, 25),
  "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
  "Required options must be placed before non-required options",
  (all) => all.some((one, at) => one.required && at > 0 && !all[at - 1]?.required),
);
const Sub = z.object({ type: z.literal(Subcommand), name, description: words(1, 100), options: plains.optional() });
const Group = z.object({
  type: z.literal(SubcommandGroup),
  name,
  description: words(1, 100),
  options: list(Sub, 1, 25),
});
const distinct = <Kind extends z.ZodType<readonly { readonly name: string }[]>>(kind: Kind) =>
  without(
    kind,
    "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS",
    "Option name already exists in options",
    (all) => new Set(all.map(({ name }) => name)).size < all.length,
  );
const common = {
  id: z.string().optional(),
  default_member_permissions: z.string().nullish(),
  contexts: z.array(number(0, 2)).nullish(),
  integration_types: z.array(number(0, 1)).nullish(),
  nsfw: z.boolean().nullish(),
};
const Slash = z.object({
  ...common,
  type: z.literal(ApplicationCommandType.ChatInput),
  name,
  description: words(1, 100),
  options: distinct(list(z.discriminatedUnion("type", [Sub, Group, Plain]), 0, 25)).nullish(),
});
const Menu = z.object({
  ...common,
  type: z.literal([ApplicationCommandType.User, ApplicationCommandType.Message]),
  name: words(1, 32),
  description: words(0, 0).nullish(),
});

/** Without a type it is a slash command. */
export const CommandForm = z.preprocess(
  (given) => (typeof given === "object" ? { type: ApplicationCommandType.ChatInput, ...given } : given),
  z.discriminatedUnion("type", [Menu, Slash]),
);
export const CommandForms = list(CommandForm, 0, 130);

export type CommandForm = z.output<typeof CommandForm>;
export type Option = z.output<typeof Plain>;
export type Command = CommandForm & { readonly id: string; readonly version: string; readonly guild: string | null };

/** Where a command can be typed, by its words: each subcommand is a path of its own. */
export function pathsOf(
  command: Command,
): readonly { readonly path: readonly string[]; readonly options: readonly Option[] }[] {
  if (command.type !== ApplicationCommandType.ChatInput) return [];
  const { name: top, options } = command;
  const all = options ?? [];
  const nested = all.flatMap((one) => {
    if (one.type === Subcommand)
      return [{ path: [top, one.name], options: (one as z.output<typeof Sub>).options ?? [] }];
    if (one.type !== SubcommandGroup) return [];
    const group = one as z.output<typeof Group>;
    return group.options.map((sub) => ({ path: [top, group.name, sub.name], options: sub.options ?? [] }));
  });
  return nested.length > 0 ? nested : [{ path: [top], options: all as readonly Option[] }];
}
