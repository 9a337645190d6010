import { ComponentType, MessageFlags } from "discord-api-types/v10";
import { cleanReply } from "../../src/answers/clean-reply.ts";
import { endingActions, moreLine } from "../../src/answers/ending-actions.ts";
import { countFitting, toPages } from "../../src/answers/pages.ts";
import type { Reply } from "../../src/answers/reply.ts";
import { windowTitle } from "../../src/answers/window-title.ts";
import { NO_PICTURES, type Pictures } from "../../src/chat/draw.ts";
import { cleanLine } from "../../src/text/clean.ts";
import { type Attached, attachedTo } from "./attached.ts";
import { button, LONGEST_ID, OWN, PAGE, renderButtons } from "./buttons.ts";
import { type Chunk, chunksOf } from "./chunks.ts";
import { escapeWords } from "./escape.ts";
import { type Component, fits, layOut, type Room, rowsOf, small } from "./lay-out.ts";
import type { Links } from "./links.ts";

/** One message of ours as Discord takes it; nothing in it calls anybody or shows a preview. */
export interface Rendered {
  readonly flags: MessageFlags;
  readonly components: Component[];
  readonly allowed_mentions: { readonly parse: never[]; readonly replied_user: false };
  /** Files that have to be sent with it; one that it had before and that is not among them goes. */
  readonly attachments: readonly Attached[];
}

/**
 * Discord takes 40 components, and 4,000 characters in all texts together. What it does not document: a message of more than
 * some 10,000 bytes breaks it, which is less than 4,000 characters of many scripts.
 */
const MESSAGE: Room = { components: 40, characters: 3_900, bytes: 9_500 };
/** With room for what is left out, the buttons, and the way to other pages. */
const CROWDED: Room = { components: 33, characters: 3_300, bytes: 7_500 };
/** A reply that takes more is no summary; what is left out of it is counted. */
const MOST_MESSAGES = 10;
const EMPTY = "There is nothing to show.";

/** `alone`: only the person who asked sees it. */
export const message = (components: readonly Component[], alone = false): Rendered => ({
  flags: MessageFlags.IsComponentsV2 | (alone ? MessageFlags.Ephemeral : MessageFlags.SuppressEmbeds),
  components: components.length > 0 ? [...components] : [small(EMPTY)],
  allowed_mentions: { parse: [], replied_user: false },
  attachments: attachedTo(components),
});

/** The same where no pictures may be sent. */
export const withoutPictures = (rendered: Rendered): Rendered => {
  const components = rendered.components.filter(({ type }) => type !== ComponentType.MediaGallery);
  const shown = components.length > 0 ? components : [small(EMPTY)];
  return { ...rendered, components: shown, attachments: attachedTo(shown) };
};

/** A reply as one message or several, broken between claims. What ten do not hold is counted in the last line; nothing is dropped in silence. */
export function renderReply(reply: Reply, links: Links, pictures: Pictures = NO_PICTURES): readonly Rendered[] {
  const clean = cleanReply(reply);
  const pages = toPages(chunksOf(clean, links, pictures), (page) => fits(layOut(page), MESSAGE));
  if (pages.length <= MOST_MESSAGES) return pages.map((page) => message(layOut(page)));
  const { body, actions } = endingActions(clean);
  const chunks = chunksOf(body, links, pictures);
  const full = toPages(chunks, (page) => fits(layOut(page), MESSAGE)).slice(0, MOST_MESSAGES - 1);
  const rest = chunks.slice(full.flat().length);
  const shown = countFitting(rest.length, (count) => fits(layOut(rest.slice(0, count)), CROWDED));
  const ending = [
    ...layOut(rest.slice(0, shown)),
    small(escapeWords(moreLine(countThings(rest.slice(shown)), actions))),
    ...rowsOf(renderButtons(actions).slice(0, 10)),
  ];
  return [...full.map((page) => message(layOut(page))), message(ending)];
}

/** Things of which something is not shown. */
const countThings = (chunks: readonly Chunk[]): number =>
  new Set(chunks.flatMap(({ thing }) => (thing === null ? [] : [thing]))).size;

/** The number of the component that repeats what was asked. */
const ASKED = 90_001;

export interface PageOptions {
  /** From 1; one past the last shows the last. */
  readonly page: number;
  /** What is answered: said again to make another page of it. */
  readonly words: string;
  /** What is pressed in it stays with that person; else it is said in the thread where the answer was asked for. */
  readonly own: boolean;
}

/** One page of a reply, for the person who asked alone, with the way to the others. */
export function renderPage(
  reply: Reply,
  { page: wanted, words, own }: PageOptions,
  links: Links,
  pictures: Pictures = NO_PICTURES,
): Rendered {
  const pages = toPages(chunksOf(cleanReply(reply), links, pictures), (page) => fits(layOut(page), CROWDED));
  const page = Math.min(Math.max(Math.trunc(wanted) || 1, 1), pages.length);
  // The other answers say themselves what they are.
  const title = /^(?:claims|why|explain)\b/.test(words) ? windowTitle(words) : null;
  const shown = [...(title === null ? [] : [small(escapeWords(title))]), ...layOut(pages[page - 1] ?? [])];
  const all = pages.length === 1 ? shown : [...shown, ...turns(page, pages.length, cleanLine(words))];
  return message(own ? all.map(asOwn) : all, true);
}

const asOwn = (component: Component): Component =>
  "components" in component
    ? { ...component, components: component.components.map((one) => ({ ...one, custom_id: `${OWN}${one.custom_id}` })) }
    : component;

function turns(page: number, pages: number, words: string): readonly Component[] {
  const id = (to: number) => `${PAGE}${to}:${words}`;
  // What is too long to come back with a press is read off the message again.
  const short = id(pages).length <= LONGEST_ID;
  const idOf = (to: number) => (short ? id(to) : `${PAGE}${to}:`);
  const back = page > 1 ? [button("Back", idOf(page - 1))] : [];
  const next = page < pages ? [button("Next", idOf(page + 1))] : [];
  const asked = short ? [] : [{ ...small(escapeWords(words)), id: ASKED }];
  return [small(`Page ${page} of ${pages}`), ...asked, ...rowsOf([...back, ...next])];
}

/** What a page says that it answers; null when it repeats nothing. `components` are those of its message. Total. */
export function readAsked(components: unknown): string | null {
  if (!Array.isArray(components)) return null;
  for (const one of components as readonly unknown[]) {
    const { id, content } = (one ?? {}) as { id?: unknown; content?: unknown };
    if (id === ASKED && typeof content === "string")
      return content.replace(/^-# /, "").replace(/\\([^0-9A-Za-z\s])/g, "$1");
  }
  return null;
}
