import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIFileComponent,
  type APIMediaGalleryComponent,
  type APISeparatorComponent,
  type APITextDisplayComponent,
  ComponentType,
  SeparatorSpacingSize,
} from "discord-api-types/v10";
import type { Chunk } from "./chunks.ts";

/** What we build messages of. */
export type Component =
  | APITextDisplayComponent
  | APISeparatorComponent
  | APIMediaGalleryComponent
  | APIFileComponent
  | APIActionRowComponent<APIButtonComponentWithCustomId>;

/** What a message takes. */
export interface Room {
  /** Those within others count too. */
  readonly components: number;
  /** Of all text together. */
  readonly characters: number;
  /** Of the whole as JSON in UTF-8. */
  readonly bytes: number;
}

const MOST_IN_ROW = 5;

export const textDisplay = (content: string): APITextDisplayComponent => ({ type: ComponentType.TextDisplay, content });
/** Small print of our own; words from outside are escaped before. */
export const small = (markdown: string): APITextDisplayComponent => textDisplay(`-# ${markdown}`);

const space = (divider: boolean): APISeparatorComponent => ({
  type: ComponentType.Separator,
  divider,
  spacing: SeparatorSpacingSize.Small,
});

/** Rows of as many buttons as Discord takes side by side. */
export const rowsOf = (
  buttons: readonly APIButtonComponentWithCustomId[],
): readonly APIActionRowComponent<APIButtonComponentWithCustomId>[] =>
  Array.from({ length: Math.ceil(buttons.length / MOST_IN_ROW) }, (_, at) => ({
    type: ComponentType.ActionRow,
    components: buttons.slice(at * MOST_IN_ROW, (at + 1) * MOST_IN_ROW),
  }));

/** Chunks as the components of one message: text that follows text stands in one of them. A button that is there already is left out. */
export function layOut(chunks: readonly Chunk[]): readonly Component[] {
  const components: Component[] = [];
  const there = new Set<string>();
  let open: string[] = [];
  const close = () => {
    if (open.length > 0) components.push(textDisplay(open.join("\n")));
    open = [];
  };
  for (const [at, { text, buttons, file, apart, bond, continues }] of chunks.entries()) {
    if (at === 0 && continues) open.push(continues);
    if (apart && bond !== "loose" && at > 0) {
      close();
      components.push(space(true));
    }
    if (file) {
      close();
      components.push(file);
    }
    if (text !== "") open.push(text);
    const fresh = buttons.filter(({ custom_id }) => !there.has(custom_id) && there.add(custom_id));
    if (fresh.length === 0) continue;
    close();
    components.push(...rowsOf(fresh));
  }
  close();
  return components;
}

export function fits(components: readonly Component[], room: Room): boolean {
  const count = components.reduce((sum, one) => sum + 1 + ("components" in one ? one.components.length : 0), 0);
  const characters = components.reduce((sum, one) => sum + ("content" in one ? one.content.length : 0), 0);
  if (count > room.components || characters > room.characters) return false;
  return Buffer.byteLength(JSON.stringify(components)) <= room.bytes;
}
