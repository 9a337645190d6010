import fc from "fast-check";
import { expect, test } from "vitest";
import { messageKey } from "../../src/store/message-key.ts";

const key = (platform: string, workspace: string, channel: string, id: string) =>
  messageKey({ id, place: { platform, workspace, channel, visibility: "public" } });

test.each([
  [["slack", "T1", "C1", "1712345678.000100"], "slack-T1-C1-1712345678.000100"],
  [["terminal", "terminal", "main", "2031-03-04T10:00"], "terminal-terminal-main-2031%2D03%2D04T10%3A00"],
  [["1", "2", "3", "4"], "1-2-3-4"],
] as const)("%j", ([platform, workspace, channel, id], expected) => {
  expect(key(platform, workspace, channel, id)).toBe(expected);
});

test("two messages never share a key, and no key is what the queue refuses", () => {
  const part = fc.string({ unit: fc.constantFrom("-", "%", "2", "D", ":", " ", "é", "a") });
  const parts = fc.tuple(part, part, part, part);
  fc.assert(
    fc.property(parts, parts, (a, b) => {
      expect(key(...a) === key(...b)).toBe(JSON.stringify(a) === JSON.stringify(b));
      expect(key(...a)).not.toMatch(/:|^\d+$/);
    }),
  );
});
