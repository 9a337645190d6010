import type { types } from "@slack/bolt";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { renderHome } from "../../adapters/slack/home.ts";
import { PAGE, renderWindow } from "../../adapters/slack/window.ts";
import type { Block, Line, Reply } from "../../src/answers/reply.ts";
import { blocksOf } from "../contracts/any-reply.ts";
import {
  home,
  hostile,
  item,
  links,
  long,
  manyClaims,
  manyDisagreements,
  quote,
  REPLIES,
  text,
} from "../contracts/replies.ts";
import { checkView } from "../fakes/slack/blocks.ts";
import { readMessage } from "../fakes/slack/read-message.ts";
import { checkReviewed, printView, wordsOf } from "./printed.ts";

const METADATA = "claims s-1";

function renderPage(reply: Reply, page: number): types.ModalView {
  const view = renderWindow(reply, { title: "Claims of this story", page, privateMetadata: METADATA }, links);
  expect(checkView(view, "modal")).toBeNull();
  expect(JSON.stringify(view.blocks).length).toBeLessThan(12_000);
  return view;
}

const read = (view: types.ModalView | types.HomeView) => readMessage({ text: "", blocks: view.blocks as never });
const pageLine = (view: types.ModalView): string => /Page \d+ of \d+/.exec(read(view).text)?.[0] ?? "Page 1 of 1";
const turnsOf = (view: types.ModalView): readonly string[] =>
  view.blocks.flatMap(wordsOf).filter((words) => words.includes(PAGE));

/** All pages of a reply, from the first on. */
function renderPages(reply: Reply): readonly types.ModalView[] {
  const first = renderPage(reply, 1);
  const count = Number(pageLine(first).split(" ").at(-1));
  return Array.from({ length: count }, (_, at) => (at === 0 ? first : renderPage(reply, at + 1)));
}

test.each([1, 2])("page %d of the claims looks as reviewed", (page) => {
  checkReviewed(`window-${page}`, printView(renderPage(manyClaims, page)));
});

test("the home looks as reviewed", () => {
  checkReviewed("home", printView(renderHome(home, links)));
});

describe("pages", () => {
  test("lead to each other, and past the last is the last", () => {
    const pages = renderPages(long);
    const last = pages.length;
    expect(last).toBeGreaterThan(2);
    expect(pages.map(pageLine)).toEqual(pages.map((_, at) => `Page ${at + 1} of ${last}`));
    expect(pages.map(turnsOf)).toEqual(
      pages.map((_, at) => [
        ...(at > 0 ? [`Back → page:${at}`] : []),
        ...(at + 1 < last ? [`Next → page:${at + 2}`] : []),
      ]),
    );
    expect(renderPage(long, last + 5)).toEqual(pages.at(-1));
    for (const page of [0, -3, Number.NaN]) expect(renderPage(long, page)).toEqual(pages[0]);
  });

  test("one page needs no way to others", () => {
    const view = renderPage({ blocks: [item([text("a claim")])] }, 1);
    expect(read(view).text).toBe("• a claim");
    expect(view).toMatchObject({ private_metadata: METADATA, title: { text: "Claims of this story" } });
  });

  test("nothing to show is said", () => {
    expect(read(renderPage({ blocks: [] }, 1)).text).toBe("There is nothing to show.");
  });

  test("a title of many words is cut", () => {
    const view = renderWindow(long, { title: "Claims ".repeat(9), page: 1, privateMetadata: "" }, links);
    expect(view.title.text).toBe("Claims Claims Claims…");
  });

  test("a list that goes on says again what it is", () => {
    const [, second] = renderPages({
      blocks: [
        item(
          [text("killed")],
          Array.from({ length: 200 }, (_, at) => [quote(`${at} were killed, and the harbour is closed to all ships`)]),
        ),
      ],
    });
    expect(second && wordsOf(second.blocks[0] as types.KnownBlock)).toEqual(["killed, continued"]);
  });

  test.each(Object.entries(REPLIES))("%s keeps to the limits on each", (_name, reply) => {
    for (const view of renderPages(reply())) expect(read(view).mentions).toEqual([]);
  });

  test("a disagreement stands on one page, with its buttons", () => {
    for (const view of renderPages(manyDisagreements)) {
      const kinds = view.blocks.flatMap((block) => wordsOf(block));
      const questions = kinds.filter((words) => words.includes("Is the bridge at Oster open?")).length;
      const rows = kinds.filter((words) => words.startsWith("Why → ")).length;
      expect(questions).toBeGreaterThan(0);
      expect(rows).toBe(questions);
      expect(kinds.filter((words) => words.includes("_Why: "))).toHaveLength(questions);
    }
  });
});

/** Lines that can be told from each other, some of them long, some with marks. */
const numbered = fc
  .array(
    fc.record({
      kind: fc.constantFrom("item", "note", "paragraph", "heading", "disagreement"),
      under: fc.nat(60),
      words: fc.constantFrom("said", "*said*", "a & <b>", "was said on the pier ".repeat(20)),
    }),
    { maxLength: 25 },
  )
  .map((shapes) => {
    let last = 0;
    const next = (words: string): Line => {
      last += 1;
      return [text(`(no ${last}) ${words}`)];
    };
    const blocks = shapes.map(({ kind, under, words }): Block => {
      const line = next(words);
      if (kind === "item")
        return item(
          line,
          Array.from({ length: under }, () => next(words)),
        );
      if (kind !== "disagreement") return { kind: kind as "note", line };
      const statements = Array.from({ length: under % 7 }, () => next(words));
      const sides = [{ label: "open", statements }];
      const question = `Is it open, ${line.map((phrase) => "text" in phrase && phrase.text).join("")}?`;
      return { kind, number: 1, id: "d-1", question, label: "outcome", sides, why: "They differ.", actions: [] };
    });
    return { blocks, count: last };
  });

describe("whatever is said", () => {
  test("all of it is on exactly one page, in its order", () => {
    fc.assert(
      fc.property(numbered, ({ blocks, count }) => {
        const shown = renderPages({ blocks }).flatMap((view) => {
          const lines = read(view).text.split("\n");
          return lines
            .filter((line) => !line.endsWith(", continued"))
            .flatMap((line) => line.match(/\(no \d+\)/g) ?? []);
        });
        expect(shown).toEqual(Array.from({ length: count }, (_, at) => `(no ${at + 1})`));
      }),
      { numRuns: 60 },
    );
  });

  test("no page ends with the name of a list", () => {
    fc.assert(
      fc.property(numbered, ({ blocks }) => {
        const named = new Set(
          blocks.flatMap((block) =>
            block.kind === "item" && block.under.length > 0 ? block.line.map((one) => "text" in one && one.text) : [],
          ),
        );
        for (const view of renderPages({ blocks })) {
          const lines = read(view).text.split("\n");
          const end = lines.findIndex((line) => line.startsWith("Page "));
          expect(named.has(lines[end - 1]?.trim() ?? "")).toBe(false);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("a window and the home keep to the limits, and nothing in them is live", () => {
    fc.assert(
      fc.property(blocksOf(), (blocks) => {
        const home = renderHome({ blocks }, links);
        expect(checkView(home, "home")).toBeNull();
        for (const view of [home, ...renderPages({ blocks })]) expect(read(view).mentions).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

describe("the home", () => {
  test.each([
    ["hostile", hostile],
    ["long", long],
    ["many disagreements", manyDisagreements],
    ["nothing", { blocks: [] }],
  ])("%s keeps to the limits", (_name, reply) => {
    const view = renderHome(reply, links);
    expect(checkView(view, "home")).toBeNull();
    expect(JSON.stringify(view.blocks).length).toBeLessThan(40_000);
    expect(read(view).mentions).toEqual([]);
  });

  test("what is not shown is counted", () => {
    const shown = read(renderHome(long, links)).text;
    const left = Number(/\n(\d+) more · ask “claims”\n/.exec(shown)?.[1] ?? 0);
    expect((shown.match(/was said on the pier/g) ?? []).length + left).toBe(300);
  });
});
