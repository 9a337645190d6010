import { ComponentType } from "discord-api-types/v10";
import type { Component } from "./lay-out.ts";
import { ATTACHED } from "./pictures.ts";

/** A file that goes with a message, as Discord is told of it. */
export interface Attached {
  /** Its place among the files that are sent. */
  readonly id: string;
  readonly filename: string;
  readonly description: string;
}

/** What a message of these components has to bring. A changed message keeps nothing else. */
export const attachedTo = (components: readonly Component[]): readonly Attached[] =>
  components
    .flatMap((one) => (one.type === ComponentType.MediaGallery ? one.items : []))
    .map(({ media, description }, at) => ({
      id: `${at}`,
      filename: media.url.slice(ATTACHED.length),
      description: description ?? "",
    }));
