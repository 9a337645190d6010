/** Where lines are printed, above what a person is typing. */
export interface Screen {
  print(lines: readonly string[]): void;
  /** Shows one line of work under way below everything else; null takes it away. Nowhere but on a terminal. */
  showStatus(line: string | null): void;
}

/** The line that is being typed: how many rows it takes above the cursor, and how to draw it again. */
export interface TypedLine {
  rows(): number;
  redraw(): void;
}

const CLEAR_BELOW = "\r\u001b[J";
const up = (rows: number): string => (rows > 0 ? `\u001b[${rows}A` : "");

/** Prints and nothing else: for pipes and files. */
export const createPlainScreen = (write: (text: string) => void): Screen => ({
  print: (lines) => write(`${lines.join("\n")}\n`),
  showStatus: () => {},
});

export interface LiveScreen extends Screen {
  /** A person begins to type: the status line makes room, so that it is not left behind above what was typed. */
  makeRoom(): void;
  /** What was typed is taken: the cursor stands on a fresh row. */
  takeEntry(): void;
}

/** Prints above the status line and the line being typed, and draws both again. */
export function createLiveScreen(write: (text: string) => void, typed: TypedLine): LiveScreen {
  let status: string | null = null;
  let typing = false;
  const shown = () => status !== null && !typing;
  const clear = () => write(up(typed.rows() + (shown() ? 1 : 0)) + CLEAR_BELOW);
  const draw = () => {
    if (shown()) write(`${status}\n`);
    typed.redraw();
  };
  return {
    print(lines) {
      clear();
      write(`${lines.join("\n")}\n`);
      draw();
    },
    showStatus(line) {
      if (line === status) return;
      clear();
      status = line;
      draw();
    },
    makeRoom() {
      if (typing) return;
      const visible = shown();
      if (visible) clear();
      typing = true;
      if (visible) typed.redraw();
    },
    takeEntry() {
      typing = false;
      draw();
    },
  };
}
