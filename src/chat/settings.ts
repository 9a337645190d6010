/** What the bot takes up unasked in a channel: any article link or long text, nothing but what it is asked, or nothing at all. */
export type Mode = "links" | "mention" | "off";

/** What of a channel's messages is for us. */
export interface Listening {
  readonly mode: Mode;
  readonly hosts: HostRules;
}

/** What holds for a channel. */
export interface ChannelSettings extends Listening, Choices {
  readonly ofWorkspace: WorkspaceSettings;
}

/** What admins choose for all channels of a workspace. */
export interface WorkspaceSettings {
  /** As of a channel: the fewer days count. */
  readonly retentionDays: number | null;
}

/** What the people of a channel choose beside its mode. */
export interface Choices {
  /** Where what is posted in the channel itself is answered: in a thread below it, or in the channel. In a thread the answer stands in that thread. */
  readonly replies: "threads" | "channel";
  /** False: stories posted here are read and answered, and not kept to be compared with later ones. */
  readonly learns: boolean;
  /** Ids of the platform's groups or roles whose people may decide; empty: everybody of the workspace. */
  readonly deciders: readonly string[];
  /** Days after which the channel's stories are forgotten; null: as long as the bot keeps any. */
  readonly retentionDays: number | null;
  /** Whether a link that nobody asked about is answered when all that is wrong is its language. */
  readonly languageNotice: boolean;
  /** When the digest comes by itself; null: only when asked for. */
  readonly digest: DigestTimes | null;
}

/** A time of day on some days of the week, by the clocks of a place. */
export interface DigestTimes {
  /** 1 is Monday, 7 Sunday; in this order, each once, at least one. */
  readonly days: readonly number[];
  readonly hour: number;
  readonly minute: number;
  /** As in the tz database: "Europe/Warsaw". */
  readonly zone: string;
  /** When nothing happened: one line that says so, or silence. */
  readonly whenEmpty: "line" | "silence";
  /** When they were settled (ISO 8601): of times before that no digest comes any more. */
  readonly settledAt: string;
}

/** What holds where nobody settled anything. */
export const DEFAULT_CHOICES: Choices = {
  replies: "threads",
  learns: true,
  deciders: [],
  retentionDays: null,
  languageNotice: true,
  digest: null,
};

/** What the admins of a workspace settled about hosts; each stands for its subdomains too. */
export interface HostRules {
  /** Links to them are left alone unless somebody asks. */
  readonly leftAlone: readonly string[];
  /** Links to them are read although we would leave them alone. */
  readonly read: readonly string[];
}

export const NO_RULES: HostRules = { leftAlone: [], read: [] };
