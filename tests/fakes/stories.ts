import type { IncomingMessage, Place } from "../../src/chat/message.ts";
import type { Claim, Story } from "../../src/claims/claim.ts";
import type { Likeness } from "../../src/events/likeness.ts";
import type { PostedStory } from "../../src/events/posted-story.ts";
import type { Signature } from "../../src/events/signature.ts";
import { contentId } from "../../src/text/content-id.ts";

/** A signature that says only which event a story is of, and how far it is from the middle of it. */
export const eventSignature = (event: string): Signature => ({ names: [[event, 1]], words: [], day: null });

const lettersOf = (signature: Signature) => (signature.names[0]?.[0] ?? "").replace(/[^a-z]/g, "").split("");

/** Stories of one letter are alike ("a1", "a2"); "ab" links to both "a…" and "b…", as a story of two events does. */
export const byLetter: Likeness = {
  compare: (a, b) => (lettersOf(a).some((letter) => lettersOf(b).includes(letter)) ? 1 : 0),
  threshold: 0.5,
  terms: (signature) => [...new Set(lettersOf(signature))].map((letter) => [letter, 1]),
  leastShared: 1,
};

export function makeStory(text: string, parts: Partial<Story> = {}): Story {
  return {
    id: contentId("s", text, parts.url ?? null),
    file: null,
    url: null,
    title: null,
    outlet: null,
    byline: null,
    published: null,
    problem: null,
    text,
    ...parts,
  };
}

/** A claim that quotes the first words of the story, up to its first full stop. */
export function makeClaim(story: Story, number = 0): Claim {
  const quote = story.text.split(".")[number] ?? "";
  const start = story.text.indexOf(quote);
  return {
    id: contentId("c", story.id, number),
    story: story.id,
    quote,
    start,
    end: start + quote.length,
    source: { name: "Ina Marrow", mention: "she", kind: "person", role: null },
    via: [],
    cue: "said",
    stance: "said",
    topic: "statement",
    subject: "the ferry",
    quantity: null,
    place: null,
    asOf: null,
    asOfText: null,
    caveat: null,
    positions: [],
    background: null,
    rules: [],
    terms: [],
  };
}

export function makePosted(
  text: string,
  parts: Partial<Story> & { event?: string; postedAt?: string } = {},
): PostedStory {
  const { event = text.charAt(0), postedAt = "2031-03-04T10:00:00.000Z", ...rest } = parts;
  const story = makeStory(text, rest);
  return {
    story,
    claims: [makeClaim(story)],
    signature: eventSignature(event),
    postedAt,
    postedBy: "Rowan",
    thread: null,
  };
}

export const openChannel: Place = { platform: "fake", workspace: "W1", channel: "open", visibility: "public" };

export function makeMessage(id: string, text: string, parts: Partial<IncomingMessage> = {}): IncomingMessage {
  const place = parts.place ?? openChannel;
  return {
    id,
    place,
    thread: { platform: place.platform, workspace: place.workspace, channel: place.channel, id: `thread of ${id}` },
    inChannel: null,
    author: { id: "U1", name: "Rowan", role: "member" },
    text,
    links: [],
    files: [],
    asked: true,
    sentAt: "2031-03-04T10:00:00.000Z",
    ...parts,
  };
}
