import type { Author } from "../src/chat/message.ts";
import type { AcceptedMessage } from "../src/store/accepted-message.ts";
import type { Flaggable } from "../src/store/confidential-store.ts";
import { queueWork } from "./accept.ts";
import { retellChannel } from "./decide.ts";
import type { Desk } from "./desk.ts";
import { findMeant } from "./material.ts";
import { notice, problem, type Said } from "./said.ts";

const NO_STORY = "There is no story here to speak of. Paste an article or a link first.";
const NO_CLAIM = "There is no such claim here. “claims” lists those of the last story.";
const NOT_YOURS = "Only who posted that story, and admins, can say whether it is confidential.";
const FLAGGED = "Marked as confidential: I show that story to nobody, and nothing is compared with it.";
const FLAGGED_CLAIM = "Marked as confidential: I show nobody what that claim says.";
const LIFTED = "Not confidential any more.";

/** Marks the story or the claim meant as confidential, and has all that showed it told anew. */
export async function flag(desk: Desk, accepted: AcceptedMessage, which: string): Promise<Said> {
  const meant = await findFlaggable(desk, accepted, which);
  if (meant === null) return problem(isClaim(which) ? NO_CLAIM : NO_STORY);
  if (!mayFlag(accepted.message.author, meant)) return problem(NOT_YOURS);
  const gone = await desk.confidential.flag(meant, accepted.message.sentAt);
  if (meant.words === "") {
    for (const { key } of meant.postings) await desk.watches.wish(key, { kind: "stopped" });
  }
  for (const one of await desk.revisions.retellGone(accepted.message.place, gone)) await queueWork(desk, one);
  return notice(meant.words === "" ? FLAGGED : FLAGGED_CLAIM);
}

/** Takes that back, for what is answered from then on and in the story's own thread. */
export async function unflag(desk: Desk, accepted: AcceptedMessage, which: string): Promise<Said> {
  const meant = await findFlaggable(desk, accepted, which);
  if (meant === null) return problem(isClaim(which) ? NO_CLAIM : NO_STORY);
  if (!mayFlag(accepted.message.author, meant)) return problem(NOT_YOURS);
  await desk.confidential.lift(meant);
  await retellChannel(desk, accepted, [meant.story]);
  return notice(LIFTED);
}

const isClaim = (which: string): boolean => /c-[0-9a-f]+$/i.test(which);

async function findFlaggable(desk: Desk, accepted: AcceptedMessage, which: string): Promise<Flaggable | null> {
  const { place } = accepted.message;
  if (isClaim(which)) return desk.confidential.find(place, /\S+$/.exec(which.toLowerCase())?.[0] ?? "");
  const meant = await findMeant(desk, accepted, which.split(" ")[0] ?? "");
  return meant && desk.confidential.find(place, meant.story);
}

const mayFlag = ({ id, role }: Author, { postings }: Flaggable): boolean =>
  role === "admin" || (id !== "" && postings.some(({ person }) => person === id));
