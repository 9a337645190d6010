import { expect, test } from "vitest";
import { findParagraphs } from "../../src/text/find-paragraphs.ts";
import { findQuotations } from "../../src/text/quotations.ts";
import { slice } from "../../src/text/span.ts";

/** A quotation is written as its words, with "…→" where it stays open and "→…" where it continues one. */
function check(text: string, ...quotations: readonly string[]) {
  const found = findQuotations(text, findParagraphs(text)).map(
    (one) => `${one.continues ? "→" : ""}${slice(text, one)}${one.open ? "→" : ""}`,
  );
  expect(found).toEqual(quotations);
}

test.each<[string, string, ...string[]]>([
  ["curly", "“It is over,” she said.", "It is over,"],
  ["straight", 'The mayor called it "a shame" and "a mess."', "a shame", "a mess."],
  ["single curly", "‘It’s over,’ she said.", "It’s over,"],
  ["single straight", "'It's over,' she said, 'and we're glad.'", "It's over,", "and we're glad."],
  ["single within double", "“He told me ‘go home’ twice,” she said.", "He told me ‘go home’ twice,"],
  ["double within single", "‘He said “go home” twice,’ she said.", "He said “go home” twice,"],
  ["curly within straight", 'She said: "He told me “go home” twice."', "He told me “go home” twice."],
  ["broken by the speaker", "“It is over,” she said, “and we go home.”", "It is over,", "and we go home."],
  ["a possessive within single marks", "‘The workers’ union is tired,’ she said.", "The workers’ union is tired,"],
  ["a possessive that closes", "the so-called ‘workers’ met.", "workers"],
  ["over paragraphs", "“It is over.\n\n“We go home,” she said.", "It is over.→", "→We go home,"],
  ["over three paragraphs", '"One.\n\n"Two.\n\n"Three."', "One.→", "→Two.→", "→Three."],
  [
    "doubled apostrophes",
    "''It's over,'' she said. ''The workers' union won.''",
    "It's over,",
    "The workers' union won.",
  ],
  ["doubled marks of two kinds", "``It is over,'' she said.", "It is over,"],
  ["guillemets", "She said: «It is over».", "It is over"],
  ["low opening mark", "She said: „It is over.”", "It is over."],
])("%s", (_name, text, ...quotations) => check(text, ...quotations));

test.each([
  ["apostrophes", "The mayor’s aides didn’t see it, and neither did the workers’ union."],
  ["straight apostrophes", "The mayor's aides didn't see it; the workers' union did."],
  ["elisions", "Back in the ’90s and in ’68 they got ’em all."],
  ["inches", "He is 5'10\" tall."],
  ["a stray opening mark", "“It is over, she said.\n\nNobody answered."],
  ["a stray closing mark", "It is over,” she said."],
  ["empty marks", "He wrote “” and left."],
])("no quotation: %s", (_name, text) => check(text));
