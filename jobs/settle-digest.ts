import { completeTimes } from "../src/chat/digest-times/complete-times.ts";
import { type Instead, parseDigestWords } from "../src/chat/digest-times/parse-digest-words.ts";
import { printNext, printTimes } from "../src/chat/digest-times/print-times.ts";
import type { DigestTimes } from "../src/chat/settings.ts";
import type { AcceptedMessage } from "../src/store/accepted-message.ts";
import type { Desk } from "./desk.ts";
import { alignTimer } from "./digest-due.ts";
import { plain, problem, type Said } from "./said.ts";

const GUESTS = "Only people of this workspace can settle that.";

/** Settles when the digest comes, or says when. Safe to run twice. */
export async function settleDigest(desk: Desk, accepted: AcceptedMessage, argument: string): Promise<Said> {
  const words = parseDigestWords(argument);
  const { place, author, sentAt } = accepted.message;
  const { digest: before } = await desk.channels.find(place);
  if (words.kind === "unclear") return describe(desk, before, words);
  if (words.kind !== "off" && words.kind !== "change") return describe(desk, before);
  if (author.role === "guest") return problem(GUESTS);
  if (words.kind === "off") {
    await settle(desk, accepted, null);
    return describe(desk, null);
  }
  const completed = completeTimes(before, words.change, sentAt);
  if (completed.kind === "missing") return describe(desk, before, { sentence: completed.sentence, instead: [] });
  await settle(desk, accepted, completed.times);
  return describe(desk, completed.times);
}

async function settle(desk: Desk, { message: { place } }: AcceptedMessage, digest: DigestTimes | null): Promise<void> {
  await desk.channels.set(place, { digest });
  await alignTimer(desk, place);
}

function describe(
  desk: Desk,
  times: DigestTimes | null,
  unclear: { readonly sentence: string; readonly instead: readonly Instead[] } | null = null,
): Said {
  return plain({
    kind: "digest times",
    view: {
      when: times && printTimes(times),
      next: times && printNext(times, desk.now().toISOString()),
      whenEmpty: times?.whenEmpty ?? "line",
      unclear: unclear?.sentence ?? null,
      instead: unclear?.instead ?? [],
    },
  });
}
