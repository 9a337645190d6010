import type { Reply } from "../answers/reply.ts";
import type { Log } from "../log.ts";

const SORRY: Reply = {
  blocks: [
    { kind: "paragraph", line: [{ kind: "warning", text: "Something went wrong; the log says what. Try it again." }] },
  ],
};

/** The answer that a person waits for, or a sentence that there is none: nobody else can tell them. */
export const orSorry = (answer: Promise<Reply>, log: Log): Promise<Reply> =>
  answer.catch((error: unknown) => {
    log.error({ err: error }, "could not answer a person");
    return SORRY;
  });
