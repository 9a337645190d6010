import { ComponentType } from "discord-api-types/v10";
import type { Component } from "./lay-out.ts";
import { ATTACHED } from "./pictures.ts";

/** A file that goes with a message, as Discord is told of it. */
export interface Attached {
  /** Its place among the files that are sent. */
  readonly id: string;
  readonly filename: string;
  readonly description?: string;
}

/** What a message of these components has to bring. A changed message keeps nothing else. */
export const attachedTo = (components: readonly Component[]): readonly Attached[] =>
  components.flatMap(shownIn).map(({ url, description }, at) => ({
    id: `${at}`,
    filename: url.slice(ATTACHED.length),
    ...(description === undefined ? {} : { description }),
  }));

function shownIn(one: Component): readonly { readonly url: string; readonly description?: string }[] {
  if (one.type === ComponentType.File) return [{ url: one.file.url }];
  if (one.type !== ComponentType.MediaGallery) return [];
  return one.items.map(({ media, description }) => ({ url: media.url, description: description ?? "" }));
}
