import { ApplicationFlags, GatewayIntentBits } from "discord-api-types/v10";
import { z } from "zod";
import { readForm, snowflake } from "../fields.ts";
import { leaveGuild, openDirect } from "../guilds.ts";
import { channelJson, guildJson, memberJson, ownGuildJson, roleJson, userJson } from "../payloads.ts";
import { refuse } from "../refusal.ts";
import type { Call, Routes } from "../web.ts";
import { ownGuild, seenChannel } from "./places.ts";

/** Sessions that may still be started today. */
const SESSIONS = { total: 1_000, remaining: 999, reset_after: 14_400_000, max_concurrency: 1 };

/** `shards` is what Discord recommends; `allowed` are the privileged intents that are turned on. */
export function aboutGuilds(options: { readonly shards: number; readonly allowed: () => number }): Routes {
  const application = ({ world }: Call) => ({
    id: world.appId,
    name: world.bot.name,
    icon: null,
    description: "",
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: "",
    flags: flagsOf(options.allowed()),
    bot: userJson(world.bot),
    owner: null,
    team: null,
    approximate_guild_count: ownGuilds(world).length,
  });
  const gatewayOf = ({ world }: Call) => world.origin.replace("http", "ws");
  return {
    "*GET /gateway": (call) => ({ url: gatewayOf(call) }),
    "GET /gateway/bot": (call) => ({
      url: gatewayOf(call),
      shards: options.shards,
      session_start_limit: SESSIONS,
    }),
    "GET /applications/@me": application,
    "GET /oauth2/applications/@me": application,
    "GET /users/@me": ({ world }) => userJson(world.bot),
    "GET /users/@me/guilds": ({ world }) => ownGuilds(world).map((guild) => ownGuildJson(guild, world.bot.id)),
    "GET /users/:id"({ world, ids: [id = ""] }) {
      const user = world.users.get(id);
      if (!user) throw refuse("Unknown User");
      return userJson(user);
    },
    "POST /users/@me/channels"({ world, body }) {
      const { recipient_id } = readForm(z.object({ recipient_id: snowflake }), body);
      const user = world.users.get(recipient_id);
      if (!user) throw refuse("Unknown User");
      if (user.bot) throw refuse("Cannot write to this person");
      return channelJson(world, openDirect(world, user));
    },
    "DELETE /users/@me/guilds/:id"(call) {
      leaveGuild(call.world, ownGuild(call));
    },
    "GET /guilds/:id": (call) => guildJson(call.world, ownGuild(call)),
    "GET /guilds/:id/roles": (call) =>
      [...ownGuild(call).roles.values()].map((role, at) => roleJson(role, at, call.world.bot.id)),
    "GET /guilds/:id/channels"(call) {
      const guild = ownGuild(call);
      const all = [...call.world.channels.values()].filter((one) => one.guild === guild && !one.thread);
      return all.map((one) => channelJson(call.world, one));
    },
    "GET /guilds/:id/members/search"(call) {
      const { query, limit } = readForm(
        z.object({ query: z.string().min(1), limit: z.coerce.number().int().min(1).max(1_000).default(1) }),
        Object.fromEntries(call.query),
      );
      const begins = (name: string) => name.toLowerCase().startsWith(query.toLowerCase());
      const found = [...ownGuild(call).members.values()].filter(({ user }) => begins(user.name));
      return found.slice(0, limit).map(memberJson);
    },
    "GET /guilds/:id/members/:user"(call) {
      const member = ownGuild(call).members.get(call.ids[1] ?? "");
      if (!member) throw refuse("Unknown Member");
      return memberJson(member);
    },
    "GET /channels/:id": (call) => channelJson(call.world, seenChannel(call)),
  };
}

const ownGuilds = ({ guilds, bot }: Call["world"]) => [...guilds.values()].filter(({ members }) => members.has(bot.id));

/** The app's page says which privileged intents are turned on; fewer than a hundred guilds have the limited ones. */
const flagsOf = (allowed: number): number =>
  (allowed & GatewayIntentBits.MessageContent ? ApplicationFlags.GatewayMessageContentLimited : 0) |
  (allowed & GatewayIntentBits.GuildMembers ? ApplicationFlags.GatewayGuildMembersLimited : 0) |
  (allowed & GatewayIntentBits.GuildPresences ? ApplicationFlags.GatewayPresenceLimited : 0);
