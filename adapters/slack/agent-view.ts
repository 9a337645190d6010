import { createBounded } from "../../src/chat/bounded.ts";
import { PlatformRefused } from "../../src/errors.ts";
import type { Log } from "../../src/log.ts";
import type { Webs } from "./webs.ts";

/** Slack's view for agents, in the workspaces that have it. Nothing here ever fails: everything works without. */
export interface AgentView {
  /** Shows a person what they may ask, where they write to the bot alone. */
  suggest(workspace: string, channel: string): Promise<void>;
  /** Shows that the bot is at work on what a person wrote to it alone. */
  showWorking(workspace: string, channel: string, thread: string): Promise<void>;
}

const MOST_WORKSPACES = 5_000;
const PROMPTS = [
  { title: "What sources say", message: "what do sources say about casualties" },
  { title: "What the day brought", message: "digest" },
  { title: "How words and numbers are weighed", message: "method" },
  { title: "What I can do", message: "help" },
];

export function createAgentView(webs: Webs, log: Log): AgentView {
  const without = createBounded<true>(MOST_WORKSPACES);
  const attempt = async (workspace: string, show: () => Promise<unknown>) => {
    if (without.get(workspace)) return;
    try {
      await show();
    } catch (error) {
      // Refused once is enough: most workspaces do not have it.
      if (error instanceof PlatformRefused) without.set(workspace, true);
      log.debug({ err: error }, "no view for agents in a workspace");
    }
  };
  return {
    suggest: (workspace, channel) =>
      attempt(workspace, () =>
        webs
          .of(workspace)
          .callPromptly((client) =>
            client.assistant.threads.setSuggestedPrompts({ channel_id: channel, prompts: PROMPTS }),
          ),
      ),
    showWorking: (workspace, channel, thread) =>
      attempt(workspace, () =>
        webs
          .of(workspace)
          .callPromptly((client) =>
            client.assistant.threads.setStatus({ channel_id: channel, thread_ts: thread, status: "is reading …" }),
          ),
      ),
  };
}
