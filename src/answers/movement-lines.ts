import type { Agreement, Update } from "../conflicts/conflict.ts";
import { count, type Index, quiet, speakerPhrases, storyPhrase, strong, text, warning } from "./lines.ts";
import type { Line } from "./reply.ts";
import { topicLabel } from "./topic-labels.ts";

const ARROWS = { up: "rose", down: "fell", changed: "changed" } as const;

/** "killed rose: 5 (Mayor; Courier) → 24 (agency; this story)". A fall is a warning: a toll that shrinks is news. */
export function updateLine(index: Index, update: Update, here: string | null): Line {
  const [a, b] = [index.claim(update.a), index.claim(update.b)];
  const figure = (claim: typeof a): Line =>
    claim.quantity ? [strong(claim.quantity.text)] : [{ kind: "quote", text: claim.quote }];
  const whole = (claim: typeof a): Line => [
    ...figure(claim),
    quiet(" ("),
    ...speakerPhrases(claim),
    quiet("; "),
    storyPhrase(index, claim.story, here),
    quiet(")"),
  ];
  const label = `${topicLabel(b.topic)} ${ARROWS[update.direction]}`;
  return [
    update.direction === "down" ? warning(label) : text(label),
    text(": "),
    ...whole(a),
    text(" → "),
    ...whole(b),
  ];
}

const KINDS = { same: "agree", compatible: "go together", wording: "differ in wording only" } as const;

/** "injured: eight (…), at least eight (…) – go together, 1 origin". */
export function agreementLine(index: Index, agreement: Agreement, here: string | null): Line {
  const claims = agreement.claims.map(index.claim);
  const [first] = claims;
  const whos = claims.flatMap(
    (claim, at): Line => [
      ...(at > 0 ? [text(", ")] : []),
      strong(claim.quantity?.text ?? claim.quote),
      quiet(" ("),
      ...speakerPhrases(claim),
      quiet("; "),
      storyPhrase(index, claim.story, here),
      quiet(")"),
    ],
  );
  const origins = `${count(new Set(claims.map((claim) => claim.story)).size, "story", "stories")}, ${count(agreement.origins, "origin")}`;
  return [text(`${topicLabel(first?.topic ?? "other")}: `), ...whos, quiet(` – ${KINDS[agreement.kind]}, ${origins}`)];
}
