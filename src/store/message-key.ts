import type { Channel, Place } from "../chat/message.ts";

/**
 * The one name of a message: of its row, its jobs and its reply. Two messages never share it, a redelivery always does.
 * Each part is escaped so that the "-" between them is the only one; ":" and bare numbers, which BullMQ refuses as job
 * ids, cannot occur.
 */
export function messageKey(message: { readonly id: string; readonly place: Channel | Place }): string {
  const { platform, workspace, channel } = message.place;
  return [platform, workspace, channel, message.id].map(escapePart).join("-");
}

function escapePart(part: string): string {
  return encodeURIComponent(part.toWellFormed()).replaceAll("-", "%2D");
}
