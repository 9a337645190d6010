/** Behind a verb, these make another verb of it: "gave up", "called off". */
export const PARTICLES: ReadonlySet<string> = new Set("up out off down away over back".split(" "));
