// Words inside names, from general knowledge of English usage. Ours.

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Ranks, offices and courtesies: what stands before a person's name, or stands for the person. */
export const PERSON_TITLES = list(`
  mr mrs ms miss dr prof professor sir dame lord lady president premier chancellor governor gov mayor minister secretary
  senator sen rep representative congressman congresswoman mp ambassador envoy king queen prince princess emperor pope
  bishop archbishop cardinal rabbi imam sheikh father sister brother reverend rev pastor general gen colonel col major maj
  captain capt lieutenant lt sergeant sgt corporal commander admiral marshal brigadier private officer detective inspector
  superintendent sheriff constable spokesman spokeswoman spokesperson adviser advisor aide chief director chairman
  chairwoman chair head leader deputy judge justice attorney prosecutor lawyer coach manager founder analyst expert
  journalist reporter correspondent owner resident witness doctor nurse teacher farmer shopkeeper ombudsman
  commissioner councillor councilman councilwoman counselor
  vice acting former interim ex pfc pvt cpl adm cmdr cdr brig supt insp det cllr rt hon comrade
`);

/** Titles that only a person bears: at the end of a name they make it that person's, whatever body stands before. */
export const PERSON_ONLY = list(`
  spokesman spokeswoman spokesperson adviser advisor aide chief director chairman chairwoman chair head leader deputy
  minister secretary officer detective inspector commander lawyer attorney analyst expert journalist reporter correspondent
  owner manager founder resident witness doctor nurse teacher coach
`);

/** Titles and offices that tell a man from a woman. */
export const TITLE_SEX: Readonly<Record<string, "f" | "m">> = {
  mr: "m",
  sir: "m",
  lord: "m",
  king: "m",
  prince: "m",
  father: "m",
  brother: "m",
  spokesman: "m",
  chairman: "m",
  congressman: "m",
  councilman: "m",
  mrs: "f",
  ms: "f",
  miss: "f",
  dame: "f",
  lady: "f",
  queen: "f",
  princess: "f",
  sister: "f",
  spokeswoman: "f",
  chairwoman: "f",
  congresswoman: "f",
  councilwoman: "f",
};

/** Offices that one person holds at a time in one place or body. */
export const ONE_HOLDER = list(`
  president premier chancellor governor mayor minister king queen emperor pope archbishop chairman chairwoman ombudsman
  sheriff coroner prosecutor chief director head rector principal superintendent
`);

/** Words that make a name a body's. */
export const BODY_WORDS = list(`
  ministry department agency office bureau service administration authority commission committee council court
  police army navy guard force legion brigade battalion regiment division corp corps militia front union party movement
  alliance league federation confederation association organization society institute institution university college
  school hospital bank company group corporation fund foundation center network government parliament congress senate
  assembly cabinet embassy brigades company survey observatory directorate command staff board union trust club
  patrol squad mission laboratory museum library airport watch clinic treasury tribunal fleet squadron consortium
  chamber secretariat inspectorate prosecution ombudsman's airline airlines railway railways church news times post
`);

/** Words that change which place or body is meant: with and without one are two names. */
export const QUALIFIERS = list(`
  north south east west northern southern eastern western central upper lower new old great greater free united white black red
  democratic people's royal national federal first second third young real saint san port fort mount lake
`);

/** Not parts of a person's name for comparing. */
export const NAME_SUFFIXES = list("jr sr ii iii iv esq phd md obe mbe kc qc");

/** Small words inside people's names, printed by one desk and not by the next. */
export const PARTICLES = list(
  "de del della di da do dos du des la le van von der den ter ten bin ibn bint al el abu af av zu e y",
);

/** Small words that hold a body's name together. */
export const SMALL_WORDS = list("the a an of for and in on at to by & de du des");

/** Family names that are mostly written first, and stand alone for the person. */
export const FAMILY_NAMES_FIRST = list(
  "kim xi li wang zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin guo luo mao deng park choi jung nguyen tran pham phan",
);

/** One word in several spellings or forms, lower case: each row's first stands for all. */
export const SAME_WORDS: readonly (readonly string[])[] = [
  ["defense", "defence"],
  ["labor", "labour"],
  ["center", "centre"],
  ["program", "programme"],
  ["organization", "organisation"],
  ["department", "dept"],
  ["government", "govt"],
  ["free", "freedom", "liberty", "liberation"],
  ["interior", "internal"],
  ["harbor", "harbour"],
  ["corps", "corp"],
  ["advisor", "adviser"],
];

/** Services of one town, each by its words without the town: what is said of one without a town is the one that the story names. */
export const TOWN_SERVICES: readonly (readonly string[])[] = [
  ["police"],
  ["fire", "service"],
  ["ambulance", "service"],
  ["council"],
  ["hospital"],
  ["coroner", "office"],
  ["mayor", "office"],
  ["harbor", "office"],
  ["harbor", "master"],
  ["lifeboat", "crew"],
];

/** Stands for the town that the story is about: "the city's police force". */
export const TOWN_WORDS = list("city town village borough local municipal");

/** One body under names that no rule of words or initials brings together; an acronym out of its own language among them. Lower case. */
export const KNOWN_BODIES: readonly (readonly string[])[] = [
  ["united nations", "un", "u.n."],
  ["european union", "eu", "e.u."],
  ["pentagon", "u.s. defense department", "us department of defense"],
  ["u.s. state department", "state department"],
  ["doctors without borders", "medecins sans frontieres", "msf"],
  ["federal security service", "fsb"],
  ["security service of ukraine", "ukrainian security service", "sbu"],
  ["israel defense forces", "israeli army", "israeli military", "idf"],
  ["british government", "downing street", "number 10", "whitehall"],
  ["french presidency", "elysee palace", "elysee"],
  ["international federation of association football", "fifa"],
  ["farc", "revolutionary armed forces of colombia"],
];

/** Given names that come into English from another script in more ways than the rules of spelling cover. */
export const SAME_GIVEN_NAMES: readonly (readonly string[])[] = [
  ["mohammed", "muhammad", "mohamed", "mohammad", "muhammed", "mohamad", "mehmed"],
  ["ahmed", "ahmad", "ahmet"],
  ["hussein", "hussain", "husayn", "hossein", "husain"],
  ["yusuf", "yousef", "youssef", "yousuf", "yusef"],
  ["hassan", "hasan"],
  ["omar", "umar"],
  ["osama", "usama"],
  ["khaled", "khalid"],
  ["abdullah", "abdallah", "abdulla"],
  ["dmitri", "dimitri", "dmytro"],
  ["alexander", "aleksandr", "alexandr", "aleksander", "oleksandr", "alyaksandr"],
  ["peter", "pyotr", "petr"],
  ["sergei", "sergey", "serhiy", "siarhei"],
  ["nikolai", "nikolay", "mykola"],
  ["mikhail", "mykhailo"],
  ["vladimir", "volodymyr", "uladzimir"],
  ["oleg", "oleh"],
  ["igor", "ihor"],
  ["olga", "olha"],
  ["andrei", "andriy"],
  ["pavel", "pavlo"],
  ["vasily", "vasyl"],
  ["yevgeny", "yevhen"],
  ["grigory", "hryhoriy"],
  ["daniil", "danylo"],
  ["kirill", "kyrylo"],
  ["ekaterina", "kateryna", "katerina"],
  ["tatiana", "tetiana"],
  ["svetlana", "svitlana"],
  ["ibrahim", "ebrahim"],
  ["saleh", "salih"],
  ["nasser", "nasir", "naser"],
  ["qasim", "kassem", "qassem"],
  ["suleiman", "sulaiman", "soleiman"],
  ["ismail", "ismael", "esmail"],
  ["mustafa", "mostafa"],
  ["faisal", "feisal"],
  ["hisham", "hesham"],
  ["tariq", "tarek", "tareq"],
  ["said", "saeed"],
  ["sharif", "sherif"],
];
