// People that news counts, folded into a small set of groups. The words are our own collection; "people" and its like are no group.

const GROUPS: Readonly<Record<string, string>> = {
  civilians: "civilian noncombatant bystander",
  residents: "resident villager inhabitant townspeople citizen national",
  children: "child kid minor boy girl teenager teen infant baby toddler schoolchild schoolboy schoolgirl youngster",
  women: "woman",
  men: "man",
  police: "police policeman policewoman policemen officer cop constable gendarme",
  soldiers:
    "soldier troop troops serviceman servicemen conscript marine paratrooper recruit infantryman personnel trooper",
  fighters:
    "fighter militant insurgent rebel terrorist saboteur gunman gunmen guerrilla jihadist raider attacker assailant intruder extremist mercenary militiaman",
  guards: "guard guardsman",
  officials: "official mayor governor councillor",
  journalists: "journalist reporter photographer cameraman",
  medics: "medic doctor nurse paramedic",
  rescuers: "firefighter rescuer",
  students: "student pupil",
  tourists: "tourist holidaymaker visitor",
  passengers: "passenger",
  crew: "crew sailor crewman",
  protesters: "protester protestor demonstrator marcher activist",
  workers:
    "worker employee staff miner labourer laborer clerk colleague docker stevedore striker picket steelworker cleaner porter builder",
  prisoners: "prisoner inmate detainee captive",
  migrants: "migrant refugee asylum-seeker",
  members: "member",
  suspects: "suspect",
};
/** Nobody in particular. "man" and "woman" are people and a group; these are people only. */
const PEOPLE =
  "people person other others victim survivor everyone life soul individual one nobody body patient person spectator fan worshipper pilgrim mourner pedestrian driver motorist shopper customer farmer friend relative wife husband son daughter mother father brother sister couple family-member household-member local voter user wounded injured dead casualty death fatality hostage insider leader commander teacher judge player lawyer fisherman fishermen evacuee";

const groups = new Map(
  Object.entries(GROUPS).flatMap(([group, words]) => words.split(" ").map((word) => [word, group] as const)),
);
const people = new Set(PEOPLE.split(" "));
/** Nationals and kinds by their endings, when nothing else is known: "Norlanders", "Estonians". Printed with a capital. */
const DEMONYM = /^\p{Lu}\p{L}+(?:ans?|ians?|is?|ese|ish|ers?|men|women)$/u;

/** Whether a noun names people, by its lemma and how it is printed. */
export function isPerson(lemma: string, printed: string): boolean {
  return (
    groups.has(lemma) || people.has(lemma) || /(?:men|man|women|woman|people)$/.test(lemma) || DEMONYM.test(printed)
  );
}

/** The group that a noun names; its printed word where it is none of ours; null for people at large. */
export function groupOf(lemma: string, printed: string): string | null {
  const known = groups.get(lemma);
  if (known !== undefined) return known;
  return isPerson(lemma, printed) && !people.has(lemma) ? printed : null;
}

/** Words that make "officers" or "forces" something else than police: "army officers". */
export const ARMY = new Set(["army", "military", "navy", "naval", "air", "intelligence", "marine"]);
