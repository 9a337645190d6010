import { APP, type Channel, type Workspace } from "./workspace.ts";

/** What is the same in all that a person does with the app. Where it is installed for an organisation no team is named: it is that of the person. */
export function whoAndWhere(workspace: Workspace, user: string) {
  const { enterprise, orgWide } = workspace;
  const person = workspace.people.get(user);
  if (!person) throw new RangeError(`There is no person ${user}.`);
  const name = person.name.toLowerCase();
  const group = enterprise === null ? null : { id: enterprise, name: "Group" };
  return {
    token: "legacy",
    api_app_id: APP,
    team: orgWide ? null : teamOf(workspace),
    enterprise: group,
    is_enterprise_install: orgWide,
    user: { id: user, username: name, name, team_id: person.team },
  };
}

const teamOf = ({ id, domain, enterprise }: Workspace) => ({
  id,
  domain,
  ...(enterprise === null ? {} : { enterprise_id: enterprise, enterprise_name: "Group" }),
});

/** The same for what is done with a window: who comes from another company does it there. */
export function whoInWindow(workspace: Workspace, user: string) {
  const who = whoAndWhere(workspace, user);
  const { team_id } = who.user;
  return team_id === workspace.id ? who : { ...who, team: { id: team_id, domain: team_id.toLowerCase() } };
}

/** Slack gives no name of a channel that is not open to all. */
export const channelName = ({ kind, name }: Channel): string =>
  kind === "private" ? "privategroup" : kind === "direct" ? "directmessage" : name;

/** The form of a slash command; all strings. */
export function commandBody(
  channel: Channel,
  user: string,
  { command, text, trigger, url }: Readonly<Record<"command" | "text" | "trigger" | "url", string>>,
): Readonly<Record<string, string>> {
  const { workspace } = channel;
  const who = whoAndWhere(workspace, user);
  return {
    token: who.token,
    team_id: workspace.id,
    team_domain: workspace.domain,
    channel_id: channel.id,
    channel_name: channelName(channel),
    user_id: user,
    user_name: who.user.name,
    command,
    text: text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;"),
    api_app_id: APP,
    is_enterprise_install: String(workspace.orgWide),
    ...(who.enterprise ? { enterprise_id: who.enterprise.id, enterprise_name: who.enterprise.name } : {}),
    response_url: url,
    trigger_id: trigger,
  };
}
