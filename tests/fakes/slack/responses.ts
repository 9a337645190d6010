import { type Arguments, readBlocks, textOf } from "./arguments.ts";
import type { Ids } from "./ids.ts";
import { Refusal } from "./refusal.ts";
import { APP, type Channel } from "./workspace.ts";

/** Where an answer to something that a person did goes. */
interface Target {
  readonly channel: Channel;
  readonly user: string;
  /** The message that is replaced or deleted when the answer asks for it: the one that was pressed, else the first answer. */
  original: string | null;
}

/** Addresses at which an app answers what a person did. */
export interface Responses {
  /** The path of a new address. */
  open(target: Target): string;
  /** Takes what the app posts to a path. Throws a Refusal. */
  take(path: string, body: Arguments): void;
  /** The same for an answer that comes with the acknowledgement; without words and blocks nothing is shown. */
  answer(target: Target, body: Arguments): void;
}

const MOST_USES = 5;
const LIFETIME_MS = 30 * 60_000;

export function createResponses(ids: Ids, now: () => Date): Responses {
  const opened = new Map<string, { readonly target: Target; readonly until: number; uses: number }>();

  const answer = (target: Target, body: Arguments) => {
    const { channel, user, original } = target;
    const { workspace } = channel;
    const isOn = (name: string) => textOf(body, name) === "true";
    const removePrivate = () => {
      const at = channel.privates.findIndex(({ ts }) => ts === original);
      return at < 0 ? null : (channel.privates.splice(at, 1)[0] ?? null);
    };
    if (isOn("delete_original")) {
      if (original === null) throw new Refusal("message_not_found");
      if (!removePrivate()) workspace.remove(channel, original);
      return;
    }
    const blocks = readBlocks(body, ids, target.channel.workspace.files);
    const text = textOf(body, "text");
    if (text === "" && !blocks?.length) throw new Refusal("no_text");
    const thread = textOf(body, "thread_ts");
    const said = {
      text,
      ...(blocks ? { blocks } : {}),
      ...(thread === "" ? {} : { thread_ts: thread }),
    };
    if (isOn("replace_original")) {
      if (original === null) throw new Refusal("message_not_found");
      const before = removePrivate();
      if (before) channel.privates.push({ ...before, ...said });
      else workspace.change(channel, original, said);
    } else if (textOf(body, "response_type") === "in_channel") {
      const { botUser, bot } = workspace;
      const { ts } = workspace.post(channel, { user: botUser, bot_id: bot, app_id: APP, ...said });
      target.original ??= ts;
    } else {
      const ts = ids.ts();
      channel.privates.push({ ts, user, ...said });
      target.original ??= ts;
    }
  };

  return {
    open(target) {
      const path = `/respond/${channelTeam(target)}/${ids.number("response")}`;
      opened.set(path, { target, until: now().getTime() + LIFETIME_MS, uses: 0 });
      return path;
    },
    take(path, body) {
      const one = opened.get(path);
      if (!one) throw new Refusal("invalid_url");
      if (now().getTime() > one.until) throw new Refusal("expired_url");
      if (one.uses >= MOST_USES) throw new Refusal("used_url");
      answer(one.target, body);
      one.uses += 1;
    },
    answer(target, body) {
      if (textOf(body, "text") !== "" || body["blocks"] !== undefined) answer(target, body);
    },
  };
}

const channelTeam = ({ channel }: Target): string => channel.workspace.id;
