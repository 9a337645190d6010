import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { z } from "zod";
import {
  askJson,
  compareJson,
  diffJson,
  digestJson,
  explainClaimJson,
  explainStoryJson,
  explainVerdictJson,
  extractJson,
  groupJson,
  readJson,
} from "./contract.ts";
import { type Ran, runCli } from "./run-cli.ts";

const STORIES = ["--dir", "stories"];
const ONE = "stories/2-meridian.txt";

let folder: string;
let compared: z.infer<typeof compareJson>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "crosswire-cli-"));
  compared = compareJson.parse(JSON.parse((await runCli(["compare", ...STORIES, "--json"])).out));
});
afterAll(() => rm(folder, { recursive: true }));

/** JSON and nothing else: one line, no word on standard error, status 0. */
function parseOnly<S extends z.ZodType>({ status, out, err }: Ran, schema: S): z.infer<S> {
  expect({ status, err, lines: out.split("\n").length }).toEqual({ status: 0, err: "", lines: 2 });
  return schema.parse(JSON.parse(out));
}

describe("--json prints what the contract says, and nothing else", () => {
  test.each([
    ["read", ["read", ...STORIES], readJson],
    ["extract", ["extract", ...STORIES], extractJson],
    ["extract of one file", ["extract", ONE], extractJson],
    ["group", ["group", ...STORIES], groupJson],
    ["compare", ["compare", ...STORIES], compareJson],
    ["compare --same-event", ["compare", "--same-event", ...STORIES], compareJson],
    ["ask", ["ask", "what do sources say about casualties", ...STORIES], askJson],
    ["ask, held to an outlet", ["ask", "who was hurt", "--outlet", "Sarn Herald", ...STORIES], askJson],
    ["ask about nothing that was posted", ["ask", "what do sources say about the price of tea", ...STORIES], askJson],
    ["digest", ["digest", ...STORIES], digestJson],
  ] as const)("%s", async (_name, argv, schema) => {
    parseOnly(await runCli([...argv, "--json"]), schema);
  });

  test("explain of claims, conflicts and every disagreement", async () => {
    const texts = new Map(compared.stories.map(({ id, text }) => [id, text]));
    for (const { id, quote } of compared.claims.slice(0, 12)) {
      const explained = parseOnly(await runCli(["explain", id, ...STORIES, "--json"]), explainClaimJson);
      const { words, story } = explained;
      expect(words.text).toBe(quote);
      expect(texts.get(story.id)?.slice(words.start, words.end)).toBe(quote);
      expect(texts.get(story.id)).toContain(words.before + words.text + words.after);
    }
    for (const { id } of [...compared.conflicts.slice(0, 4), ...compared.disagreements]) {
      const { pairs } = parseOnly(await runCli(["explain", id, ...STORIES, "--json"]), explainVerdictJson);
      for (const { a, b } of pairs) {
        for (const { story, words } of [a, b]) {
          expect(texts.get(story)?.slice(words.start, words.end)).toBe(words.text);
        }
      }
    }
  }, 60_000);
});

/** A story with something to set aside at every step: a headline, a credit, a question, a chain, a role, a forecast. */
const TOLD = `Bridge closed after flood in Tarrow

The governor, Mira Halloran, said two people were killed in the flood, the Ostmark News Agency reported on Tuesday.

Photo: Ivo Brandt for Ostmark News Agency

“Is it over? The flood will displace 40 people,” Halloran said. She could say more on Monday.
`;

describe("explain of a story tells of every step", () => {
  test("in JSON, with the words at their places", async () => {
    const file = join(folder, "told.txt");
    await writeFile(file, TOLD);
    const [story] = extractJson.parse(JSON.parse((await runCli(["extract", file, "--json"])).out)).stories;
    const { claims, setAside, leftOut } = parseOnly(
      await runCli(["explain", story?.id ?? "", file, "--json"]),
      explainStoryJson,
    );
    for (const { start, end, text } of setAside) expect(story?.text.slice(start, end)).toBe(text);
    expect(leftOut.map(({ because }) => because)).toEqual(["headline", "photo or video credit"]);
    expect(setAside.map(({ because }) => because)).toEqual(
      expect.arrayContaining([
        "Ostmark News Agency only passes it on, and stands in its chain",
        "a question",
        expect.stringMatching(/^“could say”: may be said/),
      ]),
    );
    const changes = claims.flatMap((one) => one.changes.map(({ by, field }) => `${field} by ${by}`));
    expect(changes).toEqual(
      expect.arrayContaining(["speaker by name the speaker", "via by chain", "quantity by forecast, not compared"]),
    );
    const first = claims[0]?.id ?? "";
    const { reading } = parseOnly(await runCli(["explain", first, file, "--json"]), explainClaimJson);
    expect(reading?.changes).toEqual(claims[0]?.changes);
    expect(reading?.setAside.map(({ by }) => by)).toEqual(["chain"]);
  });

  test("in words", async () => {
    const [id] = [compared.stories[0]?.id ?? ""];
    const { out } = await runCli(["explain", id, ...STORIES]);
    expect(out).toMatch(/ · by |• by [\s\S]*“[^”]+” → “[^”]+”, by [\s\S]*Read, and set aside/);
  });
});

describe("what the JSON refers to is there", () => {
  test("quotes stand in their stories, caveats too", () => {
    const texts = new Map(compared.stories.map(({ id, text }) => [id, text]));
    expect(compared.claims.length).toBeGreaterThan(20);
    for (const { story, quote, start, end, caveat } of compared.claims) {
      expect(texts.get(story)?.slice(start, end)).toBe(quote);
      if (caveat) expect(texts.get(story)?.slice(caveat.start, caveat.end)).toBe(caveat.quote);
    }
  });

  test("every id of a claim, story, event and disagreement", () => {
    const claims = new Set(compared.claims.map(({ id }) => id));
    const disagreements = new Set(compared.disagreements.map(({ id }) => id));
    const named = [
      ...compared.disagreements.flatMap(({ sides }) => sides.flatMap((side) => side.claims)),
      ...compared.conflicts.flatMap(({ a, b }) => [a, b]),
      ...compared.updates.flatMap(({ a, b }) => [a, b]),
      ...compared.agreements.flatMap((one) => one.claims),
    ];
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((id) => !claims.has(id))).toEqual([]);
    expect(compared.conflicts.filter((one) => !disagreements.has(one.disagreement))).toEqual([]);
    expect(new Set(compared.claims.map(({ id }) => id)).size).toBe(compared.claims.length);
  });

  test("the same input gives the same bytes", async () => {
    const [one, other] = [
      await runCli(["compare", ...STORIES, "--json"]),
      await runCli(["compare", ...STORIES, "--json"]),
    ];
    expect(one.out).toBe(other.out);
  });
});

describe("for people", () => {
  test.each([
    ["read", ["read", ONE], /Meridian News Agency · 13 Oct 2026/],
    ["extract", ["extract", ONE], /Ilmar Dosk/],
    ["compare", ["compare", ...STORIES], /Who are the attackers\?/],
    ["group", ["group", ...STORIES], /Event 2/],
    ["ask", ["ask", "what do sources say about casualties", ...STORIES], /Ilmar Dosk/],
    ["ask since then", ["ask", "casualties", "--since", "14 Oct 2026", ...STORIES], /since 14 Oct 2026/],
    ["ask for conflicts", ["ask", "who was hurt", "--only-conflicts", ...STORIES], /only conflicts/],
    ["ask for a topic", ["ask", "what do sources say", "--topic", "killed", ...STORIES], /Nine people had been killed/],
    ["ask for a speaker", ["ask", "what about the dead", "--speaker", "Jory Tann", ...STORIES], /six fighters/],
    ["ask for denials", ["ask", "what about Kestria", "--stance", "denied", ...STORIES], /any involvement/],
    ["ask about an event", ["ask", "who was hurt", "--event", "customs post", ...STORIES], /four guards/],
    ["digest", ["digest", ...STORIES], /Lomna/],
    ["help", ["help"], /crosswire explain ID/],
    ["--help", ["compare", "--help"], /crosswire compare/],
    ["no command", [], /crosswire start/],
  ] as const)("%s", async (_name, argv, words) => {
    const { status, out, err } = await runCli(argv);
    expect({ status, err }).toEqual({ status: 0, err: "" });
    expect(out).toMatch(words);
    expect(out.split("\n").filter((line) => line.length > 100 && !line.startsWith("  crosswire"))).toEqual([]);
  });

  test("help names every command", async () => {
    const { err } = await runCli(["nonsense"]);
    const commands = /Try: (.*)\./.exec(err)?.[1]?.split(", ") ?? [];
    expect(commands.length).toBeGreaterThan(12);
    const { out } = await runCli(["help"]);
    expect(commands.filter((name) => name !== "help" && !out.includes(`crosswire ${name}`))).toEqual([]);
  });

  test("explain says what was said, what was inferred, and by which rules", async () => {
    const figure = compared.claims.find(({ quantity }) => quantity?.low === 7);
    const { out } = await runCli(["explain", figure?.id ?? "", ...STORIES]);
    expect(out).toMatch(/Said in the story[\s\S]*figure: “Seven”[\s\S]*Inferred from it[\s\S]*exactly 7[\s\S]*Rules/);
    const numeric = compared.conflicts.find(({ kind }) => kind === "numeric");
    const verdict = await runCli(["explain", numeric?.id ?? "", ...STORIES]);
    expect(verdict.out).toMatch(/rule: figures: [\s\S]*read as [\s\S]*read as /);
  });
});

describe("wrong arguments end with status 2 and one sentence", () => {
  test.each([
    ["an unknown command", ["publish"], /no command “publish”/],
    ["an unknown option", ["compare", ONE, "--loud"], /--loud/],
    ["no file to read", ["read"], /needs a file/],
    ["no files to compare", ["compare"], /needs a file/],
    ["no question", ["ask"], /What is the question/],
    ["an empty question", ["ask", " "], /What is the question/],
    ["a time that is none", ["ask", "who died", "--since", "soon"], /cannot read --since “soon”/],
    ["a stance that is none", ["ask", "who died", "--stance", "shouted"], /It is one of: said/],
    ["a filter where none is", ["compare", ONE, "--outlet", "Post"], /compare takes no --outlet/],
    ["no id to explain", ["explain"], /Of which claim/],
    ["no file for a backup", ["backup"], /Into which file/],
    ["two files for a backup", ["backup", "a", "b"], /takes no “b”/],
    ["no file to restore", ["restore"], /From which file/],
    ["one version to compare", ["diff", "a"], /needs two files/],
    ["three versions to compare", ["diff", "a", "b", "c"], /needs two files/],
    ["a file for the doctor", ["doctor", "a"], /takes no “a”/],
    ["a folder without a name", ["compare", "--dir"], /--dir/],
  ] as const)("%s", async (_name, argv, sentence) => {
    const { status, out, err } = await runCli(argv);
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(err).toMatch(sentence);
    expect(err.trim().split("\n")).toHaveLength(1);
  });
});

describe("input that cannot be used ends with status 1 and one sentence", () => {
  test.each([
    ["a missing file", ["extract", "stories/none.txt"], /There is no file stories\/none\.txt/],
    ["a folder named as a file", ["extract", "stories"], /is a folder; use --dir stories/],
    ["a missing folder", ["compare", "--dir", "nowhere"], /There is no .*nowhere/],
    ["an address in this machine", ["read", "http://127.0.0.1/story"], /\S/],
    ["an id that no story gives", ["explain", "c-0000", ONE], /None of these stories gives “c-0000”/],
    ["an id of no kind", ["explain", "hello", ...STORIES], /None of these stories gives “hello”/],
  ] as const)("%s", async (_name, argv, sentence) => {
    const { status, out, err } = await runCli([...argv, "--json"]);
    expect({ status, out }).toEqual({ status: 1, out: "" });
    expect(err).toMatch(sentence);
    expect(err.trim().split("\n")).toHaveLength(1);
    expect(err).not.toMatch(/\n\s+at /);
  });

  test("one missing file of two is said, and the other is used", async () => {
    const { status, out, err } = await runCli(["extract", "stories/none.txt", ONE, "--json"]);
    expect(status).toBe(0);
    expect(err).toMatch(/There is no file/);
    expect(extractJson.parse(JSON.parse(out)).stories).toHaveLength(1);
  });

  test.each([
    ["a binary file", Buffer.from(Uint8Array.from({ length: 4_000 }, (_, at) => (at * 37) % 256)), "not text"],
    ["an empty file", Buffer.from(""), "empty"],
    [
      "French",
      Buffer.from("Le gouverneur a dit que deux personnes ont été tuées dans la ville. ".repeat(12)),
      "not English",
    ],
  ] as const)("%s", async (name, bytes, problem) => {
    const file = join(folder, `${name.replaceAll(" ", "-")}.txt`);
    await writeFile(file, bytes);
    const { status, out } = await runCli(["extract", file, "--json"]);
    const { stories, claims } = extractJson.parse(JSON.parse(out));
    expect({ status, claims, problems: stories.map((one) => one.problem) }).toEqual({
      status: 1,
      claims: [],
      problems: [problem],
    });
    expect((await runCli(["extract", file])).out.trim()).not.toBe("");
  });
});

describe("diff", () => {
  test("prints what the later version claims otherwise, and quotes both", async () => {
    const words = await readFile(ONE, "utf8");
    const [before, after] = [join(folder, "before.txt"), join(folder, "after.txt")];
    await writeFile(before, `${words}\n\nHarbour master Ada Corrin said that five boats were lost.\n`);
    await writeFile(after, `${words}\n\nHarbour master Ada Corrin said that nine boats were lost.\n`);
    const { changes } = parseOnly(await runCli(["diff", before, after, "--json"]), diffJson);
    expect(changes).toMatchObject([
      { kind: "figure", before: { quantity: { low: 5 } }, after: { quantity: { low: 9 } } },
    ]);
    expect((await runCli(["diff", before, after])).out).toMatch(/1 change.*five.*→.*nine.*before:.*now:/s);
    expect((await runCli(["diff", before, before])).out).toContain("Nothing changed");
  });

  test("of a version that is missing says so", async () => {
    const { status, out, err } = await runCli(["diff", ONE, "stories/none.txt"]);
    expect({ status, out }).toEqual({ status: 1, out: "" });
    expect(err).toMatch(/There is no file/);
  });
});

describe("standard input", () => {
  test("“-” reads the same claims as the file", async () => {
    const stdin = await readFile(ONE);
    const piped = extractJson.parse(JSON.parse((await runCli(["extract", "-", "--json"], { stdin })).out));
    const named = extractJson.parse(JSON.parse((await runCli(["extract", ONE, "--json"])).out));
    expect(piped.claims.map(({ quote }) => quote)).toEqual(named.claims.map(({ quote }) => quote));
    expect(piped.claims.length).toBeGreaterThan(3);
  });

  test("“-” with nothing in it", async () => {
    const { status, out } = await runCli(["extract", "-", "--json"]);
    expect({ status, problem: extractJson.parse(JSON.parse(out)).stories[0]?.problem }).toEqual({
      status: 1,
      problem: "empty",
    });
  });
});

test("settings that cannot be used are named in one go, with no value of theirs", async () => {
  const env = { DATABASE_URL: "mysql://user:secret@host/db", CROSSWIRE_RETENTION_DAYS: "soon" };
  const { status, out, err } = await runCli(["ask", "who died", "--json"], { env });
  expect({ status, out }).toEqual({ status: 1, out: "" });
  expect(err).toMatch(/RETENTION_DAYS[\s\S]*DATABASE_URL/);
  expect(err).not.toContain("secret");
});
