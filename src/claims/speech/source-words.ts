// Nouns that tell what kind of source a speaker is. Own compilation from the nouns that news agencies use for sources.

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Offices and callings: the last one in a phrase ends the role and begins the name ("Lodmoor Governor Mira Halloran"). */
export const ROLES = words(`
  governor president minister chancellor premier mayor king queen prince princess secretary chief director head leader
  chairman chairwoman chair chairperson commander general colonel major captain sergeant lieutenant admiral officer
  spokesman spokeswoman spokesperson senator congressman congresswoman representative lawmaker deputy mp ambassador
  envoy adviser advisor aide attorney lawyer prosecutor judge justice sheriff constable superintendent inspector
  detective commissioner professor doctor physician nurse scientist researcher analyst economist expert historian
  author writer journalist reporter editor columnist correspondent host anchor strategist pollster manager executive
  ceo founder co-founder owner partner pastor bishop archbishop pope rabbi imam priest coach player captain activist
  organizer volunteer teacher student farmer worker resident neighbor neighbour witness survivor victim candidate
  nominee delegate chairman operative consultant official employee engineer pilot driver soldier veteran cleric
  coordinator counsel vice-president treasurer councillor councilman councilwoman councilor negotiator diplomat
  administrator businessman businesswoman billionaire actor actress singer comedian seismologist geologist rescuer
  member marshal councilmember magistrate coroner warden headteacher headmaster dean rector curator docker medic
  firefighter paramedic shopkeeper fisherman father mother brother sister son daughter wife husband uncle
  aunt cousin friend colleague
`);

/** Printed before a name, no part of it. */
export const TITLES = words(`
  mr mr. mrs mrs. ms ms. miss dr dr. prof prof. sir dame lord lady rev rev. gov gov. sen sen. sens. rep rep. reps. gen
  gen. col col. lt lt. sgt sgt. capt capt. maj maj. cmdr cmdr. adm adm. pres pres. st. hon. insp. det. supt. sec. atty.
  gens. cpl. pvt. brig. msgr. fr. pastor president senator governor representative congressman congresswoman mayor
  secretary general colonel captain major lieutenant sergeant admiral professor doctor judge justice minister premier
  chancellor king queen prince princess pope sheriff detective officer chief senators representatives governors
  presidents ministers mayors messrs messrs.
`);

/** Heads of bodies: "the ministry", "Lodmoor Fire Department". */
export const BODIES = words(`
  ministry department agency office government administration council parliament congress senate house cabinet court
  police army military navy force forces guard service services bureau commission committee board authority authorities
  company firm corporation corp corp. inc inc. ltd group organisation organization organizations association union
  federation party campaign team university college school institute institution hospital clinic centre center church
  bank fund foundation society alliance coalition movement legion corps battalion brigade regiment militia embassy
  kremlin pentagon union city county state district region province municipality town club league network newspaper
  paper daily magazine journal broadcaster station channel outlet outlets website site agency news times post press herald
  tribune guardian gazette telegraph observer chronicle mail globe sun mirror radio tv television media intelligence
  command headquarters staff unit brigade side delegation faction wing task-force administration airline railway
  operator survey observatory directorate secretariat inquiry investigation panel watchdog regulator tribunal utility lines airlines airways railways holdings industries chemie chemicals pharma pharmaceuticals technologies petroleum logistics motors telecom gmbh plc nations kingdom states secretariat
`);

/** Things that speak: their author is not named. */
export const DOCUMENTS = words(`
  report statement study survey poll footage video clip recording photograph photo image images picture pictures letter
  memo memorandum email e-mail document documents file files record records transcript affidavit complaint lawsuit suit
  indictment filing ruling order bill law note message tweet post article story editorial book release communique
  bulletin audit review analysis data figures statistics census map chart release notice plan resolution agreement
  testimony emails letters reports studies polls surveys tweets videos posts articles stories messages photographs photos
  recordings clips statements memos notices findings minutes transcripts filings rulings papers
`);

/** People without a name. */
export const PEOPLE = words(`
  official officials source sources witness witnesses resident residents people person man woman men women insider
  insiders aide aides adviser advisers advisor advisors expert experts critic critics analyst analysts observer observers
  researcher researchers scientist scientists doctor doctors police investigator investigators prosecutor prosecutors
  lawyer lawyers attorney attorneys supporter supporters opponent opponents activist activists protester protesters
  family families relative relatives neighbor neighbors neighbour neighbours friend friends colleague colleagues
  diplomat diplomats officer officers soldier soldiers commander commanders leader leaders spokesman spokeswoman
  spokesperson spokesmen lawmaker lawmakers economist economists rescuer rescuers survivor survivors student students
  teacher teachers worker workers employee employees executive executives strategist strategists operative operatives
  republicans democrats voters voter advocates advocate others some many rebels militants fighters villagers
  firefighters medics organizers organisers scholars historians reporters journalists editors parents mother father caller callers driver drivers passenger passengers juror jurors jury
  foreman teenager teenagers pupils mourners migrants refugees inmates prisoners miners traders shopkeepers farmers nurses
  brother sister wife husband son daughter conservatives liberals environmentalists backers allies rivals
`);

/** News agencies, papers and broadcasters named by one word or by letters, which look like surnames. */
export const OUTLETS = words(`
  reuters ap afp bbc cnn npr nbc cbs abc msnbc itv upi dpa ansa efe pap tass ria interfax xinhua kyodo yonhap bloomberg
  politico axios breitbart buzzfeed vox slate newsweek facebook twitter telegram youtube tmz espn pbs fox ukrinform
  anadolu antara ptv itar-tass
`);

/** Never a name, though capitalised: days and months beside "said". */
export const TIMES = words(`
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec. today yesterday tomorrow tonight
  morning afternoon evening night week month year noon midnight weekend earlier later
`);
