import { expect, test } from "vitest";
import { findTone } from "../../src/claims/tone.ts";
import { createTagger } from "../../src/text/tagger.ts";

const tagger = createTagger();

test.each([
  ["the bridge will reopen on Friday", "forecast"],
  ["the toll could rise to 40", "forecast"],
  ["the bridge is expected to reopen", "forecast"],
  ["two boats might sink", "forecast"],
  ["the bridge was due to reopen", "forecast"],
  ["the council should resign", "wish"],
  ["residents must leave", "wish"],
  ["the raid was wrong", "opinion"],
  ["this is a terrible mistake", "opinion"],
  ["we think the bridge is safe", "opinion"],
])("%s: %s", (text, tone) => {
  expect(findTone(tagger(text))).toBe(tone);
});

test.each([
  "the bridge reopened on Friday",
  "the fire could have been caused by lightning",
  "residents could not return to their homes",
  "two boats sank and the toll could rise",
  "the men who will stand trial were arrested",
  "the wrong bridge was closed",
  "the outage was due to corrosion",
  "the delay is due to a fault",
  "the crash was due to heavy rain",
  "no",
])("a fact, or nothing: %s", (text) => {
  expect(findTone(tagger(text))).toBeNull();
});
