import type { Token } from "../../../text/tagger.ts";
import type { Source } from "../../claim.ts";
import { CONTACTS } from "../../lexicons/deeds.ts";
import { readThing, type Thing } from "./thing.ts";
import type { Told } from "./told.ts";

/** Whether "to" or "with" stands at token `at`. */
export const contactIn = (tokens: readonly Token[], at: number): boolean =>
  /^(?:to|with)$/.test(tokens[at]?.lower ?? "");

interface Held {
  /** Who spoke, or the contact that there was. */
  readonly thing: Thing | null;
  readonly holds: boolean;
  readonly source: Source | null;
}

/** "Elders have spoken to the rebels", "there has been no contact with the rebels": `at` is where "to" or "with" stands. */
export function readContact(
  tokens: readonly Token[],
  at: number,
  { thing, holds, source }: Held,
  by: readonly string[] | null = null,
): readonly Told[] {
  if (!contactIn(tokens, at) || (by === null && !thing?.heads.some((head) => CONTACTS.has(head)))) return [];
  const whom = readThing(tokens, at + 1, source);
  if (!whom || whom.heads.length === 0 || whom.none) return [];
  return [
    {
      from: Math.min(thing?.from ?? at, at),
      to: whom.to,
      name: "contact",
      holds,
      heads: whom.heads,
      of: whom.of,
      by: by ?? [],
      scope: holds ? whom.scope : "all",
      event: true,
    },
  ];
}
