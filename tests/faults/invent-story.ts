const TOWNS = ["Calder Bay", "Norrwick", "Port Ellery", "Sant Morel", "Upper Haldon"];
const SOURCES = ["the harbour master, Ina Marrow,", "Mayor Pell Orsino", "a spokesman for the Haldon coast guard"];
const OUTLETS = ["Calder Courier", "Norrwick Herald", "Ellery Post"];

/** The heading that no other story has. */
export function titleOf(number: number): string {
  return `Storm report ${number} from ${TOWNS[number % TOWNS.length]}`;
}

/** A short story of one of five invented storms; stories of one storm differ in their figures. */
export function inventStory(number: number): string {
  const town = TOWNS[number % TOWNS.length];
  const source = SOURCES[number % SOURCES.length];
  return [
    titleOf(number),
    `${OUTLETS[number % OUTLETS.length]}, 4 March 2031`,
    `At least ${2 + (number % 7)} people were killed and ${10 + (number % 13)} were injured when a storm struck ${town} on Tuesday, ${source} said.`,
    `"We have never seen waves like these," ${source} said. "The sea wall did not hold."`,
    `About ${100 + 10 * (number % 9)} residents of ${town} left their homes, according to the regional council. It was not clear how many boats had been lost.`,
  ].join("\n\n");
}
