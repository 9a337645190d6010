import { isIP } from "node:net";
import ipaddr from "ipaddr.js";

/** Azure's metadata service: of no special range, and yet not the public internet. */
const CLOUD_METADATA = "168.63.129.16";
/** All of IPv6 that is given out to anybody; IPv4 in old disguises ("::127.0.0.1") lies outside of it. */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR("2000::/3");
const PORTS = new Set(["", "80", "443"]);
/** Endings that name machines of a house or a cluster. */
const INSIDE = /(?:^|\.)(?:local|internal|localhost|lan|home|corp|intranet|home\.arpa)$/i;
const GOOGLE_NEWS = /^https?:\/\/news\.google\.com\/(?:rss\/)?(?:articles|read)\//i;

export const NOT_PUBLIC = "That address is not on the public internet, so I do not open it.";

/** An address in brackets or with a zone, bare: "[fe80::1%eth0]" → "fe80::1". */
const bare = (address: string): string => address.replace(/^\[|\]$/g, "").replace(/%.*$/, "");

/** Whether an IP address is one of the public internet, whichever way it is written. What is no IP address is not. */
export function isPublicAddress(address: string): boolean {
  const ip = bare(address);
  if (!ipaddr.isValid(ip) || isIP(ip) === 0) return false;
  const parsed = ipaddr.process(ip);
  if (parsed instanceof ipaddr.IPv6 && !parsed.match(GLOBAL_UNICAST)) return false;
  return parsed.range() === "unicast" && parsed.toString() !== CLOUD_METADATA;
}

/** "host:port" of an address, for a list of hosts that may be reached though they are not public. */
const hostOf = (url: URL): string => `${url.hostname}:${url.port || (url.protocol === "https:" ? "443" : "80")}`;

/** Why `url` is not opened, as a sentence for the thread; null when it may be. Names are resolved later, by the connector. */
export function findRefusal(url: URL, allowed: ReadonlySet<string>): string | null {
  if (url.protocol !== "http:" && url.protocol !== "https:")
    return "I open links that begin with http:// or https:// only.";
  if (allowed.has(hostOf(url))) return null;
  if (url.username !== "" || url.password !== "") return "The link holds a user name or password, so I do not open it.";
  if (!PORTS.has(url.port)) return "The link names an unusual port, so I do not open it.";
  if (GOOGLE_NEWS.test(url.href)) return "Google News hides where its links lead. Post the publisher's own link.";
  const host = bare(url.hostname).replace(/\.$/, "");
  const inside = isIP(host) === 0 ? !host.includes(".") || INSIDE.test(host) : !isPublicAddress(host);
  return inside ? NOT_PUBLIC : null;
}
