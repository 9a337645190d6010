import type { Reply } from "../answers/reply.ts";
import type { Timeline } from "../answers/timeline.ts";
import type { Log } from "../log.ts";

/** Draws a timeline as a PNG, the same bytes for the same timeline. Rejects where it cannot be drawn: then the words alone are shown. */
export type Draw = (timeline: Timeline) => Promise<Uint8Array>;

/** The PNGs of a reply, by what they show. */
export type Pictures = ReadonlyMap<Timeline, Uint8Array>;

export const NO_PICTURES: Pictures = new Map();

/** Draws what a reply holds; `draw` null: nothing is drawn. What cannot be drawn is logged and left out. */
export async function drawPictures({ blocks }: Reply, draw: Draw | null, log: Log): Promise<Pictures> {
  const timelines = blocks.flatMap((block) => (block.kind === "picture" ? [block.timeline] : []));
  if (draw === null || timelines.length === 0) return NO_PICTURES;
  const drawn = await Promise.all(
    timelines.map(async (timeline) => {
      try {
        return [[timeline, await draw(timeline)] as const];
      } catch (error) {
        log.warn({ err: error }, "a picture could not be drawn; its words are shown alone");
        return [];
      }
    }),
  );
  return new Map(drawn.flat());
}
