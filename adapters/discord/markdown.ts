/** A stretch of a message: words as a person reads them, or a link. */
export type Stretch =
  | { readonly kind: "words"; readonly text: string }
  /** Somebody, or a role that is called. */
  | { readonly kind: "person" | "role"; readonly id: string }
  | { readonly kind: "link"; readonly url: string; readonly label: string };

/** Mentions, emoji, times and commands between angle brackets; links in them; links behind words. */
const MARKUP =
  /<@!?(?<person>\d{1,20})>|<@&(?<role>\d{1,20})>|<#(?<channel>\d{1,20})>|<a?:(?<emoji>\w{1,64}):\d{1,20}>|<\/(?<command>[^:>\n]{1,100}):\d{1,20}>|<t:(?<time>-?\d{1,13})(?::[A-Za-z])?>|<(?<bare>https?:\/\/[^\s<>]+)>|\[(?<label>[^\]\n]{1,300})\]\(<?(?<url>https?:\/\/[^\s<>()]+(?:\([^\s<>()]*\)[^\s<>()]*)*)>?(?:\s+"[^"\n]*")?\)/giu;

/** A line of somebody else's words: Discord's sign for it is no part of them. */
const QUOTED = /^(?:>>> ?|> ?)/gmu;
const FENCE = /^```\w*[^\S\n]*\n?|\n?```\s*$/gu;

function parseMarkup(groups: Readonly<Record<string, string | undefined>>, whole: string): Stretch {
  const { person, role, channel, emoji, command, time, bare, label, url } = groups;
  if (person !== undefined) return { kind: "person", id: person };
  if (role !== undefined) return { kind: "role", id: role };
  if (channel !== undefined) return { kind: "words", text: "#channel" };
  if (emoji !== undefined) return { kind: "words", text: `:${emoji}:` };
  if (command !== undefined) return { kind: "words", text: `/${command}` };
  if (time !== undefined) return { kind: "words", text: writeTime(Number(time)) };
  if (bare !== undefined) return { kind: "link", url: bare, label: bare };
  if (url !== undefined) return { kind: "link", url, label: label ?? url };
  return { kind: "words", text: whole };
}

/** "14 Oct 2026, 18:00 UTC"; readers of Discord see it in their own zone. */
function writeTime(seconds: number): string {
  const instant = new Date(seconds * 1_000);
  if (Number.isNaN(instant.getTime())) return "";
  const day = instant.toLocaleDateString("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
  return `${day}, ${instant.toISOString().slice(11, 16)} UTC`;
}

/** The text of a message as Discord keeps it, in its stretches. Total. */
export function parseMarkdown(raw: string): readonly Stretch[] {
  const text = raw.replace(FENCE, "").replace(QUOTED, "");
  const stretches: Stretch[] = [];
  let at = 0;
  for (const match of text.matchAll(MARKUP)) {
    stretches.push({ kind: "words", text: text.slice(at, match.index) }, parseMarkup(match.groups ?? {}, match[0]));
    at = match.index + match[0].length;
  }
  stretches.push({ kind: "words", text: text.slice(at) });
  return stretches.filter((stretch) => stretch.kind !== "words" || stretch.text !== "");
}
