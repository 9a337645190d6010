import { type Logger, LogLevel } from "@slack/web-api";

/** For Slack's libraries, which otherwise print each refusal that a test asks for. */
export const silentLogger: Logger = {
  debug() {},
  info() {},
  warn() {},
  error() {},
  setLevel() {},
  getLevel: () => LogLevel.ERROR,
  setName() {},
};
