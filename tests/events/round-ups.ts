import type { Story } from "../../src/claims/claim.ts";
import { story } from "./stories.ts";

const told = (id: string, title: string, text: string): Story =>
  story(text, { id: `s-${id}`, published: "2026-10-14T08:00:00Z", title });

/** Three events of one day in one country, each told by itself. */
export const ALONE: Readonly<Record<string, Story>> = {
  ferry: told(
    "ferry",
    "Ferry sinks off Kelmouth",
    `A passenger ferry sank in heavy seas off Kelmouth on Tuesday night, the coastguard said.
Nine people were killed when the ferry Osprey Queen went down, coastguard commander Tilda Vorn said.
Forty passengers were taken to hospital in Kelmouth.`,
  ),
  mine: told(
    "mine",
    "Blast at Drossen pit",
    `An explosion tore through the coal mine at Drossen on Tuesday, the mining union said.
Four miners were killed in the blast at Drossen, union secretary Marek Hool said.
Gas had been measured in the pit for days, miners told reporters at the gate.`,
  ),
  vote: told(
    "vote",
    "Thousands march in Aldwick against vote",
    `Crowds filled the main square of Aldwick on Tuesday to protest against the result of the council election.
About 3,000 people took part, said police superintendent Ines Calder.
Eighteen protesters were arrested in Aldwick, she said.`,
  ),
};

const FERRY = `Fourteen people were killed when the ferry Osprey Queen sank off Kelmouth on Tuesday night, harbour master Olle Brandt said.`;
const MINE = `Seven miners were killed in an explosion at the Drossen coal mine on Tuesday, mine inspector Greta Sill said. The Drossen pit stays shut.`;
const VOTE = `About 20,000 people marched through Aldwick on Tuesday against the result of the council election, organiser Pia Lunt said. Sixty protesters were arrested in Aldwick, she said.`;

/** The three again, one after the other, with other figures, as desks print such things. */
export const ROUND_UPS: Readonly<Record<string, Story>> = {
  "a live blog with times": told(
    "live",
    "Ostland news live",
    `09:40 ${FERRY}\n\n09:15 ${MINE}\n\n08:50 ${VOTE}\n\n08:30 The ferry Osprey Queen had left Kelmouth an hour before it sank, harbour master Olle Brandt said. The cause is not known.`,
  ),
  "a briefing with headings": told(
    "briefing",
    "Wednesday's morning briefing",
    `Good morning. Here is what to know today.\n\nFerry disaster\n\n${FERRY}\n\nMine blast\n\n${MINE}\n\nProtests\n\n${VOTE}`,
  ),
  "news in brief, a paragraph each": told("brief", "Ostland news in brief", `${FERRY}\n\n${MINE}\n\n${VOTE}`),
  "bullets under a plain title": told(
    "bullets",
    "What happened while you slept",
    `• ${FERRY}\n\n• ${MINE}\n\n• ${VOTE}`,
  ),
  "paragraphs that turn elsewhere": told(
    "turns",
    "A black day for Ostland",
    `${FERRY}\n\nIn a separate incident, ${MINE.replace(/^S/, "s")}\n\nElsewhere, ${VOTE.replace(/^A/, "a")}`,
  ),
};

/** Stories of one thing that are laid out as if they told of several. */
export const ONE_THING: readonly Story[] = [
  told(
    "headings",
    "Ferry sinks off Kelmouth: what we know",
    `${FERRY}\n\nWhat happened?\n\nThe Osprey Queen left Kelmouth at ten in the evening with sixty people on board, harbour master Olle Brandt said.\n\nWho was on board\n\nMost of the passengers were from Kelmouth, the mayor of the town, Rolf Aster, said on Wednesday. A school class had missed the boat.\n\nWhat comes next\n\nDivers from Kelmouth will go down to the wreck of the Osprey Queen when the sea is calm, the coastguard said.`,
  ),
  told(
    "live-one",
    "Kelmouth ferry live",
    `10:20 ${FERRY}\n\n10:05 Divers have reached the Osprey Queen, the coastguard in Kelmouth said. They found nobody alive on the lower deck.\n\n09:45 Families are waiting at the harbour of Kelmouth for news from the Osprey Queen. The mayor, Rolf Aster, is with them.`,
  ),
  told(
    "list",
    "Five things about the Kelmouth ferry",
    `1. The Osprey Queen was built in 1988 in Halden and came to Kelmouth twelve years ago, the ferry line said.\n\n2. It was last inspected in spring by the harbour master of Kelmouth, Olle Brandt, who found nothing wrong with it.\n\n3. The Osprey Queen carried sixty people on its last trip from Kelmouth, more than half of them children of one school.`,
  ),
  told(
    "one-subheading",
    "Ferry sinks off Kelmouth",
    `${FERRY}\n\nAn old quarrel\n\nThe shipping office in Halden and the union of seamen have quarrelled for years about lifeboats. Its chairman, Dirk Pohl, said he had warned of it.`,
  ),
];
