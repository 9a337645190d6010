/** What is wrong with one field, as Discord words it. */
export interface Complaint {
  readonly path: readonly PropertyKey[];
  readonly code: string;
  readonly message: string;
}

type Tree = { [key: string]: Tree | readonly { readonly code: string; readonly message: string }[] };

/** A call that Discord refuses, with its status and body. */
export class Refusal extends Error {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  constructor(status: number, code: number, message: string, more: Readonly<Record<string, unknown>> = {}) {
    super(message);
    this.status = status;
    this.body = { message, code, ...more };
  }
}

const KNOWN = {
  Unauthorized: [401, 0, "401: Unauthorized"],
  "Not Found": [404, 0, "404: Not Found"],
  "Unknown Application": [404, 10_002, "Unknown Application"],
  "Unknown Channel": [404, 10_003, "Unknown Channel"],
  "Unknown Guild": [404, 10_004, "Unknown Guild"],
  "Unknown Member": [404, 10_007, "Unknown Member"],
  "Unknown Message": [404, 10_008, "Unknown Message"],
  "Unknown User": [404, 10_013, "Unknown User"],
  "Unknown Webhook": [404, 10_015, "Unknown Webhook"],
  "Unknown interaction": [404, 10_062, "Unknown interaction"],
  "Unknown application command": [404, 10_063, "Unknown application command"],
  "Already acknowledged": [400, 40_060, "Interaction has already been acknowledged."],
  "Missing Access": [403, 50_001, "Missing Access"],
  "Wrong channel type": [400, 50_024, "Cannot execute action on this channel type"],
  "Not ours": [403, 50_005, "Cannot edit a message authored by another user"],
  "Nothing to send": [400, 50_006, "Cannot send an empty message"],
  "Cannot write to this person": [403, 50_007, "Cannot send messages to this user"],
  "Not a text channel": [400, 50_008, "Cannot send messages in a non-text channel"],
  "Missing Permissions": [403, 50_013, "Missing Permissions"],
  "Wrong number to delete": [
    400,
    50_016,
    "Provided too few or too many messages to delete. Must provide at least 2 and at most 100 messages to delete.",
  ],
  "System message": [403, 50_021, "Cannot execute action on a system message"],
  "Invalid Webhook Token": [401, 50_027, "Invalid Webhook Token"],
  "Too old to delete": [400, 50_034, "A message provided was too old to bulk delete"],
  "Thread is archived": [403, 50_083, "Thread is archived"],
  "Invalid JSON": [400, 50_109, "The request body contains invalid JSON."],
  "No history": [400, 160_002, "Cannot reply without permission to read message history"],
  "Internal Server Error": [500, 0, "500: Internal Server Error"],
  "Thread exists": [400, 160_004, "A thread has already been created for this message"],
  "Thread is locked": [400, 160_005, "Thread is locked"],
} as const;

export function refuse(what: keyof typeof KNOWN): Refusal {
  const [status, code, message] = KNOWN[what];
  return new Refusal(status, code, message);
}

/** A body of the wrong form, each field with what is wrong with it. */
export function refuseForm(complaints: readonly Complaint[]): Refusal {
  const tree: Tree = {};
  for (const { path, code, message } of complaints) {
    let at = tree;
    for (const step of path) {
      at[String(step)] ??= {};
      at = at[String(step)] as Tree;
    }
    at["_errors"] = [...((at["_errors"] ?? []) as []), { code, message }];
  }
  return new Refusal(400, 50_035, "Invalid Form Body", { errors: tree });
}
