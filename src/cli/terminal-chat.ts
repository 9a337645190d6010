import type { Audience, Place } from "../chat/message.ts";

/** The room of `npm start` without tokens. */
export const TERMINAL_ROOM: Place = {
  platform: "terminal",
  workspace: "terminal",
  channel: "terminal",
  visibility: "private",
};

/** Who sits at the terminal sees what was posted in the terminal chat. */
export const TERMINAL_AUDIENCE: Audience = {
  workspace: TERMINAL_ROOM.workspace,
  channel: TERMINAL_ROOM.channel,
  person: "terminal",
  alone: false,
  outsiders: false,
};
