// Writes src/events/lexicons/common-words.ts from WordNet's sense counts. Run by hand, once a WordNet release:
//   node tests/events/count-common-words.ts PATH/TO/wordnet/dict > src/events/lexicons/common-words.ts
import { readFileSync } from "node:fs";
import { join } from "node:path";

const FEWEST = 3;
const [folder = "dict"] = process.argv.slice(2);

/** How often each single word stands in the texts that WordNet's authors tagged, all senses together. */
function countWords(senseIndex: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const line of senseIndex.split("\n")) {
    const [key = "", , , count = "0"] = line.split(" ");
    const word = key.slice(0, key.indexOf("%"));
    if (/^[a-z]{3,}$/.test(word)) counts.set(word, (counts.get(word) ?? 0) + Number(count));
  }
  return counts;
}

const levels = new Map<number, string[]>();
for (const [word, count] of countWords(readFileSync(join(folder, "index.sense"), "utf8"))) {
  if (count < FEWEST) continue;
  const level = Math.floor(Math.log2(count));
  levels.set(level, [...(levels.get(level) ?? []), word]);
}

function wrap(words: readonly string[]): string {
  const lines: string[] = [];
  for (const word of words.toSorted()) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length > 110) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines.map((line) => `    ${line}`).join("\n");
}

const rows = [...levels]
  .sort(([a], [b]) => b - a)
  .map(([level, words]) => `  [\n    ${level},\n    \`\n${wrap(words)}\n    \`,\n  ],`);
process.stdout.write(`// How common English words are, as the whole part of log2 of how often each is tagged in the texts behind WordNet 3.1
// (the sense counts of dict/index.sense, all senses of a word together; words counted fewer than ${FEWEST} times are left out).
// Written by tests/events/count-common-words.ts; do not edit.
//
// WordNet 3.1 Copyright 2011 by Princeton University. All rights reserved. Used, copied and distributed under the WordNet
// licence (https://wordnet.princeton.edu/license-and-commercial-use): permission without fee for any purpose, provided that this
// notice stays. THIS SOFTWARE AND DATABASE IS PROVIDED "AS IS" AND PRINCETON UNIVERSITY MAKES NO REPRESENTATIONS OR
// WARRANTIES, EXPRESS OR IMPLIED. The name of Princeton University may not be used in advertising. Title to copyright in this
// database remains with Princeton University.

/** Words by level, most common level first. */
export const COMMON_WORDS: readonly (readonly [level: number, words: string])[] = [
${rows.join("\n")}
];
`);
