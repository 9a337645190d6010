import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

/** Everything that reads kept stories without an audience, as "file: function", and why nobody is shown what he may not see by it. */
const WITHOUT_AUDIENCE: Readonly<Record<string, string>> = {
  "src/cli/doctor.ts: examineDatabase": "counts, for whoever runs the bot",
  "src/cli/run-status.ts: readStatus": "counts, for whoever runs the bot",
  "src/store/confidential-store.ts: find": "of the own channel; gives ids, and who may flag",
  "src/store/confidential-store.ts: flag": "gives ids of what is told anew",
  "src/store/decision-store.ts: isForAll": "whether a ruling is about stories that the whole workspace sees",
  "src/store/erase.ts: deleteStories": "deletes; gives ids of what is told anew",
  "src/store/erasure.ts: count": "counts of the person's own, the own channel's, or the workspace's for its admins",
  "src/store/erasure.ts: unlearn": "deletes",
  "src/store/erasure.ts: purge": "deletes",
  "src/store/flags.ts: inheritFlags": "copies flags within a channel",
  "src/store/keep-claims.ts: keepClaims": "writes",
  "src/store/link-stories.ts: keepTerms": "writes",
  "src/store/link-stories.ts: linkStory": "writes pairs; each is shown to who sees both of its stories",
  "src/store/link-stories.ts: findCandidates": "likewise",
  "src/store/load-stories.ts: loadStories": "loads what a read with an audience found",
  "src/store/rulings-of-gone.ts: findThere": "which rulings speak of something that is still there",
  "src/store/story-store.ts: keep": "writes",
  "src/store/version-store.ts: list":
    "by the key of a posting, which is found with an audience, or told of in its own thread",
  "src/store/version-store.ts: keep": "writes",
  "src/store/version-store.ts: markTold": "writes",
  "src/store/watch-store.ts: due": "gives hashes of addresses",
  "src/store/watch-store.ts: at": "each posting for its own channel",
  "src/store/watch-store.ts: begin": "writes",
};

const TABLES = /crosswire\.(?:stories|claims|readings|links|terms)\b/;
const FUNCTION =
  /^(?:export )?(?:default )?(?:async )?function\*? (\w+)|^(?:export )?const (\w+) = (?:async )?\(?.*=>|^ {4}(?:async )?(\w+)(?:\(.*\{$|: (?:async )?\(.*=>)/;

/** The functions of a file that name a table of stories, and whether they say for whom. */
function findReads(path: string): readonly { readonly name: string; readonly forSomebody: boolean }[] {
  const bodies = new Map<string, string[]>();
  let name = "";
  for (const line of readFileSync(path, "utf8").split("\n")) {
    const found = FUNCTION.exec(line);
    if (found) name = found[1] ?? found[2] ?? found[3] ?? "";
    bodies.set(name, [...(bodies.get(name) ?? []), line]);
  }
  return [...bodies].flatMap(([one, lines]) => {
    const code = lines.filter((line) => !/^\s*(?:\/\/|\/?\*)/.test(line));
    if (!code.some((line) => TABLES.test(line) && !/Tables\[/.test(line))) return [];
    return [{ name: `${path}: ${one}`, forSomebody: /\bvisible(?:To)?\b/.test(code.join("\n")) }];
  });
}

const files = ["src", "jobs", "adapters"].flatMap((top) =>
  readdirSync(top, { recursive: true, encoding: "utf8" })
    .filter(
      (name) => name.endsWith(".ts") && !name.startsWith(join("store", "migrations")) && !name.endsWith("tables.ts"),
    )
    .map((name) => join(top, name)),
);

test("whatever reads kept stories says for whom, or why it need not", () => {
  const reads = files.flatMap(findReads);
  expect(reads.length).toBeGreaterThan(20);
  const unsaid = reads.filter(({ forSomebody }) => !forSomebody).map(({ name }) => name);
  expect(unsaid.toSorted()).toEqual(Object.keys(WITHOUT_AUDIENCE).toSorted());
});
