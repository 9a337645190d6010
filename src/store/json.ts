/** Text as Postgres can hold it: no zero character, no half of a surrogate pair. Its length stays, and so every offset into it. */
export function storable(text: string): string {
  return text.toWellFormed().replaceAll("\u0000", "\ufffd");
}

/** A value as JSON that a jsonb column takes. */
export function writeJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => (typeof part === "string" ? storable(part) : part));
}
