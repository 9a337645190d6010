import { ApplicationCommandType, InteractionContextType } from "discord-api-types/v10";
import { type Command, CommandForm, CommandForms } from "../commands.ts";
import { readForm } from "../fields.ts";
import type { Json } from "../payloads.ts";
import { Refusal, refuse, refuseForm } from "../refusal.ts";
import type { Call, Routes } from "../web.ts";
import { ownGuild } from "./places.ts";

/** Under which an app's commands for everywhere are kept. */
const GLOBAL = "global";
const MOST = {
  [ApplicationCommandType.ChatInput]: 100,
  [ApplicationCommandType.User]: 5,
  [ApplicationCommandType.Message]: 5,
};
/** Characters of all names, descriptions and values of one command. */
const LARGEST = 8_000;

export const COMMANDS: Routes = {
  "GET /applications/:app/commands": (call) => list(call, GLOBAL),
  "PUT /applications/:app/commands": (call) => replace(call, GLOBAL),
  "POST /applications/:app/commands": (call) => add(call, GLOBAL),
  "DELETE /applications/:app/commands/:command": (call) => remove(call, GLOBAL, call.ids[1]),
  "GET /applications/:app/guilds/:id/commands": (call) => list(call, ownGuild(call, 1).id),
  "PUT /applications/:app/guilds/:id/commands": (call) => replace(call, ownGuild(call, 1).id),
  "POST /applications/:app/guilds/:id/commands": (call) => add(call, ownGuild(call, 1).id),
  "DELETE /applications/:app/guilds/:id/commands/:command": (call) => remove(call, ownGuild(call, 1).id, call.ids[2]),
};

function list(call: Call, where: string): readonly Json[] {
  checkApp(call);
  return (call.world.commands.get(where) ?? []).map((one) => commandJson(call, one));
}

function replace(call: Call, where: string): readonly Json[] {
  checkApp(call);
  const before = call.world.commands.get(where) ?? [];
  const forms = readForm(CommandForms, call.body);
  const commands = forms.map((form) => kept(call, form, where, before));
  check(commands);
  call.world.commands.set(where, commands);
  return commands.map((one) => commandJson(call, one));
}

/** One command; another of its name and type goes. */
function add(call: Call, where: string): Json {
  checkApp(call);
  const before = call.world.commands.get(where) ?? [];
  const command = kept(call, readForm(CommandForm, call.body), where, before);
  const commands = [...before.filter((one) => one.id !== command.id), command];
  check(commands);
  call.world.commands.set(where, commands);
  return commandJson(call, command);
}

function remove(call: Call, where: string, id: string | undefined): void {
  checkApp(call);
  const before = call.world.commands.get(where) ?? [];
  if (!before.some((one) => one.id === id)) throw refuse("Unknown application command");
  call.world.commands.set(
    where,
    before.filter((one) => one.id !== id),
  );
}

function checkApp({ world, ids: [app] }: Call): void {
  if (app !== world.appId) throw refuse("Unknown Application");
}

function kept({ world }: Call, form: CommandForm, where: string, before: readonly Command[]): Command {
  const same = before.find(({ name, type }) => name === form.name && type === form.type);
  const guild = where === GLOBAL ? null : where;
  return { ...form, id: same?.id ?? world.ids.next(), version: world.ids.next(), guild };
}

function check(commands: readonly Command[]): void {
  for (const [type, most] of Object.entries(MOST)) {
    if (commands.filter((one) => String(one.type) === type).length <= most) continue;
    throw new Refusal(400, 30_032, `Maximum number of application commands reached (${most})`);
  }
  for (const [at, command] of commands.entries()) {
    if (commands.findIndex(({ name, type }) => name === command.name && type === command.type) < at) {
      const message = "Application command names must be unique";
      throw refuseForm([{ path: [at], code: "APPLICATION_COMMANDS_DUPLICATE_NAME", message }]);
    }
    if (sizeOf(command) > LARGEST) {
      const message = "Command exceeds maximum size (8000)";
      throw refuseForm([{ path: [at], code: "APPLICATION_COMMAND_TOO_LARGE", message }]);
    }
  }
}

function sizeOf(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  return Object.entries(value).reduce((all, [key, one]) => {
    const counts = typeof one === "string" && ["name", "description", "value"].includes(key);
    return all + (counts ? one.length : sizeOf(one));
  }, 0);
}

const { Guild, BotDM, PrivateChannel } = InteractionContextType;

const commandJson = ({ world }: Call, { guild, ...command }: Command): Json => ({
  description: "",
  default_member_permissions: null,
  nsfw: false,
  integration_types: [0],
  contexts: guild === null ? [Guild, BotDM, PrivateChannel] : null,
  ...command,
  application_id: world.appId,
  ...(guild === null ? {} : { guild_id: guild }),
});
