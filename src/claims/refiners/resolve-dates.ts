import { contains } from "../../text/span.ts";
import { sentenceAt } from "../by-sentence.ts";
import type { Refiner } from "./refiner.ts";
import { findDay } from "./time.ts";

/** Gives the days of date positions their dates, by when the story came out: "Tuesday" of one story may be "yesterday" in the next. */
export const resolveDates: Refiner = (drafts, { text, published }, { sentences }) =>
  drafts.map((draft) => {
    if (!draft.positions.some(({ dimension }) => dimension === "date")) return draft;
    const positions = draft.positions.map((position) => {
      const sentence = position.dimension === "date" ? sentenceAt(sentences, position.at.start) : undefined;
      const day = sentence?.tokens.filter((token) => contains(position.at, token)) ?? [];
      return { ...position, pole: findDay(text, day, published).asOf ?? position.pole };
    });
    return { ...draft, positions };
  });
