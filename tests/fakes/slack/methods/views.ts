import { type Arguments, readJson, textOf } from "../arguments.ts";
import { checkView, explainView, type Home, type Modal } from "../blocks.ts";
import { Refusal } from "../refusal.ts";
import { viewJson } from "../windows.ts";
import { workspaceOf as homeOf } from "../world.ts";
import { type Api, bot, type Methods, workspacesOf } from "./method.ts";

export const VIEWS: Methods = {
  "views.open": bot((args, api) => {
    const given = modalOf(args);
    const user = personOf(args, api);
    return shown(api.world.windows.show(homeOf(api.world, user), user, given, "alone"));
  }),
  "views.push": bot((args, api) => {
    const given = modalOf(args);
    const user = personOf(args, api);
    if (api.world.windows.stackOf(user).length === 0) throw new Refusal("not_found");
    return shown(api.world.windows.show(homeOf(api.world, user), user, given, "on top"));
  }),
  "views.update": bot((args, { world }) => {
    const view = world.windows.find(textOf(args, "view_id"), textOf(args, "external_id"));
    checkHash(args, view.hash);
    const given = view.given.type === "home" ? homeViewOf(args) : modalOf(args);
    return shown(world.windows.show(view.workspace, view.user, given, view));
  }),
  "views.publish": bot((args, api) => {
    const { windows, manifest } = api.world;
    const user = textOf(args, "user_id");
    const workspace = workspacesOf(api).find(({ people }) => people.has(user));
    if (!workspace) throw new Refusal("invalid_arguments");
    if (!manifest.features?.app_home?.home_tab_enabled) throw new Refusal("not_enabled");
    const given = homeViewOf(args);
    const before = windows.homeOf(user);
    if (before) checkHash(args, before.hash);
    return shown(windows.show(workspace, user, given, before ?? "alone"));
  }),
};

const shown = (view: Parameters<typeof viewJson>[0]) => ({ view: viewJson(view) });

/** The view of an answer or of a call. Throws a Refusal that says what is wrong with it. */
export function modalOf(args: Arguments): Modal {
  return checked(args, "modal") as Modal;
}

const homeViewOf = (args: Arguments): Home => checked(args, "home") as Home;

function checked(args: Arguments, type: "modal" | "home"): unknown {
  const view = readJson(args["view"]);
  const error = checkView(view, type);
  if (error) throw new Refusal(error, { response_metadata: { messages: explainView(view, type) } });
  return view;
}

/** Whose trigger it is. */
function personOf(args: Arguments, api: Api): string {
  const user = api.world.triggers.spend(textOf(args, "trigger_id"));
  if (!workspacesOf(api).some(({ people }) => people.has(user))) throw new Refusal("invalid_trigger_id");
  return user;
}

function checkHash(args: Arguments, hash: string): void {
  const given = textOf(args, "hash");
  if (given !== "" && given !== hash) throw new Refusal("hash_conflict");
}
