import { lookup } from "node:dns/promises";
import { PageUnavailable } from "../errors.ts";
import { createFetcher, FETCH_LIMITS, type Fetcher, type FetcherOptions } from "./fetch-page.ts";

/** Opens pages of the public internet. */
export const openFetcher = ({ robots, contact }: Pick<FetcherOptions, "robots" | "contact">): Fetcher =>
  createFetcher({
    resolve: lookup,
    allowed: new Set(),
    robots,
    contact,
    limits: FETCH_LIMITS,
    now: () => performance.now(),
  });

/** For runs that read no links. */
export const NO_WEB: Fetcher = { fetchPage: refuse, fetchChanged: refuse };

function refuse(): Promise<never> {
  return Promise.reject(new PageUnavailable("I open no links here.", { retry: false }));
}
