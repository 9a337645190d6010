import { inThread, toPerson } from "./actions.ts";
import { quiet, strong, text, warning } from "./lines.ts";
import type { Action, Block, Reply } from "./reply.ts";

/** When the digest of a channel comes, in words. */
export interface DigestTimesView {
  /** "on weekdays at 08:30, Warsaw time (Europe/Warsaw)"; null: only when asked for. */
  readonly when: string | null;
  /** "Tuesday, 24 November, 08:30"; null with the above. */
  readonly next: string | null;
  readonly whenEmpty: "line" | "silence";
  /** What was not understood, and what is asked back; null: all was. */
  readonly unclear: string | null;
  /** Ways to say it that are understood. */
  readonly instead: readonly { readonly label: string; readonly command: string }[];
}

/** Asks for days, a time and a place. */
export const digestTimesAction: Action = {
  label: "Digest times…",
  command: "digest set",
  form: {
    title: "When the digest comes",
    submit: "Save",
    fields: [
      { kind: "text", label: "Days", hint: "weekdays, daily, or mon wed fri", required: true, longest: 60 },
      { kind: "text", label: "Time", hint: "8:30", required: true, longest: 20 },
      { kind: "text", label: "City whose clocks count", hint: "Warsaw", required: true, longest: 60 },
      {
        kind: "choice",
        label: "When nothing happened",
        options: [
          { label: "One line that says so", words: "line when empty" },
          { label: "No message", words: "silent when empty" },
        ],
      },
    ],
  },
  shownTo: "thread",
};

const EMPTY = {
  line: "When nothing happened, one line says so.",
  silence: "When nothing happened, it stays away.",
} as const;

/** The sentence for a list of settings. */
export const digestSentence = ({ when, whenEmpty }: Pick<DigestTimesView, "when" | "whenEmpty">): string =>
  when === null ? "It comes only when somebody asks for it." : `It comes here ${when}. ${EMPTY[whenEmpty]}`;

/** Says back when the digest comes, or asks what was meant. */
export function digestTimesReply(view: DigestTimesView): Reply {
  const { when, next, unclear, instead } = view;
  const settled: Block = {
    kind: "paragraph",
    line:
      when === null
        ? [strong("Digest"), text(" – It comes here only when somebody types “digest”.")]
        : [
            strong("Digest"),
            text(` – It comes here ${when}. Next: `),
            strong(next ?? ""),
            text(`. ${EMPTY[view.whenEmpty]}`),
          ],
  };
  if (unclear !== null) {
    const unchanged = when === null ? "Nothing is set yet." : `Nothing changed: it still comes ${when}.`;
    return {
      blocks: [
        { kind: "paragraph", line: [warning(unclear), quiet(` ${unchanged}`)] },
        {
          kind: "actions",
          actions: [...instead.map(({ label, command }) => inThread(label, command)), digestTimesAction],
        },
      ],
    };
  }
  const ways =
    when === null
      ? "“digest weekdays at 8:30 Warsaw”"
      : "“digest weekdays at 8:30 Warsaw”, “digest silent when empty” or “digest off”";
  return {
    blocks: [
      settled,
      { kind: "note", line: [quiet(`To change this, type ${ways}.`)] },
      {
        kind: "actions",
        actions: [
          digestTimesAction,
          toPerson("Preview", "digest preview"),
          ...(when === null ? [] : [inThread("Turn off", "digest off")]),
        ],
      },
    ],
  };
}
