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
}

const LOG_LEVELS = ["trace", "debug", "info", "warn", "error", "fatal", "silent"] as const;
type LogLevel = (typeof LOG_LEVELS)[number];

const address = (schemes: readonly string[]) =>
  z.string().refine((value) => URL.canParse(value) && schemes.includes(new URL(value).protocol.slice(0, -1)), {
    error: `must be an address that starts with ${schemes.map((scheme) => `${scheme}://`).join(" or ")}`,
  });

const environment = z.object({
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
});

/** The settings in `env`; a variable that is set to nothing counts as unset. Throws one BadConfiguration that names every problem. No value is repeated in it: addresses hold passwords. */
export function parseConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ""));
  const parsed = environment.safeParse(set);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `  ${issue.path.join(".")} ${issue.message}`);
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
  };
}
