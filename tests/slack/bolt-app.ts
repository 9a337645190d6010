import { App, type Authorize, HTTPReceiver, SocketModeReceiver } from "@slack/bolt";
import { silentLogger as logger } from "../fakes/slack/silent-logger.ts";
import type { SlackServer } from "../fakes/slack/slack-server.ts";

export type Line = "sockets" | "requests";

/** Slack's own app on the local Slack, with its listeners put on by `listen`; gives what stops it. */
export async function startBolt(
  slack: SlackServer,
  line: Line,
  listen: (app: App) => void,
  authorize?: Authorize<boolean>,
): Promise<() => Promise<unknown>> {
  const clientOptions = { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 } };
  const http = new HTTPReceiver({ signingSecret: slack.signingSecret, port: 0, logger });
  const sockets = new SocketModeReceiver({
    appToken: slack.appToken,
    logger,
    clientPingTimeout: 800,
    installerOptions: { clientOptions },
  });
  const app = new App({
    ...(authorize ? { authorize } : { token: slack.botToken }),
    receiver: line === "sockets" ? sockets : http,
    logger,
    ignoreSelf: false,
    clientOptions: { slackApiUrl: slack.apiUrl },
  });
  listen(app);
  await app.start();
  if (line === "requests") {
    const { port } = (http as unknown as { server: { address(): { port: number } } }).server.address();
    slack.useRequestUrl(`http://127.0.0.1:${port}/slack/events`);
  }
  return () => app.stop();
}
