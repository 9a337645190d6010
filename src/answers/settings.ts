import { inThread } from "./actions.ts";
import { type DigestTimesView, digestSentence, digestTimesAction } from "./digest-times.ts";
import { quiet, strong, text } from "./lines.ts";
import type { Action, Block, Reply } from "./reply.ts";

/** What is settled for a channel, as people are told it. */
export interface SettingsView {
  readonly mode: "links" | "mention" | "off";
  readonly hosts: { readonly leftAlone: readonly string[]; readonly read: readonly string[] };
  readonly replies: "threads" | "channel";
  readonly languageNotice: boolean;
  readonly learns: boolean;
  /** Names of the groups whose people may decide; empty: everybody. */
  readonly deciders: readonly string[];
  /** Days, null: as long as elsewhere. */
  readonly retentionDays: number | null;
  readonly ofWorkspace: { readonly retentionDays: number | null };
}

/** What the channel is. */
interface Around {
  /** People of other companies read it. */
  readonly shared: boolean;
  /** There are threads on messages. */
  readonly threads: boolean;
  /** When the digest comes by itself, in words. */
  readonly digest: Pick<DigestTimesView, "when" | "whenEmpty">;
}

/** One thing that is settled. */
interface Row {
  readonly name: string;
  /** How it is now. */
  readonly sentence: string;
  readonly by: "members" | "admins";
  /** What changes it when typed; empty: nothing does. */
  readonly typed: readonly string[];
  /** The same as buttons, without what is so already. */
  readonly actions: readonly Action[];
}

const MODES = {
  links: "I read every article link and long text posted here.",
  mention: "I read and answer only what mentions me.",
  off: "I am turned off. I answer only “settings”, “listen”, “status”, “help” and “forget”.",
} as const;

const LISTEN = {
  links: inThread("Every link", "listen links"),
  mention: inThread("Only when mentioned", "listen mentions"),
  off: inThread("Off", "listen off"),
} as const;

const ANSWER = {
  threads: ["I answer in a thread on the message.", inThread("Answer in the channel", "answer in the channel")],
  channel: [
    "I answer in the channel itself. In a thread I answer there.",
    inThread("Answer in threads", "answer in threads"),
  ],
} as const;

const NOTICE = {
  on: ["I say so when a link is not in English.", inThread("No language notice", "language notice off")],
  off: ["I pass over links that are not in English.", inThread("Language notice", "language notice on")],
} as const;

const SHARED =
  "People from other companies read this channel. I show them no stories from other channels, and stories posted here are shown nowhere else.";

/** Asks for a site. */
export const hostAction: Action = {
  label: "Leave a site alone…",
  command: "ignore",
  form: {
    title: "Leave a site alone",
    submit: "Save",
    fields: [{ kind: "text", label: "Site", hint: "intranet.example", required: true, longest: 200 }],
  },
  shownTo: "thread",
};

const item = (what: string, words: string): Block => ({
  kind: "item",
  line: [strong(what), text(` – ${words}`)],
  under: [],
});

/** What the admins settled about sites; none when they settled nothing. */
export const siteBlocks = ({ leftAlone, read }: SettingsView["hosts"]): readonly Block[] => [
  ...(leftAlone.length > 0 ? [item("Sites left alone", leftAlone.join(", "))] : []),
  ...(read.length > 0 ? [item("Sites always read", read.join(", "))] : []),
];

const row = (name: string, sentence: string, actions: readonly Action[]): Row => ({
  name,
  sentence,
  by: "members",
  typed: actions.map(({ command }) => command),
  actions,
});

const list = (names: readonly string[]): string => names.join(", ");

function sitesRow({ leftAlone, read }: SettingsView["hosts"]): Row {
  const settled = [
    ...(leftAlone.length > 0 ? [`Left alone in the whole workspace: ${list(leftAlone)}.`] : []),
    ...(read.length > 0 ? [`Always read: ${list(read)}.`] : []),
  ];
  const sentence = settled.join(" ") || "I leave alone sign-in pages, documents, video and the like.";
  const typed = ["ignore post.example", "unignore post.example"];
  return { name: "Sites", sentence, by: "admins", typed, actions: [hostAction] };
}

function decidersRow(deciders: readonly string[]): Row {
  const sentence =
    deciders.length === 0
      ? "Everybody of this workspace may decide disagreements."
      : `Only ${list(deciders)} may decide disagreements.`;
  const typed = deciders.length === 0 ? ["deciders @desk"] : ["deciders everyone"];
  return { name: "Deciding", sentence, by: "admins", typed, actions: [] };
}

const LEARNING = {
  on: ["I keep the stories that are posted here, to compare later ones with them.", "learn off"],
  off: ["I read and answer what is posted here, and keep nothing of it.", "learn on"],
} as const;

function learningRow(learns: boolean): Row {
  const [sentence, command] = LEARNING[learns ? "on" : "off"];
  return { name: "Learning", sentence, by: "admins", typed: [command], actions: [] };
}

/** Days that the channel and the workspace keep stories; whoever runs the bot may have set fewer. */
function keepingRow({ retentionDays, ofWorkspace }: SettingsView): Row {
  const fewest = [retentionDays, ofWorkspace.retentionDays].flatMap((days) => days ?? []).sort((a, b) => a - b)[0];
  const after = fewest === 1 ? "a day" : `${fewest} days`;
  const sentence =
    fewest === undefined ? "I keep stories as long as anywhere." : `I forget stories after ${after} at the latest.`;
  const back = retentionDays === null ? [] : ["keep as long as elsewhere"];
  const ofAll = ofWorkspace.retentionDays === null ? [] : ["keep as long as elsewhere in this workspace"];
  const typed = ["keep for 30 days", "keep for 30 days in this workspace", ...back, ...ofAll];
  return { name: "Kept", sentence, by: "admins", typed, actions: [] };
}

function digestRow(digest: Around["digest"]): Row {
  const typed = ["digest weekdays at 8:30 Warsaw", ...(digest.when === null ? [] : ["digest off"])];
  return { name: "Digest", sentence: digestSentence(digest), by: "members", typed, actions: [digestTimesAction] };
}

/** All that is settled, in the order in which it is shown; null: it says nothing here. */
const ROWS: readonly ((settings: SettingsView, around: Around) => Row | null)[] = [
  ({ mode }) =>
    row(
      "This channel",
      MODES[mode],
      Object.values(LISTEN).filter((one) => one !== LISTEN[mode]),
    ),
  (_, { shared }) => (shared ? row("Shared", SHARED, []) : null),
  ({ replies }, { threads }) => (threads ? row("Answers", ANSWER[replies][0], [ANSWER[replies][1]]) : null),
  (_, { digest }) => digestRow(digest),
  ({ languageNotice }) => {
    const [sentence, change] = NOTICE[languageNotice ? "on" : "off"];
    return row("Other languages", sentence, [change]);
  },
  ({ learns }) => learningRow(learns),
  (settings) => keepingRow(settings),
  ({ deciders }) => decidersRow(deciders),
  ({ hosts }) => sitesRow(hosts),
];

const WHO = { members: "Change it with", admins: "Admins change it with" } as const;

function rowBlock({ name, sentence, by, typed }: Row): Block {
  const ways = typed.map((words) => `“${words}”`).join(" or ");
  const change = ways === "" ? [] : [quiet(` ${WHO[by]} ${ways}.`)];
  return { kind: "item", line: [strong(name), text(` – ${sentence}`), ...change], under: [] };
}

/** How a channel is set, and how to change it. */
export function settingsReply(settings: SettingsView, around: Around): Reply {
  const rows = ROWS.flatMap((describe) => describe(settings, around) ?? []);
  return {
    blocks: [
      { kind: "title", line: [strong("Settings")] },
      ...rows.map(rowBlock),
      { kind: "actions", actions: rows.flatMap(({ actions }) => actions) },
    ],
  };
}
