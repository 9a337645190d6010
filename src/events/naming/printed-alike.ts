import { isLoose } from "../named.ts";
import { type Evidence, same } from "./verdict.ts";

/** The same letters. Across stories a family name alone, or an acronym, says too little by itself. */
export const printedAlike: Evidence = (a, b) => {
  if (a.folded !== b.folded) return null;
  return a.story === b.story || !(isLoose(a) || a.short) ? same("printed alike") : null;
};
