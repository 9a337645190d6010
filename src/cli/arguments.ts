import { parseArgs } from "node:util";
import { ASK_OPTIONS, readAskOptions } from "./ask-options.ts";

type CommandName = keyof typeof COMMANDS;

interface Command {
  /** What has to be named first, and how its lack is put; null for nothing. */
  readonly argument: string | null;
  /** How many files or addresses follow. `some`: one at least, unless a folder is named. `two`: no folder. */
  readonly inputs: "none" | "any" | "some" | "two";
}

const COMMANDS = {
  start: { argument: null, inputs: "none" },
  demo: { argument: null, inputs: "none" },
  read: { argument: null, inputs: "some" },
  extract: { argument: null, inputs: "some" },
  compare: { argument: null, inputs: "some" },
  group: { argument: null, inputs: "some" },
  diff: { argument: null, inputs: "two" },
  ask: {
    argument: 'What is the question? For example: crosswire ask "what do sources say about casualties".',
    inputs: "any",
  },
  digest: { argument: null, inputs: "any" },
  explain: {
    argument:
      "Of which claim or conflict? For example: crosswire explain c-77d0e61c3a; ids stand in the JSON of compare.",
    inputs: "any",
  },
  doctor: { argument: null, inputs: "none" },
  status: { argument: null, inputs: "none" },
  backup: { argument: "Into which file? For example: crosswire backup crosswire.tar.gz", inputs: "none" },
  export: {
    argument: "Which event? For example: crosswire export e-1a2b3c4d5e, or all; ids stand in the JSON of group.",
    inputs: "any",
  },
  import: { argument: "From which file? For example: crosswire import event.json", inputs: "none" },
  restore: { argument: "From which file? For example: crosswire restore crosswire.tar.gz", inputs: "none" },
  help: { argument: null, inputs: "any" },
} as const satisfies Record<string, Command>;

/** What the command line asks for. */
export interface Invocation {
  readonly command: CommandName;
  /** What the command is about: the question of `ask`, the id of `explain`, the file of `backup`, `restore` and `import`; else "". */
  readonly argument: string;
  /** Files, addresses or "-". */
  readonly inputs: readonly string[];
  readonly dir: string | null;
  readonly json: boolean;
  readonly sameEvent: boolean;
  /** ask, digest: what the answer is held to, by the name of its option. */
  readonly filters: Readonly<Record<string, string>>;
  /** restore: move what is there aside. */
  readonly force: boolean;
  /** export: one file of JSON, tables, or reviews as search engines read them. */
  readonly format: Format;
  /** export: a file, or a folder for tables; null: standard output. */
  readonly out: string | null;
}

type Format = (typeof FORMATS)[number];
const FORMATS = ["json", "csv", "claimreview"] as const;

const OPTIONS = {
  json: { type: "boolean", default: false },
  dir: { type: "string" },
  "same-event": { type: "boolean", default: false },
  force: { type: "boolean", default: false },
  format: { type: "string", default: "json" },
  out: { type: "string" },
  help: { type: "boolean", short: "h", default: false },
  ...ASK_OPTIONS,
} as const;

/** A question is held to all of them, a digest to its time. */
const takesFilter = (word: CommandName, name: string): boolean =>
  word === "ask" || (word === "digest" && (name === "since" || name === "until"));

const isCommand = (word: string): word is CommandName => Object.hasOwn(COMMANDS, word);

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
  const { dir = null, out = null, json, force } = values;
  const format = FORMATS.find((one) => one === values.format);
  if (format === undefined) return { wrong: `--format is one of ${FORMATS.join(", ")}.` };
  const held = readAskOptions(values);
  if ("wrong" in held) return held;
  const { filters } = held;
  const common = { dir, json, force, format, out, sameEvent: values["same-event"], filters };
  if (values.help) return { command: "help", argument: "", inputs: [], ...common };
  if (!isCommand(word)) {
    return { wrong: `There is no command “${word}”. Try: ${Object.keys(COMMANDS).join(", ")}.` };
  }
  const unasked = Object.keys(filters).find((name) => !takesFilter(word, name));
  if (unasked !== undefined) return { wrong: `crosswire ${word} takes no --${unasked}.` };
  const { argument: missing, inputs: takes }: Command = COMMANDS[word];
  const argument = missing === null ? "" : (rest.shift() ?? "");
  if (missing !== null && argument.trim() === "") return { wrong: missing };
  if (takes === "some" && rest.length === 0 && dir === null) {
    return { wrong: `crosswire ${word} needs a file, an address, “-” or --dir DIR.` };
  }
  if (takes === "two" && (rest.length !== 2 || dir !== null)) {
    return { wrong: "crosswire diff needs two files or addresses: the earlier version, then the later one." };
  }
  if (takes === "none" && (rest.length > 0 || dir !== null)) {
    return { wrong: `crosswire ${word} takes no ${dir === null ? `“${rest[0]}”` : "--dir"}.` };
  }
  return { command: word, argument, inputs: rest, ...common };
}
