import type { Problem } from "../../claims/claim.ts";
import type { PageMetadata } from "../metadata/page-metadata.ts";
import { PROSE, type Region } from "./regions.ts";

/** What is known of a page when its body has been looked for. */
export interface Findings {
  /** Of `<title>`. */
  readonly pageTitle: string;
  /** The text that was found readable. */
  readonly text: string;
  /** All of the page's text. */
  readonly whole: string;
  readonly root: Region;
  readonly metadata: PageMetadata;
  readonly url: string | null;
  readonly hasPassword: boolean;
  readonly hasVideo: boolean;
}

/** In characters. Shorter is not an article, whatever it is; up to a stub's length a wall may stand behind it. */
const SHORTEST_ARTICLE = 250;
const STUB = 1_500;

const BOT_CHECK_TITLE =
  /^(?:just a moment|attention required|one moment,? please|access (?:to this page has been )?denied|are you (?:a robot|a human|human)|security check|please verify|verify(?:ing)? (?:you are|that you are|you're) human|human verification|pardon our interruption|robot check|checking your browser|ddos[- ]guard|403 forbidden|client challenge|bot verification)/i;
const BOT_CHECK =
  /\b(?:checking (?:if the site connection is secure|your browser before)|verify(?:ing)? (?:that )?you are (?:a )?(?:human|not a (?:ro)?bot)|complete the (?:captcha|security check)|unusual (?:traffic|activity) from your|enable (?:javascript and cookies|cookies and javascript) to continue|(?:ray|incident|reference) id:?\s+[\da-f.#-]{6,}|press (?:and|&) hold|enable (?:js|javascript) and disable (?:any |your )?ad ?blockers?)\b/i;
const CONSENT_TITLE =
  /^(?:before you continue|your privacy choices|your privacy|we value your privacy|cookie consent|consent\b|privacy (?:settings|centre|center|manager))/i;
const CONSENT_HOST = /^(?:consent|privacy|cmp|guce|myprivacy|choices)\./i;
const CONSENT =
  /\b(?:(?:we and|we use cookies and) (?:our |\d+ )?(?:\d[\d,.]* )?(?:third[- ]party |advertising )?(?:partners|cookies)|we (?:value|care about|respect) your privacy|store and\/or access information on a device|accept (?:all )?(?:cookies|and continue)|manage (?:your )?(?:cookie|privacy|consent) (?:settings|preferences|choices))\b/i;
const ERROR_TITLE =
  /\b(?:40[04]|410|50[0234]|page (?:not|could not be|can(?:no|’|')?t be) found|not found|no longer available|page (?:does(?:n[’']t| not) exist|unavailable|missing)|(?:internal )?server error|bad gateway|service unavailable|gateway time-?out|something went wrong|oops)\b/i;
const ERROR =
  /\b(?:the page you (?:are|were|requested|have requested)[^.]{0,40}(?:looking for|requested|find)[^.]{0,60}|(?:this|that|the) (?:page|article|story)[^.]{0,30} (?:could not be found|can(?:no|’|')?t be found|does(?:n[’']t| not) exist|has been (?:re)?moved|is no longer available|isn[’']t available)|error (?:code:? )?(?:404|410|50[0234]))\b/i;
const PAYWALL =
  /\b(?:subscribe (?:now |today )?(?:to|and) (?:continue|read|keep reading|unlock|get (?:full|unlimited) access)|(?:this|the full|the rest of this) (?:article|story|content|post) is (?:only |exclusively )?(?:for|available (?:only )?(?:to|for)|reserved for|exclusive to) (?:our )?(?:paid |paying |digital )?(?:subscribers|members)|(?:for|exclusive to) (?:subscribers|members) only|(?:subscriber|member)s?[- ]only (?:article|story|content)|to (?:continue|keep) reading|to (?:view|see|read|unlock) the (?:full|whole|entire|rest of the) (?:story|article|report)|keep reading with|(?:unlock|read) (?:this|the (?:full|rest of the|whole)) (?:article|story) (?:with|for|by)|(?:register|sign up|log in|sign in)(?: for free)? to (?:continue|keep) reading|(?:create (?:a|an|your) (?:free )?account|register|sign up|log in|sign in)(?: for free| now)? to (?:read|view|see|access|unlock) (?:this|the (?:full|whole|rest))|you(?:[’']ve| have) (?:reached|read|used) (?:your|all your|the) (?:\w+ ){0,3}(?:free |monthly )?(?:articles|limit|stories)|start your (?:free )?(?:trial|subscription) (?:to|and))\b/i;
/** Sites say this above every story too: it tells of a wall only where hardly any text is. */
const SUBSCRIBERS = /\balready a (?:subscriber|member)\b/i;
const LOGIN_TITLE = /^(?:log ?in|sign ?in|login|register|create (?:an|your) account|account login)\b/i;
const SEARCH_TITLE =
  /^(?:search(?: results?)?\s*(?:$|[|:–—-]|for\s+[“"'‘])|results for\b|you searched for\b)|\bsearch results\b/i;
const SEARCH_PATH = /(?:\/search\/?(?:$|\?)|[?&](?:q|query|s|keywords?|search)=)/i;
const LISTING = /^(?:CollectionPage|SearchResultsPage|ItemList|ProfilePage)$/;

/** Headings and list items that are links from end to end, long enough to be headlines: where there are many, and little prose, the page leads to stories. */
const countHeadlines = ({ blocks }: Region): number =>
  blocks.filter(({ text, linked }) => text.length >= 25 && linked >= 0.85 * text.length).length;

type Rule = (findings: Findings, host: string, short: boolean) => boolean;

/** In order: the surest sign first. */
const RULES: readonly (readonly [Problem, Rule])[] = [
  [
    "bot check",
    ({ pageTitle, whole }, _, short) =>
      short && (BOT_CHECK_TITLE.test(pageTitle) || (whole.length < STUB && BOT_CHECK.test(whole))),
  ],
  [
    "consent wall",
    ({ pageTitle, whole, text }, host, short) =>
      short &&
      (CONSENT_TITLE.test(pageTitle) ||
        CONSENT_HOST.test(host) ||
        (text.length < SHORTEST_ARTICLE && whole.length < 3 * STUB && CONSENT.test(whole))),
  ],
  [
    "error page",
    ({ pageTitle, whole, text, metadata }, _, short) =>
      short &&
      metadata.published === null &&
      (ERROR_TITLE.test(pageTitle) || (text.length < STUB / 2 && ERROR.test(whole))),
  ],
  [
    "paywall",
    ({ metadata: { closed, wordCount }, text, whole, root }, _, short) => {
      const cut = wordCount !== null && wordCount > 150 && text.split(/\s+/).length < 0.5 * wordCount;
      if (closed && (cut || short || /(?:…|\.\.\.)\s*$/.test(text))) return true;
      if (text.length < 2 * SHORTEST_ARTICLE && SUBSCRIBERS.test(whole)) return true;
      return short && (PAYWALL.test(whole) || (cut && holdsWall(root)));
    },
  ],
  [
    "login",
    // Some ask for the name first, and for the password on the next page.
    ({ pageTitle, hasPassword, text }, _, short) =>
      short && LOGIN_TITLE.test(pageTitle) && (hasPassword || text.length < SHORTEST_ARTICLE),
  ],
  [
    "search results",
    ({ pageTitle, url, metadata, root }) =>
      metadata.published === null &&
      SEARCH_TITLE.test(pageTitle) &&
      (SEARCH_PATH.test(url ?? "") || countHeadlines(root) >= 3),
  ],
  ["section front", (findings) => isFront(findings)],
  [
    "video only",
    ({ hasVideo, text, metadata }) =>
      text.length < (metadata.linked.article === null ? STUB / 2 : STUB / 4) &&
      (metadata.linked.has(/^VideoObject$/) ||
        /^video\b/.test(metadata.kind ?? "") ||
        (hasVideo && text.length < SHORTEST_ARTICLE)),
  ],
  ["not an article", ({ text }) => text.length < SHORTEST_ARTICLE],
];

/** Whether a part of the page calls itself a wall. */
const holdsWall = (root: Region): boolean =>
  / (?:paywall|regwall|pay wall|subscriber only|subscription wall|metered|piano|leaky paywall|meter) /.test(
    root.names,
  ) || root.children.some(holdsWall);

/** A page that leads to stories and holds none: it has no date of its own, many headlines that are links, and hardly any prose without one. */
function isFront({ root, metadata, url, text }: Findings): boolean {
  if (metadata.published !== null || /^article$/.test(metadata.kind ?? "")) return false;
  const headlines = countHeadlines(root);
  const prose = text.split("\n\n").filter((line) => line.length >= PROSE).length;
  const atTop = url !== null && /^https?:\/\/[^/]+\/?(?:[a-z]{2,20}\/?)?$/i.test(url);
  const listed = metadata.linked.has(LISTING) && metadata.linked.article === null;
  return headlines >= 8 && ((prose < 3 && text.length < STUB) || ((atTop || listed) && text.length < 200 * headlines));
}

/** What keeps the article from us, or that there is none; null when it can be read. */
export function findProblem(findings: Findings): Problem | null {
  const host = URL.parse(findings.url ?? "")?.hostname ?? "";
  const short = findings.text.length < STUB;
  return RULES.find(([, applies]) => applies(findings, host, short))?.[0] ?? null;
}
