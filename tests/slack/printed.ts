import { existsSync, readFileSync, writeFileSync } from "node:fs";
import type { types } from "@slack/bolt";
import { expect } from "vitest";
import type { Rendered } from "../../adapters/slack/render.ts";

type Words = readonly string[];

/** Blocks for review, each under its type, words as they are sent. */
const printBlocks = (blocks: readonly types.AnyBlock[]): string =>
  blocks.map((block) => [`[${block.type}]`, ...wordsOf(block)].join("\n")).join("\n\n");

/** A post: its blocks, then the text beside them. */
export const printPost = ({ blocks, text }: Rendered): string => `${printBlocks(blocks)}\n\n[text]\n${text}\n`;

/** A window or the Home tab, its frame first. */
export function printView(view: types.ModalView | types.HomeView): string {
  if (view.type === "home") return `[home]\n\n${printBlocks(view.blocks)}\n`;
  const { title, submit, close, private_metadata, callback_id } = view;
  const frame = [title.text, submit?.text, close?.text, callback_id, private_metadata].map((one) => one ?? "–");
  return `[modal] ${frame.join(" | ")}\n\n${printBlocks(view.blocks)}\n`;
}

/** The words of a block as they are sent. */
export function wordsOf(any: types.AnyBlock): Words {
  const block = any as types.KnownBlock;
  switch (block.type) {
    case "header":
      return [block.text.text];
    case "section":
      return [block.text?.text ?? ""];
    case "context":
      return block.elements.map((element) => ("text" in element ? element.text : ""));
    case "actions":
      return block.elements.flatMap((element) => (element.type === "button" ? buttonWords(element) : []));
    case "rich_text":
      return [block.elements.flatMap(({ elements }) => elements.map(runWords)).join("")];
    case "input":
      return inputWords(block);
    default:
      return [];
  }
}

const buttonWords = ({ text, action_id, value }: types.Button): Words => [
  `${text.text} → ${action_id}${value === undefined ? "" : ` ${value}`}`,
];

/** Rich text in this file's own signs: «bold:words», «link:words → address». */
function runWords(run: types.RichTextElement | types.RichTextSection): string {
  if (run.type === "link") return `«link:${run.text ?? ""} → ${run.url}»`;
  if (run.type !== "text") return `«${run.type}»`;
  const looks = Object.keys(run.style ?? {}).join(" ");
  return looks === "" ? run.text : `«${looks}:${run.text}»`;
}

function inputWords({ label, optional, element, block_id }: types.InputBlock): Words {
  const head = `${label.text}${optional ? " (optional)" : ""} → ${block_id}`;
  if (element.type === "plain_text_input") {
    const lines = element.multiline ? "lines" : "line";
    return [head, `  ${lines} of at most ${element.max_length}: ${element.placeholder?.text ?? ""}`];
  }
  if (element.type !== "radio_buttons" && element.type !== "static_select") return [head];
  const options = (element.options ?? []).map(({ text, value }) => `  ( ) ${text.text} → ${value}`);
  return [`${head} (${element.type})`, ...options];
}

/** Against the reviewed file. A missing file fails; UPDATE=1 writes it, and the change is reviewed. */
export function checkReviewed(name: string, shown: string): void {
  const file = `tests/slack/expected/${name}.txt`;
  if (process.env["UPDATE"]) writeFileSync(file, shown);
  expect(existsSync(file), `${file} is missing`).toBe(true);
  expect(shown).toBe(readFileSync(file, "utf8"));
}
