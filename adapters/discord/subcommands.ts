import type { APIApplicationCommandBasicOption } from "discord-api-types/v10";
import { choice, FILE, type Given, person, STORY, text, WHICH } from "./command-options.ts";

export interface Subcommand {
  readonly name: string;
  readonly description: string;
  readonly options: readonly APIApplicationCommandBasicOption[];
  /** What does the same when typed. */
  readonly words: (given: Given) => string;
}

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
const HOW = choice(
  "how",
  "How it stands",
  [
    ...(["not a conflict", "different scope", "update"] as const),
    ...["A", "B", "C", "D"].map((side) => [`prefer side ${side}`, `prefer ${side}`] as const),
    ...(["print both", "hold", "bot error"] as const),
    ["take the decision back", "undo"],
  ],
  true,
);

const SETTINGS: readonly (readonly [APIApplicationCommandBasicOption, (value: string) => string])[] = [
  [
    choice("listen", "What I read here unasked", [
      ["Every link", "links"],
      ["Only when mentioned", "mentions"],
      ["Off", "off"],
    ]),
    (value) => `listen ${value}`,
  ],
  [
    choice("answer", "Where my answers stand", [
      ["In threads", "threads"],
      ["In the channel", "channel"],
    ]),
    (value) => `answer in ${value}`,
  ],
  [
    choice("languages", "Whether I say that a link is not in English", [
      ["Say so", "on"],
      ["Pass over it", "off"],
    ]),
    (value) => `language notice ${value}`,
  ],
  [text("ignore", "A site whose links I leave alone: post.example"), (value) => `ignore ${value}`],
  [text("unignore", "A site whose links I read again"), (value) => `unignore ${value}`],
  [
    text("deciders", "Who may decide disagreements here: @desk, @night; everyone"),
    (value) => `deciders ${/^(?:<?@|every|all)/i.test(value) ? "" : "@"}${value}`,
  ],
  [
    choice("learn", "Whether I keep the stories posted here", [
      ["Keep them", "on"],
      ["Keep nothing", "off"],
    ]),
    (value) => `learn ${value}`,
  ],
  [
    text("keep", "How long: 30 days; as long as elsewhere; 30 days in this server"),
    (value) => `keep ${/^\d/.test(value) ? "for " : ""}${value}`,
  ],
];

const FORGET_ALL: Given = {
  mine: "forget all of mine",
  channel: "forget this channel",
  server: "forget this server",
};

/** What an answer is held to, as it is typed: `since:"monday"`. */
const heldTo = (given: Given): readonly string[] =>
  Object.entries(given).map(([name, value]) => `${name}:"${value.replace(/["“”]/g, "")}"`);

const named = (name: string, description: string): Subcommand => ({
  name,
  description,
  options: [],
  words: () => name,
});
const about = (
  name: string,
  description: string,
  ...options: readonly APIApplicationCommandBasicOption[]
): Subcommand => ({
  name,
  description,
  options,
  words: (given) => `${name} ${options.map((option) => given[option.name]).find(Boolean) ?? ""}`.trim(),
});

/** The person's own page: no words do the same. */
export const HOME = "home";

/** Discord takes 25. */
export const SUBCOMMANDS: readonly Subcommand[] = [
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
      choice("only", "Only what sources disagree about", ["conflicts"]),
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
  about("watch", "Read a story's page again for a week, or hear when more is said", STORY, WHICH),
  about("unwatch", "Not any more", STORY, WHICH),
  about("why", "The pairs and reasons behind a disagreement", WHICH),
  about("explain", "How a disagreement was found", WHICH),
  about("wording", "A sentence of a disagreement to print", WHICH),
  {
    name: "decide",
    description: "Say how a disagreement stands",
    options: [HOW, WHICH, text("why", "Who was asked, what was found")],
    words({ how = "", which, why }) {
      if (how === "undo") return `undo ${which ?? ""}`.trim();
      return `decide ${which || "1"} ${how}${why ? `: ${why}` : ""}`;
    },
  },
  {
    name: "assign",
    description: "Have somebody look into a disagreement, with one reminder",
    options: [
      WHICH,
      person("person", "You, when you leave it out"),
      text("due", "Until when: tomorrow 10:00, Friday 17:30, in 2 hours"),
      choice("end", "It is nobody's any more", [["Take it back", "end"]]),
    ],
    words({ which, person: whom, due, end }) {
      if (end) return `unassign ${which ?? ""}`.trim();
      return `assign ${which || "1"} to ${whom ? `@${whom}` : "me"}${due ? ` due ${due}` : ""}`;
    },
  },
  {
    name: "export",
    description: "An event as files, for you alone: stories, claims, conflicts, decisions",
    options: [
      STORY,
      choice("as", "In what form", [
        ["JSON, with everything in it", "json"],
        ["Tables for a spreadsheet", "csv"],
        ["What was decided, for the web", "claimreview"],
      ]),
    ],
    words: ({ story, as }) => ["export", story, as].filter(Boolean).join(" "),
  },
  {
    name: "confidential",
    description: "Show a story, or a claim of it, to nobody",
    options: [
      text("what", "The last story, or a claim of it", { autocomplete: true }),
      choice("end", "It may be shown again", [["Not confidential", "end"]]),
    ],
    words: ({ what, end }) => [end ? "not confidential" : "confidential", what].filter(Boolean).join(" "),
  },
  {
    name: "forget",
    description: "Take out a story that you posted",
    options: [
      STORY,
      choice("all", "Much more; I ask once more before", [
        ["All that I ever posted", "mine"],
        ["All of this channel", "channel"],
        ["All of this server", "server"],
      ]),
    ],
    words: ({ story, all }) => FORGET_ALL[all ?? ""] ?? `forget ${story ?? ""}`.trim(),
  },
  {
    name: "settings",
    description: "What I read here, and how to change that",
    options: SETTINGS.map(([option]) => option),
    words(given) {
      const [first] = SETTINGS.flatMap(([{ name }, say]) => (given[name] ? [say(given[name])] : []));
      return first ?? "settings";
    },
  },
  named("method", "The rules by which I weigh words and numbers"),
  named("status", "What I hold, and what is being worked on"),
  named("help", "What I can do"),
  named(HOME, "Open conflicts and recent stories, for you alone"),
];
