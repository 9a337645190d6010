import { z } from "zod";
import type { Claim, Problem, Story } from "../claims/claim.ts";
import { HIDDEN } from "../claims/hidden.ts";
import type { Ruling } from "../conflicts/decision.ts";
import { ALL_SETTLEMENTS } from "../conflicts/settlement.ts";
import type { Signature } from "../events/signature.ts";
import { contentId } from "../text/content-id.ts";
import { type ExportedStory, FORMAT, VERSION } from "./event-export.ts";

/** What an import takes of a file. */
export interface Imported {
  readonly stories: readonly ExportedStory[];
  readonly rulings: readonly Ruling[];
}

const offset = z.int().min(0);
const span = { start: offset, end: offset };
const line = z.string().max(10_000);
const id = (letter: string) => z.string().regex(new RegExp(`^${letter}-[0-9a-f]{4,16}$`));
const instant = z.iso.datetime({ offset: true });
const number = z.number().nullable();

const problem = z.enum([
  "paywall",
  "consent wall",
  "bot check",
  "login",
  "error page",
  "section front",
  "search results",
  "video only",
  "not an article",
  "not English",
  "empty",
  "too long",
  "not text",
  "took too long",
  "unreachable",
] as const satisfies readonly Problem[]);
const foundIn = z.enum(["poster", "JSON-LD", "meta", "visible text"]);

const address = z.object({
  posted: line,
  page: line,
  archived: z.object({ original: line, at: z.string().nullable() }).nullable(),
});

const story = z.object({
  id: id("s"),
  file: line.nullable(),
  url: line.nullable(),
  address: address.exactOptional(),
  title: line.nullable(),
  outlet: line.nullable(),
  byline: line.nullable(),
  published: line.nullable(),
  updated: line.exactOptional(),
  foundIn: z
    .object({
      title: foundIn.exactOptional(),
      outlet: foundIn.exactOptional(),
      byline: foundIn.exactOptional(),
      published: foundIn.exactOptional(),
      updated: foundIn.exactOptional(),
    })
    .exactOptional(),
  provenance: line.exactOptional(),
  corrections: z.array(z.string()).exactOptional(),
  text: z.string(),
  problem: problem.nullable(),
}) satisfies z.ZodType<Story>;

const quantity = z.object({
  low: number,
  high: number,
  text: line,
  unit: line,
  group: line.nullable(),
  basis: z.enum(["reported", "official", "identified", "verified", "estimated", "feared", "bound"]).nullable(),
  round: z.boolean(),
  hardLow: number,
  hardHigh: number,
});

const fact = z.object({
  of: z.array(line),
  by: z.array(line),
  scope: z.enum(["all", "some", "one"]),
  event: z.boolean(),
  tense: z.enum(["now", "perfect", "past", "had", "event"]),
  pace: z.enum(["late", "prompt"]).nullable(),
});
const position = z.object({
  dimension: line,
  pole: line,
  about: z.array(line),
  at: z.object(span),
  fact: fact.exactOptional(),
});

const claim = z.object({
  id: id("c"),
  story: id("s"),
  quote: z.string(),
  ...span,
  source: z.object({
    name: line,
    mention: line,
    kind: z.enum(["person", "organisation", "anonymous", "document", "outlet"]),
    role: line.nullable(),
  }),
  via: z.array(line),
  cue: line.nullable(),
  stance: z.enum(["said", "claimed", "denied", "confirmed", "assessed", "unclear", "declined", "witnessed"]),
  topic: z.enum([
    "killed",
    "injured",
    "casualties",
    "missing",
    "captured",
    "detained",
    "evacuated",
    "displaced",
    "damage",
    "territory",
    "outcome",
    "involvement",
    "responsibility",
    "identity",
    "motive",
    "cause",
    "magnitude",
    "date",
    "place",
    "attendance",
    "money",
    "weapon",
    "legal",
    "statement",
    "other",
  ]),
  subject: line,
  quantity: quantity.nullable(),
  place: line.nullable(),
  asOf: line.nullable(),
  asOfText: line.nullable(),
  caveat: z.object({ quote: z.string(), ...span }).nullable(),
  rules: z.array(line),
  terms: z.array(line),
  positions: z.array(position),
  background: line.nullable(),
}) satisfies z.ZodType<Claim>;

const weighted = z.array(z.tuple([line, z.number()]));
const signature = z.object({
  names: weighted,
  words: weighted,
  day: z.int().nullable(),
  items: z.array(z.object({ names: weighted, words: weighted, spans: z.array(z.object(span)) })).exactOptional(),
}) satisfies z.ZodType<Signature>;

const exported = z
  .object({ story, claims: z.array(claim), signature, postedAt: instant, postedBy: line })
  // Of confidential words only the id knows.
  .refine(({ story: { id: own, text, url } }) => text.includes(HIDDEN) || own === contentId("s", text, url), {
    error: "a story's text was changed",
  })
  .refine(({ story: { id: own }, claims }) => claims.every((one) => one.story === own), {
    error: "a claim names another story",
  })
  .refine(
    ({ story: { text }, claims }) =>
      claims.every(
        ({ start, end, quote, caveat }) =>
          text.slice(start, end) === quote &&
          (caveat === null || text.slice(caveat.start, caveat.end) === caveat.quote),
      ),
    { error: "a quote is not in its story" },
  );

const made = { id: line, by: line, at: instant };
const ruled = { disagreement: id("d"), question: line, pairs: z.array(id("x")), stories: z.array(id("s")) };
const ruledName = z.object({ name: line, story: id("s").nullable() });
const ruling = z.union([
  z.object({
    ...made,
    ...ruled,
    verdict: z.enum(ALL_SETTLEMENTS),
    side: line.nullable(),
    note: line,
    person: line.nullable(),
    elsewhere: z.literal(true).exactOptional(),
  }),
  z.object({
    ...made,
    ...ruled,
    verdict: z.enum(["assigned", "watched"]),
    to: z.object({ id: line, name: line }),
    due: instant.nullable(),
  }),
  z.object({ ...made, verdict: z.literal("not this event"), story: id("s"), others: z.array(id("s")) }),
  z.object({
    ...made,
    verdict: z.enum(["same name", "not the same name"]),
    asked: id("n"),
    names: z.tuple([ruledName, ruledName]),
    stories: z.array(id("s")),
  }),
]) satisfies z.ZodType<Ruling>;

const file = z.object({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  stories: z.array(exported).min(1),
  rulings: z.array(ruling),
});

/** What a file holds, or the sentence that says why nothing of it can be taken. Total. */
export function parseExport(text: string): Imported | { readonly wrong: string } {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { wrong: "This is no JSON, so it is no exported event." };
  }
  const parsed = file.safeParse(json);
  if (parsed.success) return parsed.data;
  const head = z.object({ format: z.literal(FORMAT), version: z.number() }).safeParse(json);
  if (!head.success) return { wrong: "This is no event that Crosswire exported." };
  if (head.data.version !== VERSION) {
    return { wrong: `This event was exported in form ${head.data.version}; this Crosswire knows form ${VERSION}.` };
  }
  const [issue] = parsed.error.issues;
  const where = issue?.path.join(".") ?? "";
  return {
    wrong: `The exported event is damaged: ${issue?.message ?? "it has another form"}${where && ` (${where})`}.`,
  };
}
