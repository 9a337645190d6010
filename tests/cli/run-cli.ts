import { Readable } from "node:stream";
import { main } from "../../src/cli.ts";
import type { Surroundings } from "../../src/main.ts";

/** What one run of the command line left. */
export interface Ran {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command in this process, with streams and an environment of its own. */
export async function runCli(
  argv: readonly string[],
  given: { readonly stdin?: string | Uint8Array; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<Ran> {
  const written = { out: "", err: "" };
  const stream = (name: keyof typeof written) => ({
    isTTY: false,
    columns: 80,
    on: () => undefined,
    write(text: string) {
      written[name] += text;
      return true;
    },
  });
  const surroundings = {
    env: given.env ?? {},
    stdin: Readable.from([Buffer.from(given.stdin ?? "")]),
    stdout: stream("out"),
    stderr: stream("err"),
  } as unknown as Surroundings;
  const status = await main(argv, surroundings);
  return { status, ...written };
}
