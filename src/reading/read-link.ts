import type { Address, Story } from "../claims/claim.ts";
import { PageUnavailable } from "../errors.ts";
import { findArchived, unwrapAddress } from "./address.ts";
import type { FetchedPage, Fetcher, Wish } from "./fetch-page.ts";
import type { StoryInput } from "./read-story.ts";

/** Sites whose links lead to a publisher's page by scripts or apps alone. */
const AGGREGATORS: readonly (readonly [address: RegExp, name: string])[] = [
  [/^https?:\/\/news\.google\.[a-z.]+\/(?:rss\/)?(?:articles|read|stories|topics|publications)\//i, "Google News"],
  [/^https?:\/\/apple\.news\//i, "Apple News"],
];

/** The sentence for a link of an aggregator that cannot be followed; null for any other. */
function findAggregator(link: string): string | null {
  const name = AGGREGATORS.find(([address]) => address.test(link))?.[1];
  if (name === undefined) return null;
  return `That is a link of ${name}, which does not say where the story itself is. Open it and post the publisher's link, or paste the text.`;
}

type Take = (input: StoryInput) => Promise<Story>;

const inputOf = ({ bytes, contentType, url }: FetchedPage): StoryInput => ({
  content: bytes,
  contentType,
  file: null,
  url,
  hints: {},
});

const withStamp = (story: Story, { stamp }: FetchedPage): Story =>
  stamp === null ? story : withAddress(story, (address) => ({ ...address, stamp }));

const withAddress = (story: Story, change: (address: Address) => Address): Story =>
  story.address ? { ...story, address: change(story.address) } : story;

/** Opens the page that a posted link leads to, wrappings of networks and mail filters taken off, and has `take` make a story of it. Throws PageUnavailable. */
export async function readLink(fetcher: Fetcher, link: string, take: Take, signal: AbortSignal | null): Promise<Story> {
  const address = unwrapAddress(link);
  const refusal = findAggregator(address);
  if (refusal !== null) throw new PageUnavailable(refusal, { retry: false });
  const page = await fetcher.fetchPage(address, "posted", signal);
  const story = withStamp(await take(inputOf(page)), page);
  // An archive may lead on to an address of its own that does not say what it copied.
  return withAddress(story, ({ archived, ...rest }) => ({
    ...rest,
    posted: link,
    archived: archived ?? findArchived(address),
  }));
}

const AGAIN: Wish = "again";

/** Reads the page of a story again, as far as its site lets robots; gives the same story when its server says that nothing changed. Throws PageUnavailable. */
export async function readAgain(fetcher: Fetcher, before: Story, take: Take, signal: AbortSignal): Promise<Story> {
  const { url, address } = before;
  if (url === null) throw new PageUnavailable("That story was not read from a link.", { retry: false });
  const page = address?.stamp
    ? await fetcher.fetchChanged(url, address.stamp, signal)
    : await fetcher.fetchPage(url, AGAIN, signal);
  if (page === null) return before;
  const story = withStamp(await take(inputOf(page)), page);
  return withAddress(story, (now) => ({ ...now, posted: address?.posted ?? now.posted }));
}
