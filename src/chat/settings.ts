/** What the bot takes up unasked in a channel: any article link or long text, nothing but what it is asked, or nothing at all. */
export type Mode = "links" | "mention" | "off";
