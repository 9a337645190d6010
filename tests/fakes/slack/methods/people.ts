import { textOf } from "../arguments.ts";
import { Refusal } from "../refusal.ts";
import { APP, type Person, type Workspace } from "../workspace.ts";
import { bot, isMember, type Methods, needScope, workspaceOf, workspacesOf, writableChannel } from "./method.ts";

export const PEOPLE: Methods = {
  "users.info": bot((args, api) => {
    needScope(api, "users:read");
    const id = textOf(args, "user");
    const workspace = workspacesOf(api).find(({ people }) => people.has(id));
    const person = workspace?.people.get(id);
    if (!workspace || !person) throw new Refusal("user_not_found");
    return { user: userJson(workspace, id, person) };
  }),
  "usergroups.list": bot((args, api) => {
    needScope(api, "usergroups:read");
    const withUsers = /^(?:true|1)$/.test(textOf(args, "include_users"));
    const workspace = workspaceOf(args, api);
    return {
      usergroups: [...workspace.groups].map(([id, { handle, users }]) => ({
        id,
        team_id: workspace.id,
        is_usergroup: true,
        name: handle,
        handle,
        is_external: false,
        date_delete: 0,
        user_count: users.size,
        ...(withUsers ? { users: [...users] } : {}),
      })),
    };
  }),
  "bots.info": bot((args, api) => {
    needScope(api, "users:read");
    const workspace = workspacesOf(api).find(({ bot: id }) => id === textOf(args, "bot"));
    if (!workspace) throw new Refusal("bot_not_found");
    return { bot: { id: workspace.bot, deleted: false, name: "Crosswire", app_id: APP, user_id: workspace.botUser } };
  }),
  "reactions.add": bot((args, api) => {
    needScope(api, "reactions:write");
    writableChannel(args, api);
    return {};
  }),
  "reactions.remove": bot((args, api) => {
    needScope(api, "reactions:write");
    writableChannel(args, api);
    return {};
  }),
};

function userJson(workspace: Workspace, id: string, { name, role, team }: Person) {
  const outsider = team !== workspace.id;
  // Slack says this of outsiders only: whether no channel of the bot is shared with them.
  const meets = [...workspace.channels.values()].some((channel) => isMember(channel) && channel.members.has(id));
  return {
    id,
    team_id: team,
    name: name.toLowerCase(),
    deleted: false,
    real_name: name,
    tz: "Europe/London",
    tz_offset: 0,
    profile: { real_name: name, display_name: name, team },
    is_bot: id === workspace.botUser,
    is_app_user: false,
    ...(outsider
      ? { is_stranger: !meets }
      : {
          is_admin: role === "admin" || role === "owner",
          is_owner: role === "owner",
          is_primary_owner: false,
          is_restricted: role === "guest" || role === "single-channel guest",
          is_ultra_restricted: role === "single-channel guest",
        }),
  };
}
