import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import type { Audience, Place } from "../../src/chat/message.ts";
import type { PostedStory } from "../../src/events/posted-story.ts";
import type { Posting, StoryStore } from "../../src/store/story-store.ts";
import { makeClaim, makePosted, openChannel } from "../fakes/stories.ts";

/** Opens an empty archive whose clock stands at `now` and which tells events apart as `byLetter` does. */
export type OpenStories = (now: Date, retentionDays: number) => Promise<StoryStore>;

const NOW = new Date("2031-03-04T12:00:00.000Z");
const PLACES = {
  open: openChannel,
  square: { ...openChannel, channel: "square" },
  back: { ...openChannel, channel: "back", visibility: "private" },
  abroad: { ...openChannel, workspace: "W2" },
} as const satisfies Record<string, Place>;
type Where = keyof typeof PLACES;

const audienceOf = (where: Where): Audience => ({
  workspace: PLACES[where].workspace,
  channel: PLACES[where].channel,
  person: "U1",
  alone: false,
  outsiders: false,
});

const textsOf = (posted: readonly PostedStory[]) => posted.map(({ story }) => story.text);

/** What every archive must do. */
export function storyStoreContract(name: string, open: OpenStories): void {
  describe(`${name}: stories`, () => {
    let stories: StoryStore;
    let line: number;
    beforeEach(async () => {
      stories = await open(NOW, 180);
      line = 0;
    });

    const post = async (where: Where, posted: PostedStory, how: Partial<Posting> = {}): Promise<Posting> => {
      line += 1;
      const posting: Posting = {
        message: `message-${line}`,
        part: 0,
        place: PLACES[where],
        linked: true,
        line,
        revision: 0,
        posted,
        ...how,
      };
      await stories.save(posting);
      return posting;
    };
    const related = async (where: Where, posted: PostedStory, before: number | null = null) =>
      textsOf(await stories.related(audienceOf(where), posted.story.id, before));

    test("gives back what was saved, claims in their order", async () => {
      const posted = makePosted("The ferry sank. Nobody was hurt. It was late.");
      const full = { ...posted, claims: [0, 1, 2].map((number) => makeClaim(posted.story, number)) };
      await post("open", full);
      expect(await stories.related(audienceOf("open"), full.story.id, null)).toEqual([full]);
    });

    test("saved twice, a story is there once, as saved last", async () => {
      const posted = makePosted("a first");
      const posting = await post("open", posted);
      await stories.save({ ...posting, posted: { ...posted, claims: [] } });
      expect(await stories.recent(audienceOf("open"), "2031-01-01", null)).toEqual([{ ...posted, claims: [] }]);
    });

    test("stories are related through each other, and those of another event are not", async () => {
      const [a, bridge, b, other] = [
        makePosted("a"),
        makePosted("ab", { event: "ab" }),
        makePosted("b"),
        makePosted("c"),
      ];
      for (const posted of [a, bridge, b, other]) await post("open", posted);
      expect(await related("open", b)).toEqual(["a", "ab", "b"]);
      expect(await related("open", other)).toEqual(["c"]);
    });

    test("what is linked with a story only through two others is not related to it", async () => {
      const chain = ["ab", "bc", "cd", "de"].map((event) => makePosted(event, { event }));
      for (const posted of chain) await post("open", posted);
      const [first = makePosted("none")] = chain;
      expect(await related("open", first)).toEqual(["ab", "bc", "cd"]);
    });

    test("of very many related stories the sixty nearest are given: the alike before those linked through others", async () => {
      const far = makePosted("b0");
      await post("open", far);
      await post("open", makePosted("ab", { event: "ab" }));
      for (let n = 0; n < 65; n++) await post("open", makePosted(`a${n}`));
      const last = makePosted("a last");
      await post("open", last);
      const given = await related("open", last);
      expect(given).toHaveLength(60);
      expect(given).toContain("a last");
      expect(given).not.toContain("b0");
    });

    test("a story that is hidden relates nothing", async () => {
      const [a, b] = [makePosted("a"), makePosted("b")];
      await post("open", a);
      await post("back", makePosted("ab", { event: "ab" }), { linked: true });
      await post("open", b);
      expect(await related("open", b)).toEqual(["b"]);
      expect(await related("back", b)).toEqual(["a", "ab", "b"]);
    });

    test.each([
      { where: "open", linked: true, seenIn: ["open", "square", "back"] },
      { where: "open", linked: false, seenIn: ["open"] },
      { where: "back", linked: true, seenIn: ["back"] },
      { where: "back", linked: false, seenIn: ["back"] },
      { where: "abroad", linked: true, seenIn: ["abroad"] },
    ] as const)("posted in $where, linked $linked: recalled in $seenIn", async ({ where, linked, seenIn }) => {
      const posted = makePosted("a story");
      await post(where, posted, { linked });
      for (const reader of ["open", "square", "back", "abroad"] as const) {
        const expected = (seenIn as readonly Where[]).includes(reader) ? ["a story"] : [];
        expect([reader, textsOf(await stories.recent(audienceOf(reader), "2031-01-01", null))]).toEqual([
          reader,
          expected,
        ]);
        expect(await related(reader, posted)).toEqual(expected);
        const same = await stories.findSame(audienceOf(reader), posted, 100);
        expect(same?.story.text ?? null).toBe(expected[0] ?? null);
      }
    });

    test("of the own channel nothing later is seen", async () => {
      const [first, second, third] = [makePosted("a1"), makePosted("a2"), makePosted("a3")];
      await post("open", first);
      const { line: here } = await post("open", second);
      await post("open", third);
      await post("square", makePosted("a4"));
      expect(await related("open", second, here)).toEqual(["a1", "a2", "a4"]);
    });

    test("of what was recent, too, nothing later of the own channel is seen", async () => {
      await post("open", makePosted("a1"));
      const { line: here } = await post("open", makePosted("b1"));
      await post("open", makePosted("a2"));
      await post("square", makePosted("a3"));
      const recent = async (before: number | null) =>
        textsOf(await stories.recent(audienceOf("open"), "2031-01-01", before));
      expect(await recent(here)).toEqual(["a1", "b1", "a3"]);
      expect(await recent(null)).toEqual(["a1", "b1", "a2", "a3"]);
    });

    test("where outsiders read along nothing of other channels is seen, and nothing of it elsewhere", async () => {
      const shared: Place = { ...openChannel, channel: "between", visibility: "shared" };
      const outsiders: Audience = { ...audienceOf("open"), channel: "between", outsiders: true };
      const [one, own] = [makePosted("a1"), makePosted("a2")];
      await post("open", one);
      await post("square", own);
      await post("open", own, { place: shared });
      expect(textsOf(await stories.recent(outsiders, "2031-01-01", null))).toEqual(["a2"]);
      expect(textsOf(await stories.related(outsiders, own.story.id, null))).toEqual(["a2"]);
      expect(await stories.related(outsiders, one.story.id, null)).toEqual([]);
      expect(await stories.findSame(outsiders, one, 100)).toBeNull();
      expect(await related("open", one)).toEqual(["a1", "a2"]);
      await stories.forget("message-2", true);
      expect(await related("open", one)).toEqual(["a1"]);
    });

    test("one story in two channels is given once, as posted first", async () => {
      const posted = makePosted("a", { postedAt: "2031-03-04T08:00:00.000Z" });
      await post("square", posted);
      await post("open", { ...posted, postedAt: "2031-03-04T09:00:00.000Z" });
      expect(await stories.recent(audienceOf("open"), "2031-01-01", null)).toEqual([posted]);
    });

    describe("the same story again", () => {
      const url = "https://outlet.example/ferry";
      const earlier = makePosted("The ferry sank. More follows.", { url });
      const rows: readonly [name: string, later: PostedStory, same: boolean][] = [
        ["same text, same address", earlier, true],
        ["same text, pasted", makePosted(earlier.story.text), true],
        ["same text, other spaces and no new claim", makePosted("The ferry sank.\n\nMore follows."), true],
        [
          "same address, another place in the page",
          makePosted("The ferry sank. Now more.", { url: `${url}#top` }),
          true,
        ],
        ["same address, a new claim", makePosted("The ferry was raised. More follows.", { url }), false],
        ["another story", makePosted("A train stood still."), false],
      ];
      test.each(rows)("%s", async (_name, later, same) => {
        const { line: before } = await post("open", earlier);
        expect((await stories.findSame(audienceOf("open"), later, before + 1)) !== null).toBe(same);
        expect(await stories.findSame(audienceOf("open"), later, before)).toBeNull();
      });
    });

    test("a forgotten story is gone, and relates nothing", async () => {
      const [a, b] = [makePosted("a"), makePosted("b")];
      await post("open", a);
      const { message } = await post("open", makePosted("ab", { event: "ab" }));
      await post("open", b);
      expect(await stories.forget("nowhere", true)).toEqual([]);
      const gone = { id: makePosted("ab").story.id, channel: "open", person: "", everywhere: true };
      expect(await stories.forget(message, true)).toEqual([gone]);
      expect(await stories.forget(message, true)).toEqual([]);
      expect(await related("open", a)).toEqual(["a"]);
      expect(textsOf(await stories.recent(audienceOf("open"), "2031-01-01", null))).toEqual(["a", "b"]);
    });

    test("what is older than the retention is not recalled", async () => {
      await post("open", makePosted("a old", { postedAt: "2030-09-01T00:00:00.000Z" }));
      const fresh = makePosted("a new");
      await post("open", fresh);
      expect(await related("open", fresh)).toEqual(["a new"]);
      expect(textsOf(await stories.recent(audienceOf("open"), "2030-01-01", null))).toEqual(["a new"]);
    });

    test("hostile words are kept as words", async () => {
      const text = `a'); drop table crosswire.stories; -- \u0000 \ud800 "quoted" \\ 🐈`;
      const posted = makePosted(text, { postedAt: "2031-03-04T10:00:00.000Z" });
      await post("open", { ...posted, claims: [] });
      const [back] = await stories.recent(audienceOf("open"), "2031-01-01", null);
      expect(back?.story.text).toBe(text.replace("\u0000", "\ufffd").replace("\ud800", "\ufffd"));
    });

    test("what an audience reads does not depend on stories that it may not see", async () => {
      const anyStory = fc.record({
        where: fc.constantFrom<Where>("open", "square", "back", "abroad"),
        linked: fc.boolean(),
        event: fc.constantFrom("a", "b", "c", "ab", "bc"),
        text: fc.integer({ min: 0, max: 9 }).map(String),
      });
      type AnyStory = typeof anyStory extends fc.Arbitrary<infer T> ? T : never;
      const mayBeSeen = ({ where, linked }: AnyStory, reader: Where) =>
        where === reader || (linked && where !== "back" && PLACES[where].workspace === PLACES[reader].workspace);
      const readAll = async (posted: readonly AnyStory[], reader: Where) => {
        stories = await open(NOW, 180);
        line = 0;
        for (const { where, linked, event, text } of posted) {
          line += 1;
          const mark = `${text}. ${event}`;
          await post(where, makePosted(mark, { event }), {
            linked,
            message: `${mark}-${where}-${linked}`,
            line: line * 10,
          });
        }
        const audience = audienceOf(reader);
        const all = await stories.recent(audience, "2031-01-01", null);
        const answers = [];
        for (const one of all) {
          answers.push(
            await stories.related(audience, one.story.id, null),
            await stories.findSame(audience, one, 10_000),
          );
        }
        return JSON.stringify([all, answers]);
      };
      await fc.assert(
        fc.asyncProperty(
          fc.array(anyStory, { maxLength: 8 }),
          fc.constantFrom<Where>("open", "square", "back"),
          async (posted, reader) => {
            const visibleOnly = posted.filter((one) => mayBeSeen(one, reader));
            expect(await readAll(posted, reader)).toBe(await readAll(visibleOnly, reader));
          },
        ),
        { numRuns: 25 },
      );
    }, 60_000);
  });
}
