import type { App } from "@slack/bolt";
import { z } from "zod";
import type { Installations } from "../../src/chat/installations.ts";
import type { Front } from "../../src/chat/platform.ts";
import type { Log } from "../../src/log.ts";
import type { Grants } from "./grants.ts";
import { installationOf, parseGrant, workspaceOf } from "./installation.ts";

export interface RemovalOptions {
  readonly grants: Grants;
  /** Null: the one workspace has its token in the settings. */
  readonly installations: Installations | null;
  readonly log: Log;
}

const removal = z.union([
  z.object({ type: z.literal("app_uninstalled") }),
  // Tokens of single people do not end what the bot does.
  z.object({ type: z.literal("tokens_revoked"), tokens: z.object({ bot: z.array(z.string()).min(1) }) }),
]);

/** What a workspace, or a whole organisation, takes the app out of is removed. Slack tells of it in two events, in either order. */
export function listenForRemovals(app: App, front: Front, { grants, installations, log }: RemovalOptions): void {
  /** Installed anew since: Slack tells late of the installation before. */
  async function isOld(installation: string, toldAt: number): Promise<boolean> {
    const words = await installations?.find("slack", installation);
    const installedAt = words ? parseGrant(words).installedAt : null;
    // Slack counts whole seconds.
    return installedAt !== null && Date.parse(installedAt) >= (toldAt + 1) * 1_000;
  }

  for (const name of ["app_uninstalled", "tokens_revoked"] as const) {
    app.event(name, async ({ event, body, context }) => {
      const workspace = workspaceOf(context);
      if (workspace === null || !removal.safeParse(event).success) return;
      // For an organisation its id stands for all of its workspaces.
      const installation = installationOf(workspace);
      if (await isOld(installation, body.event_time)) return;
      await front.take({ kind: "removed", platform: "slack", workspace: installation });
      await installations?.remove("slack", installation);
      grants.forget(installation);
      log.info({ installation }, "the app was removed");
    });
  }
}
