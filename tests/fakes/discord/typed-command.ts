import { ApplicationCommandOptionType, ApplicationCommandType, InteractionContextType } from "discord-api-types/v10";
import { type Command, type Option, pathsOf } from "./commands.ts";
import { messageJson } from "./message-payloads.ts";
import type { Json } from "./payloads.ts";
import { permissionsIn } from "./permissions.ts";
import type { Channel, Message, User, World } from "./world.ts";

/** Commands that the person is offered there: none where the app is not, those of the guild before those for everywhere. */
function offered({ commands, appId }: World, channel: Channel, user: User): readonly Command[] {
  const { guild } = channel;
  if (guild && !guild.members.has(appId)) return [];
  const context = guild ? InteractionContextType.Guild : InteractionContextType.BotDM;
  const own = guild ? (commands.get(guild.id) ?? []) : [];
  const all = [...own, ...(commands.get("global") ?? [])];
  return all.filter(({ contexts, default_member_permissions: needed }) => {
    if (contexts && !contexts.includes(context)) return false;
    const bits = BigInt(needed ?? 0);
    return (permissionsIn(channel, user.id) & bits) === bits;
  });
}

interface Typed {
  readonly command: Command;
  readonly path: readonly string[];
  /** In the order typed. */
  readonly given: readonly { readonly option: Option; readonly value: string }[];
}

/** Finds the longest path that the words begin with, and the options after it. */
function readTyped(world: World, channel: Channel, user: User, words: string): Typed {
  const tokens = words.replace(/^\//, "").split(/\s+/);
  const all = offered(world, channel, user).flatMap((command) => pathsOf(command).map((one) => ({ command, ...one })));
  const fitting = all.filter(({ path }) => path.every((word, at) => tokens[at] === word));
  const best = fitting.sort((one, other) => other.path.length - one.path.length)[0];
  if (!best) throw new RangeError(`There is no command “/${words}”.`);
  const rest = words.replace(/^\//, "").replace(new RegExp(String.raw`^(?:\S+\s*){${best.path.length}}`), "");
  return { command: best.command, path: best.path, given: readOptions(best.options, rest) };
}

function readOptions(options: readonly Option[], text: string): Typed["given"] {
  if (text.trim() === "") return [];
  const names = options.map(({ name }) => name).join("|");
  const starts = names === "" ? [] : [...text.matchAll(new RegExp(`(?:^|\\s)(${names}):`, "gu"))];
  const [first] = options;
  if (starts[0]?.index !== 0) {
    if (!first) throw new RangeError(`The command takes no “${text}”.`);
    return [{ option: first, value: text.trim() }];
  }
  return starts.map((start, at) => {
    const value = text.slice(start.index + start[0].length, starts[at + 1]?.index).trim();
    return { option: options.find(({ name }) => name === start[1]) as Option, value };
  });
}

/** A value as Discord sends it; a choice may be typed by its name. Throws a RangeError for what it would not take. */
function sentValue({ name, type, choices = [], autocomplete, min_length, max_length }: Option, typed: string): unknown {
  const chosen = choices.find((one) => one.name === typed || String(one.value) === typed);
  if (choices.length > 0 && !autocomplete && !chosen) throw new RangeError(`“${typed}” is no choice of “${name}”.`);
  if (chosen) return chosen.value;
  switch (type) {
    case ApplicationCommandOptionType.Integer:
    case ApplicationCommandOptionType.Number:
      if (Number.isNaN(Number(typed))) throw new RangeError(`“${typed}” is no number.`);
      return Number(typed);
    case ApplicationCommandOptionType.Boolean:
      return typed.toLowerCase() === "true";
    case ApplicationCommandOptionType.String:
      if (typed.length < (min_length ?? 0) || typed.length > (max_length ?? 6_000)) {
        throw new RangeError(`“${name}” is too short or too long.`);
      }
      return typed;
    default:
      return typed.replace(/\D/g, "");
  }
}

function dataOf({ command, path }: Typed, options: readonly Json[]): Json {
  const kinds = [ApplicationCommandOptionType.SubcommandGroup, ApplicationCommandOptionType.Subcommand];
  const nested = path.slice(1).reduceRight<readonly Json[]>((inner, name, at) => {
    return [{ type: at === path.length - 2 ? kinds[1] : kinds[0], name, options: inner }];
  }, options);
  return {
    id: command.id,
    name: command.name,
    type: command.type,
    ...(command.guild === null ? {} : { guild_id: command.guild }),
    ...(nested.length > 0 ? { options: nested } : {}),
  };
}

/** A slash command as it is sent. */
export function typedData(world: World, channel: Channel, user: User, words: string): Json {
  const typed = readTyped(world, channel, user, words);
  const { path } = typed;
  const all = pathsOf(typed.command).find((one) => one.path.join() === path.join())?.options ?? [];
  const missing = all.find((one) => one.required && !typed.given.some(({ option }) => option === one));
  if (missing) throw new RangeError(`“/${path.join(" ")}” needs “${missing.name}”.`);
  const options = typed.given.map(({ option, value }) => ({
    type: option.type,
    name: option.name,
    value: sentValue(option, value),
  }));
  return dataOf(typed, options);
}

/** The same while it is typed: the last option is the one looked at. */
export function completionData(world: World, channel: Channel, user: User, words: string): Json {
  const typed = readTyped(world, channel, user, words);
  const { path, given } = typed;
  const all = pathsOf(typed.command).find((one) => one.path.join() === path.join())?.options ?? [];
  const last = given.at(-1)?.option ?? all.find(({ autocomplete }) => autocomplete);
  if (!last?.autocomplete) throw new RangeError(`“/${words}” is not completed.`);
  const shown = given.length > 0 ? given : [{ option: last, value: "" }];
  return dataOf(
    typed,
    shown.map(({ option, value }) => ({
      type: option.type,
      name: option.name,
      value,
      ...(option === last ? { focused: true } : {}),
    })),
  );
}

export function menuData(world: World, channel: Channel, user: User, entry: string): Json {
  const command = offered(world, channel, user).find(
    ({ name, type }) => type === ApplicationCommandType.Message && name === entry,
  );
  if (!command) throw new RangeError(`The menu has no entry “${entry}”.`);
  return dataOf({ command, path: [command.name], given: [] }, []);
}

/** The message that the menu belongs to, with all its words whatever the app's intents. */
export const resolvedMessage = (world: World, message: Message): Json => ({
  messages: { [message.id]: messageJson(world, message) },
});
