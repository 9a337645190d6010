import { parseArgs } from "node:util";

const COMMANDS = ["start", "demo", "read", "extract", "compare", "group", "ask", "digest", "help"] as const;
type CommandName = (typeof COMMANDS)[number];

/** What the command line asks for. */
export interface Invocation {
  readonly command: CommandName;
  /** Files, addresses or "-"; for `ask` without the question. */
  readonly inputs: readonly string[];
  readonly question: string | null;
  readonly dir: string | null;
  readonly json: boolean;
  readonly sameEvent: boolean;
}

const OPTIONS = {
  json: { type: "boolean", default: false },
  dir: { type: "string" },
  "same-event": { type: "boolean", default: false },
  help: { type: "boolean", short: "h", default: false },
} as const;

const isCommand = (word: string): word is CommandName => (COMMANDS as readonly string[]).includes(word);

/** The command line as an invocation, or the sentence that says what is wrong with it. */
export function parseArguments(argv: readonly string[]): Invocation | { readonly wrong: string } {
  let parsed: ReturnType<typeof parseArgs<{ options: typeof OPTIONS; allowPositionals: true }>>;
  try {
    parsed = parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    return { wrong: error instanceof Error ? (error.message.split(". ")[0] ?? error.message) : String(error) };
  }
  const { values, positionals } = parsed;
  const [word = "help", ...rest] = positionals;
  const common = { dir: values.dir ?? null, json: values.json, sameEvent: values["same-event"] };
  if (values.help) return { command: "help", inputs: [], question: null, ...common };
  if (!isCommand(word)) return { wrong: `There is no command “${word}”. Try: ${COMMANDS.join(", ")}.` };
  if (word === "ask" && !rest[0])
    return { wrong: 'What is the question? For example: crosswire ask "what do sources say about casualties".' };
  const needsInput = ["read", "extract", "compare", "group"].includes(word);
  if (needsInput && rest.length === 0 && !values.dir)
    return { wrong: `crosswire ${word} needs a file, an address, “-” or --dir DIR.` };
  const question = word === "ask" ? (rest[0] ?? null) : null;
  return { command: word, inputs: word === "ask" ? rest.slice(1) : rest, question, ...common };
}
