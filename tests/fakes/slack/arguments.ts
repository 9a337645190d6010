import { type Block, checkBlocks, explainBlocks, giveIds } from "./blocks.ts";
import type { Ids } from "./ids.ts";
import { Refusal } from "./refusal.ts";

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
export function readBlocks(args: Arguments, ids: Ids): readonly Block[] | undefined {
  const blocks = readJson(args["blocks"]);
  if (blocks === undefined) return undefined;
  const error = checkBlocks(blocks);
  if (error) throw new Refusal(error, { response_metadata: { messages: explainBlocks(blocks) } });
  return giveIds(blocks as readonly Block[], () => ids.ts());
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
