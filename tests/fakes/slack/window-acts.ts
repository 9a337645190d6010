import type { Deliver } from "./acts.ts";
import { elementsOf, type Input } from "./blocks.ts";
import type { Events } from "./events.ts";
import { modalOf } from "./methods/views.ts";
import { whoAndWhere, whoInWindow } from "./payloads.ts";
import { readMessage, type Seen } from "./read-message.ts";
import { Refusal } from "./refusal.ts";
import { inputsOf, keyOf, type Value, type View, viewJson } from "./windows.ts";
import { directChannel } from "./workspace.ts";
import { type World, workspaceOf } from "./world.ts";

/** A window as a person has it before them. */
interface SeenWindow extends Seen {
  readonly title: string;
  /** Labels, in order. */
  readonly buttons: readonly string[];
  /** The button that sends the form; null: nothing to send. */
  readonly submit: string | null;
  /** The questions, and what is filled in: words that were written or labels that were chosen; empty: nothing. */
  readonly fields: Readonly<Record<string, string>>;
  /** What is wrong, by question; "" is the whole window. */
  readonly errors: Readonly<Record<string, string>>;
  /** How many windows are under it. */
  readonly under: number;
}

/** What people do in windows and in the app's own place. Without `user`, the person who is there from the start. */
export interface WindowActs {
  /** The topmost; null: none is open. */
  window(user?: string): SeenWindow | null;
  pressInWindow(label: string, user?: string): Promise<void>;
  /** Answers questions by their labels: words, the label of a choice, or the labels of several. */
  fillIn(answers: Readonly<Record<string, string | readonly string[]>>, user?: string): void;
  /** Sends the form, unless a question that must be answered is not. */
  submit(user?: string): Promise<void>;
  /** Closes the topmost window, or all of them. */
  closeWindow(which?: "top" | "all", user?: string): Promise<void>;
  /** Goes to the app's own place. Throws a RangeError when it has no such tab. */
  openHome(user?: string, tab?: "home" | "messages"): void;
  /** What is published there; null: nothing yet. */
  home(user?: string): Seen | null;
  pressInHome(label: string, user?: string): Promise<void>;
}

const PERSON = "U0ROWAN";
const TROUBLE = "We had some trouble connecting. Try again?";

export function createWindowActs(world: World, events: Events, deliver: Deliver): WindowActs {
  const { windows, ids, triggers } = world;
  const interact = (body: unknown) => deliver({ type: "interactive", body, attempt: 0 });
  const topOf = (user: string): View => {
    const view = windows.stackOf(user).at(-1);
    if (!view) throw new RangeError("No window is open.");
    return view;
  };
  const press = async (view: View, label: string) => {
    const pressed = elementsOf(view.blocks).find((one) => one.type === "button" && one.text.text === label);
    if (!pressed) throw new RangeError(`There is no button “${label}”.`);
    const taken = await interact({
      type: "block_actions",
      ...whoAndWhere(view.workspace, view.user),
      container: { type: "view", view_id: view.id },
      trigger_id: triggers.issue(view.user),
      view: viewJson(view),
      actions: [{ ...pressed, action_ts: ids.ts() }],
    });
    if (!taken) view.errors = { "": TROUBLE };
  };
  /** Does with the window what the app answers to its form. */
  const follow = (view: View, answer: Readonly<Record<string, unknown>>) => {
    const { workspace, user } = view;
    switch (answer["response_action"]) {
      case undefined:
        return windows.close(user, "top");
      case "clear":
        return windows.close(user, "all");
      case "update":
        return void windows.show(workspace, user, modalOf(answer), view);
      case "push":
        return void windows.show(workspace, user, modalOf(answer), "on top");
      case "errors": {
        const errors = answer["errors"] as Readonly<Record<string, string>>;
        const questions = view.blocks.filter(({ type }) => type === "input").map(({ block_id }) => block_id);
        if (!Object.keys(errors).every((block) => questions.includes(block))) throw new Refusal("invalid_arguments");
        view.errors = errors;
        return;
      }
      default:
        throw new Refusal("invalid_arguments");
    }
  };

  return {
    window(user = PERSON) {
      const view = windows.stackOf(user).at(-1);
      if (view?.given.type !== "modal") return null;
      const questions = inputsOf(view.blocks).flatMap(({ label, ...one }) =>
        label === null ? [] : [{ ...one, label }],
      );
      const labelOf = (block: string) => questions.find(({ block_id }) => block_id === block)?.label ?? "";
      return {
        ...seenOf(view),
        title: view.given.title.text,
        submit: view.given.submit?.text ?? null,
        fields: Object.fromEntries(
          questions.map(({ block_id, element, label }) => [
            label,
            readValue(element, view.values.get(keyOf(block_id, element)) ?? null),
          ]),
        ),
        errors: Object.fromEntries(Object.entries(view.errors).map(([block, error]) => [labelOf(block), error])),
        under: view.under.length,
      };
    },
    pressInWindow: (label, user = PERSON) => press(topOf(user), label),
    fillIn(answers, user = PERSON) {
      const view = topOf(user);
      for (const [label, answer] of Object.entries(answers)) {
        const field = inputsOf(view.blocks).find((one) => one.label === label);
        if (!field) throw new RangeError(`The window does not ask “${label}”.`);
        view.values.set(keyOf(field.block_id, field.element), chosenOf(field.element, answer));
      }
    },
    async submit(user = PERSON) {
      const view = topOf(user);
      if (view.given.type !== "modal" || !view.given.submit) throw new RangeError("The window has nothing to send.");
      view.errors = errorsOf(view);
      if (Object.keys(view.errors).length > 0) return;
      const taken = await interact({
        type: "view_submission",
        ...whoInWindow(view.workspace, user),
        trigger_id: triggers.issue(user),
        view: viewJson(view),
        response_urls: [],
      });
      try {
        if (!taken) throw new Refusal("operation_timeout");
        follow(windows.stackOf(user).find(({ id }) => id === view.id) ?? view, taken.answer);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        view.errors = { "": TROUBLE };
      }
    },
    async closeWindow(which = "top", user = PERSON) {
      const top = topOf(user);
      const cleared = which === "all" || (top.given.type === "modal" && top.given.clear_on_close === true);
      const closed = cleared ? windows.stackOf(user) : [top];
      windows.close(user, cleared ? "all" : "top");
      for (const view of closed) {
        if (view.given.type !== "modal" || view.given.notify_on_close !== true) continue;
        const who = whoInWindow(view.workspace, user);
        await interact({ type: "view_closed", ...who, view: viewJson(view), is_cleared: cleared });
      }
    },
    openHome(user = PERSON, tab = "home") {
      const tabs = world.manifest.features?.app_home;
      if (!(tab === "home" ? tabs?.home_tab_enabled : tabs?.messages_tab_enabled)) {
        throw new RangeError(`The app has no tab “${tab}”.`);
      }
      const workspace = workspaceOf(world, user);
      const { id: channel } = directChannel(workspace, user);
      const view = windows.homeOf(user);
      const shown = tab === "home" && view ? { view: viewJson(view) } : {};
      events.announce(workspace, null, {
        type: "app_home_opened",
        user,
        channel,
        tab,
        ...shown,
        event_ts: ids.ts(),
      });
    },
    home(user = PERSON) {
      const view = windows.homeOf(user);
      return view ? seenOf(view) : null;
    },
    async pressInHome(label, user = PERSON) {
      const view = windows.homeOf(user);
      if (!view) throw new RangeError("Nothing is published there.");
      await press(view, label);
    },
  };
}

const seenOf = ({ blocks }: View) => ({
  ...readMessage({ text: "", blocks }),
  buttons: elementsOf(blocks).flatMap((one) => (one.type === "button" ? [one.text.text] : [])),
});

function readValue(element: Input, value: Value): string {
  if (element.type === "plain_text_input") return String(value ?? "");
  const chosen: readonly (string | null)[] = Array.isArray(value) ? value : [value as string | null];
  const labels = element.options.filter((one) => chosen.includes(one.value)).map(({ text }) => text.text);
  return labels.join(", ");
}

function chosenOf(element: Input, answer: string | readonly string[]): Value {
  if (element.type === "plain_text_input") return String(answer) === "" ? null : String(answer);
  const labels = typeof answer === "string" ? [answer] : answer;
  const values = labels.map((label) => {
    const option = element.options.find(({ text }) => text.text === label);
    if (!option) throw new RangeError(`There is no choice “${label}”.`);
    return option.value;
  });
  return element.type === "checkboxes" ? values : (values[0] ?? null);
}

/** What Slack itself finds wrong before it sends the form. */
function errorsOf({ blocks, values }: View): Readonly<Record<string, string>> {
  return Object.fromEntries(
    inputsOf(blocks).flatMap(({ block_id, element, optional }) => {
      const value = values.get(keyOf(block_id, element)) ?? null;
      const length = value?.length ?? 0;
      if (length === 0) return optional ? [] : [[block_id, "Please complete this required field."]];
      if (element.type !== "plain_text_input") return [];
      const { min_length = 0, max_length = 3_000 } = element;
      return length < min_length || length > max_length ? [[block_id, "Must be shorter or longer."]] : [];
    }),
  );
}
