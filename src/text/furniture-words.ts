/**
 * What news sites print around their articles. Collected from the templates of common publishing systems
 * (WordPress, Arc, Drupal) and from the habits of English-language agencies and papers; each pattern matches a whole
 * line or its beginning, never a word inside a sentence.
 */

/** Buttons, menus and labels that stand on a line of their own, in lower case, without their punctuation. */
export const LABELS: ReadonlySet<string> = new Set(
  `about us|accept|accept all|accept cookies|account|ad|ad feedback|add a comment|add comment|advert|advertise|advertise with us|advertisement|advertisements|advertising|agree|all news|all rights reserved|archive|article|audio|back|back to top|bookmark|breaking|breaking news|business|buy now|buy print|cancel|careers|cart|caption|captions|category|categories|checkout|close|comment|comments|comments are closed|compare items|contact|contact us|contents|continue|continue reading|continue reading the main story|cookie policy|cookie settings|cookies|copy link|copy url|correction|corrections|credit|culture|donate|donate now|download|dismiss|editor's picks|editors' picks|email|email address|english section|entertainment|environment|explore|explore more|facebook|faq|feedback|flipboard|follow|follow us|full screen|fullscreen|games|get the app|gift article|gift this article|give this article|health|help|hide caption|home|home page|image|images|in focus|instagram|jobs|join|latest|latest news|latest stories|leave a comment|leave a reply|learn more|lifestyle|linkedin|listen|listen now|listen to this article|listen to this story|live|load more|loading|log in|login|logout|log out|main menu|menu|message|more|more news|more on this story|more stories|more videos|most popular|most read|most viewed|most watched|my account|navigation|new|news|newsletter|newsletters|next|next article|next post|next story|no comments|no comments yet|on this page|open in app|opinion|opinions|our picks|partner content|photo|photos|picture|pictures|pinterest|play|play video|podcast|podcasts|politics|popular|popular posts|post a comment|post comment|previous|previous article|previous post|print|print article|print this article|privacy|privacy policy|promoted|promoted content|read|read article|read full story|read more|read more below|read next|read story|recent posts|recommended|recommended for you|recommended stories|reddit|region|register|related|related articles|related content|related coverage|related links|related news|related posts|related stories|related story|related topics|related tags|reject all|reply|report this ad|republish|rss|save|save article|save for later|science|scroll to continue|scroll to top|search|section|sections|see all|see also|see more|send|settings|share|share article|share full article|share on facebook|share on twitter|share on whatsapp|share on x|share this|share this article|share this page|share this post|share this story|shop|shopping cart|show caption|show comments|show less|show more|sign in|sign up|sign up now|site index|sitemap|skip advertisement|skip ad|skip past newsletter promotion|skip to content|skip to main content|sponsored|sponsored content|sport|sports|start your free trial|story continues below advertisement|story continues|submit|subscribe|subscribe now|support us|tags|tech|technology|telegram|terms|terms and conditions|terms of service|terms of use|text size|this article is more than|threads|tiktok|toggle caption|toggle navigation|top|top news|top stories|topics|transcript|translate|travel|trending|trending now|tweet|twitter|uk news|unmute|up next|us news|video|videos|view all|view all comments|view comments|view gallery|view more|view original tweet|watch|watch live|watch now|weather|whatsapp|world|world news|you may also like|you may like|you might also like|youtube`.split(
    "|",
  ),
);

/** Names and the small words between them, to the end of the line: "Mara Lind in Port Sallow and Tom Oake; editing by Jo Birch". */
const NAMES =
  "(?:[\\s,;:/]*(?:and|&|in|from|with|by|for|at|of|the|[Aa]dditional|[Rr]eporting|[Ee]diting|[Ww]riting|[Tt]ranslation|research|de|da|van|von|der|den|al|bin|el|la|\\p{Lu}[\\p{L}.'’-]*)(?![\\p{L}])){1,60}";

/** Why a note on an earlier version of the page is no part of the article. */
export const CORRECTION = "correction or update of the page";

/** Openings of lines that are furniture wherever they stand, with the reason that people are shown. */
export const OPENINGS: readonly {
  readonly because: string;
  readonly pattern: RegExp;
  /** Whether a full sentence may be furniture by this opening; else only a line without a sentence's end is. */
  readonly sentences: boolean;
}[] = [
  {
    because: "photo or video credit",
    sentences: true,
    pattern:
      /^[([]?(?:photo|photograph|picture|image|video|graphic|illustration|map|footage|file photo|file picture)s?(?: (?:credit|source|caption|courtesy|illustration))?s?(?: (?:by|of|from|courtesy of))?\s?[:/|©]/iu,
  },
  {
    because: "photo or video credit",
    sentences: false,
    pattern: new RegExp(
      `^[([]?(?:[Pp]hoto|[Pp]hotograph|[Pp]icture|[Ii]mage|[Vv]ideo|[Ii]llustration|[Gg]raphic)s? (?:by|courtesy of)${NAMES}[)\\]]?$`,
      "u",
    ),
  },
  {
    because: "photo or video credit",
    sentences: true,
    pattern: /^(?:image|photo|picture|video) (?:caption|credit|source)\b/iu,
  },
  {
    because: "source line",
    sentences: false,
    pattern: /^[([]?(?:sources?|credits?|via|agencies|with agencies)\s?[:|]/iu,
  },
  {
    because: "pointer to another story",
    sentences: true,
    pattern:
      /^(?:[>»→▶•*-]\s*)?(?:read (?:more|also|next|the full (?:story|article|report)|this|here)|also read|see also|see more|more on this|more from|more in|related(?: (?:story|stories|article|articles|news|coverage|content|reading|post|posts))?|recommended|watch(?: also| live| more)?|listen|explore|editor[’']?s['’]? picks?|don[’']t miss|must read|in (?:pictures|photos|depth)|live updates)\s?[:|>»→]/iu,
  },
  {
    because: "pointer to another story",
    sentences: true,
    pattern: /^(?:read (?:more|also) (?:about|on|from|at)|click here|tap here|follow (?:our )?live)\b/iu,
  },
  {
    because: "call to follow, subscribe or share",
    sentences: true,
    pattern:
      /^(?:please )?(?:sign up (?:for|to|here|now)|subscribe (?:to|for|now|here|today)|follow us|follow @|like us on|join (?:us|our) (?:on|newsletter|channel|community|whatsapp|telegram|facebook)|join the conversation|get the latest (?:news|headlines|stories|updates)|get (?:our|the) (?:free )?(?:app|newsletter)|download (?:our|the) app|support (?:our (?:journalism|work|reporting|newsroom)|independent (?:journalism|media))|become a (?:member|subscriber|supporter) (?:of|to|today|now)|enter your e-?mail|share (?:this (?:article|story|post|page|on|with|via)|via|on (?:facebook|twitter|whatsapp|x|linkedin))|already (?:a subscriber|have an account)|don[’']t have an account|stay (?:up to date|informed|tuned) |never miss (?:a|our)|turn on notifications)/iu,
  },
  {
    because: "call to write to the paper",
    sentences: true,
    pattern:
      /^(?:have (?:a tip|a story|you been affected)|do you have a (?:tip|story)|got a (?:tip|story)\b|contact (?:the (?:author|reporter|newsroom|editor)|us)\b|e-?mail (?:the author|us)\b|write to (?:the author|us) |tell us what you|let us know (?:what|in|by|if|down|below)|we(?:['’]d| would| will|['’]ll)? (?:love|like|be happy|want) to hear|what do you think\?)/iu,
  },
  {
    because: "comment form",
    sentences: true,
    pattern:
      /^(?:leave a (?:reply|comment)|post a comment|add (?:a |your )comment|your e-?mail address will|required fields|save my name, e-?mail|you must be logged in|comments? \(\d+\)|\d+ comments?$|this site uses akismet|notify me of (?:new|follow))/iu,
  },
  {
    because: "notice of cookies, rights or conditions",
    sentences: true,
    pattern:
      /^(?:(?:this (?:site|website)|we(?: and our partners)?) uses? cookies|by (?:continuing to (?:use|browse)|clicking|using (?:this|our) (?:site|website|service)|signing up)|copyright(?: ©|\s*\(c\)|,?\s*\d{4}| notice)|©|\(c\) ?\d{4}|all rights reserved|terms of (?:use|service)|privacy (?:policy|notice)|this (?:material|content|article) may not be|no part of this (?:site|publication|article)|the (?:views|opinions) expressed (?:here|above|are|in this)|disclaimer\s?:|not all (?:news|content|articles) (?:on|in|published)|proudly powered|published by arrangement|this (?:article|story|post|report) (?:was|has been) (?:originally |first )?(?:published|posted|syndicated|auto|translated|republished)|this (?:article|story|piece) (?:originally|first) (?:appeared|ran))/iu,
  },
  {
    because: "notice of cookies, rights or conditions",
    sentences: true,
    pattern:
      /^(?:[^.!?]{2,60} (?:is not|are not|accepts? no|assumes? no) (?:responsible|responsibility|liability|liable) for (?:the |any )?(?:opinions|content|views|statements|comments)\b[^.!?]{0,60} (?:by|of|from) (?:its |our |the )?(?:contributors|readers|users|commenters|guest authors|external (?:sites|links)|third parties)\b|(?:all |the |except where (?:otherwise )?noted,? )*(?:content|text|contents)(?: (?:on|of) this (?:site|page|blog|work))? (?:is|are) licensed under\b|this (?:work|post|article|page|blog) is licensed under\b)/iu,
  },
  {
    because: "notice of cookies, rights or conditions",
    sentences: false,
    pattern: /^(?:powered by|theme:|designed by|developed by|copyright)\b/iu,
  },
  {
    because: "notice of cookies, rights or conditions",
    sentences: true,
    pattern: /^this (?:is|was) an? (?:machine|automatic|automated|ai)[- ](?:translat|generat)/iu,
  },
  {
    // What a page got wrong before is nobody's claim, though it looks like one.
    because: CORRECTION,
    sentences: true,
    pattern:
      /^(?:(?:editor[’']?s?['’]? note|corrections?|clarifications?)(?: \([^)]{1,30}\)|,? (?:\d{1,2} \p{L}{3,9}\.?|\p{L}{3,9}\.? \d{1,2})(?:,? \d{4})?)?\s?[:—–-]|(?:this|the) (?:story|article|report|headline|piece|post) (?:has been|was|is being|will be) (?:updated|corrected|amended|edited|clarified|changed)\b|an? (?:earlier|previous) version of (?:this|the) (?:story|article|report|piece|headline)\b)/iu,
  },
  {
    because: "call to follow, subscribe or share",
    sentences: true,
    pattern:
      /^you(?:[’']ve| have) (?:\d+ (?:free )?(?:articles?|stories|views)|(?:reached|read|used|viewed) (?:your|all|\d+))/iu,
  },
  {
    because: "advertisement",
    sentences: true,
    pattern:
      /^(?:(?:win|save|claim|order|buy|shop|earn|play|try)\b[^.?!]{3,80}!|doctors (?:hate|don[’']t want)|you won[’']t believe\b)/iu,
  },
  {
    because: "advertisement",
    sentences: true,
    pattern: /^[^“"]{0,80}\b(?:this|one) (?:one |simple |weird |strange |cheap )*(?:trick|fruit) \p{L}+/iu,
  },
  {
    because: "advertisement",
    sentences: true,
    pattern: /^(?:(?:story|article) continues (?:below|after)|continue reading (?:below|after|the main)|ad\s?:)/iu,
  },
  {
    because: "advertisement",
    sentences: false,
    pattern: /^(?:advertisement|advertorial|sponsored|promoted|paid (?:content|post|partner)|buy now|shop now)\b/iu,
  },
  {
    because: "line of times and counts",
    sentences: false,
    pattern:
      /^(?:(?:posted|published|updated|last updated|last modified|created|first published)\s?(?:on|at|:)?\s?(?:\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tue|wed|thu|fri|sat|sun)\b|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)).{0,60}|\d+[ -](?:min|minute|minutes)(?: read| ago)?|\d+ (?:hours?|days?|weeks?|months?|years?) ago|(?:reading|read) time\b.{0,30}|\d[\d,.]*k? (?:shares?|views?|likes?|comments?|reads?)|[•\s]*total \(\d+\))$/iu,
  },
];

/** A line below a picture ends in who took it: "REUTERS/Mara Lind", "(Mara Lind/Coast Pictures)". */
export const CREDIT_AT_END: RegExp =
  /(?:\b(?:REUTERS|AFP|EPA|EFE|ANSA|DPA|AP)(?: Photo)? ?[/|] ?\p{Lu}[\p{L}.'’ -]{2,40}|\(\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,3} ?\/ ?\p{Lu}[\p{L}.'’ -]{2,40}(?:, \p{L}+)?\)|\((?:photo|picture|image)s?(?: by|:| courtesy of)? [^)]{3,60}\))\.?$/iu;

/** Who wrote or helped: below such a line an article is over. */
export const CREDITS: readonly RegExp[] = [
  new RegExp(
    `^[([]?(?:[Aa]dditional |[Ww]ith )?(?:[Rr]eport(?:ing|ed)|[Ww]riting|[Ww]ritten|[Ee]dit(?:ing|ed)|[Tt]ranslat(?:ion|ed)|[Rr]esearch|[Pp]roduction|[Cc]ompiled)(?: and (?:reporting|writing|editing|research))?(?: was| were)?(?: contributed| provided)? by${NAMES}[.)\\]]*$`,
    "u",
  ),
  /^[([]?(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Tt]ranslation)\s?[:—–-]/u,
  /^[^.!?]{0,200}\bcontributed (?:reporting|to this (?:report|story|article|piece|post))(?: from [\p{Lu}][\p{L} ,]+)?[.)\]]*$/u,
  /^[([][a-z]{2,4}(?:\/[a-z]{2,4})*[)\]]$/u,
  /^(?:this (?:report|story|article) (?:was (?:compiled|produced|written) (?:by|with)|includes? (?:reporting|material))|with (?:reporting|files|additional reporting|inputs?) (?:by|from))\b/iu,
];

/** "By Mara Lind and Tom Oake, Harbour Post": names after "by", and no sentence. */
export const BYLINE = new RegExp(
  `^(?:[Bb]y|BY|(?:[Ww]ords|[Ss]tory|[Tt]ext|[Rr]eported) by)\\b:?${NAMES}\\s*(?:[|·–-].{0,60})?$`,
  "u",
);

/** Lists of other stories: they stand below an article, and also between its paragraphs. A line of its own. */
export const OTHER_STORIES =
  /^(?:related|related (?:articles|stories|posts|topics|content|coverage|news|links)|you (?:may|might) (?:also|like).{0,30}|recommended.{0,30}|most (?:read|popular|viewed|shared).{0,30}|trending.{0,20}|more (?:from|in|on|news|stories|top stories)\b.{0,60}|read next|up next|next article|previous article|latest (?:news|stories|posts)|recent (?:posts|stories|articles)|popular posts)$/iu;

/** Opens the comments or the foot of the page. A line of its own. */
export const PAGE_FOOT =
  /^(?:comments?(?: \(\d+\))?|\d+ comments?|leave a (?:reply|comment)|post a comment|join the conversation|about the authors?|author bio|share this.{0,40}|tags?\s?:.{0,200}|tags|filed under.{0,200}|topics?\s?:.{0,200}|topics|(?:back|scroll) to top.{0,30}|all rights reserved.{0,80}|copyright\b.{0,120}|©.{0,120}|subscribe.{0,60}|newsletters?|sign up.{0,80}|follow us.{0,60})$/iu;

/** "X is a reporter at …": the lines about the author below an article. */
export const AUTHOR_NOTE: RegExp =
  /^(?:\p{Lu}[\p{L}.'’-]*\s+){1,4}(?:is|was|covers|writes|reports|works|has (?:covered|written|reported|worked))\b.{0,80}\b(?:correspondent|reporter|contributor|contributing|editor|columnist|journalist|writer|freelance|bureau chief|producer|newsroom|reports? (?:on|from)|covers|writes (?:about|on|for))\b/u;
