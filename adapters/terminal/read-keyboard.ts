import { createInterface, type Interface, type Key } from "node:readline";
import { isEndMark } from "./parse-post.ts";

export interface Keyboard {
  readonly editor: Interface;
  close(): void;
}

export interface KeyboardEvents {
  /** Any key, before it has any effect. */
  readonly onKey: () => void;
  /** One entry: a line typed, or a whole paste. */
  readonly onEntry: (text: string) => void;
  /** Lines came in faster than anybody types, from a terminal that does not mark pastes: more may follow. */
  readonly onLongEntry: () => void;
  /** Ctrl-C, Ctrl-D, or the terminal is gone. */
  readonly onEnd: () => void;
}

/** Asks the terminal to mark where a paste begins and ends. */
const MARK_PASTES = "\u001b[?2004h";
const STOP_MARKING = "\u001b[?2004l";
/** Milliseconds within which lines count as one paste where the terminal does not mark it. */
const BURST = 40;

/** Reads entries from a terminal with line editing. A paste of many lines is one entry, posted by the next Enter. */
export function readKeyboard(
  input: NodeJS.ReadStream,
  output: NodeJS.WriteStream,
  { onKey, onEntry, onLongEntry, onEnd }: KeyboardEvents,
): Keyboard {
  let pasting = false;
  let pasted: string[] = [];
  let burst: string[] = [];
  let collecting = false;
  let timer: NodeJS.Timeout | null = null;
  const watchPaste = (_: string | undefined, key: Key) => {
    if (key.name === "paste-start") pasting = true;
    if (key.name === "paste-end") pasting = false;
    onKey();
  };
  const takeBurst = () => {
    const text = burst.join("\n");
    burst = [];
    onEntry(text);
  };
  const settle = () => {
    timer = null;
    if (burst.length === 1) return takeBurst();
    collecting = true;
    onLongEntry();
  };
  const onLine = (line: string) => {
    if (pasting) return void pasted.push(line);
    if (pasted.length > 0) {
      const text = [...pasted, line].join("\n");
      pasted = [];
      return onEntry(text);
    }
    if (isEndMark(line)) {
      if (timer !== null) clearTimeout(timer);
      timer = null;
      collecting = false;
      return burst.length > 0 ? takeBurst() : undefined;
    }
    burst.push(line);
    if (collecting) return;
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(settle, BURST);
  };
  // Before the editor is made, so that the end of a paste is known before its last line is.
  input.on("keypress", watchPaste);
  const editor = createInterface({ input, output, prompt: "› ", terminal: true });
  editor.on("line", onLine);
  editor.on("SIGINT", onEnd);
  editor.on("close", onEnd);
  output.write(MARK_PASTES);
  return {
    editor,
    close() {
      if (timer !== null) clearTimeout(timer);
      input.off("keypress", watchPaste);
      output.write(STOP_MARKING);
      editor.close();
    },
  };
}
