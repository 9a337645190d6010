import type { Span } from "../text/span.ts";

/** One field that a step on the way to a claim put another value in. */
export interface Change {
  readonly by: string;
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** Words that looked like a claim, the step that set them aside, and why. */
export interface SetAside extends Span {
  readonly by: string;
  readonly because: string;
}

/** Is told what becomes of every find. Extraction gets one where somebody asks how claims came about, else null. */
export interface Trace {
  /** `after` came out of `before` and keeps its history. */
  readonly follows: (before: object, after: object) => void;
  readonly changed: (find: object, change: Change) => void;
  readonly setAside: (words: SetAside) => void;
}

/** What a trace has been told. */
interface Told {
  readonly trace: Trace;
  /** What became of `find` and of what it came out of, the earliest first. */
  readonly changesOf: (find: object) => readonly Change[];
  readonly setAside: readonly SetAside[];
}

export function createTrace(): Told {
  const changes = new Map<object, readonly Change[]>();
  const setAside: SetAside[] = [];
  const changesOf = (find: object) => changes.get(find) ?? [];
  return {
    trace: {
      follows: (before, after) => changes.set(after, [...changesOf(before), ...changesOf(after)]),
      changed: (find, change) => changes.set(find, [...changesOf(find), change]),
      setAside: (words) => setAside.push(words),
    },
    changesOf,
    setAside,
  };
}

/** Tells `trace` in which fields `after`, which `by` made of `before`, is another. Where it stands counts as one field, "quote". */
export function traceChanges<T extends object>(trace: Trace, by: string, before: T, after: T): void {
  if (before === after) return;
  trace.follows(before, after);
  const [old, now] = [fieldsOf(before), fieldsOf(after)];
  for (const [field, value] of now) {
    const was = old.get(field);
    if (JSON.stringify(was) !== JSON.stringify(value)) trace.changed(after, { by, field, before: was, after: value });
  }
}

/** The fields to compare: names of rules only repeat who changed what. */
function fieldsOf(find: object): ReadonlyMap<string, unknown> {
  const fields = new Map(Object.entries(find).filter(([name]) => !/^(?:rules|start|end)$/.test(name)));
  return "start" in find && "end" in find ? fields.set("quote", { start: find.start, end: find.end }) : fields;
}
