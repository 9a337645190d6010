import { z } from "zod";
import { type Finding, fault, fine } from "../../src/chat/finding.ts";
import { COMMAND, EVENTS, SHORTCUT } from "./needs.ts";

/** Left out and null say the same. */
const part = <Shape extends z.ZodRawShape>(shape: Shape) => z.preprocess((value) => value ?? {}, z.object(shape));
const list = <Item extends z.ZodType>(item: Item) => z.preprocess((value) => value ?? [], z.array(item));
const flag = z.preprocess((value) => value ?? false, z.boolean());
const text = z.preprocess((value) => value ?? "", z.string());

/** Of an app's manifest as Slack gives it out, what we compare. */
const exported = z.object({
  features: part({
    app_home: part({ home_tab_enabled: flag, messages_tab_enabled: flag, messages_tab_read_only_enabled: flag }),
    shortcuts: list(z.object({ type: text, callback_id: text })),
    slash_commands: list(z.object({ command: text, url: text })),
  }),
  settings: part({
    event_subscriptions: part({ bot_events: list(z.string()), request_url: text }),
    interactivity: part({ is_enabled: flag, request_url: text }),
    socket_mode_enabled: flag,
  }),
  oauth_config: part({ redirect_urls: list(z.string()) }),
});
type Exported = z.infer<typeof exported>;

/** Name, whether it is as it should be, and what to click when it is not. */
type Row = readonly [name: string, ok: boolean, cure: string];

export interface Wanted {
  /** Events are to come over Socket Mode, else as requests. */
  readonly sockets: boolean;
  /** Where Slack is to send who installs the app; null: nobody does by himself. */
  readonly redirect: string | null;
}

/** How the app is set up in Slack, against what we need: each thing that is missing, with what to click. */
export function compareManifest(manifest: unknown, { sockets, redirect }: Wanted): readonly Finding[] {
  const parsed = exported.safeParse(manifest);
  if (!parsed.success) return [fault("Slack app", "Slack gave a manifest that cannot be understood.")];
  const { features, settings, oauth_config: oauth } = parsed.data;
  const { app_home: home } = features;
  const rows: readonly Row[] = [
    ...missingEvents(settings),
    [
      "Slack buttons",
      settings.interactivity.is_enabled,
      "buttons do nothing: switch on “Interactivity & Shortcuts → Interactivity”.",
    ],
    [
      "Slack command",
      features.slash_commands.some(({ command }) => command === COMMAND),
      `${COMMAND} is missing: “Slash Commands → Create New Command”, named ${COMMAND}.`,
    ],
    [
      "Slack shortcut",
      features.shortcuts.some(({ type, callback_id }) => type === "message" && callback_id === SHORTCUT.callbackId),
      `“${SHORTCUT.name}” is missing: “Interactivity & Shortcuts → Create New Shortcut → On messages”, with the callback ID ${SHORTCUT.callbackId}.`,
    ],
    ["Slack Home tab", home.home_tab_enabled, "is off: switch on “App Home → Show Tabs → Home Tab”."],
    [
      "Slack messages",
      home.messages_tab_enabled && !home.messages_tab_read_only_enabled,
      "nobody can write to the bot: switch on “App Home → Show Tabs → Messages Tab” and “Allow users to send … messages from the messages tab”.",
    ],
    wayIn(parsed.data, sockets),
    [
      "Slack redirect",
      redirect === null || oauth.redirect_urls.some((start) => redirect.startsWith(start)),
      `add ${redirect} under “OAuth & Permissions → Redirect URLs”.`,
    ],
  ];
  const faults = rows.filter(([, ok]) => !ok).map(([name, , cure]) => fault(name, cure));
  if (faults.length > 0) return faults;
  return [fine("Slack app", "events, buttons, command, shortcut and Home tab are as in adapters/slack/manifest.yaml")];
}

function missingEvents({ event_subscriptions }: Exported["settings"]): readonly Row[] {
  const missing = EVENTS.filter(({ name }) => !event_subscriptions.bot_events.includes(name));
  const list = missing.map(({ name, why }) => `${name} (${why})`).join(", ");
  return [
    [
      "Slack events",
      missing.length === 0,
      `missing: ${list}. Add them under “Event Subscriptions → Subscribe to bot events” and save.`,
    ],
  ];
}

function wayIn({ features, settings }: Exported, sockets: boolean): Row {
  const name = "Slack way in";
  const { socket_mode_enabled: on, event_subscriptions, interactivity } = settings;
  if (sockets) return [name, on, "Socket Mode is off: switch it on under “Socket Mode”."];
  if (on) {
    const cure = "switch it off under “Socket Mode”, or set SLACK_APP_TOKEN.";
    return [name, false, `Socket Mode is on, so that no request comes: ${cure}`];
  }
  const commands = features.slash_commands.filter(({ command }) => command === COMMAND);
  const addresses = [event_subscriptions.request_url, interactivity.request_url, ...commands.map(({ url }) => url)];
  return [
    name,
    addresses.every((address) => address.endsWith("/slack/events")),
    "give https://your.host/slack/events as the Request URL, under “Event Subscriptions”, “Interactivity & Shortcuts” and “Slash Commands”.",
  ];
}
