import { compareClaims } from "./compare-claims.ts";
import type { Agreement } from "./conflict.ts";
import { canonicalUnit } from "./numeric/compare-quantities.ts";
import { countOrigins, isCircular } from "./origins.ts";
import type { PlacedClaim } from "./verdict.ts";

const key = ({ event, claim }: PlacedClaim) =>
  `${event} ${claim.topic} ${canonicalUnit(claim.quantity?.unit ?? "")} ${claim.quantity?.group ?? ""}`;

/** "At least five" goes with 14 and with 31, which do not go with each other. */
const clashes = (a: PlacedClaim, b: PlacedClaim): boolean => ["conflict", "update"].includes(compareClaims(a, b).kind);

/** Figures that stories share: clusters of claims that agree pair by pair with the first of them, two stories at least. */
export function findAgreements(placed: readonly PlacedClaim[]): readonly Agreement[] {
  const counted = placed.filter(({ claim }) => claim.quantity !== null && claim.topic !== "other");
  return [...Map.groupBy(counted, key).values()].flatMap((claims) => {
    const taken = new Set<PlacedClaim>();
    return claims.flatMap((first) => {
      if (taken.has(first)) return [];
      const members = [first];
      const whys: { agreement: Agreement["kind"]; why: string }[] = [];
      for (const other of claims) {
        if (other === first || taken.has(other)) continue;
        const verdict = compareClaims(first, other);
        if (verdict.kind !== "agreement" || members.some((one) => clashes(one, other))) continue;
        members.push(other);
        whys.push(verdict);
      }
      const stories = new Set(members.map(({ claim }) => claim.story));
      if (stories.size < 2) return [];
      for (const member of members) taken.add(member);
      const loosest =
        whys.find((one) => one.agreement === "wording") ??
        whys.find((one) => one.agreement === "compatible") ??
        whys[0];
      const ids = members.map(({ claim }) => claim.id);
      return loosest
        ? [
            {
              kind: loosest.agreement,
              claims: ids,
              origins: countOrigins(members),
              circular: isCircular(members),
              why: loosest.why,
            },
          ]
        : [];
    });
  });
}
