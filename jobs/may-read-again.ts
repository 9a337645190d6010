import { isIgnored } from "../src/chat/left-alone.ts";
import type { Place } from "../src/chat/message.ts";
import type { Story } from "../src/claims/claim.ts";
import type { Desk } from "./desk.ts";

/** Whether there is a page behind a story that can change: an archive's copy does not. */
export const canChange = ({ url, address }: Story): boolean => url !== null && !address?.archived;

/** Whether a story's page may be read again for a place: not after we were taken out of it, and not where the admins have its site left alone by now. */
export async function mayReadAgain(desk: Pick<Desk, "channels">, place: Place, story: Story): Promise<boolean> {
  const { leftAt, hosts } = await desk.channels.find(place);
  return leftAt === null && !isIgnored([story.url ?? "", story.address?.posted ?? ""], hosts);
}
