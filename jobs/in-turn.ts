/** Runs work that concerns the same thing one after the other, in the order that it came; other things wait for nothing. */
export type InTurn = <T>(thing: string, work: () => Promise<T>) => Promise<T>;

export function createInTurn(): InTurn {
  const last = new Map<string, Promise<unknown>>();
  return (thing, work) => {
    const turn = (last.get(thing) ?? Promise.resolve()).then(work, work);
    last.set(thing, turn);
    const done = () => {
      if (last.get(thing) === turn) last.delete(thing);
    };
    turn.then(done, done);
    return turn;
  };
}
