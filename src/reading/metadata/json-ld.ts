import { cleanLine } from "../../text/clean.ts";
import type { PageDocument } from "../dom.ts";

/** What of schema.org's vocabulary is read, wherever it stands. */
export interface Json {
  readonly "@type"?: unknown;
  readonly "@id"?: unknown;
  readonly "@graph"?: unknown;
  readonly url?: unknown;
  readonly name?: unknown;
  readonly headline?: unknown;
  readonly publisher?: unknown;
  readonly author?: unknown;
  readonly creator?: unknown;
  readonly datePublished?: unknown;
  readonly dateCreated?: unknown;
  readonly dateModified?: unknown;
  readonly wordCount?: unknown;
  readonly isAccessibleForFree?: unknown;
  readonly articleBody?: unknown;
  readonly liveBlogUpdate?: unknown;
  readonly mainEntity?: unknown;
  readonly mainEntityOfPage?: unknown;
  readonly isBasedOn?: unknown;
  readonly translationOfWork?: unknown;
  readonly sourceOrganization?: unknown;
}

export const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

const ARTICLE_TYPE = /(?:Article|^BlogPosting|^LiveBlogPosting|^Report|^SocialMediaPosting|^PressRelease)$/;
const hasType = (object: Json, type: RegExp): boolean =>
  listOf(object["@type"]).some((one) => typeof one === "string" && type.test(one));

/** Deeper than any page's data; a hostile one's is not followed further. */
const DEEPEST = 12;

/** Objects of a JSON-LD value, those inside lists, `@graph` and `mainEntity` too, in their order. */
function* objectsIn(value: unknown, depth = 0): Generator<Json> {
  if (depth > DEEPEST) return;
  for (const one of listOf(value)) {
    if (Array.isArray(one)) yield* objectsIn(one, depth + 1);
    if (!isObject(one)) continue;
    yield one;
    for (const inner of [one["@graph"], one.mainEntity, one.mainEntityOfPage])
      if (inner !== undefined) yield* objectsIn(inner, depth + 1);
  }
}

/** What careless templates print around or into their JSON, in the order in which it is mended. */
const MENDING: readonly ((source: string) => string)[] = [
  (source) =>
    source.replace(
      /^\s*(?:\/\/|\/\*)?\s*<!(?:--|\[CDATA\[)(?:\s*\*\/)?|(?:\/\/|\/\*)?\s*(?:-->|\]\]>)(?:\s*\*\/)?\s*$/g,
      "",
    ),
  // biome-ignore lint/suspicious/noControlCharactersInRegex: line breaks inside of strings
  (source) => source.replace(/[\u0000-\u001f]+/g, " "),
  (source) => source.replace(/,\s*([}\]])/g, "$1").replace(/;\s*$/, ""),
  (source) => source.replace(/&quot;/g, '"').replace(/&amp;/g, "&"),
];

/** null when it cannot be mended: then it says nothing. */
function parseJson(source: string): unknown {
  let mended = source;
  for (const mend of [(same: string) => same, ...MENDING]) {
    mended = mend(mended);
    try {
      return JSON.parse(mended);
    } catch {
      // mended further
    }
  }
  return null;
}

/** What a page's JSON-LD says, by object. */
export interface LinkedData {
  /** That of the page's own article. */
  readonly article: Json | null;
  /** Whether some object is of such a type. */
  has(type: RegExp): boolean;
  /** The name of an object, of what its `@id` stands for, or of a string; several are joined by commas. */
  nameOf(value: unknown): string | null;
}

const addressesOf = ({ url, "@id": id, mainEntityOfPage }: Json): readonly string[] =>
  [url, id, mainEntityOfPage, isObject(mainEntityOfPage) ? mainEntityOfPage["@id"] : null].filter(
    (one): one is string => typeof one === "string",
  );
const bare = (address: string): string => address.replace(/^https?:\/\/(?:www\.)?|[?#].*$|\/+$/g, "");

/** Of several articles the one that the page calls its own, else the first. */
function choose(articles: readonly Json[], addresses: readonly string[]): Json | null {
  const own = addresses.map(bare).filter((address) => address !== "");
  const named = articles.find(
    (one) => one.headline !== undefined && addressesOf(one).some((address) => own.includes(bare(address))),
  );
  return named ?? articles.find(({ headline }) => headline !== undefined) ?? articles[0] ?? null;
}

/** Reads the JSON-LD of a page. `addresses` are those under which the page knows itself. */
export function readLinkedData(page: PageDocument, addresses: readonly string[]): LinkedData {
  const objects = [...page.querySelectorAll("script")]
    .filter((script) => /ld\+json/i.test(script.getAttribute("type") ?? ""))
    .flatMap((script) => [...objectsIn(parseJson(script.textContent ?? ""))]);
  const byId = new Map(objects.filter(({ name }) => name !== undefined).map((one) => [one["@id"], one] as const));
  const nameOf = (value: unknown): string | null => {
    const names = listOf(value)
      .map((one) => (isObject(one) ? (one.name ?? byId.get(one["@id"])?.name) : one))
      .flatMap(listOf)
      .filter((one): one is string => typeof one === "string")
      .map(plainLine)
      .filter((name) => name !== "" && !/^(?:https?:|#|@)/.test(name));
    return names.length > 0 ? [...new Set(names)].join(", ").slice(0, 300) : null;
  };
  return {
    article: choose(
      objects.filter((one) => hasType(one, ARTICLE_TYPE)),
      addresses,
    ),
    has: (type) => objects.some((one) => hasType(one, type)),
    nameOf,
  };
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  quot: '"',
  apos: "'",
  lt: "<",
  gt: ">",
  nbsp: " ",
  rsquo: "’",
  lsquo: "‘",
  rdquo: "”",
  ldquo: "“",
  ndash: "–",
  mdash: "—",
};

/** A line of data without the markup and the entities that templates leave in it. */
export const plainLine = (raw: string): string =>
  cleanLine(
    raw
      .replace(/<\/?[a-z][^>]{0,200}>/gi, "")
      .replace(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z]{2,6}));/gi, (whole, decimal, hex, name) => {
        if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole;
        const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hex, 16);
        return code > 31 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
      }),
  );
