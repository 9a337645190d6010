import { type Arguments, readJson, textOf } from "../arguments.ts";
import { Refusal } from "../refusal.ts";
import type { AgentThread } from "../workspace.ts";
import { type Api, bot, type Methods, needScope, writableChannel } from "./method.ts";

const MOST_PROMPTS = 4;

export const ASSISTANT: Methods = {
  "assistant.threads.setStatus": bot((args, api) => change(args, api, { status: textOf(args, "status") })),
  "assistant.threads.setTitle": bot((args, api) => change(args, api, { title: textOf(args, "title") })),
  "assistant.threads.setSuggestedPrompts": bot((args, api) => {
    const prompts = readJson(args["prompts"]);
    const isPrompts = Array.isArray(prompts) && prompts.length > 0 && prompts.length <= MOST_PROMPTS;
    if (!isPrompts) throw new Refusal("invalid_arguments");
    return change(args, api, { prompts: prompts.map(({ title }: { title: string }) => title) });
  }),
};

const NOTHING: AgentThread = { status: "", title: "", prompts: [] };

function change(args: Arguments, api: Api, changed: Partial<AgentThread>): Readonly<Record<string, unknown>> {
  needScope(api, "assistant:write");
  const channel = writableChannel(args, api, "channel_id");
  if (!channel.workspace.agents) throw new Refusal("not_allowed");
  const thread = textOf(args, "thread_ts");
  channel.agent.set(thread, { ...NOTHING, ...channel.agent.get(thread), ...changed });
  return {};
}
