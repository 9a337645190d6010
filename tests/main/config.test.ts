import { describe, expect, test } from "vitest";
import { parseConfig } from "../../src/config.ts";

const DEFAULTS = {
  data: "./data",
  databaseUrl: null,
  redisUrl: null,
  logLevel: null,
  colour: true,
  retentionDays: 180,
  robots: "again",
  contact: null,
  slack: null,
  discord: null,
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
  [
    { CROSSWIRE_ROBOTS: "always", CROSSWIRE_CONTACT: "desk@post.example" },
    { robots: "always", contact: "desk@post.example" },
  ],
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

  const SOCKET = { SLACK_BOT_TOKEN: "xoxb-1", SLACK_APP_TOKEN: "xapp-1" };
  const [hex, base64] = ["0f".repeat(32), Buffer.alloc(32, 1).toString("base64")];
  const MANY = {
    SLACK_APP_TOKEN: "xapp-1",
    SLACK_CLIENT_ID: "1.2",
    SLACK_CLIENT_SECRET: "s",
    CROSSWIRE_KEYS: `${hex}, ${base64}`,
    CROSSWIRE_URL: "https://bot.desk.example/crosswire/",
  };
  const ONE = {
    botToken: "xoxb-1",
    install: null,
    appToken: "xapp-1",
    signingSecret: null,
    apiUrl: null,
    port: 3000,
    reaction: "mag",
    configToken: null,
  };
  const install = {
    clientId: "1.2",
    clientSecret: "s",
    publicUrl: "https://bot.desk.example/crosswire",
    keys: [Buffer.alloc(32, 15), Buffer.alloc(32, 1)],
  };

  test.each<[Record<string, string>, Record<string, unknown>]>([
    [SOCKET, {}],
    [HTTP, { appToken: null, signingSecret: "s", apiUrl: "http://localhost:1/api/", port: 8080 }],
    [
      { ...SOCKET, SLACK_REACTION: "eyes_on", SLACK_CONFIG_TOKEN: "xoxe.xoxp-1" },
      { reaction: "eyes_on", configToken: "xoxe.xoxp-1" },
    ],
    [MANY, { botToken: null, install }],
    [
      { ...MANY, CROSSWIRE_KEYS: base64, CROSSWIRE_URL: "http://localhost:3000" },
      {
        botToken: null,
        install: { ...install, publicUrl: "http://localhost:3000", keys: [Buffer.alloc(32, 1)] },
      },
    ],
    [{ ...SOCKET, CROSSWIRE_KEYS: hex }, {}],
  ])("%j", (env, slack) => {
    expect(parseConfig(env).slack).toEqual({ ...ONE, ...slack });
  });

  test.each<[Record<string, string | undefined>, readonly string[]]>([
    [{ CROSSWIRE_KEYS: "c2hvcnQ=" }, ["CROSSWIRE_KEYS must be keys of 32 random bytes"]],
    [{ CROSSWIRE_KEYS: `${hex},,` }, ["CROSSWIRE_KEYS must be keys of 32 random bytes"]],
    [{ CROSSWIRE_URL: "http://bot.desk.example" }, ["CROSSWIRE_URL must be an address that starts with https://"]],
    [{ CROSSWIRE_URL: "https://u:p@bot.desk.example" }, ["CROSSWIRE_URL must"]],
    [{ SLACK_REACTION: ":mag:" }, ["SLACK_REACTION must be the name of an emoji, without colons"]],
    [{ SLACK_CONFIG_TOKEN: "xoxb-1" }, ["SLACK_CONFIG_TOKEN must begin with xoxe."]],
    [{ SLACK_BOT_TOKEN: "xoxb-1" }, ["SLACK_BOT_TOKEN is for one workspace"]],
    [{ SLACK_CLIENT_SECRET: undefined }, ["Slack in many workspaces also needs SLACK_CLIENT_SECRET"]],
    [
      { SLACK_CLIENT_ID: undefined, CROSSWIRE_KEYS: undefined, CROSSWIRE_URL: "bot" },
      ["needs SLACK_CLIENT_ID, CROSSWIRE_KEYS", "CROSSWIRE_URL must"],
    ],
    [{ SLACK_APP_TOKEN: undefined }, ["SLACK_APP_TOKEN or SLACK_SIGNING_SECRET"]],
  ])("many workspaces with %j cannot be had", (env, problems) => {
    const failure = expect.objectContaining({ code: "bad-configuration" });
    const set = { ...MANY, ...env };
    expect(() => parseConfig(set)).toThrow(failure);
    for (const problem of problems) expect(() => parseConfig(set)).toThrow(problem);
    expect(() => parseConfig(set)).not.toThrow(/desk\.example|0f0f|c2hv/);
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

describe("Discord", () => {
  const TOKEN = "abc.DEF-1.g_h";
  const ONE = { token: TOKEN, applicationId: null, apiUrl: null, shards: null, share: null };
  const SERVERS = { DATABASE_URL: "postgres://db/crosswire", REDIS_URL: "redis://cache" };
  const BIG = { databaseUrl: SERVERS.DATABASE_URL, redisUrl: SERVERS.REDIS_URL };

  test.each<Row>([
    [{ DISCORD_TOKEN: TOKEN }, { discord: ONE }],
    [{ DISCORD_TOKEN: ` Bot ${TOKEN} ` }, { discord: ONE }],
    [
      {
        DISCORD_TOKEN: TOKEN,
        DISCORD_APPLICATION_ID: "1234567890123456789",
        DISCORD_API_URL: "http://localhost:1/api",
      },
      { discord: { ...ONE, applicationId: "1234567890123456789", apiUrl: "http://localhost:1/api" } },
    ],
    [
      { DISCORD_TOKEN: TOKEN, DISCORD_SHARDS: "auto", ...SERVERS },
      { ...BIG, discord: { ...ONE, shards: "auto" } },
    ],
    [
      {
        DISCORD_TOKEN: TOKEN,
        DISCORD_SHARDS: "4",
        SHARDING_MANAGER: "true",
        SHARDS: "2",
        SHARD_COUNT: "4",
        ...SERVERS,
      },
      { ...BIG, discord: { ...ONE, shards: 4, share: { ids: [2], count: 4 } } },
    ],
    [{ DISCORD_TOKEN: TOKEN, SHARDS: "2", SHARD_COUNT: "four" }, { discord: ONE }],
    [{ DISCORD_API_URL: "https://proxy.example/api" }, {}],
  ])("%j", (env, expected) => {
    expect(parseConfig(env)).toEqual({ ...DEFAULTS, ...expected });
  });

  test.each<[Readonly<Record<string, string>>, RegExp]>([
    [{ DISCORD_TOKEN: "two words" }, /DISCORD_TOKEN must be a bot's token/],
    [{ DISCORD_APPLICATION_ID: "crosswire" }, /DISCORD_APPLICATION_ID must be a number/],
    [{ DISCORD_APPLICATION_ID: "1234567890123456789" }, /Discord needs DISCORD_TOKEN/],
    [{ DISCORD_TOKEN: TOKEN, DISCORD_API_URL: "discord.com" }, /DISCORD_API_URL must be an address/],
    [{ DISCORD_TOKEN: TOKEN, DISCORD_SHARDS: "0", ...SERVERS }, /DISCORD_SHARDS must be a number of processes/],
    [{ DISCORD_TOKEN: TOKEN, DISCORD_SHARDS: "2" }, /set DATABASE_URL and REDIS_URL too/],
    [
      { DISCORD_TOKEN: TOKEN, DISCORD_SHARDS: "auto", DATABASE_URL: SERVERS.DATABASE_URL },
      /set DATABASE_URL and REDIS_URL too/,
    ],
  ])("%j is refused", (env, problem) => {
    expect(() => parseConfig(env)).toThrow(problem);
  });
});
