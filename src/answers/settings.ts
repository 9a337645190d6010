import { inThread } from "./actions.ts";
import { quiet, strong, text } from "./lines.ts";
import type { Action, Block, Reply } from "./reply.ts";

/** What is settled for a channel, as people are told it. */
export interface SettingsView {
  readonly mode: "links" | "mention" | "off";
  readonly hosts: { readonly leftAlone: readonly string[]; readonly read: readonly string[] };
}

const MODES = {
  links: "I read every article link and long text posted here.",
  mention: "I read and answer only what mentions me.",
  off: "I am turned off. I answer only “settings”, “listen”, “status”, “help” and “forget”.",
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

/** How a channel is set, and how to change it. */
function settingsBlocks({ mode, hosts }: SettingsView, shared: boolean): readonly Block[] {
  const change = [
    inThread("Every link", "listen links"),
    inThread("Only when mentioned", "listen mentions"),
    inThread("Off", "listen off"),
  ];
  const current = { links: 0, mention: 1, off: 2 }[mode];
  return [
    item("This channel", MODES[mode]),
    ...(shared ? [item("Shared", SHARED)] : []),
    ...siteBlocks(hosts),
    {
      kind: "note",
      line: [
        quiet(
          "To change this, type “listen links”, “listen mentions” or “listen off”. Admins can type “ignore post.example” to have links to a site left alone in the whole workspace, “unignore post.example” to have them read.",
        ),
      ],
    },
    { kind: "actions", actions: [...change.filter((_, at) => at !== current), hostAction] },
  ];
}

export const settingsReply = (settings: SettingsView, shared: boolean): Reply => ({
  blocks: [{ kind: "title", line: [strong("Settings")] }, ...settingsBlocks(settings, shared)],
});
