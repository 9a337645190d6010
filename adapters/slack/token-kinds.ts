import { type Finding, fault } from "../../src/chat/finding.ts";

/** Slack's secrets as they were set, each null when it was not. */
export interface Secrets {
  readonly botToken: string | null;
  readonly appToken: string | null;
  readonly signingSecret: string | null;
  readonly configToken: string | null;
}

/** What secrets look like. The signing secret and the client secret look the same. */
const KINDS: readonly { readonly kind: string; readonly pattern: RegExp }[] = [
  { kind: "a bot token (xoxb-…)", pattern: /^xoxb-/ },
  { kind: "a bot token that changes (xoxe.xoxb-…)", pattern: /^xoxe\.xoxb-/ },
  { kind: "an app token (xapp-…)", pattern: /^xapp-/ },
  { kind: "an app configuration token (xoxe.xoxp-…)", pattern: /^xoxe\.xoxp-/ },
  { kind: "a person's token (xoxp-…)", pattern: /^xoxp-/ },
  { kind: "a refresh token (xoxe-…)", pattern: /^xoxe-/ },
  { kind: "a browser's token (xoxc-… or xoxd-…)", pattern: /^xox[cd]-/ },
  { kind: "a signing secret", pattern: /^[0-9a-f]{32}$/ },
  { kind: "a verification token", pattern: /^[0-9A-Za-z]{24}$/ },
  { kind: "a client id", pattern: /^\d+\.\d+$/ },
  { kind: "an address", pattern: /^https?:/ },
];

const WANTED: readonly {
  readonly secret: keyof Secrets;
  readonly variable: string;
  readonly kind: string;
  readonly place: string;
}[] = [
  {
    secret: "botToken",
    variable: "SLACK_BOT_TOKEN",
    kind: "a bot token (xoxb-…)",
    place: "OAuth & Permissions → Bot User OAuth Token",
  },
  {
    secret: "appToken",
    variable: "SLACK_APP_TOKEN",
    kind: "an app token (xapp-…)",
    place: "Basic Information → App-Level Tokens",
  },
  {
    secret: "signingSecret",
    variable: "SLACK_SIGNING_SECRET",
    kind: "a signing secret",
    place: "Basic Information → App Credentials → Signing Secret",
  },
  {
    secret: "configToken",
    variable: "SLACK_CONFIG_TOKEN",
    kind: "an app configuration token (xoxe.xoxp-…)",
    place: "api.slack.com/apps → Your App Configuration Tokens → Access Token",
  },
];

/** What a secret is by its looks; null when it looks like none of Slack's. */
const kindOf = (secret: string): string | null => KINDS.find(({ pattern }) => pattern.test(secret))?.kind ?? null;

function describe(secret: string): string {
  const kind = kindOf(secret);
  if (kind !== null) return kind;
  const bare = secret.replace(/^[\s"'“”]+|[\s"'“”]+$/g, "");
  const inside = bare === secret ? null : kindOf(bare);
  return inside === null ? "something else" : `${inside} with spaces or quotation marks around it`;
}

/** A fault for each secret that stands where another kind belongs, by their looks alone; two that are swapped make one. */
export function findMisplaced(secrets: Secrets): readonly Finding[] {
  const misplaced = WANTED.flatMap((wanted) => {
    const secret = secrets[wanted.secret];
    return secret === null || kindOf(secret) === wanted.kind ? [] : [{ ...wanted, holds: describe(secret) }];
  });
  return misplaced.flatMap((one, at) => {
    const other = misplaced.find(({ kind, holds }) => kind === one.holds && holds === one.kind);
    if (other && misplaced.indexOf(other) < at) return [];
    return other
      ? [fault(one.variable, `swapped with ${other.variable}: it holds ${one.holds}, and that one ${other.holds}.`)]
      : [fault(one.variable, `holds ${one.holds} in place of ${one.kind}. Copy it again from “${one.place}”.`)];
  });
}
