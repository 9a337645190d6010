import type { Place } from "../src/chat/message.ts";
import type { ChannelSettings } from "../src/chat/settings.ts";
import type { Desk } from "./desk.ts";

/** What holds in a place. Where people of other companies read along we are silent until somebody turns us on. */
export async function settingsOf(desk: Pick<Desk, "channels">, place: Place): Promise<ChannelSettings> {
  const { leftAt: _, mode, ...settled } = await desk.channels.find(place);
  return { ...settled, mode: mode ?? (place.visibility === "shared" ? "off" : "links") };
}
