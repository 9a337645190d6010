import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, test } from "vitest";

const PURE = ["src/text", "src/claims", "src/events", "src/conflicts", "src/versions", "src/answers"];

/** What each part may import from the others. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  "src/errors.ts": [],
  "src/log.ts": [],
  "src/config.ts": ["src/errors.ts"],
  "src/text": [],
  "src/claims": ["src/text"],
  "src/events": ["src/text", "src/claims"],
  "src/conflicts": ["src/text", "src/claims", "src/events"],
  "src/versions": ["src/text", "src/claims", "src/events", "src/conflicts"],
  "src/answers": ["src/text", "src/claims", "src/events", "src/conflicts", "src/versions"],
  "src/exports": ["src/text", "src/claims", "src/events", "src/conflicts"],
  "src/chat": ["src/text", "src/answers", "src/errors.ts", "src/log.ts"],
  "src/pictures": ["src/text", "src/answers", "src/chat"],
  "src/reading": ["src/text", "src/claims", "src/chat", "src/errors.ts", "src/log.ts"],
  "src/store": ["src/claims", "src/events", "src/conflicts", "src/chat", "src/answers", "src/errors.ts", "src/log.ts"],
  jobs: [...PURE, "src/exports", "src/chat", "src/reading", "src/store", "src/errors.ts", "src/log.ts"],
  "adapters/terminal": ["src/text", "src/answers", "src/chat", "src/errors.ts", "src/log.ts"],
  "adapters/discord": ["src/text", "src/answers", "src/chat", "src/errors.ts", "src/log.ts"],
  "adapters/slack": ["src/text", "src/answers", "src/chat", "src/errors.ts", "src/log.ts"],
  "src/main.ts": ["src", "jobs", "adapters"],
  "src/cli": ["src", "jobs", "adapters"],
  "src/cli.ts": ["src", "jobs", "adapters"],
};

/** The one file of the pure parts that may import packages, and which. */
const TAGGER: Readonly<Record<string, readonly string[]>> = {
  "src/text/tagger.ts": ["wink-eng-lite-web-model", "wink-nlp"],
};
const MAY_READ_ENVIRONMENT = ["src/cli.ts", "src/main.ts"];

const IMPORT = /^(?:import|export)\s(?:[^;"'=(]*\sfrom\s*)?["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']/gm;
const within = (path: string, part: string) => path === part || path.startsWith(`${part}/`);
const files = ["src", "jobs", "adapters"].flatMap((top) =>
  readdirSync(top, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => {
      const path = join(top, name);
      const source = readFileSync(path, "utf8");
      const part = Object.keys(MAY_IMPORT).find((candidate) => within(path, candidate)) ?? "nowhere";
      return { path, source, part, imports: [...source.matchAll(IMPORT)].map((match) => match[1] ?? match[2] ?? "") };
    }),
);

test("every part of the table has files to check", () => {
  expect(Object.keys(MAY_IMPORT).filter((part) => !files.some((file) => file.part === part))).toEqual([]);
});

test.each(files)("$path imports only what its part may", ({ path, part, imports }) => {
  expect(part).not.toBe("nowhere");
  const allowed = [part, ...(MAY_IMPORT[part] ?? [])];
  const targets = imports
    .filter((specifier) => specifier.startsWith("."))
    .map((specifier) => normalize(join(dirname(path), specifier)));
  expect(targets.filter((target) => !existsSync(target))).toEqual([]);
  expect(targets.filter((target) => !allowed.some((candidate) => within(target, candidate)))).toEqual([]);
});

describe("the pure parts", () => {
  const pure = files.filter((file) => PURE.includes(file.part));
  test.each(pure)("$path imports no package", ({ path, imports }) => {
    const packages = imports.filter((specifier) => !specifier.startsWith("."));
    expect(packages.filter((name) => !TAGGER[path]?.includes(name))).toEqual([]);
  });
  test.each(pure)("$path has no clock, no chance and no output", ({ source }) => {
    expect(source).not.toMatch(/\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bconsole\.|\bsetTimeout\(|\bfetch\(/);
  });
});

test("only the composition root reads the environment", () => {
  const readers = files.filter((file) => /\bprocess\.env\b/.test(file.source)).map((file) => file.path);
  expect(readers.filter((path) => !MAY_READ_ENVIRONMENT.includes(path))).toEqual([]);
});

test("platforms differ by data: no name of a platform is compared outside its own folder", () => {
  const comparison = /(?:===|!==|case)\s*["'](?:slack|discord|terminal)["']/;
  const strays = files.filter((file) => comparison.test(file.source) && !file.path.startsWith("adapters/"));
  expect(strays.map((file) => file.path)).toEqual([]);
});
