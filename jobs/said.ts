import { type Material, NO_MATERIAL } from "./desk.ts";
import type { Request } from "./request.ts";

/** What is to be said, and from what. */
export interface Said {
  readonly request: Request;
  readonly material: Material;
}

export const plain = (request: Request): Said => ({ request, material: NO_MATERIAL });
export const notice = (sentence: string): Said => plain({ kind: "notice", sentence });
export const problem = (sentence: string): Said => plain({ kind: "problem", sentence });
