import { createIds, type Ids } from "./ids.ts";
import type { AppManifest } from "./manifest.ts";
import { createOAuth, type OAuth } from "./oauth.ts";
import { createResponses, type Responses } from "./responses.ts";
import { createTokens, holderOf, type Tokens } from "./tokens.ts";
import { createTriggers, type Triggers } from "./triggers.ts";
import { createWindows, type Windows } from "./windows.ts";
import {
  type Announce,
  type Channel,
  createWorkspace,
  type Identity,
  type Message,
  type Workspace,
} from "./workspace.ts";

interface Upload {
  readonly workspace: Workspace;
  readonly name: string;
  /** Bytes that were announced. */
  readonly length: number;
  bytes: Uint8Array | null;
}

/** All that Slack holds: workspaces, and what the one app may do in them. */
export interface World {
  readonly now: () => Date;
  readonly ids: Ids;
  readonly manifest: AppManifest;
  readonly workspaces: Map<string, Workspace>;
  readonly tokens: Tokens;
  readonly triggers: Triggers;
  readonly responses: Responses;
  readonly windows: Windows;
  readonly oauth: OAuth;
  /** Files that were announced and are not complete, by their ids. */
  readonly uploads: Map<string, Upload>;
  /** Where the server is. */
  origin: string;
  add(identity: Identity): Workspace;
}

export interface WorldOptions {
  readonly now: () => Date;
  readonly manifest: AppManifest;
  readonly rotation: boolean;
}

export function createWorld({ now, manifest, rotation }: WorldOptions, announce: Announce): World {
  const ids = createIds(now);
  const workspaces = new Map<string, Workspace>();
  const tokens = createTokens(now);
  return {
    now,
    ids,
    manifest,
    workspaces,
    tokens,
    triggers: createTriggers(ids, now),
    responses: createResponses(ids, now),
    windows: createWindows(ids),
    oauth: createOAuth({ ids, now, rotation, tokens }),
    uploads: new Map(),
    origin: "",
    add(identity) {
      const workspace = createWorkspace(identity, ids, announce);
      workspaces.set(workspace.id, workspace);
      return workspace;
    },
  };
}

export function channelIn({ workspaces }: World, id: string): Channel {
  for (const { channels } of workspaces.values()) {
    const channel = channels.get(id);
    if (channel) return channel;
  }
  throw new RangeError(`There is no channel ${id}.`);
}

export function workspaceNamed({ workspaces }: World, id: string): Workspace {
  const workspace = workspaces.get(id);
  if (!workspace) throw new RangeError(`There is no workspace ${id}.`);
  return workspace;
}

export function messageIn(channel: Channel, ts: string): Message {
  const message = channel.messages.find((one) => one.ts === ts);
  if (!message) throw new RangeError(`There is no message ${ts}.`);
  return message;
}

export function workspaceOf({ workspaces }: World, user: string): Workspace {
  for (const workspace of workspaces.values()) if (workspace.people.has(user)) return workspace;
  throw new RangeError(`There is no person ${user}.`);
}

/** Who does something in a channel when nobody is named: the first of it who is not the bot. */
export function someoneIn({ members, workspace }: Channel): string {
  const [first] = [...members].filter((member) => member !== workspace.botUser);
  if (first === undefined) throw new RangeError("Nobody is in the channel.");
  return first;
}

/** Scopes that the app has in the workspace; none where it is not installed. */
export const scopesIn = ({ tokens }: World, workspace: Workspace): readonly string[] =>
  tokens.newest(holderOf(workspace))?.scopes ?? [];

export const isInstalled = ({ tokens }: World, workspace: Workspace): boolean =>
  tokens.newest(holderOf(workspace)) !== null;
