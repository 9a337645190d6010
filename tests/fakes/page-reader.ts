import { createReader } from "../../jobs/create-reader.ts";
import type { Reader } from "../../jobs/desk.ts";
import { PageUnavailable } from "../../src/errors.ts";
import type { Fetcher, Wish } from "../../src/reading/fetch-page.ts";
import { contentId } from "../../src/text/content-id.ts";
import type { Tagger } from "../../src/text/tagger.ts";

/** A web of pages by their addresses: null is one that is gone, an error one that cannot be had. */
export interface FakeWeb {
  readonly reader: Reader;
  readonly pages: Map<string, string | null | Error>;
  /** Every page that was opened, as "again https://…". */
  readonly opened: string[];
}

/** The real reader over pages that a test puts there; their servers can tell whether they changed. */
export function createFakeWeb(tagger: Tagger): FakeWeb {
  const pages = new Map<string, string | null | Error>();
  const opened: string[] = [];
  const fetcher: Fetcher = {
    async fetchPage(link: string, wish: Wish) {
      opened.push(`${wish} ${link}`);
      const page = pages.get(link);
      if (page instanceof Error) throw page;
      if (page === null) throw new PageUnavailable("There is no page.", { retry: false, gone: true });
      if (page === undefined) throw new PageUnavailable("I could not reach the page.", { retry: false });
      const stamp = { etag: contentId("e", page, null), modified: null };
      return { bytes: new TextEncoder().encode(page), contentType: "text/html", url: link, stamp };
    },
    async fetchChanged(link, { etag }) {
      const page = await fetcher.fetchPage(link, "again", null);
      return page.stamp?.etag === etag ? null : page;
    },
  };
  return { reader: createReader(tagger, fetcher), pages, opened };
}
