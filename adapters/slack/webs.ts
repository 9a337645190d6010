import { createBounded } from "../../src/chat/bounded.ts";
import type { Grants } from "./grants.ts";
import type { Grant, Self } from "./installation.ts";
import { refusalOf, type Web } from "./web.ts";

/** The Web API of each workspace, with that workspace's own token. All throw PlatformRefused where the app is not installed. */
export interface Webs {
  of(workspace: string): Web;
  /** The bot as that workspace knows it. */
  self(workspace: string): Promise<Self>;
  /** For what is fetched outside of the Web API. */
  token(workspace: string): Promise<string>;
}

/** Clients kept; one that is needed again is made again. */
const MOST_CLIENTS = 500;

/** `create` makes the Web of a token. */
export function createWebs(grants: Grants, create: (token: string) => Web): Webs {
  const webs = createBounded<Web>(MOST_CLIENTS);
  function webOf({ token }: Grant): Web {
    const web = webs.get(token) ?? create(token);
    webs.set(token, web);
    return web;
  }

  /** With the token of now, and once more with another one when Slack refused it: it then did nothing. */
  async function run<T>(workspace: string, use: (web: Web) => Promise<T>): Promise<T> {
    const grant = await grants.find(workspace);
    try {
      return await use(webOf(grant));
    } catch (error) {
      const refusal = refusalOf(error);
      const other = refusal === null ? null : await grants.replace(workspace, grant.token, refusal);
      if (!other) throw error;
      webs.delete(grant.token);
      return await use(webOf(other));
    }
  }

  return {
    of: (workspace) => ({
      call: (method) => run(workspace, (web) => web.call(method)),
      callOnce: (method) => run(workspace, (web) => web.callOnce(method)),
      callPromptly: (method) => run(workspace, (web) => web.callPromptly(method)),
    }),
    self: async (workspace) => (await grants.find(workspace)).self,
    token: async (workspace) => (await grants.find(workspace)).token,
  };
}
