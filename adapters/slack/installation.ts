import { z } from "zod";
import { BadConfiguration } from "../../src/errors.ts";

/** The bot as a workspace knows it. */
export interface Self {
  readonly user: string;
  readonly bot: string;
  /** The workspace's own address, with a slash at its end; null when Slack does not say. */
  readonly url: string | null;
}

/** What our calls in a workspace are made with. */
export interface Grant {
  readonly token: string;
  readonly self: Self;
  /** What the next token is got with, and when this one ends, in seconds; null: it does not end. */
  readonly renewal: { readonly token: string; readonly endsAt: number } | null;
  /** ISO 8601; null: not installed through us. */
  readonly installedAt: string | null;
}

const kept = z.object({
  token: z.string().min(1),
  self: z.object({ user: z.string(), bot: z.string(), url: z.string().nullable() }),
  renewal: z.object({ token: z.string().min(1), endsAt: z.number() }).nullable(),
  installedAt: z.string().nullable(),
});

/** The grant in the words that `JSON.stringify` made of it. Throws BadConfiguration. */
export function parseGrant(words: string): Grant {
  try {
    return kept.parse(JSON.parse(words));
  } catch {
    // No cause: it would tell of the words, and they hold the token.
    throw new BadConfiguration("What is kept of a Slack workspace cannot be read: install the app there again.");
  }
}

/** What an event says of where it comes from. */
export interface Source {
  readonly teamId?: string | undefined;
  readonly enterpriseId?: string | undefined;
  readonly isEnterpriseInstall?: boolean | undefined;
}

/**
 * The workspace as our messages name it: its id, after that of the organisation when the app is installed for the whole of
 * it. A later job so finds the right token without asking anybody. Null: the event names none.
 */
export function workspaceOf({ teamId, enterpriseId, isEnterpriseInstall }: Source): string | null {
  if (!isEnterpriseInstall || !enterpriseId) return teamId ?? null;
  return teamId && teamId !== enterpriseId ? `${enterpriseId}.${teamId}` : enterpriseId;
}

/** The name under which the installation is kept that serves a workspace: that of its organisation when it is for the whole of it. */
export const installationOf = (workspace: string): string => workspace.split(".")[0] ?? workspace;
