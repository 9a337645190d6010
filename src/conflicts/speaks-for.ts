import { bodyWords, leftOver } from "../events/body-words.ts";

/** A person or a body as the claims of one event name it. */
export interface Voice {
  /** The same for all of its names. */
  readonly key: string;
  readonly names: readonly string[];
  /** As printed beside the names. */
  readonly roles: readonly string[];
  /** Texts of the stories that quote it. */
  readonly texts: readonly string[];
}

/** Posts whose holders speak for their body. Own compilation. */
const SPEAKS =
  /\b(?:spokes(?:man|woman|person)|chief|head|director|chair(?:man|woman|person)?|boss|president|manager|executive|ceo|founder|commander|commissioner|inspector|superintendent|minister|secretary)\b/i;
/** Posts of one kind of body, which goes without saying. */
const POSTS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\b(?:inspector|superintendent|constable|detective|sheriff)\b/i, ["police"]],
  [/\bfire chief\b/i, ["fire", "service"]],
];

const patternOf = (name: string): string => name.replace(/[^\p{L}\p{N} ]/gu, ".").replace(/^the /i, "");

/** Words of a post, in the form of words of bodies: the minister of defence speaks for the ministry. */
const wordsOfPost = (role: string): readonly string[] =>
  bodyWords(role.replace(/\bminister\b/gi, "ministry").split(/[\s,]+/));

/** "Chief of the Brannick police", "Halden spokesman": the post tells the body, in whole or by its own name. */
function postTells({ roles }: Voice, body: Voice): boolean {
  const told = roles.filter((role) => SPEAKS.test(role));
  return body.names.some((name) => {
    const words = bodyWords(name.split(/\s+/));
    return told.some((role) => {
      const post = wordsOfPost(role);
      // "The minister" may be of another ministry.
      if ((words.length > 1 || words[0] === "police") && leftOver(words, post).length === 0) return true;
      const own = /\bspokes/i.test(role)
        ? (role.match(/\p{Lu}[\p{L}-]+/gu) ?? []).map((word) => word.toLowerCase())
        : [];
      return own.length > 0 && name.toLowerCase().startsWith(own.join(" "));
    });
  });
}

/** "Rolf Hagen of the Brannick police", "Sigrid Aune, chief executive of Tarrow Lines", "the head of Tarrow Lines, Sigrid Aune". */
function textTells(person: Voice, body: Voice): boolean {
  const names = person.names.map(patternOf).join("|");
  const bodies = body.names
    .filter((name) => /\p{Lu}/u.test(name))
    .map(patternOf)
    .join("|");
  if (bodies === "" || !person.roles.some((role) => SPEAKS.test(role))) return false;
  const after = new RegExp(
    `(?:${names})(?:,[^.;“”]{0,40})? (?:of|for|from) (?:the |its )?(?:${bodies})(?!\\p{L})`,
    "u",
  );
  const before = new RegExp(
    `(?:of|for|from|at) (?:the )?(?:${bodies}), (?:\\p{Lu}[\\p{L}.]+ ){0,2}(?:${names})(?!\\p{L})`,
    "u",
  );
  return [...person.texts, ...body.texts].some((text) => after.test(text) || before.test(text));
}

function postOf({ roles }: Voice): readonly string[] | null {
  return POSTS.find(([post]) => roles.some((role) => post.test(role)))?.[1] ?? null;
}

/** For each person who speaks for one of the bodies, that body's key. Who may speak for two speaks for none. */
export function findBodies(persons: readonly Voice[], bodies: readonly Voice[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const person of persons) {
    const post = postOf(person);
    const told = bodies.filter((body) => postTells(person, body) || textTells(person, body));
    const kind = post
      ? bodies.filter((body) => body.names.some((name) => leftOver(post, bodyWords(name.split(/\s+/))).length === 0))
      : [];
    const [only, ...others] = told.length > 0 ? told : kind;
    if (only && others.length === 0) found.set(person.key, only.key);
  }
  return found;
}
