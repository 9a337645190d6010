import { expect } from "vitest";
import { compareTold, type Told } from "./desk.ts";

const DAYS: Readonly<Record<string, string>> = {
  Mon: "2026-10-12T18:00:00.000Z",
  Tue: "2026-10-13T18:00:00.000Z",
  Wed: "2026-10-14T18:00:00.000Z",
};

/** "Wed: Police said …" as a story of that day; Tuesday's where no day is named. */
function told(text: string, outlet: string): Told {
  const day = /^(Mon|Tue|Wed): /.exec(text)?.[1] ?? "Tue";
  return { text: text.replace(/^(?:Mon|Tue|Wed): /, ""), outlet, published: DAYS[day] ?? "" };
}

/** What two stories of one event have to do with each other: "numeric conflict", "update up"; agreements only where nothing clashes; "nothing" else. */
function verdictOf(a: string, b: string): string {
  const { conflicts, updates, agreements, claims } = compareTold(told(a, "Post"), told(b, "Echo"));
  const storyOf = (id: string) => claims.find((claim) => claim.id === id)?.story;
  const across = (pair: { a: string; b: string }) => storyOf(pair.a) !== storyOf(pair.b);
  const clashes = [
    ...conflicts.filter(across).map(({ kind, severity }) => `${kind} ${severity}`),
    ...updates.filter(across).map(({ direction }) => `update ${direction}`),
  ];
  const found = [...new Set(clashes)].toSorted();
  return found.join(", ") || (agreements[0] ? agreements[0].kind : "nothing");
}

/** A row of a table: two stories, and the verdict in whichever order they were posted. */
export type Row = readonly [a: string, b: string, verdict: string];

/** The verdict, the same whichever story was posted first. */
export function check([a, b, verdict]: Row): void {
  expect([verdictOf(a, b), verdictOf(b, a)]).toEqual([verdict, verdict]);
}
