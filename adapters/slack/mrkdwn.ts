/** A stretch of a message: words as a person reads them, or a link. */
export type Stretch =
  | { readonly kind: "words"; readonly text: string }
  | { readonly kind: "person"; readonly id: string; readonly text: string }
  | { readonly kind: "link"; readonly url: string; readonly label: string };

const MARKUP = /<([^<>\n]*)>/gu;
const NAMED: Readonly<Record<string, string>> = { "&lt;": "<", "&gt;": ">", "&amp;": "&" };

/** Turns the three characters back that Slack escapes; once, so that "&amp;lt;" stays a person's "&lt;". */
const unescapeOnce = (text: string): string => text.replace(/&(?:lt|gt|amp);/g, (entity) => NAMED[entity] ?? entity);

/** What stands between angle brackets in Slack's text: a person, a channel, a call to many, or a link. */
function parseMarkup(inside: string): Stretch {
  const bar = inside.indexOf("|");
  const target = bar < 0 ? inside : inside.slice(0, bar);
  const label = bar < 0 ? "" : unescapeOnce(inside.slice(bar + 1));
  const name = target.slice(1);
  if (target.startsWith("@")) return { kind: "person", id: name, text: `@${label.replace(/^@/, "") || name}` };
  if (target.startsWith("#")) return { kind: "words", text: `#${label || name}` };
  if (target.startsWith("!"))
    return { kind: "words", text: label || `@${name.replace(/^subteam\^/, "").replace(/\^.*$/, "")}` };
  const url = unescapeOnce(target);
  if (/^https?:\/\//i.test(url)) return { kind: "link", url, label: label || url };
  return { kind: "words", text: label || url.replace(/^mailto:|^tel:/i, "") };
}

/** The text of a message as Slack writes it, in its stretches, un-escaped once and after the markup was found. Total. */
export function parseMrkdwn(raw: string): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let at = 0;
  for (const match of raw.matchAll(MARKUP)) {
    stretches.push({ kind: "words", text: unescapeOnce(raw.slice(at, match.index)) }, parseMarkup(match[1] ?? ""));
    at = match.index + match[0].length;
  }
  stretches.push({ kind: "words", text: unescapeOnce(raw.slice(at)) });
  return stretches.filter((stretch) => stretch.kind !== "words" || stretch.text !== "");
}
