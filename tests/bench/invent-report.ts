/** mulberry32: the same numbers again for the same seed. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const HEADS = "Bal Cor Dre Est Fen Gar Hol Ist Jor Kel Lor Mar Nor Ost Pel Quen Ros Sel Tar Ulm Vel Wex Yar Zan".split(
  " ",
);
const MIDDLES = "a e i o u an el in or un ami eri ola uva eni".split(" ");
const ENDS = "dale mouth wick stad ov ford ham by grad sund holm mere vik ton port rath".split(" ");
const GIVEN_ENDS = ["a", "o", "en", "is", "ko", "una", "ulf", "ette"];
const BODIES = ["fire brigade", "coast guard", "health ministry", "rescue service", "regional council", "port police"];
const OUTLETS = "Courier Herald Gazette Dispatch Observer Chronicle Mail Sentinel".split(" ");
const HAZARDS =
  "storm flood landslide explosion blaze collision derailment avalanche stampede earthquake shelling raid".split(" ");
/** What the sentences speak of; each event draws its own few, as the news of one event does. */
const THINGS =
  "warehouse bridge tunnel orchard chapel quarry library granary viaduct hangar market stadium cinema depot mill foundry harbour reservoir vineyard clinic school barracks monastery greenhouse refinery terminal lighthouse canal tramway brewery museum archive bakery slaughterhouse theatre embassy courthouse dormitory pharmacy sawmill shipyard ferry silo aqueduct observatory ropeway printworks arsenal cannery weir".split(
    " ",
  );
const SUBSTANCES =
  "timber cement grain diesel ammonia gravel copper cotton glass asbestos sugar peat chlorine rubber marble salt fertiliser paper tar wool".split(
    " ",
  );
const DEEDS = "collapsed buckled burned flooded cracked tilted sank overturned emptied smouldered shook jammed".split(
  " ",
);
const QUALITIES = "northern lower disused crowded narrow wooden temporary eastern ancient municipal inner upper".split(
  " ",
);

/** Kinds of sentences that the news of one event keeps to. */
const TOLD = 5;

type Chance = () => number;
const pick = <T>(from: readonly T[], chance: Chance): T => from[Math.floor(chance() * from.length)] as T;
const draw = <T>(from: readonly T[], many: number, chance: Chance): readonly T[] => {
  const rest = [...from];
  return Array.from({ length: many }, () => rest.splice(Math.floor(chance() * rest.length), 1)[0] as T);
};
const nameOfPlace = (chance: Chance): string =>
  `${pick(HEADS, chance)}${pick(MIDDLES, chance)}${pick(MIDDLES, chance)}${pick(ENDS, chance)}`;
const nameOfPerson = (chance: Chance): string =>
  `${pick(HEADS, chance)}${pick(MIDDLES, chance)}${pick(GIVEN_ENDS, chance)} ${pick(HEADS, chance)}${pick(MIDDLES, chance)}${pick(MIDDLES, chance)}${pick(["sk", "nen", "ell", "ard"], chance)}`;

/** Countries that the news comes from; a few of them make most of it. */
const LANDS = 150;
const SKEW = 2;

/** What stands in the news of a country whatever happens there. */
function landOf(number: number) {
  const chance = createRandom(number * 1299 + 11);
  return {
    name: nameOfPlace(chance),
    capital: nameOfPlace(chance),
    leader: nameOfPerson(chance),
  };
}

/** A story as somebody pastes it, and when it appeared. */
export interface Report {
  readonly text: string;
  /** ISO 8601. */
  readonly published: string;
}

/**
 * Story `version` about the invented event `event`, about `words` words long: reports of one event share its names, places
 * and things and differ in figures and sentences; those of one country share its name, capital and head. The same numbers give the same story.
 */
export function inventReport(event: number, version: number, words: number): Report {
  const world = createRandom(event * 7919 + 1);
  const town = nameOfPlace(world);
  const { name: land, capital, leader } = landOf(Math.floor(LANDS * world() ** SKEW));
  const streets = Array.from({ length: 4 }, () => nameOfPlace(world));
  const hazard = pick(HAZARDS, world);
  const things = draw(THINGS, 6, world);
  const substances = draw(SUBSTANCES, 3, world);
  const deeds = draw(DEEDS, 4, world);
  const qualities = draw(QUALITIES, 4, world);
  const speakers = [
    `the mayor, ${nameOfPerson(world)},`,
    `${nameOfPerson(world)}, a spokeswoman for the ${land} ${pick(BODIES, world)},`,
    `the ${land} ${pick(BODIES, world)}`,
    `a doctor, ${nameOfPerson(world)},`,
    `a resident, ${nameOfPerson(world)},`,
    "an official who asked not to be named",
    `the prime minister, ${leader},`,
  ];
  const day = new Date(Date.UTC(2031, 0, 1 + (event % 150), 6 + version));

  const chance = createRandom(event * 104_729 + version * 31 + 7);
  const number = (from: number, to: number) => from + Math.floor(chance() * (to - from));
  const one = () => pick(speakers, chance);
  const thing = () => `${pick(qualities, chance)} ${pick(things, chance)}`;
  const sentences: readonly (() => string)[] = [
    () => `At least ${number(2, 60)} people were killed when the ${hazard} reached ${town}, ${one()} said.`,
    () => `About ${number(3, 40) * 10} residents of ${pick(streets, chance)} left their homes, according to ${one()}.`,
    () =>
      `“We heard the ${pick(things, chance)} go and then there was nothing but ${pick(substances, chance)} in the air,” ${one()} said.`,
    () => `The ${thing()} ${pick(deeds, chance)} within minutes, and the road to ${pick(streets, chance)} was closed.`,
    () => `${number(4, 90)} people were injured, ${number(2, 9)} of them seriously, ${one()} told reporters.`,
    () =>
      `${one()} said that the ${thing()} held ${number(2, 80) * 5} tonnes of ${pick(substances, chance)}.`.replace(
        /^./,
        (first) => first.toUpperCase(),
      ),
    () =>
      `It was not clear on ${pick(["Monday", "Tuesday", "Friday"], chance)} whether anybody was still inside the ${pick(things, chance)}.`,
    () => `The ${land} government denied that the ${pick(things, chance)} had been left without guards.`,
    () =>
      `The crews from ${pick(streets, chance)} worked through the night beside the ${thing()}, carrying ${pick(substances, chance)} and hoses.`,
    () => `“Nobody warned us,” ${one()} said. “The ${pick(things, chance)} has been like this for years.”`,
    () => `The reports that ${number(2, 12)} children were among the dead could not be independently verified.`,
    () => `In ${2019 + (event % 9)} a ${hazard} near ${pick(streets, chance)} killed ${number(3, 30)} people.`,
    () =>
      `The cause was a leak of ${pick(substances, chance)} below the ${pick(things, chance)}, ${one()} said, although inspectors had yet to enter.`,
    () =>
      `The power was out across ${pick(streets, chance)} and most of ${town}, where the ${pick(things, chance)} ${pick(deeds, chance)}.`,
    () =>
      `Some volunteers ladled soup from a kitchen behind the ${pick(things, chance)} while engineers argued over drawings.`,
    () =>
      `“My brother drove that lorry,” ${one()} told the radio, describing how ${pick(substances, chance)} spilled across the yard.`,
    () =>
      `The prosecutors opened a case against the owners of the ${thing()}, whose licence had lapsed in ${2019 + (event % 9)}.`,
    () =>
      `All schools in ${pick(streets, chance)} will stay shut until ${pick(["Thursday", "Sunday", "Monday"], chance)}, ${one()} announced.`,
    () =>
      `The insurers put the damage at ${number(2, 90)} million crowns, a sum that traders in ${town} called far too low.`,
    () =>
      `Two helicopters lifted ${number(3, 30)} workers off the roof of the ${pick(things, chance)}, ${one()} confirmed.`,
    () =>
      `A set of satellite pictures showed a dark plume drifting from the ${pick(things, chance)} towards ${pick(streets, chance)}.`,
    () => `“Go and ask the ministry why the alarm was silent,” ${one()} said of the sirens at the ${thing()}.`,
    () =>
      `All trains between ${town} and ${pick(streets, chance)} were cancelled and a curfew was declared after looters broke shop windows.`,
    () => `The opposition demanded that the minister resign, while doctors appealed for blood donors and blankets.`,
  ];
  const told = draw(sentences, TOLD, createRandom(event * 613 + 5));
  const paragraphs: string[] = [];
  let length = 0;
  while (length < words) {
    const paragraph = Array.from({ length: 2 }, () => pick(told, chance)()).join(" ");
    paragraphs.push(paragraph);
    length += paragraph.split(" ").length;
  }
  const lines = [
    `${hazard.replace(/^./, (first) => first.toUpperCase())} in ${town}: ${things[0]} ${deeds[0]}, report ${version} of event ${event}`,
    `${town} ${pick(OUTLETS, chance)} · ${day.getUTCDate()} ${day.toLocaleString("en-GB", { month: "long", timeZone: "UTC" })} ${day.getUTCFullYear()}`,
    `${capital.toUpperCase()} — ${paragraphs[0] ?? ""}`,
    ...paragraphs.slice(1),
  ];
  return { text: lines.join("\n\n"), published: day.toISOString() };
}
