import { beforeEach, describe, expect, test } from "vitest";
import type { Channel } from "../../src/chat/message.ts";
import { type Choices, DEFAULT_CHOICES, NO_RULES } from "../../src/chat/settings.ts";
import type { ChannelStore } from "../../src/store/channel-store.ts";

const OPEN: Channel = { platform: "fake", workspace: "W1", channel: "open" };
const OTHERS: readonly Channel[] = [
  { ...OPEN, channel: "square" },
  { ...OPEN, workspace: "W2" },
  { ...OPEN, platform: "other" },
];
const NOTHING = { ...DEFAULT_CHOICES, mode: null, hosts: NO_RULES, leftAt: null, ofWorkspace: { retentionDays: null } };
const CHOICES: readonly Partial<Choices>[] = [
  { replies: "channel" },
  { learns: false },
  { deciders: ["S1", "S2"] },
  { retentionDays: 7 },
  { languageNotice: false },
  {
    digest: {
      days: [1, 5],
      hour: 8,
      minute: 30,
      zone: "Europe/Warsaw",
      whenEmpty: "line",
      settledAt: "2031-03-04T10:00:00.000Z",
    },
  },
];

/** What every store of channels must do. `open` gives an empty one. Purging is held elsewhere, as it reaches into every table. */
export function channelStoreContract(name: string, open: () => Promise<ChannelStore>): void {
  describe(`${name}: channels`, () => {
    let channels: ChannelStore;
    beforeEach(async () => {
      channels = await open();
    });
    const others = () => Promise.all(OTHERS.map((channel) => channels.find(channel)));

    test("of a channel that nobody settled anything about nothing is known", async () => {
      expect(await channels.find(OPEN)).toEqual(NOTHING);
    });

    test.each(["links", "mention", "off"] as const)(
      "%s holds in its channel only, and the last one counts",
      async (mode) => {
        await channels.set(OPEN, { mode: mode === "off" ? "links" : "off" });
        await channels.set(OPEN, { mode });
        expect(await channels.find(OPEN)).toEqual({ ...NOTHING, mode });
        expect(await others()).toEqual([NOTHING, NOTHING, NOTHING]);
      },
    );

    test.each(CHOICES)("%o is kept beside all else, holds in its channel only, and goes back", async (choice) => {
      await channels.set(OPEN, { mode: "mention", ...choice });
      const others = CHOICES.filter((other) => Object.keys(other)[0] !== Object.keys(choice)[0]);
      for (const other of others) await channels.set(OPEN, other);
      expect(await channels.find(OPEN)).toEqual(Object.assign({ ...NOTHING, mode: "mention" }, ...CHOICES));
      expect(await Promise.all(OTHERS.map((channel) => channels.find(channel)))).toEqual([NOTHING, NOTHING, NOTHING]);
      await channels.set(OPEN, DEFAULT_CHOICES);
      expect(await channels.find(OPEN)).toEqual({ ...NOTHING, mode: "mention" });
    });

    test("a channel that was left keeps what was settled, and is in again when we are back", async () => {
      await channels.setLeft(OPEN, "2031-03-04T10:00:00.000Z");
      await channels.set(OPEN, { mode: "mention" });
      expect(await channels.find(OPEN)).toEqual({ ...NOTHING, mode: "mention", leftAt: "2031-03-04T10:00:00.000Z" });
      await channels.setLeft(OPEN, null);
      expect(await channels.find(OPEN)).toEqual({ ...NOTHING, mode: "mention" });
      expect(await others()).toEqual([NOTHING, NOTHING, NOTHING]);
    });

    test("what holds of a host holds in the whole workspace and nowhere else, in the order of names", async () => {
      await channels.setHost(OPEN, "post.example", true);
      await channels.setHost(OPEN, "courier.example", true);
      await channels.setHost(OPEN, "docs.example", false);
      const hosts = { leftAlone: ["courier.example", "post.example"], read: ["docs.example"] };
      expect((await channels.find(OPEN)).hosts).toEqual(hosts);
      expect((await others()).map((settled) => settled.hosts)).toEqual([hosts, NO_RULES, NO_RULES]);
      await channels.setHost(OPEN, "post.example", false);
      await channels.setHost(OPEN, "courier.example", null);
      await channels.setHost(OPEN, "courier.example", null);
      expect((await channels.find(OPEN)).hosts).toEqual({ leftAlone: [], read: ["docs.example", "post.example"] });
    });
  });
}
