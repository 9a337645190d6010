import { createHmac } from "node:crypto";
import type { Channel, StoredFile, World } from "./world.ts";

/** Addresses of attachments end after a day. */
const LIFETIME_S = 24 * 3_600;
const KEY = "local attachments";

const signatureOf = (path: string, until: string) => createHmac("sha256", KEY).update(`${path}?${until}`).digest("hex");

/** Where the file can be fetched by anybody for a day from now. */
export function addressOf({ origin, now }: World, channel: Channel, { id, name }: StoredFile): string {
  const path = `/attachments/${channel.id}/${id}/${encodeURIComponent(name)}`;
  const at = Math.floor(now().getTime() / 1_000);
  const until = (at + LIFETIME_S).toString(16);
  return `${origin}${path}?ex=${until}&is=${at.toString(16)}&hm=${signatureOf(path, until)}&`;
}

/** The file that an address stands for; null: the address is not ours, has ended, or the file is gone. */
export function findFile({ channels, now }: World, url: URL): StoredFile | null {
  const until = url.searchParams.get("ex") ?? "";
  const isOurs = url.searchParams.get("hm") === signatureOf(url.pathname, until);
  if (!isOurs || Number.parseInt(until, 16) * 1_000 < now().getTime()) return null;
  const [, , channel = "", id] = url.pathname.split("/");
  const all = channels.get(channel)?.messages.flatMap(({ files }) => files) ?? [];
  return all.find((file) => file.id === id) ?? null;
}

const TYPES: Readonly<Record<string, string>> = {
  txt: "text/plain; charset=utf-8",
  md: "text/markdown; charset=utf-8",
  html: "text/html; charset=utf-8",
  json: "application/json; charset=utf-8",
  pdf: "application/pdf",
  png: "image/png",
};

export const contentTypeOf = (name: string): string =>
  TYPES[name.split(".").at(-1)?.toLowerCase() ?? ""] ?? "application/octet-stream";
