import { beforeEach, describe, expect, test } from "vitest";
import type { Installations } from "../../src/chat/installations.ts";

/** What every store of installations must do. `open` gives an empty one, and a second one on the same rows. */
export function installationsContract(
  name: string,
  open: () => Promise<readonly [Installations, Installations]>,
): void {
  describe(`${name}: installations`, () => {
    let [one, other] = [] as unknown as readonly [Installations, Installations];
    beforeEach(async () => {
      [one, other] = await open();
    });

    test("what was saved is found by everybody, in its own workspace and platform only", async () => {
      await one.save("slack", "T1", "words");
      expect(await other.find("slack", "T1")).toBe("words");
      expect(await other.find("slack", "T2")).toBeNull();
      expect(await other.find("other", "T1")).toBeNull();
    });

    test("saving again takes the place of it", async () => {
      await one.save("slack", "T1", "words");
      await other.save("slack", "T1", "new words");
      expect(await one.find("slack", "T1")).toBe("new words");
    });

    test("what was removed is gone, also when it is removed twice", async () => {
      await one.save("slack", "T1", "words");
      await one.save("slack", "T2", "words");
      await one.remove("slack", "T1");
      await other.remove("slack", "T1");
      expect(await one.find("slack", "T1")).toBeNull();
      expect(await one.find("slack", "T2")).toBe("words");
    });

    test("all of a platform are listed", async () => {
      for (const workspace of ["T2", "T1"]) await one.save("slack", workspace, "words");
      await one.save("other", "T3", "words");
      expect((await one.list("slack")).map(({ workspace }) => workspace)).toEqual(["T1", "T2"]);
    });

    test("changes wait for one another, and each sees what the one before left", async () => {
      await one.save("slack", "T1", "0");
      let [under, most] = [0, 0];
      const count = async (words: string) => {
        under += 1;
        most = Math.max(most, under);
        await new Promise((resolve) => setImmediate(resolve));
        under -= 1;
        return String(Number(words) + 1);
      };
      const changes = [one, other, one, other].map((store) => store.change("slack", "T1", count));
      expect((await Promise.all(changes)).sort()).toEqual(["1", "2", "3", "4"]);
      expect(most).toBe(1);
      expect(await one.find("slack", "T1")).toBe("4");
    });

    test("a change in one workspace holds no other", async () => {
      for (const workspace of ["T1", "T2"]) await one.save("slack", workspace, "0");
      const { promise, resolve } = Promise.withResolvers<string>();
      const slow = one.change("slack", "T1", () => promise);
      expect(await other.change("slack", "T2", async () => "1")).toBe("1");
      resolve("2");
      expect(await slow).toBe("2");
    });

    test("a change that fails leaves all as it was, and holds nobody", async () => {
      await one.save("slack", "T1", "0");
      const failure = one.change("slack", "T1", () => Promise.reject(new Error("the line is cut")));
      await expect(failure).rejects.toThrow("the line is cut");
      expect(await other.change("slack", "T1", async (words) => `${words}1`)).toBe("01");
    });

    test("what was installed anew during a change stays", async () => {
      await one.save("slack", "T1", "old");
      const changed = one.change("slack", "T1", async () => {
        await other.save("slack", "T1", "new");
        return "renewed old";
      });
      expect(await changed).toBe("new");
    });

    test("what was removed during a change stays away", async () => {
      await one.save("slack", "T1", "old");
      const changed = one.change("slack", "T1", async () => {
        await other.remove("slack", "T1");
        return "renewed old";
      });
      expect(await changed).toBeNull();
      expect(await one.find("slack", "T1")).toBeNull();
    });

    test("nothing is changed where nothing is", async () => {
      expect(await one.change("slack", "T1", () => Promise.reject(new Error("not called")))).toBeNull();
    });
  });
}
