import type { Reply } from "../../src/answers/reply.ts";
import type { IncomingMessage, PostRef, ThreadRef } from "../../src/chat/message.ts";
import type { People } from "../../src/chat/people.ts";
import type { Front, Limits, Platform } from "../../src/chat/platform.ts";
import { FileTooLarge, PlatformUnreachable } from "../../src/errors.ts";

/** A post as the channel shows it now. */
interface ShownPost {
  readonly thread: ThreadRef;
  readonly key: string;
  reply: Reply;
  /** How often it was changed. */
  edits: number;
}

/** A platform whose channel can be looked at. */
export interface FakePlatform extends Platform {
  /** Every post that the channel shows, in the order posted. */
  readonly posts: readonly ShownPost[];
  /** The words of all posts. */
  shown(): readonly string[];
  deliver(message: IncomingMessage): Promise<void>;
  /** Each call of the outbox fails with this until it is null again. */
  trouble: Error | null;
  readonly files: Platform["files"] & { readonly contents: Map<string, Uint8Array> };
}

const LIMITS: Limits = { charactersPerPost: 4_000, disagreements: 3, lines: 40, threads: "passing" };

/** The words of a reply, blocks on lines of their own. */
function wordsOf(reply: Reply): string {
  const words: string[] = [];
  for (const block of reply.blocks) {
    if (block.kind === "progress") words.push(`${block.text}…`);
    else if ("line" in block) {
      words.push(block.line.map((phrase) => (phrase.kind === "story" ? phrase.label : phrase.text)).join(""));
    }
  }
  return words.join("\n");
}

/** Groups "desk" and "night", with Mira in the first; everybody but Lou can be written to alone. */
const createFakePeople = (): People => ({
  async find(_, words) {
    const name = words.replace(/^@/, "");
    return ["Mira", "Lou"].includes(name) ? { id: `U-${name}`, name, role: "member" } : null;
  },
  groups: async () => [
    { id: "G1", name: "desk" },
    { id: "G2", name: "night" },
  ],
  groupsOf: async (_, person) => (person === "U-Mira" ? ["G1"] : []),
  alone: async (workspace, person) =>
    person === "U-Lou" ? null : { platform: "fake", workspace, channel: `alone-${person}`, id: null },
});

/** A platform called `name` that dedupes by key, as a platform should. */
export function createFakePlatform(name = "fake"): FakePlatform {
  const posts: (ShownPost & { id: string; withdrawn: boolean })[] = [];
  const contents = new Map<string, Uint8Array>();
  let front: Front | null = null;
  const find = (post: PostRef) => {
    const found = posts.find(({ id }) => id === post.id);
    if (!found) throw new Error(`There is no post ${post.id}.`);
    return found;
  };
  const platform: FakePlatform = {
    name,
    limits: LIMITS,
    trouble: null,
    get posts() {
      return posts.filter(({ withdrawn }) => !withdrawn);
    },
    shown: () => platform.posts.map(({ reply }) => wordsOf(reply)),
    async deliver(message) {
      if (!front) throw new PlatformUnreachable("Nobody listens.");
      await front.take({ kind: "posted", message });
    },
    inbox: {
      async listen(desk) {
        front = desk;
      },
      async close() {
        front = null;
      },
    },
    outbox: {
      async say(thread, reply, key) {
        if (platform.trouble) throw platform.trouble;
        const known = posts.find((post) => post.key === key);
        if (known) return { thread, id: known.id };
        const id = `post ${posts.length + 1}`;
        posts.push({ id, thread, key, reply, edits: 0, withdrawn: false });
        return { thread, id };
      },
      async replace(post, reply) {
        if (platform.trouble) throw platform.trouble;
        const found = find(post);
        found.reply = reply;
        found.edits += 1;
      },
      async withdraw(post) {
        if (platform.trouble) throw platform.trouble;
        find(post).withdrawn = true;
      },
    },
    people: createFakePeople(),
    files: {
      contents,
      async read(file, limit) {
        const bytes = contents.get(file.id);
        if (!bytes) throw new Error(`There is no file ${file.name}.`);
        if (bytes.length > limit) throw new FileTooLarge(limit);
        return bytes;
      },
    },
  };
  return platform;
}
