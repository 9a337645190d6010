import { type Article, type Fact, fact } from "../article.ts";
import { isOutletName } from "../find-outlet.ts";
import type { PageMetadata } from "../metadata/page-metadata.ts";

/** A name of one to six words with capitals: "The Lomna Courier", "Agence Nord". */
const NAME =
  "((?:[Tt]he )?\\p{Lu}[\\p{L}\\p{N}.&’'-]*(?:(?: (?:of|and|for|de|la|le|du|des|the|&))* \\p{Lu}[\\p{L}\\p{N}.&’'-]*){0,5})";
const LINE = (pattern: string): RegExp => new RegExp(pattern, "u");

/** In characters: such lines are notices, not paragraphs. */
const LONGEST = 250;

/** The page names the outlet whose story it prints. Each matches a whole line, so that a sentence of the article never does. */
const REPRINTED: readonly RegExp[] = [
  LINE(
    `^(?:[Ss]ource|SOURCE|[Oo]riginal source|[Vv]ia)\\s?[:|]\\s?(${NAME.slice(1, -1)}|[\\w-]+(?:\\.[\\w-]+)+)[.)]?$`,
  ),
  LINE(
    `^[(\\[]?(?:[Tt]his|[Tt]he) (?:article|story|report|piece|post) (?:was |is |has been |had been )?(?:originally |first )?(?:published|appeared|ran|republished|reproduced|reprinted|syndicated|reposted)(?: here)?(?: with permission)? (?:in|on|by|from|at) ${NAME}\\b[^.!?]{0,120}[.)\\]]*$`,
  ),
  LINE(
    `^[(\\[]?(?:[Rr]epublished|[Rr]eprinted|[Rr]eproduced|[Rr]eposted|[Ss]yndicated|[Oo]riginally published|[Ff]irst published|[Ff]irst appeared)(?: with permission)? (?:from|by|in|on|at) ${NAME}\\b[^.!?]{0,120}[.)\\]]*$`,
  ),
  LINE(`^[Rr]ead the (?:original|full) (?:article|story|report) (?:at|on|from|in|by) ${NAME}[.)]?$`),
];

const TRANSLATED =
  /^[^\p{L}]*(?:(?:this|the) (?:article|story|text|page|post|report|content) (?:was|is|has been) (?:automatically |machine[- ])?(?:translated|auto-?translated)\b.{0,160}|(?:machine|automatic|automated|ai)[- ](?:translation|translated)\b.{0,120}|translated (?:automatically|by (?:ai|machine|google|deepl))\b.{0,120}|(?:this is (?:a|an) )?(?:machine|automatic(?:ally)?|automated|ai)[- ]?(?:generated )?translat(?:ion|ed)\b.{0,120})$/iu;
const BY_MACHINE =
  /\b(?:automatic|automatically|auto-?translated|machine|automated|ai|google|deepl|artificial intelligence)\b/i;
const TRANSLATED_FROM = LINE(
  `\\bfrom (?:the )?(?:original )?(\\p{Lu}\\p{Ll}+)(?: (?:original|version|language|text))?\\b`,
);
const LANGUAGES =
  /^(?:Arabic|Armenian|Azerbaijani|Belarusian|Bengali|Bosnian|Bulgarian|Chinese|Croatian|Czech|Danish|Dutch|Estonian|Farsi|Finnish|French|Georgian|German|Greek|Hebrew|Hindi|Hungarian|Indonesian|Italian|Japanese|Korean|Latvian|Lithuanian|Norwegian|Persian|Polish|Portuguese|Romanian|Russian|Serbian|Slovak|Spanish|Swedish|Thai|Turkish|Ukrainian|Urdu|Vietnamese)$/;

/** Who printed the story first, and whether a machine translated it, from the page's own lines and data. */
export interface Provenance {
  readonly outlet: Fact | null;
  readonly sentence: string | null;
}

const isSame = (a: string, b: string): boolean =>
  a.toLowerCase().replace(/^the /, "") === b.toLowerCase().replace(/^the /, "");

function findOrigin(lines: readonly string[], { linked }: PageMetadata): Fact | null {
  const { isBasedOn, translationOfWork, sourceOrganization } = linked.article ?? {};
  for (const work of [translationOfWork, isBasedOn]) {
    const publisher =
      typeof work === "object" && work !== null && "publisher" in work ? linked.nameOf(work.publisher) : null;
    if (publisher !== null) return fact(publisher, "JSON-LD");
  }
  const named = linked.nameOf(sourceOrganization);
  if (named !== null) return fact(named, "JSON-LD");
  for (const line of lines) {
    const found = line.length <= LONGEST ? REPRINTED.map((pattern) => pattern.exec(line)?.[1]?.trim()) : [];
    // "Source: Ministry of Transport" names no outlet; who says that a story first appeared elsewhere does.
    const name = found.find((one, at) => one !== undefined && (at > 0 || isOutletName(one)));
    if (name !== undefined) return fact(name, "visible text");
  }
  return null;
}

/** `lines`: those around and in the article's text. An outlet that names itself prints its own story. */
export function findProvenance(
  lines: readonly string[],
  metadata: PageMetadata,
  { outlet }: Pick<Article, "outlet">,
): Provenance {
  const found = findOrigin(lines, metadata);
  const origin = found !== null && (outlet === null || !isSame(found.value, outlet.value)) ? found : null;
  const translation = lines.find((line) => line.length <= LONGEST && TRANSLATED.test(line)) ?? null;
  const from = translation === null ? undefined : TRANSLATED_FROM.exec(translation)?.[1];
  const language = from !== undefined && LANGUAGES.test(from) ? ` from ${from}` : "";
  const parts = [
    origin === null
      ? null
      : outlet === null
        ? `from ${origin.value}`
        : `from ${origin.value}, as printed by ${outlet.value}`,
    translation === null ? null : `${BY_MACHINE.test(translation) ? "machine translation" : "translated"}${language}`,
  ].filter((part) => part !== null);
  return { outlet: origin, sentence: parts.length === 0 ? null : parts.join(" · ") };
}
