import { ApplicationFlags, Routes } from "discord-api-types/v10";
import { z } from "zod";
import { type Finding, fault, fine } from "../../src/chat/finding.ts";
import { PlatformRefused, PlatformUnreachable } from "../../src/errors.ts";
import { COMMANDS } from "./commands.ts";
import { PERMISSIONS, permissionBits } from "./needs.ts";
import { createWeb, type Web } from "./web.ts";

export interface DiscordSetup {
  readonly token: string;
  readonly applicationId: string | null;
  /** Discord's own when null. */
  readonly apiUrl: string | null;
}

const app = z.object({ id: z.string(), name: z.string(), flags: z.number().int().default(0) });
const guild = z.object({ id: z.string(), name: z.string(), permissions: z.string().regex(/^\d+$/) });
const command = z.object({ name: z.string() });
const gateway = z.object({ shards: z.number().int() });

const PORTAL = "discord.com/developers/applications";
const MOST_GUILDS = 200;
const CONTENT = ApplicationFlags.GatewayMessageContent | ApplicationFlags.GatewayMessageContentLimited;
const ADMINISTRATOR = 8n;
/** One connection serves no more. */
const MOST_IN_ONE = 2_500;

/** Where an admin of a server invites the bot, with the permissions that it needs. */
export const inviteLink = (application: string): string =>
  `https://discord.com/oauth2/authorize?client_id=${application}&scope=bot+applications.commands&permissions=${permissionBits()}`;

/** Looks at the token, the app's settings and what the bot may do in its servers, and changes nothing. */
export async function examineDiscord(setup: DiscordSetup): Promise<readonly Finding[]> {
  try {
    return await examineAll(createWeb(setup), setup);
  } catch (error) {
    if (error instanceof PlatformRefused) return [fault("Discord", error.message)];
    if (!(error instanceof PlatformUnreachable)) throw error;
    const host = new URL(setup.apiUrl ?? "https://discord.com/api").host;
    const cure = "Look at the network, the proxy and DISCORD_API_URL.";
    return [fault("Discord", `${host} cannot be asked: ${error.message} ${cure}`)];
  }
}

async function examineAll(web: Web, { applicationId }: DiscordSetup): Promise<readonly Finding[]> {
  const { id, name, flags } = app.parse(await web.get(Routes.currentApplication()));
  const isOther = applicationId !== null && applicationId !== id;
  const query = { limit: `${MOST_GUILDS}` };
  const guilds = z.array(guild).parse(await web.get(Routes.userGuilds(), query));
  return [
    isOther
      ? fault("Discord token", `is of the app ${id} (${name}), and DISCORD_APPLICATION_ID says ${applicationId}.`)
      : fine("Discord token", `is of the app ${name}`),
    examineContent(flags, id),
    await examineCommands(web, id),
    ...examineGuilds(guilds),
    examineShards(gateway.parse(await web.get(Routes.gatewayBot())).shards),
    fine("Discord invite", inviteLink(id)),
  ];
}

function examineContent(flags: number, id: string): Finding {
  const name = "Discord intent";
  if ((flags & CONTENT) !== 0) return fine(name, "Message Content is on: links and stories are read unasked");
  const words = `Message Content is off: links and stories that nobody points the bot to are not read. Switch on “Message Content Intent” at ${PORTAL}/${id}/bot.`;
  return fault(name, `${words} Mentions, direct messages, /crosswire and “Check claims” work without.`);
}

async function examineCommands(web: Web, id: string): Promise<Finding> {
  const name = "Discord commands";
  const there = new Set(
    z
      .array(command)
      .parse(await web.get(Routes.applicationCommands(id)))
      .map((one) => one.name),
  );
  const missing = COMMANDS.filter((one) => !there.has(one.name)).map((one) => one.name);
  return fine(name, missing.length === 0 ? "are there" : `${missing.join(", ")} will be there after the first start`);
}

function examineGuilds(guilds: readonly z.infer<typeof guild>[]): readonly Finding[] {
  const name = "Discord servers";
  if (guilds.length === 0) return [fault(name, "none has the bot yet: invite it with the link below.")];
  const lacking = guilds.flatMap(({ name: server, permissions }) => {
    const has = BigInt(permissions);
    const missing = PERMISSIONS.filter(({ bit }) => (has & bit) === 0n).map((one) => `“${one.name}”`);
    if (missing.length === 0 || (has & ADMINISTRATOR) !== 0n) return [];
    const cure = "Give its role these in Server Settings → Roles, or invite it again with the link below.";
    return [fault(`${name}: ${server}`, `the bot lacks ${missing.join(", ")}. ${cure}`)];
  });
  const count = guilds.length < MOST_GUILDS ? `${guilds.length}` : `${MOST_GUILDS} or more`;
  return lacking.length > 0 ? lacking : [fine(name, `${count}, in each of them it may do what it needs`)];
}

const examineShards = (shards: number): Finding =>
  fine(
    "Discord connections",
    shards === 1
      ? "one is enough"
      : `Discord recommends ${shards}: one process can hold them, up to ${MOST_IN_ONE} servers each; DISCORD_SHARDS makes several processes`,
  );
