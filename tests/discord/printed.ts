import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { type APIModalInteractionResponseCallbackData, ComponentType } from "discord-api-types/v10";
import { expect } from "vitest";
import type { Component } from "../../adapters/discord/lay-out.ts";
import type { Rendered } from "../../adapters/discord/render.ts";

function printComponent(component: Component): string {
  switch (component.type) {
    case ComponentType.TextDisplay:
      return component.content;
    case ComponentType.Separator:
      return "————";
    case ComponentType.MediaGallery:
      return component.items.map(({ media, description }) => `[${media.url}: ${description}]`).join(" ");
    case ComponentType.File:
      return `[${component.file.url}]`;
    case ComponentType.ActionRow:
      return component.components.map(({ label, custom_id }) => `[${label} → ${custom_id}]`).join(" ");
  }
}

/** Messages for review, words as they are sent. */
export const printMessages = (messages: readonly Rendered[]): string =>
  messages
    .flatMap(({ components }, at) => [`=== message ${at + 1} of ${messages.length}`, ...components.map(printComponent)])
    .join("\n")
    .concat("\n");

/** A form for review. */
export const printForm = (form: APIModalInteractionResponseCallbackData): string =>
  `${form.title} → ${form.custom_id}\n${JSON.stringify(form.components, null, 2)}\n`;

/** Against the reviewed file. A missing file fails; UPDATE=1 writes it, and the change is reviewed. */
export function checkReviewed(name: string, shown: string): void {
  const file = `tests/discord/expected/${name}.txt`;
  if (process.env["UPDATE"]) writeFileSync(file, shown);
  expect(existsSync(file), `${file} is missing`).toBe(true);
  expect(shown).toBe(readFileSync(file, "utf8"));
}
