import type { Action, Reply } from "./reply.ts";

/** The actions that end a reply: they stay whatever is left out. */
export function endingActions({ blocks }: Reply): { readonly body: Reply; readonly actions: readonly Action[] } {
  const end = blocks.findLastIndex(({ kind }) => kind !== "actions") + 1;
  const actions = blocks.slice(end).flatMap((block) => (block.kind === "actions" ? block.actions : []));
  return { body: { blocks: blocks.slice(0, end) }, actions };
}

/** "12 more · All claims" above a button of that name. */
export function moreLine(count: number, actions: readonly Action[]): string {
  const claims = actions.find(({ command }) => /^claims\b/.test(command));
  return `${count} more · ${claims?.label || "ask “claims”"}`;
}
