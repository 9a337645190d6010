import { expect, test } from "vitest";
import { createInTurn } from "../../jobs/in-turn.ts";

test("what concerns one thing comes one after the other, also after a failure; other things do not wait", async () => {
  const inTurn = createInTurn();
  const done: string[] = [];
  const { promise: gate, resolve: open } = Promise.withResolvers<void>();
  const first = inTurn("a", async () => {
    await gate;
    done.push("a posted");
    throw new Error("the database is away");
  });
  const failed = first.catch((error: Error) => error.message);
  const second = inTurn("a", async () => done.push("a edited"));
  await inTurn("b", async () => done.push("b posted"));
  open();
  expect(await failed).toBe("the database is away");
  expect(await second).toBe(3);
  expect(done).toEqual(["b posted", "a posted", "a edited"]);
});
