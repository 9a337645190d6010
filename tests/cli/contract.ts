import { z } from "zod";

// The JSON of the commands, as the contract of the command line prints it.

const id = (prefix: string) => z.string().regex(new RegExp(`^${prefix}-[0-9a-f]{4,}$`));
const storyId = id("s");
const eventId = id("e");
const claimId = id("c");

const story = z.strictObject({
  id: storyId,
  file: z.string().nullable(),
  url: z.string().nullable(),
  title: z.string().nullable(),
  outlet: z.string().nullable(),
  byline: z.string().nullable(),
  published: z.iso.datetime({ offset: true }).nullable(),
  text: z.string(),
  event: eventId.nullable(),
  events: z.array(eventId),
  problem: z
    .enum(["paywall", "consent wall", "not an article", "not English", "empty", "too long", "not text", "unreachable"])
    .nullable(),
});

const claim = z.strictObject({
  id: claimId,
  story: storyId,
  event: eventId.nullable(),
  quote: z.string().min(1),
  start: z.int().min(0),
  end: z.int().min(1),
  source: z.strictObject({
    name: z.string(),
    mention: z.string(),
    kind: z.enum(["person", "organisation", "anonymous", "document", "outlet"]),
    role: z.string().nullable(),
  }),
  via: z.array(z.string()),
  cue: z.string().nullable(),
  stance: z.enum(["said", "claimed", "denied", "confirmed", "assessed", "unclear", "declined", "witnessed"]),
  topic: z.string(),
  subject: z.string(),
  quantity: z
    .strictObject({
      low: z.number().nullable(),
      high: z.number().nullable(),
      text: z.string(),
      unit: z.string(),
      group: z.string().nullable(),
      basis: z.string().nullable(),
    })
    .nullable(),
  place: z.string().nullable(),
  asOf: z.iso.date().nullable(),
  asOfText: z.string().nullable(),
  caveat: z.strictObject({ quote: z.string(), start: z.int(), end: z.int() }).nullable(),
  rules: z.array(z.string()).min(1),
});

const kind = z.enum([
  "numeric",
  "denial",
  "outcome",
  "identity",
  "attribution",
  "date",
  "place",
  "cause",
  "definition",
  "other",
]);
const severity = z.enum(["conflict", "tension"]);
const why = z.string().min(1);

const disagreement = z.strictObject({
  id: id("d"),
  kind,
  severity,
  question: z.string().min(1),
  sides: z
    .array(z.strictObject({ label: z.string(), claims: z.array(claimId).min(1), origins: z.int().min(1) }))
    .min(2),
  why,
});
const conflict = z.strictObject({ id: id("x"), disagreement: id("d"), kind, severity, a: claimId, b: claimId, why });
const update = z.strictObject({ a: claimId, b: claimId, direction: z.enum(["up", "down", "changed"]), why });
const agreement = z.strictObject({
  kind: z.enum(["same", "compatible", "wording"]),
  claims: z.array(claimId).min(2),
  origins: z.int().min(1),
  why,
});

const eventNames = z.strictObject({
  event: eventId,
  name: z.string().min(1),
  also: z.array(z.strictObject({ name: z.string().min(1), why })).min(1),
});
const ruledName = z.strictObject({ name: z.string().min(1), story: storyId.nullable() });
const nameQuestion = z.strictObject({ id: id("n"), event: eventId, names: z.tuple([ruledName, ruledName]), why });

const ledgerEnd = z.strictObject({ value: z.number().nullable(), claim: claimId });

export const readJson = z.strictObject({ stories: z.array(story) });
export const groupJson = z.strictObject({ stories: z.array(story.extend({ event: eventId })) });
export const diffJson = z.strictObject({
  before: story,
  after: story,
  changes: z.array(
    z.strictObject({
      kind: z.enum(["correction", "figure", "speaker", "stance", "restated", "added", "withdrawn"]),
      before: claim.nullable(),
      after: claim.nullable(),
      note: z.string().nullable(),
    }),
  ),
});
export const extractJson = z.strictObject({ stories: z.array(story), claims: z.array(claim) });
export const compareJson = z.strictObject({
  stories: z.array(story.extend({ event: eventId })),
  claims: z.array(claim.extend({ event: eventId })),
  disagreements: z.array(disagreement),
  conflicts: z.array(conflict),
  updates: z.array(update),
  agreements: z.array(agreement),
  names: z.array(eventNames),
  nameQuestions: z.array(nameQuestion),
  ledger: z.array(
    z.strictObject({
      event: eventId,
      topic: z.string(),
      unit: z.string(),
      group: z.string().nullable(),
      cells: z.array(z.strictObject({ claim: claimId, part: z.boolean(), supersededBy: claimId.nullable() })).min(1),
      range: z.strictObject({ low: ledgerEnd, high: ledgerEnd }).nullable(),
    }),
  ),
});
export const askJson = z.strictObject({
  question: z.string(),
  topic: z.string().nullable(),
  groups: z.array(
    z.looseObject({
      subject: z.string(),
      statements: z.array(z.looseObject({ claim: claimId })).min(1),
      range: z.unknown(),
      disagreements: z.array(id("d")),
    }),
  ),
  missing: z.array(z.string()),
  claims: z.array(claim),
  stories: z.array(story),
  disagreements: z.array(disagreement),
  text: z.string().min(1),
});
export const digestJson = z.strictObject({
  since: z.iso.datetime(),
  until: z.iso.datetime(),
  events: z.array(
    z.looseObject({
      event: eventId,
      stories: z.array(storyId),
      disagreements: z.array(z.unknown()),
      updates: z.array(z.unknown()),
      decided: z.array(z.unknown()),
    }),
  ),
  text: z.string().min(1),
});

const words = z.strictObject({
  start: z.int(),
  end: z.int(),
  before: z.string(),
  text: z.string().min(1),
  after: z.string(),
});
const changes = z.array(z.strictObject({ by: z.string(), field: z.string(), before: z.unknown(), after: z.unknown() }));
const setAside = z.array(
  z.strictObject({ text: z.string(), start: z.number(), end: z.number(), by: z.string(), because: z.string().min(1) }),
);
/** Ours: the contract leaves the JSON of explain open. */
export const explainClaimJson = z.strictObject({
  kind: z.literal("claim"),
  id: claimId,
  story: z.strictObject({ id: storyId, title: z.string().nullable(), outlet: z.string().nullable() }),
  words,
  said: z.looseObject({ source: claim.shape.source, cue: z.string().nullable(), figure: z.string().nullable() }),
  inferred: z.looseObject({ topic: z.string(), stance: z.string(), interval: z.string().nullable(), event: eventId }),
  rules: z.array(z.string()).min(1),
  disagreements: z.array(id("d")),
  /** null for what another version read and stored. */
  reading: z.strictObject({ recogniser: z.string(), changes, setAside }).nullable(),
});
export const explainStoryJson = z.strictObject({
  kind: z.literal("story"),
  id: storyId,
  claims: z.array(
    z.strictObject({
      id: claimId,
      quote: z.string(),
      speaker: z.string(),
      rules: z.array(z.string()).min(1),
      changes,
    }),
  ),
  setAside,
  leftOut: z.array(z.strictObject({ text: z.string(), because: z.string().min(1) })),
});
const side = z.strictObject({
  claim: claimId,
  story: storyId,
  speaker: z.string(),
  words,
  stands: z.string().nullable(),
});
export const explainVerdictJson = z.strictObject({
  kind: z.enum(["conflict", "disagreement"]),
  id: z.string(),
  disagreement: id("d"),
  question: z.string(),
  severity,
  why,
  pairs: z.array(z.strictObject({ id: id("x"), rule: z.string(), kind, severity, why, a: side, b: side })).min(1),
});
export const doctorJson = z.strictObject({
  checks: z.array(z.strictObject({ name: z.string(), ok: z.boolean(), found: z.string().min(1) })).min(2),
});
