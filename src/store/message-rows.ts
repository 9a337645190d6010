import type { Selectable } from "kysely";
import type { AcceptedMessage, Unfinished } from "./accepted-message.ts";
import type { Tables } from "./tables.ts";

type Row = Selectable<Tables["crosswire.messages"]>;

/** A row of the table as a message. */
export function toAccepted({
  key,
  message,
  task,
  state,
  outcomes,
  post,
  starts,
  revision,
  place_in_line,
}: Row): AcceptedMessage {
  return { key, message, task, state, line: Number(place_in_line), outcomes, post, starts, revision };
}

export function toUnfinished({
  key,
  revision,
  state,
  platform,
  workspace,
  channel,
}: Pick<Row, "key" | "revision" | "state" | "platform" | "workspace" | "channel">): Unfinished {
  return { key, revision, state: state as Unfinished["state"], channel: { platform, workspace, channel } };
}
