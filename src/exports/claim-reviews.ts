import type { Claim, Source, Story } from "../claims/claim.ts";
import type { Settlement } from "../conflicts/settlement.ts";
import type { EventExport, ExportedDisagreement } from "./event-export.ts";

/** schema.org's ClaimReview, as far as people's decisions fill it. The page of the review is the newsroom's own and has to be added, and so are marks on a scale: nobody gave any. */
export interface ClaimReview {
  readonly "@type": "ClaimReview";
  /** Verbatim. */
  readonly claimReviewed: string;
  readonly itemReviewed: {
    readonly "@type": "Claim";
    readonly author: Party;
    /** When the story says that it was published (ISO 8601); absent when it does not. */
    readonly datePublished?: string;
    readonly appearance: {
      readonly "@type": "NewsArticle";
      readonly headline?: string;
      readonly url?: string;
      readonly publisher?: Party;
    };
  };
  readonly reviewRating: { readonly "@type": "Rating"; readonly alternateName: string };
  /** The decider's reason; absent when none was given. */
  readonly reviewBody?: string;
  readonly author: Party;
  readonly datePublished: string;
}

interface Party {
  readonly "@type": "Person" | "Organization";
  readonly name: string;
}

/** What a decision says of a claim of one side; null: nothing that anybody should read as a review. */
const RATING: Readonly<Record<Settlement, ((isPreferred: boolean) => string) | null>> = {
  prefer: (isPreferred) => (isPreferred ? "Preferred by the desk" : "Not preferred by the desk"),
  "print both": () => "Disputed: sources contradict each other",
  "not a conflict": null,
  "different scope": null,
  update: null,
  hold: null,
  "bot error": null,
  resolved: null,
};

/** A review of each claim of each disagreement that people settled by judging what was said. Empty when they settled none so. */
export function writeClaimReviews(event: EventExport): {
  readonly "@context": "https://schema.org";
  readonly "@graph": readonly ClaimReview[];
} {
  const told = new Map(
    event.stories.flatMap(({ story, claims }) => claims.map((claim) => [claim.id, { claim, story }] as const)),
  );
  const review = (one: ExportedDisagreement): readonly ClaimReview[] => {
    const { decided, sides } = one;
    const rate = decided && RATING[decided.verdict];
    if (!rate) return [];
    return sides.flatMap(({ label, claims }) =>
      claims
        .flatMap((id) => told.get(id) ?? [])
        .map(
          ({ claim, story }): ClaimReview => ({
            "@type": "ClaimReview",
            claimReviewed: claim.quote,
            itemReviewed: describeClaim(claim, story),
            reviewRating: { "@type": "Rating", alternateName: rate(label === decided.side) },
            ...(decided.note === "" ? {} : { reviewBody: decided.note }),
            author: { "@type": "Person", name: decided.by },
            datePublished: decided.at,
          }),
        ),
    );
  };
  return { "@context": "https://schema.org", "@graph": event.disagreements.flatMap(review) };
}

const describeClaim = ({ source }: Claim, story: Story): ClaimReview["itemReviewed"] => ({
  "@type": "Claim",
  author: partyOf(source),
  ...(story.published === null ? {} : { datePublished: story.published }),
  appearance: {
    "@type": "NewsArticle",
    ...(story.title === null ? {} : { headline: story.title }),
    ...(story.url === null ? {} : { url: story.url }),
    ...(story.outlet === null ? {} : { publisher: { "@type": "Organization", name: story.outlet } }),
  },
});

const partyOf = ({ name, kind }: Source): Party => ({
  "@type": kind === "person" || kind === "anonymous" ? "Person" : "Organization",
  name,
});
