import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { decodeText } from "../../src/reading/decode-text.ts";
import { parsePage } from "../../src/reading/parse-page.ts";

const FOLDER = new URL("pages/", import.meta.url);
const pages = readdirSync(FOLDER).filter((name) => name.endsWith(".html"));

/** The content types of those pages whose server says more than "text/html". */
const SERVED_AS: Readonly<Record<string, string>> = {
  "windows-1250-header.html": "text/html; charset=windows-1250",
  "header-against-meta.html": "text/html; charset=windows-1251",
  "utf-8-mark-against-header.html": "text/html; charset=windows-1252",
  "utf-8-called-latin-1.html": "text/html; charset=iso-8859-1",
};
/** The addresses of those pages that are not found under their own name. */
const FOUND_AT: Readonly<Record<string, string>> = {
  "search-results.html": "https://post.example/search?q=ferry",
  "headline-that-leads-to-itself.html": "https://hillpost.example/2031/bridge/",
  "section-front.html": "https://post.example/coast/",
};

/** What is read of a page against its reviewed file. A missing file fails; UPDATE=1 writes it, and the change is reviewed. */
function check(name: string): void {
  const html = decodeText(readFileSync(new URL(name, FOLDER)), SERVED_AS[name] ?? "text/html");
  expect(html).not.toBeNull();
  const { leftOut, canonical: _, ...read } = parsePage(html ?? "", FOUND_AT[name] ?? `https://post.example/${name}`);
  const found = `${JSON.stringify({ ...read, leftOut: leftOut.map(({ text, because }) => `${because}: ${text}`) }, null, 1)}\n`;
  const file = new URL(name.replace(/html$/, "json"), FOLDER);
  if (process.env["UPDATE"] === "1") writeFileSync(file, found);
  expect(existsSync(file), `${file.pathname} is missing; write it with UPDATE=1`).toBe(true);
  expect(found).toBe(readFileSync(file, "utf8"));
}

test.each(pages)("%s", check);

test("no reviewed file is left of a page that is gone", () => {
  const reviewed = readdirSync(FOLDER).filter((name) => name.endsWith(".json"));
  expect(reviewed.map((name) => name.replace(/json$/, "html")).filter((name) => !pages.includes(name))).toEqual([]);
});
