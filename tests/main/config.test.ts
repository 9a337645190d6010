import { describe, expect, test } from "vitest";
import { parseConfig } from "../../src/config.ts";

const DEFAULTS = {
  data: "./data",
  databaseUrl: null,
  redisUrl: null,
  logLevel: null,
  colour: true,
  retentionDays: 180,
  slack: null,
};

type Row = readonly [
  env: Readonly<Record<string, string>>,
  expected: Partial<typeof DEFAULTS> | Record<string, unknown>,
];
const good: readonly Row[] = [
  [{}, {}],
  [{ CROSSWIRE_DATA: "/srv/stories" }, { data: "/srv/stories" }],
  [{ CROSSWIRE_DATA: " ", REDIS_URL: "", NO_COLOR: "" }, {}],
  [{ NO_COLOR: "1" }, { colour: false }],
  [
    { LOG_LEVEL: "debug", CROSSWIRE_RETENTION_DAYS: "30" },
    { logLevel: "debug", retentionDays: 30 },
  ],
  [{ DATABASE_URL: "postgres://u:p@db/crosswire" }, { databaseUrl: "postgres://u:p@db/crosswire" }],
  [{ REDIS_URL: "rediss://cache:6380" }, { redisUrl: "rediss://cache:6380" }],
  [{ SOMETHING_ELSE: "x" }, {}],
];
test.each(good)("%j", (env, expected) => {
  expect(parseConfig(env)).toEqual({ ...DEFAULTS, ...expected });
});

describe("Slack", () => {
  const HTTP = {
    SLACK_BOT_TOKEN: "xoxb-1",
    SLACK_SIGNING_SECRET: "s",
    PORT: "8080",
    SLACK_API_URL: "http://localhost:1/api/",
  };

  test.each([
    [
      { SLACK_BOT_TOKEN: "xoxb-1", SLACK_APP_TOKEN: "xapp-1" },
      { botToken: "xoxb-1", appToken: "xapp-1", signingSecret: null, apiUrl: null, port: 3000 },
    ],
    [HTTP, { botToken: "xoxb-1", appToken: null, signingSecret: "s", apiUrl: "http://localhost:1/api/", port: 8080 }],
  ])("%j", (env, slack) => {
    expect(parseConfig(env).slack).toEqual(slack);
  });

  test.each([
    { SLACK_BOT_TOKEN: "xoxb-1" },
    { SLACK_APP_TOKEN: "xapp-1" },
    { SLACK_BOT_TOKEN: "xapp-1", SLACK_APP_TOKEN: "xapp-1" },
    { SLACK_BOT_TOKEN: "xoxb-1", SLACK_APP_TOKEN: "xapp-1", PORT: "http" },
  ])("%j cannot be used", (env) => {
    expect(() => parseConfig(env)).toThrow(expect.objectContaining({ code: "bad-configuration" }));
  });
});

test("every problem is named at once, and no value is repeated", () => {
  const env = {
    DATABASE_URL: "mysql://root:secret@db",
    REDIS_URL: "secret",
    LOG_LEVEL: "loud",
    CROSSWIRE_RETENTION_DAYS: "1.5",
  };
  expect(() => parseConfig(env)).toThrow(
    expect.objectContaining({
      code: "bad-configuration",
      retry: false,
      message: [
        "These settings cannot be used:",
        "  CROSSWIRE_RETENTION_DAYS must be a whole number of days",
        "  DATABASE_URL must be an address that starts with postgres:// or postgresql://",
        "  REDIS_URL must be an address that starts with redis:// or rediss://",
        "  LOG_LEVEL must be one of trace, debug, info, warn, error, fatal, silent",
      ].join("\n"),
    }),
  );
});
