import { z } from "zod";
import { BadConfiguration } from "./errors.ts";

/** Everything that can be set from outside. */
export interface Config {
  /** Folder of the embedded database. Not used when `databaseUrl` is set. */
  readonly data: string;
  /** A Postgres server instead of the embedded database. */
  readonly databaseUrl: string | null;
  /** A Redis server for the jobs; without it they stand in the database. */
  readonly redisUrl: string | null;
  /** null: not set; a terminal chat is then quiet, anything else logs at "info". */
  readonly logLevel: LogLevel | null;
  /** Whether colours may be used at all (no-color.org). */
  readonly colour: boolean;
  /** How long stories are recalled, in days. */
  readonly retentionDays: number;
  /** For whose pages a site's robots.txt is heeded: for all, or for those that we read again by ourselves. */
  readonly robots: "always" | "again";
  /** Where sites can complain about us; null: nowhere. */
  readonly contact: string | null;
  /** null: no Slack. */
  readonly slack: SlackConfig | null;
  /** null: no Discord. */
  readonly discord: DiscordConfig | null;
}

/** What Discord takes: the token of a bot. */
export interface DiscordConfig {
  readonly token: string;
  /** Of the app that the token belongs to; null: whichever that is. */
  readonly applicationId: string | null;
  /** null: Discord's own. */
  readonly apiUrl: string | null;
  /** In how many processes, each with its share of the servers; null: one process serves all. "auto": as many as Discord recommends. */
  readonly shards: number | "auto" | null;
  /** The share of this process, which another one of ours has started; null: it is the first, or the only one. */
  readonly share: { readonly ids: readonly number[]; readonly count: number } | null;
}

/** What Slack takes: a bot token of one workspace or what many of them install the app with, and a way for events to come in. */
export interface SlackConfig {
  /** Null: any workspace that installs the app; `install` then says how. */
  readonly botToken: string | null;
  readonly install: SlackInstallConfig | null;
  /** Socket Mode; null: signed HTTP requests. */
  readonly appToken: string | null;
  readonly signingSecret: string | null;
  /** null: Slack's own. */
  readonly apiUrl: string | null;
  readonly port: number;
  /** The emoji that asks for a message to be checked, without colons. */
  readonly reaction: string;
  /** Lets `doctor` see what the app subscribes to; the bot itself does not use it. */
  readonly configToken: string | null;
}

/** How workspaces install the app by themselves. */
export interface SlackInstallConfig {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where people reach this bot, without a slash at the end. */
  readonly publicUrl: string;
  /** What is kept of a workspace is encrypted with the first of them, and read with any; 32 bytes each. */
  readonly keys: readonly [Uint8Array, ...Uint8Array[]];
}

const LOG_LEVELS = ["trace", "debug", "info", "warn", "error", "fatal", "silent"] as const;
type LogLevel = (typeof LOG_LEVELS)[number];

const address = (schemes: readonly string[]) =>
  z.string().refine((value) => URL.canParse(value) && schemes.includes(new URL(value).protocol.slice(0, -1)), {
    error: `must be an address that starts with ${schemes.map((scheme) => `${scheme}://`).join(" or ")}`,
  });

const token = (prefix: string) =>
  z
    .string()
    .startsWith(prefix, { error: `must begin with ${prefix}` })
    .optional();

const SLACK_NEEDS_BOTH =
  "Slack needs both a bot token (SLACK_BOT_TOKEN; SLACK_CLIENT_ID for many workspaces) and a way for events to come in (SLACK_APP_TOKEN or SLACK_SIGNING_SECRET)";
const SLACK_ONE_OR_MANY =
  "SLACK_BOT_TOKEN is for one workspace, SLACK_CLIENT_ID and SLACK_CLIENT_SECRET are for many: leave one of the two out";
const DISCORD_NEEDS_TOKEN = "Discord needs DISCORD_TOKEN";
const SHARDS_NEED_SERVERS =
  "DISCORD_SHARDS starts several processes, and the embedded database serves one: set DATABASE_URL and REDIS_URL too";
/** Each needs all of the others. */
const INSTALL_SETTINGS = ["SLACK_CLIENT_ID", "SLACK_CLIENT_SECRET", "CROSSWIRE_KEYS", "CROSSWIRE_URL"] as const;

/** Addresses that never leave the machine need no encryption. */
const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);

function isPublicAddress(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname, search, hash, username, password } = new URL(value);
  if (search + hash + username + password !== "") return false;
  return protocol === "https:" || (protocol === "http:" && LOOPBACK.has(hostname));
}

/** 32 bytes in one of the two ways in which people write them; null: neither. */
function parseKey(written: string): Uint8Array | null {
  if (/^[0-9a-f]{64}$/i.test(written)) return Buffer.from(written, "hex");
  if (/^[\w+/-]{43}=?$/.test(written)) return Buffer.from(written, "base64");
  return null;
}

const keys = z.string().transform((value, context): readonly [Uint8Array, ...Uint8Array[]] => {
  const [newest, ...older] = value.split(",").map((written) => parseKey(written.trim()));
  const good = older.filter((key) => key !== null);
  if (newest && good.length === older.length) return [newest, ...good];
  context.addIssue({
    code: "custom",
    message: "must be keys of 32 random bytes, as base64 or 64 hexadecimal digits, separated by commas",
  });
  return z.NEVER;
});

const variables = z.object({
  CROSSWIRE_DATA: z.string().default("./data"),
  CROSSWIRE_RETENTION_DAYS: z.coerce
    .number({ error: "must be a number of days" })
    .int({ error: "must be a whole number of days" })
    .min(1, { error: "must be at least 1 day" })
    .max(3650, { error: "must be at most 3650 days" })
    .default(180),
  CROSSWIRE_ROBOTS: z.enum(["always", "again"], { error: "must be always or again" }).default("again"),
  CROSSWIRE_CONTACT: z
    .string()
    // It is printed in a header.
    .regex(/^[!-'*-~]{3,200}$/, { error: "must be an address of the web or of mail" })
    .optional(),
  DATABASE_URL: address(["postgres", "postgresql"]).optional(),
  REDIS_URL: address(["redis", "rediss"]).optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(", ")}` }).optional(),
  NO_COLOR: z.string().optional(),
  SLACK_BOT_TOKEN: token("xoxb-"),
  SLACK_APP_TOKEN: token("xapp-"),
  SLACK_SIGNING_SECRET: z.string().optional(),
  SLACK_API_URL: address(["http", "https"]).optional(),
  SLACK_CLIENT_ID: z.string().optional(),
  SLACK_CLIENT_SECRET: z.string().optional(),
  SLACK_CONFIG_TOKEN: token("xoxe."),
  SLACK_REACTION: z
    .string()
    .regex(/^[\p{Ll}\p{Lo}\p{N}_'+-]{1,100}$/u, { error: "must be the name of an emoji, without colons" })
    .default("mag"),
  DISCORD_TOKEN: z
    .string()
    // People copy it with the word that goes before it in requests.
    .transform((value) => value.trim().replace(/^Bot\s+/i, ""))
    .refine((value) => /^[\w-]+(?:\.[\w-]+){0,3}$/.test(value), {
      error: "must be a bot's token, from “Bot → Reset Token”",
    })
    .optional(),
  DISCORD_APPLICATION_ID: z
    .string()
    .regex(/^\d{15,21}$/, { error: "must be a number, from “General Information → Application ID”" })
    .optional(),
  DISCORD_API_URL: address(["http", "https"]).optional(),
  DISCORD_SHARDS: z
    .union(
      [
        z.literal("auto"),
        z
          .string()
          .regex(/^[1-9]\d{0,3}$/)
          .transform(Number),
      ],
      { error: "must be a number of processes, or “auto”" },
    )
    .optional(),
  // Set by discord.js for the processes that it starts.
  SHARDS: z
    .string()
    .transform((value) => value.split(",").map(Number))
    .optional(),
  SHARD_COUNT: z.coerce.number().int().positive().optional().catch(undefined),
  SHARDING_MANAGER: z.string().optional(),
  CROSSWIRE_KEYS: keys.optional(),
  CROSSWIRE_URL: z
    .string()
    .refine(isPublicAddress, { error: "must be an address that starts with https://" })
    .transform((value) => value.replace(/\/+$/, ""))
    .optional(),
  PORT: z.coerce
    .number({ error: "must be a port number" })
    .int({ error: "must be a port number" })
    .min(1, { error: "must be a port number" })
    .max(65_535, { error: "must be a port number" })
    .default(3000),
});
type Variables = z.infer<typeof variables>;

type Environment = Readonly<Record<string, string | undefined>>;

/** What is wrong between variables; each by itself may be right. */
function findMismatches(set: Environment): readonly string[] {
  const wayIn = set["SLACK_APP_TOKEN"] ?? set["SLACK_SIGNING_SECRET"];
  const token = set["SLACK_BOT_TOKEN"];
  const missing = INSTALL_SETTINGS.filter((name) => set[name] === undefined);
  const many = set["SLACK_CLIENT_ID"] !== undefined || set["SLACK_CLIENT_SECRET"] !== undefined;
  const whole = (token !== undefined || many) === (wayIn !== undefined);
  return [
    ...(whole ? [] : [SLACK_NEEDS_BOTH]),
    ...(many && token !== undefined ? [SLACK_ONE_OR_MANY] : []),
    ...(set["DISCORD_APPLICATION_ID"] !== undefined && set["DISCORD_TOKEN"] === undefined ? [DISCORD_NEEDS_TOKEN] : []),
    ...(set["DISCORD_SHARDS"] !== undefined && !(set["DATABASE_URL"] && set["REDIS_URL"]) ? [SHARDS_NEED_SERVERS] : []),
    ...(many && missing.length > 0 ? [`Slack in many workspaces also needs ${missing.join(", ")}`] : []),
  ];
}

function parseInstall(values: Variables): SlackInstallConfig | null {
  const { SLACK_CLIENT_ID, SLACK_CLIENT_SECRET, CROSSWIRE_KEYS, CROSSWIRE_URL } = values;
  if (!SLACK_CLIENT_ID || !SLACK_CLIENT_SECRET || !CROSSWIRE_KEYS || !CROSSWIRE_URL) return null;
  return {
    clientId: SLACK_CLIENT_ID,
    clientSecret: SLACK_CLIENT_SECRET,
    publicUrl: CROSSWIRE_URL,
    keys: CROSSWIRE_KEYS,
  };
}

function parseSlack(values: Variables): SlackConfig | null {
  const install = parseInstall(values);
  if (values.SLACK_BOT_TOKEN === undefined && install === null) return null;
  return {
    botToken: values.SLACK_BOT_TOKEN ?? null,
    install,
    appToken: values.SLACK_APP_TOKEN ?? null,
    signingSecret: values.SLACK_SIGNING_SECRET ?? null,
    apiUrl: values.SLACK_API_URL ?? null,
    port: values.PORT,
    reaction: values.SLACK_REACTION,
    configToken: values.SLACK_CONFIG_TOKEN ?? null,
  };
}

const parseDiscord = (values: Variables): DiscordConfig | null =>
  values.DISCORD_TOKEN === undefined
    ? null
    : {
        token: values.DISCORD_TOKEN,
        applicationId: values.DISCORD_APPLICATION_ID ?? null,
        apiUrl: values.DISCORD_API_URL ?? null,
        shards: values.DISCORD_SHARDS ?? null,
        share:
          !values.SHARDING_MANAGER || values.SHARDS === undefined || values.SHARD_COUNT === undefined
            ? null
            : { ids: values.SHARDS, count: values.SHARD_COUNT },
      };

/** The settings in `env`; a variable that is set to nothing counts as unset. Throws one BadConfiguration that names every problem. No value is repeated in it: addresses hold passwords. */
export function parseConfig(env: Environment): Config {
  const set: Environment = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ""),
  );
  const parsed = variables.safeParse(set);
  const mismatches = findMismatches(set);
  if (!parsed.success || mismatches.length > 0) {
    const single = parsed.error?.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`) ?? [];
    const problems = [...single, ...mismatches].map((problem) => `  ${problem}`);
    throw new BadConfiguration(`These settings cannot be used:\n${[...new Set(problems)].join("\n")}`);
  }
  const values = parsed.data;
  return {
    data: values.CROSSWIRE_DATA,
    databaseUrl: values.DATABASE_URL ?? null,
    redisUrl: values.REDIS_URL ?? null,
    logLevel: values.LOG_LEVEL ?? null,
    colour: values.NO_COLOR === undefined,
    retentionDays: values.CROSSWIRE_RETENTION_DAYS,
    robots: values.CROSSWIRE_ROBOTS,
    contact: values.CROSSWIRE_CONTACT ?? null,
    slack: parseSlack(values),
    discord: parseDiscord(values),
  };
}
