import type { Claim, Story } from "../claims/claim.ts";
import type { Compared } from "../conflicts/compare-stories.ts";
import type { Agreement } from "../conflicts/conflict.ts";
import { keepLedger } from "../conflicts/ledger.ts";

/** A story as the contract prints it. */
export const storyJson = (
  {
    address: _address,
    corrections: _corrections,
    provenance: _provenance,
    updated: _updated,
    foundIn: _foundIn,
    ...story
  }: Story,
  events: readonly string[],
) => ({
  ...story,
  event: events[0] ?? null,
  events,
});

/** A claim as the contract prints it, and the names of the rules that made it; what serves comparing only stays inside. */
export function claimJson(
  claim: Claim & {
    readonly event?: string;
    readonly reported?: string;
    readonly speaker?: string | null;
    readonly body?: string | null;
  },
) {
  const {
    terms: _terms,
    positions: _positions,
    background: _background,
    reported: _reported,
    speaker: _speaker,
    body: _body,
    quantity,
    ...shown
  } = claim;
  const figure = quantity && {
    low: quantity.low,
    high: quantity.high,
    text: quantity.text,
    unit: quantity.unit,
    group: quantity.group,
    basis: quantity.basis,
  };
  return { ...shown, event: claim.event ?? null, quantity: figure };
}

/** An agreement as the contract prints it: that a confirmation is circular stands in its reason. */
const agreementJson = ({ circular, why, ...agreement }: Agreement) => ({
  ...agreement,
  why: circular ? `${why} A circular confirmation: it goes back to one source.` : why,
});

export const comparedJson = (compared: Compared) => ({
  stories: compared.stories.map(({ story, events }) => storyJson(story, events)),
  claims: compared.claims.map(claimJson),
  disagreements: compared.disagreements,
  conflicts: compared.conflicts,
  updates: compared.updates,
  agreements: compared.agreements.map(agreementJson),
  ledger: keepLedger(compared),
  names: compared.names,
  nameQuestions: compared.nameQuestions.map(({ id, event, names, why }) => ({ id, event, names, why })),
});
