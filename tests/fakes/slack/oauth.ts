import type { Ids } from "./ids.ts";
import { Refusal } from "./refusal.ts";
import { type Grant, holderOf, type Tokens } from "./tokens.ts";
import { APP, type Workspace } from "./workspace.ts";

export const CLIENT_ID = "10.20";
export const CLIENT_SECRET = "test-client-secret";

/** How a workspace comes to have the app. */
export interface OAuth {
  /** Where the browser goes when a person of the workspace has allowed what was asked for. Throws a RangeError where Slack shows an error page. */
  approve(workspace: Workspace, asked: URLSearchParams): string;
  /** The answer of oauth.v2.access to a code. */
  exchange(code: string, redirectUri: string): Readonly<Record<string, unknown>>;
  /** The same to a refresh token, which is void from then. */
  refresh(refreshToken: string): Readonly<Record<string, unknown>>;
  /** A token without any page. */
  grant(workspace: Workspace, token: string, scopes: readonly string[]): Grant;
}

const TOKEN_SECONDS = 12 * 60 * 60;
const CODE_MS = 10 * 60_000;

interface Code {
  readonly workspace: Workspace;
  readonly scopes: readonly string[];
  readonly redirectUri: string;
  readonly until: number;
  spent: boolean;
}

export function createOAuth({
  ids,
  now,
  rotation,
  tokens,
}: {
  readonly ids: Ids;
  readonly now: () => Date;
  readonly rotation: boolean;
  readonly tokens: Tokens;
}): OAuth {
  const codes = new Map<string, Code>();
  const spentRefreshTokens = new Set<string>();
  const workspaces = new Map<string, Workspace>();

  const issue = (workspace: Workspace, scopes: readonly string[]): Grant => {
    const count = ids.number("token");
    workspaces.set(holderOf(workspace), workspace);
    return tokens.issue({
      token: rotation ? `xoxe.xoxb-1-test-${count}` : `xoxb-test-${count}`,
      holder: holderOf(workspace),
      scopes,
      expiresAt: rotation ? now().getTime() + TOKEN_SECONDS * 1_000 : null,
      refreshToken: rotation ? `xoxe-1-test-${count}` : null,
    });
  };
  const answerOf = (workspace: Workspace, { token, scopes, refreshToken }: Grant) => {
    const { id, name, enterprise, orgWide, botUser } = workspace;
    return {
      access_token: token,
      token_type: "bot",
      scope: scopes.join(","),
      bot_user_id: botUser,
      app_id: APP,
      team: orgWide ? null : { id, name },
      enterprise: enterprise === null ? null : { id: enterprise, name: "Group" },
      is_enterprise_install: orgWide,
      ...(refreshToken === null ? {} : { refresh_token: refreshToken, expires_in: TOKEN_SECONDS }),
    };
  };

  return {
    approve(workspace, asked) {
      const redirectUri = asked.get("redirect_uri") ?? "";
      const scopes = (asked.get("scope") ?? "").split(",").filter((scope) => scope !== "");
      if (asked.get("client_id") !== CLIENT_ID) throw new RangeError("invalid_client_id");
      if (scopes.length === 0) throw new RangeError("invalid_scope");
      if (!URL.canParse(redirectUri)) throw new RangeError("bad_redirect_uri");
      const code = `10.${ids.number("code")}.test`;
      codes.set(code, { workspace, scopes, redirectUri, until: now().getTime() + CODE_MS, spent: false });
      const target = new URL(redirectUri);
      target.searchParams.set("code", code);
      target.searchParams.set("state", asked.get("state") ?? "");
      return target.href;
    },
    exchange(code, redirectUri) {
      const one = codes.get(code);
      if (!one || now().getTime() > one.until) throw new Refusal("invalid_code");
      if (one.spent) throw new Refusal("code_already_used");
      if (redirectUri !== "" && redirectUri !== one.redirectUri) throw new Refusal("bad_redirect_uri");
      one.spent = true;
      const grant = issue(one.workspace, one.scopes);
      const [installer = ""] = [...one.workspace.people.keys()].filter((user) => user !== one.workspace.botUser);
      return { ...answerOf(one.workspace, grant), authed_user: { id: installer } };
    },
    refresh(refreshToken) {
      const before = tokens.byRefreshToken(refreshToken);
      const workspace = workspaces.get(before?.holder ?? "");
      const usable = before && before.state !== "account_inactive" && before.state !== "token_revoked";
      if (!usable || !workspace || spentRefreshTokens.has(refreshToken)) throw new Refusal("invalid_refresh_token");
      spentRefreshTokens.add(refreshToken);
      return answerOf(workspace, issue(workspace, before.scopes));
    },
    grant(workspace, token, scopes) {
      workspaces.set(holderOf(workspace), workspace);
      return tokens.issue({ token, holder: holderOf(workspace), scopes, expiresAt: null, refreshToken: null });
    },
  };
}
