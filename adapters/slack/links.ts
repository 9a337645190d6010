import type { ThreadRef } from "../../src/chat/message.ts";
import { readThread } from "./thread-ref.ts";

const TS = /^\d+\.\d+$/;

/** From a thread of `workspace` to where people find it, made from the workspace's own address; null for any other thread, or when the address is not known. */
export function createLinks(workspace: string, address: string | null): (thread: ThreadRef) => string | null {
  if (address === null || !URL.canParse("archives/", address)) return () => null;
  return ({ platform, workspace: other, channel, id }) => {
    const { about } = readThread({ id });
    if (platform !== "slack" || other !== workspace || (about !== null && !TS.test(about))) return null;
    const path = ["archives", encodeURIComponent(channel), ...(about === null ? [] : [`p${about.replace(".", "")}`])];
    return new URL(path.join("/"), address).href;
  };
}
