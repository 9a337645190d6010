import type { Block, RichText, Run, TextObject } from "./blocks.ts";

/** A message as a person sees it. */
export interface Seen {
  /** Its words, a block on a line of its own, buttons as [label]. */
  readonly text: string;
  /** Addresses behind links that can be clicked. */
  readonly links: readonly string[];
  /** People, groups and channels that are called: "@U1", "@channel", "#C1". */
  readonly mentions: readonly string[];
}

/** How Slack shows a message: its blocks, or its text when there are none. */
export function readMessage(message: { readonly text: string; readonly blocks?: readonly Block[] | undefined }): Seen {
  const links: string[] = [];
  const mentions: string[] = [];
  const readText = ({ type, text, verbatim }: TextObject): string => {
    if (type === "plain_text") return text;
    return readMarkup(text, verbatim !== true, links, mentions);
  };
  const lines = message.blocks?.length
    ? message.blocks.map((block) => readBlock(block, readText, links, mentions))
    : [readMarkup(message.text, false, links, mentions)];
  return { text: lines.join("\n"), links, mentions };
}

type ReadText = (text: TextObject) => string;

function readBlock(block: Block, readText: ReadText, links: string[], mentions: string[]): string {
  switch (block.type) {
    case "header":
      return readText(block.text);
    case "section":
      return [block.text, ...(block.fields ?? []), block.accessory?.text]
        .flatMap((text) => (text ? readText(text) : []))
        .join("\n");
    case "context":
      return block.elements.map(readText).join(" ");
    case "divider":
      return "———";
    case "actions":
      return block.elements.map(({ text }) => `[${text.text}]`).join(" ");
    case "rich_text":
      return block.elements.map((element) => readRichText(element, links, mentions)).join("\n");
  }
}

function readRichText(element: RichText | Run, links: string[], mentions: string[]): string {
  if ("elements" in element) {
    const gap = element.type === "rich_text_list" ? "\n" : "";
    return element.elements.map((one) => readRichText(one, links, mentions)).join(gap);
  }
  if (element.type === "link") links.push(element.url ?? "");
  else if (element.type !== "text" && element.type !== "emoji") mentions.push(JSON.stringify(element));
  return element.text ?? element.url ?? "";
}

/** `<…>` of Slack's markup: a link, a person, a channel, or a call to all. */
const ENTITY = /<([@#!]?)([^<>|]+)(?:\|([^<>]*))?>/gu;
const BARE_LINK = /https?:\/\/[^\s<>|]+/gu;
/** The end of a word in *bold*, _italic_ and ~struck~, which is not shown. Slack asks for no letter on the outer sides. */
const EMPHASIS = /(?<![\p{L}\p{N}*_~])([*_~])(?=\S)([^*_~\n]+?)(?<=\S)\1(?![\p{L}\p{N}*_~])/gu;

function readMarkup(text: string, findsLinks: boolean, links: string[], mentions: string[]): string {
  if (findsLinks) links.push(...(text.replace(ENTITY, " ").match(BARE_LINK) ?? []));
  const words = text.replace(ENTITY, (_all, sign: string, target: string, label?: string) => {
    if (sign === "") links.push(readEntities(target));
    // A date is words in the reader's own form, and calls nobody.
    else if (!target.startsWith("date^")) mentions.push(`${sign === "!" ? "@" : sign}${target}`);
    return label ?? `${sign}${target}`;
  });
  return readEntities(words.replace(EMPHASIS, "$2"));
}

function readEntities(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}
