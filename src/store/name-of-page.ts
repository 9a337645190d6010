import { createHash } from "node:crypto";

/** A page's address as jobs name it: they hold no words of anybody. */
export const nameOfPage = (url: string): string => createHash("sha256").update(url).digest("hex");
