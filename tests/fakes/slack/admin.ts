import type { Events } from "./events.ts";
import { SCOPES } from "./manifest.ts";
import { holderOf } from "./tokens.ts";
import { type Channel, directChannel, type Role, TEAM, type Workspace } from "./workspace.ts";
import { channelIn, someoneIn, type World, workspaceNamed } from "./world.ts";

interface NewWorkspace {
  readonly enterprise?: string;
  /** Installed, or to be installed, once for the whole organisation. */
  readonly orgWide?: boolean;
  /** The app is there from the start; true unless said otherwise. */
  readonly installed?: boolean;
  /** Whether its plan has agents; true unless said otherwise. */
  readonly agents?: boolean;
}

/** A workspace that was added: one bot token, and one person whose name is Rowan. */
interface AddedWorkspace {
  readonly team: string;
  readonly person: string;
  readonly botUser: string;
  readonly bot: string;
  /** Null when the app is not installed. */
  readonly token: string | null;
}

interface NewPerson {
  /** The workspace in which they can be met; the first one without it. */
  readonly team?: string;
  readonly role?: Role;
  /** The workspace of another company that they come from, for shared channels. */
  readonly company?: string;
}

/** What is done to workspaces, channels and the app's being there. */
export interface Admin {
  addWorkspace(id: string, options?: NewWorkspace): AddedWorkspace;
  /** Their id. */
  addPerson(name: string, options?: NewPerson): string;
  /** A user group of the first workspace; its id. */
  addGroup(handle: string, people: readonly string[]): string;
  leaveGroup(group: string, user: string): void;
  /** The person's own channel with the bot. */
  directWith(user: string): string;
  /** Makes somebody who is met in the first workspace a guest, a member or an admin. */
  setRole(user: string, role: Role): void;
  /** Puts the bot into a channel. */
  invite(channel: string, options?: { readonly by?: string }): void;
  /** Throws the bot out. */
  kick(channel: string): void;
  /** From now on only its members read the channel, or everybody. */
  convert(channel: string, kind: "private" | "public"): void;
  archive(channel: string): void;
  /** Deletes the channel with all in it. */
  deleteChannel(channel: string): void;
  /** Takes the app out of a workspace, or out of its organisation; Slack sends the two events in either order. */
  uninstall(team: string, options?: { readonly first?: "app_uninstalled" | "tokens_revoked" }): void;
  /** Takes the token back, and leaves the app installed. */
  revokeToken(team: string): void;
  expireToken(team: string): void;
  /** Walks through the app's own install page as a browser does, at its address, and allows what it asks for unless `approve` is false. What the app shows at the end. */
  install(
    team: string,
    page: string,
    options?: { readonly approve?: boolean },
  ): Promise<{ status: number; text: string }>;
}

export function createAdmin(world: World, events: Events): Admin {
  const { ids, tokens } = world;
  const find = (team: string) => workspaceNamed(world, team);
  const tell = (channel: Channel, type: string, more: object) =>
    events.announce(channel.workspace, channel, { type, channel: channel.id, ...more, event_ts: ids.ts() });
  const kindOf = ({ kind }: Channel) => (kind === "private" ? "group" : "channel");

  return {
    addWorkspace(id, { enterprise = null, orgWide = false, installed = true, agents = true } = {}) {
      const name = id.slice("T0".length);
      const domain = name.toLowerCase();
      // One bot for the whole organisation.
      const owner = orgWide && enterprise !== null ? enterprise.slice("E0".length) : name;
      const workspace = world.add({
        id,
        name,
        domain,
        url: `https://${domain}.slack.example/`,
        enterprise,
        orgWide,
        agents,
        botUser: `U0CROSSWIRE${owner}`,
        bot: `B0CROSSWIRE${owner}`,
      });
      const person = `U0ROWAN${name}`;
      workspace.people.set(person, { name: "Rowan", role: "member", team: id });
      const holder = holderOf(workspace);
      const already = tokens.newest(holder)?.token ?? null;
      const token = installed
        ? (already ?? world.oauth.grant(workspace, `xoxb-test-${holder}`, SCOPES).token)
        : already;
      return { team: id, person, botUser: workspace.botUser, bot: workspace.bot, token };
    },
    addPerson(name, { team = TEAM, role = "member", company = team } = {}) {
      const id = `U${ids.number("person")}${name.toUpperCase().replace(/[^A-Z]/g, "")}`;
      find(team).people.set(id, { name, role, team: company });
      return id;
    },
    addGroup(handle, people) {
      const id = `S${ids.number("group")}`;
      find(TEAM).groups.set(id, { handle, users: new Set(people) });
      return id;
    },
    directWith: (user) => directChannel(find(TEAM), user).id,
    leaveGroup: (group, user) => void find(TEAM).groups.get(group)?.users.delete(user),
    setRole(user, role) {
      const { people } = find(TEAM);
      const person = people.get(user);
      if (!person) throw new RangeError(`There is no person ${user}.`);
      people.set(user, { ...person, role });
    },
    invite(id, { by } = {}) {
      const channel = channelIn(world, id);
      const { botUser, id: team, enterprise } = channel.workspace;
      const inviter = by ?? someoneIn(channel);
      channel.members.add(botUser);
      tell(channel, "member_joined_channel", {
        user: botUser,
        channel_type: channel.kind === "private" ? "G" : "C",
        team,
        inviter,
        ...(enterprise === null ? {} : { enterprise }),
      });
      const text = `<@${botUser}> has joined the channel`;
      channel.workspace.post(channel, { subtype: "channel_join", user: botUser, text, inviter });
    },
    kick(id) {
      const channel = channelIn(world, id);
      channel.members.delete(channel.workspace.botUser);
      tell(channel, `${kindOf(channel)}_left`, { actor_id: someoneIn(channel) });
    },
    convert(id, kind) {
      const channel = channelIn(world, id);
      const user = someoneIn(channel);
      channel.kind = kind;
      const text = `<@${user}> made this channel ${kind}`;
      channel.workspace.post(channel, { subtype: `channel_convert_to_${kind}`, user, text });
    },
    archive(id) {
      const channel = channelIn(world, id);
      const user = someoneIn(channel);
      channel.archived = true;
      channel.workspace.post(channel, { subtype: "channel_archive", user, text: `<@${user}> archived the channel` });
      tell(channel, `${kindOf(channel)}_archive`, { user, is_moved: 0 });
    },
    deleteChannel(id) {
      const channel = channelIn(world, id);
      channel.workspace.channels.delete(id);
      tell(channel, `${kindOf(channel)}_deleted`, {});
    },
    uninstall(team, { first = "app_uninstalled" } = {}) {
      const workspace = find(team);
      tokens.mark(holderOf(workspace), "account_inactive");
      const revoked = { type: "tokens_revoked", tokens: { oauth: [], bot: [workspace.botUser] } };
      const gone = { type: "app_uninstalled" };
      const both = [
        { ...gone, event_ts: ids.ts() },
        { ...revoked, event_ts: ids.ts() },
      ];
      for (const event of first === "app_uninstalled" ? both : both.reverse()) events.announceEnd(workspace, event);
    },
    revokeToken(team) {
      const workspace = find(team);
      tokens.mark(holderOf(workspace), "token_revoked");
      const given = { oauth: [], bot: [workspace.botUser] };
      events.announceEnd(workspace, { type: "tokens_revoked", tokens: given, event_ts: ids.ts() });
    },
    expireToken: (team) => tokens.mark(holderOf(find(team)), "token_expired"),
    install: (team, page, { approve = true } = {}) => walk(world, find(team), page, approve),
  };
}

/** The person's browser, signed in to the workspace. The app may name a public address of its own: it is reached where its page was. */
async function walk(world: World, workspace: Workspace, page: string, approve: boolean) {
  const shown = await fetch(page, { redirect: "manual" });
  const cookies = shown.headers.getSetCookie().map((cookie) => cookie.split(";")[0]);
  const html = await shown.text();
  const [, link] = /href="([^"]+\/oauth\/v2\/authorize[^"]*)"/.exec(html) ?? [];
  const address = shown.headers.get("location") ?? link?.replaceAll("&amp;", "&");
  if (!address?.startsWith(`${world.origin}/oauth/v2/authorize?`)) {
    throw new RangeError(`The page leads to ${address ?? "nowhere"}.`);
  }
  const asked = new URL(address).searchParams;
  const denied = new URL(`${asked.get("redirect_uri") ?? ""}?error=access_denied&state=${asked.get("state") ?? ""}`);
  const back = approve ? new URL(world.oauth.approve(workspace, asked)) : denied;
  const target = new URL(`${back.pathname}${back.search}`, page);
  const end = await fetch(target, { headers: { cookie: cookies.join("; ") }, redirect: "manual" });
  return { status: end.status, text: await end.text() };
}
