import type { Address } from "../claims/claim.ts";
import { acceptCanonical, comparableAddress, findArchived } from "./address.ts";

/** What the address of a page tells of it. `canonical`: the address that the page prints as its own, or null; believed only of its own site. */
export function readAddress(url: string, canonical: string | null): Address {
  const own = canonical === null ? null : acceptCanonical(canonical, url);
  return { posted: url, page: comparableAddress(own ?? url), archived: findArchived(url) };
}
