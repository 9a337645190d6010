import { parsePrintedDate } from "../text/dates.ts";

/** Words in the names of newspapers, agencies and stations. Own compilation; a city before a date is not an outlet, so one of them must stand there. */
const OUTLET_WORD =
  /\b(?:agency|argus|broadcasting|bulletin|chronicle|courier|daily|dispatch|echo|examiner|express|gazette|globe|guardian|herald|inquirer|journal|ledger|mail|mercury|mirror|monitor|morning|news|newspaper|observer|post|press|radio|record|register|reporter|review|standard|star|sun|telegraph|television|times|tribune|tv|weekly|wire)\b/i;
const DOMAIN = /^(?:www\.)?[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}$/i;
/** Marks that part the outlet from the date; a comma too, since a date holds commas of its own. */
const PARTS = /\s*[·|•–—]\s*|,\s+/u;
const LONGEST = 6;

const isName = (part: string): boolean => {
  const words = part.split(/\s+/);
  const capital = words.every((word) => /^[\p{Lu}\p{N}&]/u.test(word) || /^(?:of|the|and|for|de|la|le)$/i.test(word));
  return words.length <= LONGEST && capital && !/^by\b/i.test(part) && !/\d/.test(part);
};

/** News agencies whose names say nothing of news. */
const AGENCY =
  /^(?:AAP|AFP|ANI|ANSA|AP|Agence France-Presse|Anadolu|Associated Press|Bloomberg|dpa|EFE|IANS|Interfax|Kyodo|PA|PA Media|PTI|Reuters|TASS|Thomson Reuters|UPI|Ukrinform|Xinhua)$/i;

/** Whether a name alone is an outlet's: an agency, a site's address, or capitals with a word that papers and stations call themselves by. */
export const isOutletName = (name: string): boolean =>
  AGENCY.test(name) || DOMAIN.test(name) || (isName(name) && OUTLET_WORD.test(name));

/** The outlet in a line that prints it beside the date ("The Lomna Courier · 13 October 2026"), or null: nothing is guessed from other lines. */
export function findOutlet(line: string): string | null {
  if (line.length > 100 || parsePrintedDate(line) === null) return null;
  const found = line.split(PARTS).find(isOutletName);
  return found ?? null;
}
