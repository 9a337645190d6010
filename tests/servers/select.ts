import { Redis } from "ioredis";
import pg from "pg";

/** The servers that this run was given, for suites that run on each database and each queue. */
const { TEST_DATABASE_URL, TEST_REDIS_URL } = process.env;

/** What did not run for want of a server; printed after the run. */
export const LEFT_OUT: readonly string[] = [
  ...(TEST_DATABASE_URL ? [] : ["the suites on Postgres (TEST_DATABASE_URL is not set)"]),
  ...(TEST_REDIS_URL ? [] : ["the suites on Redis (TEST_REDIS_URL is not set)"]),
];

export const HAS_POSTGRES = Boolean(TEST_DATABASE_URL);
export const HAS_REDIS = Boolean(TEST_REDIS_URL);

/** A place on a server that no other test file uses. */
interface OwnPlace {
  readonly url: string;
  drop(): Promise<void>;
}

/** A new, empty database on the Postgres server. */
export async function createServerDatabase(): Promise<OwnPlace> {
  if (!TEST_DATABASE_URL) throw new Error("There is no Postgres server.");
  const name = `test_${process.pid}_${Math.random().toString(36).slice(2)}`;
  const onServer = async (statement: string) => {
    const client = new pg.Client(TEST_DATABASE_URL);
    await client.connect();
    await client.query(statement);
    await client.end();
  };
  await onServer(`create database ${name}`);
  const url = new URL(TEST_DATABASE_URL);
  url.pathname = name;
  return { url: url.href, drop: () => onServer(`drop database ${name} with (force)`) };
}

/** Redis has sixteen databases, and Vitest numbers its workers from 1: within one worker, files run one after the other. */
const REDIS_DATABASE = 1 + (Number(process.env["VITEST_POOL_ID"] ?? 0) % 15);

/** An empty database of the Redis server. */
export async function createRedisDatabase(): Promise<OwnPlace> {
  if (!TEST_REDIS_URL) throw new Error("There is no Redis server.");
  const url = new URL(TEST_REDIS_URL);
  url.pathname = String(REDIS_DATABASE);
  const empty = async () => {
    const redis = new Redis(url.href);
    await redis.flushdb();
    await redis.quit();
  };
  await empty();
  return { url: url.href, drop: empty };
}
