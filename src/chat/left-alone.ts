import type { HostRules } from "./settings.ts";

/**
 * Hosts whose links nobody posts as an article: sign-in, documents and boards, mail and meetings, video and sound, code,
 * chat itself. Each stands for its subdomains too. Collected by hand from the services that newsrooms commonly use.
 */
const HOSTS: readonly string[] = [
  ...["accounts.google.com", "login.microsoftonline.com", "login.live.com", "okta.com", "auth0.com", "onelogin.com"],
  ...["docs.google.com", "drive.google.com", "sheets.google.com", "sharepoint.com", "onedrive.live.com", "1drv.ms"],
  ...["dropbox.com", "box.com", "wetransfer.com", "notion.so", "notion.site", "atlassian.net", "trello.com"],
  ...["asana.com", "airtable.com", "miro.com", "figma.com", "canva.com", "monday.com", "linear.app"],
  ...["mail.google.com", "calendar.google.com", "outlook.office.com", "outlook.live.com", "calendly.com", "doodle.com"],
  ...["zoom.us", "meet.google.com", "teams.microsoft.com", "webex.com", "whereby.com"],
  ...["youtube.com", "youtu.be", "vimeo.com", "dailymotion.com", "twitch.tv", "tiktok.com", "spotify.com"],
  ...["soundcloud.com", "podcasts.apple.com", "giphy.com", "tenor.com", "imgur.com", "loom.com"],
  ...["github.com", "gitlab.com", "bitbucket.org", "npmjs.com", "pypi.org", "stackoverflow.com"],
  ...["slack.com", "discord.com", "discord.gg", "t.me", "wa.me", "whatsapp.com"],
];

/** Endings of names that only resolve inside a house. */
const INSIDE = /\.(?:local|localhost|internal|intranet|corp|lan|home)$/;
const PRIVATE_ADDRESS =
  /^(?:10|127|0|169\.254|192\.168|172\.(?:1[6-9]|2\d|3[01])|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\./;

/** Steps of a path that sign a person in or out, or act on one's behalf: opening them may do something. */
const ACTING =
  /\/(?:unsubscribe|opt-?out|log-?in|log-?out|sign-?in|sign-?up|sso|oauth2?|(?:password-?)?reset(?:-?password)?)(?:\.\w+)?(?:\/|$)/i;

/** First parts of names of hosts where people sign in or read their mail. */
const SIGN_IN_HOST = /^(?:login|signin|sso|auth|accounts?|webmail|mail|calendar)\./;

/**
 * Whether a link that nobody asked about is left alone: inside the house, or on a page that is no article. What the admins
 * settled comes before our own list, but nothing inside the house is read unasked. Not a guard against private addresses;
 * the reader has its own.
 */
export function isLeftAlone(link: string, rules: HostRules): boolean {
  if (!URL.canParse(link)) return true;
  const { hostname, pathname } = new URL(link);
  const host = hostname.toLowerCase().replace(/\.$/, "");
  if (!host.includes(".") || INSIDE.test(host) || PRIVATE_ADDRESS.test(host)) return true;
  if (standsIn(rules.leftAlone, host)) return true;
  if (ACTING.test(pathname)) return true;
  return !standsIn(rules.read, host) && (standsIn(HOSTS, host) || SIGN_IN_HOST.test(host));
}

/** Whether the admins settled that a host of these addresses is left alone: then its pages are not read again either. */
export const isIgnored = (links: readonly string[], { leftAlone }: HostRules): boolean =>
  links.some((link) => standsIn(leftAlone, (URL.parse(link)?.hostname ?? "").toLowerCase().replace(/\.$/, "")));

const standsIn = (hosts: readonly string[], host: string): boolean =>
  hosts.some((known) => host === known || host.endsWith(`.${known}`));

/** "post.example" for what a person types as a host: a name, or an address in it; null when it is none. */
export function readHost(typed: string): string | null {
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`;
  if (!URL.canParse(address)) return null;
  const host = new URL(address).hostname.toLowerCase().replace(/^www\.|\.$/g, "");
  return /^(?:[\p{L}\p{N}-]+\.)+(?!\d+$)[\p{L}\p{N}-]{2,}$/u.test(host) ? host : null;
}
