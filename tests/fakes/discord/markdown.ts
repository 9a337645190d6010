/** Names behind the ids in a message. */
export interface Names {
  user(id: string): string;
  role(id: string): string;
  channel(id: string): string;
}

/** What was found in words while they were read. */
export interface Found {
  /** Addresses that open when clicked. */
  readonly links: string[];
  /** Those among them whose page Discord shows below, unless the message says otherwise. */
  readonly previewed: string[];
  /** People, roles, channels and commands that stand there to be clicked, and calls to everybody that are heard. */
  readonly mentions: string[];
}

interface Reading extends Found {
  readonly names: Names;
  readonly callsAll: boolean;
  /** Headings, lists and quotes are shown as such. */
  readonly hasBlocks: boolean;
}

type Rule = readonly [pattern: RegExp, read: (match: RegExpExecArray, reading: Reading) => string | null];

const inner = (match: RegExpExecArray, reading: Reading) => scan(match[1] ?? "", { ...reading, hasBlocks: false });
const mention = (shown: string, { mentions }: Reading) => {
  mentions.push(shown);
  return shown;
};

const INLINE: readonly Rule[] = [
  [/\\([^0-9A-Za-z\s])/y, ([, sign]) => sign ?? ""],
  [/```(?:[\w+-]*\n)?([\s\S]+?)```/y, ([, code]) => code ?? ""],
  [/(`+)([\s\S]*?[^`])\1(?!`)/y, ([, , code]) => code ?? ""],
  [
    /<(https?:\/\/[^\s<>]+)>/iy,
    ([, url = ""], { links }) => {
      links.push(url);
      return url;
    },
  ],
  [
    /\[((?:\\[\s\S]|[^[\]\\]|\[[^[\]]*\])+)\]\(\s*(<?)((?:\([^()\s]*\)|[^\s()\\]|\\.)*?)>?(?:\s+["'][^"']*["'])?\s*\)/y,
    (match, reading) => {
      const [, , quiet, url = ""] = match;
      const target = url.replace(/\\(.)/g, "$1");
      if (!/^https?:\/\//i.test(target)) return null;
      reading.links.push(target);
      if (quiet === "") reading.previewed.push(target);
      return inner(match, reading);
    },
  ],
  [
    /https?:\/\/[^\s<]+[^<.,:;"'\]\s]/iy,
    ([url], reading) => {
      reading.links.push(url);
      reading.previewed.push(url);
      return url;
    },
  ],
  [/<@!?(\d+)>/y, ([, id = ""], reading) => mention(`@${reading.names.user(id)}`, reading)],
  [/<@&(\d+)>/y, ([, id = ""], reading) => mention(`@${reading.names.role(id)}`, reading)],
  [/<#(\d+)>/y, ([, id = ""], reading) => mention(`#${reading.names.channel(id)}`, reading)],
  [/<\/([^:<>]+):\d+>/y, ([, name], reading) => mention(`/${name}`, reading)],
  [/<id:(\w+)>/y, ([, name], reading) => mention(`#${name}`, reading)],
  [/<a?:(\w+):\d+>/y, ([, name]) => `:${name}:`],
  [/<t:(-?\d{1,12})(?::[tTdDfFsSR])?>/y, ([, s]) => new Date(Number(s) * 1_000).toISOString()],
  [/@(?:everyone|here)/y, ([all], reading) => (reading.callsAll ? mention(all, reading) : null)],
  [/\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/y, inner],
  [/__((?:\\[\s\S]|[^\\])+?)__(?!_)/y, inner],
  [/\*(?=\S)((?:\*\*|\\[\s\S]|\s+(?:\\[\s\S]|[^\s*\\]|\*\*)|[^\s*\\])+?)\*(?!\*)/y, inner],
  [/\b_((?:__|\\[\s\S]|[^\\_])+?)_\b/y, inner],
  [/~~((?:\\[\s\S]|[^\\])+?)~~/y, inner],
  [/\|\|((?:\\[\s\S]|[^\\])+?)\|\|/y, () => "▒▒▒"],
];

/** Only at the head of a line. */
const BLOCKS: readonly Rule[] = [
  [/ *#{1,3} +(?=\S)/y, () => ""],
  [/-# +(?=\S)/y, () => ""],
  [/ *>(?:>>)? +/y, () => "▎ "],
  [/ *[-*] +(?=\S)/y, (match) => match[0].replace(/[-*] +/, "• ")],
];

/** Words as a person sees them, without the signs of the markup. */
export function readMarkdown(
  text: string,
  names: Names,
  found: Found,
  { callsAll = false, hasBlocks = true }: { readonly callsAll?: boolean; readonly hasBlocks?: boolean } = {},
): string {
  return scan(text, { ...found, names, callsAll, hasBlocks });
}

function scan(text: string, reading: Reading): string {
  let read = "";
  for (let at = 0; at < text.length; ) {
    const isHead = reading.hasBlocks && (at === 0 || text[at - 1] === "\n");
    const [length, shown] = (isHead ? tryRules(BLOCKS, text, at, reading) : null) ??
      tryRules(INLINE, text, at, reading) ?? [1, text.charAt(at)];
    // What follows the head of a line is read on its own: a list of bold words is both.
    read += shown;
    at += length;
  }
  return read;
}

function tryRules(rules: readonly Rule[], text: string, at: number, reading: Reading): [number, string] | null {
  for (const [pattern, read] of rules) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    const shown = match?.[0] ? read(match, reading) : null;
    if (match && shown !== null) return [match[0].length, shown];
  }
  return null;
}
