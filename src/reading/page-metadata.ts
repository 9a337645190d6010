import { cleanLine } from "../text/clean.ts";
import { parsePrintedDate } from "../text/dates.ts";
import type { PageDocument } from "./dom.ts";

/** What a page says about itself for machines. null or false: it does not say. */
export interface PageMetadata {
  readonly title: string | null;
  readonly outlet: string | null;
  readonly byline: string | null;
  readonly published: string | null;
  /** It says that only subscribers may read it. */
  readonly closed: boolean;
  /** Words of the whole article, by the page's own count. */
  readonly wordCount: number | null;
}

/** What of schema.org's vocabulary is read, wherever it stands. */
interface Json {
  readonly "@type"?: unknown;
  readonly "@graph"?: unknown;
  readonly name?: unknown;
  readonly headline?: unknown;
  readonly publisher?: unknown;
  readonly author?: unknown;
  readonly datePublished?: unknown;
  readonly wordCount?: unknown;
  readonly isAccessibleForFree?: unknown;
}
const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);
const ARTICLE_TYPE = /Article$|^BlogPosting$|^LiveBlogPosting$|^Report$/;

/** Objects of a JSON-LD value, those inside lists and `@graph` too, in their order. */
function* objectsIn(value: unknown): Generator<Json> {
  for (const one of listOf(value)) {
    if (!isObject(one)) continue;
    yield one;
    if (one["@graph"] !== undefined) yield* objectsIn(one["@graph"]);
  }
}

function parseJson(source: string): unknown {
  try {
    return JSON.parse(source.replace(/^\s*(?:\/\/)?<!\[CDATA\[|(?:\/\/)?\]\]>\s*$/g, ""));
  } catch {
    return null; // sites print broken JSON: then it says nothing
  }
}

function findArticleData(page: PageDocument): Json | null {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    for (const object of objectsIn(parseJson(script.textContent ?? ""))) {
      if (listOf(object["@type"]).some((type) => typeof type === "string" && ARTICLE_TYPE.test(type))) return object;
    }
  }
  return null;
}

/** A cleaned line of a string, or of the `name` of an object; several are joined by commas. */
function nameOf(value: unknown): string | null {
  const names = listOf(value)
    .map((one) => (isObject(one) ? one.name : one))
    .filter((one): one is string => typeof one === "string")
    .map(cleanLine)
    .filter((name) => name !== "" && !/^https?:/.test(name));
  return names.length > 0 ? names.join(", ").slice(0, 300) : null;
}

const dateOf = (value: unknown): string | null => (typeof value === "string" ? parsePrintedDate(value) : null);

function metaContent(page: PageDocument, ...names: readonly string[]): string | null {
  for (const name of names) {
    const element = page.querySelector(`meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`);
    const content = cleanLine(element?.getAttribute("content") ?? "");
    if (content !== "") return content;
  }
  return null;
}

/** The one `<time>` inside the page's article; several times say nothing about which is the article's. */
function timeElement(page: PageDocument): string | null {
  const times = [...page.querySelectorAll("article time[datetime], main time[datetime], header time[datetime]")];
  const dates = new Set(times.map((time) => parsePrintedDate(time.getAttribute("datetime") ?? "")));
  const [only, ...more] = dates;
  return more.length === 0 ? (only ?? null) : null;
}

/** JSON-LD first, then OpenGraph and its kin, then `<time>`. */
export function parsePageMetadata(page: PageDocument): PageMetadata {
  const data: Json = findArticleData(page) ?? {};
  const count = Number(data.wordCount);
  return {
    title: nameOf(data.headline) ?? metaContent(page, "og:title", "twitter:title", "dc.title"),
    outlet: nameOf(data.publisher) ?? metaContent(page, "og:site_name", "application-name", "dc.publisher"),
    byline: nameOf(data.author) ?? nameOf(metaContent(page, "author", "article:author", "dc.creator", "byl")),
    published:
      dateOf(data.datePublished) ??
      dateOf(
        metaContent(page, "article:published_time", "datePublished", "date", "dc.date", "pubdate", "sailthru.date"),
      ) ??
      timeElement(page),
    closed: String(data.isAccessibleForFree).toLowerCase() === "false",
    wordCount: Number.isFinite(count) && count > 0 ? count : null,
  };
}
