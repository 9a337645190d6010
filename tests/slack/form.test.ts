import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FORM_WINDOW, parseForm, readForm, renderForm } from "../../adapters/slack/form.ts";
import type { Field, Form } from "../../src/answers/reply.ts";
import { FORM } from "../contracts/replies.ts";
import { checkView } from "../fakes/slack/blocks.ts";
import { checkReviewed, printView } from "./printed.ts";

const OUTLETS: Form = {
  title: "A form with a title of many words",
  submit: "Send it to everybody on the desk",
  fields: [
    {
      kind: "choice",
      label: "Which story?",
      options: Array.from({ length: 7 }, (_, at) => ({ label: `Story ${at + 1}`, words: `s-${at + 1}` })),
    },
    { kind: "choice", label: "How?", options: [{ label: "as it was told by ".repeat(9), words: "told" }] },
    { kind: "text", label: "", hint: "", required: false, longest: 9_000 },
  ],
};

const render = (form: Form) => renderForm(form, { privateMetadata: "settle d-1" });

test.each([
  ["form", FORM],
  ["form-long", OUTLETS],
])("%s looks as reviewed", (name, form) => {
  const view = render(form);
  expect(checkView(view, "modal")).toBeNull();
  expect(view.callback_id).toBe(FORM_WINDOW);
  checkReviewed(name, printView(view));
});

const chosen = (value: string) => ({ answer: { type: "radio_buttons", selected_option: { value } } });
const written = (value: string | null) => ({ answer: { type: "plain_text_input", value } });
const state = (...fields: readonly unknown[]) => ({
  values: Object.fromEntries(fields.map((field, at) => [`field-${at}`, field])),
});

describe("answers", () => {
  test.each<[string, unknown, string | null]>([
    ["all given", state(chosen("1"), written("a call"), written("Mara")), "closed: a call: Mara"],
    ["one left out that may be", state(chosen("0"), written("a call"), written(null)), "open: a call"],
    [
      "in several lines",
      state(chosen("0"), written(" a call\n and a letter "), written("")),
      "open: a call and a letter",
    ],
    ["nothing chosen", state({ answer: { selected_option: null } }, written("a call"), written(null)), null],
    ["a choice that is not there", state(chosen("3"), written("a call"), written(null)), null],
    ["a choice of another kind", state(chosen("__proto__"), written("a call"), written(null)), null],
    ["spaces where words are asked for", state(chosen("0"), written("  \n "), written(null)), null],
    ["more than is asked for", state(chosen("0"), written("x".repeat(301)), written(null)), null],
    ["a field less", state(chosen("0"), written("a call")), null],
    ["another form", { values: { other: chosen("0") } }, null],
    ["nothing", null, null],
  ])("%s", (_name, filledIn, words) => {
    expect(readForm(filledIn, FORM)).toBe(words);
  });

  test("whatever comes is read or refused", () => {
    fc.assert(
      fc.property(fc.anything(), (filledIn) => {
        expect(readForm(filledIn, FORM)).toBeNull();
      }),
    );
  });
});

const words = fc.string({ unit: "grapheme", maxLength: 200 });
const field: fc.Arbitrary<Field> = fc.oneof(
  fc.record({
    kind: fc.constant("choice" as const),
    label: words,
    options: fc.array(fc.record({ label: words, words }), { minLength: 1, maxLength: 120 }),
  }),
  fc.record({
    kind: fc.constant("text" as const),
    label: words,
    hint: words,
    required: fc.boolean(),
    longest: fc.integer({ min: 1, max: 5_000 }),
  }),
);
const anyForm = fc.record({ title: words, submit: words, fields: fc.array(field, { minLength: 1, maxLength: 9 }) });

test("any form keeps to the limits", () => {
  fc.assert(
    fc.property(anyForm, (form) => {
      expect(checkView(render(form), "modal")).toBeNull();
    }),
    { numRuns: 50 },
  );
});

describe("the form on a button", () => {
  test("comes back as it was", () => {
    fc.assert(
      fc.property(anyForm, (form) => {
        expect(parseForm(JSON.stringify(form))).toEqual(form);
      }),
      { numRuns: 50 },
    );
  });

  test.each(["", "null", "{}", "[]", '{"title":"a","submit":"b","fields":[]}', "{"])("%j is none", (value) => {
    expect(parseForm(value)).toBeNull();
  });
});
