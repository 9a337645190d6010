import type { Claim } from "../claims/claim.ts";
import { cleanLine } from "../text/clean.ts";
import { inThread } from "./actions.ts";
import { strong, text } from "./lines.ts";
import type { Action, Form, Reply } from "./reply.ts";

/** Platforms take 25 choices, and 75 letters of each are read. */
const MOST_CHOICES = 25;
const LONGEST = 75;

/** Asks what of a story is confidential. */
export function confidentialForm(story: string, claims: readonly Pick<Claim, "id" | "quote">[]): Form {
  const shorten = (quote: string) => {
    const line = cleanLine(quote);
    return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
  };
  const options = [
    { label: "The whole story", words: story },
    ...claims.map(({ id, quote }) => ({ label: shorten(quote), words: id })),
  ];
  const field = {
    kind: "choice",
    label: "Not to be shown to anybody",
    options: options.slice(0, MOST_CHOICES),
  } as const;
  return { title: "Confidential", submit: "Mark", fields: [field] };
}

export const confidentialAction = (story: string, claims: readonly Pick<Claim, "id" | "quote">[]): Action => ({
  label: "Confidential…",
  command: `confidential ${story}`,
  form: confidentialForm(story, claims),
  shownTo: "thread",
});

/** Stands in the place of the reply to a story that is shown to nobody. */
export const confidentialReply = (story: string): Reply => ({
  blocks: [
    {
      kind: "paragraph",
      line: [strong("Confidential"), text(" – I show this story to nobody, and nothing is compared with it.")],
    },
    { kind: "actions", actions: [inThread("Not confidential", `not confidential ${story}`)] },
  ],
});
