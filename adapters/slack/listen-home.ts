import type { App } from "@slack/bolt";
import { z } from "zod";
import type { AgentView } from "./agent-view.ts";
import { type Ears, linksIn } from "./ears.ts";
import { renderHome } from "./home.ts";
import { workspaceOf } from "./installation.ts";
import { writeSpot } from "./spot.ts";

const opened = z.object({ user: z.string().min(1), channel: z.string().min(1), tab: z.string() });

/** Shows a person's page on Home; `channel` is where they write to the bot alone. */
export type Publish = (workspace: string, user: string, channel: string) => Promise<void>;

export function createPublish({ front, directory, webs }: Pick<Ears, "front" | "directory" | "webs">): Publish {
  return async (workspace, user, channel) => {
    const place = { platform: "slack", workspace, channel, visibility: "direct" } as const;
    const reply = await front.home(place, await directory.personOf(workspace, user));
    const view = {
      ...renderHome(reply, await linksIn(webs, workspace)),
      private_metadata: writeSpot({ workspace, channel, thread: null, post: null, words: "", alone: true }),
    };
    await webs.of(workspace).call((client) => client.views.publish({ user_id: user, view }));
  };
}

/** The bot's page on Home, made anew each time that somebody looks at it, and what is suggested where they write to it. */
export function listenForHome(app: App, publish: Publish, agentView: AgentView): void {
  app.event("app_home_opened", async ({ event, context }) => {
    const parsed = opened.safeParse(event);
    const workspace = workspaceOf(context);
    if (!parsed.success || workspace === null) return;
    const { user, channel, tab } = parsed.data;
    if (tab === "home") await publish(workspace, user, channel);
    if (tab === "messages") await agentView.suggest(workspace, channel);
  });
}
