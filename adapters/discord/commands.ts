import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPutAPIApplicationCommandsJSONBody,
} from "discord-api-types/v10";
import { z } from "zod";
import { CHECK, COMMAND } from "./needs.ts";

/** What a person gave to an option, by its name. */
type Given = Readonly<Record<string, string>>;

interface Subcommand {
  readonly name: string;
  readonly description: string;
  readonly options: readonly APIApplicationCommandBasicOption[];
  /** What does the same when typed. */
  readonly words: (given: Given) => string;
}

const text = (
  name: string,
  description: string,
  more: { readonly required?: boolean; readonly autocomplete?: boolean } = {},
): APIApplicationCommandBasicOption => ({
  type: ApplicationCommandOptionType.String,
  name,
  description,
  required: more.required ?? false,
  ...(more.autocomplete ? { autocomplete: true } : { max_length: 4_000 }),
});

const WHICH = text("which", "A disagreement of the last story; choose one, or its number", { autocomplete: true });
const STORY = text("story", "A story; the last one here when you leave it out", { autocomplete: true });
const LISTEN: APIApplicationCommandBasicOption = {
  type: ApplicationCommandOptionType.String,
  name: "listen",
  description: "What I read here unasked",
  required: false,
  choices: [
    { name: "Every link", value: "links" },
    { name: "Only when mentioned", value: "mentions" },
    { name: "Off", value: "off" },
  ],
};
const ANSWER: APIApplicationCommandBasicOption = {
  type: ApplicationCommandOptionType.String,
  name: "answer",
  description: "Where my answers stand",
  required: false,
  choices: [
    { name: "In threads", value: "threads" },
    { name: "In the channel", value: "channel" },
  ],
};
const LANGUAGES: APIApplicationCommandBasicOption = {
  type: ApplicationCommandOptionType.String,
  name: "languages",
  description: "Whether I say that a link is not in English",
  required: false,
  choices: [
    { name: "Say so", value: "on" },
    { name: "Pass over it", value: "off" },
  ],
};
const FILE: APIApplicationCommandBasicOption = {
  type: ApplicationCommandOptionType.Attachment,
  name: "file",
  description: "A .txt, .html or .md file",
  required: false,
};

const choice = (name: string, description: string, values: readonly string[]): APIApplicationCommandBasicOption => ({
  type: ApplicationCommandOptionType.String,
  name,
  description,
  required: false,
  choices: values.map((value) => ({ name: value, value })),
});
const STANCE = choice("stance", "Only what is said in this way", [
  "said",
  "claimed",
  "denied",
  "confirmed",
  "assessed",
  "unclear",
  "declined",
  "witnessed",
]);
const ONLY = choice("only", "Only what sources disagree about", ["conflicts"]);

/** What an answer is held to, as it is typed: `since:"monday"`. */
const heldTo = (given: Given): readonly string[] =>
  Object.entries(given).map(([name, value]) => `${name}:"${value.replace(/["“”]/g, "")}"`);

const named = (name: string, description: string): Subcommand => ({
  name,
  description,
  options: [],
  words: () => name,
});
const about = (name: string, description: string, option: APIApplicationCommandBasicOption): Subcommand => ({
  name,
  description,
  options: [option],
  words: (given) => `${name} ${given[option.name] ?? ""}`.trim(),
});

/** The person's own page: no words do the same. */
export const HOME = "home";

const SUBCOMMANDS: readonly Subcommand[] = [
  {
    name: "check",
    description: "Read a story: a link, a text or a file",
    options: [text("story", "A link, or the text"), FILE],
    words: ({ story = "" }) => story,
  },
  {
    name: "ask",
    description: "Ask what the sources say",
    options: [
      text("question", "What do sources say about casualties", { required: true }),
      text("since", "Only stories since then: monday, yesterday 8:00, 14 Oct"),
      text("until", "Only stories until then: noon, yesterday 18:00"),
      text("outlet", "Only from this outlet"),
      text("speaker", "Only what this person or body says"),
      text("event", "Words of a headline of the event"),
      text("topic", "killed, injured, evacuated, damage …"),
      STANCE,
      ONLY,
    ],
    words: ({ question = "", ...held }) => ["ask", question, ...heldTo(held)].join(" "),
  },
  {
    name: "digest",
    description: "What the stories of the last day brought",
    options: [
      text("when", "When it comes by itself: weekdays at 8:30 Warsaw; off; silent when empty"),
      choice("show", "Another one", ["preview", "now", "times"]),
    ],
    words: ({ when, show }) => `digest ${show ?? when ?? ""}`.trim(),
  },
  {
    name: "missed",
    description: "What came since you last wrote to me, for you alone",
    options: [text("since", "Since another time: 14:00, yesterday, Friday 8:30")],
    words: ({ since }) => (since ? `since ${since}` : "since I left"),
  },
  about("claims", "All claims of a story", STORY),
  about("ledger", "Every figure of a story's event, side by side", STORY),
  about(
    "timeline",
    "How the figures of the last story's event changed",
    text("figure", "What is counted: injured; everything when you leave it out"),
  ),
  about("names", "Who is printed under several names there", STORY),
  about("versions", "When the page of a story was read, and what it said", STORY),
  about("watch", "Read the page of a story again for a week", STORY),
  about("unwatch", "Read it no more", STORY),
  about("why", "The pairs and reasons behind a disagreement", WHICH),
  about("explain", "How a disagreement was found", WHICH),
  about("forget", "Take out a story that you posted", STORY),
  {
    name: "settings",
    description: "What I read here, and how to change that",
    options: [
      LISTEN,
      ANSWER,
      LANGUAGES,
      text("ignore", "A site whose links I leave alone: post.example"),
      text("unignore", "A site whose links I read again"),
    ],
    words: ({ listen, answer, languages, ignore, unignore }) => {
      if (listen) return `listen ${listen}`;
      if (answer) return `answer in ${answer}`;
      if (languages) return `language notice ${languages}`;
      if (ignore) return `ignore ${ignore}`;
      return unignore ? `unignore ${unignore}` : "settings";
    },
  },
  named("method", "The rules by which I weigh words and numbers"),
  named("status", "What I hold, and what is being worked on"),
  named("help", "What I can do"),
  named(HOME, "Open conflicts and recent stories, for you alone"),
];

const anywhere = {
  integration_types: [ApplicationIntegrationType.GuildInstall],
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
};

/** All that people find under our name, as Discord wants to be told. */
export const COMMANDS: RESTPutAPIApplicationCommandsJSONBody = [
  {
    ...anywhere,
    type: ApplicationCommandType.ChatInput,
    name: COMMAND,
    description: "Who said what, and where stories contradict each other",
    options: SUBCOMMANDS.map(
      ({ name, description, options }): APIApplicationCommandSubcommandOption => ({
        type: ApplicationCommandOptionType.Subcommand,
        name,
        description,
        options: [...options],
      }),
    ),
  },
  { ...anywhere, type: ApplicationCommandType.Message, name: CHECK },
];

const option = z.object({
  name: z.string(),
  value: z.union([z.string(), z.number(), z.boolean()]).transform(String),
  focused: z.boolean().nullish(),
});
const typed = z.object({
  options: z.tuple([z.object({ name: z.string(), options: z.array(option).nullish() })]),
});

/** A subcommand as somebody typed it, or is typing it. */
export interface Typed {
  readonly name: string;
  /** What does the same when typed. */
  readonly words: string;
  /** Id of the file that came with it; null: none. */
  readonly file: string | null;
  /** What is being typed now, where Discord asks what could follow. */
  readonly focused: string | null;
}

/** Null for a subcommand that we do not have. Total. */
export function readTyped(data: unknown): Typed | null {
  const parsed = typed.safeParse(data);
  if (!parsed.success) return null;
  const [{ name, options }] = parsed.data.options;
  const subcommand = SUBCOMMANDS.find((one) => one.name === name);
  if (!subcommand) return null;
  const given: Given = Object.fromEntries((options ?? []).map((one) => [one.name, one.value]));
  return {
    name,
    words: subcommand.words(given),
    file: given[FILE.name] ?? null,
    focused: options?.find((one) => one.focused)?.value ?? null,
  };
}
