import type { Timeline } from "../answers/timeline.ts";

/** Draws a timeline as a PNG, the same bytes for the same timeline. Rejects where it cannot be drawn: then the words alone are shown. */
export type Draw = (timeline: Timeline) => Promise<Uint8Array>;
