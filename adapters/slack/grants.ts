import { createBounded } from "../../src/chat/bounded.ts";
import type { Installations } from "../../src/chat/installations.ts";
import { PlatformRefused } from "../../src/errors.ts";
import type { Log } from "../../src/log.ts";
import { type Grant, installationOf, parseGrant } from "./installation.ts";
import type { Web } from "./web.ts";

/** What our calls in each workspace are made with. */
export interface Grants {
  /** Resolves when calls can be made; throws PlatformRefused or BadConfiguration when they never can be. */
  check(): Promise<void>;
  /** One that has not ended. Throws PlatformRefused where the app is not installed. */
  find(workspace: string): Promise<Grant>;
  /** What takes the place of `token`, which Slack refused; null: nothing. */
  replace(workspace: string, token: string, refusal: string): Promise<Grant | null>;
  /** Forgets what is remembered of a workspace: it was installed anew or removed. */
  forget(workspace: string): void;
}

/** Of one workspace whose token stands in the settings. */
export function createFixedGrants(token: string, web: Web): Grants {
  let asked: Promise<Grant> | null = null;
  async function ask(): Promise<Grant> {
    const { user_id, bot_id, url } = await web.call((client) => client.auth.test());
    return {
      token,
      self: { user: user_id ?? "", bot: bot_id ?? "", url: url ?? null },
      renewal: null,
      installedAt: null,
    };
  }
  const find = (): Promise<Grant> => {
    asked ??= ask().catch((error: unknown) => {
      asked = null;
      throw error;
    });
    return asked;
  };
  return {
    async check() {
      await find();
    },
    find,
    replace: async () => null,
    forget: () => {},
  };
}

export interface KeptGrantsOptions {
  readonly installations: Installations;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Needs no token. */
  readonly web: Web;
  readonly now: () => Date;
  readonly log: Log;
}

const PLATFORM = "slack";
const MOST_WORKSPACES = 5_000;
/** A token is renewed so long before it ends; Slack's last 12 hours. */
const AHEAD_SECONDS = 2 * 60 * 60;
/** After a renewal that failed, while the token still holds. */
const PAUSE_SECONDS = 60;
/** After these refusals another process may have a better token, as when the app was installed anew. */
const VOID = new Set(["token_revoked", "invalid_auth", "account_inactive", "not_authed"]);

/** Of the workspaces that installed the app. */
export function createKeptGrants({ installations, clientId, clientSecret, web, now, log }: KeptGrantsOptions): Grants {
  const known = createBounded<Grant>(MOST_WORKSPACES);
  const renewals = new Map<string, Promise<Grant | null>>();
  /** When a renewal may be tried again, in seconds. */
  const pauses = createBounded<number>(MOST_WORKSPACES);
  const seconds = () => now().getTime() / 1_000;
  const endsWithin = ({ renewal }: Grant, span: number) => renewal !== null && renewal.endsAt - seconds() < span;

  async function read(installation: string): Promise<Grant | null> {
    const words = await installations.find(PLATFORM, installation);
    return remember(installation, words);
  }
  function remember(installation: string, words: string | null): Grant | null {
    if (words === null) {
      known.delete(installation);
      return null;
    }
    const grant = parseGrant(words);
    known.set(installation, grant);
    return grant;
  }

  /** Slack takes the old renewal token once: of all processes one asks, and keeps the answer before anybody uses it. */
  function renew(installation: string, token: string): Promise<Grant | null> {
    const underWay = renewals.get(installation);
    if (underWay) return underWay;
    const renewal = installations
      .change(PLATFORM, installation, async (words) => {
        const grant = parseGrant(words);
        // Another process was first.
        const renewed = grant.token !== token && !endsWithin(grant, AHEAD_SECONDS);
        return renewed ? words : JSON.stringify(await exchange(grant));
      })
      .then((words) => remember(installation, words))
      .finally(() => renewals.delete(installation));
    renewals.set(installation, renewal);
    return renewal;
  }

  async function exchange(grant: Grant): Promise<Grant> {
    if (grant.renewal === null) return grant;
    const { token: refresh_token } = grant.renewal;
    const answer = await web.callOnce((client) =>
      client.oauth.v2.access({
        client_id: clientId,
        client_secret: clientSecret,
        grant_type: "refresh_token",
        refresh_token,
      }),
    );
    const { access_token: token, refresh_token: next, expires_in } = answer;
    if (!token || !next || !expires_in) throw new PlatformRefused("Slack renewed a token and did not say which it is.");
    return { ...grant, token, renewal: { token: next, endsAt: Math.floor(seconds()) + expires_in } };
  }

  async function renewAhead(installation: string, grant: Grant): Promise<Grant | null> {
    if ((pauses.get(installation) ?? 0) > seconds()) return grant;
    try {
      return await renew(installation, grant.token);
    } catch (error) {
      if (endsWithin(grant, 0)) throw error;
      pauses.set(installation, seconds() + PAUSE_SECONDS);
      log.warn({ err: error, installation }, "a token of Slack was not renewed yet; the old one still holds");
      return grant;
    }
  }

  return {
    async check() {
      const [first] = await installations.list(PLATFORM);
      // The keys may be wrong: better said at the start than at the first message.
      if (first) await read(first.workspace);
    },
    async find(workspace) {
      const installation = installationOf(workspace);
      const kept = known.get(installation) ?? (await read(installation));
      const grant = kept && endsWithin(kept, AHEAD_SECONDS) ? await renewAhead(installation, kept) : kept;
      if (!grant) throw new PlatformRefused("The app is not installed in that Slack workspace: install it there.");
      return grant;
    },
    async replace(workspace, token, refusal) {
      const installation = installationOf(workspace);
      if (refusal === "token_expired") return renew(installation, token);
      if (!VOID.has(refusal)) return null;
      const grant = await read(installation);
      return grant && grant.token !== token ? grant : null;
    },
    forget: (workspace) => known.delete(installationOf(workspace)),
  };
}
