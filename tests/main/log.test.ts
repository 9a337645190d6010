import { expect, test } from "vitest";
import { PageUnavailable } from "../../src/errors.ts";
import { createLog } from "../../src/log.ts";

const SECRET = "The minister resigned over the ferry.";

function logged(fields: object): string {
  const lines: string[] = [];
  createLog("info", { write: (line) => void lines.push(line) }).info(fields, "an event");
  expect(lines).toHaveLength(1);
  return lines[0] ?? "";
}

test.each([
  ["a story", { story: { id: "s-1", text: SECRET, title: SECRET } }],
  ["a message", { message: { text: SECRET } }],
  ["a claim within a story", { story: { claim: { quote: SECRET } } }],
  ["words beside the event", { text: SECRET, question: SECRET }],
  [
    "the values of a failed query",
    { err: Object.assign(new Error("duplicate key"), { params: [SECRET], query: SECRET }) },
  ],
  ["what a failed query hangs on its cause", { err: new Error("no", { cause: { detail: SECRET } }) }],
])("%s keeps its words out of the log", (_name, fields) => {
  const line = logged(fields);
  expect(line).not.toContain("minister");
  expect(JSON.parse(line)).toMatchObject({ msg: "an event" });
});

test("an error says what it is, with its code and its cause", () => {
  const cause = Object.assign(new Error("getaddrinfo ENOTFOUND"), { code: "ENOTFOUND" });
  const { err } = JSON.parse(logged({ err: new PageUnavailable("No such site.", { retry: false, cause }) }));
  expect(err).toMatchObject({
    type: "PageUnavailable",
    code: "page-unavailable",
    message: "No such site.",
    cause: { code: "ENOTFOUND" },
  });
});
