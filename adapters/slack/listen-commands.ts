import type { App, RespondArguments } from "@slack/bolt";
import { z } from "zod";
import type { Reply } from "../../src/answers/reply.ts";
import { parseIntent } from "../../src/chat/intent.ts";
import { orSorry } from "../../src/chat/or-sorry.ts";
import { NO_RULES } from "../../src/chat/settings.ts";
import { type Ears, linksIn, soon } from "./ears.ts";
import { workspaceOf } from "./installation.ts";
import { parseMrkdwn } from "./mrkdwn.ts";
import { COMMAND, SHORTCUT } from "./needs.ts";
import { authorIn, parseChosen } from "./parse.ts";
import { renderReply } from "./render.ts";
import { sayAt } from "./spot.ts";

const INVITE = "I am not in this channel, so that I could not answer in it. Invite me with “/invite @Crosswire”.";
const LOOKING = "I am looking; the answer comes here.";
const NOTHING = "There is nothing in that message that I could check.";
const COMING = "The answer stands in the thread of that message, or will in a moment.";

const command = z.object({
  channel_id: z.string().min(1),
  user_id: z.string().min(1),
  trigger_id: z.string().min(1),
  text: z.string().default(""),
});
const chosen = z.object({
  user: z.object({ id: z.string().min(1) }),
  channel: z.object({ id: z.string().min(1) }),
  message: z.unknown(),
});

/** The slash command, answered to who typed it alone, and "Check claims" in the menu of each message. */
export function listenForCommands(app: App, ears: Ears, now: () => Date): void {
  const { front, take, directory, webs, log } = ears;

  async function answer(workspace: string, typed: z.infer<typeof command>): Promise<Reply> {
    const { channel_id: channel, user_id: user, trigger_id: id } = typed;
    const [author, { visibility, member }] = await Promise.all([
      directory.personOf(workspace, user),
      directory.roomOf(workspace, channel, null),
    ]);
    const stretches = parseMrkdwn(typed.text);
    const text = stretches.map((one) => (one.kind === "words" || one.kind === "person" ? one.text : one.url)).join("");
    const spot = { workspace, channel, thread: null, post: null };
    const message = sayAt(spot, { visibility, author, text, id, at: now().toISOString() });
    const isStory = parseIntent(message, { mode: "links", hosts: NO_RULES }).kind.startsWith("story");
    return isStory && !member ? sentence(INVITE) : front.answer(message);
  }

  app.command(COMMAND, async ({ command: typed, context, ack, respond }) => {
    const parsed = command.safeParse(typed);
    const workspace = workspaceOf(context);
    if (!parsed.success || workspace === null) return ack();
    const say = async (reply: Reply): Promise<RespondArguments> => ({
      ...renderReply(reply, await linksIn(webs, workspace)),
      response_type: "ephemeral",
    });
    const reply = await soon(orSorry(answer(workspace, parsed.data), log).then(say), respond, log);
    await ack(reply ?? { text: LOOKING, response_type: "ephemeral" });
  });

  app.shortcut(
    { type: "message_action", callback_id: SHORTCUT.callbackId },
    async ({ body, context, ack, respond }) => {
      const parsed = chosen.safeParse(body);
      const workspace = workspaceOf(context);
      if (!parsed.success || workspace === null) return ack();
      const { user, channel, message: pointedAt } = parsed.data;
      const [author, { visibility, member }] = await Promise.all([
        directory.personOf(workspace, authorIn(pointedAt) ?? user.id),
        directory.roomOf(workspace, channel.id, null),
      ]);
      const known = { workspace, bot: context.botUserId ?? "", author, visibility, spokeIn: false };
      const message = parseChosen(pointedAt, channel.id, known);
      if (message && member) await take({ kind: "posted", message }, false);
      await ack();
      const text = !message ? NOTHING : member ? COMING : INVITE;
      await respond({ text, response_type: "ephemeral", replace_original: false }).catch((error: unknown) => {
        log.debug({ err: error }, "nobody was told what comes of a shortcut");
      });
    },
  );
}

const sentence = (text: string): Reply => ({ blocks: [{ kind: "paragraph", line: [{ kind: "text", text }] }] });
