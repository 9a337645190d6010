import type { Claim, Story } from "../claims/claim.ts";
import { countryOf } from "../events/places.ts";
import { commonness } from "../events/word-weight.ts";

/** Forms of address are no roles. */
const ADDRESS = /^(?:dr|mr|mrs|ms|mx|sir|dame|lord|lady|prof)\.?$/i;
const PRONOUN = /^(?:he|she|it|they|who|the (?:former|latter))$/i;
const DETERMINER = /^(?:the|a|an|one|some|several|many|two|three|people|those|other|its|his|her|their|our)\b/i;
/** Behind such a name a verb stands, and no noun that the article would belong to. */
const THEN = String.raw`(?=,|\.|;|\s+(?:said|says|has|had|was|were|is|also|told|denied|put|added|did)\b)`;
const LONGEST_ROLE = 60;
/** Begin a role that is no name's: capitals of theirs come from the start of a sentence, or from a house style. */
const OFFICE =
  /^(?:acting|agriculture|army|chief|coast|council|defen[cs]e|deputy|director|district|economy|education|emergency|energy|environment|finance|fire|foreign|former|governor|harbou?r|head|health|hospital|interior|justice|labou?r|lieutenant|local|major|mayor|military|minister|navy|opposition|police|port|president|press|prime|province|provincial|regional|rescue|senior|spokes\p{L}+|trade|transport|union|vice)\b/iu;

const literally = (words: string): string => words.replace(/[$()*+.?[\\\]^{|}]/g, "\\$&");

/** Words that begin a sentence with a capital and are nobody's name. */
const COMMON =
  /^(?:the|an?|at|about|around|all|almost|another|both|each|every|few|fewer|many|more|most|nearly|no|nobody|none|only|over|several|some|up|there|its?|he|she|they|his|her|their|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\p{L}+)?|dozens|scores|hundreds|thousands|tens|aides|authorities|campaigners|demonstrators|doctors|engineers|farmers|fighters|fighting|firefighters|guards|gunmen|investigators|lawyers|medics|militants|miners|neighbou?rs|officers|officials|organi[sz]ers|people|police|prosecutors|protesters|rebels|relatives|rescuers|residents|scientists|soldiers|sources|survivors|talks|teachers|troops|villagers|volunteers|witnesses|workers)$/iu;

/** Common enough to be no name, from counts of ordinary texts (ours); names that are words as well are not. */
const COMMON_FROM = 4;
const ALSO_NAMES =
  /^(?:may|march|august|will|mark|bill|grace|rose|art|frank|jack|dean|king|hope|faith|young|rich|gene|ray|lee)$/i;

/** Lower case where only the start of a sentence made it a capital: the story prints the word small elsewhere, or any text would. */
export function small(words: string, { text }: Pick<Story, "text">): string {
  const [first = "", second = ""] = words.split(/[\s,]/u);
  const lower = first.charAt(0).toLowerCase() + first.slice(1);
  if (lower === first) return words;
  if (COMMON.test(first)) return lower + words.slice(first.length);
  if (!/^\p{Lu}\p{Ll}+$/u.test(first) || /^\p{Lu}/u.test(second)) return words;
  if (commonness(lower) >= COMMON_FROM && countryOf(lower) === null && !ALSO_NAMES.test(lower)) {
    return lower + words.slice(first.length);
  }
  const isWord = new RegExp(`(?<![\\p{L}’'-])${literally(lower)}(?![\\p{L}’'-])`, "u").test(text);
  return isWord ? lower + words.slice(first.length) : words;
}

/** The name with the article that the story gives it: "the Free River Brigade", "Kestria". */
function withArticle({ source: { name, mention } }: Claim, { text }: Story): string {
  if (/^(?:the|an?)\s/i.test(name)) return small(name, { text });
  const printed = mention.toLowerCase() === `the ${name.toLowerCase()}`;
  if (!printed && COMMON.test(name.split(" ")[0] ?? "")) return small(name, { text });
  return printed || new RegExp(`\\bthe ${literally(name)}${THEN}`, "iu").test(text) ? `the ${name}` : name;
}

/** Somebody without a name, as printed: "a senior official", "two witnesses". */
function unnamed({ source: { name, mention } }: Claim, story: Story): string {
  const printed = PRONOUN.test(mention) || !mention.toLowerCase().includes(name.toLowerCase()) ? name : mention;
  if (PRONOUN.test(printed)) return `somebody quoted by ${story.outlet ?? "one story"}`;
  const words = small(printed, story);
  if (
    DETERMINER.test(words) ||
    /(?:s|people|men|women|police|staff|family)$/.test(
      words.split(/,| (?:of|from|in|at|close|familiar|with|who)\b/)[0] ?? "",
    )
  )
    return words;
  return `${/^[aeiou]/i.test(words) ? "an" : "a"} ${words}`;
}

/** Who speaks, as a sentence names him for the first time: "mayor Pell Orsino", or "Jory Tann, spokesman for the Free River Brigade," with a comma behind what is put in. `again`: the sentence named him before. */
export function speakerOf(claim: Claim, story: Story, again: boolean): string {
  const { source } = claim;
  if (source.kind === "outlet") return story.outlet ?? "one story";
  if (source.kind === "anonymous" || !/\p{Lu}/u.test(source.name)) return unnamed(claim, story);
  if (source.kind !== "person") return withArticle(claim, story);
  const role = (source.role ?? "").replace(/^(?:the|its|his|her|their|our|an?)\s+/i, "").trim();
  if (
    again ||
    role === "" ||
    role.length > LONGEST_ROLE ||
    ADDRESS.test(role) ||
    source.name.toLowerCase().includes(role.toLowerCase())
  ) {
    return source.name;
  }
  const words = role.split(/\s+/);
  const isPlain = words.length <= 3 && !/\b(?:of|for|at|in|to|and|from|with)\b|['’,]/.test(role);
  // "Chief Inspector Hagen": a title with capitals throughout is printed so.
  const isTitle = words.length > 1 && words.every((word) => /^\p{Lu}/u.test(word));
  const printed = isTitle
    ? role
    : OFFICE.test(role)
      ? role.charAt(0).toLowerCase() + role.slice(1)
      : small(role, story);
  if (isPlain) return `${printed} ${source.name}`;
  const belongs = /^\p{Ll}[\p{L}-]*s?['’]/u.test(role);
  return `${source.name}, ${belongs ? "the " : ""}${printed},`;
}
