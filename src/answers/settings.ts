import { inThread } from "./actions.ts";
import { quiet, strong, text } from "./lines.ts";
import type { Action, Block, Line, Reply } from "./reply.ts";

/** What is settled for a channel, as people are told it. */
export interface SettingsView {
  readonly mode: "links" | "mention" | "off";
  readonly hosts: { readonly leftAlone: readonly string[]; readonly read: readonly string[] };
}

const MODES = {
  links: "I read every article link and long text posted here.",
  mention: "I answer when I am mentioned, and leave everything else alone.",
  off: "I am turned off: I only answer to “settings”, “status”, “help” and “forget”.",
} as const;

const SHARED =
  "People of other companies read this channel: I recall nothing from elsewhere in it, and nothing of it elsewhere.";

const hostAction: Action = {
  label: "Leave a site alone…",
  command: "ignore",
  form: {
    title: "Leave a site alone",
    submit: "Save",
    fields: [{ kind: "text", label: "Site", hint: "intranet.example", required: true, longest: 200 }],
  },
  shownTo: "thread",
};

/** How a channel is set, and how to change it. */
export function settingsBlocks({ mode, hosts }: SettingsView, shared: boolean): readonly Block[] {
  const item = (what: string, words: string, under: readonly Line[] = []): Block => ({
    kind: "item",
    line: [strong(what), text(` – ${words}`)],
    under,
  });
  const change = [
    inThread("Every link", "listen links"),
    inThread("Only when mentioned", "listen mentions"),
    inThread("Off", "listen off"),
  ];
  const current = { links: 0, mention: 1, off: 2 }[mode];
  return [
    item("This channel", MODES[mode]),
    ...(shared ? [item("Shared", SHARED)] : []),
    ...(hosts.leftAlone.length > 0 ? [item("Sites left alone", hosts.leftAlone.join(", "))] : []),
    ...(hosts.read.length > 0 ? [item("Sites read all the same", hosts.read.join(", "))] : []),
    {
      kind: "note",
      line: [
        quiet(
          "Type “listen links”, “listen mentions” or “listen off”. Admins: “ignore post.example” leaves a site alone, “unignore post.example” reads it.",
        ),
      ],
    },
    { kind: "actions", actions: [...change.filter((_, at) => at !== current), hostAction] },
  ];
}

export const settingsReply = (settings: SettingsView, shared: boolean): Reply => ({
  blocks: [{ kind: "title", line: [strong("Settings")] }, ...settingsBlocks(settings, shared)],
});
