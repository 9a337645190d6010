// Countries and what their people and things are called. Ours, from general knowledge of English usage; the names are
// facts and nobody's text. Forms that name something else more often than the country's people (Georgian is kept,
// "Dominican" stands for two countries and is left out) are not listed.

/** Each row: the country's names, then its demonyms, all in lower case; the first name stands for the row. */
export const COUNTRIES: readonly (readonly string[])[] = `
  afghanistan afghan afghani
  albania albanian
  algeria algerian
  angola angolan
  argentina argentine argentinian
  armenia armenian
  australia australian
  austria austrian
  azerbaijan azerbaijani azeri
  bahrain bahraini
  bangladesh bangladeshi
  belarus belarusian belarussian
  belgium belgian
  benin beninese
  bhutan bhutanese
  bolivia bolivian
  bosnia bosnian
  botswana
  brazil brazilian
  britain uk u.k. british united-kingdom great-britain
  brunei bruneian
  bulgaria bulgarian
  burundi burundian
  cambodia cambodian
  cameroon cameroonian
  canada canadian
  chad chadian
  chile chilean
  china chinese
  colombia colombian
  congo congolese
  costa-rica costa-rican
  croatia croatian
  cuba cuban
  cyprus cypriot
  czechia czech czech-republic
  denmark danish
  djibouti djiboutian
  ecuador ecuadorian ecuadorean
  egypt egyptian
  england english
  eritrea eritrean
  estonia estonian
  ethiopia ethiopian
  fiji fijian
  finland finnish
  france french
  gabon gabonese
  gambia gambian
  georgia georgian
  germany german
  ghana ghanaian
  greece greek hellenic
  guatemala guatemalan
  guinea guinean
  guyana guyanese
  haiti haitian
  honduras honduran
  hungary hungarian
  iceland icelandic
  india indian
  indonesia indonesian
  iran iranian
  iraq iraqi
  ireland irish
  israel israeli
  italy italian
  jamaica jamaican
  japan japanese
  jordan jordanian
  kazakhstan kazakh kazakhstani
  kenya kenyan
  kosovo kosovar
  kuwait kuwaiti
  kyrgyzstan kyrgyz
  laos lao laotian
  latvia latvian
  lebanon lebanese
  liberia liberian
  libya libyan
  lithuania lithuanian
  luxembourg
  macedonia macedonian
  madagascar malagasy
  malawi malawian
  malaysia malaysian
  maldives maldivian
  mali malian
  malta maltese
  mauritania mauritanian
  mauritius mauritian
  mexico mexican
  moldova moldovan
  mongolia mongolian
  montenegro montenegrin
  morocco moroccan
  mozambique mozambican
  myanmar burma burmese
  namibia namibian
  nepal nepali nepalese
  netherlands dutch holland
  new-zealand
  nicaragua nicaraguan
  niger nigerien
  nigeria nigerian
  north-korea north-korean
  norway norwegian
  oman omani
  pakistan pakistani
  palestine palestinian
  panama panamanian
  paraguay paraguayan
  peru peruvian
  philippines filipino philippine
  poland polish
  portugal portuguese
  qatar qatari
  romania romanian
  russia russian
  rwanda rwandan
  saudi-arabia saudi saudi-arabian
  scotland scottish
  senegal senegalese
  serbia serbian
  sierra-leone sierra-leonean
  singapore singaporean
  slovakia slovak slovakian
  slovenia slovene slovenian
  somalia somali
  south-africa south-african
  south-korea south-korean
  south-sudan south-sudanese
  spain spanish
  sri-lanka sri-lankan
  sudan sudanese
  sweden swedish
  switzerland swiss
  syria syrian
  taiwan taiwanese
  tajikistan tajik
  tanzania tanzanian
  thailand thai
  togo togolese
  tunisia tunisian
  turkey turkish turkiye
  turkmenistan turkmen
  uganda ugandan
  ukraine ukrainian
  united-arab-emirates emirati uae
  united-states us u.s. u.s usa american america
  uruguay uruguayan
  uzbekistan uzbek
  venezuela venezuelan
  vietnam vietnamese
  wales welsh
  yemen yemeni
  zambia zambian
  zimbabwe zimbabwean
`
  .trim()
  .split("\n")
  .map((row) => row.trim().split(" "));
