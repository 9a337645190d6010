import { TRACKING, TRACKING_PREFIXES } from "./lexicons/tracking.ts";

/** A copy that an archive made of a page. */
export interface Archived {
  /** Address of the page that was copied. */
  readonly original: string;
  /** ISO 8601, UTC; null when the archive's address does not say. */
  readonly at: string | null;
}

/** Prefixes of hosts under which a site shows the same page in another dress. */
const VARIANT = /^(?:www\d?|m|mobile|amp|edition|wap)\./;
/** Ends of paths that name a page's AMP or print dress, or that servers add. */
const DRESS = /(?:\/amp|\.amp|\/amp\.html|\.amp\.html|\/index\.(?:html?|php)|\/)+$/i;

/** A name of a parameter that does not choose what the page says; one that says which dress it wears is none either. */
function isNoise(name: string): boolean {
  const lower = name.toLowerCase();
  if (TRACKING.has(lower) || TRACKING_PREFIXES.some((prefix) => lower.startsWith(prefix))) return true;
  return lower === "amp" || lower === "outputtype";
}

/** The address in `host/path`, as AMP caches and viewers write it: "s/" before it stands for https. */
function fromAmpPath(rest: string): URL | null {
  const secure = /^s\//.test(rest);
  return URL.parse(`${secure ? "https" : "http"}://${rest.replace(/^s\//, "")}`);
}

/** Hosts whose own links lead to another page, and where in the address that page is named. */
const WRAPPERS: readonly (readonly [host: RegExp, find: (url: URL) => URL | null])[] = [
  [
    /^(?:www\.)?google\.[a-z.]+$/,
    (url) =>
      /^\/amp\//.test(url.pathname)
        ? fromAmpPath(url.pathname.slice(5) + url.search)
        : named(url, "/url", ["q", "url"]),
  ],
  [/\.cdn\.ampproject\.org$/, (url) => fromAmpPath(url.pathname.replace(/^\/[a-z]\//, "") + url.search)],
  [/^(?:l|lm)\.(?:facebook|instagram)\.com$/, (url) => named(url, "/", ["u"])],
  [/^out\.reddit\.com$/, (url) => named(url, "/", ["url"])],
  [/\.safelinks\.protection\.outlook\.com$/, (url) => named(url, "/", ["url"])],
  [/^(?:www\.)?linkedin\.com$/, (url) => named(url, "/redir/", ["url"])],
  [/^slack-redir\.net$/, (url) => named(url, "/link", ["url"])],
  [/^away\.vk\.com$/, (url) => named(url, "/away.php", ["to"])],
];

/** A web address in one of the parameters, when the path begins so. */
function named(url: URL, path: string, parameters: readonly string[]): URL | null {
  if (!url.pathname.startsWith(path)) return null;
  for (const parameter of parameters) {
    const found = URL.parse(url.searchParams.get(parameter) ?? "");
    if (found && /^https?:$/.test(found.protocol)) return found;
  }
  return null;
}

/** Links in links in links are a trick. */
const MOST_WRAPPINGS = 4;

/** Where a link of a network, a mail filter or an AMP viewer leads, when its own words say so; else the link itself. */
export function unwrapAddress(link: string): string {
  let url = URL.parse(link);
  for (let depth = 0; url !== null && depth < MOST_WRAPPINGS; depth++) {
    const host = url.hostname;
    const inner: URL | null = WRAPPERS.find(([wrapper]) => wrapper.test(host))?.[1](url) ?? null;
    if (inner === null) return depth === 0 ? link : url.href;
    url = inner;
  }
  return url?.href ?? link;
}

const ARCHIVES: readonly RegExp[] = [
  /^https?:\/\/web\.archive\.org\/web\/(?<at>\d{4,14})(?:[a-z]{2}_)?\/(?<original>https?:\/\/?.+)$/i,
  /^https?:\/\/archive\.(?:ph|is|today|md|li|vn|fo)\/(?:(?<at>\d{4,14})|newest|oldest)\/(?<original>https?:\/\/?.+)$/i,
];

/** "20261014081500" → "2026-10-14T08:15:00Z"; a part of it counts from its beginning. null: no moment of the calendar. */
function parseSnapshot(digits: string): string | null {
  const full = digits.padEnd(14, "x");
  const part = (from: number, to: number, least: string) => {
    const found = full.slice(from, to);
    return found.includes("x") ? least : found;
  };
  const day = `${full.slice(0, 4)}-${part(4, 6, "01")}-${part(6, 8, "01")}`;
  const instant = new Date(`${day}T${part(8, 10, "00")}:${part(10, 12, "00")}:${part(12, 14, "00")}Z`);
  if (Number.isNaN(instant.getTime()) || !instant.toISOString().startsWith(day)) return null;
  return instant.toISOString().replace(".000Z", "Z");
}

/** What an archive's address says of the page that it keeps; null: it is no archive's address, or says nothing. */
export function findArchived(link: string): Archived | null {
  for (const archive of ARCHIVES) {
    const groups = archive.exec(link)?.groups;
    const original = URL.parse((groups?.["original"] ?? "").replace(/^(https?:)\/+/i, "$1//"));
    if (groups && original) return { original: original.href, at: groups["at"] ? parseSnapshot(groups["at"]) : null };
  }
  return null;
}

/**
 * What two addresses of one page have in common: no scheme, no "www." or "m.", no AMP, no slash at the end, no tracking parameters, those that are
 * left in order, no place within the page; of a copy the page that was copied. Only for comparing: it is no address. What is no address stays as it is.
 */
export function comparableAddress(link: string): string {
  const plain = unwrapAddress(link);
  const url = URL.parse(findArchived(plain)?.original ?? plain);
  if (url === null || !/^https?:$/.test(url.protocol)) return link;
  const host = url.hostname
    .replace(/\.$/, "")
    .replace(VARIANT, "")
    .replace(/^amp[.-]/, "");
  const parameters = [...url.searchParams].filter(([name]) => !isNoise(name)).toSorted(byNameAndValue);
  const query = parameters.length > 0 ? `?${new URLSearchParams(parameters)}` : "";
  const path = url.pathname.replace(/^\/amp(?=\/)/i, "").replace(DRESS, "");
  return `${host}${url.port === "" ? "" : `:${url.port}`}${path}${query}`;
}

const byNameAndValue = (a: readonly [string, string], b: readonly [string, string]): number =>
  a.join("=") < b.join("=") ? -1 : 1;

/** Labels of the part of a host that somebody owns, roughly: two, or three under a short second level ("co.uk"). */
function ownedPart(host: string): string {
  const labels = host.replace(/\.$/, "").split(".");
  const short = labels.length > 2 && (labels.at(-2)?.length ?? 0) <= 3 && (labels.at(-1)?.length ?? 0) <= 2;
  return labels.slice(short ? -3 : -2).join(".");
}

/**
 * The address that a page gives as its own (`rel=canonical`), resolved; null when it is none, is another site's (a copy may name the original, a
 * hostile page anybody), or is the site's front page while the page is not: some systems print that everywhere.
 */
export function acceptCanonical(printed: string, page: string): string | null {
  const [from, found] = [URL.parse(unwrapAddress(page)), URL.parse(printed, page)];
  if (from === null || found === null || !/^https?:$/.test(found.protocol)) return null;
  if (ownedPart(found.hostname) !== ownedPart(from.hostname)) return null;
  if (found.pathname === "/" && found.search === "" && from.pathname !== "/") return null;
  return found.href;
}
