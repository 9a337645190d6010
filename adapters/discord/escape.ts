/** Signs that begin markup wherever they stand: emphasis, code, spoilers, mentions, links behind words, Discord's own tags. */
const ANYWHERE = /[\\*_~`|<>[\]@]/g;
/** Before "//" an address would become a link; before a name and another colon it would be an emoji. */
const COLON = /:(?=\/\/|[^\s:]+:)/g;
/** At the start of a line these make headings, small print, lists and quotations. */
const AT_START = /^(\s*)([#+-])/;
const NUMBERED = /^(\s*\d{1,10})([.)])/;

/** Words from outside on one line, so written that Discord shows each of their characters and makes nothing of them. */
export const escapeWords = (text: string): string =>
  text
    .replace(ANYWHERE, String.raw`\$&`)
    .replace(COLON, String.raw`\:`)
    .replace(AT_START, String.raw`$1\$2`)
    .replace(NUMBERED, String.raw`$1\$2`);
