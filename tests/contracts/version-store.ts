import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import type { Audience, Place } from "../../src/chat/message.ts";
import type { Address, Story } from "../../src/claims/claim.ts";
import type { MessageStore } from "../../src/store/message-store.ts";
import type { StoryStore } from "../../src/store/story-store.ts";
import type { VersionStore } from "../../src/store/version-store.ts";
import type { WatchStore } from "../../src/store/watch-store.ts";
import { makeMessage, makePosted, openChannel } from "../fakes/stories.ts";

export interface VersionStores {
  readonly messages: MessageStore;
  readonly stories: StoryStore;
  readonly versions: VersionStore;
  readonly watches: WatchStore;
}

const NOW = "2031-03-04T12:00:00.000Z";
const LATER = "2031-03-04T12:15:00.000Z";
const PAGE = "https://post.example/storm";
const PLACES = {
  open: openChannel,
  square: { ...openChannel, channel: "square" },
  back: { ...openChannel, channel: "back", visibility: "private" },
} as const satisfies Record<string, Place>;
type Where = keyof typeof PLACES;

const audienceOf = (where: Where): Audience => ({
  workspace: "W1",
  channel: PLACES[where].channel,
  person: "U1",
  alone: false,
  outsiders: false,
});
const addressOf = (page: string): Address => ({ posted: `https://${page}`, page, archived: null });
const linked = (text: string, page = "post.example/storm") =>
  makePosted(text, { url: `https://${page}`, address: addressOf(page) });

/** What every place for versions and watches must do. */
export function versionStoreContract(name: string, open: () => Promise<VersionStores>): void {
  describe(`${name}: versions`, () => {
    let stores: VersionStores;
    let posted: number;
    beforeEach(async () => {
      stores = await open();
      posted = 0;
    });

    /** The key of the posting. */
    const post = async (where: Where, one: ReturnType<typeof makePosted>) => {
      posted += 1;
      const message = makeMessage(String(posted), "", { place: PLACES[where] });
      const accepted = await stores.messages.accept(message, { kind: "read", sources: [] });
      await stores.messages.record(accepted, { kind: "read", outcomes: [{ kind: "story", story: one.story.id }] });
      const posting = { message: accepted.key, part: 0, place: PLACES[where], linked: true, revision: 0 };
      await stores.stories.save({ ...posting, line: accepted.line, posted: one });
      return { key: `${accepted.key}-0`, message: accepted.key, line: accepted.line };
    };
    const keep = (key: string, from: number, text: string, changed = true) =>
      stores.versions.keep(key, from, { ...linked(text), readAt: LATER, changed });
    const textsOf = async (key: string) =>
      (await stores.versions.list(key)).map(({ number, story, state }) => `${number} ${story.text} ${state}`);

    test("a changed version takes the place of the one before, which stays readable", async () => {
      const { key, message, line } = await post("open", linked("a before"));
      await keep(key, 1, "a after");
      expect(await textsOf(key)).toEqual(["1 a before replaced", "2 a after current"]);
      expect((await stores.versions.list(key)).map(({ readAt }) => readAt)).toEqual([
        "2031-03-04T10:00:00.000Z",
        LATER,
      ]);
      const { id } = linked("a after").story;
      expect((await stores.messages.find(message))?.outcomes).toEqual([{ kind: "story", story: id }]);
      const recalled = await stores.stories.related(audienceOf("open"), id, line);
      expect(recalled.map(({ story, claims }) => [story.text, claims.map(({ quote }) => quote)])).toEqual([
        ["a after", ["a after"]],
      ]);
    });

    test("other words for the same stand beside it, once", async () => {
      const { key } = await post("open", linked("a before"));
      await keep(key, 1, "a again", false);
      await keep(key, 1, "a again", false);
      await keep(key, 1, "a  before", false);
      expect(await textsOf(key)).toEqual(["1 a before current", "2 a again reworded"]);
      await keep(key, 1, "a after");
      expect(await textsOf(key)).toEqual(["1 a before replaced", "2 a again reworded", "3 a after current"]);
    });

    test("what was compared with a version that is replaced by now changes nothing", async () => {
      const { key } = await post("open", linked("a before"));
      await keep(key, 1, "a after");
      await keep(key, 1, "a late");
      await keep(key, 2, "a after");
      expect(await textsOf(key)).toEqual(["1 a before replaced", "2 a after current"]);
    });

    test("a thread is to be told until it was", async () => {
      const { key } = await post("open", linked("a before"));
      await keep(key, 1, "a after");
      const told = async () => (await stores.versions.list(key)).map((one) => [one.next, one.told]);
      expect(await told()).toEqual([
        [2, false],
        [null, true],
      ]);
      await stores.versions.markTold(key, 1);
      await stores.versions.markTold(key, 1);
      expect(await told()).toEqual([
        [2, true],
        [null, true],
      ]);
    });

    test("a posting is found by any of its versions, in its channel only", async () => {
      const { key } = await post("open", linked("a before"));
      await keep(key, 1, "a after");
      const find = (where: Where, text: string) =>
        stores.versions.findPosting(audienceOf(where), linked(text).story.id);
      expect([await find("open", "a before"), await find("open", "a after")]).toEqual([key, key]);
      expect([await find("square", "a after"), await find("open", "b")]).toEqual([null, null]);
    });

    test("forgetting takes all versions and names them", async () => {
      const { key, message } = await post("open", linked("a before"));
      await keep(key, 1, "a after");
      await stores.watches.wish(key, { kind: "asked", began: NOW, due: LATER });
      const ids = (await stores.stories.forget(message, true)).map(({ id }) => id);
      expect(ids.toSorted()).toEqual([linked("a before"), linked("a after")].map(({ story }) => story.id).toSorted());
      expect(await textsOf(key)).toEqual([]);
      expect(await stores.watches.due(LATER, ["fake"])).toEqual([]);
    });

    test("of the versions of a page the one read last is recalled, but for who asks for another", async () => {
      const first = await post("open", linked("a one"));
      await post("open", linked("a two"));
      const recent = async () =>
        (await stores.stories.recent(audienceOf("open"), "2031-01-01", null)).map(({ story }) => story.text);
      expect(await recent()).toEqual(["a two"]);
      const related = await stores.stories.related(audienceOf("open"), linked("a one").story.id, null);
      expect(related.map(({ story }) => story.text)).toEqual(["a one"]);
      await keep(first.key, 1, "a three");
      expect(await recent()).toEqual(["a three"]);
    });

    test("the version read before is found by page, and by the address alone where no more was kept", async () => {
      const bare: Story = linked("a bare").story;
      const { address: _address, ...old } = bare;
      await post("open", { ...makePosted("a bare", { url: old.url }), story: old });
      const last = async (line: number) =>
        (await stores.versions.lastOf(audienceOf("open"), linked("a now").story, line))?.story.text ?? null;
      expect(await last(1_000_000)).toBe("a bare");
      const { line } = await post("open", linked("a newer"));
      expect([await last(line), await last(1_000_000)]).toEqual(["a bare", "a newer"]);
      expect(await stores.versions.lastOf(audienceOf("open"), makePosted("a pasted").story, 1_000_000)).toBeNull();
    });

    test("what an audience is told of earlier versions does not depend on what it may not see", async () => {
      const anyPosting = fc.record({
        where: fc.constantFrom<Where>("open", "square", "back"),
        text: fc.constantFrom("a one", "a two", "a three"),
        page: fc.constantFrom("post.example/1", "post.example/2"),
        reread: fc.boolean(),
      });
      type AnyPosting = typeof anyPosting extends fc.Arbitrary<infer T> ? T : never;
      const readAll = async (postings: readonly (AnyPosting | null)[], reader: Where) => {
        stores = await open();
        posted = 0;
        for (const one of postings) {
          if (one === null) {
            // In its place in line stands what is no story.
            posted += 1;
            await stores.messages.accept(makeMessage(String(posted), ""), { kind: "empty" });
            continue;
          }
          const { key } = await post(one.where, linked(one.text, one.page));
          const reread = { ...linked(`${one.text} again`, one.page), readAt: LATER, changed: true };
          if (one.reread) await stores.versions.keep(key, 1, reread);
        }
        const audience = audienceOf(reader);
        const last = ["post.example/1", "post.example/2"].map((page) =>
          stores.versions.lastOf(audience, linked("a now", page).story, 1_000_000_000),
        );
        return JSON.stringify([await stores.stories.recent(audience, "2031-01-01", null), await Promise.all(last)]);
      };
      await fc.assert(
        fc.asyncProperty(
          fc.array(anyPosting, { maxLength: 6 }),
          fc.constantFrom<Where>("open", "square", "back"),
          async (postings, reader) => {
            const visible = postings.map((one) => (one.where === reader || one.where !== "back" ? one : null));
            expect(await readAll(postings, reader)).toBe(await readAll(visible, reader));
          },
        ),
        { numRuns: 15 },
      );
    }, 60_000);
  });

  describe(`${name}: watches`, () => {
    let stores: VersionStores;
    beforeEach(async () => {
      stores = await open();
    });
    let posted = 0;
    const post = async (where: Where, one = linked("a story")) => {
      posted += 1;
      const message = makeMessage(`watched ${posted}`, "", { place: PLACES[where] });
      const accepted = await stores.messages.accept(message, { kind: "read", sources: [] });
      const posting = { message: accepted.key, part: 0, place: PLACES[where], linked: true, revision: 0 };
      await stores.stories.save({ ...posting, line: accepted.line, posted: one });
      return { key: `${accepted.key}-0`, accepted };
    };
    const asked = { kind: "asked", began: NOW, due: LATER } as const;
    const disputed = { kind: "disputed", began: NOW, due: LATER } as const;
    const due = async (instant = LATER) => {
      const addresses = await stores.watches.due(instant, ["fake"]);
      const found = await Promise.all(addresses.map((address) => stores.watches.at(address, instant)));
      return found.flat().map(({ posting, wanted }) => [posting, wanted]);
    };

    test("a page is due at its time, once for all channels, and not any more when the watch is over", async () => {
      const [one, two] = [await post("open"), await post("back")];
      for (const { key } of [one, two]) await stores.watches.wish(key, asked);
      expect(await due(NOW)).toEqual([]);
      expect(await stores.watches.due(LATER, ["fake"])).toHaveLength(1);
      expect(await stores.watches.due(LATER, ["other"])).toEqual([]);
      expect(await due()).toEqual([
        [one.key, true],
        [two.key, true],
      ]);
      await stores.watches.advance(one.key, null);
      expect(await due()).toEqual([[two.key, true]]);
      expect([await stores.watches.isWatched(one.key), await stores.watches.isWatched(two.key)]).toEqual([false, true]);
    });

    test("what a person stopped no dispute begins again, but a person does", async () => {
      const { key } = await post("open");
      await stores.watches.wish(key, disputed);
      await stores.watches.wish(key, { kind: "stopped" });
      await stores.watches.wish(key, disputed);
      expect(await stores.watches.isWatched(key)).toBe(false);
      await stores.watches.wish(key, asked);
      expect(await stores.watches.isWatched(key)).toBe(true);
    });

    test("a disputed page is wanted while an answer of its channel shows the dispute", async () => {
      const { key, accepted } = await post("open");
      await stores.watches.wish(key, disputed);
      expect(await due()).toEqual([[key, false]]);
      const block = { kind: "disagreement" as const, number: 1, id: "d-1", question: "?", label: "", why: "" };
      const story = { kind: "story" as const, label: "", url: null, thread: null, story: linked("a story").story.id };
      const sides = [{ label: "", statements: [[story]] }];
      const answer = async (id: string, place: Place) => {
        const other = await stores.messages.accept(makeMessage(id, "", { place }), { kind: "empty" });
        const reply = { blocks: [{ ...block, sides, actions: [] }] };
        await stores.messages.record(other, { kind: "answered", reply, error: null });
      };
      await answer("elsewhere", PLACES.back);
      expect(await due()).toEqual([[key, false]]);
      await answer("here", PLACES.open);
      expect(await due()).toEqual([[key, true]]);
      expect(accepted.key.length).toBeGreaterThan(0);
    });

    test("of several postings of a page in a channel the last one is watched", async () => {
      const [first, second, elsewhere] = [
        await post("open"),
        await post("open", linked("b later")),
        await post("square"),
      ];
      for (const { key } of [first, elsewhere]) await stores.watches.wish(key, asked);
      await stores.watches.wish(second.key, disputed);
      expect(await due()).toEqual([
        [second.key, true],
        [elsewhere.key, true],
      ]);
    });

    test("words that were pasted and copies in archives are not watched", async () => {
      const pasted = await post("open", makePosted("a pasted"));
      const address: Address = { ...addressOf("post.example/a"), archived: { original: PAGE, at: null } };
      const copy = await post("open", makePosted("a copy", { url: "https://archive.example/a", address }));
      for (const { key } of [pasted, copy]) await stores.watches.wish(key, asked);
      expect(await due()).toEqual([]);
    });
  });
}
