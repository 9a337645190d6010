import type { Author } from "../src/chat/message.ts";
import { readDue } from "../src/chat/read-due.ts";
import { type Errand, isErrand, watchSubject } from "../src/conflicts/decision.ts";
import type { AcceptedMessage } from "../src/store/accepted-message.ts";
import { findDisagreement, NO_DISAGREEMENT, retellRuled, takeBack } from "./decide.ts";
import type { Desk } from "./desk.ts";
import { findMeant } from "./material.ts";
import { platformOf } from "./placeholder.ts";
import { notice, problem, type Said } from "./said.ts";
import { settingsOf } from "./settings-of.ts";
import { tellSoon } from "./tell.ts";

const GUESTS = "Only people of this workspace can settle that.";
const HOW = "Say it like “assign 1 to @Mira due tomorrow 10:00”; the time may be left out.";
const NO_PERSON = "I do not know who that is. Mention the person, or say “me”.";
const A_GUEST = "Guests see only some of the channels: they cannot be given that.";
const NO_TIME = "I do not understand that time, or it is over. “tomorrow 10:00”, “Friday 17:30” and “in 2 hours” I do.";
const NOBODYS = "Nobody was given that here.";
const NOT_WATCHED = "You do not watch that here.";

/** "2 to @Mira due tomorrow 10:00", or as a form says it: "d-5e01 @Mira: tomorrow 10:00". */
const ASSIGNING =
  /^(#?\d{1,3}|d-[0-9a-f]+)?[\s:,]*(?:to\s+)?(.*?)(?:(?:\s*[:,]\s*|\s+)(?:due|by|until|before)\s+(.+)|\s*:\s*(.+))?$/isu;

/** Gives a disagreement to somebody, who is told of it now, and once more when the time is over, unless it is decided by then. */
export async function assign(desk: Desk, accepted: AcceptedMessage, argument: string): Promise<Said> {
  const { author, place, sentAt } = accepted.message;
  if (author.role === "guest") return problem(GUESTS);
  const made = await findMade(desk, accepted);
  if (made) return await give(desk, accepted, made);
  const [, which = "", who = "", dueWords, afterColon] = ASSIGNING.exec(argument) ?? [];
  if (who === "") return problem(HOW);
  const found = await findDisagreement(desk, accepted, which.replace(/^#/, ""));
  if (!found) return problem(NO_DISAGREEMENT);
  const to = await findPerson(desk, accepted, who);
  if (!to) return problem(NO_PERSON);
  if (to.role === "guest") return problem(A_GUEST);
  const words = dueWords ?? afterColon ?? "";
  const zone = (await settingsOf(desk, place)).digest?.zone ?? "UTC";
  const due = words === "" ? null : readDue(words, sentAt, zone);
  if (words !== "" && due === null) return problem(NO_TIME);
  const person = { id: to.id, name: to.name };
  const errand = {
    ...found.ruled,
    id: accepted.key,
    verdict: "assigned",
    to: person,
    due,
    by: author.name,
    at: sentAt,
  } as const;
  return give(desk, accepted, errand);
}

/** Keeps it and has it told; each may happen twice. */
async function give(desk: Desk, accepted: AcceptedMessage, errand: Errand): Promise<Said> {
  const { place, thread, author } = accepted.message;
  await desk.decisions.record(place, errand);
  const meant = await findMeant(desk, accepted, "");
  const about = { place, thread, ruling: errand.id, person: errand.to, story: meant?.story ?? null };
  if (errand.to.id !== author.id) await tellSoon(desk, { ...about, key: `${errand.id}-assigned`, kind: "assigned" });
  if (errand.due) await desk.notices.keep({ ...about, key: `${errand.id}-due`, kind: "due" }, errand.due);
  await retellRuled(desk, place, errand);
  return { request: { kind: "assigned", errand }, material: { posted: [], decisions: [] } };
}

async function findMade(desk: Desk, { key, message }: AcceptedMessage): Promise<Errand | null> {
  const kept = await desk.decisions.find(message.place, key);
  return kept && isErrand(kept) ? kept : null;
}

/** Who is meant: who says "me", who has written with us here under that name, or whom the platform knows by it. */
async function findPerson(desk: Desk, accepted: AcceptedMessage, words: string): Promise<Author | null> {
  const { author, place } = accepted.message;
  const name = words.trim().replace(/^@/, "").toLowerCase();
  if (/^(?:me|myself)$/.test(name)) return author;
  const known = (await desk.known.in(place)).filter((one) =>
    [one.id, one.name].some((word) => word.toLowerCase() === name),
  );
  const [only, another] = known;
  if (only && !another) return only;
  return platformOf(desk, accepted).people.find(place.workspace, words.trim());
}

/** It is nobody's any more; whom it was given to is not reminded. */
export async function unassign(desk: Desk, accepted: AcceptedMessage, which: string): Promise<Said> {
  if (accepted.message.author.role === "guest") return problem(GUESTS);
  const found = await findDisagreement(desk, accepted, which);
  return (found && (await takeBack(desk, accepted, `assigned ${found.ruled.disagreement}`))) ?? problem(NOBODYS);
}

/** Has a person told when more is said about a disagreement. The pages of its stories are read again all by themselves while it is open. */
export async function follow(desk: Desk, accepted: AcceptedMessage, which: string): Promise<Said> {
  const { author, place, sentAt } = accepted.message;
  if (author.role === "guest") return problem(GUESTS);
  const found = await findDisagreement(desk, accepted, which);
  if (!found) return problem(NO_DISAGREEMENT);
  const to = { id: author.id, name: author.name };
  const about = { ...found.ruled, to, due: null, by: author.name, at: sentAt };
  await desk.decisions.record(place, { ...about, id: accepted.key, verdict: "watched" });
  return notice(
    `You hear of it when more is said about “${found.ruled.question}”. “unwatch ${numberOf(which)}” ends that.`,
  );
}

const numberOf = (which: string): string => (/^(?:\d|d-)/i.test(which) ? which : "1");

export async function unfollow(desk: Desk, accepted: AcceptedMessage, which: string): Promise<Said> {
  const { author, place, sentAt } = accepted.message;
  const found = await findDisagreement(desk, accepted, which);
  if (!found) return problem(NO_DISAGREEMENT);
  const subject = watchSubject(found.ruled.disagreement, author.id);
  const undone = await desk.decisions.undo(place, subject, { id: accepted.key, by: author.name, at: sentAt });
  return undone ? notice("You do not hear of it any more.") : problem(NOT_WATCHED);
}
