// Short and familiar forms of given names, from general knowledge of English usage and of how East Slavic names are
// shortened. Ours. A short form proves nothing: two names that differ by one are put before an editor, never merged.

/** Each row: a given name in lower case, then what people who bear it are called. A short form may stand in several rows. */
export const NICKNAMES: readonly (readonly string[])[] = `
  alexander alex alec sandy sasha lex xander
  alexandra alex sasha sandra
  aleksei alex alyosha lyosha
  andrew andy drew
  anthony tony
  antonio tony toni
  anatoly tolya
  arthur art
  barbara barb babs
  benjamin ben benny
  bernard bernie
  catherine kate kathy katie cathy cat
  charles charlie chuck
  christopher chris kit
  christine chris tina
  daniel dan danny
  david dave davy
  deborah deb debbie
  dmitri dima mitya
  donald don donnie
  dorothy dot dottie
  douglas doug
  edward ed eddie ted ned
  ekaterina katya
  elizabeth liz lizzie beth betty eliza
  eugene gene
  francis frank
  francisco paco pancho
  frederick fred freddie
  gennady gena
  gerald gerry jerry
  giuseppe beppe
  gregory greg
  harold harry hal
  henry harry hank
  ivan vanya
  james jim jimmy jamie
  jeffrey jeff
  jennifer jen jenny
  jessica jess jessie
  john jack johnny jon
  jonathan jon jonny
  joseph joe joey
  jose pepe
  joshua josh
  judith judy
  kenneth ken kenny
  konstantin kostya
  lawrence larry laurie
  leonard len lenny
  leonid lyonya
  margaret maggie meg peggy greta
  maria masha
  matthew matt
  michael mike mick mickey mikhail
  mikhail misha
  nadezhda nadya
  natalia natasha nata
  nicholas nick nicky
  nikolai kolya
  olga olya
  pamela pam
  patricia pat patty tricia
  patrick pat paddy
  pavel pasha
  peter pete
  philip phil
  raymond ray
  rebecca becky becca
  richard dick rick rich richie
  robert bob bobby rob robbie bert
  ronald ron ronnie
  samuel sam sammy
  samantha sam
  sergei seryozha
  stephen steve stevie
  susan sue susie
  svetlana sveta
  tatiana tanya
  theodore ted teddy theo
  thomas tom tommy
  timothy tim
  valery valera
  victoria vicky vicki tori
  vladimir vova volodya
  vyacheslav slava
  walter walt wally
  william bill billy will willie liam
  yevgeny zhenya
`
  .trim()
  .split("\n")
  .map((row) => row.trim().split(" "));
