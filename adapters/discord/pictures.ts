import { type APIMediaGalleryComponent, ComponentType } from "discord-api-types/v10";
import { cut } from "../../src/answers/clean-reply.ts";
import type { Block, Reply } from "../../src/answers/reply.ts";
import { NO_PICTURES, type Pictures } from "../../src/chat/draw.ts";

/** The bytes of a file, as Discord's library takes it. */
export interface RawPng {
  readonly name: string;
  readonly data: Uint8Array;
  readonly contentType: "image/png";
}

/** Discord takes 1,024 characters. */
const LONGEST_ALT = 1_000;
/** Begins the address of a file that goes with the message itself. */
export const ATTACHED = "attachment://";

/** The one at that place among the blocks of a reply. */
const nameOf = (at: number): string => `timeline-${at + 1}.png`;

/** A picture that was drawn, as a component; null: it was not. */
export const renderPicture = (
  { alt, timeline }: Extract<Block, { kind: "picture" }>,
  at: number,
  pictures: Pictures,
): APIMediaGalleryComponent | null =>
  pictures.has(timeline)
    ? {
        type: ComponentType.MediaGallery,
        items: [{ media: { url: `${ATTACHED}${nameOf(at)}` }, description: cut(alt, LONGEST_ALT) }],
      }
    : null;

/** The bytes of all pictures of a reply, by name. */
export const filesOf = ({ blocks }: Reply, pictures: Pictures = NO_PICTURES): ReadonlyMap<string, Uint8Array> =>
  new Map(
    blocks.flatMap((block, at) => {
      const png = block.kind === "picture" ? pictures.get(block.timeline) : undefined;
      return png === undefined ? [] : [[nameOf(at), png] as const];
    }),
  );
