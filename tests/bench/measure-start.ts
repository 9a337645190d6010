import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** One start of the bot in a process of its own. */
export interface Start {
  /** From the command to ready. */
  readonly ms: number;
  /** Peak memory until then. */
  readonly kilobytes: number;
}

/** Starts the bot on `folder`, waits until it is ready, and lets it end. */
export async function measureStart(folder: string, env: NodeJS.ProcessEnv): Promise<Start> {
  const began = performance.now();
  const child = spawn(process.execPath, [join(import.meta.dirname, "ready.ts"), folder], {
    stdio: ["ignore", "pipe", "inherit"],
    env,
  });
  const exited = once(child, "exit");
  const lines = createInterface({ input: child.stdout });
  const [line] = (await Promise.race([
    once(lines, "line"),
    exited.then(([code]) => {
      throw new Error(`The bot ended with status ${code} before it was ready.`);
    }),
  ])) as [string];
  const ms = performance.now() - began;
  await exited;
  return { ms, kilobytes: Number(line) };
}
