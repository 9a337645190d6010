// Places that English news prints under several names: today's name, then older names, names out of another language of the
// place, and names in other languages that English borrowed. Ours, from general knowledge; the names are facts and nobody's
// text. A name that means another place or thing as often ("Petersburg", "Burma road") is not listed, nor is a spelling that
// differs from its row only by the rules of `foldSpelling`.

/** Each row: lower case, words of one name joined by hyphens; the first stands for the row. */
export const PLACE_NAMES: readonly (readonly string[])[] = `
  kyiv kiev kijew kijow
  kharkiv kharkov charkiv
  lviv lvov lwow lemberg
  odesa odessa
  dnipro dnepr dnieper dnipropetrovsk dnepropetrovsk
  luhansk lugansk
  mykolaiv nikolaev nikolayev
  chernihiv chernigov
  chernivtsi chernovtsy czernowitz
  zaporizhzhia zaporozhye zaporizhia zaporozhie
  ternopil tarnopol
  vinnytsia vinnitsa
  rivne rovno
  bakhmut artyomovsk artemivsk
  donbas donbass
  chornobyl chernobyl
  crimea krym
  mariupol zhdanov
  minsk miensk
  hrodna grodno
  mahilyow mogilev mahileu
  homyel gomel homel
  vilnius wilno vilna
  kaunas kovno
  klaipeda memel
  tallinn reval
  tartu dorpat
  daugavpils dvinsk
  chisinau kishinev
  transnistria transdniestria pridnestrovie
  tbilisi tiflis
  batumi batum
  sukhumi sokhumi
  gyumri leninakan
  yerevan erevan
  ganja gyandzha
  stepanakert khankendi
  almaty alma-ata
  astana nur-sultan akmola
  bishkek frunze
  dushanbe dyushambe
  ashgabat ashkhabad
  gdansk danzig
  wroclaw breslau
  szczecin stettin
  poznan posen
  krakow cracow krakau
  warsaw warszawa
  bratislava pressburg pozsony
  brno brunn
  prague praha
  plzen pilsen
  ljubljana laibach
  zagreb agram
  rijeka fiume
  belgrade beograd
  nis nish
  pristina prishtina
  mitrovica mitrovice
  peja pec
  skopje skoplje uskub
  shkoder scutari
  durres durazzo
  bucharest bucuresti
  cluj klausenburg
  timisoara temesvar
  sofia sofiya
  thessaloniki salonika salonica saloniki
  athens athina
  piraeus pireas
  corfu kerkyra
  rhodes rodos
  heraklion iraklion iraklio
  istanbul constantinople
  edirne adrianople
  sanliurfa urfa
  nicosia lefkosia lefkosa
  famagusta ammochostos gazimagusa
  kyrenia girne
  kobani ayn-al-arab
  raqqa rakka
  homs hims
  aleppo halab
  damascus dimashq
  beirut beyrouth
  sidon saida
  mosul mawsil
  kirkuk karkuk
  irbil erbil arbil hewler
  basra basrah
  fallujah falluja
  tehran teheran
  mashhad meshed
  isfahan esfahan
  kabul kaboul
  jalalabad jelalabad
  mazar-i-sharif mazar-e-sharif
  mecca makkah
  jeddah jidda
  sanaa sana'a
  hodeidah hudaydah hodeida
  mukalla makalla
  gaza ghazza
  nablus shechem
  jerusalem al-quds
  tripoli tarabulus
  benghazi banghazi
  misrata misurata
  tobruk tubruq
  algiers alger
  tangier tanger tangiers
  marrakesh marrakech
  fez fes
  cairo al-qahira
  alexandria iskandariya
  khartoum khartum
  juba djouba
  mogadishu mogadiscio muqdisho
  hargeisa hargeysa
  kismayo kismayu
  maputo lourenco-marques
  kinshasa leopoldville
  kisangani stanleyville
  lubumbashi elisabethville
  gqeberha port-elizabeth
  mumbai bombay
  kolkata calcutta
  chennai madras
  bengaluru bangalore
  thiruvananthapuram trivandrum
  kochi cochin
  puducherry pondicherry
  varanasi benares banaras
  pune poona
  prayagraj allahabad
  gurugram gurgaon
  vadodara baroda
  kozhikode calicut
  mysuru mysore
  mangaluru mangalore
  guwahati gauhati
  dhaka dacca
  chattogram chittagong
  barishal barisal
  yangon rangoon
  mawlamyine moulmein
  sittwe akyab
  bago pegu
  naypyidaw naypyitaw nay-pyi-taw
  bangkok krung-thep
  ho-chi-minh-city saigon
  hanoi ha-noi
  da-nang danang tourane
  phnom-penh pnom-penh
  jakarta djakarta
  yogyakarta jogjakarta
  bandung bandoeng
  makassar ujung-pandang
  banda-aceh kutaraja
  beijing peking
  nanjing nanking
  guangzhou kwangchow
  chongqing chungking
  tianjin tientsin
  qingdao tsingtao
  shenyang mukden
  xiamen amoy
  shantou swatow
  urumqi urumchi
  taipei taibei
  kaohsiung gaoxiong
  pyongyang pyeongyang
  busan pusan
  incheon inchon
  daegu taegu
  gwangju kwangju
  gaeseong kaesong
  saint-petersburg st-petersburg leningrad petrograd
  volgograd stalingrad
  yekaterinburg sverdlovsk
  samara kuybyshev
  kaliningrad konigsberg
  vladikavkaz ordzhonikidze
  cologne koln
  munich munchen
  nuremberg nurnberg
  vienna wien
  geneva geneve genf
  basel basle
  lucerne luzern
  zurich zuerich
  brussels bruxelles brussel
  antwerp antwerpen anvers
  ghent gent
  bruges brugge
  liege luik
  leuven louvain
  the-hague den-haag
  lisbon lisboa
  seville sevilla
  zaragoza saragossa
  donostia san-sebastian
  bilbao bilbo
  girona gerona
  lleida lerida
  a-coruna la-coruna corunna
  milan milano
  turin torino
  florence firenze
  venice venezia
  naples napoli
  genoa genova
  padua padova
  leghorn livorno
  syracuse siracusa
  bolzano bozen
  copenhagen kobenhavn
  gothenburg goteborg
  tampere tammerfors
  helsinki helsingfors
  vyborg viipuri
  nuuk godthab
  derry londonderry
  mexico-city ciudad-de-mexico
  ulaanbaatar ulan-bator
  denali mount-mckinley
  uluru ayers-rock
  eswatini swaziland
  cabo-verde cape-verde
  timor-leste east-timor
  ivory-coast cote-d'ivoire
`
  .trim()
  .split("\n")
  .map((row) => row.trim().split(" "));
