import { readFileSync } from "node:fs";

export const DEMO: readonly string[] = (
  JSON.parse(readFileSync("stories/stories.json", "utf8")) as { file: string }[]
).map(({ file }) => readFileSync(`stories/${file}`, "utf8"));

/** Two of them, or more, tell one event with different tolls. */
export const story = (toll: string): string =>
  [
    "Storm hits Port Ellery",
    `${toll} people were killed when a storm struck the harbour of Port Ellery on Tuesday, Mayor Pell Orsino said. “The sea wall did not hold,” the mayor said.`,
    "The regional council said that about 140 residents had left their homes, and that the road to Norrwick stayed closed. It was not clear how many boats had been lost.",
  ].join("\n\n");

/** The same event, told by somebody else on the same day: what both say cannot be true. */
export const RIVAL = [
  "Port Ellery storm: hospital counts the dead",
  "Nine people were killed when a storm struck the harbour of Port Ellery on Tuesday, hospital director Ina Marrow said. “We have nobody left to treat,” she said.",
  "The harbour office said that about 200 residents had left their homes. Fishermen were looking for their boats along the coast.",
].join("\n\n");

/** Of another event: what stands behind a link is recalled in every open channel. */
export const FIRE = [
  "Quarry fire burns for third day near Haldon",
  "Nine workers were hurt when a fire broke out in the slate quarry above Haldon on Sunday, fire chief Irma Tolk said. “The smoke is thick and we cannot see the floor,” she said.",
  "The company that owns the quarry said that all of its staff had been brought out by noon. Neighbours reported a loud bang before the flames were seen.",
].join("\n\n");

/** Of a third one. */
export const STRIKE = [
  "Ferry crews on strike at Lornmouth",
  "Sixty sailors walked off the ferries at Lornmouth on Monday, union secretary Odo Prell said. “Nobody has been paid since March,” he said.",
  "The ferry line said that all crossings to the islands were cancelled. A spokesman denied that wages were late.",
  "Travellers waited on the quay through the morning, and the harbour office opened its hall to families with children. The mayor of Lornmouth asked both sides to meet before the weekend.",
].join("\n\n");

/** Of a fourth one, told by two whose figures differ; whoever tells it behind a link, all open channels recall it. */
export const bridge = (toll: string, teller: string): string =>
  [
    `Footbridge gives way at Tarn Head, ${teller} says`,
    `${toll} walkers were injured when a wooden footbridge gave way at Tarn Head on Saturday, ${teller} said. “The beams were rotten,” she said.`,
    `The parish of Tarn Head said that the footbridge had been inspected in spring. A school class had crossed it an hour before.`,
  ].join("\n\n");

/** A page of a site around a story. */
export const pageOf = (text: string): string => {
  const [title, ...paragraphs] = text.split("\n\n");
  const body = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join("");
  return `<html><head><title>${title}</title></head><body><article><h1>${title}</h1>${body}</article></body></html>`;
};

/** Markup of several platforms, calls to everybody, links and invisible characters, where a story has its words. */
export const HOSTILE = [
  "Storm <!channel> hits @everyone <@U0ROWAN> at [Port](https://evil.example/title)",
  "“Click <https://evil.example|here> or https://evil.example/bare <!here> now,” Mayor Pell *Orsino* <@U0ROWAN> @here said. Seven people were killed in <!subteam^S1> Port Ellery, he said.",
  "The council_of_ `Norrwick` said that ~about~ 140 resi\u200bdents \u202ehad left\u202c <#C1|general> their homes &lt;!channel&gt; on Tuesday. @channel [more](https://evil.example/more) <@&1> <t:0> ||hidden||.",
].join("\n\n");
