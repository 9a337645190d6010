import type { Span } from "../../../text/span.ts";
import type { Finding, Recogniser } from "../finding.ts";
import { startOf } from "../view.ts";

/** HALLORAN: We closed the bridge. · Q: … · A: …, with the paragraphs up to the next label. */
export const transcript: Recogniser = ({ view, turns }) => {
  const { passage, sentence, tokens } = view;
  const { paragraphs } = passage;
  const turn = turns.get(sentence.paragraph);
  const colon = turn && tokens[turn.words];
  const own = paragraphs[sentence.paragraph];
  if (!turn || !colon || !own || own.start !== sentence.start) return [];
  const said = { start: startOf(view, turn.words + 1), end: own.end };
  const more: readonly Span[] = paragraphs.slice(sentence.paragraph + 1, turn.until);
  const finding: Finding = {
    rule: "transcript",
    form: "direct",
    view,
    speaker: { from: 0, to: turn.words, core: turn.words },
    known: turn.known,
    cueAt: { start: colon.start, end: colon.end },
    stance: "said",
    content: said.end > said.start ? [said, ...more] : more,
    via: [],
  };
  return finding.content.length > 0 ? [finding] : [];
};
