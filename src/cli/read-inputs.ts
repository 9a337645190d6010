import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { z } from "zod";
import type { Story } from "../claims/claim.ts";
import type { Fetcher } from "../reading/fetch-page.ts";
import { readInput } from "../reading/read-input.ts";
import { readLink } from "../reading/read-link.ts";
import type { Parsed, StoryInput } from "../reading/read-story.ts";
import type { LeftOut } from "../text/furniture.ts";

const entry = z.object({
  file: z.string(),
  outlet: z.string().optional(),
  published: z.string().optional(),
  url: z.string().optional(),
  title: z.string().optional(),
});
type Entry = z.infer<typeof entry>;

/** The stories read, in order, and a sentence for each input that could not be read at all. */
export interface Inputs {
  readonly stories: readonly Story[];
  /** By story, what its input printed around the article. */
  readonly leftOut: ReadonlyMap<string, readonly LeftOut[]>;
  readonly failures: readonly string[];
}

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  html: "text/html",
  htm: "text/html",
  md: "text/plain",
  txt: "text/plain",
};
const contentTypeOf = (file: string): string | null =>
  CONTENT_TYPES[file.split(".").at(-1)?.toLowerCase() ?? ""] ?? null;

/** Files of a folder in the order of its stories.json, else by name. */
async function listFolder(dir: string): Promise<readonly Entry[]> {
  const list = await readFile(join(dir, "stories.json"), "utf8").catch(() => null);
  if (list !== null) return z.array(entry).parse(JSON.parse(list));
  const names = await readdir(dir);
  return names
    .filter((name) => /\.(?:txt|html)$/.test(name))
    .toSorted()
    .map((file) => ({ file }));
}

async function readFileStory(path: string, { file: _, ...hints }: Entry): Promise<Parsed> {
  const bytes = await readFile(path);
  return readInput({ content: bytes, contentType: contentTypeOf(path), file: path, url: hints.url ?? null, hints });
}

async function readAll(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** Whether an input is the address of a page, and no file. */
export const isLink = (input: string): boolean => /^https?:\/\//i.test(input);

async function readPage(fetcher: Fetcher, link: string): Promise<Parsed> {
  let leftOut: readonly LeftOut[] = [];
  const take = async (input: StoryInput): Promise<Story> => {
    const parsed = await readInput(input);
    leftOut = parsed.leftOut;
    return parsed.story;
  };
  const story = await readLink(fetcher, link, take, null);
  return { story, leftOut };
}

async function readOne(input: string, stdin: AsyncIterable<Uint8Array>, fetcher: Fetcher): Promise<Parsed> {
  if (isLink(input)) return readPage(fetcher, input);
  if (input !== "-") return readFileStory(input, { file: basename(input) });
  const bytes = await readAll(stdin);
  return readInput({ content: bytes, contentType: null, file: null, url: null, hints: {} });
}

const sentenceOf = (input: string, error: unknown): string => {
  const code = error instanceof Error && "code" in error ? error.code : null;
  if (code === "ENOENT") return `There is no file ${input}.`;
  if (code === "EISDIR") return `${input} is a folder; use --dir ${input}.`;
  return `${input}: ${error instanceof Error ? error.message : String(error)}`;
};

/** Reads what the command line names: the folder first, then files, addresses (with `fetcher`) and "-" (standard input). */
export async function readInputs(
  inputs: readonly string[],
  dir: string | null,
  stdin: AsyncIterable<Uint8Array>,
  fetcher: Fetcher,
): Promise<Inputs> {
  const stories: Story[] = [];
  const leftOut = new Map<string, readonly LeftOut[]>();
  const failures: string[] = [];
  const attempt = async (name: string, read: () => Promise<Parsed>) => {
    try {
      const input = await read();
      stories.push(input.story);
      leftOut.set(input.story.id, input.leftOut);
    } catch (error) {
      failures.push(sentenceOf(name, error));
    }
  };
  if (dir !== null) {
    const entries = await listFolder(dir).catch((error: unknown) => {
      failures.push(sentenceOf(dir, error));
      return [];
    });
    for (const one of entries) await attempt(one.file, () => readFileStory(join(dir, one.file), one));
  }
  for (const input of inputs) await attempt(input, () => readOne(input, stdin, fetcher));
  return { stories, leftOut, failures };
}
