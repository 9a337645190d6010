import { loadImage } from "@napi-rs/canvas";
import { expect, test } from "vitest";
import type { Timeline } from "../../src/answers/timeline.ts";
import { createDraw } from "../../src/pictures/draw-timeline.ts";
import { LANE, layOutTimeline, PLOT_LEFT, PLOT_RIGHT, WIDTH } from "../../src/pictures/lay-out-timeline.ts";
import { createSheets } from "../../src/pictures/open-sheet.ts";
import { point, row, TIMELINES, timeline } from "./timelines.ts";

const draw = createDraw();
const openSheet = createSheets();
const PIXELS = 1.6 * WIDTH;
/** Of a picture that is still read when it is scrolled through. */
const TALLEST = 1.5 * PIXELS;

/** The picture as somebody would open it, with its dots of one colour and more in a row. */
async function look(png: Uint8Array) {
  const image = await loadImage(Buffer.from(png));
  const { pen } = await openSheet(image.width, image.height, 1);
  pen.drawImage(image, 0, 0);
  const scale = image.width / WIDTH;
  const darkIn = (x: number, y: number, width: number, height: number): number => {
    const { data } = pen.getImageData(x * scale, y * scale, width * scale, height * scale);
    let dark = 0;
    for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 128) dark += 1;
    return dark;
  };
  return { width: image.width, height: image.height, darkIn };
}

test.each(Object.entries(TIMELINES))("%s: a picture of one width that shows something in each row", async (_, one) => {
  const { width, height, darkIn } = await look(await draw(one));
  expect(width).toBe(PIXELS);
  expect(height).toBeLessThan(TALLEST);
  const lanes = layOutTimeline(one).lanes.filter(({ y }) => darkIn(PLOT_LEFT, y, PLOT_RIGHT - PLOT_LEFT, LANE) < 100);
  expect(lanes.map(({ row: { source } }) => source)).toEqual([]);
});

test.each(Object.entries(TIMELINES))("%s: the same bytes each time", async (_, one) => {
  expect(await draw(structuredClone(one))).toEqual(await draw(one));
});

test("nothing is drawn beside the sheet: names and figures are cut where their room ends", async () => {
  const { height, darkIn } = await look(await draw(TIMELINES["words of strangers"] as Timeline));
  expect(darkIn(PLOT_RIGHT + 4, 0, WIDTH - PLOT_RIGHT - 4, height / 1.6)).toBe(0);
  expect(darkIn(PLOT_LEFT - 10, 120, 8, 440)).toBe(0);
});

test.each([
  ["Żaneta", "Zaneta"],
  ["Горний", "Ворний"],
  ["Ґудз", "Ўудз"],
  ["Ξένη", "Ζένη"],
  ["Đặng", "Đăng"],
])("letters are letters and no boxes: %s and %s", async (one, other) => {
  const named = (name: string) => draw(timeline([row(name, [point("3", 12)])]));
  expect(await named(one)).not.toEqual(await named(other));
});

test("what there is no room for is counted", () => {
  const { lanes, days, more } = layOutTimeline(TIMELINES["more than there is room for"] as Timeline);
  expect([lanes.length, days.length]).toEqual([8, 12]);
  expect(more.sources).toBe(292);
});

test("those whose figures stand are drawn before those whose were replaced", () => {
  const past = Array.from({ length: 9 }, (_, at) => row(`Gone ${at}`, [point("3", 12, { replaced: true })]));
  const { lanes } = layOutTimeline(timeline([...past, row("Mara Tell", [point("4", 13)])]));
  expect(lanes.at(-1)?.row.source).toBe("Mara Tell");
});
