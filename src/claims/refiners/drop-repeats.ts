import { overlap } from "../../text/span.ts";
import type { Draft } from "../draft.ts";
import type { Refiner } from "./refiner.ts";

/** Share of the longer one that two finds of the same words have in common. */
const SAME_WORDS = 0.9;
/** Finds of the same words begin in the same stretch of so many characters, or in the next one: no others are compared. */
const STRETCH = 1024;

const isRepeat = (a: Draft, b: Draft): boolean =>
  overlap(a, b) > SAME_WORDS * Math.max(a.end - a.start, b.end - b.start);

const voiceOf = ({ source, quantity }: Draft): string => `${source.name}\u0000${quantity?.text ?? ""}`;

/** The same words of the same speaker found twice: the first find stays, so the order of the recognisers decides. */
export const dropRepeats: Refiner = (drafts) => {
  const found = new Map<string, Draft[]>();
  return drafts.map((draft) => {
    const voice = voiceOf(draft);
    const stretch = Math.floor(draft.start / STRETCH);
    const near = [stretch - 1, stretch, stretch + 1].flatMap((one) => found.get(`${voice}\u0000${one}`) ?? []);
    const first = near.find((one) => isRepeat(one, draft));
    if (first) return { because: `the same words of the same speaker were found by “${first.rules[0]}”` };
    const key = `${voice}\u0000${stretch}`;
    found.set(key, [...(found.get(key) ?? []), draft]);
    return draft;
  });
};
