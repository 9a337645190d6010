import { PermissionFlagsBits } from "discord-api-types/v10";
import type { AllowedMentions } from "./forms.ts";
import { permissionsIn } from "./permissions.ts";
import type { Channel, Pinged, User } from "./world.ts";

interface Said {
  readonly text: string;
  /** What the writer lets be called; undefined: everything. */
  readonly allowed: AllowedMentions | undefined;
  /** Who wrote what this answers; null: it answers nothing. */
  readonly answered: User | null;
}

/** Code calls nobody. */
const withoutCode = (text: string) => text.replace(/```[\s\S]*?```|`[^`\n]+`/g, " ");
const idsIn = (text: string, pattern: RegExp) => [...new Set([...text.matchAll(pattern)].map(([, id]) => String(id)))];

/** Who is called by words that `author` writes in a channel. */
export function pingedBy(channel: Channel, author: User, { text, allowed, answered }: Said): Pinged {
  const { guild } = channel;
  const plain = withoutCode(text);
  const isAllowed = (kind: "users" | "roles", id: string) =>
    allowed === undefined || allowed.parse?.includes(kind) || (allowed[kind]?.includes(id) ?? false);
  const isThere = (id: string) =>
    guild ? guild.members.has(id) : channel.recipients.some((recipient) => recipient.id === id);
  const users = idsIn(plain, /<@!?(\d+)>/g).filter((id) => isThere(id) && isAllowed("users", id));
  const repliesAloud = allowed ? allowed.replied_user === true : true;
  if (answered && repliesAloud && answered.id !== author.id && !users.includes(answered.id)) users.push(answered.id);
  const mayCallAll = guild !== null && (permissionsIn(channel, author.id) & PermissionFlagsBits.MentionEveryone) !== 0n;
  const roles = idsIn(plain, /<@&(\d+)>/g).filter((id) => guild?.roles.has(id) && mayCallAll && isAllowed("roles", id));
  const callsAll = /@(?:everyone|here)/.test(plain) && (allowed === undefined || allowed.parse?.includes("everyone"));
  return { users, roles, everyone: mayCallAll && callsAll === true };
}
