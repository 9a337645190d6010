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
  /** null: no Slack. */
  readonly slack: SlackConfig | null;
}

/** What a Slack workspace takes: a bot token, and a way for its events to come in. */
export interface SlackConfig {
  readonly botToken: string;
  /** Socket Mode; null: signed HTTP requests. */
  readonly appToken: string | null;
  readonly signingSecret: string | null;
  /** null: Slack's own. */
  readonly apiUrl: string | null;
  readonly port: number;
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
  "Slack needs both a bot token (SLACK_BOT_TOKEN) and a way for events to come in (SLACK_APP_TOKEN or SLACK_SIGNING_SECRET)";

const variables = z.object({
  CROSSWIRE_DATA: z.string().default("./data"),
  CROSSWIRE_RETENTION_DAYS: z.coerce
    .number({ error: "must be a number of days" })
    .int({ error: "must be a whole number of days" })
    .min(1, { error: "must be at least 1 day" })
    .max(3650, { error: "must be at most 3650 days" })
    .default(180),
  DATABASE_URL: address(["postgres", "postgresql"]).optional(),
  REDIS_URL: address(["redis", "rediss"]).optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(", ")}` }).optional(),
  NO_COLOR: z.string().optional(),
  SLACK_BOT_TOKEN: token("xoxb-"),
  SLACK_APP_TOKEN: token("xapp-"),
  SLACK_SIGNING_SECRET: z.string().optional(),
  SLACK_API_URL: address(["http", "https"]).optional(),
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
  return (set["SLACK_BOT_TOKEN"] === undefined) === (wayIn === undefined) ? [] : [SLACK_NEEDS_BOTH];
}

function parseSlack(values: Variables): SlackConfig | null {
  if (values.SLACK_BOT_TOKEN === undefined) return null;
  return {
    botToken: values.SLACK_BOT_TOKEN,
    appToken: values.SLACK_APP_TOKEN ?? null,
    signingSecret: values.SLACK_SIGNING_SECRET ?? null,
    apiUrl: values.SLACK_API_URL ?? null,
    port: values.PORT,
  };
}

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
    slack: parseSlack(values),
  };
}
