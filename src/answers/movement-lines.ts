import type { ComparedClaim } from "../conflicts/compare-stories.ts";
import type { Agreement, Update } from "../conflicts/conflict.ts";
import {
  count,
  figureText,
  type Index,
  quiet,
  speakerPhrases,
  storyPhrase,
  strong,
  text,
  voiceOf,
  warning,
} from "./lines.ts";
import type { Line } from "./reply.ts";
import { topicLabel } from "./topic-labels.ts";

const ARROWS = { up: "rose", down: "fell", changed: "changed" } as const;

/** "killed rose: 5 (Mayor; Courier) → 24 (agency; this story)". A fall is a warning: a toll that shrinks is news. */
export function updateLine(index: Index, update: Update, here: string | null): Line {
  const [a, b] = [index.claim(update.a), index.claim(update.b)];
  const figure = (claim: typeof a): Line =>
    claim.quantity ? [strong(figureText(claim.quantity.text))] : [{ kind: "quote", text: claim.quote }];
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

/** "injured: eight (the mayor; Courier; this story), at least eight (…) – go together, 3 stories, 2 origins". */
export function agreementLine(index: Index, agreement: Agreement, here: string | null): Line {
  const claims = agreement.claims.map(index.claim);
  const [first] = claims;
  const figure = (claim: ComparedClaim) => figureText(claim.quantity?.text ?? claim.quote);
  const voices = [...Map.groupBy(claims, (claim) => `${figure(claim)}\u0000${voiceOf(claim)}`).values()];
  const lines = voices.flatMap((alike, at): Line => {
    const [one] = alike;
    if (!one) return [];
    const places = alike.flatMap((claim): Line => [quiet("; "), storyPhrase(index, claim.story, here)]);
    return [
      ...(at > 0 ? [text(", ")] : []),
      strong(figure(one)),
      quiet(" ("),
      ...speakerPhrases(one),
      ...places,
      quiet(")"),
    ];
  });
  const stories = count(new Set(claims.map((claim) => claim.story)).size, "story", "stories");
  const origins = `${stories}, ${count(agreement.origins, "origin")}`;
  return [
    text(`${topicLabel(first?.topic ?? "other")}: `),
    ...lines,
    quiet(` – ${KINDS[agreement.kind]}, ${origins}`),
    ...(agreement.circular ? [quiet(", "), warning("circular confirmation")] : []),
  ];
}
