import type { Block, Element, Input, RichText, Run, TextObject } from "./blocks.ts";

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
  const readText = (text: TextObject): string =>
    text.type === "plain_text" ? text.text : readMarkup(text.text, text.verbatim !== true, links, mentions);
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
    case "section": {
      const { text, fields = [], accessory } = block;
      const side = accessory?.type === "button" ? accessory.text.text : accessory && readElement(accessory);
      return [...[text, ...fields].flatMap((one) => (one ? [readText(one)] : [])), ...(side ? [side] : [])].join("\n");
    }
    case "context":
      return block.elements.map(readText).join(" ");
    case "divider":
      return "———";
    case "actions":
      return block.elements.map(readElement).join(" ");
    case "rich_text":
      return block.elements.map((element) => readRichText(element, links, mentions)).join("\n");
    case "image":
      return `🖼 ${block.alt_text}`;
    case "input":
      return [block.label.text, readElement(block.element), ...(block.hint ? [block.hint.text] : [])].join("\n");
  }
}

/** Buttons as [label], choices as ( ) or [ ] and their words, and where one writes as ____. */
function readElement(element: Element | Input): string {
  switch (element.type) {
    case "button":
      return `[${element.text.text}]`;
    case "static_select":
      return `[${(element.initial_option?.text ?? element.placeholder)?.text ?? ""} ▾]`;
    case "radio_buttons":
      return element.options.map(({ text }) => `( ) ${text.text}`).join("\n");
    case "checkboxes":
      return element.options.map(({ text }) => `[ ] ${text.text}`).join("\n");
    case "plain_text_input":
      return element.initial_value || element.placeholder?.text || "____";
  }
}

function readRichText(element: RichText | Run, links: string[], mentions: string[]): string {
  if ("elements" in element) {
    const gap = element.type === "rich_text_list" ? "\n" : "";
    return element.elements.map((one) => readRichText(one, links, mentions)).join(gap);
  }
  if (element.type === "link") links.push(element.url);
  else if (element.type !== "text" && element.type !== "emoji") mentions.push(JSON.stringify(element));
  if (element.type === "text") return element.text;
  if (element.type === "link") return element.text ?? element.url;
  return "";
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
