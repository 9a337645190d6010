// Windows and the Home tab of the local Slack, held against Slack's own client libraries.
import type { App, ViewResponseAction } from "@slack/bolt";
import { WebClient } from "@slack/web-api";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { silentLogger as logger } from "../fakes/slack/silent-logger.ts";
import { openSlack, type SlackOptions, type SlackServer } from "../fakes/slack/slack-server.ts";
import { type Line, startBolt } from "./bolt-app.ts";

let clock: Date;
let slack: SlackServer;
const closers: (() => Promise<unknown>)[] = [];
const open = async (options: Partial<SlackOptions> = {}) => {
  slack = await openSlack({ now: () => clock, ...options });
};
beforeEach(async () => {
  clock = new Date("2031-03-04T12:00:00.000Z");
  await open();
});
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
  await slack.close();
});
const start = async (line: Line, listen: (app: App) => void) => void closers.push(await startBolt(slack, line, listen));
const later = (ms: number) => {
  clock = new Date(clock.getTime() + ms);
};
const web = () => new WebClient(slack.botToken, { slackApiUrl: slack.apiUrl, logger });
const refusal = (error: string) => ({ data: { error } });
const plain = (text: string) => ({ type: "plain_text", text }) as const;
const button = (label: string, action_id = "a") => ({ type: "button", action_id, text: plain(label) }) as const;
const actions = (...labels: string[]) =>
  ({ type: "actions", elements: labels.map((label, at) => button(label, `a-${at}`)) }) as const;
const modal = (more: object = {}) => ({ type: "modal" as const, title: plain("Claims"), blocks: [], ...more });

const LINES: readonly Line[] = ["sockets", "requests"];
describe.each(LINES)("over %s", (line) => {
  test("a window is opened, filled in, sent, found wrong, and sent again", async () => {
    const sent: unknown[] = [];
    const blocks = [
      { type: "input", block_id: "who", label: plain("Who?"), element: { type: "plain_text_input", action_id: "w" } },
      {
        type: "input",
        block_id: "how",
        label: plain("How sure?"),
        optional: true,
        element: {
          type: "radio_buttons",
          action_id: "h",
          options: [
            { text: plain("Sure"), value: "sure" },
            { text: plain("Not sure"), value: "unsure" },
          ],
        },
      },
      {
        type: "input",
        block_id: "more",
        label: plain("More"),
        optional: true,
        element: { type: "checkboxes", action_id: "m", options: [{ text: plain("Today"), value: "today" }] },
      },
    ];
    await start(line, (app) => {
      app.command("/crosswire", async ({ ack, body, client }) => {
        await ack();
        const view = modal({ callback_id: "form", submit: plain("Settle"), private_metadata: "d-1", blocks });
        await client.views.open({ trigger_id: body.trigger_id, view });
      });
      app.view("form", async ({ ack, body, view }) => {
        sent.push([body.type, view.private_metadata, view.state.values]);
        if (sent.length === 1) await ack({ response_action: "errors", errors: { who: "Nobody of that name." } });
        else await ack();
      });
    });
    await slack.command(slack.openChannel("public"), "settle");
    await slack.until(() => slack.windows.window() !== null, "the window");
    expect(slack.windows.window()).toMatchObject({ title: "Claims", submit: "Settle", buttons: [] });
    await slack.windows.submit();
    expect(slack.windows.window()?.errors).toEqual({ "Who?": "Please complete this required field." });
    slack.windows.fillIn({ "Who?": "Ada", "How sure?": "Not sure", More: ["Today"] });
    await slack.windows.submit();
    expect(slack.windows.window()).toMatchObject({
      fields: { "Who?": "Ada", "How sure?": "Not sure", More: "Today" },
      errors: { "Who?": "Nobody of that name." },
    });
    slack.windows.fillIn({ "Who?": "Ada Pike", More: [] });
    await slack.windows.submit();
    expect(slack.windows.window()).toBeNull();
    const unsure = { text: plain("Not sure"), value: "unsure" };
    const state = (value: string, selected_options: unknown[]) => ({
      who: { w: { type: "plain_text_input", value } },
      how: { h: { type: "radio_buttons", selected_option: unsure } },
      more: { m: { type: "checkboxes", selected_options } },
    });
    expect(sent).toEqual([
      ["view_submission", "d-1", state("Ada", [{ text: plain("Today"), value: "today" }])],
      ["view_submission", "d-1", state("Ada Pike", [])],
    ]);
  });

  test("buttons in a window turn its pages, lay one on it, and closing it is told", async () => {
    const heard: unknown[] = [];
    await start(line, (app) => {
      app.command("/crosswire", async ({ ack, body, client }) => {
        await ack();
        const view = modal({ blocks: [actions("Next", "Why")], notify_on_close: true });
        await client.views.open({ trigger_id: body.trigger_id, view });
      });
      app.action("a-0", async ({ ack, body, client }) => {
        await ack();
        if (body.type !== "block_actions" || !body.view) return;
        heard.push([body.container, body.channel, body.message, body.view.id]);
        const { id: view_id, hash } = body.view;
        await client.views.update({ view_id, hash, view: modal({ title: plain("Page 2") }) });
      });
      app.action("a-1", async ({ ack, body, client }) => {
        await ack();
        if (body.type !== "block_actions") return;
        await client.views.push({ trigger_id: body.trigger_id, view: modal({ title: plain("Why") }) });
      });
      app.view({ type: "view_closed" }, async ({ ack, body }) => {
        heard.push([body.type, "is_cleared" in body && body.is_cleared]);
        await ack();
      });
    });
    await slack.command(slack.openChannel("public"), "claims");
    await slack.until(() => slack.windows.window() !== null, "the window");
    await slack.windows.pressInWindow("Why");
    await slack.until(() => slack.windows.window()?.title === "Why", "the window on top");
    expect(slack.windows.window()).toMatchObject({ under: 1 });
    await slack.windows.closeWindow();
    await slack.windows.closeWindow("all");
    await slack.command(slack.openChannel("public"), "claims");
    await slack.until(() => slack.windows.window() !== null, "the window again");
    await slack.windows.pressInWindow("Next");
    await slack.until(() => slack.windows.window()?.title === "Page 2", "the second page");
    expect(heard).toEqual([
      ["view_closed", true],
      [{ type: "view", view_id: "V3" }, undefined, undefined, "V3"],
    ]);
  });

  test("the Home tab is opened, published, and its buttons work", async () => {
    const heard: unknown[] = [];
    await start(line, (app) => {
      app.event("app_home_opened", async ({ event, client }) => {
        heard.push([event.user, event.tab, event.channel.startsWith("D"), event.view?.type]);
        if (event.tab !== "home") return;
        const view = {
          type: "home" as const,
          blocks: [{ type: "header" as const, text: plain("Desk") }, actions("Help")],
        };
        await client.views.publish({ user_id: event.user, view });
      });
      app.action("a-0", async ({ ack, body }) => {
        heard.push(body.type === "block_actions" && body.view?.type);
        await ack();
      });
    });
    slack.windows.openHome();
    await slack.until(() => slack.windows.home() !== null, "the Home tab");
    expect(slack.windows.home()?.text).toBe("Desk\n[Help]");
    await slack.windows.pressInHome("Help");
    slack.windows.openHome("U0ROWAN", "messages");
    await slack.settled();
    expect(heard).toEqual([["U0ROWAN", "home", true, undefined], "home", ["U0ROWAN", "messages", true, undefined]]);
  });
});

describe("windows", () => {
  /** Gives a new trigger_id each time. */
  const startTriggers = async () => {
    const triggers: string[] = [];
    await start("sockets", (app) => {
      app.command("/crosswire", async ({ ack, body }) => {
        triggers.push(body.trigger_id);
        await ack();
      });
    });
    return async () => {
      await slack.command(slack.openChannel("public"), "claims");
      return String(triggers.at(-1));
    };
  };
  test("open once, and within three seconds", async () => {
    const nextTrigger = await startTriggers();
    const trigger_id = await nextTrigger();
    await web().views.open({ trigger_id, view: modal() });
    await expect(web().views.open({ trigger_id, view: modal() })).rejects.toMatchObject(
      refusal("exchanged_trigger_id"),
    );
    await expect(web().views.open({ trigger_id: "1.2.x", view: modal() })).rejects.toMatchObject(
      refusal("invalid_trigger_id"),
    );
    const late = await nextTrigger();
    later(3_001);
    await expect(web().views.open({ trigger_id: late, view: modal() })).rejects.toMatchObject(
      refusal("expired_trigger_id"),
    );
  });

  const next = modal({ title: plain("Page 2") });
  const answers: readonly (readonly [name: string, answer: ViewResponseAction | null, after: object | null])[] = [
    ["are all closed", { response_action: "clear" }, null],
    ["are changed", { response_action: "update", view: next }, { title: "Page 2", under: 1 }],
    ["have another laid on them", { response_action: "push", view: next }, { title: "Page 2", under: 2 }],
    ["stay when nobody answers", null, { title: "Top", errors: { "": expect.any(String) } }],
    [
      "stay when the answer is no view",
      { response_action: "update", view: modal({ title: plain("x".repeat(25)) }) },
      { title: "Top", errors: { "": expect.any(String) } },
    ],
    [
      "stay when the answer names no question",
      { response_action: "errors", errors: { other: "No." } },
      { title: "Top", errors: { "": expect.any(String) } },
    ],
  ];
  test.each(answers)("%s by the answer to a form", async (_name, answer, after) => {
    await slack.close();
    await open({ ackWithin: 200 });
    const options = [{ text: plain("Outcome"), value: "outcome" }];
    const element = { type: "static_select", action_id: "e", options };
    const blocks = [{ type: "input", block_id: "b", label: plain("What?"), element }];
    const chosen: unknown[] = [];
    await start("sockets", (app) => {
      app.command("/crosswire", async ({ ack, body, client }) => {
        await ack();
        await client.views.open({ trigger_id: body.trigger_id, view: modal({ blocks: [actions("More")] }) });
      });
      app.action("a-0", async ({ ack, body, client }) => {
        await ack();
        if (body.type !== "block_actions") return;
        const view = modal({ title: plain("Top"), callback_id: "form", submit: plain("Send"), blocks });
        await client.views.push({ trigger_id: body.trigger_id, view });
      });
      app.view("form", async ({ ack, view }) => {
        chosen.push(view.state.values["b"]?.["e"]?.selected_option?.value);
        if (answer) await ack(answer);
      });
    });
    await slack.command(slack.openChannel("public"), "settle");
    await slack.until(() => slack.windows.window() !== null, "the window");
    await slack.windows.pressInWindow("More");
    await slack.until(() => slack.windows.window()?.title === "Top", "the window on top");
    slack.windows.fillIn({ "What?": "Outcome" });
    await slack.windows.submit();
    expect(chosen).toEqual(["outcome"]);
    if (after === null) expect(slack.windows.window()).toBeNull();
    else expect(slack.windows.window()).toMatchObject(after);
  });

  test("change by the app's own name, unless they changed meanwhile or are gone", async () => {
    const trigger_id = await (await startTriggers())();
    const { view } = await web().views.open({ trigger_id, view: modal({ external_id: "mine" }) });
    const change = (hash: string | undefined) =>
      web().views.update({ external_id: "mine", view: modal({ external_id: "mine" }), ...(hash ? { hash } : {}) });
    await change(view?.hash);
    await expect(change(view?.hash)).rejects.toMatchObject(refusal("hash_conflict"));
    await slack.windows.closeWindow();
    await expect(change(undefined)).rejects.toMatchObject(refusal("not_found"));
  });

  const input = { type: "input", label: plain("Who?"), element: { type: "plain_text_input" } };
  const refused: readonly (readonly [name: string, view: object, place: string])[] = [
    ["a title of 25 characters", modal({ title: plain("x".repeat(25)) }), "/view/title/text"],
    ["a question without a button to send it", modal({ blocks: [input] }), "/view/submit"],
    ["101 blocks", modal({ blocks: Array.from({ length: 101 }, () => ({ type: "divider" })) }), "/view/blocks"],
    ["3,001 characters put aside", modal({ private_metadata: "x".repeat(3_001) }), "/view/private_metadata"],
    ["a field that windows do not have", modal({ colour: "red" }), "/view"],
    ["a field that a block does not have", modal({ blocks: [{ type: "divider", text: "x" }] }), "/view/blocks/0"],
    [
      "two blocks of one name",
      modal({ blocks: [1, 2].map(() => ({ type: "divider", block_id: "b" })) }),
      "/view/blocks",
    ],
  ];
  test.each(refused)("are refused with %s", async (_name, view, place) => {
    const trigger_id = await (await startTriggers())();
    const error = await web()
      .apiCall("views.open", { trigger_id, view })
      .catch((thrown) => thrown.data);
    expect(error).toMatchObject({ error: "invalid_arguments" });
    expect(error.response_metadata.messages.join()).toContain(`[json-pointer:${place}]`);
    expect(slack.windows.window()).toBeNull();
  });

  test("stand in no Home tab that is off", async () => {
    await slack.close();
    await open({ manifest: {} });
    const view = { type: "home" as const, blocks: [] };
    await expect(web().views.publish({ user_id: "U0ROWAN", view })).rejects.toMatchObject(refusal("not_enabled"));
    expect(() => slack.windows.openHome()).toThrow(RangeError);
  });
});
