import { answerQuestion } from "../../src/answers/answer.ts";
import { digestStories } from "../../src/answers/digest.ts";
import { explainDisagreement } from "../../src/answers/explain-disagreement.ts";
import { helpReply } from "../../src/answers/help.ts";
import { listClaims } from "../../src/answers/list-claims.ts";
import { askAlone } from "../../src/answers/questions/question.ts";
import type { Action, Block, Form, Line, Phrase, Reply } from "../../src/answers/reply.ts";
import { summariseStory } from "../../src/answers/summary.ts";
import type { ThreadRef } from "../../src/chat/message.ts";
import { deskAfter, storyId } from "../answers/demo-desk.ts";

const DAY = { since: "2026-10-13T06:30:00.000Z", until: "2026-10-14T06:30:00.000Z", zone: "Europe/Warsaw" };
const DIGEST = { title: "Digest", whole: false, dated: true, rulings: [] };
const LIMITS = { disagreements: 5, lines: 40 };

export const text = (words: string): Phrase => ({ kind: "text", text: words });
export const strong = (words: string): Phrase => ({ kind: "strong", text: words });
export const quote = (words: string): Phrase => ({ kind: "quote", text: words });
const quiet = (words: string): Phrase => ({ kind: "quiet", text: words });
const warning = (words: string): Phrase => ({ kind: "warning", text: words });
export const story = (label: string, url: string | null, thread: string | null = null): Phrase => ({
  kind: "story",
  label,
  story: "s-1",
  url,
  thread: thread === null ? null : { platform: "slack", workspace: "T1", channel: "C1", id: thread },
});
export const item = (line: Line, under: readonly Line[] = []): Block => ({ kind: "item", line, under });
export const action = (label: string, command: string, more: Partial<Action> = {}): Action => ({
  label,
  command,
  form: null,
  shownTo: "thread",
  ...more,
});

/** Threads of one workspace have an address. */
export const links = ({ platform, channel, id }: ThreadRef): string | null =>
  platform === "slack" && id !== null ? `https://desk.example/archives/${channel}/p${id.replace(".", "")}` : null;

export const FORM: Form = {
  title: "Which side holds?",
  submit: "Settle",
  fields: [
    {
      kind: "choice",
      label: "The bridge at Oster is",
      options: [
        { label: "open", words: "open" },
        { label: "closed", words: "closed" },
        { label: "neither: nobody can know yet", words: "neither" },
      ],
    },
    { kind: "text", label: "Why", hint: "A call, a document, a reporter on the spot", required: true, longest: 300 },
    { kind: "text", label: "Tell whom", hint: "", required: false, longest: 60 },
  ],
};

const disagreement = (number: number, more: Partial<Extract<Block, { kind: "disagreement" }>> = {}): Block => ({
  kind: "disagreement",
  number,
  id: `d-${number}`,
  question: "Is the bridge at Oster open?",
  label: "outcome",
  sides: [
    {
      label: "open (2 stories, 1 origin)",
      statements: [
        [
          strong("Rusa Tellan"),
          quiet(", district engineer"),
          text(": "),
          quote("the bridge was open to all traffic by noon"),
          text(" ("),
          story("The Oster Mail, 12 Oct", "https://mail.example/bridge", "1760000000.000100"),
          text("; this story)"),
        ],
      ],
    },
    {
      label: "closed",
      statements: [
        [
          strong("Brann Okeld"),
          quiet(", ferryman"),
          text(": "),
          quote("nobody has crossed since Monday"),
          text(" ("),
          story("Lakeside Wire, 12 Oct", null, "1760000000.000200"),
          text(") – "),
          warning("caution:"),
          text(" "),
          quote("This could not be checked"),
        ],
      ],
    },
  ],
  why: "By Rusa Tellan it was open by noon, by Brann Okeld nobody has crossed since Monday.",
  actions: [
    action("Why", `why d-${number}`, { shownTo: "person" }),
    action("Settle…", `settle d-${number}`, { form: FORM }),
    action("Ask the desk", `ask d-${number}`),
  ],
  ...more,
});

const ENDING: Block = {
  kind: "actions",
  actions: [action("All claims", "claims s-1", { shownTo: "person" }), action("Help", "help")],
};

/** Each kind of block, of phrase and of action. */
const everyKind: Reply = {
  blocks: [
    { kind: "title", line: [strong("Flood takes the lower town of Oster")] },
    { kind: "note", line: [quiet("The Oster Mail · 12 Oct 2026 · same event as 2 stories posted earlier")] },
    { kind: "heading", line: [warning("2 disagreements")] },
    disagreement(1),
    disagreement(2, { question: "How many houses are lost?", label: "numeric, a tension only", actions: [] }),
    {
      kind: "decided",
      id: "d-3",
      question: "Who opened the weir?",
      line: [text("the water board · settled by "), strong("Mara Tell"), text(", 13 Oct: "), quote("I have the log")],
      actions: [action("Open again", "reopen d-3")],
    },
    { kind: "heading", line: [strong("Also in this story")] },
    item(
      [text("injured")],
      [
        [strong("four"), text(" · "), strong("Rusa Tellan"), text(": "), quote("four people were hurt, none badly")],
        [strong("a_b"), text(" · in its own words: "), quote("the *third* flood since :2019: in snake_case")],
      ],
    ),
    item([text("a line by itself: "), story("Lakeside Wire", "https://wire.example/a?b=1&c=2")]),
    { kind: "actions", actions: [action("Only these", "claims 2")] },
    { kind: "paragraph", line: [text("Nobody gives a figure for the "), strong("missing"), text(".")] },
    { kind: "progress", text: "Comparing with 41 earlier stories", step: 2, steps: 3 },
    ENDING,
  ],
};

const NASTY = "<!channel> <@U1> <https://evil.example|here> *bold* _it_ `code` ~no~ :tada: & \u202ehidden\u200b\nnext";
export const hostile: Reply = {
  blocks: [
    { kind: "title", line: [text(NASTY)] },
    { kind: "note", line: [text("> quoted "), story(NASTY, "https://herald.example/a?b=1&c=<|>")] },
    { kind: "heading", line: [strong(NASTY)] },
    {
      kind: "disagreement",
      number: 1,
      id: "d-1",
      question: NASTY,
      label: NASTY,
      sides: [{ label: NASTY, statements: [[strong("a mayor"), text(": "), quote(NASTY)]] }],
      why: NASTY,
      actions: [],
    },
    item([text(NASTY), story("a script", "javascript:alert(1)"), story("no address", "not one")], [[quote(NASTY)]]),
    item([text("one line of 200 kB")], [[quote("<@U1> *so* ".repeat(20_000))]]),
    { kind: "paragraph", line: [text("https://evil.example/bare and @channel")] },
    { kind: "actions", actions: [action(NASTY, "claims")] },
  ],
};

const WORDS = "thing & the <rest> of what was said on the pier";
const claim = (at: number, more = ""): Line => [
  strong(`Speaker ${at}`),
  text(": "),
  quote(`the ${at}th ${WORDS}${more}`),
];

export const long: Reply = {
  blocks: [
    { kind: "title", line: [text("Storm hits Port Ellery")] },
    ...Array.from({ length: 300 }, (_, at) => item(claim(at + 1))),
    { kind: "actions", actions: [action("Help", "help")] },
  ],
};

/** A story of 120 claims under six topics, as the list of its claims gives them. */
export const manyClaims: Reply = {
  blocks: [
    { kind: "title", line: [strong("Storm hits Port Ellery")] },
    { kind: "note", line: [quiet("The Ellery Post · 12 Oct 2026 · 120 claims")] },
    ...["killed", "injured", "homeless", "outcome", "cause", "other statements"].map((topic, at) =>
      item(
        [text(topic)],
        Array.from({ length: 20 }, (_, which) =>
          claim(at * 20 + which + 1, " when the wind turned and the last of the boats had come in before dark"),
        ),
      ),
    ),
    ENDING,
  ],
};

/** More disagreements than a message holds, each with its row of buttons. */
export const manyDisagreements: Reply = {
  blocks: [
    { kind: "title", line: [strong("Flood takes the lower town of Oster")] },
    { kind: "heading", line: [warning("40 disagreements")] },
    ...Array.from({ length: 40 }, (_, at) => disagreement(at + 1)),
    ENDING,
  ],
};

export const home: Reply = {
  blocks: [
    { kind: "title", line: [text("Crosswire")] },
    { kind: "note", line: [quiet("4 stories of the last day · 2 open disagreements")] },
    { kind: "heading", line: [warning("Open")] },
    disagreement(1),
    { kind: "heading", line: [strong("#lakeside")] },
    item([text("Reads every link that is posted.")]),
    { kind: "actions", actions: [action("Only when asked", "mode mention", { shownTo: "person" })] },
    { kind: "heading", line: [strong("#harbour")] },
    item([text("Reads only what it is asked to.")]),
    { kind: "actions", actions: [action("Every link", "mode links", { shownTo: "person" })] },
    { kind: "actions", actions: [action("Help", "help", { shownTo: "person" })] },
  ],
};

const asked = (question: string) => askAlone(question, { at: "2026-10-14T18:00:00.000Z", zone: "UTC" });

const emptyDesk = () => ({ ...deskAfter(1), claims: [], disagreements: [], updates: [], agreements: [] });

export const REPLIES: Readonly<Record<string, () => Reply>> = {
  "summary-1": () => summariseStory(deskAfter(1), storyId(1), LIMITS),
  "summary-6": () => summariseStory(deskAfter(6), storyId(6), LIMITS),
  "claims-5": () => listClaims(deskAfter(5), storyId(5)),
  "why-1": () => explainDisagreement(deskAfter(6), storyId(6), "1", []) ?? { blocks: [] },
  casualties: () => answerQuestion(deskAfter(7), asked("what do sources say about casualties")).reply,
  digest: () => digestStories(deskAfter(0), deskAfter(7), DAY, DIGEST).reply,
  help: helpReply,
  progress: () => ({ blocks: [{ kind: "progress", text: "Comparing with 41 earlier stories", step: 2, steps: 2 }] }),
  "empty-story": () => summariseStory(emptyDesk(), storyId(1), LIMITS),
  "every-kind": () => everyKind,
  "many-claims": () => manyClaims,
  "many-disagreements": () => manyDisagreements,
  hostile: () => hostile,
  long: () => long,
};

/** What no desk would say, and a renderer has to survive. */
export const EXTREMES: readonly (readonly [string, Reply])[] = [
  ["nothing", { blocks: [] }],
  ["an empty line", { blocks: [{ kind: "paragraph", line: [text(" \u200b")] }] }],
  ["a title of a thousand words", { blocks: [{ kind: "title", line: [text("storm ".repeat(1_000))] }] }],
  ["a word of 200,000 letters", { blocks: [{ kind: "paragraph", line: [quote("x".repeat(200_000))] }] }],
  ["200,000 stars", { blocks: [item([text("*".repeat(200_000))], [[text("*".repeat(200_000))]])] }],
  ["a long command", { blocks: [{ kind: "actions", actions: [action("A", "w".repeat(200))] }] }],
  ["200,000 ampersands", { blocks: [item([text("&".repeat(200_000))], [[text("&".repeat(200_000))]])] }],
  ["10,000 phrases", { blocks: [{ kind: "note", line: Array.from({ length: 10_000 }, () => text("a < b ")) }] }],
  [
    "10,000 lines",
    {
      blocks: [
        item(
          [text("all")],
          Array.from({ length: 10_000 }, (_, at) => [text(`line ${at}`)]),
        ),
      ],
    },
  ],
  ["100 headings", { blocks: Array.from({ length: 100 }, () => ({ kind: "heading", line: [text("more")] })) }],
  [
    "60 buttons",
    {
      blocks: [
        {
          kind: "actions",
          actions: Array.from({ length: 60 }, (_, at) => action("l".repeat(99), `why ${at}`)),
        },
      ],
    },
  ],
  [
    "a button twice",
    {
      blocks: [
        {
          kind: "actions",
          actions: [action("A", "why 1"), action("B", "why 1")],
        },
      ],
    },
  ],
];
