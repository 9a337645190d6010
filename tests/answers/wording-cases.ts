/** Stories of one event, the kind of disagreement that is meant, and the sentence for it, read aloud by people. */
export interface WordingCase {
  readonly about: string;
  /** Each begins with its outlet, "Post: ". */
  readonly stories: readonly string[];
  readonly kind: string;
  readonly sentence: string;
}

const row = (about: string, kind: string, stories: readonly string[], sentence: string): WordingCase => ({
  about,
  stories,
  kind,
  sentence,
});

export const WORDING_CASES: readonly WordingCase[] = [
  row(
    "two named speakers",
    "numeric",
    [
      "Post: Nine people were killed in Lomna, mayor Pell Orsino said.",
      "Echo: Police chief Ina Marrow said three people were killed in Lomna.",
    ],
    "Nine people were killed in Lomna, mayor Pell Orsino said; police chief Ina Marrow said three people were killed in Lomna.",
  ),
  row(
    "a bound and its caveat",
    "numeric",
    [
      "Post: Twelve people were killed, the mayor said.",
      "Echo: The army said it had killed more than 30 people. The claim could not be independently verified.",
    ],
    "Twelve people were killed, the mayor said; the army said it had killed more than 30 people, which could not be independently verified.",
  ),
  row(
    "a ministry with its article",
    "numeric",
    ["Post: The health ministry said that nine people were killed.", "Echo: The hospital said 14 people were killed."],
    "Nine people were killed, the health ministry said; the hospital said 14 people were killed.",
  ),
  row(
    "a role with of",
    "numeric",
    [
      "Post: Ada Holm, director of the harbour hospital, said nine people were killed.",
      "Echo: Nils Lund, a union leader, said 14 people were killed.",
    ],
    "Nine people were killed, said Ada Holm, director of the harbour hospital; union leader Nils Lund said 14 people were killed.",
  ),
  row(
    "somebody unnamed",
    "numeric",
    ["Post: A senior official said nine people were killed.", "Echo: Two witnesses said 14 people were killed."],
    "Nine people were killed, a senior official said; two witnesses said 14 people were killed.",
  ),
  row(
    "an outlet in its own words",
    "numeric",
    ["Post: Nine people were killed in the fire.", "Echo: Mayor Pell Orsino said 14 people were killed in the fire."],
    "Post reported that nine people were killed in the fire; mayor Pell Orsino said 14 people were killed in the fire.",
  ),
  row(
    "an outlet on a bridge",
    "outcome",
    ["Post: The bridge was closed on Tuesday.", "Echo: The bridge was open, the mayor said."],
    "Post reported that the bridge was closed on Tuesday; the mayor said the bridge was open.",
  ),
  row(
    "direct speech",
    "numeric",
    [
      "Post: “Nine people were killed,” said Mayor Pell Orsino.",
      "Echo: “We have counted 14 dead,” said Ina Marrow, the police chief.",
    ],
    "Mayor Pell Orsino said: “Nine people were killed”; police chief Ina Marrow said: “We have counted 14 dead”.",
  ),
  row(
    "direct speech of us",
    "numeric",
    [
      "Post: “We have treated 31 injured people here,” Dr Nela Orsk said.",
      "Echo: Governor Ilmar Dosk said 14 people were injured.",
    ],
    "Nela Orsk said: “We have treated 31 injured people here”; governor Ilmar Dosk said 14 people were injured.",
  ),
  row(
    "indirect today",
    "numeric",
    [
      "Post: Nine people were killed today, Mayor Pell Orsino said.",
      "Echo: Police chief Ina Marrow said three people were killed.",
    ],
    "Mayor Pell Orsino said, in the words of Post, “Nine people were killed today”; police chief Ina Marrow said three people were killed.",
  ),
  row(
    "according to",
    "numeric",
    [
      "Post: According to the governor, nine people were injured.",
      "Echo: Fourteen people were injured, according to Ina Marrow.",
    ],
    "Nine people were injured, the governor said; Ina Marrow said fourteen people were injured.",
  ),
  row(
    "put at",
    "numeric",
    ["Post: Ina Marrow put the number of dead at nine.", "Echo: Mayor Pell Orsino said 14 people were killed."],
    "Ina Marrow put the number of dead at nine; mayor Pell Orsino said 14 people were killed.",
  ),
  row(
    "relayed",
    "numeric",
    [
      "Post: Nine people were killed, Mayor Pell Orsino said, according to the Harbour Wire.",
      "Echo: Police chief Ina Marrow said three people were killed.",
    ],
    "Mayor Pell Orsino said nine people were killed (via Harbour Wire); police chief Ina Marrow said three people were killed.",
  ),
  row(
    "an estimate",
    "numeric",
    [
      "Post: Police estimated that 500 people attended the rally.",
      "Echo: The organisers said 4,000 people attended the rally.",
    ],
    "Police estimated that 500 people attended the rally; the organisers said 4,000 people attended the rally.",
  ),
  row(
    "three sides",
    "numeric",
    [
      "Post: Mayor Pell Orsino said nine people were killed.",
      "Echo: Police chief Ina Marrow said three people were killed.",
      "Wire: The hospital said 14 people were killed.",
    ],
    "Nine people were killed, mayor Pell Orsino said; police chief Ina Marrow said three people were killed; the hospital said 14 people were killed.",
  ),
  row(
    "three sides in two stories",
    "numeric",
    [
      "Post: The hospital said nine people were killed. Mayor Pell Orsino said three people were killed.",
      "Echo: Police said 14 people were killed.",
    ],
    "Nine people were killed, the hospital said; mayor Pell Orsino said three people were killed; police said 14 people were killed.",
  ),
  row(
    "claimed becomes said",
    "numeric",
    ["Post: The rebels claimed that 40 soldiers were killed.", "Echo: The army said three soldiers were killed."],
    "The rebels said 40 soldiers were killed; the army said three soldiers were killed.",
  ),
  row(
    "insisted becomes said",
    "numeric",
    [
      "Post: The rebels insisted that 40 soldiers were killed.",
      "Echo: The army acknowledged that three soldiers were killed.",
    ],
    "The rebels said 40 soldiers were killed; the army said three soldiers were killed.",
  ),
  row(
    "homes",
    "numeric",
    [
      "Post: Ada Holm said 40 houses were destroyed.",
      "Echo: The fire chief, Nils Lund, said 90 houses were destroyed.",
    ],
    "Ada Holm said 40 houses were destroyed; fire chief Nils Lund said 90 houses were destroyed.",
  ),
  row(
    "evacuated",
    "numeric",
    [
      "Post: The council said 300 residents were evacuated.",
      "Echo: The fire brigade said about 900 residents were evacuated.",
    ],
    "The council said 300 residents were evacuated; the fire brigade said about 900 residents were evacuated.",
  ),
  row(
    "no casualties",
    "numeric",
    ["Post: Mayor Pell Orsino said there were no casualties.", "Echo: The hospital said 12 people were killed."],
    "There were no casualties, mayor Pell Orsino said; the hospital said 12 people were killed.",
  ),
  row(
    "a person not yet verified",
    "numeric",
    [
      "Post: Ruben Sella, the post’s commander, said four guards were wounded.",
      "Echo: Interior minister Dario Venn said 11 guards were wounded. That could not be confirmed.",
    ],
    "Four guards were wounded, said Ruben Sella, the post’s commander; interior minister Dario Venn said 11 guards were wounded, which could not be confirmed.",
  ),
  row(
    "a longer doubt",
    "numeric",
    [
      "Post: The army said it had captured 40 fighters. There was no way to check the figure, which the rebels called invented.",
      "Echo: The rebels said three fighters were captured.",
    ],
    "The army said it had captured 40 fighters; the rebels said three fighters were captured.",
  ),
  row(
    "a flat denial",
    "denial",
    [
      "Post: Kestria denied any involvement in the raid.",
      "Echo: A senior official said Kestria's army provided boats for the raid.",
    ],
    "Kestria denied any involvement in the raid; a senior official said Kestria's army provided boats for the raid.",
  ),
  row(
    "denied that",
    "denial",
    [
      "Post: Kestria denied that it took part in the raid.",
      "Echo: A senior official said Kestria's army provided boats for the raid.",
    ],
    "Kestria denied that it took part in the raid; a senior official said Kestria's army provided boats for the raid.",
  ),
  row(
    "nothing to do with",
    "denial",
    [
      "Post: Foreign minister Anton Brisk said that Kestria had nothing to do with the attack.",
      "Echo: Governor Ilmar Dosk said Kestria had organised the attack.",
    ],
    "Kestria had nothing to do with the attack, foreign minister Anton Brisk said; governor Ilmar Dosk said Kestria had organised the attack.",
  ),
  row(
    "denied responsibility",
    "denial",
    [
      "Post: The Red Lantern carried out the attack, the mayor said.",
      "Echo: The Red Lantern denied responsibility for the attack.",
    ],
    "The Red Lantern carried out the attack, the mayor said; the Red Lantern denied responsibility for the attack.",
  ),
  row(
    "a quoted denial",
    "denial",
    [
      "Post: “Kestria had nothing to do with the attack,” Anton Brisk, the foreign minister, said.",
      "Echo: Governor Ilmar Dosk said Kestria was behind the attack.",
    ],
    "Foreign minister Anton Brisk said: “Kestria had nothing to do with the attack”; governor Ilmar Dosk said Kestria was behind the attack.",
  ),
  row(
    "out and still there",
    "outcome",
    [
      "Post: The gunmen attacked the port. The army said the gunmen had been driven out of the port.",
      "Echo: The gunmen attacked the port. Jory Tann said the gunmen were still holding the port.",
    ],
    "The gunmen had been driven out of the port, the army said; Jory Tann said the gunmen were still holding the port.",
  ),
  row(
    "expelled, unverified",
    "outcome",
    [
      "Post: The army said its troops had driven the raiders out of the port. The claim could not be verified.",
      "Echo: The brigade said its fighters were still holding the port.",
    ],
    "The army said its troops had driven the raiders out of the port, which could not be verified; the brigade said its fighters were still holding the port.",
  ),
  row(
    "a road",
    "outcome",
    ["Post: Police said the bridge was closed.", "Echo: Mayor Pell Orsino said the bridge was open."],
    "The bridge was closed, police said; mayor Pell Orsino said the bridge was open.",
  ),
  row(
    "a fire",
    "outcome",
    ["Post: The fire chief said the fire was out.", "Echo: Residents said the fire was still burning."],
    "The fire was out, the fire chief said; residents said the fire was still burning.",
  ),
  row(
    "a dam",
    "outcome",
    ["Post: The dam was intact, the council said.", "Echo: The dam had burst, engineer Mira Koll said."],
    "The dam was intact, the council said; engineer Mira Koll said the dam had burst.",
  ),
  row(
    "taken",
    "outcome",
    ["Post: The army said it had captured Lomna.", "Echo: The governor said Lomna had not been captured."],
    "The army said it had captured Lomna; the governor said Lomna had not been captured.",
  ),
  row(
    "talks",
    "outcome",
    ["Post: The union said talks were under way.", "Echo: The company said there were no talks."],
    "Talks were under way, the union said; the company said there were no talks.",
  ),
  row(
    "who they are",
    "identity",
    [
      "Post: The ministry said the attackers were Kestrian soldiers.",
      "Echo: The governor called the attackers “Tarvian deserters”.",
    ],
    "The attackers were Kestrian soldiers, the ministry said; the governor called the attackers “Tarvian deserters”.",
  ),
  row(
    "described as",
    "identity",
    [
      "Post: Gunmen attacked the port. Anton Brisk described the attackers as “Tarvian deserters”.",
      "Echo: Gunmen attacked the port. The ministry said the attackers were Kestrian soldiers.",
    ],
    "Anton Brisk described the attackers as “Tarvian deserters”; the ministry said the attackers were Kestrian soldiers.",
  ),
  row(
    "who did it",
    "attribution",
    [
      "Post: The fire was started by protesters, the army said.",
      "Echo: The fire was started by soldiers, the union said.",
    ],
    "The fire was started by protesters, the army said; the union said the fire was started by soldiers.",
  ),
  row(
    "which day",
    "date",
    [
      "Post: Police said the explosion happened on Monday.",
      "Echo: The fire brigade said the explosion happened on Tuesday.",
    ],
    "The explosion happened on Monday, police said; the fire brigade said the explosion happened on Tuesday.",
  ),
  row(
    "where",
    "place",
    [
      "Post: Police said the crash happened east of Lomna.",
      "Echo: The fire brigade said the crash happened west of Lomna.",
    ],
    "The crash happened east of Lomna, police said; the fire brigade said the crash happened west of Lomna.",
  ),
  row(
    "cause",
    "cause",
    [
      "Post: Ada Holm said the fire was caused by arson.",
      "Echo: Nils Lund said the fire was caused by an electrical fault.",
    ],
    "The fire was caused by arson, Ada Holm said; Nils Lund said the fire was caused by an electrical fault.",
  ),
  row(
    "arson, it was",
    "cause",
    [
      "Post: Ada Holm, the fire chief, said the fire was arson.",
      "Echo: Investigators said a gas leak caused the fire.",
    ],
    "The fire was arson, fire chief Ada Holm said; investigators said a gas leak caused the fire.",
  ),
  row(
    "age",
    "numeric",
    ["Post: Police said Anna Berg, 49, was killed.", "Echo: The hospital said Anna Berg, 52, was killed."],
    "Anna Berg, 49, was killed, police said; the hospital said Anna Berg, 52, was killed.",
  ),
  row(
    "a pronoun for the speaker",
    "numeric",
    [
      "Post: Mayor Pell Orsino visited the port. He said nine people were killed.",
      "Echo: Ina Marrow, the police chief, arrived at noon. She said three people were killed.",
    ],
    "Nine people were killed, mayor Pell Orsino said; police chief Ina Marrow said three people were killed.",
  ),
  row(
    "a quake of another day",
    "date",
    ["Post: The quake struck on Tuesday, the bureau said.", "Echo: The quake struck on Monday, the institute said."],
    "The quake struck on Tuesday, the bureau said; the institute said the quake struck on Monday.",
  ),
  row(
    "yesterday",
    "date",
    ["Post: The crash happened yesterday, the chief said.", "Echo: The crash happened on Sunday, the guard said."],
    "The chief said, in the words of Post, “The crash happened yesterday”; the guard said the crash happened on Sunday.",
  ),
  row(
    "twelve kilometres",
    "place",
    [
      "Post: The quake struck 12 km east of Vell, the bureau said.",
      "Echo: The quake struck 20 km west of Vell, the institute said.",
    ],
    "The quake struck 12 km east of Vell, the bureau said; the institute said the quake struck 20 km west of Vell.",
  ),
  row(
    "the work of",
    "attribution",
    ["Post: Demonstrators set the bank on fire.", "Echo: The party said it was the work of provocateurs."],
    "Post reported that demonstrators set the bank on fire; the party said it was the work of provocateurs.",
  ),
  row(
    "blamed",
    "denial",
    ["Post: The minister blamed Norland for the attack.", "Echo: Norland denied any part in the attack."],
    "The minister blamed Norland for the attack; Norland denied any part in the attack.",
  ),
  row(
    "a motive",
    "cause",
    [
      "Post: The raid was meant to distract from the losses at Vell, the palace said.",
      "Echo: The brigade said it made the raid in order to protect the villages.",
    ],
    "The raid was meant to distract from the losses at Vell, the palace said; the brigade said it made the raid in order to protect the villages.",
  ),
  row(
    "a family",
    "identity",
    [
      "Post: A father and his daughter were killed, the mayor said.",
      "Echo: A father and his son were killed, the police said.",
    ],
    "A father and his daughter were killed, the mayor said; the police said a father and his son were killed.",
  ),
  row(
    "two measures",
    "definition",
    ["Post: Crime had risen, the mayor said.", "Echo: Crime had fallen, the police said."],
    "Crime had risen, the mayor said; the police said crime had fallen.",
  ),
  row(
    "several of a group",
    "numeric",
    [
      "Post: “Six of our fighters died,” Jory Tann, a spokesman for the brigade, said.",
      "Echo: Tarvia’s defence ministry said 40 fighters had been killed, a claim that could not be verified.",
    ],
    "Jory Tann, spokesman for the brigade, said: “Six of our fighters died”; Tarvia’s defence ministry said 40 fighters had been killed, which could not be verified.",
  ),
  row(
    "told somebody",
    "numeric",
    [
      "Post: Nine people were killed, Mayor Pell Orsino told reporters.",
      "Echo: Ina Marrow, who leads the police, told Radio Vell that three people were killed.",
    ],
    "Nine people were killed, mayor Pell Orsino said; Ina Marrow said three people were killed (via Radio Vell).",
  ),
  row(
    "a part of a longer sentence",
    "numeric",
    [
      "Post: The army said it had retaken the port and killed 40 fighters.",
      "Echo: The brigade said six fighters were killed.",
    ],
    "The army said it had retaken the port and killed 40 fighters; the brigade said six fighters were killed.",
  ),
  row(
    "hostile words",
    "numeric",
    [
      "Post: Nine people were killed, <b>Mayor</b> Pell Orsino said.",
      "Echo: Police chief Ina Marrow said three people were killed @everyone.",
    ],
    "Nine people were killed, <b>Mayor</b> Pell Orsino said; police chief Ina Marrow said three people were killed @everyone.",
  ),
];
