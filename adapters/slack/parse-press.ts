import { z } from "zod";
import type { Form } from "../../src/answers/reply.ts";
import { COMMAND, FORM, WINDOW } from "./buttons.ts";
import { parseForm } from "./form.ts";
import { readSpot, type Spot } from "./spot.ts";
import { PAGE } from "./window.ts";

/** A button of ours that somebody pressed. */
export interface Press {
  readonly user: string;
  /** What opens a window, for 3 seconds. */
  readonly trigger: string;
  readonly spot: Spot;
  /** The same each time that Slack tells of this press. */
  readonly id: string;
  readonly does: Does;
}

type Does =
  /** Says `spot.words`. */
  | { readonly kind: "say" }
  /** Shows what `spot.words` come to. */
  | { readonly kind: "show" }
  /** Asks for what follows `spot.words`. */
  | { readonly kind: "ask"; readonly form: Form }
  /** Shows another page of a window. */
  | { readonly kind: "turn"; readonly view: string; readonly page: number };

const base = z.object({
  user: z.object({ id: z.string().min(1) }),
  trigger_id: z.string().default(""),
  actions: z.tuple([
    z.object({ action_id: z.string(), action_ts: z.string().min(1), value: z.string().nullish().catch(null) }),
  ]),
});
const inMessage = z.object({
  channel: z.object({ id: z.string().min(1) }),
  container: z
    .object({ is_ephemeral: z.boolean().nullish(), message_ts: z.string().nullish(), thread_ts: z.string().nullish() })
    .nullish(),
  message: z.object({ ts: z.string().min(1), thread_ts: z.string().nullish() }).nullish(),
});
const inView = z.object({ view: z.object({ id: z.string().min(1), private_metadata: z.string() }) });

/** Slack's `block_actions`; null when no button of ours was pressed. `workspace` is what the event says of it. Total. */
export function parsePress(body: unknown, workspace: string): Press | null {
  const parsed = base.safeParse(body);
  const place = placeOf(body, workspace);
  if (!parsed.success || !place) return null;
  const { user, trigger_id: trigger, actions } = parsed.data;
  const [{ action_id, action_ts, value }] = actions;
  const pressed = (prefix: string, does: Does): Press => {
    const words = does.kind === "turn" ? place.spot.words : action_id.slice(prefix.length);
    return { user: user.id, trigger, id: `${place.id}-${action_ts}`, spot: { ...place.spot, words }, does };
  };
  if (action_id.startsWith(COMMAND)) return pressed(COMMAND, { kind: "say" });
  if (action_id.startsWith(WINDOW)) return pressed(WINDOW, { kind: "show" });
  if (action_id.startsWith(FORM)) {
    const form = parseForm(value ?? "");
    return form && pressed(FORM, { kind: "ask", form });
  }
  const page = action_id.startsWith(PAGE) ? Number(action_id.slice(PAGE.length)) : Number.NaN;
  return Number.isInteger(page) && place.view !== null ? pressed(PAGE, { kind: "turn", view: place.view, page }) : null;
}

function placeOf(
  body: unknown,
  workspace: string,
): { readonly id: string; readonly view: string | null; readonly spot: Spot } | null {
  const view = inView.safeParse(body);
  if (view.success) {
    const { id, private_metadata } = view.data.view;
    const spot = readSpot(private_metadata);
    return spot && { id, view: id, spot };
  }
  const parsed = inMessage.safeParse(body);
  if (!parsed.success) return null;
  const { channel, message, container } = parsed.data;
  const alone = container?.is_ephemeral === true;
  const id = message?.ts ?? container?.message_ts;
  if (!id) return null;
  // What one person sees is answered to that person, and nobody else can reply to it.
  const thread = message?.thread_ts ?? container?.thread_ts ?? (alone ? null : id);
  // A post that a thread began on names itself as its thread.
  const post = thread === id ? id : null;
  return { id, view: null, spot: { workspace, channel: channel.id, thread, post, words: "", alone } };
}
