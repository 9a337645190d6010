const MOST_WAITING_MS = 15_000;

/** Waits for what a local platform comes to: looked at after each event “change”. */
export function createUntil(changed: EventTarget) {
  /** Resolves when `check` holds. Rejects after 15 seconds, saying `what` was waited for. */
  return async (check: () => boolean, what: string): Promise<void> => {
    const tooLong = AbortSignal.timeout(MOST_WAITING_MS);
    while (!check()) {
      const { promise, resolve, reject } = Promise.withResolvers<unknown>();
      const giveUp = () => reject(new Error(`Still waiting for: ${what}`));
      changed.addEventListener("change", resolve, { once: true });
      tooLong.addEventListener("abort", giveUp, { once: true });
      await promise.finally(() => {
        changed.removeEventListener("change", resolve);
        tooLong.removeEventListener("abort", giveUp);
      });
    }
  };
}
