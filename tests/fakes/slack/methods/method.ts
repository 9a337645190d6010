import { type Arguments, textOf } from "../arguments.ts";
import { Refusal } from "../refusal.ts";
import { type Grant, holderOf } from "../tokens.ts";
import type { Channel, Message, Workspace } from "../workspace.ts";
import type { World } from "../world.ts";

/** For whom a method runs. */
export interface Api {
  readonly world: World;
  /** Whose token came with the call; for methods of the bot. */
  readonly grant: Grant;
  /** The installation is taken back. */
  uninstall(workspace: Workspace): void;
}

export interface Method {
  readonly token: "bot" | "app" | "config" | "none";
  run(args: Arguments, api: Api): Readonly<Record<string, unknown>>;
}

export type Methods = Readonly<Record<string, Method>>;

export const bot = (run: Method["run"]): Method => ({ token: "bot", run });

export function needScope({ grant: { scopes } }: Api, needed: string): void {
  if (!scopes.includes(needed)) throw new Refusal("missing_scope", { needed, provided: scopes.join(",") });
}

/** The workspaces that the token is good for: one, or all of an organisation. */
export const workspacesOf = ({ world, grant }: Api): readonly Workspace[] =>
  [...world.workspaces.values()].filter((workspace) => holderOf(workspace) === grant.holder);

/** The one that is meant: by `team_id`, else the first. */
export function workspaceOf(args: Arguments, api: Api): Workspace {
  const all = workspacesOf(api);
  const asked = textOf(args, "team_id");
  const found = asked === "" ? all[0] : all.find(({ id }) => id === asked);
  if (!found) throw new Refusal("team_not_found");
  return found;
}

/** A private channel is as good as not there for who is not in it. */
export function visibleChannel(args: Arguments, api: Api, name = "channel"): Channel {
  const id = textOf(args, name);
  const channel = workspacesOf(api)
    .map(({ channels }) => channels.get(id))
    .find((one) => one !== undefined);
  const isOpen = channel?.kind === "public" || channel?.kind === "shared";
  if (!channel || !(isOpen || isMember(channel))) throw new Refusal("channel_not_found");
  return channel;
}

export const isMember = ({ members, workspace }: Channel): boolean => members.has(workspace.botUser);

export function writableChannel(args: Arguments, api: Api, name = "channel"): Channel {
  const channel = visibleChannel(args, api, name);
  if (channel.archived) throw new Refusal("is_archived");
  if (!isMember(channel)) throw new Refusal("not_in_channel");
  return channel;
}

export function withoutMetadata({ metadata: _hidden, ...message }: Message): Omit<Message, "metadata"> {
  return message;
}

/** Whom a direct channel is with. */
export const otherIn = ({ members, workspace }: Channel): string | undefined =>
  [...members].find((member) => member !== workspace.botUser);
