import { type Arguments, textOf } from "../arguments.ts";
import { CLIENT_ID, CLIENT_SECRET } from "../oauth.ts";
import { Refusal } from "../refusal.ts";
import { APP } from "../workspace.ts";
import { bot, type Methods, workspaceOf, workspacesOf } from "./method.ts";

export const OF_THE_APP: Methods = {
  "apps.connections.open": {
    token: "app",
    run: (_args, { world }) => ({ url: `${world.origin.replace("http", "ws")}/socket` }),
  },
  "apps.manifest.export": {
    token: "config",
    run(args, { world }) {
      if (textOf(args, "app_id") !== APP) throw new Refusal("app_not_found");
      return { manifest: world.manifest };
    },
  },
  "auth.test": bot((args, api) => {
    const { id, name, url, enterprise, orgWide, botUser, bot: bot_id } = workspaceOf(args, api);
    return {
      url,
      team: name,
      team_id: orgWide ? enterprise : id,
      user: "crosswire",
      user_id: botUser,
      bot_id,
      is_enterprise_install: orgWide,
      ...(enterprise === null ? {} : { enterprise_id: enterprise }),
    };
  }),
  "auth.revoke": bot((_args, api) => {
    for (const workspace of workspacesOf(api)) api.uninstall(workspace);
    return { revoked: true };
  }),
  "oauth.v2.access": {
    token: "none",
    run(args, { world }) {
      checkClient(args);
      const type = textOf(args, "grant_type");
      if (type === "refresh_token") return world.oauth.refresh(textOf(args, "refresh_token"));
      if (type !== "" && type !== "authorization_code") throw new Refusal("invalid_grant_type");
      return world.oauth.exchange(textOf(args, "code"), textOf(args, "redirect_uri"));
    },
  },
};

function checkClient(args: Arguments): void {
  if (textOf(args, "client_id") !== CLIENT_ID) throw new Refusal("invalid_client_id");
  if (textOf(args, "client_secret") !== CLIENT_SECRET) throw new Refusal("bad_client_secret");
}
