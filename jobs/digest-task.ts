import { parseDigestWords } from "../src/chat/digest-times/parse-digest-words.ts";
import type { AcceptedMessage, Task } from "../src/store/accepted-message.ts";
import { composeDigest, type SaidDigest } from "./compose-digest.ts";
import type { Desk } from "./desk.ts";
import { composeHandover } from "./handover.ts";

type DigestTask = Extract<Task, { kind: "digest" }>;

/** The digest that a message asks for; made again, as when a story of it is forgotten, it is about the same time. */
export async function runDigestTask(desk: Desk, accepted: AcceptedMessage, task: DigestTask): Promise<SaidDigest> {
  const { since, until, daily, wanted } = task;
  const asked = { title: "Digest", until: null, whole: false, timed: false };
  if (daily) return composeDigest(desk, accepted, { title: "Digest", since, until, whole: false, timed: true });
  if (!wanted) return composeDigest(desk, accepted, { ...asked, since });
  if (wanted.command === "handover") return composeHandover(desk, accepted, wanted.argument);
  const words = parseDigestWords(wanted.argument);
  if (words.kind === "whole") return composeDigest(desk, accepted, { ...asked, ...words, whole: true });
  const last = (await desk.digests.lastEnd(accepted.message.place, accepted.line)) ?? since;
  const title = words.kind === "preview" ? "Digest, as it would be now" : asked.title;
  return composeDigest(desk, accepted, { ...asked, title, since: last });
}
