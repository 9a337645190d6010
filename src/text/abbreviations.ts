// Abbreviations that English newspapers print with a full stop. Own compilation from the habits of agency style:
// titles, months, states, companies and streets; no list was copied.

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Stand before a name, so a full stop after them never ends a sentence. */
export const BEFORE_A_NAME = words(`
  mr mrs ms dr prof rev fr hon gov gens gen sen sens rep reps col lt sgt capt cpl pvt maj cmdr adm brig supt insp det
  sec pres messrs st mt ft no nos vs v cf e.g i.e approx lt.col dept asst assoc atty msgr amb dist del supt
`);

/** Stand before a date, an amount or a further word; they end a sentence only before a word that plainly starts one. */
export const IN_A_SENTENCE = words(`
  jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun
  inc corp co ltd llc plc bros jr sr etc al ave blvd rd u.s u.n u.k e.u d.c a.m p.m ph.d m.d b.a m.a
  ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa
  tenn tex va vt wash wis wyo ont que
`);

/** Capitalised words that open a sentence rather than carry on a name after "U.S." or "Inc.". */
export const OPENS_A_SENTENCE = words(`
  the a an this that these those it he she they we i you his her their its our my there here in on at by for from with
  as after before when while if but and or so yet however although though since until because during under over about
  more most many some several no not all both each every one two three another other what who why how where which
  according meanwhile also still then now later earlier last next
`);

/** What follows "5 p.m." inside a sentence. */
export const FOLLOWS_A_TIME = words(`
  monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
  october november december jan feb aug sept oct nov dec est edt et pst pdt pt cst cdt ct mst gmt utc bst cet eastern
  pacific central mountain moscow kyiv
`);
