import { expect } from "vitest";
import { exportEvent, postedOf } from "../../src/exports/event-export.ts";
import { parseExport } from "../../src/exports/parse-export.ts";
import type { Newsroom } from "./chat-newsroom.ts";
import type { Room } from "./chat-room.ts";
import { RIVAL, story } from "./chat-stories.ts";

type Given = { readonly name: string; readonly text: string };

/** An export is taken along as files. */
export function exportScenarios(desk: Newsroom): void {
  /** A channel with two stories that disagree, and somebody in it; what the bot gives that person from now on. */
  async function openConflict() {
    const room = desk.chat.openRoom("channel");
    const ivo = desk.chat.colleague("Ivo");
    room.post(story("Three"));
    const message = room.post(RIVAL);
    await desk.onlyReply(room, message);
    const before = new Set(desk.chat.given(ivo.id).map(({ name }) => name));
    const given = (): readonly Given[] => desk.chat.given(ivo.id).filter(({ name }) => !before.has(name));
    return { room, ivo, message, given };
  }
  /** Types to the bot in the channel; its answer. */
  const type = async (room: Room, words: string, by?: string): Promise<string> => {
    const message = room.post(words, { mention: true, by });
    return (await desk.textsAt(room, message)).at(-1) ?? "";
  };
  const read = (text: string) => {
    const event = parseExport(text);
    if ("wrong" in event) throw new Error(event.wrong);
    return event;
  };

  desk.scenario(
    "exports the event of the last story, for who asks alone, and it comes in again as it was",
    [],
    async () => {
      const { room, ivo, given } = await openConflict();
      await type(room, "print both 1: two counts", ivo.id);
      const answer = await type(room, "export", ivo.id);
      const [file, ...others] = given();
      expect(others).toEqual([]);
      expect(file?.name).toMatch(/^crosswire-e-[0-9a-f]+-[0-9a-f]{6}\.json$/);
      expect(answer).toMatch(
        /I sent you the files alone|Export – 2 stories with \d+ claims, 2 disagreements \(1 decided\)/,
      );
      const { stories, rulings } = read(file?.text ?? "");
      expect(stories).toHaveLength(2);
      expect(rulings).toMatchObject([{ verdict: "print both", by: ivo.name, note: "two counts" }]);
      const again = exportEvent(postedOf({ stories }), rulings, stories[0]?.story.id ?? "");
      expect(JSON.parse(file?.text ?? "")).toEqual(JSON.parse(JSON.stringify(again)));
    },
  );

  desk.scenario("exports tables for a spreadsheet", [], async () => {
    const { room, ivo, given } = await openConflict();
    await type(room, "export csv", ivo.id);
    const names = given().map(({ name }) => name.replace(/^crosswire-e-[0-9a-f]+-[0-9a-f]{6}-/, ""));
    expect(names.toSorted()).toEqual([
      "claims.csv",
      "conflicts.csv",
      "decisions.csv",
      "disagreements.csv",
      "stories.csv",
    ]);
    expect(given().find(({ name }) => name.endsWith("claims.csv"))?.text).toContain("Pell Orsino");
  });

  desk.scenario("exports what was decided as reviews, once something is", [], async () => {
    const { room, ivo, given } = await openConflict();
    expect(await type(room, "export claimreview", ivo.id)).toContain("nothing is decided so yet");
    expect(given()).toEqual([]);
    await type(room, "prefer A in 1: asked the mayor", ivo.id);
    await type(room, "export claimreview", ivo.id);
    const ratings = JSON.parse(given()[0]?.text ?? "{}")["@graph"].map(
      (one: { reviewRating: { alternateName: string } }) => one.reviewRating.alternateName,
    );
    expect(new Set(ratings)).toEqual(new Set(["Preferred by the desk", "Not preferred by the desk"]));
  });

  desk.scenario("exports all that may be seen there", [], async () => {
    const { room, ivo, given } = await openConflict();
    room.post(story("Eleven").replaceAll("Port Ellery", "Cape Sorrow"));
    await type(room, "export all", ivo.id);
    expect(given()[0]?.name).toMatch(/^crosswire-all-/);
    const titles = read(given()[0]?.text ?? "").stories.map(({ story: { title } }) => title ?? "");
    // Beside these, what other channels read from links.
    expect(titles.filter((title) => /Port Ellery|Cape Sorrow/.test(title))).toHaveLength(3);
  });

  desk.scenario("has nothing to export where nothing was posted", [], async () => {
    const room = desk.chat.openRoom("channel");
    const ivo = desk.chat.colleague("Ivo");
    expect(await type(room, "export", ivo.id)).toContain("no story here");
    expect(await type(room, "export s-0123456789", ivo.id)).toContain("no story here");
  });

  desk.scenario("Export…, below the ledger, asks in what form", ["windows"], async () => {
    const { room, ivo, given } = await openConflict();
    const asked = room.post("ledger", { mention: true, by: ivo.id });
    await room.press(await desk.onlyReply(room, asked), "Export…", ivo.id);
    await room.fillIn({ As: "Tables for a spreadsheet (CSV)" }, ivo.id);
    await desk.chat.quiet();
    expect(given()).toHaveLength(5);
  });

  desk.scenario("/crosswire export gives the files to who typed it alone", ["alone", "windows"], async () => {
    const { room, ivo, message, given } = await openConflict();
    await room.command("export", ivo.id);
    await desk.chat.quiet();
    expect(given().map(({ name }) => name)).toEqual([expect.stringMatching(/\.json$/)]);
    await desk.onlyReply(room, message);
    expect(room.posts().filter(({ text }) => /export/i.test(text))).toEqual([]);
  });

  desk.scenario("an export shows what may be seen where it was asked for, and no more", ["rooms"], async () => {
    const { room, ivo, given } = await openConflict();
    const closed = desk.chat.openRoom("closed");
    closed.post(story("Seven"));
    await type(room, "export all", ivo.id);
    const { stories } = read(given()[0]?.text ?? "");
    expect(stories.map(({ story: { text } }) => text).join()).not.toContain("Seven people");
    const titles = stories.map(({ story: { title } }) => title);
    expect(titles.filter((title) => /Port Ellery/.test(title ?? ""))).toHaveLength(2);
  });

  desk.scenario("confidential words are in no export, and it still comes in again", [], async () => {
    const { room, given, ivo } = await openConflict();
    const listed = await type(room, "claims");
    expect(listed).toContain("We have nobody left to treat");
    await type(room, "export", ivo.id);
    const claim = read(given()[0]?.text ?? "")
      .stories.flatMap(({ claims }) => claims)
      .find(({ quote }) => quote.includes("nobody left to treat"));
    expect(await type(room, `confidential ${claim?.id}`)).toContain("Marked as confidential");
    await type(room, "export json", ivo.id);
    const [first] = given();
    const second = given().find(({ name }) => name !== first?.name);
    expect(second?.text).not.toContain("nobody left to treat");
    expect(read(second?.text ?? "").stories).toHaveLength(2);
  });
}
