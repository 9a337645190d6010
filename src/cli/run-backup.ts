import { resolve } from "node:path";
import { type Config, parseConfig } from "../config.ts";
import { BadConfiguration } from "../errors.ts";
import type { Surroundings } from "../main.ts";
import { backUp, restore } from "../store/backup.ts";
import type { Invocation } from "./arguments.ts";

/** A server's database is its owner's to save, with the server's own tools. */
function refuseServer({ databaseUrl }: Config, tool: string): void {
  if (databaseUrl === null) return;
  throw new BadConfiguration(
    `DATABASE_URL is set: the stories are on that server, and ${tool} is for them. This command is for the embedded database.`,
  );
}

/** `backup FILE`, of the embedded database. */
export async function runBackup({ argument, json }: Invocation, { env, stdout }: Surroundings): Promise<number> {
  const config = parseConfig(env);
  refuseServer(config, 'pg_dump (“pg_dump --format=custom --file=FILE "$DATABASE_URL"”)');
  const bytes = await backUp(config.data, argument);
  const told = { file: resolve(argument), bytes };
  stdout.write(
    json ? `${JSON.stringify(told)}\n` : `The database is in ${told.file} (${(bytes / 1e6).toFixed(1)} MB).\n`,
  );
  return 0;
}

/** `restore FILE`, into the embedded database. */
export async function runRestore(
  { argument, json, force }: Invocation,
  { env, stdout }: Surroundings,
): Promise<number> {
  const config = parseConfig(env);
  refuseServer(config, 'pg_restore (“pg_restore --clean --if-exists --dbname="$DATABASE_URL" FILE”)');
  const aside = await restore(argument, config.data, { force, now: new Date() });
  const told = { data: resolve(config.data), movedTo: aside === null ? null : resolve(aside) };
  const moved = told.movedTo === null ? "" : ` What was there is now in ${told.movedTo}.`;
  stdout.write(json ? `${JSON.stringify(told)}\n` : `The backup is in ${told.data}; npm start uses it.${moved}\n`);
  return 0;
}
