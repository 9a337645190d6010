import type { People } from "../../src/chat/people.ts";
import type { Directory } from "./directory.ts";
import type { Webs } from "./webs.ts";

/** Mentions come with a person's id; a typed name could be anybody's. */
const PERSON = /^@?([UW][A-Z0-9]{2,20})$/;

/** Who people are, and which user groups they are in. Groups are asked for each time: who leaves one decides nothing any more. */
export function createPeople(webs: Webs, directory: Directory): People {
  const groupsIn = async (workspace: string) => {
    const web = webs.of(workspace);
    const { usergroups } = await web.call((client) => client.usergroups.list({ include_users: true }));
    return usergroups ?? [];
  };
  return {
    async find(workspace, words) {
      const [, id] = PERSON.exec(words.trim()) ?? [];
      return id === undefined ? null : directory.personOf(workspace, id);
    },
    async groups(workspace) {
      return (await groupsIn(workspace)).flatMap(({ id, handle, name }) =>
        id === undefined ? [] : [{ id, name: handle ?? name ?? id }],
      );
    },
    async groupsOf(workspace, person) {
      return (await groupsIn(workspace)).flatMap(({ id, users }) => (id && users?.includes(person) ? [id] : []));
    },
    async alone(workspace, person) {
      const web = webs.of(workspace);
      const { channel } = await web.call((client) => client.conversations.open({ users: person }));
      return channel?.id ? { platform: "slack", workspace, channel: channel.id, id: null } : null;
    },
  };
}
