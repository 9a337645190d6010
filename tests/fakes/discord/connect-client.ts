import { Client, type ClientOptions, Events, GatewayIntentBits, Partials } from "discord.js";
import type { DiscordServer } from "./discord-server.ts";

export const ALL_INTENTS = [
  GatewayIntentBits.Guilds,
  GatewayIntentBits.GuildMessages,
  GatewayIntentBits.GuildMessageReactions,
  GatewayIntentBits.DirectMessages,
  GatewayIntentBits.MessageContent,
];

/** Discord's own client on the local server, which does not wait between two logins. */
export function createClient(
  { apiUrl }: DiscordServer,
  { intents = ALL_INTENTS, ...more }: Partial<ClientOptions> = {},
): Client {
  return new Client({
    intents,
    partials: [Partials.Message, Partials.Channel, Partials.Reaction],
    allowedMentions: { parse: [], repliedUser: false },
    rest: { api: apiUrl, offset: 0 },
    ws: { buildIdentifyThrottler: async () => ({ waitForIdentify: async () => undefined }) },
    ...more,
  });
}

/** The same, ready: it knows its guilds. */
export async function connectClient(
  discord: DiscordServer,
  options: Partial<ClientOptions> = {},
): Promise<Client<true>> {
  const client = createClient(discord, options);
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(discord.token);
  return ready;
}
