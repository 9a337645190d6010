import { examineSlack } from "../../adapters/slack/examine.ts";
import { findMisplaced } from "../../adapters/slack/token-kinds.ts";
import type { Finding } from "../chat/finding.ts";
import type { SlackConfig } from "../config.ts";
import { createLog } from "../log.ts";

/** Tokens of Slack that stand in each other's place: for settings that cannot be used as they are. */
export const findMisplacedTokens = (env: Readonly<Record<string, string | undefined>>): readonly Finding[] =>
  findMisplaced({
    botToken: env["SLACK_BOT_TOKEN"] || null,
    appToken: env["SLACK_APP_TOKEN"] || null,
    signingSecret: env["SLACK_SIGNING_SECRET"] || null,
    configToken: env["SLACK_CONFIG_TOKEN"] || null,
  });

/** What Slack says of the settings. Its libraries stay silent: what is wrong is in the findings. */
export const examineSlackConfig = (config: SlackConfig): Promise<readonly Finding[]> =>
  examineSlack(config, { fetch, log: createLog("silent") });
