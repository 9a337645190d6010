import type { Block } from "./blocks.ts";
import type { Draft, StoredFile, Workspace } from "./workspace.ts";

/** How a person posts. */
export interface Posting {
  /** A message whose thread it goes to. */
  readonly thread?: string;
  /** Who posts; without it, the first person of the channel. */
  readonly user?: string;
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

/** A message as Slack keeps what a person typed: three characters escaped, addresses, people and groups in angle brackets. Whom a person chose from the client's list is typed by the id. */
function encodeTyped(text: string, { people, groups }: Workspace): string {
  const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  const linked = escaped.replace(/https?:\/\/[^\s&]+(?:&amp;[^\s&]+)*/gu, (url) => `<${url}>`);
  return linked.replace(/(?<=^|\s)@([USW][A-Z0-9]+)/gu, (typed, id: string) => {
    if (people.has(id)) return `<@${id}>`;
    return groups.has(id) ? `<!subteam^${id}>` : typed;
  });
}

/** What a person of the workspace, or a guest from another company, typed. `id` is the client's own. */
export function draftOf(
  workspace: Workspace,
  user: string,
  text: string,
  { thread, mention = false }: Posting,
  id: string,
): Draft {
  const { id: team, botUser, people } = workspace;
  const called = mention ? [{ type: "user" as const, user_id: botUser }] : [];
  const said = text === "" ? [] : [{ type: "text" as const, text }];
  const block: Block = {
    type: "rich_text",
    elements: [{ type: "rich_text_section", elements: [...called, ...said] }],
  };
  const company = people.get(user)?.team ?? team;
  return {
    user,
    client_msg_id: id,
    text: `${mention ? `<@${botUser}> ` : ""}${encodeTyped(text, workspace)}`,
    ...(company === team ? {} : { user_team: company, source_team: company }),
    ...(thread === undefined ? {} : { thread_ts: thread }),
    ...(text === "" ? {} : { blocks: [block] }),
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
  { id, origin }: { readonly id: string; readonly origin: string },
): StoredFile {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const [filetype, mimetype] = TYPES[name.split(".").at(-1) ?? ""] ?? ["binary", "application/octet-stream"];
  const address = `${origin}/files-pri/${workspace.id}-${id}`;
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
