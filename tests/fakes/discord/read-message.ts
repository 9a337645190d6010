import { ButtonStyle, ComponentType, MessageFlags } from "discord-api-types/v10";
import { elementsOf } from "./elements.ts";
import type { Component, Element, Embed } from "./forms.ts";
import { type Found, type Names, readMarkdown } from "./markdown.ts";
import type { Message, World } from "./world.ts";

interface SeenMenu {
  readonly placeholder: string;
  /** Labels, in order. */
  readonly choices: readonly string[];
  /** Labels of what is chosen from the start. */
  readonly chosen: readonly string[];
}

/** A message as a person sees it. */
export interface Seen extends Readonly<Found> {
  readonly id: string;
  readonly channel: string;
  /** Its words, a part on a line of its own, buttons as [label] and menus as [placeholder ▾]. */
  readonly text: string;
  /** Labels of buttons that can be pressed, in order. */
  readonly buttons: readonly string[];
  readonly menus: readonly SeenMenu[];
  /** Who is called by it, and hears it: names, "@everyone". */
  readonly called: readonly string[];
}

const THINKING = "Crosswire is thinking…";

export function readMessage(world: World, message: Message): Seen {
  const names = namesIn(world, message);
  const found: Found = { links: [], previewed: [], mentions: [] };
  const { pinged, flags, components } = message;
  const isQuiet = (flags & (MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2)) !== 0;
  const read = (text: string) => readMarkdown(text, names, found, { callsAll: pinged.everyone });
  const readLine = (text: string) => readMarkdown(text, names, found, { hasBlocks: false });
  const embeds = flags & MessageFlags.SuppressEmbeds ? [] : message.embeds;
  // What stands in an embed has no pages shown below.
  const content = message.content === "" ? [] : [read(message.content)];
  const previewed = isQuiet ? [] : [...found.previewed];
  const lines = [
    ...content,
    ...embeds.flatMap((embed) => embedLines(embed, read, readLine, found)),
    ...components.flatMap((one) => componentLines(one, read, found)),
    ...(flags & MessageFlags.IsComponentsV2 ? [] : message.files.map(({ name }) => `📎 ${name}`)),
  ];
  const elements = elementsOf(components);
  return {
    ...found,
    previewed,
    id: message.id,
    channel: message.channel.id,
    text: flags & MessageFlags.Loading ? THINKING : lines.join("\n"),
    buttons: elements.flatMap((one) =>
      one.type === ComponentType.Button && one.style !== ButtonStyle.Link && !one.disabled ? [labelOf(one)] : [],
    ),
    menus: elements.flatMap((one) => {
      if (one.type !== ComponentType.StringSelect) return [];
      const chosen = one.options.filter((option) => option.default).map(({ label }) => label);
      return [{ placeholder: one.placeholder ?? "", choices: one.options.map(({ label }) => label), chosen }];
    }),
    called: [
      ...pinged.users.map(names.user),
      ...pinged.roles.map(names.role),
      ...(pinged.everyone ? ["@everyone"] : []),
    ],
  };
}

type Read = (text: string) => string;

function embedLines(embed: Embed, read: Read, readLine: Read, { links }: Found): readonly string[] {
  const { author, title, url, description, fields, footer } = embed;
  if (title && url) links.push(url);
  if (author?.url) links.push(author.url);
  return [
    ...(author ? [author.name] : []),
    ...(title ? [readLine(title)] : []),
    ...(description ? [read(description)] : []),
    ...(fields ?? []).flatMap(({ name, value }) => [readLine(name), read(value)]),
    ...(footer ? [footer.text] : []),
  ];
}

function componentLines(component: Component, read: Read, found: Found): readonly string[] {
  switch (component.type) {
    case ComponentType.TextDisplay:
      return [read(component.content)];
    case ComponentType.Section: {
      const { components, accessory } = component;
      const beside = accessory.type === ComponentType.Button ? [readElement(accessory, found)] : [];
      return [...components.map(({ content }) => read(content)), ...beside];
    }
    case ComponentType.Container:
      return component.components.flatMap((one) => componentLines(one, read, found));
    case ComponentType.Separator:
      return component.divider === false ? [] : ["———"];
    case ComponentType.ActionRow:
      return [component.components.map((one) => readElement(one, found)).join(" ")];
    case ComponentType.File:
      return [`📎 ${component.file.url.replace("attachment://", "")}`];
    case ComponentType.MediaGallery:
      return component.items.map(({ description }) => `🖼 ${description ?? ""}`);
  }
}

export const labelOf = ({ label, emoji }: Extract<Element, { type: ComponentType.Button }>): string =>
  label || (emoji?.name ?? "");

function readElement(element: Element, { links }: Found): string {
  if (element.type === ComponentType.StringSelect) {
    const chosen = element.options.find((option) => option.default)?.label;
    return `[${chosen ?? element.placeholder ?? ""} ▾]`;
  }
  if (element.style === ButtonStyle.Link) links.push(element.url);
  return `[${labelOf(element)}]`;
}

function namesIn({ users, channels }: World, { channel: { guild } }: Message): Names {
  return {
    user: (id) => users.get(id)?.name ?? "unknown-user",
    role: (id) => guild?.roles.get(id)?.name ?? "unknown-role",
    channel: (id) => channels.get(id)?.name ?? "unknown",
  };
}
