import type { IncomingMessage } from "../src/chat/message.ts";
import type { Limits } from "../src/chat/platform.ts";
import type { AcceptedMessage } from "../src/store/accepted-message.ts";
import { messageKey } from "../src/store/message-key.ts";

const MARK = "-passing";

/** A message that is answered at once, for its author's eyes only, and kept nowhere; it stands after all others. */
export const passing = (message: IncomingMessage, task: AcceptedMessage["task"]): AcceptedMessage => ({
  key: `${messageKey(message)}${MARK}`,
  message,
  task,
  state: "released",
  line: Number.MAX_SAFE_INTEGER,
  outcomes: [],
  post: null,
  starts: 0,
  revision: 0,
});

export const isPassing = ({ key }: AcceptedMessage): boolean => key.endsWith(MARK);

/** Whether nobody but its author sees the answer. */
export const isForAuthorAlone = (accepted: AcceptedMessage, { oneReader }: Limits): boolean =>
  isPassing(accepted) || accepted.message.place.visibility === "direct" || oneReader === true;
