import { type Arguments, readJson, textOf } from "../arguments.ts";
import { storeFile } from "../people.ts";
import { Refusal } from "../refusal.ts";
import { APP, type StoredFile, type Workspace } from "../workspace.ts";
import type { World } from "../world.ts";
import { type Api, bot, type Methods, needScope, workspaceOf, workspacesOf, writableChannel } from "./method.ts";

/** An app's files: an address is given out, bytes are put there, and Slack is told that they are complete. */
export const FILES: Methods = {
  "files.info": bot((args, api) => {
    needScope(api, "files:read");
    const { workspace, file } = findFile(args, api);
    const answer = { file: file.info, comments: [] };
    // Slack has looked at it when it is asked the next time.
    if (file.info["mimetype"] === "") lookAt(workspace, file);
    return answer;
  }),
  "files.getUploadURLExternal": bot((args, api) => {
    needScope(api, "files:write");
    const length = Number(textOf(args, "length"));
    const name = textOf(args, "filename");
    if (name === "" || !(length > 0)) throw new Refusal("invalid_arguments");
    const workspace = workspaceOf(args, api);
    const id = `F${api.world.ids.number("file")}`;
    api.world.uploads.set(id, { workspace, name, length, bytes: null });
    return { file_id: id, upload_url: `${api.world.origin}/upload/${id}` };
  }),
  "files.completeUploadExternal": bot((args, api) => {
    needScope(api, "files:write");
    const files = readJson(args["files"]);
    if (!Array.isArray(files) || files.length === 0) throw new Refusal("invalid_arguments");
    const given = files.map(({ id }: { id: string }) => complete(api, id));
    if (textOf(args, "channel_id") !== "") share(args, api, given);
    return { files: given };
  }),
  "files.delete": bot((args, api) => {
    needScope(api, "files:write");
    const { workspace, file } = findFile(args, api);
    if (file.info["user"] !== workspace.botUser) throw new Refusal("cant_delete_file");
    workspace.files.delete(file.info.id);
    return {};
  }),
};

function findFile(args: Arguments, api: Api): { readonly workspace: Workspace; readonly file: StoredFile } {
  const id = textOf(args, "file");
  const workspace = workspacesOf(api).find(({ files }) => files.has(id));
  const file = workspace?.files.get(id);
  if (!workspace || !file) throw new Refusal("file_not_found");
  return { workspace, file };
}

/** Right after that nothing is known of what it is: it is looked at for malware first. */
function complete({ world }: Api, id: string) {
  const upload = world.uploads.get(id);
  if (!upload?.bytes) throw new Refusal("file_not_found");
  const { workspace, name, bytes } = upload;
  world.uploads.delete(id);
  const { info } = storeFile(
    workspace,
    workspace.botUser,
    { name, content: bytes, mode: "hosted" },
    { id, origin: world.origin },
  );
  workspace.files.set(id, { bytes, info: { ...info, mimetype: "", filetype: "" } });
  return { id, title: name };
}

/** Shows them in a message of their own. */
function share(args: Arguments, api: Api, given: readonly { readonly id: string }[]): void {
  const channel = writableChannel(args, api, "channel_id");
  const { workspace } = channel;
  const thread = textOf(args, "thread_ts");
  workspace.post(channel, {
    user: workspace.botUser,
    subtype: "file_share",
    bot_id: workspace.bot,
    app_id: APP,
    text: textOf(args, "initial_comment"),
    files: given.flatMap(({ id }) => workspace.files.get(id)?.info ?? []),
    ...(thread === "" ? {} : { thread_ts: thread }),
  });
}

function lookAt(workspace: Workspace, { bytes, info }: StoredFile): void {
  const isPng = new TextDecoder("latin1").decode(bytes.subarray(1, 4)) === "PNG";
  const mimetype = isPng ? "image/png" : "application/octet-stream";
  workspace.files.set(info.id, { bytes, info: { ...info, mimetype } });
}

/** Takes the bytes of a file; false where no such file was announced. */
export function takeUpload({ uploads }: World, path: string, bytes: Uint8Array): boolean {
  const upload = uploads.get(path.replace(/^\/upload\//, ""));
  if (!upload || upload.bytes !== null || upload.length !== bytes.length) return false;
  upload.bytes = bytes;
  return true;
}
