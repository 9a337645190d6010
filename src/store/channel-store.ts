import { type Kysely, sql } from "kysely";
import type { Channel } from "../chat/message.ts";
import { type Choices, DEFAULT_CHOICES, type HostRules, type Mode, type WorkspaceSettings } from "../chat/settings.ts";
import { storable, writeJson } from "./json.ts";
import type { Tables } from "./tables.ts";

/** What was settled about a channel and its workspace. */
interface Settled extends Choices {
  readonly ofWorkspace: WorkspaceSettings;
  /** Null: nobody settled it. */
  readonly mode: Mode | null;
  readonly hosts: HostRules;
  /** When the bot was taken out of the channel (ISO 8601); null while it is in. */
  readonly leftAt: string | null;
}

/** What people settle in chat, by channel; what they settle of hosts holds for the workspace. */
export interface ChannelStore {
  find(channel: Channel): Promise<Settled>;
  /** Settles what is named in `change` and leaves the rest as it is. */
  set(channel: Channel, change: Partial<Choices & { readonly mode: Mode }>): Promise<void>;
  /** `leftAlone` null takes back what was settled about the host. */
  setHost(channel: Channel, host: string, leftAlone: boolean | null): Promise<void>;
  /** `leftAt` as in `Settled`. */
  setLeft(channel: Channel, leftAt: string | null): Promise<void>;
  /** Settles what holds for every channel of the workspace. */
  setWorkspace(workspace: Omit<Channel, "channel">, settled: WorkspaceSettings): Promise<void>;
}

/** The channels in `db`, which stays the caller's to close. */
export function createChannelStore(db: Kysely<Tables>): ChannelStore {
  const keyOf = ({ platform, workspace, channel }: Channel) => ({
    platform: storable(platform),
    workspace: storable(workspace),
    channel: storable(channel),
  });
  const keep = async (
    channel: Channel,
    change: { mode?: Mode; left_at?: string | null },
    choices: Partial<Choices>,
  ) => {
    const settings = writeJson(choices);
    await db
      .insertInto("crosswire.channels")
      .values({ ...keyOf(channel), mode: null, left_at: null, ...change, settings })
      .onConflict((conflict) =>
        conflict.columns(["platform", "workspace", "channel"]).doUpdateSet({
          ...change,
          settings: sql<string>`crosswire.channels.settings || ${settings}::jsonb`,
        }),
      )
      .execute();
  };

  return {
    async find(channel) {
      const { platform, workspace, channel: id } = keyOf(channel);
      const row = await db
        .selectFrom("crosswire.channels")
        .select(["mode", "left_at", "settings"])
        .where("platform", "=", platform)
        .where("workspace", "=", workspace)
        .where("channel", "=", id)
        .executeTakeFirst();
      const whole = await db
        .selectFrom("crosswire.workspaces")
        .select("retention_days")
        .where("platform", "=", platform)
        .where("workspace", "=", workspace)
        .executeTakeFirst();
      const hosts = await db
        .selectFrom("crosswire.hosts")
        .select(["host", "left_alone"])
        .where("platform", "=", platform)
        .where("workspace", "=", workspace)
        .orderBy("host")
        .execute();
      const named = (leftAlone: boolean) => hosts.filter((one) => one.left_alone === leftAlone).map(({ host }) => host);
      return {
        ...DEFAULT_CHOICES,
        ...row?.settings,
        mode: row?.mode ?? null,
        ofWorkspace: { retentionDays: whole?.retention_days ?? null },
        hosts: { leftAlone: named(true), read: named(false) },
        leftAt: row?.left_at?.toISOString() ?? null,
      };
    },

    set: (channel, { mode, ...choices }) => keep(channel, mode === undefined ? {} : { mode }, choices),
    setLeft: (channel, leftAt) => keep(channel, { left_at: leftAt }, {}),

    async setHost(channel, host, leftAlone) {
      const { platform, workspace } = keyOf(channel);
      const key = { platform, workspace, host: storable(host) };
      if (leftAlone === null) {
        await db
          .deleteFrom("crosswire.hosts")
          .where((row) => row.and(key))
          .execute();
        return;
      }
      await db
        .insertInto("crosswire.hosts")
        .values({ ...key, left_alone: leftAlone })
        .onConflict((conflict) =>
          conflict.columns(["platform", "workspace", "host"]).doUpdateSet({ left_alone: leftAlone }),
        )
        .execute();
    },

    async setWorkspace({ platform, workspace }, { retentionDays }) {
      const key = { platform: storable(platform), workspace: storable(workspace) };
      const settled = { retention_days: retentionDays };
      await db
        .insertInto("crosswire.workspaces")
        .values({ ...key, ...settled })
        .onConflict((conflict) => conflict.columns(["platform", "workspace"]).doUpdateSet(settled))
        .execute();
    },
  };
}
