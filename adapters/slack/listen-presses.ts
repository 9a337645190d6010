import type { App, Context, RespondFn, types } from "@slack/bolt";
import { z } from "zod";
import { windowTitle } from "../../src/answers/window-title.ts";
import type { IncomingMessage } from "../../src/chat/message.ts";
import { orSorry } from "../../src/chat/or-sorry.ts";
import { type Ears, linksIn, soon } from "./ears.ts";
import { FORM_WINDOW, parseForm, readForm, renderForm } from "./form.ts";
import { workspaceOf } from "./installation.ts";
import { type Press, parsePress } from "./parse-press.ts";
import { renderReply } from "./render.ts";
import { readSpot, type Spot, sayAt, writeSpot } from "./spot.ts";
import { renderWindow } from "./window.ts";

/** Shown while an answer is made. */
const LOOKING = { blocks: [{ kind: "progress", text: "Looking through the stories", step: 1, steps: 2 }] } as const;
const BROKE = "Something went wrong. Try it again.";

/** Who says what, and where. */
interface Saying {
  readonly user: string;
  readonly spot: Spot;
  readonly text: string;
  readonly id: string;
}

/** Buttons, windows and forms. `republish` shows a person's page on Home anew. */
export function listenForPresses(
  app: App,
  ears: Ears,
  {
    now,
    republish,
  }: {
    readonly now: () => Date;
    readonly republish: (workspace: string, user: string, channel: string) => Promise<void>;
  },
): void {
  const { directory, webs, front, take, log } = ears;

  async function messageOf({ user, spot, text, id }: Saying): Promise<IncomingMessage> {
    const [author, { visibility }] = await Promise.all([
      directory.personOf(spot.workspace, user),
      directory.roomOf(spot.workspace, spot.channel, null),
    ]);
    return sayAt(spot, { visibility, author, text, id, at: now().toISOString() });
  }

  const answerTo = (saying: Saying) => orSorry(messageOf(saying).then(front.answer), log);

  async function viewOf(saying: Saying, page: number): Promise<types.ModalView> {
    const reply = await answerTo(saying);
    const { spot, text } = saying;
    const privateMetadata = writeSpot({ ...spot, words: text });
    return renderWindow(reply, { title: titleOf(text), page, privateMetadata }, await linksIn(webs, spot.workspace));
  }

  /** A window that opens at once, since Slack gives it 3 seconds, and then shows the answer. */
  async function openWindow(press: Press, saying: Saying): Promise<void> {
    const { spot, text } = saying;
    const web = webs.of(spot.workspace);
    const options = { title: titleOf(text), page: 1, privateMetadata: writeSpot({ ...spot, words: text }) };
    const waiting = renderWindow(LOOKING, options, () => null);
    const opened = web.callPromptly((client) => client.views.open({ trigger_id: press.trigger, view: waiting }));
    const [{ view }, shown] = await Promise.all([opened, viewOf(saying, 1)]);
    const id = view?.id;
    if (id) await web.call((client) => client.views.update({ view_id: id, view: shown }));
  }

  async function say(press: Press, saying: Saying, respond: RespondFn | undefined): Promise<void> {
    if (!press.spot.alone) return take({ kind: "posted", message: await messageOf(saying) }, false);
    const { user, spot } = saying;
    if (!respond) {
      await openWindow(press, saying);
      return republish(spot.workspace, user, spot.channel);
    }
    const reply = await answerTo(saying);
    await respond({ ...renderReply(reply, await linksIn(webs, spot.workspace)), replace_original: true });
  }

  async function act(press: Press, respond: RespondFn | undefined): Promise<void> {
    const { user, spot, id, does, trigger } = press;
    const saying: Saying = { user, spot, text: spot.words, id };
    switch (does.kind) {
      case "say":
        return say(press, saying, respond);
      case "show":
        return openWindow(press, saying);
      case "ask": {
        const metadata = JSON.stringify({ spot: writeSpot(spot), form: JSON.stringify(does.form) });
        const view = renderForm(does.form, { privateMetadata: metadata });
        await webs.of(spot.workspace).callPromptly((client) => client.views.open({ trigger_id: trigger, view }));
        return;
      }
      case "turn": {
        const view = await viewOf(saying, does.page);
        await webs.of(spot.workspace).call((client) => client.views.update({ view_id: does.view, view }));
      }
    }
  }

  const onPress = async (body: unknown, context: Context, respond: RespondFn | undefined) => {
    const press = parsePress(body, workspaceOf(context) ?? "");
    if (press) await soon(act(press, respond), async () => {}, log);
  };
  app.action(/^(?:command|window|form|page):/, async ({ body, context, ack, ...more }) => {
    const respond = "response_url" in body && body.response_url ? more.respond : undefined;
    await onPress(body, context, respond);
    await ack();
  });

  app.view(FORM_WINDOW, async ({ body, view, ack }) => {
    const filled = readFilled(view.private_metadata);
    const words = filled && readForm(view.state, filled.form);
    if (!filled || words === null) {
      return ack({ response_action: "errors", errors: { "field-0": BROKE } });
    }
    const { spot } = filled;
    const text = `${spot.words} ${words}`.trim();
    const saying: Saying = { user: body.user.id, spot, text, id: view.id };
    if (!spot.alone) {
      await take({ kind: "posted", message: await messageOf(saying) }, false);
      return ack();
    }
    const web = webs.of(spot.workspace);
    const update = async (late: types.ModalView) =>
      void (await web.call((client) => client.views.update({ view_id: view.id, view: late })));
    const shown = await soon(viewOf(saying, 1), update, log);
    const waiting = { title: titleOf(text), page: 1, privateMetadata: writeSpot(spot) };
    await ack({ response_action: "update", view: shown ?? renderWindow(LOOKING, waiting, () => null) });
    await republish(spot.workspace, body.user.id, spot.channel);
  });
}

const filledIn = z.object({ spot: z.string(), form: z.string() });

function readFilled(metadata: string) {
  try {
    const parsed = filledIn.safeParse(JSON.parse(metadata));
    const spot = parsed.success ? readSpot(parsed.data.spot) : null;
    const form = parsed.success ? parseForm(parsed.data.form) : null;
    return spot && form && { spot, form };
  } catch {
    return null;
  }
}

/** Over a window that answers `words`. */
const titleOf = (words: string): string => windowTitle(words) ?? "Crosswire";
