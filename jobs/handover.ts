import { readMoment } from "../src/answers/questions/read-time.ts";
import type { AcceptedMessage } from "../src/store/accepted-message.ts";
import { composeDigest, noDigest, type SaidDigest } from "./compose-digest.ts";
import type { Desk } from "./desk.ts";
import { daysBefore } from "./material.ts";
import { isForAuthorAlone } from "./passing.ts";
import { platformOf } from "./placeholder.ts";
import { settingsOf } from "./settings-of.ts";

const UNREAD = "I do not know when that was. Say it like “since 14:00”, “since yesterday” or “since Friday 8:30”.";

/**
 * What a person missed: since they last wrote to us, or since the time that they name. For that person alone: where others would read
 * it, there is a button instead.
 */
export async function composeHandover(desk: Desk, accepted: AcceptedMessage, argument: string): Promise<SaidDigest> {
  const { place, author, sentAt } = accepted.message;
  if (!isForAuthorAlone(accepted, platformOf(desk, accepted).limits)) return noDigest({ kind: "handover", argument });
  const { digest } = await settingsOf(desk, place);
  if (argument !== "") {
    const named = readMoment(argument, { at: sentAt, zone: digest?.zone ?? "UTC" });
    if (named === null) return noDigest({ kind: "problem", sentence: UNREAD });
    // Of a time of day that is still to come, yesterday's is meant.
    const since = named > sentAt ? daysBefore(named, 1) : named;
    return composeDigest(desk, accepted, { title: "For you", since, until: null, whole: false, timed: false });
  }
  const last = await desk.digests.lastWords(place, author, accepted.line);
  const title =
    last === null ? "For you, of the last day: I know of no message of yours" : "Since you last wrote to me";
  const since = last ?? daysBefore(sentAt, 1);
  return composeDigest(desk, accepted, { title, since, until: null, whole: false, timed: false });
}
