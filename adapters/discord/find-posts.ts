import { Routes } from "discord-api-types/v10";
import { z } from "zod";
import type { Web } from "./web.ts";

const post = z.object({
  id: z.string(),
  author: z.object({ id: z.string() }),
  components: z
    .array(z.object({ id: z.number().nullish() }).nullable().catch(null))
    .nullish()
    .catch(null),
  message_reference: z.object({ message_id: z.string().nullish() }).nullish().catch(null),
});
type Post = z.infer<typeof post>;

/** Discord gives 100 at a time; threads that people read are shorter than three times that. */
const PAGE = 100;
const MOST_PAGES = 3;

/** Posts of `author` in a channel or thread that match, the oldest first. `after`: an id, or null for the latest ones. Rejects as `web` does. */
export async function findPosts(
  web: Web,
  { channel, author, after }: { readonly channel: string; readonly author: string; readonly after: string | null },
  matches: (post: Post) => boolean,
): Promise<readonly Post[]> {
  const found: Post[] = [];
  for (let read = 0, since = after; read < MOST_PAGES; read += 1) {
    const query = { limit: `${PAGE}`, ...(since === null ? {} : { after: since }) };
    const page = z
      .array(z.unknown())
      .catch([])
      .parse(await web.get(Routes.channelMessages(channel), query));
    const posts = page.flatMap((one) => post.safeParse(one).data ?? []);
    found.push(...posts.filter((one) => one.author.id === author && matches(one)));
    since = newest(posts);
    if (after === null || page.length < PAGE || since === null) break;
  }
  return found.toSorted((a, b) => (BigInt(a.id) < BigInt(b.id) ? -1 : 1));
}

const newest = (posts: readonly Post[]): string | null =>
  posts.reduce<string | null>((last, { id }) => (last === null || BigInt(id) > BigInt(last) ? id : last), null);
