import { digestStories } from "../src/answers/digest.ts";
import type { Reply } from "../src/answers/reply.ts";
import { type Reviewed, type Ruling, reviewStories } from "../src/conflicts/decision.ts";
import { reviewBefore } from "../src/conflicts/review-before.ts";
import type { Request } from "./request.ts";

type DigestRequest = Extract<Request, { kind: "digest" }>;

/** The digest in words; no blocks where nothing is to be said. Pure. */
export function composeDigestReply(now: Reviewed, request: DigestRequest, rulings: readonly Ruling[]): Reply {
  const { period, title, whole, silent } = request;
  const earlier = rulings.filter(({ at }) => at < period.since);
  const within = rulings.filter(({ at }) => at >= period.since && at < period.until);
  const before =
    earlier.length < rulings.length
      ? reviewStories(request.before, earlier)
      : reviewBefore(now, request.before, rulings);
  const { reply, isEmpty } = digestStories(before, now, period, { title, whole, dated: true, rulings: within });
  return silent && isEmpty ? { blocks: [] } : reply;
}
