/** A file that came with a message, and where it lies for now: Discord's addresses expire. */
export interface StoredFile {
  readonly channel: string;
  readonly message: string;
  readonly file: string;
  readonly url: string;
}

/** The id of a file for us. */
export const fileRefId = ({ channel, message, file, url }: StoredFile): string =>
  `${channel}/${message}/${file} ${url}`;

/** Null for an id that we did not write. */
export function readFileRef(id: string): StoredFile | null {
  const [, channel, message, file, url] = /^(\d+)\/(\d+)\/(\d+) (\S+)$/.exec(id) ?? [];
  return channel && message && file && url ? { channel, message, file, url } : null;
}
