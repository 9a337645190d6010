import { hasSameWords, leftOver } from "../body-words.ts";
import { TOWN_SERVICES, TOWN_WORDS } from "../lexicons/name-words.ts";
import type { Named } from "../named.ts";
import { type Evidence, maybe, same } from "./verdict.ts";

interface Service {
  readonly service: readonly string[];
  /** What else its name says: its town. */
  readonly rest: readonly string[];
}

function readService({ form }: Named): Service | null {
  if (form.kind === "person") return null;
  const service = TOWN_SERVICES.find((words) => leftOver(words, form.words).length === 0);
  return service ? { service, rest: leftOver(form.words, service).filter((word) => !TOWN_WORDS.has(word)) } : null;
}

/** The town as printed: what is written with capitals. */
const townOf = ({ name }: Named, { service }: Service): string =>
  name
    .replace(/^The /, "")
    .split(/\s+/)
    .map((word) => word.replace(/['’]s?$/, ""))
    .filter((word) => /^\p{Lu}/u.test(word) && leftOver([word.toLowerCase()], service).length > 0)
    .join(" ");

/** "Police" or "the city's police force" in a story of Port Ellery, and "Port Ellery police". */
export const townServices: Evidence = (a, b, context) => {
  const [one, other] = [readService(a), readService(b)];
  if (!one || !other || one.service !== other.service) return null;
  if (one.rest.length === 0 && other.rest.length === 0) return same("the same service of the town");
  if (one.rest.length > 0 && other.rest.length > 0) {
    return hasSameWords(one.rest, other.rest) ? same("the same service of one town") : null;
  }
  const [bare, placed, service] = one.rest.length === 0 ? [a, b, other] : [b, a, one];
  const town = townOf(placed, service);
  if (town === "") return null;
  const elsewhere = context.names.some((name) => {
    const known = readService(name);
    return known?.service === service.service && known.rest.length > 0 && !hasSameWords(known.rest, service.rest);
  });
  return context.prints(bare, town) && !elsewhere
    ? same(`its story is of ${town}, and nobody else's ${service.service.join(" ")} is named`)
    : maybe("only one of them names the town");
};
