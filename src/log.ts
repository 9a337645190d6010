import { type DestinationStream, destination, type Logger, pino } from "pino";

/** One JSON line per event; child loggers carry message, story and job. */
export type Log = Logger;

/** Fields that hold words of articles or messages, or secrets: never written, at any depth that we log. */
const SECRET = ["text", "title", "quote", "question", "sentence", "token", "password", "authorization", "url"];

/** An error without what drivers hang on it: the values of a failed query are article text. */
function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code } = error as { code?: unknown };
  return {
    type: error.name,
    ...(typeof code === "string" ? { code } : {}),
    message: error.message,
    stack: error.stack,
    ...(error.cause === undefined ? {} : { cause: describeError(error.cause) }),
  };
}

/** Writes to standard error unless `to` says otherwise; standard output belongs to the commands. Lines are written at once, so that the last ones before a crash are there. */
export function createLog(level: string, to: DestinationStream = destination({ fd: 2, sync: true })): Log {
  return pino(
    {
      level,
      base: null,
      redact: { paths: SECRET.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]), censor: "[left out]" },
      serializers: { err: describeError },
    },
    to,
  );
}
