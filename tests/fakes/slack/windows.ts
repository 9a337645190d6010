import { type Block, giveIds, type Home, type Input, type Modal } from "./blocks.ts";
import type { Ids } from "./ids.ts";
import { Refusal } from "./refusal.ts";
import { holderOf } from "./tokens.ts";
import { APP, type Workspace } from "./workspace.ts";

/** A window or a Home tab that a person has before them. */
export interface View {
  readonly id: string;
  readonly user: string;
  readonly workspace: Workspace;
  readonly given: Modal | Home;
  readonly blocks: readonly Block[];
  readonly hash: string;
  /** The windows under it, the lowest first; ids. */
  readonly under: readonly string[];
  /** What was chosen and written, by `keyOf`. */
  readonly values: Map<string, Value>;
  /** What the app found wrong, by block. */
  errors: Readonly<Record<string, string>>;
}

/** Words that were written, or values of what was chosen. */
export type Value = string | readonly string[] | null;

/** Windows of all people: at most three on each other. */
export interface Windows {
  /** The open ones, the lowest first. */
  stackOf(user: string): readonly View[];
  homeOf(user: string): View | null;
  /** By its id or by the app's own. */
  find(id: string, externalId: string): View;
  /** Shows a view: alone, on top of the others, in place of `place`, or as the Home tab. */
  show(workspace: Workspace, user: string, given: Modal | Home, place: "alone" | "on top" | View): View;
  /** Closes the topmost, or all. */
  close(user: string, which: "top" | "all"): void;
}

const MOST = 3;

export function createWindows(ids: Ids): Windows {
  const stacks = new Map<string, View[]>();
  const homes = new Map<string, View>();
  const stackOf = (user: string) => stacks.get(user) ?? [];
  const all = () => [...[...stacks.values()].flat(), ...homes.values()];

  return {
    stackOf,
    homeOf: (user) => homes.get(user) ?? null,
    find(id, externalId) {
      const found = all().find(
        (view) => view.id === id || (externalId !== "" && view.given.external_id === externalId),
      );
      if (!found) throw new Refusal("not_found");
      return found;
    },
    show(workspace, user, given, place) {
      const { external_id: own = "" } = given;
      const before = typeof place === "object" ? place : null;
      if (own !== "" && all().some((view) => view.given.external_id === own && view !== before)) {
        throw new Refusal("duplicate_external_id");
      }
      const stack = stackOf(user);
      if (place === "on top" && stack.length >= MOST) throw new Refusal("push_limit_reached");
      const blocks = giveIds(given.blocks, () => ids.ts());
      const kept = inputsOf(blocks).map(({ block_id, element }): [string, Value] => {
        const key = keyOf(block_id, element);
        // What was written stays where block and question keep their names.
        return [key, before?.values.has(key) ? (before.values.get(key) ?? null) : initialOf(element)];
      });
      const view: View = {
        id: before?.id ?? `V${ids.number("view")}`,
        user,
        workspace,
        given,
        blocks,
        hash: `${ids.ts()}.hash`,
        under: before?.under ?? (place === "on top" ? stack.map(({ id }) => id) : []),
        values: new Map(kept),
        errors: {},
      };
      if (given.type === "home") homes.set(user, view);
      else if (before)
        stacks.set(
          user,
          stack.map((one) => (one === before ? view : one)),
        );
      else stacks.set(user, place === "on top" ? [...stack, view] : [view]);
      return view;
    },
    close: (user, which) => void stacks.set(user, which === "all" ? [] : stackOf(user).slice(0, -1)),
  };
}

/** What keeps what was chosen or written. */
interface Question {
  readonly block_id: string;
  readonly element: Input;
  /** Null for a choice that stands outside the form. */
  readonly label: string | null;
  readonly optional: boolean;
}

/** Questions of a form, and choices elsewhere in it. */
export function inputsOf(blocks: readonly Block[]): readonly Question[] {
  return blocks.flatMap((block): readonly Question[] => {
    const block_id = block.block_id ?? "";
    if (block.type === "input") {
      const { element, label, optional = false } = block;
      return [{ block_id, element, label: label.text, optional }];
    }
    const elements = block.type === "actions" ? block.elements : block.type === "section" ? [block.accessory] : [];
    return elements.flatMap((element) =>
      element && element.type !== "button" ? [{ block_id, element, label: null, optional: true }] : [],
    );
  });
}

export const keyOf = (block: string, { action_id = "" }: { readonly action_id?: string | undefined }): string =>
  `${block}\n${action_id}`;

function initialOf(element: Input): Value {
  switch (element.type) {
    case "plain_text_input":
      return element.initial_value ?? null;
    case "checkboxes":
      return (element.initial_options ?? []).map(({ value }) => value);
    default:
      return element.initial_option?.value ?? null;
  }
}

/** A view as Slack tells it to the app, with what was filled in. */
export function viewJson({ id, workspace, given, blocks, hash, under, values }: View) {
  const modal = given.type === "modal" ? given : null;
  const state: Record<string, Record<string, unknown>> = {};
  for (const { block_id, element } of inputsOf(blocks)) {
    state[block_id] = {
      ...state[block_id],
      [element.action_id ?? ""]: stateOf(element, values.get(keyOf(block_id, element)) ?? null),
    };
  }
  return {
    id,
    team_id: workspace.id,
    app_id: APP,
    app_installed_team_id: holderOf(workspace),
    bot_id: workspace.bot,
    type: given.type,
    ...(modal ? { title: modal.title } : { title: { type: "plain_text", text: "View Title", emoji: true } }),
    blocks,
    close: modal?.close ?? null,
    submit: modal?.submit ?? null,
    private_metadata: given.private_metadata ?? "",
    callback_id: given.callback_id ?? "",
    external_id: given.external_id ?? "",
    state: { values: state },
    hash,
    root_view_id: under[0] ?? id,
    previous_view_id: under.at(-1) ?? null,
    clear_on_close: modal?.clear_on_close ?? false,
    notify_on_close: modal?.notify_on_close ?? false,
  };
}

function stateOf(element: Input, value: Value): Readonly<Record<string, unknown>> {
  const { type } = element;
  if (element.type === "plain_text_input") return { type, value };
  const chosen = element.options.filter((option) =>
    Array.isArray(value) ? value.includes(option.value) : option.value === value,
  );
  return type === "checkboxes" ? { type, selected_options: chosen } : { type, selected_option: chosen[0] ?? null };
}
