// Words that stand in news stories of every kind, whatever the event: the trade's own words, its times and its
// sources. Ours, from how agency and newspaper copy is written. The counts behind common-words.ts come from
// books and essays as well as from newspapers, and take these for rarer than they are in news.

/** Lower-case lemmas and names. */
export const NEWS_WORDS: ReadonlySet<string> = new Set(
  `
  accord according add adviser agency aide announce announcement authority briefing chief comment condition confirm
  conference country county department deputy describe director district early expect federal former government
  head headline include incident interview investigate investigation investigator journalist late local media
  meanwhile million billion minister ministry national news newspaper nation nationwide office officer official
  ongoing percent photo police president press province public region release report reportedly reporter residents
  resident say secretary security source speak spokesman spokesperson spokeswoman state statement tell telephone
  thousand told town update video website witness yesterday today tomorrow tonight week weekend year month
  agence associated press reuters presse afp ap bbc cnn times post guardian telegraph herald tribune journal gazette
  chronicle mail mirror globe newsroom correspondent editor twitter facebook youtube http https www com copyright
  mr mrs ms dr gen lt col sgt capt rep sen gov st us u.s uk eu un united states america american
  `
    .split(/\s+/)
    .filter((word) => word !== ""),
);

/** Days and months, which tell no event from another on their own, with their short forms. */
export const CALENDAR_WORDS: ReadonlySet<string> = new Set(
  `
  monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
  january february march april may june july august september october november december
  jan feb mar apr jun jul aug sep sept oct nov dec am pm gmt utc bst est edt cst cdt mst mdt pst pdt cet
  `
    .split(/\s+/)
    .filter((word) => word !== ""),
);

/** Words that stand in many names at once (of towns, bodies and ranks), so that sharing one tells little. */
export const NAME_WORDS: ReadonlySet<string> = new Set(
  `
  new old great north south west east northern southern western eastern central upper lower saint san los
  city town village river lake mount valley hill bay island coast beach park street avenue road square bridge
  york angeles london washington paris moscow beijing brussels california texas florida chicago boston
  university college school academy hospital center centre church house white palace museum airport station
  senate congress parliament assembly republican republicans democrat democrats democratic labour conservative
  supreme high court ministry association committee council commission institute office bureau foundation union
  force forces army navy guard corp inc ltd company group international world league cup championship
  states second general officer lieutenant captain sergeant detective sheriff mayor governor prime senator
  judge attorney coach professor king queen prince
  `
    .split(/\s+/)
    .filter((word) => word !== ""),
);
