import { afterEach, expect, test } from "vitest";
import { createDrawing, type Drawing } from "../../src/pictures/create-drawing.ts";
import { createDraw } from "../../src/pictures/draw-timeline.ts";
import { EVERY_KIND } from "./timelines.ts";

let drawing: Drawing;
const open = (deadline?: number): Drawing => {
  drawing = createDrawing(deadline);
  return drawing;
};
afterEach(() => drawing.close());

test("the thread draws what is drawn without one, one picture after the other", async () => {
  const { draw } = open();
  const without = await createDraw()(EVERY_KIND);
  const pictures = await Promise.all([draw(EVERY_KIND), draw(EVERY_KIND), draw(EVERY_KIND)]);
  for (const png of pictures) expect(Buffer.from(png).equals(Buffer.from(without))).toBe(true);
});

test("a picture that takes too long is given up", async () => {
  await expect(open(0).draw(EVERY_KIND)).rejects.toThrow("too long");
});

test("a timeline that cannot be drawn is no end of the thread", async () => {
  const { draw } = open();
  await expect(draw({ ...EVERY_KIND, rows: null as never })).rejects.toThrow();
  expect((await draw(EVERY_KIND)).length).toBeGreaterThan(0);
});

test("closed, it draws nothing more, and what it was drawing is given up", async () => {
  const { draw, close } = open();
  const under = expect(draw(EVERY_KIND)).rejects.toThrow();
  await close();
  await close();
  await under;
  await expect(draw(EVERY_KIND)).rejects.toThrow("any more");
});
