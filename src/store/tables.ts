import type { ColumnType, Generated } from "kysely";
import type { Reply } from "../answers/reply.ts";
import type { IncomingMessage, PostRef, Visibility } from "../chat/message.ts";
import type { Choices, Mode } from "../chat/settings.ts";
import type { Claim, Story } from "../claims/claim.ts";
import type { Ruling, Undoing } from "../conflicts/decision.ts";
import type { PostedIn } from "../events/posted-story.ts";
import type { Signature } from "../events/signature.ts";
import type { MessageState, Outcome, Task } from "./accepted-message.ts";
import type { Notice } from "./notice.ts";

/** Parsed when read; written as the text that `writeJson` gives. */
type Json<T> = ColumnType<T, string, string>;
/** A bigint: text when read, as `pg` gives it. */
type Big = ColumnType<string, number, number>;
type Instant = ColumnType<Date, string, string>;

/** The tables as the migrations leave them. */
export interface Tables {
  "crosswire.messages": {
    key: string;
    platform: string;
    workspace: string;
    channel: string;
    state: MessageState;
    place_in_line: Generated<string>;
    message: Json<IncomingMessage>;
    task: Json<Task>;
    outcomes: Json<readonly Outcome[]>;
    post: ColumnType<PostRef | null, string | null, string | null>;
    reply: ColumnType<Reply | null, string | null, string | null>;
    starts: Generated<number>;
    revision: Generated<number>;
    error: string | null;
    erased: Generated<boolean>;
    accepted_at: Instant;
    finished_at: ColumnType<Date | null, string | null, string | null>;
  };
  "crosswire.stories": {
    key: string;
    message: string;
    id: string;
    workspace: string;
    channel: string;
    recalled_in: "message" | "channel" | "workspace";
    person: Generated<string>;
    place_in_line: Big;
    url: string | null;
    text_hash: string;
    story: Json<Story>;
    signature: Json<Signature>;
    posted_at: Instant;
    posted_by: string;
    thread: ColumnType<PostedIn | null, string | null, string | null>;
    page: string | null;
    version: Generated<number>;
    read_at: ColumnType<Date | null, string | null | undefined, string | null>;
  };
  "crosswire.readings": {
    posting: string;
    number: number;
    id: string;
    text_hash: string;
    story: Json<Story>;
    read_at: Instant;
    next: number | null;
    told: boolean;
  };
  "crosswire.watches": {
    posting: string;
    address: string;
    asked: boolean;
    stopped: boolean;
    began_at: Instant;
    due_at: ColumnType<Date | null, string | null, string | null>;
  };
  "crosswire.claims": { story: string; number: number; id: string; topic: string; claim: Json<Claim> };
  "crosswire.channels": {
    platform: string;
    workspace: string;
    channel: string;
    mode: Mode | null;
    left_at: ColumnType<Date | null, string | null, string | null>;
    settings: ColumnType<Partial<Choices>, string | undefined, string>;
    visibility: ColumnType<Visibility | null, Visibility | undefined, Visibility | null>;
  };
  "crosswire.workspaces": { platform: string; workspace: string; retention_days: number | null };
  "crosswire.confidential": { posting: string; words: string; message: string; flagged_at: Instant };
  "crosswire.hosts": { platform: string; workspace: string; host: string; left_alone: boolean };
  "crosswire.decisions": {
    key: string;
    platform: string;
    workspace: string;
    channel: string;
    subject: string;
    decision: Json<Ruling>;
    decided_at: Instant;
    undone: ColumnType<Undoing | null, string | null, string | null>;
    recalled_in: "channel" | "workspace";
  };
  "crosswire.notices": {
    key: string;
    platform: string;
    workspace: string;
    channel: string;
    ruling: string;
    notice: Json<Notice>;
    due_at: Instant;
    told_at: ColumnType<Date | null, string | null, string | null>;
  };
  "crosswire.terms": { workspace: string; term: string; story: string; weight: number };
  "crosswire.bots": { platform: string; self: string };
  "crosswire.links": { story: string; other: string; likeness: number };
}
