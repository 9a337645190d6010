import {
  APP,
  BOT_USER,
  type Channel,
  type Draft,
  type Message,
  type StoredFile,
  TEAM,
  type Workspace,
} from "./workspace.ts";

/** How a person posts. */
export interface Posting {
  /** A message whose thread it goes to. */
  readonly thread?: string;
  /** "@Crosswire" before the words. */
  readonly mention?: boolean;
  /** How often Slack delivers it: more than once as a redelivery of the same event. */
  readonly deliveries?: number;
}

export interface Upload {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** "snippet" is what Slack makes of a long paste. */
  readonly mode: "snippet" | "hosted";
}

/** A message as Slack keeps what a person typed: three characters escaped, addresses and people in angle brackets. */
function encodeTyped(text: string, mention: boolean): string {
  const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  const linked = escaped.replace(/https?:\/\/[^\s&]+(?:&amp;[^\s&]+)*/gu, (url) => `<${url}>`);
  return mention ? `<@${BOT_USER}> ${linked}` : linked;
}

export function draftOf(user: string, text: string, { thread, mention = false }: Posting, id: string): Draft {
  const runs = [...(mention ? [{ type: "user" as const, user_id: BOT_USER }] : []), { type: "text" as const, text }];
  return {
    user,
    client_msg_id: id,
    text: encodeTyped(text, mention),
    ...(thread === undefined ? {} : { thread_ts: thread }),
    ...(text === ""
      ? {}
      : { blocks: [{ type: "rich_text", elements: [{ type: "rich_text_section", elements: runs }] }] }),
  };
}

const TYPES: Readonly<Record<string, readonly [filetype: string, mimetype: string]>> = {
  txt: ["text", "text/plain"],
  md: ["markdown", "text/plain"],
  html: ["html", "text/html"],
  pdf: ["pdf", "application/pdf"],
  png: ["png", "image/png"],
};

/** Keeps a file; `origin` is where it can be fetched with the bot's token. */
export function storeFile(
  workspace: Workspace,
  user: string,
  { name, content, mode }: Upload,
  origin: string,
): StoredFile {
  const id = `F${workspace.files.size + 1}`;
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const [filetype, mimetype] = TYPES[name.split(".").at(-1) ?? ""] ?? ["binary", "application/octet-stream"];
  const address = `${origin}/files-pri/${TEAM}-${id}`;
  const text = filetype !== "pdf" && filetype !== "png";
  const preview = text
    ? { preview: new TextDecoder().decode(bytes.slice(0, 200)), preview_is_truncated: bytes.length > 200 }
    : {};
  const info = {
    id,
    name,
    title: name,
    user,
    mimetype,
    filetype,
    mode,
    size: bytes.length,
    is_external: false,
    file_access: "visible",
    url_private: `${address}/${name}`,
    url_private_download: `${address}/download/${name}`,
    ...preview,
  };
  const file = { bytes, info };
  workspace.files.set(id, file);
  return file;
}

/** The pressing of a button of `message`, as Slack tells the app. */
export function pressBody(workspace: Workspace, channel: Channel, message: Message, user: string, label: string) {
  const pressed = (message.blocks ?? [])
    .flatMap((block) => {
      const { block_id } = block as { block_id?: string };
      const buttons =
        block.type === "actions"
          ? block.elements
          : block.type === "section" && block.accessory
            ? [block.accessory]
            : [];
      return buttons.map((button) => ({ ...button, block_id }));
    })
    .find(({ text }) => text.text === label);
  if (!pressed) throw new RangeError(`The message has no button “${label}”.`);
  const name = workspace.people.get(user) ?? user;
  return {
    type: "block_actions",
    api_app_id: APP,
    token: "legacy",
    team: { id: TEAM, domain: "desk" },
    enterprise: null,
    is_enterprise_install: false,
    user: { id: user, username: name.toLowerCase(), name, team_id: TEAM },
    container: {
      type: "message",
      message_ts: message.ts,
      channel_id: channel.id,
      is_ephemeral: false,
      ...(message.thread_ts === undefined ? {} : { thread_ts: message.thread_ts }),
    },
    channel: { id: channel.id, name: channel.name },
    message,
    state: { values: {} },
    trigger_id: workspace.nextTs(),
    actions: [{ ...pressed, action_ts: workspace.nextTs() }],
  };
}
