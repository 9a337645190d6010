import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { chatScenarios } from "../contracts/chat-scenarios.ts";
import { openTerminalChat } from "./terminal-chat.ts";

const { played, leftOut } = chatScenarios("the terminal", openTerminalChat, []);

/** UPDATE=1 writes the file, to be read before it is committed. */
test("leaves out what a terminal cannot have, and nothing else", () => {
  const file = join(import.meta.dirname, "expected", "left-out.txt");
  const found = [`${played.length} played, ${leftOut.length} left out:`, ...leftOut.toSorted(), ""].join("\n");
  if (process.env["UPDATE"] === "1") writeFileSync(file, found);
  expect(found).toBe(readFileSync(file, "utf8"));
});
