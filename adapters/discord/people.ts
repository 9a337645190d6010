import { Routes } from "discord-api-types/v10";
import { z } from "zod";
import type { People } from "../../src/chat/people.ts";
import type { Directory } from "./directory.ts";
import { memberShape, userShape } from "./message.ts";
import { CODES, codeOf, type Web } from "./web.ts";

const MENTION = /^(?:<@!?)?@?(\d{15,20})>?$/;
const found = z.array(memberShape.extend({ user: userShape }));
const roles = z.array(z.object({ id: z.string(), name: z.string(), managed: z.boolean().catch(false) }));
const direct = z.object({ id: z.string() });
/** Members that Discord gives for a name. */
const MOST_FOUND = "20";

/** Who people are, and which roles they have now. In guilds only: alone with the bot nobody else is there. */
export function createPeople(web: Web, directory: Directory): People {
  const isGuild = (workspace: string) => /^\d+$/.test(workspace);
  return {
    async find(workspace, words) {
      if (!isGuild(workspace)) return null;
      const name = words.trim().replace(/^@/, "");
      const [, id] = MENTION.exec(words.trim()) ?? [];
      if (id !== undefined) {
        const person = userShape.safeParse(await web.get(Routes.user(id)));
        const member = await directory.memberOf(workspace, id);
        return person.success && member ? directory.authorOf(workspace, person.data, member) : null;
      }
      if (name === "") return null;
      const query = { query: name, limit: MOST_FOUND };
      const members = found.parse(await web.get(Routes.guildMembersSearch(workspace), query));
      const named = members
        .map((member) => directory.authorOf(workspace, member.user, member))
        .filter((author) => author.name.toLowerCase() === name.toLowerCase());
      return named.length === 1 ? (named[0] ?? null) : null;
    },
    async groups(workspace) {
      if (!isGuild(workspace)) return [];
      const all = roles.parse(await web.get(Routes.guildRoles(workspace)));
      // The role of the guild's own id is everybody; those of bots are nobody's.
      return all.flatMap(({ id, name, managed }) => (id === workspace || managed ? [] : [{ id, name }]));
    },
    async groupsOf(workspace, person) {
      return isGuild(workspace) ? ((await directory.memberOf(workspace, person))?.roles ?? []) : [];
    },
    async alone(workspace, person) {
      try {
        const { id } = direct.parse(await web.post(Routes.userChannels(), { recipient_id: person }));
        return { platform: "discord", workspace, channel: id, id: null };
      } catch (error) {
        if (codeOf(error) === CODES.cannotWriteTo) return null;
        throw error;
      }
    },
  };
}
