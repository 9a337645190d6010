const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/**
 * Verbs that tell no deed on which stories can differ: speech, thought, will, beginning and going on, and those whose meaning lies in what
 * stands behind them. The dead and the hurt are weighed as figures. Own compilation, as all lists here.
 */
export const NO_DEEDS: ReadonlySet<string> = set(
  `say think believe know hope want expect feel seem appear try begin start continue plan need like look become mean suggest show
  report claim note add call describe speculate comment happen occur come go do let help deny confirm rule exclude rise fall increase
  decrease grow drop be have say's kill die injure hurt wound miss survive think consider regard understand wait live stay remain stand
  keep put bring turn see understand agree insist argue warn't love hate fear worry accord follow include involve affect contain
  mention explain answer declare state assume imagine wonder remember forget recall matter exist concern relate depend belong lie sit
  determine establish speak talk point add quote cite blame accuse suspect allege require intend aim prefer wish ought dare learn hear`,
);

/** Verbs that add little to their object: "sent a distress call", "held a ballot" tell that there was one. */
export const BRINGING: ReadonlySet<string> = set(
  `make give send issue hold use fire find hear see detect measure record receive get launch throw light sound notice provide offer
  sign show spot observe discover register take have`,
);
/** Those by which somebody gets something: "the army had received no request". */
export const GETTING: ReadonlySet<string> = set("receive get hear have");
/** Those by which somebody meets with what is there. */
export const PERCEIVING: ReadonlySet<string> = set(
  "hear see notice spot observe find detect measure record show discover",
);

/** Deeds by the nouns for them, so that "received no warning" answers "had been warned". */
export const DEED_OF: ReadonlyMap<string, string> = new Map(
  Object.entries({
    warning: "warn",
    request: "ask",
    order: "order",
    payment: "pay",
    permission: "allow",
    threat: "threaten",
    invitation: "invite",
    notice: "tell",
    notification: "tell",
    information: "tell",
    alert: "warn",
    training: "train",
    treatment: "treat",
  }),
);
/** Done to people by the nouns for them: "no arrests had been made" is about whoever. */
export const DONE_TO_PEOPLE: ReadonlyMap<string, string> = new Map(
  Object.entries({ arrest: "arrest", detention: "arrest", suspension: "suspend", evacuation: "evacuate" }),
);
/** Verbs of these: who says that nobody was contradicts each that was. */
export const DONE_TO_ANYBODY: ReadonlySet<string> = set("arrest charge suspend evacuate");

/** Verbs that mean one deed. */
export const SAME_DEED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    detain: "arrest",
    request: "ask",
    demand: "ask",
    inform: "tell",
    notify: "tell",
    alert: "warn",
    sack: "dismiss",
    fire: "fire",
    quit: "resign",
    permit: "allow",
    authorise: "allow",
    authorize: "allow",
    test: "check",
    inspect: "check",
    examine: "check",
    service: "check",
    arm: "arm",
    alarm: "warn",
  }),
);

/** Verbs whose object or infinitive did not come about. */
export const REFUSING: ReadonlySet<string> = set("refuse fail neglect decline");

/** Nouns for people and things of whom there are many: "the man" of one story may be another than "a man" of the next. */
export const ANYBODY: ReadonlySet<string> = set(
  `people person man woman one thing number other official member child boy girl somebody someone something anything everything
  everyone everybody part kind way time day lot case place side group body matter question reporter journalist`,
);

/** Nouns of measure and number before "of": the thing stands behind it. */
export const MEASURES: ReadonlySet<string> = set(
  `tonne ton kilo kilogram litre liter gram number dozen hundred thousand million piece amount half part most majority third quarter
  lot couple handful dose set pair group kind type sort`,
);

/** Bodies that speak as "we" and are called by what they are. */
export const BODIES: ReadonlySet<string> = set(
  `company firm operator government ministry club hospital bank union council city county authority agency airline owner party
  railway utility school university museum board management we they it`,
);

/** Verbs by which somebody is in contact with others, and nouns for it. */
export const CONTACTING: ReadonlySet<string> = set("speak talk negotiate communicate");
export const CONTACTS: ReadonlySet<string> = set("contact talk negotiation conversation");

/** Verbs with two objects: whom, and what. */
export const GIVING: ReadonlySet<string> = set("give offer send show hand lend grant");

/** On which somebody is "on board". */
export const VESSELS: ReadonlySet<string> = set(
  "ship tanker ferry boat vessel yacht train tram bus coach plane aircraft jet helicopter airliner lorry freighter trawler submarine",
);

/** Posts from which something is steered: who was at one was at his post. */
export const POSTS: ReadonlySet<string> = set("bridge wheel helm control cockpit wheelhouse");

/** Nouns behind "in", "at", "on" that are no places. */
export const NO_PLACES: ReadonlySet<string> = set(
  `time moment fire way case danger order fact end beginning start course risk work stake hand trouble condition state mood number
  side statement interview record shock tear charge favour favor behalf line hour minute day week month year morning afternoon
  evening night january february march april may june july august september october november december monday tuesday wednesday
  thursday friday saturday sunday talk touch contact control doubt question phone telephone radio internet view sale strike duty average total track alert speed
  edge brink verge limit level rate hold`,
);

/** What is done about an event in the hours after it: "nobody has been arrested" holds until somebody is. */
export const FOLLOWING: ReadonlySet<string> = set(
  `arrest charge suspend dismiss release free find recover identify evacuate rescue restore reach question resign ask pay close open
  name publish decide vote be hold make give send receive get issue launch take sign announce begin join visit meet treat examine bring
  contact search clear lift seize remove return file order warn tell invite agree approve reject withdraw win lose pass move transfer
  deploy block repair replace cancel postpone extend appoint elect cut raise lower`,
);

/** Verbs by which one thing brings about another: "caused by a flare" tells that there was one. */
export const CAUSING: ReadonlySet<string> = set("cause trigger spark start ignite provoke");
