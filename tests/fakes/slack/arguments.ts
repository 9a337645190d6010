import { type Block, checkBlocks, explainBlocks, giveIds } from "./blocks.ts";
import type { Ids } from "./ids.ts";
import { Refusal } from "./refusal.ts";
import type { Workspace } from "./workspace.ts";

/** Arguments as they come: strings from a form, anything from JSON. */
export type Arguments = Readonly<Record<string, unknown>>;

export const textOf = (args: Arguments, name: string): string => (args[name] === undefined ? "" : String(args[name]));

/** A value that may come as JSON in a string; undefined when there is none. */
export function readJson(value: unknown): unknown {
  if (typeof value !== "string") return value ?? undefined;
  try {
    return value === "" ? undefined : JSON.parse(value);
  } catch {
    throw new Refusal("invalid_arguments");
  }
}

/** Blocks of a message; undefined when there are none. */
export function readBlocks(args: Arguments, ids: Ids, files: Workspace["files"]): readonly Block[] | undefined {
  const blocks = readJson(args["blocks"]);
  if (blocks === undefined) return undefined;
  const error = checkBlocks(blocks);
  if (error) throw new Refusal(error, { response_metadata: { messages: explainBlocks(blocks) } });
  const given = blocks as readonly Block[];
  // A file that is not there, or that Slack has not looked at yet.
  const at = given.findIndex((one) => one.type === "image" && !files.get(one.slack_file.id)?.info["mimetype"]);
  if (at < 0) return giveIds(given, () => ids.ts());
  const messages = [`[ERROR] invalid slack file [json-pointer:/blocks/${at}/slack_file]`];
  throw new Refusal("invalid_blocks", { response_metadata: { messages } });
}

/** A page of a list: `cursor` and `limit` of the arguments. */
export function pageOf<T>(all: readonly T[], args: Arguments, most: number, usual = most) {
  const from = Number(textOf(args, "cursor") || 0);
  const to = from + Math.min(Number(textOf(args, "limit") || usual), most);
  const more = to < all.length;
  return {
    page: all.slice(from, to),
    rest: { has_more: more, response_metadata: { next_cursor: more ? String(to) : "" } },
  };
}
