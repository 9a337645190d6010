import type { Span } from "../../../text/span.ts";
import { trimmed } from "../content.ts";
import type { Finding, Recogniser, Scene } from "../finding.ts";
import type { NounPhrase } from "../noun-phrases.ts";
import { BODIES, DOCUMENTS, PEOPLE, ROLES } from "../source-words.ts";
import { startOf, type View } from "../view.ts";
import { isFiniteVerb } from "../word-kinds.ts";

/** In words. */
const LONGEST_LABEL = 5;
const LONGEST_LINE = 20;
/** Labels of things on a page, which say nothing. */
const NO_SPEAKERS =
  /^(?:note|notes|update|updates|correction|source|sources|photo|photos|video|image|images|picture|map|chart|file|files|release|clip|records|data)$/;

/** Mayor: bridge was closed · Bridge was closed: mayor. A line of its own without a full stop, and an office or a body beside the colon. */
export const headline: Recogniser = ({ view }: Scene) => {
  const { tokens, sentence, passage } = view;
  const paragraph = passage.paragraphs[sentence.paragraph];
  const whole = paragraph && paragraph.start === sentence.start && paragraph.end === sentence.end;
  if (!whole || /^[.!?]$/.test(tokens.at(-1)?.text ?? "")) return [];
  const colons = tokens.flatMap((token, at) => (token.text === ":" ? [at] : []));
  const colon = colons[0];
  if (colons.length !== 1 || colon === undefined) return [];
  const front = { from: 0, to: colon, core: colon };
  const back = { from: colon + 1, to: tokens.length, core: tokens.length };
  const label = isLabel(view, front) ? front : isLabel(view, back) ? back : null;
  const told = label === front ? back : front;
  const words = tokens.slice(told.from, told.to);
  if (!label || words.length < 3 || words.length > LONGEST_LINE || !words.some(isFiniteVerb)) return [];
  const mark = tokens[colon] as Span;
  const end = told === front ? mark.start : sentence.end;
  const finding: Finding = {
    rule: "headline",
    form: "indirect",
    view,
    speaker: label,
    cueAt: { start: mark.start, end: mark.end },
    stance: "said",
    content: [trimmed(view, startOf(view, told.from), end)],
    via: [],
  };
  return [finding];
};

function isLabel({ tokens }: View, { from, to }: NounPhrase): boolean {
  const words = tokens.slice(from, to);
  const head = words.at(-1)?.lower ?? "";
  if (words.length === 0 || words.length > LONGEST_LABEL || NO_SPEAKERS.test(head) || words.some(isFiniteVerb))
    return false;
  return (
    [ROLES, BODIES, PEOPLE, DOCUMENTS].some((kind) => kind.has(head)) ||
    words.slice(0, -1).some(({ lower }) => ROLES.has(lower))
  );
}
