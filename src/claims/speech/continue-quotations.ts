import type { Quotation } from "../../text/passage.ts";
import { firstThat, touching } from "../../text/span.ts";
import type { Finding } from "./finding.ts";
import { isTitle } from "./titles-of-works.ts";
import type { View } from "./view.ts";

/**
 * Gives quotations that no cue stands beside to the speaker they belong to: the one of the sentence before in the
 * same paragraph, of the paragraph that left the quotation open, or of the paragraph before a paragraph that is
 * nothing but a quotation.
 */
export function continueQuotations(views: readonly View[], findings: readonly Finding[]): readonly Finding[] {
  const { passage } = views[0] ?? {};
  if (!passage) return findings;
  const result = [...findings];
  const owners = new Map<Quotation, Finding>();
  for (const finding of findings) {
    for (const quotation of finding.content.flatMap((span) => touching(passage.quotations, span)))
      if (!owners.has(quotation)) owners.set(quotation, finding);
  }
  const byParagraph = new Map<number, Finding[]>();
  const note = (finding: Finding) => {
    // The words may stand in a paragraph below that of the cue, and the next one goes on with them.
    const last = finding.content.at(-1)?.start ?? 0;
    const said = views[firstThat(views, (view) => view.sentence.end > last)]?.sentence.paragraph;
    for (const paragraph of new Set([finding.view.sentence.paragraph, said])) {
      if (paragraph === undefined) continue;
      const others = byParagraph.get(paragraph);
      if (others) others.push(finding);
      else byParagraph.set(paragraph, [finding]);
    }
  };
  for (const finding of findings) note(finding);
  const add = (quotation: Quotation, owner: Finding) => {
    const continued: Finding = {
      ...owner,
      rule: "quotation goes on",
      form: "direct",
      content: [{ start: quotation.start, end: quotation.end }],
    };
    result.push(continued);
    note(continued);
    owners.set(quotation, continued);
  };
  // A quotation whose speaker stands after its last paragraph gives it to the paragraphs before.
  for (let at = passage.quotations.length - 2; at >= 0; at--) {
    const quotation = passage.quotations[at] as Quotation;
    const owner = owners.get(passage.quotations[at + 1] as Quotation);
    if (quotation.open && !owners.has(quotation) && owner) add(quotation, owner);
  }
  for (const [at, quotation] of passage.quotations.entries()) {
    if (owners.has(quotation) || isTitle(passage.text, quotation)) continue;
    const before = passage.quotations[at - 1];
    const owner = quotation.continues && before ? owners.get(before) : speakerBefore(views, byParagraph, quotation);
    if (owner) add(quotation, owner);
  }
  return result;
}

function speakerBefore(
  views: readonly View[],
  byParagraph: ReadonlyMap<number, readonly Finding[]>,
  quotation: Quotation,
): Finding | null {
  const at = firstThat(views, (view) => view.sentence.end > quotation.start);
  const view = views[at];
  const before = views[at - 1];
  if (!view || !before || quotation.start - view.sentence.start > 2) return null;
  if (quotation.end < view.sentence.end - 2) return null;
  const sameParagraph = before.sentence.paragraph === view.sentence.paragraph;
  const paragraph = view.passage.paragraphs[view.sentence.paragraph];
  if (!sameParagraph && (!paragraph || quotation.end < paragraph.end - 2)) return null;
  const near = byParagraph.get(before.sentence.paragraph) ?? [];
  return near.findLast((finding) => finding.cueAt.start < quotation.start) ?? null;
}
