import { type APIFileComponent, type APIMediaGalleryComponent, ComponentType } from "discord-api-types/v10";
import { cut } from "../../src/answers/clean-reply.ts";
import type { Block, Reply } from "../../src/answers/reply.ts";
import { NO_PICTURES, type Pictures } from "../../src/chat/draw.ts";

/** A file as it is sent. */
export interface RawFile {
  readonly name: string;
  readonly data: Uint8Array;
  readonly contentType: string;
}

/** Discord takes 1,024 characters. */
const LONGEST_ALT = 1_000;
/** Begins the address of a file that goes with the message itself. */
export const ATTACHED = "attachment://";

/** The one at that place among the blocks of a reply. */
const nameOf = (at: number): string => `timeline-${at + 1}.png`;

/** A picture that was drawn, as a component; null: it was not. */
export const renderPicture = (
  { alt, timeline }: Extract<Block, { kind: "picture" }>,
  at: number,
  pictures: Pictures,
): APIMediaGalleryComponent | null =>
  pictures.has(timeline)
    ? {
        type: ComponentType.MediaGallery,
        items: [{ media: { url: `${ATTACHED}${nameOf(at)}` }, description: cut(alt, LONGEST_ALT) }],
      }
    : null;

/** A file that is given, as a component. */
export const renderFile = ({ name }: Extract<Block, { kind: "file" }>): APIFileComponent => ({
  type: ComponentType.File,
  file: { url: `${ATTACHED}${name}` },
});

/** All files of a reply, by name: its pictures, and what it gives. */
export const filesOf = ({ blocks }: Reply, pictures: Pictures = NO_PICTURES): ReadonlyMap<string, RawFile> =>
  new Map(
    blocks.flatMap((block, at) => {
      const file =
        block.kind === "file" ? givenFile(block) : block.kind === "picture" ? pngOf(block, at, pictures) : null;
      return file === null ? [] : [[file.name, file] as const];
    }),
  );

function pngOf({ timeline }: Extract<Block, { kind: "picture" }>, at: number, pictures: Pictures): RawFile | null {
  const data = pictures.get(timeline);
  return data === undefined ? null : { name: nameOf(at), data, contentType: "image/png" };
}

const givenFile = ({ name, text }: Extract<Block, { kind: "file" }>): RawFile => ({
  name,
  data: Buffer.from(text),
  contentType: name.endsWith(".csv") ? "text/csv; charset=utf-8" : "application/json; charset=utf-8",
});

/** The files that a message shows, in the order in which it names them. */
export const bringing = (
  { attachments }: { readonly attachments: readonly { readonly filename: string }[] },
  files: ReadonlyMap<string, RawFile>,
): readonly RawFile[] => attachments.flatMap(({ filename }) => files.get(filename) ?? []);
