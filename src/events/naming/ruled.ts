import { different, type Evidence, same } from "./verdict.ts";

/** What an editor settled. */
export const ruled: Evidence = (a, b, context) => {
  const ruling = context.ruling(a, b);
  if (!ruling) return null;
  return ruling.verdict === "same" ? same(`the same, says ${ruling.by}`) : different(`not the same, says ${ruling.by}`);
};
