import type { Workspace } from "./workspace.ts";

/** What became of a token; each is Slack's error for who uses it, but "good". */
type TokenState = "good" | "token_expired" | "token_revoked" | "account_inactive";

/** A bot token. */
export interface Grant {
  readonly token: string;
  /** What it was given for: a workspace, or an organisation. */
  readonly holder: string;
  readonly scopes: readonly string[];
  /** Milliseconds since 1970; null: never. */
  readonly expiresAt: number | null;
  readonly refreshToken: string | null;
  state: TokenState;
}

export interface Tokens {
  issue(grant: Omit<Grant, "state">): Grant;
  find(token: string): Grant | null;
  /** The newest of a holder that lets the app be there; an expired one does. */
  newest(holder: string): Grant | null;
  byRefreshToken(refreshToken: string): Grant | null;
  /** All of a holder that were not taken back before get this state. */
  mark(holder: string, state: TokenState): void;
}

/** The team, or the organisation where the app is installed for all of it. */
export const holderOf = ({ id, enterprise, orgWide }: Workspace): string =>
  orgWide && enterprise !== null ? enterprise : id;

const isAlive = ({ state }: Grant): boolean => state === "good" || state === "token_expired";

export function createTokens(now: () => Date): Tokens {
  const grants = new Map<string, Grant>();
  const current = (grant: Grant | undefined): Grant | null => {
    if (!grant) return null;
    if (grant.state === "good" && grant.expiresAt !== null && grant.expiresAt <= now().getTime()) {
      grant.state = "token_expired";
    }
    return grant;
  };
  const all = () => [...grants.values()].reverse();
  return {
    issue(given) {
      const grant: Grant = { ...given, state: "good" };
      grants.set(grant.token, grant);
      return grant;
    },
    find: (token) => current(grants.get(token)),
    newest(holder) {
      return current(all().find((one) => one.holder === holder && isAlive(one)));
    },
    byRefreshToken: (refreshToken) => all().find((one) => one.refreshToken === refreshToken) ?? null,
    mark(holder, state) {
      for (const grant of grants.values()) if (grant.holder === holder && isAlive(grant)) grant.state = state;
    },
  };
}
