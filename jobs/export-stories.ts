import type { ThreadRef } from "../src/chat/message.ts";
import { PlatformRefused } from "../src/errors.ts";
import type { ExportFormat } from "../src/exports/write-files.ts";
import type { AcceptedMessage } from "../src/store/accepted-message.ts";
import { contentId } from "../src/text/content-id.ts";
import type { Desk, Material } from "./desk.ts";
import { findMeant, withDecisions } from "./material.ts";
import { isForAuthorAlone, isPassing } from "./passing.ts";
import { audienceOf, platformOf } from "./placeholder.ts";
import { notice, problem, type Said } from "./said.ts";

const NO_STORY = "There is no story here to speak of. Paste an article or a link first.";
const NOT_ALONE =
  "I may not write to you alone, where the files would come. Allow messages from here, or mention me with “export”: then they come into the thread.";
const NO_FILES = "I may not give files here. An admin has to allow it; “crosswire doctor” says how.";
const SENT_ALONE = "I sent you the files alone, in a direct message.";
const SENT_HERE = "The files are in this conversation.";
const EVER = "1970-01-01T00:00:00.000Z";

/** Gives the event of the story meant as files, or all that may be seen here: to who asks alone, where the platform lets us, else in the thread. What is in them is what may be seen where they were asked for. */
export async function exportStories(desk: Desk, accepted: AcceptedMessage, argument: string): Promise<Said> {
  const { limits } = platformOf(desk, accepted);
  const { id, format } = readWanted(argument);
  const found = await findExported(desk, accepted, id);
  if (!found) return problem(NO_STORY);
  const mark = contentId("x", accepted.key).slice(2, 8);
  const said: Said = { request: { kind: "export", of: found.of, format, mark }, material: found.material };
  const isAlone = isForAuthorAlone(accepted, limits);
  if (isAlone && limits.files?.standIn === "anywhere") return said;
  const reply = desk.compose(said.request, said.material, limits);
  // Where there is nothing to give, it says why.
  if (!reply.blocks.some(({ kind }) => kind === "file")) return said;
  const alone = await findAlone(desk, accepted);
  if (!alone && isPassing(accepted)) return problem(NOT_ALONE);
  const where = alone ?? accepted.message.thread;
  try {
    await platformOf(desk, accepted).outbox.say(where, reply, `${accepted.key}-${accepted.revision}-files`);
  } catch (error) {
    if (!(error instanceof PlatformRefused)) throw error;
    desk.log.warn({ err: error }, "files could not be given");
    return problem(NO_FILES);
  }
  return notice(alone && alone.channel !== accepted.message.place.channel ? SENT_ALONE : SENT_HERE);
}

const FORMATS: readonly (readonly [RegExp, ExportFormat])[] = [
  [/\b(?:csv|tables?|spreadsheet)\b/i, "csv"],
  [/\bclaim ?review\b/i, "claimreview"],
];

/** "s-5e01 csv", "all", "": `id` "all" is everything, null the story meant. */
function readWanted(argument: string): { readonly id: string | null; readonly format: ExportFormat } {
  const format = FORMATS.find(([words]) => words.test(argument))?.[1] ?? "json";
  const [id = null] = /\b[se]-[0-9a-f]+\b|\ball\b/i.exec(argument) ?? [];
  return { id: id?.toLowerCase() ?? null, format };
}

interface Exported {
  /** Id of an event or of a story of it; null: everything. */
  readonly of: string | null;
  readonly material: Material;
}

async function findExported(desk: Desk, accepted: AcceptedMessage, id: string | null): Promise<Exported | null> {
  const audience = audienceOf(accepted);
  if (id === "all" || id?.startsWith("e-")) {
    const posted = await desk.stories.recent(audience, EVER, accepted.line);
    return { of: id === "all" ? null : id, material: await withDecisions(desk, accepted, posted) };
  }
  const meant = await findMeant(desk, accepted, id ?? "");
  const story = id ?? meant?.story;
  if (story === undefined) return null;
  const posted = await desk.stories.related(audience, story, accepted.line);
  return posted.length === 0 ? null : { of: story, material: await withDecisions(desk, accepted, posted) };
}

/** Where the bot writes to who asks alone; null: it cannot. */
async function findAlone(desk: Desk, accepted: AcceptedMessage): Promise<ThreadRef | null> {
  const { author, place } = accepted.message;
  try {
    return await platformOf(desk, accepted).people.alone(place.workspace, author.id);
  } catch (error) {
    if (!(error instanceof PlatformRefused)) throw error;
    desk.log.debug({ err: error }, "a person cannot be written to alone");
    return null;
  }
}
