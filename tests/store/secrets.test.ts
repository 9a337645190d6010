import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createSecrets, deriveSecret } from "../../src/store/secrets.ts";

const key = (fill: number) => new Uint8Array(32).fill(fill);
const [first, second] = [key(1), key(2)];
const secrets = createSecrets([first], randomBytes);
const CHANGED = { code: "bad-configuration", message: expect.stringContaining("changed") };
const UNKNOWN = { code: "bad-configuration", message: expect.stringContaining("CROSSWIRE_KEYS") };

test("what was sealed opens again, and no words of it can be read before", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (text, place) => {
      const sealed = secrets.seal(text, place);
      expect(secrets.open(sealed, place)).toEqual({ text, old: false });
      expect(sealed).toMatch(/^1\.[\w-]{8}\.[\w-]+$/);
    }),
  );
});

test("the same text is never sealed the same way twice", () => {
  expect(secrets.seal("a", "b")).not.toBe(secrets.seal("a", "b"));
});

test("a sealed text that was changed or cut anywhere does not open", () => {
  const sealed = secrets.seal("a token", "T1");
  fc.assert(
    fc.property(fc.nat(sealed.length - 1), fc.constantFrom("cut", "change"), (at, how) => {
      const other = sealed[at] === "A" ? "B" : "A";
      const broken = how === "cut" ? sealed.slice(0, at) : sealed.slice(0, at) + other + sealed.slice(at + 1);
      // The last letter holds bits that say nothing.
      fc.pre(
        !Buffer.from(broken.slice(11), "base64url").equals(Buffer.from(sealed.slice(11), "base64url")) ||
          broken.slice(0, 11) !== sealed.slice(0, 11),
      );
      expect(() => secrets.open(broken, "T1")).toThrow(expect.objectContaining({ code: "bad-configuration" }));
    }),
  );
});

test("anything at all is opened or refused with our own error", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(fc.base64String()).map((parts) => parts.join(".")),
      ),
      (sealed) => {
        expect(() => secrets.open(sealed, "")).toThrow(expect.objectContaining({ code: "bad-configuration" }));
      },
    ),
  );
});

describe("keys", () => {
  const sealed = secrets.seal("a token", "T1");

  test("an older one still opens, and says that it is one", () => {
    expect(createSecrets([second, first], randomBytes).open(sealed, "T1")).toEqual({ text: "a token", old: true });
  });
  test("the newest seals", () => {
    const renewed = createSecrets([second, first], randomBytes).seal("a token", "T1");
    expect(createSecrets([second], randomBytes).open(renewed, "T1").old).toBe(false);
  });
  test("without the right one nothing opens", () => {
    expect(() => createSecrets([second], randomBytes).open(sealed, "T1")).toThrow(expect.objectContaining(UNKNOWN));
  });
  test("a row's text does not open in another row", () => {
    expect(() => secrets.open(sealed, "T2")).toThrow(expect.objectContaining(CHANGED));
  });
  test("there must be one", () => {
    expect(() => createSecrets([], randomBytes)).toThrow(expect.objectContaining(UNKNOWN));
  });
  test("secrets derived for two purposes, or from two keys, differ", () => {
    const derived = [deriveSecret(first, "a"), deriveSecret(first, "b"), deriveSecret(second, "a")];
    expect(new Set(derived).size).toBe(3);
    expect(deriveSecret(first, "a")).toBe(derived[0]);
  });
});
