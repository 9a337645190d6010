// How common English words are: the whole part of log2 of how often each is tagged in the texts behind WordNet 3.1
// (the sense counts of dict/index.sense, all senses of a word together; words counted fewer than 3 times are left out).
// Written by tests/events/count-common-words.ts; do not edit.
//
// WordNet 3.1 Copyright 2011 by Princeton University. All rights reserved. Used, copied and distributed under the WordNet
// licence (https://wordnet.princeton.edu/license-and-commercial-use): permission without fee for any purpose, provided that
// this notice stays. THIS SOFTWARE AND DATABASE IS PROVIDED "AS IS" AND PRINCETON UNIVERSITY MAKES NO REPRESENTATIONS OR
// WARRANTIES, EXPRESS OR IMPLIED. The name of Princeton University may not be used in advertising. Title to copyright in
// this database remains with Princeton University.

/** Words by level, most common level first. */
export const COMMON_WORDS: readonly (readonly [level: number, words: string])[] = [
  [
    12,
    `
    person
    `,
  ],
  [
    11,
    `
    have say
    `,
  ],
  [
    10,
    `
    group make man not see
    `,
  ],
  [
    9,
    `
    become come feel find get give know location more now seem take tell then think time two use
    `,
  ],
  [
    8,
    `
    all also appear back begin call change day even eye face first follow form good hand head hear help here hold
    include just keep leave life little long look many mean most move much need new one only other own people place
    play provide put run show stand start state still study thing too try turn very want way work year youth
    `,
  ],
  [
    7,
    `
    act action add again allow almost always american answer area ask believe better body boy bring build carry
    case cause certain child church close complete consider contain continue cost cover create death decide
    describe determine develop development die different door down drive early effect end enough enter ever expect
    experience fact fall family far field fight figure fire foot force four friend general girl great grow happen
    high home hope house however idea important increase indicate information interest kind large last later lead
    learn let lie light like line live lose love material meet mind moment name never next night note nothing
    number obtain offer often old once open part pass pay plan point position possible present problem produce
    program question raise reach read receive reduce regiment remain remember report require result return right
    room same school second send serve set several side sit small soldier some sound speak spend stop surface talk
    there three thus type understand value voice wait walk watch water well woman word world write
    `,
  ],
  [
    6,
    `
    able about accept achieve activity admit age ago agree air alone already amount animal announce anode apply
    approach arm art assume attack attempt attend attention attitude audience available average avoid away base
    basis battle bear before best big black blood blue book break business buy car care catch cell center century
    charge check choose city claim clear color command common community company compare concern condition conduct
    contribute control corner country course cross cry cut dark data dead deal declare deep degree demand deny
    design desire destroy difference direct direction discover discuss distance doctor draw dream drink drop each
    earth easy eat economic effort election encourage enemy enjoy especially establish estimate event every
    evidence example exercise exist experiment explain express expression extend fail father fear feature feed
    feeling fellow few file fill film finally finish five fly forget forward free full function future gain game
    glance god government ground growth guess gun half handle hang hard heart history hit horse hour human husband
    imagine improve indeed individual industry influence insist involve issue item job join kill lack land late
    laugh law left leg less letter level likely list listen literature low maintain major manner march mark mass
    matter meaning measure member mention merely method minute modern money month morning mother mouth movement
    music national nature near necessary normal notice object observe occur office officer operate opportunity
    order paper past patient pattern percent perform perhaps period permit picture plant power prepare pressure
    prevent price probably process product prove public pull purpose push quality quite range rate rather ready
    real realize really reason recognize record red refer reflect refuse regard region religion remark remove
    repeat reply represent rest ride rifle rise road rule sample save scene score section seek sell sense separate
    shake shape share shoot short shoulder sign similar simple simply sing single situation six size sleep slowly
    smile smoke social society sometimes sort source south special spirit spread stage stare statement stay step
    street stress strike strong student subject success suddenly suffer suggest supply support suppose sure swing
    system table tall teach temperature ten term test theory therefore third thought throw today together tone top
    total touch town training treat tree trouble true usually various view visit wage wall war wave wear week white
    whole wide wife win window wish wonder words worry young
    `,
  ],
  [
    5,
    `
    abandon above absence accompany accomplish achievement acquire active actual actually address adjust adopt
    advance affair affect afford afraid afternoon agent ahead aid aim allotment along america analysis another any
    apartment apparently appeal appropriate approve arc argue argument arise army around arrive artist aspect
    assign associate assure atmosphere author authorize award aware bad balance ball bank bar basic battery beam
    beat bed beginning behavior bend benefit bill block blow board bond bother box brain branch bright broad
    brother brown brush building bullet burn burst busy camp capacity captain career carefully cast catholic
    certainly chair chance chapter character characteristic chest chlorine christian circle circumstance class
    clean clearly climb clothes cloud coat coffee cold collect college colonel column combine comment communication
    communism companion completely complex component compute comrade conceive concentration concept conclude
    conclusion confront congregation connection considerable constitute construct construction contact content
    contract contrast cool corporation count county couple court crawl credit crowd culture current curse curve
    daily dance danger date decision defeat defend defense define deliver demonstrate depth derive detail device
    devote dictionary difficult difficulty directly disappear discussion display distant distribution district
    divide dog dollar dominant double doubt drag dress dry dust ear earn easily edge education effective eight
    element eliminate emerge emotion employ employee empty enable encounter energy engage england english entire
    entirely equal equipment escape essential evening exactly examine exceed exchange existence explanation extent
    extreme facility factor failure faith farm fashion fast favor federal female fence fig final finger firm fit
    fix flag flash flee floor flow flower following fool foreign forest former fourth frequently front fully fund
    further gas gather gaze generally glass goal grab grant grass gray greater green guard guide guy hair hall
    happy hardly hate heat heavily heavy hide hill hire honor hot hotel hundred hurry hurt identify ignore
    illustrate image immediately imply importance impossible inch income inform inside instant instead intend
    intensity interpret introduce invite jew jewish judge judgment jump kid kitchen knee knowledge known labor
    language larger latter lay lean length liberal lieutenant lift limit lip liquid local locate lock loss loud
    machine main manage manager marriage marry match maximum maybe means medical meeting memory men mile military
    million minimum miss mission model moreover mount murder muscle nation natural naturally nearly neck
    neighborhood news newspaper nod noise north nose objective observation obviously occurrence off official onset
    operation operator opinion oppose ordinary organization original outside over oxygen pace page pain paint pair
    pale parent park particle particular particularly party pause payment peer perceive percentage performance
    personal phase physical piece plane planning police policy political polynomial poor population portion possess
    possibility pound practice prefer presence presently preserve press pretty previous primary principal principle
    private probability procedure proceed production professional progress project promise promote proper property
    propose protect protest protestant provision publish purchase quick quickly quiet race radiation rage rain rank
    rapidly reaction reading reality rear recall recent recommend reference regular reject relate relationship
    relative relatively release relief remind replace request requirement research respect respond response reveal
    review ring river roar role roll roof round row rush russian safe sale schedule scream sea search season secure
    select sentence series serious serum service settle seven shadow sharp shelter shift ship shot shout sigh sight
    significant silence sink site skill sky slide slip slow smaller smell snow soft soil solid solution solve
    somewhat son song soon southern space species specific speed sponsor spot spring square staining standard stem
    stock stone store story straight strange stream strength stretch structure struggle style submit succeed
    successful such sudden summer sun sunday surprise survive sweep tale task taste tattered tax teacher team tear
    technical technique tend text thick thin thousand threaten throat tie tissue title tooth toss trade tradition
    train transfer travel treatment trial trip trust truth tube understanding undertake union unit university upper
    urge variation vary victory village vocational volume vote warm wash washington weight west wild wind witness
    woods worker writer wrong yard yell yellow yet
    `,
  ],
  [
    4,
    `
    ability abroad absolute absorb academic accord account accuse adequate administer administrative admire
    advanced advantage advice advise agency agreement alert alive alter alternative anaconda analyze anger angry
    antenna antibody anticipate anxiety anyway apart apparatus apparent appearance application appoint appreciate
    approximately april arouse arrange arrangement arrest arrow article artistic aside assemble assert assist
    assistance association assumption atom attach attain attract attribute authority automatically await awake
    awaken awful baby background bag band barn baseball basement bastard bat beautiful beauty bedroom bee beer beg
    behave behind being belief belong below bet bid bind binomial bird bit bite bitter blame blanket blaze blind
    bloom borrow bottle bottom bounce bound bow brass breath breathe brief briefly brigade brilliant broken brood
    bunk bury calculate calm camera campaign candidate cap capable capital capture careful cat category cattle
    cease celebrate cent central chain challenge champion characterize cheek cheer chemical chicago chicken chief
    chin choice christ cigarette cite citizen civilization clarity cling clock closed closely cloth club cluster
    clutch coach coast coincide collage collapse colored combat combination comedy comfort comfortable commence
    commercial commission commit committee communicate communist commute comparison compel compete competition
    competitive complain complement compose composer concede concentrate conception concerned concrete condemn
    conference confidence confirm conflict confusion congress conjugate connect conscience conscious consciousness
    consequence conservative considerably consideration constant consult contemplate contemporary contend context
    continually continuous contribution convenient conventional conversation convert convey conviction cook
    cooperate coordinate cop copy corpse correct correspond corresponding cow crack crash creative creature creep
    crew crime crisis critical crouch cuba cultural cup cure curiosity curious customer dallas damage damn damned
    dangerous dare darkness daughter debate decade decline decrease deduct deduction deeply definition delay
    delight democratic demonstration denote density depart department descend description deserve desirable desk
    despair detailed detect detective detergent developed devil diameter differ dignity din dinner director dirt
    discharge disclose discourage discovery disease disk dislike dismiss distinct distinction distinguish
    distribute disturb division doctrine domestic dominate dot downtown dozen drama dramatic drift drill drinking
    driver drug duck dull duty eager earlier earthquake east economy editor efficiency effluent egg elaborate elect
    electric electrical emotional emphasis emphasize employment enact endure enforce enormous entertain entitle
    entrance entry environment equally equivalent erect error essay essentially establishment europe european
    evaluate everywhere evident evil exact exaggerate examination excellent exception excitement exclude excuse
    exert exhibit existing expand expenditure expense experimental expert explode explore expose extension
    extensive extremely factory faint fairly familiar famous fan farmer fasten fat february fifteen fifty fighting
    filled filter finance financial finding fine firmly fish fist fixed flat flesh flight float flood fluid flux
    focus fog folk folklore food forbid forever forgive formal formation formula formulate fraction frame freedom
    french frequency fresh friday friendly fulfill fundamental funds funny furnish furthermore garden gate gay
    generate generation georgia german gesture giant glory glow glue gold govern grade gradually graduate gram
    graph grasp grave greatly greek greet grim grin grip guarantee guest halt hasten hat hatred health healthy
    hearing height hen hence hero hesitate historian historical holder hole holmes honest horizon horror hospital
    host huge humor hunting hut hypothalamic hypothalamus ice ideal identical identity illusion imagination
    imitation immediate impact implication impose impress impression impressive improvement impulse incident
    increased increasingly independence independent induce industrial initial injury inner inning inquire insert
    inspire install instance instantly institution instruct instruction instrument insure integration intense
    interested interesting interior international interpretation interrupt interval interview invent investigate
    investigation involved iodine irish iron isolate isolated jacket jerk journey joy june jury justice key kick
    king kiss knock label laboratory lady landscape largely launch leader leadership leaf leap legal lend lesson
    lick limited linguist link liquor literary living load loan located longer lost lot lower luck lung lyric
    machinery mad magazine magnitude mail majority male management manufacturer marked market marketing married
    master mate maturity may meal meanwhile measurement medium membership mental mere mess message metal mexican
    middle milk milligram mine minimal mistake mixture modify monday mood moon motion motive mountain movie mud
    multiply murmur musical musician mutter mysterious mystery nail narrow necessitate necessity needed negative
    neglect negotiate negro neighbor nest network nevertheless nice nine nonspecific normally northern notion novel
    november nuclear nucleus numerous oath observer obvious occasion occasional occasionally occupy odd oil opening
    opposite opposition organic organize origin originate otherwise outcome outline outlook overall overcome owe
    owner oxidation pack painting pansy papa parallel paris participate partly partner passage path patrol peace
    perfect persist personality personally personnel persuade petitioner phenomenon philosopher philosophy phone
    photograph phrase pick pile pistol pitch pitcher planet plate player plead please pleasure plenty plot plug
    plunge pocket polish politics pond pool popular porch positive possession possibly post potential pour powder
    powerful practical practically praise pray precede precise precisely predict preparation president presumably
    pretend prevail prevention previously pride primarily print prior proclaim producer professor profound
    prominent proof properly proportion proposal protection protein proud psychologist pure pursuant pursue quack
    qualify quantity queen quietly quote radical radio rapid rarely ratio react reader readily reasonable rebel
    recently recognition recommendation recording recover recreation recruit reduction reflection regional register
    regret related relation relax relieve render rent repair representation representative resemble reserve
    residence residential resist resolution resolve resource respectively responsibility restore restrict resume
    retire reverse rhythm rich risk rock roleplaying root rough rub rural sacrifice saddle safety sail salesman
    saline salt satisfactory satisfy saturday scale scan scientific scratch screen seat secret secretary security
    seed seize selection self sensation sensitive september sequence seriously services session sewage sex sexual
    shade shame sharply shear sheet shell shine shirt shock shoe shooting shop shore shower shut sick sidewalk
    signal significance silent silver similarly simultaneously sin sir sister sketch skin slam slave slightly smart
    smooth snake snap softly somehow someone somewhere soul southerner soviet spare spark specialist specify
    spectrum speech spin split sport squat squeeze staff stagger stain stall star station status steal steel steps
    stick stimulate stir stockholder stomach straighten strain strengthen string strip strive strongly stuff
    stumble substance substantial substitute suburb suburban suffering sufficient sufficiently suggestion suit sum
    superior supplement surely surge survey suspend sustain swallow swear sweat sweet swell swiftly switch symbol
    symbolize sympathetic sympathy talent tangent tap target telephone tendency tension tent texture thank theology
    thermal thirty threat thrust thunder thyroglobulin thyroid tight tiny tip tomorrow tongue tonight tool tough
    trace traditional trail transform translate tremendous trend troops truck truly tsh tsunami tumble tumor twelve
    twenty twice twist typical ultimate unable uniform unity universal unknown unusual uphold upstairs useful usual
    utopian vacation vague valley valuable values vanish variety vast velocity veteran violence virginia visible
    vision visual wagon wander warn warning waste wavelength weak weakness weapon weather weep weigh welcome
    western wet wheel while whip whisky whisper widely will willing wing winter wipe wire wise withdraw wood wooden
    worse worship worth wound wounded writing years yesterday yield zero
    `,
  ],
  [
    3,
    `
    abolish abruptly absent absolutely absorbed abstract abstraction absurd accelerate acceptance accident
    accommodate accordance accordingly accumulate accuracy accurate accurately ace ache acknowledge acquisition
    acre acting actor adam adapt addition adhere adjustment administration administrator admiration admission adult
    adventure advertising advocate aegean aerated aerator aerosol aesthetic affairs affection affirm affix africa
    afterward agglutinin agony aircraft alarm alaska albumin allot aloud alternate altogether alveolar amateur
    amazement amazing ambiguous ambition ambitious ambush amend ammunition ample analyst analytic anatomical anchor
    ancient andrena anecdote angel angle anglican anionic anonymous antagonist anticipation antigen anyhow anymore
    anywhere applaud applause applicant appointment appreciation apprehension apprentice approval approximate
    aqueous arbitrary architect armed arms arrival artillery asleep assault assent assess assignment assistant
    assurance astonishment athabascan atlanta attorney attraction augment august authentic authorities automatic
    automobile autonomic avocado awareness awkward axe backward bacterial badly badness bake balanced ballplayer
    baltimore bang banker baptize barely barrel barrier basket bawl bay beach beard bearded beckon beef bell bellow
    belly belt bench besides betray beyond bible biblical bigger biological birth birthday bitterness blast bleed
    blend blink bloat blockade bloody blossom blur blush boast boat bodybuilder boil bold bolt bomb bomber bone
    boom boost boot border bore boss boston bourbon brand brave breakfast breast brick bridge brightness bristle
    british broaden bronchiole brow bubble buckskin bud budget buffer builder bulk bumblebee bunch bundle burden
    bush businessman butt button buzz cabin cafeteria calculation california calmly camper camping canada cancel
    cancer cannon canteen canvas capability capitalism card carpenter carrier carve cash casual catcher cathode
    caution ceiling cellar centrifuge ceremony certify chairman chamber changing chant chaos chapel charged charm
    charming chart chase cheap cherish chew chiefly childhood childish chill chimney china choke christianity
    chronic chuckle civil civilian claimant clamor clamp classical classification classify clatter clay cleaning
    clergyman clerk click client climate clinical clothing clue clump code coin collaborate colleague collection
    collective collector colony colorful coming commander commend commerce commonly commotion commune commuter
    comparable competent complexity complicated comply composite composition compound comprehend comprehensive
    compress comprise compromise compulsive compulsivity conceal concentrated conductor confess confine confuse
    confused congratulate connected consent consequently consistently conspiracy constituent consume consumer
    contempt contest continued continuity continuously contour contradiction contrary controversy convention
    conversion convict convince convinced cooperation cooperative core corporal correlation corridor costume cotton
    council counsel countenance counter counterpart courage covered cowboy crazy creak creation crest criminal
    crimson critic criticism criticize crop crow crowded crown crude crush culminate curl curtain customary cycle
    cyclist dancer dash dawn deaf dealer dear debut dec decay december decisive deck decomposition deduce deem
    defensive deficiency definite definitely defy deliberately delicate delightful democracy denial denomination
    denounce denver departure depend dependent depict deposit depression deputy desert designate desperate
    desperately despise destruction detectable determination determined detroit devise diagonalizable dialysis
    diarrhea dice dictate diet differently diffusion dig dilemma dilute dimension diminish dimly dirty disabled
    disagree disappointment disaster disc discipline discrepancy discrimination dish dispatch dispel dispose
    dispute dissolve distal distinctive distinguished disturbance dive divorce document dodge doom doorway doubtful
    doubtless draft drawing dressed drip drown drum drunk due dumb dump dwell dwelling dwindle ease eastern
    eccentric echo economical educate educational educator effectively effectiveness efficient eighteen eighth
    either elbow electoral electricity electron electronics eleven elicit elsewhere embrace emergency employer
    endeavor endless endorse engaged engagement engine engineer engineering enhance enjoyment enlarge enlist ensure
    entail enterprise enthusiasm enthusiastic entitled entity envelope envy epidemic equate equation equip era
    erupt escort established estate etcetera eternal evaluation eve eventually evidently evoke excess excite
    excited excitedly exciting exclaim exhaust exhibition expansion expectation expedition expend expensive
    experienced exploit exploration explosion exposure external extract extraordinary fabric fade faded fair fake
    fallout false fancy fantastic farming farther fatal fate fault favorite fee feeding fellowship fever fewer
    fiber fiction fictional fierce fifth fighter finite firing flame flank flap flatness flexibility fling flock
    flounder flourish fluorescence flush foe fold football footstep forecast forehead foresee fork formidable
    formulation fortunate fortune forty foster found foundation fourteen fragment france frantic fraud freely
    freeze frequent frighten frightened fringe frown fruit fun funeral fur furious furiously furniture fury gadget
    gallop gang garage gasp gaunt gentle gentleman gently genuine geometric germany gift gigantic given glad glare
    gleam glimpse gloom gnp golden golf gone gospel governor grace gradient grandmother grateful grind groan gross
    grotesque grounds grove grumble grunt guam guidance guilt guilty gulp gymnastics habit hail halfback halfway
    hammer handful hands handsome harbor harm harmony haste hastily haul haunt hawaii hay haze headache
    headquarters heap heave heed heel helium helpful helpless herd heritage heroic higher highway hint holiday
    homely homer honey hop horn hostile hours household howl huddle hug humorous hunch hunger hungry hurl
    identification idle ill illinois illuminate illustration immediacy immortality impart implement import impurity
    inadequate incline incomplete increasing incredible incur indefinite indication indicator indifferent
    indignation indirect individualism inevitable inevitably infantry infection infectious infinite inflict inherit
    initially initiate initiative injure innocent inquiry insane insect insight insoluble inspect institute
    insurance integrate intelligence intelligent intent intention interaction interfere interference interlobular
    intermediate internal intersection intimate intonation invade invariably invention inventory invest
    investigator investment invoke ion irony island italian ivory january japan japanese jaw joint joke july junior
    justify kidney killer killing kneel knife lag lagoon lamp laos lap lapse laughter lawn lawyer layer leaders
    leading league learned leather lecture legend legislation legislative legislator lessen liberty license lighted
    lightly lightning likewise linger listener literal literally litter liver livestock loaded log logical london
    lonely lookup loom loose lord lots loudly lovely lover loyalty lucky lunar lunch lurch lurid lurk magnificent
    maid mainly maker manchester maneuver manifest manifestation manifold manipulate map marble margin marksman
    mars marshal martian martyr massive mature mayor meaningful mechanical mechanism medicine medieval melody melt
    menace merchant merge merit meteorite meter metropolitan micelle micrometeorite mid mighty mimesis mineral
    mingle minimize minister minor miracle mirror misery missile mississippi missouri mist mistaken mix mob mode
    moderate modernization molecule momentum monitor monkey monstrous moral morality morphophonemics mortar mostly
    motionless motor mouse moving muddy muffled municipal murderer muscular muse musket musketry myth mythological
    naked namely narrative nationalism native naval navy nazi nearby neat necessarily nephew nerve nervous net
    neurosis neutral newly nilpotent nineteenth ninth noon norm notify nov nowhere obey objection obligation oblige
    obscure obstacle occupation ocean october odor ohio older ominous omit openly opera operational opium orange
    orbit orchestra ordinarily organ organism orthography out outdoor outfit output outstanding overhead overhear
    overlook overwhelming pacific package painful painfully painter panic pant papers paramagnetic parasympathetic
    parlor participation passing passion paste pastor pat patch patience pbs peak peculiar pegboard pen penalty
    penetrate pennsylvania perception perfectly performer permanent perpetuate persistent pertain petition
    philadelphia philosophical phonologic phosphate physics physiological piano pillow pilot pink pipe pitching
    pity placement plague plain plainly planetary plank plato platoon playing pleasant pleased plight plow poem
    poet poetry poison poke pole policeman politician pollen ponder poorly pop porous port portray pose positivist
    posse postpone posture pot potter pottery prayer preach preacher preaching precaution precious precipitate
    precision preliminary prepared presentation presidential prestige presume prick priest prime primitive prisoner
    privately privilege prize probable probe procurement productive productivity profess profession profile profit
    prohibit projection promising prompt promptly proposition proprietor proprietorship prospect protective
    providence provoke pseudo psychological publication publicly pump punish punishment pupil purely purple purse
    qualification quarrel quarter queer quit quiver rabbit rack radar radish rag ragged rail railroad rally rare
    rating ration rattle raw ray reactionary reactivity realistic reappear reasonably reb rebellion rebuild rebut
    receiver reception reckon recount redcoat refund regardless registrant regulate regulation rehabilitation
    reinforce relations relevant reliable religious relinquish remainder remarkable remarkably remote removal renew
    repay repeatedly repel repetition replacement reporter reproach reproduce republican reputation required rescue
    resent reservation reside resident resign resistance resonance resort respectable respiratory responsible
    retention retired retirement retreat retrieve revelation revenge revise revive revolution reward rice rider
    rigid rip ripple ritual roadway rob romantic rookie rotate roughly rousseau route routine rugged ruin rumble
    rumor russia rustle sad sadly sake salary salvation sanction sand satisfaction satisfied savage savagely saving
    scar scarcely scared scatter scheme scholar scholarship scope scorn scramble scrape sculpture seal secede
    secondary sector seemingly seldom selling senate sensitivity sentiment separation sergeant servant setting
    settlement settler seventeen sever severe severely shakespeare shatter shave shed sheep sheer shelf shield
    shiver shopping shorten shortly shove shriek shrill shrink shrug shudder shutter significantly silly similarity
    sip sixth skeletal skilled skip skirt slap slash slaughter slavery slender slice slit slope slug slump smash
    snarl snatch soap sober socialism soiled solely someday sophisticated sore sovereign span spanish spatial
    speaker specifically specificity specimen spectacle spectator speculate spell sphere spiral spiritual spit
    spontaneous sporting sprawl spray spur squad stable stained stairs stake stamp startle startling starve stature
    steady steeple steer stern stiffen stimulation stimulus stoop storage storm stranger strategy straw strictly
    stride striking stroke structural structured studio stupid sturdy subjective subsection subspace substantially
    subtle subtract successfully sue suitcase sullen summarize summon sunlight superstition supervise supper
    supreme surgeon surplus surprised surprising surrender surround surrounding survival suspect suspicion swarm
    sway sweden swift swim swirl swiss swoop sword syllable symptom synthesis tag tail tank tape taunt taxpayer
    teaching technological technology teenager television temple tempt temptation tender terminate terrible
    terribly territory terror testify testimony testing texas thanks theater theatre theme theologian theological
    theorem theoretical therapeutic therapist thereafter thereby thereof thermometer thicket thief thigh thinking
    thoroughly though thoughtfully thread threshold thrill through thursday thyroxine tighten tilt times tire tired
    titer toast toe ton totally tracing track traffic tragedy tragic trained tramp transducer transition
    translation transmit transport transportation trap tray tread treasury trembling trigger trim triple triumph
    troop trooper trot tub tuck tuesday tug tune twentieth ultrasonic unadjusted unaware uncertain uncertainty
    unconscious underlie underway undoubtedly uneasy unfortunate unfortunately unique unite universe unlikely
    unmolested unspeakable unstructured upset upward usage utility utilize utopia utter utterly vacuum vaguely
    valued variable varied vase vector veer vehicle vein venture verb verbal verify version vertex vertical vessel
    victim viewpoint vigorous violate violation violent virtually virtue viscosity visitor vitality vivid
    vocabulary volley voltage voltaire volunteer voting voyage vulnerable wail wake warfare warrant warsaw washing
    watercolor wax weaken wealth weary weave wednesday weekend weird whirl whistle wholly widen widespread wildly
    willingness willow wine wink wisdom wit withhold wonderful workbench working workshop worst worthy wrap wrath
    wreck wrist written yank yankee yes yokuts youthful
    `,
  ],
  [
    2,
    `
    abandonment abject aboard abrupt absently absorption absurdity abuse academically academy acceleration accent
    access accomplishment accost accreditation accumulation acetone acid acquaintance acquiescence acreage acres
    across activate actuality acute acutely additive adequately adjacent adjective adjourn adjunct adjusted
    admirable adverse advertise aeration afar affected affiliation affixed african after afterwards aged
    agglutination aggravate aggression aggressive aggressiveness agricultural agriculture aide ailment airplane
    airport airway airy aisle algae algebraically alien align alignment alike allege alleged allocate allowance
    allusion ally alteration altercation aluminum alveolus amaze amazed ambassador amber ambiguity amendment
    amorphous amp amplify amplitude amuse amusement analogous analogy anastomosis anatomy ancestral anemia angrily
    anguish ankle anniversary announcement annoy annoyance annually ant antelope anterior anti anticipated antique
    antiserum antithyroid anxiously apostolic appalling appealing appease appendix appetite applicable appointed
    appointee appreciable appreciably approved approximation apt arch archbishop architectural architecture argon
    aristotle arithmetic arkansas array arterial arteriolar artery articulate artificial arts ascertain ashamed
    asia ass assail assassin assemblage assembly assessment assimilate astonished astonishing athlete athletic
    atlantic atomic atrophy attractive attributable aug aunt aureomycin authenticity authorization autumn avail
    avert avoidance awe awfully axis babble babe backyard bacon badge ballad ballet balloon ballot ban bandage
    bandaged banish banner barbell bare bargain barge bark barricade based basically bask bath bathe bathroom
    batter battlefield bayonet bearer beast beautifully beebread behalf behold belch beloved beneficial bequest
    berlin bern beset bestow bethink bevel bewildered bicycle billion binding biology birdie biscuit bishop
    bitterly blackness blade blatant bless blindly blindness blithe blot bluff blunt blurred bluster bob bolster
    bombus booking boredom born bosom both bough boundary bowl boxcar boyhood brace brakes breadth breakdown
    breathing breathless breeze bridle brigadier brilliantly briskly broadcast broadway bronc bronchial bronchus
    brooding brook brooklyn brutality buck buckle buddy buffet built bulb bulge bulky bull bulletin bum bump bureau
    bureaucracy burial burrow bypass cab cabinet cable cackle cafe cage calf calibrate calibration can candle cane
    canon canyon capitalist capsule carbon cardinal carefree careless caress carriage cart cartridge castle
    catalogue catastrophe cater catharsis cathedral catholicism catkin causal cautiously cavalry cave celebration
    celestial cellulose cement cemetery centrally certainty champagne changed channel characterization charcoal
    charity chatter cheat checkbook checklist cheerful cheering cheery chemist chemistry chinese chip chisel
    cholesterol chord chore choreograph chortle chorus christmas chromatography chromium churchyard cigar circuit
    circular circulate circulation circus civic clad clamber clang clap clash clasp classroom claw cleaner clerical
    cleveland cliche climax clinch clip clog closet closing clothe cluck clumsy coal coax cock coconut coefficient
    coherent cohesion coincidence coldly collaboration collar collision colonial colors columbus comb comedian
    comfortably comforts comic commemorate commentary commercially commissioner commitment commodity commonwealth
    communion comparative comparatively compartment compass compatible compensate compensation competence
    competitor compile complaint completed completion complicate complication complicity compliment comprehension
    compulsion computation computer conceivably concert conclusively concur condemnation cone confession confide
    confident confirmation conformity congratulation congregational conjugated conjunction connotation conquer
    consequent conservatism consign consist consistency consistent consolidate consonant consonantal conspicuously
    conspire constructive construe consultation container contaminate contemplation contention continent continual
    continuing contortion contraception contraceptive contractor contractual contradict controlled convenience
    conveniently converse conversely convincing cooking cooling coolly cope copenhagen copper cord corn coroner
    corporate corps correction correctly correlate correspondence correspondent corroborate corrupt cortex cortical
    cosmic costly cottage couch cough counseling counselor counteract countless countryman cousin coward cows
    crackle cradle craft crave creator credo creek crisp criterion croon crossroads crucial cruelty cruise crushing
    crystal crystallize cuban cube cubism cubist cult cultivate cumulative curb curiously currently curriculum
    curtail curved curving custom cutting cylindrical cytoplasm czechoslovakia dab damp dampen dancing dangle
    danish darken darling darned dart datum daylight dazed deacon deadly debris debt deceased deceive decency
    decent declaration decorate decoration decorator decree decry dedicate dedication defect defendant defiance
    delegate deliberate demanding democrat demon demythologization denmark denominational dense dent dependable
    dependence depravity depress deprive derision descent desolate desperation destine destiny destructive detach
    detached detection detector deteriorate developer developmental devoted diagnose diagnosis diagonal diagram
    dial dialect dialectic dialogue dialyze diamond diaphragm dietary differentiate differentiation diffuse dilate
    dilution dim dimensional dine dingy dip diplomat dipole dipper disagreement disappearance disappoint
    disappointed disapproval disapprove disastrous discern discernible disciplined discontinue discontinuity
    discount discretion disdain disgrace dismay dismount disobedience disobey disorder disordered disperse
    displacement disposal disregard disrupt disseminate dissolved distill distinctly distinguishable distort
    distortion distress distributor distrust disturbed disturbing divan diverse diversion divert divestiture
    dividend divine divinity divisive dock documentary doggedly domain dominance domination dominion don donate
    done donor dosage dose dough downgrade downstairs downward doze dragon drain dramatically drape drapery drawer
    dread dreadful dregs dried driveway drizzle drought drugstore drunken drunkenly dugout dulled dumbbell duration
    dusk dutch dwarf eagerly eagerness earnings earthy easel eclipse economist economize ecstasy edged edition
    editorial educated efficacy eggs ego eighteenth eighty ejaculate elapse elastic elder elderly electronic
    elevate elevation elevator eligible elite ellipsoid eloquent elution embankment embarrassing embarrassment
    emblem embody emission emotionally empire empirical empirically enclose encompass encouragement endanger ending
    endow endurance enduring energetic engender englishman engrossed engulf enrich enroll ensemble ensue
    entertainment entrepreneur envision enzyme epic epiphysis episode epitomize epoch equilibrium equitable erase
    err errand escalation eternity ethical evade everyday evolution evolve exasperation exceptional excessive
    excitability excitatory exclamation exclusive exclusively execute execution executive exemplify exemption
    exertion exhausted expected experiential experimentally experimentation expire explicit exploitation explosive
    export exposed expressed extended exterior extra extravagant exuberant eyes facilitate faculty faithful falter
    fame familiarity fantasy faraway farewell fascinate fascinating fathom fatigue favorable fearfully feasible
    feat feather feb feeble feedlot feelings fell feminine feverish fibrosis fiend fiery fifteenth filling
    financially financing finely fingerprint finished firearm fireplace fisherman fishing fitness fitting flare
    flask flatly flatten flatter flavor flexible flick flip flop florida flurry flushed foam foil foliage follower
    fond foolish forbidden foregoing foreigner forestall forgotten formally formerly forsake forth fortify
    fortunately foul fox fractionation fragile fragmentary frail framework frankly frantically freak freeway
    freight frenchman frenzy fret frightening frightful fringed frontage frozen frustrate frustration fuel fulfil
    fulfillment fumble functional fundamentally fuse fusion fuss futile futility gag gaiety gambling gap garment
    gastrocnemius gathering gear generalization generalize generalized generator generous genius gesticulate ghetto
    ghost ghoul giggle girlish gland glaring glasses glaze gleaming glint glinting glitter glittering globe glorify
    glorious glove glower glycerine goat goddamn goitrogen goodness gossip gouge governed gown gradual graduation
    grammatic grammatical grand grandeur grandfather granted graphite grapple grasshopper gratification gravely
    graze grease greasy greatcoat greatness greece greeting grenade grief grimly grimy grocer grope grouping growl
    grownup guardian gunfire gunner gush gym gymnast gymnastic hallway halo hamper handkerchief handling happily
    happiness harangue harden hardtack harness harsh harshly harvest hateful haunch haversack hawk hazard headed
    headlight headline headlong heartily heated heating hebephrenic heedless hell helpfully hemisphere hemoglobin
    hemorrhage hereby heretofore hesitation heterogeneous hidden hideous hierarchy highroad hilar hilum hinder hip
    historically hitch hither hoarse holler hollow hollywood holster homogeneity homogeneous homozygous honestly
    honeybee honeymoon honored hoof hook hoot horizontal hormone horrible horseman hostess housewife housing
    houston hover hudson hue hum humble humiliation hunt hunter hurtle hush husky hydride hydrogen hymn hypothesis
    hysterical iceland icy idealized ideally ideology idiom idiot ignite ignorance ignorant iliad illiterate
    illness illumine imagery imaginary imitate immense immigrant immoral immortal immunity impair impassioned
    impatience impatient impatiently impending impersonal implore impotent imprecation imprison improved inability
    inactive incapable incentive incidence incite incitement inclination inclined incorporate incredibly
    independently india indian indictment indifference indirectly individually indolent induction indulge
    inescapable inexpensive infer inference infield infiltration informal ingredient inhabit inhabitant inherent
    inhibition inject injection injured inmate innocence innovation inorganic inscribed insinuation insistence
    insolent inspector instal installation instinct instructor instrumentation insulate insult intact intake
    integer integral integrity intellect intellectual intelligible intensify intently intercept interchange
    interdependence interferometer interlude interminable interpose interpreter interrelation interruption
    intersect interstellar intervene intricate introduction introject intuition invasion inversely invisible
    invitation involvement inward iodide iodinated ironical irregular irregularity irrelevant irritably irritate
    irritation isolation isotonic italy itch itemize jab jaded jail jam jap jar jealous jeep jeopardize jerusalem
    jesus jet jimdandy jointly journalism journalist joyous jumble jupiter jurisdiction justification ketosis
    keynote kidnapper kinesthetic kingdom kitten knapsack knit knot korea laborer lacking lad ladder lamb landing
    lane lantern larva lash lat lately latent latin laurels lavish lazy learning lease least ledger leftfield
    legislature legitimate leisure lemma lemon lengthy lens lessening lesser levy lexicostatistics liable
    liberalism library lid lifter lighting lignite liking lilac limb limitation limp linear lined linguistic liter
    lively loading loaf lobby lobe locality locker lodge logic loneliness longing looking loosely loosen loot lore
    losses lousy loyal lug luggage lull lumber lump lunge lunkhead lure luxury lyricist made madly magic magician
    magnetic magnetism magnify mailbox maintenance making malaise mama mamma manhattan maniac manners manometer
    manpower manufacture manure mar marginal marketable marketplace marvel marvelous mask massachusetts masterpiece
    mastery mat mathematics meadow meager meaningless measurable meat mechanics medal meditate meek melancholy
    memorable memorize memphis menarche mend mentally merchandise mercury mercy merger merry messenger meteor
    meteoritic methodically meticulously metropolis michigan micron microorganism microphone microscope microscopic
    microscopically microsecond midnight midwestern migrate mild mildly militia mill millennium millidegree min
    minnesota minority miserable misfortune misgiving mislead misleading misplaced missing mistress mixed mixing
    moan mobilize mock modernity modernize modest modifier modulation moist moisture mold molecular momentarily
    monastic monitoring monk monocle monopolize monopoly monster monument moonlight morale morocco morphophonemic
    mortal mortality mortgage moscow motif motivate motivation mound mountainous mourn mucosa mulch multiple
    multiplicity mumble mustache muster muzzle myriad naive napoleon neatly needle negligible neo neocortex nerves
    nervously nestle neurotic neutralism neutralist neutralize neutrophil newborn newport nicely nickel nightclub
    nightfall nightmare nineteen ninety nitrogen noble noisy nominate nonetheless nonfiction nonmetallic nonsense
    northerner notably notch notorious nourish novelist novelty nude numerical nurse nut oak obliged obscurity
    observed obstruct obstruction occupant occupational offense officiate offset offspring oily olympic omission
    onslaught operetta opponent opposing optimum oral orchestration ordain ordered ordering orderly organification
    organized orient oriental oriented originality originally ornery orthodox ossification ounce oust outburst
    outdistance outer outfielder outlet outrage outreach outset outward outweigh oval overboard overcast overlap
    overnight overpayment overreach overtake overthrow overture overturn ownership oxen oyabun packet pail pains
    palace palestine palm pan parade paradigm paradoxically paragraph parameter parasite pardon parenchyma parked
    parking partial partially partnership passenger passionate passive pasted pasture patent pathological patriotic
    patron patronize patronne pavement paw peaceful peacock peasant pebble peck pecs peculiarly pencil penetration
    pennant pension perch perfection perfume perilous periodic periodical periphery perish permanently permission
    persistence personify perspective perspiration pertinent phalanx phantom phonemic phonology phony photographic
    physically physician pianist picket pickup picnic pictorial pig pill pin pinch pine pinpoint pioneer pit
    pittsburgh pituitary planned planner plantation planter plasma plaster platform playwright pleasantly pleasing
    plentiful pleura pleural plod pluck plumpness poignant poise poised poland polar polarity polarization polarize
    polite politely poll polyphosphate pope popularity populate pore pork portal portrait positively posterior
    postulate potassium potent potentiality poverty powdered practicable precarious precedent preceding predecessor
    predictable preferably preference pregnant prescribe pressing presuppose prevision prey priority privileged pro
    procedural proceedings proclamation procreation prod prodigious profitable profits profoundly progression
    progressive prohibition prolonged prominence prominently promotion prone pronoun pronounce pronounced
    propaganda propagandist propagandistic propel prophet proportional proportionately prosecute prosecution
    prosecutor prospective prosperity prostrate protease protestantism protrude proudly province provincial pry
    pseudophloem psithyrus psychiatrist psychical psychology publicity publicize publisher pucker puff pulmonary
    pulse punch purity purl purport pursuit pushup pussy puzzle puzzled puzzling pyrex quackery quaint quake
    qualified qualitative quantitative quarterback quarters quasi query questioning questionnaire quirt rabbi
    racial racket radically radius raid raised ram ramrod ranch rancher random ransack rap rape rat ratify rational
    rationalize rattlesnake razor readiness reaffirm realism realistically realization realm reap rearrange
    rearward reasoning reassurance reassure rebuff recapture recede receipt receptionist reciprocal recite
    recognizable recollect recollection reconcile reconsider reconstruct recovery recreate recruitment recur
    reduced reel reflector reflex reform refrain refugee refusal regain regimental registration regularly rehearsal
    rehearse reign rein reinforcement reiterate rejection rejoice rejoin relegate relevance relieved relish
    reluctant reluctantly remedy reminder renaissance rendezvous reorganize repeal repeated replenish repose
    reproducible republic repudiate reputable resemblance resentful resentment reserves reservoir resistor
    respective respite restatement restaurant restraint restriction resultant retailer retailing retain retort
    retrace reunite revel revenue revision revolt revolutionary revolver rib ribbon richmond richness rid riddle
    ridge ridicule ridiculous rifleman rig rightly ripe rite rival roam roast robber robe rocket roman romance rome
    rope rose rot rotor roughness royal royalty rpm rubber rug ruler ruling runaway runner running rushing rustling
    rusty sacred safely sag sailing sailor saint saloon sampling sandwich sarcastic satellite satire satisfactorily
    savannah savor scamper scandal scare scattered scenery scenic scent scented schizophrenic scholastic science
    scientist scoff scold scot scours scowl screech script scripture scrub scrutinize scrutiny seated secretion
    secretly seeming seep segment segregate seizure senator sending senior sensational sensibility sensor sensory
    separated separately sept septum sermon serpent settled seventh sew sewer sexually shabby shaded shaft shallow
    shaped sharpen shaving sheath sheriff shielding shipment shipping shortage shortsighted shortstop shouting
    shred shuffle shun shunt shutdown sicilian sickness sidle signify silently silhouette silk similitude simmer
    simplicity simulate simulated simultaneous sincere sincerely sincerity singing singular sinister sinner situate
    sixteen sixties sixty skeptical skiff skirmish skirmisher skull slack slacken slacks slant sleepy sleeve slim
    slipper slop slot sludge smother sneer sniff snore snort snub soak soar sock sod sofa soften solace solar
    solder sole solemnly solicit solidarity solitary soloist somatic somersault sometime sonar sophomore sorb
    sorrow sour southeast southpaw sow spade sparkle spear specialization specialize specialized specially
    specified speck spectacular specter spectral speculation spherical spill spire splash splendid splendor
    splinter spoil sportsman spree springtime sprinkle sprout spy squarely squeak stability stack stalk stammer
    standing standpoint starting startled statesman statistic statistical statue statute statutory steadily steep
    stepmother stereo stereotype stereotyped steroid sticky stiff stiffly stillness sting stipulate stocking stoic
    stoicism stolid stolidly stout stoutly stove straddle straightforward strained strand strangle strategic
    stravinsky stray streak stretched strew stricken strict strife strut strychnine stubborn stubbornly stump
    stupidity subdivision subdue subdued sublime submarine submission submissive subordinate subscribe subsequent
    subsequently subside subsidize subsistence subsystem succession successive successor succumb suck sugar suite
    suited summary sundown sundry super superb superficial superimpose superintendent superiority supernatural
    supersede supervision supportive supposed supposedly suppress supremacy surmise surpass surprisingly
    surroundings survivor suspended suspense suspension suspicious swamp swedish sweetheart swerve symbolic
    symmetric symmetry symphonic symphony synthetic systematize tabulate tack tackle tactic tactual tailor tally
    tangled taut taxi tea teamster tears tease teen teenage telegraph telegrapher temper temporarily temporary
    tenant tenement tentative tenth terrific terrified textile thaw therapy therefrom therein thereto thermocouple
    thicken thickness thieving things thirteen thither thorough thoughtful thrive throb throng throttle thumb thump
    thwart tick tide tightly timber timely timing tin toad tobacco toilet tolerant tolerate tomb tonal topic topple
    torment torn torso torture totter touchdown tour tournament towel tower toy tract trademark trader
    traditionalist traitor trample trance transcend transmission transparent transpiring transpose transverse
    traverse treason treasure treetop tremble tremendously triamcinolone tribute trick triumphant triumphantly
    trivial tropical trough trousers trudge trunk trustee tuberculosis tubing turmoil turned turning twenties twine
    twitch typically ulcer ultimately ultracentrifugation ultraviolet unanimously unavailable unavoidable unbroken
    uncharged uncle uncomfortable uncommon unconcerned unconsciously undaunted undepicted under underground
    underline underlying undermine understandable undo uneven unexpected unexpectedly unfamiliar unfold ungainly
    unhappy unified unify uniquely universally unleash unlike unlock unnatural unnecessary unpaid unpaired
    unpleasant unpopular unprecedented unreconstructed unsatisfactory unstable unstressed unsuccessful upright
    uproar uptake urban urgent used usefulness useless user utmost vacancy vain valid validate validity valor
    vanity vapor varying vastly vaudeville vegetable veil vent ventilation venus veranda verse vest veto vicinity
    vicious vie vientiane vigorously vindication vine violently virgin virus visibly visualize vital vitally
    vividly voter vow vulture wade wag waist waiter waiting wakeful wakefulness wallop wallow wandering ward
    wardrobe warehouse warmth watercolorist waver wearily wedding welfare whiskey wicked widow width wield wiggle
    wildcat wiry witch withholding within withstand witty wobble wondrously workable workout works worm worn
    worried wrangle wrench wretched wrinkle writhe xylem yawn yearn yearning yelp youngster zeal zinc
    `,
  ],
  [
    1,
    `
    abdominal abet abide abortion abscess absentminded absentmindedly abyss accelerator acclaim accounting
    accusation acetonemia acquiesce activated actively actress adequacy adherent adhesive adjoin admonition
    adolescence adorn adverb affluence agenda aggregate agitate agitated aimless airborne akin alabama album
    alcohol alienate alkali alleviate allocable allowable alternately altitude ambulance americana ammo ancestry
    anew annihilation annoyed anthropologist anxious aorta apex apologetically apologize apothecary apportion
    apprehend appropriation apron aptitude arbitrarily arctic ardor aristocracy armchair arroyo ascend ascribe ash
    assertion assured assuredly astound atrophic attacker attendant attest attic audit auditorium australia
    autofluorescence auxiliary availability awed awestruck awkwardly backing backwoods bacteria balk ballroom
    balustrade bandit banshee banter barbaric barefoot barrage basketball bass baton battered beachhead bearing
    bedding befall belie belligerent bended bereavement berry besmirch bewilder biography biopsy birefringence
    biting blazing bleak bleakly bleat blessed blonde bloodstream blooming blower blowing blunder boatswain bogey
    bogus bombproof bonfire bonnet borough bounded bouquet bramble brandish brandy breach bread breakup breed bride
    briefcase brindle brisk broadening broil bronze bronzed broom brotherhood bruise brute buddha budge buff
    buffalo bugle buildup bureaucratic burgeon burma burr busboy bushel busily bustle butter buying cabana calamity
    calcium caliber caller callous calving campfire cape capitalize captive captivity cargo carpentry carpet
    cartoonist catalog catapult cautious cavort centimeter cerebral certificate certification certified challenging
    chandelier chaotic characteristically charger charitable charter cheyenne chide chieftain childlike chosen
    chromatographic chrome chuck chunk cinematic civilized clarify classic clause cleared clearing clearness clever
    cliff clinched clod closer closeup clouded cluttered coalesce cocky codification coffin cohesive coil colossal
    colt commensurate committed committeeman commonplace commonsense communal communicative compact compassion
    compost composure comprehensively concave concealed concerto concession concessionaire conclusive concurrent
    condensation condense condescending condescension confederate confirmed congressman connecticut conquest
    consciously consecutive consensus conservation consolation constantly constitution consultant consummate
    consumptive contented continental contributory contrivance convulsive coolness corral counterpoint cps
    craftsman creed crib cringe cripple crisscrossed crook crucify cruel crusade crushed crutch cuddle culmination
    culturally cushion cuss cyst dad dam daring dazzle dearly decidedly decompose dedicated deductible defective
    defender defer deformation delicacy delighted delivery deltoid demeanor demythologize dentist denunciation
    dependency depreciation derivation designer despairing despondent destination detergency detonate devastate
    deviate deviation devotion diarrhoea diary dictatorship diethylstilbestrol differentiable differentiated
    dignified dimensioning diminished diplomatic disability disadvantage disbelief discard discomfort discrete
    discriminate disguise dishonor dispense dispersed displeasure disposition dissection dissent dissipate
    dissociation dissuade distaste distillation distract distressing diversified docile dogma donation doomed
    doorman dotted downright dozens drab drainage dramatize draped drastically draught drawn drone droplet drugged
    drygoods dual dub dubious duffer dully dungeon duplicate dweller dying dynamic earliest earnest easter eating
    ecclesiastical ecliptic economically economics eeg egotist eject elasticity elected electrode elegance elephant
    elimination elude emblematic emit emphysema enclosure encroachment endear endlessly enforcement enjoin
    enormously enraged enrol ensuing enterprising entrust envelop epicenter epithet equality erotic erudite espouse
    esteem esthetic ethnic evacuation eventual exacerbation exalt exempt expanded expanse expectant expectantly
    expel experimenter explorer expound expressive exquisite extensively exterminate extrapolate extrapolation
    exultant eyebrow eyelid facade facet faintly fairytale falsify famed fare farmhouse fashionable faster
    favorably fearful feasibility feast featured fella fervent festivity fetch fete feverishly fiat fiercely
    figurative filing firecracker fiscal flair flashlight flaunt fledgling fleet flicker flinch floc flour
    flowering flutter focal folly fondly fondness forefinger forego foremost forfeit forge forgetfulness fort
    fortitude fortress foyer fractionate frank freehand freshman friendship frigid frivolous frost fullback fuzzy
    gangster gaping gardener garrison gauge gender generalist genesis genial gentile genus geometry germanium glee
    gleeful glide glisten globulin glossary glottochronological gnaw goad gobble goddam goddamned goitre goose
    gracefully grain granny granular grapevine graphic gravel graveyard gravity grievance grill groom growing
    grudge guerrilla guitar gunman gust haggard handbag handicap handspike handstand hardware hatch hatching havoc
    heal hearth hedge hegelian heighten heir hem herald hereafter hereinafter herpetologist hideout hike hillside
    hinge hitler hobble hollering homesteader honolulu honour hopeful hopefully hopeless hopelessly horde horribly
    hostility hound huckster hulk humbly humility hurdle hurried hurrying hustle hydrocarbon hypocrite hypothesize
    hypothetical icbm icebox idiotic idly idol illegal illuminating illumination imaginative imbed immensely impede
    imperfect impetus impinging implementation implicit imprint imprisonment improvise impudent impute inaugural
    inaugurate incidentally inconsequential indecent indefinitely index indispensable individualist induct inert
    inexperienced infancy infant infect inferior infernal infiltrate infrared infuriate ingest initiation inlet inn
    input inscription insistent insofar insolence insolently institutional insufficient insulin intended intensely
    interdependent interface interim interlace interlocking intervention intimidate intolerable intone
    intrinsically introductory intrude intrusion inure invariant investor iodinating ionic ireland irons isotropic
    jackass jagged janitor java jeer jejunum jimhickey jolt journal juicy keen kentucky kerygma kickoff kidnap
    kinda kinetic kinship knight knob knuckle lacy laden laity lake lam landlord landmark languid lao lasting
    latest lather lavender leaden lecturer leer legally legendary lethargy lettering liberate lifeless lifelike
    limiting linearly linen lint liquidation literalness livid loathe lobule logically loop loophole louisiana
    loving lucid luminous luxurious madman magnified maiden mainland mammal mandatory manned maple marine
    marksmanship masculine masquerade massage masses masseur mast matching materialize mathematical mathematically
    maturation maximize meddling merciless merriment mesh metallic metaphor metaphysical methodical mexico midst
    midway might milestone mindful miniature mining misbehavior mischief misconception missionary misunderstand
    misuse mitigate modification moisten molten momentary monologue monotone monotony montreal moroccan moth
    motivated mounted mover mph mule museum mute mutely mutual mythology nag narrowly nationalistic nationally
    necrosis nectar neocortical newcomer niche nomination nonexistent nonspecifically nonverbal northeast northward
    northwest noted noticeable nowise nudge nuisance numb numbing nun obedience obedient obliterate obtainable
    occluded occupied oct officially oleophilic omen ominously onlooker onrush opaque opened opener optical optimal
    ordeal ore organizational orientation orthographic outlaw outpost outright outskirts overcoat overflow overload
    overnighter overpower override overrun overseas owl ozone pacify packing paid painted pallid pane paneling par
    paradox parallelism paramount paraphrase parcel parish parliamentary parody particulate passageway passerby
    pastel pathway patiently patriotism patrolman patronage paved pea peaked pear pectoral peddler peel penalize
    pending penny pentagon perceptual periodically peripheral persecution persistency pervade pet phenothiazine
    photo physicist picasso picturesque pierce pigeon pimp pirate piteous placid planting plaque plastic plasticity
    platinum platonism playmate pledge plumb plumber plumbing politeness polls polymerization poncho ponderous pony
    popping populous portable portentous positivism potency prednisone prejudice premix prepositional prescribed
    prescription preside presumption prewar priceless pricing primeval printing prison privacy proceeds procure
    proficient profitably progressively proliferation prolong pronouncement prophecy prophetic proportionate prose
    prosperous protogeometric protozoa proverb provisional prowess prowl psyche psychically pubescent published
    pulley pulp puncher purify pursuer putt pyrometer python quantitatively quart quavering quell quicken quietness
    racketeer radiance radiate radioactive radiochlorine railing raising rationale raucous reactant reactivate
    reagent reassemble rebuke recognized reconstruction redeem reek reelect reenact reexamine refine refined
    reflective refreshed refuel refute regime rejoicing relay relent relentless relentlessly reliance religiously
    reliving remaining remand remembrance reminisce remnant remodel rendering renewal reopen repertory reportedly
    repository repulsion repute requisition reread rescind researcher residue resignation resonant respectful
    respects restless restoration restrained restricted resuspend retaliation reticulate retinal retract revamp
    revere revert revised revulsion rewrite rhyme rhythmic rightfield rigidly rim riotous rising robbery rocky
    romanticize romp rooster rosy rotation rounded rude rustler saddlebag safeguard saleslady salesmanship salient
    salute salvage sameness sandal saturation saturn savings schematic schoolhouse schoolmate schoolroom
    scientifically scoot scout scribe scrimmage scuffle sculptor scuttle searchlight sec secondhand secrecy
    sediment selective selfish semantic semiliterate senseless sensible sensing septic serenity seriousness setback
    setup seventeenth shapeless shenanigan shepherd sherry shining shovel shrub siberia sicken sidestep signed
    simplify sinfulness singer sioux sire sitting skedaddle skeptic skid skillful skillfully skylight slab slanting
    slate slippery sloping slovenly slowing slowness slugger sluice slum slumber smack smiling smolder smoothly
    smoothness smug smuggle snail sneak snowball snuggle snugly soberly socialistic socially sonny southward
    soviets spaced sparse spatter spectroscopy speedy spellbound spike spine spirited spiritually spleen sponge
    sponsorship spontaneity sporadic spotless spouse spraying squared squawk squeal squint squire squirm squirrel
    staircase stairway stampede starvation stealthily steam stifle stirrup stool stooped storehouse stormy
    storyline straggle straggler strait strap stratum streetcar strikingly striving struggling stud stun stunt
    stupidly subjectivist submerge subspecies subway succeeding suds suffice suffocate suffuse suicide suitable
    sulky sunray supervisor supplant supporting supra surfactant surmount surrounded sweeping sympathize syntax
    synthesize tailored tangle technician teens televise tempo temporal tenderness tendon tentatively terminal
    termination terms terrifying testament tested testimonial theoretically thesis thiouracil thirst thoughtless
    thrash throughout thud thunderous ticket tidings tied timid tingle tinkle tokyo tolerance toll topography
    tottering touching tourist tousled toxic tractor trait tranquilizer tranquilly transcendental transformation
    transitional transmutation transmute transpiration transplant trapper traveler treasurer treaty tremor trill
    troublesome trundle tudor tumult tuning tunnel turbine turkey tweed twirl twofold typography tyranny tyrosine
    ugly ultracentrifuge unambiguous unanimous unchanged underachievement underestimate underfoot underscore
    undershirt underwrite undiminished undue uneasily unemployment unequivocally unexplained unexplored unfitting
    unforgettable uniformed uniformly unimpressed uniqueness united universality unlimited unlined unload
    unmistakable unofficial unorthodox unquestionably unscrew unseen unsolved unstained unsteadily untie unusually
    unwillingness update upgrade upstream upwards urgency usable utilization vacant vacate valiant valve vascular
    veiled velvety vengeance verbena vermont vice victimize victorian villain vindictive violin visually vitamin
    vocal voluminous voluptuous vowel vulnerability wallpaper wane warp warrior wastebasket waterfall wavy wealthy
    web wed wee weed weir westward wheeze whereabouts whiz whoop whore wildlife wince windshield winning withdrawal
    woe wonderfully woo woodwork wool workman worthwhile wrapped wrestle wyoming yielding younger
    `,
  ],
];
