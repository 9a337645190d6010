import { findParagraphs } from "../text/find-paragraphs.ts";
import { splitSentences } from "../text/sentences.ts";
import { overlap, type Span, slice } from "../text/span.ts";
import type { Version } from "./change.ts";
import { meansOtherwise, type Reading } from "./meaning.ts";
import { isSameSpeaker } from "./same-speaker.ts";
import { likeness, readWording, type Wording } from "./words.ts";

/** Fewer words stand in any text. */
const FEWEST_WORDS = 3;
/** Telling words that a sentence shares with the claim that it still prints. */
const SAME_SENTENCE = 0.85;

/** Sentences that are looked at for one claim: those that share one of its rarest words. */
const MOST_LOOKED_AT = 40;
const RAREST = 2;

interface Sentence {
  readonly at: Span;
  readonly wording: Wording;
}

/** What of a text may say the same as a wording: one slip of the pen hides one of its rare words, and no more. */
function createSearch<Said extends { readonly wording: Wording }>(
  sentences: readonly Said[],
): (wording: Wording) => readonly Said[] {
  const byRoot = new Map<string, Said[]>();
  for (const sentence of sentences) {
    for (const root of sentence.wording.roots) {
      const known = byRoot.get(root);
      if (known) known.push(sentence);
      else byRoot.set(root, [sentence]);
    }
  }
  return ({ roots }) => {
    const lists = roots.flatMap((root) => [byRoot.get(root) ?? []]).filter((list) => list.length > 0);
    const rare = lists.toSorted((a, b) => a.length - b.length).slice(0, RAREST);
    return [...new Set(rare.flat())].slice(0, MOST_LOOKED_AT);
  };
}

/**
 * Looks up whether the words of a claim still stand in a version that has no such claim: what is found in a text may hang on a
 * layout or on a slip of the pen beside it, and a change is told only of what is really gone. Words that the version gives to
 * somebody else do not stand.
 */
export function createLookUp({ story, claims }: Version): (lost: Reading) => boolean {
  const whole = readWording(story.text).plain;
  const said = claims.map((claim) => ({ claim, wording: readWording(claim.quote) }));
  const searchSaid = createSearch(said);
  let search: ReturnType<typeof createSearch<Sentence>> | null = null;
  const readSentences = () =>
    findParagraphs(story.text)
      .flatMap((paragraph) => splitSentences(story.text, paragraph))
      .map((at) => ({ at, wording: readWording(slice(story.text, at)) }));
  const isGiven = (lost: Reading, to: Version["claims"]) =>
    to.length === 0 || to.some((claim) => isSameSpeaker(claim.source, lost.claim.source));

  return (lost) => {
    const { plain } = lost.wording;
    if (plain.split(" ").length >= FEWEST_WORDS && whole.includes(plain)) {
      return isGiven(
        lost,
        said.filter(({ wording }) => wording.plain.includes(plain)).map(({ claim }) => claim),
      );
    }
    // The same words in another order, of which something else was taken for the claim.
    const told = searchSaid(lost.wording).some(
      ({ claim, wording }) =>
        isSameSpeaker(claim.source, lost.claim.source) &&
        likeness(wording, lost.wording) >= SAME_SENTENCE &&
        !meansOtherwise({ ...lost, claim: { ...claim, positions: [] }, wording }, lost),
    );
    if (told) return true;
    search ??= createSearch(readSentences());
    const like = search(lost.wording).find(
      ({ at, wording }) =>
        likeness(wording, lost.wording) >= SAME_SENTENCE &&
        !meansOtherwise(
          { ...lost, claim: { ...lost.claim, quote: slice(story.text, at), positions: [] }, wording },
          lost,
        ),
    );
    return (
      like !== undefined &&
      isGiven(
        lost,
        claims.filter((claim) => overlap(claim, like.at) > 0),
      )
    );
  };
}
