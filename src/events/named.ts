import { isAcronym, lettersOf } from "./acronym.ts";
import { bodyWords } from "./body-words.ts";
import { type Name, readName } from "./read-name.ts";

/** A name as a story prints it, taken apart once for all comparisons. */
export interface Named {
  /** As printed. */
  readonly name: string;
  /** Id of the story; "" where no story is known. */
  readonly story: string;
  /** As printed beside it, or null. */
  readonly role: string | null;
  /** The name in lower case with single spaces. */
  readonly folded: string;
  readonly form: Name;
  /** Letters of the acronym that it is or that stands in brackets behind it, or null. */
  readonly letters: string | null;
  /** It is an acronym and nothing else. */
  readonly short: boolean;
}

/** What a story says of a name. */
interface Known {
  readonly story: string;
  readonly role: string | null;
  /** The story takes it for a body: "Ostland" is then nobody's family name. */
  readonly body: boolean;
}

const NOTHING_KNOWN: Known = { story: "", role: null, body: false };

export function readNamed(name: string, { story, role, body }: Known = NOTHING_KNOWN): Named {
  const squeezed = squeeze(name);
  const [, before = "", inside = ""] = /^(.*?) ?\(([^()]*)\)/.exec(squeezed) ?? [];
  const bracketed = before !== "" && isAcronym(inside);
  const whole = before === "" ? squeezed : before;
  const short = isAcronym(whole.replace(/^the /i, ""));
  const form = readName(whole);
  return {
    name,
    story,
    role,
    folded: foldedOf(name),
    form:
      body && form.kind === "person" && !form.titled
        ? { kind: "body", words: bodyWords(whole.split(" ")), printed: whole }
        : form,
    letters: bracketed ? lettersOf(inside) : short ? lettersOf(whole.replace(/^the /i, "")) : null,
    short,
  };
}

const squeeze = (name: string): string => name.normalize("NFC").replace(/[’‘]/g, "'").replace(/\s+/g, " ").trim();

/** A name in lower case with single spaces, without its article: what is printed alike. */
export const foldedOf = (name: string): string => squeeze(name).toLowerCase().replace(/^the /, "");

/** A family name with nothing before it but a title. */
export const isFamilyAlone = ({ form }: Named): boolean => form.kind === "person" && form.given.length === 0;

/** A family name with initials only before it. */
const isInitialled = ({ form }: Named): boolean =>
  form.kind === "person" && form.given.length > 0 && form.given.every((one) => one.length === 1);

/** A name that several people may bear: whose it is hangs on the story. */
export const isLoose = (named: Named): boolean => isFamilyAlone(named) || isInitialled(named);
