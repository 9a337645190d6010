import type { Author, Place } from "../src/chat/message.ts";
import type { Desk } from "./desk.ts";

const GUESTS = "Only people of this workspace can decide that.";

/** Why a person may settle nothing in a place, as a sentence; null: he may. */
export async function refuseDecider(_desk: Desk, _place: Place, author: Author): Promise<string | null> {
  return author.role === "guest" ? GUESTS : null;
}
