/** The part of Block Kit that Slack renders in messages and that this server knows; anything else is `invalid_blocks`. */
export type Block =
  | { readonly type: "header"; readonly text: TextObject }
  | {
      readonly type: "section";
      readonly text?: TextObject;
      readonly fields?: readonly TextObject[];
      readonly accessory?: Button;
    }
  | { readonly type: "context"; readonly elements: readonly TextObject[] }
  | { readonly type: "divider" }
  | { readonly type: "actions"; readonly elements: readonly Button[] }
  | { readonly type: "rich_text"; readonly elements: readonly RichText[] };

export interface TextObject {
  readonly type: "plain_text" | "mrkdwn";
  readonly text: string;
  /** Leaves bare addresses and names alone. */
  readonly verbatim?: boolean;
}

interface Button {
  readonly type: "button";
  readonly text: TextObject;
  readonly action_id?: string;
  readonly value?: string;
  readonly url?: string;
}

export interface RichText {
  readonly type: "rich_text_section" | "rich_text_list" | "rich_text_quote" | "rich_text_preformatted";
  readonly elements: readonly (RichText | Run)[];
}

/** A run of words, or a live thing, within rich text. */
export interface Run {
  readonly type: "text" | "link" | "user" | "usergroup" | "channel" | "broadcast" | "emoji";
  readonly text?: string;
  readonly url?: string;
  readonly style?: Readonly<Record<string, boolean>>;
}

const MOST_BLOCKS = 50;
/** Undocumented; seen by others at 13,172 to 13,297 characters, all blocks together. */
const LONGEST_BLOCKS = 13_200;
const LONGEST_HEADER = 150;
const LONGEST_TEXT = 3_000;
const LONGEST_FIELD = 2_000;
const LONGEST_BUTTON = 75;
const LONGEST_VALUE = 2_000;
const LONGEST_ID = 255;

/** The error that Slack answers with, or null when it takes the blocks. */
export function checkBlocks(blocks: unknown): "invalid_blocks" | "msg_blocks_too_long" | null {
  if (!Array.isArray(blocks) || blocks.length > MOST_BLOCKS || !blocks.every(isBlock)) return "invalid_blocks";
  const ids = blocks.flatMap(({ block_id }: { block_id?: unknown }) => (block_id === undefined ? [] : [block_id]));
  if (new Set(ids).size < ids.length) return "invalid_blocks";
  return JSON.stringify(blocks).length > LONGEST_BLOCKS ? "msg_blocks_too_long" : null;
}

type Parts = Readonly<Record<string, unknown>>;
const isParts = (value: unknown): value is Parts => typeof value === "object" && value !== null;
const isListOf = (value: unknown, most: number, isOne: (one: unknown) => boolean): boolean =>
  Array.isArray(value) && value.length > 0 && value.length <= most && value.every(isOne);
const isOptional = (value: unknown, is: (value: unknown) => boolean): boolean => value === undefined || is(value);
const isShort = (most: number) => (value: unknown) => typeof value === "string" && value.length <= most;

function isText(value: unknown, longest: number, types: readonly string[] = ["plain_text", "mrkdwn"]): boolean {
  if (!isParts(value)) return false;
  const { type, text } = value as Partial<TextObject>;
  return types.includes(type ?? "") && typeof text === "string" && text.length >= 1 && text.length <= longest;
}

function isBlock(value: unknown): boolean {
  if (!isParts(value) || !isOptional(value["block_id"], isShort(LONGEST_ID))) return false;
  const { type, text, fields, elements, accessory } = value;
  switch (type) {
    case "header":
      return isText(text, LONGEST_HEADER, ["plain_text"]);
    case "section":
      return (
        (text !== undefined || fields !== undefined) &&
        isOptional(text, (one) => isText(one, LONGEST_TEXT)) &&
        isOptional(fields, (all) => isListOf(all, 10, (one) => isText(one, LONGEST_FIELD))) &&
        isOptional(accessory, isButton)
      );
    case "context":
      return isListOf(elements, 10, (one) => isText(one, LONGEST_TEXT));
    case "divider":
      return true;
    case "actions":
      return isListOf(elements, 25, isButton) && hasOwnIds(elements as readonly Button[]);
    case "rich_text":
      return isListOf(elements, 1_000, isRichText);
    default:
      return false;
  }
}

const isButton = (value: unknown): boolean =>
  isParts(value) &&
  value["type"] === "button" &&
  isText(value["text"], LONGEST_BUTTON, ["plain_text"]) &&
  isOptional(value["value"], isShort(LONGEST_VALUE)) &&
  isOptional(value["action_id"], isShort(LONGEST_ID));

function hasOwnIds(buttons: readonly Button[]): boolean {
  const ids = buttons.flatMap(({ action_id }) => (action_id === undefined ? [] : [action_id]));
  return new Set(ids).size === ids.length;
}

const RICH_TEXT = ["rich_text_section", "rich_text_list", "rich_text_quote", "rich_text_preformatted"];
const RUNS = ["text", "link", "user", "usergroup", "channel", "broadcast", "emoji"];

function isRichText(value: unknown): boolean {
  if (!isParts(value) || !RICH_TEXT.includes(String(value["type"]))) return false;
  const { elements } = value;
  return Array.isArray(elements) && elements.every((one) => isRichText(one) || isRun(one));
}

/** Slack refuses runs without words. */
function isRun(value: unknown): boolean {
  if (!isParts(value) || !RUNS.includes(String(value["type"]))) return false;
  return value["type"] !== "text" || (typeof value["text"] === "string" && value["text"].length > 0);
}
