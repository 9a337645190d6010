/** What the bot takes up unasked in a channel: any article link or long text, nothing but what it is asked, or nothing at all. */
export type Mode = "links" | "mention" | "off";

/** What holds for a channel. */
export interface ChannelSettings {
  readonly mode: Mode;
  readonly hosts: HostRules;
}

/** What the admins of a workspace settled about hosts; each stands for its subdomains too. */
export interface HostRules {
  /** Links to them are left alone unless somebody asks. */
  readonly leftAlone: readonly string[];
  /** Links to them are read although we would leave them alone. */
  readonly read: readonly string[];
}

export const NO_RULES: HostRules = { leftAlone: [], read: [] };
