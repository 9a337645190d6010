/** What an element's names say it holds. */
interface NameRule {
  readonly because: string;
  readonly pattern: RegExp;
  /** The largest share of the page's prose that such an element may hold: a name alone does not throw out an article. */
  readonly share: number;
  /** Characters; longer text under such a name is no label. */
  readonly longest?: number;
}

/** The words stand between spaces, as `splitNames` puts them. Collected from the templates of common publishing systems and advertising networks. */
const words = (phrases: string): RegExp => new RegExp(` (?:${phrases.trim().replace(/\s+\|\s+/g, "|")}) `);

/** In order: the first that fits gives the reason. */
export const NAME_RULES: readonly NameRule[] = [
  {
    because: "comments of readers",
    share: 0.95,
    pattern: words(`
      
      comments?(?: (?:list|area|section|wrap|wrapper|container|thread|threads|box|form|block|holder|content|body|count|link|item|text|template|title|closed|policy|post))? |
      commentlist | comments?(?:area|list|section|box|wrapper) | disqus(?: thread)? | respond | replies |
      livefyre | viafoura | hyvor | coral | discussion | webmentions? | pingbacks? | trackbacks?`),
  },
  {
    because: "cookie notice",
    share: 0.5,
    pattern: words(String.raw`
      cookies? | cookie \w+ | cookielaw | cookiebar | gdpr | ccpa | onetrust | didomi | qc cmp\d? | cmp |
      consent | eu cookie law`),
  },
  {
    because: "newsletter or subscription box",
    share: 0.25,
    pattern: words(String.raw`
      newsletters?(?: \w+)? | subscribe(?: \w+)? | subscriptions? |
      subscription(?: \w+)? (?:box|form|widget|banner|promo) | sign ?up | opt ?in | mc embed signup |
      mailchimp | jetpack subscription \w+ | donate | donations? | membership | support us | contribute |
      contributions | inline cta | cta | call to action | regwall | app (?:promo|banner|download) |
      smart ?banner | download app`),
  },
  {
    because: "links to other stories",
    share: 0.35,
    pattern: words(String.raw`
      related\w* | also (?:read|like|see) | (?:read|see) (?:also|next|more) | readmore | read ?next |
      read ?also | recirc\w* | recommend\w* | recommended |
      more (?:stories|news|from|articles|posts|on|like|links|headlines|reading) | you may (?:also )?like |
      most (?:read|popular|viewed|shared|commented) | mostread | mostpopular | popular(?: \w+)? |
      trending | teasers? | outbrain | taboola | zergnet | revcontent | mgid | dianomi | onward |
      suggested | suggestions | similar | further reading | next (?:post|article|story) |
      prev(?:ious)? (?:post|article|story) | (?:post|posts|nav|article) (?:navigation|links|nav) |
      post nav\w* | latest (?:news|posts|stories|articles) |
      recent (?:news|posts|stories|articles|comments) | crosslinks? | linkbox | links? list |
      jp relatedposts | yarpp | in ?article (?:link|promo) | promos? | promo \w+ | story ?package |
      upnext | up next | collection list`),
  },
  {
    because: "share and follow buttons",
    share: 0.2,
    pattern: words(String.raw`
      (?:social ?)?(?:share|sharing|shares) | share\w* | sharing(?: \w+)? |
      social(?: (?:media|links?|icons?|buttons?|bar|share|sharing|follow|tools|nav|list|sites|bookmarks?|networks?))? |
      socials? | sociable | sharedaddy | addthis\w* | addtoany\w* | a2a \w+ | shariff | sharethis |
      follow (?:us|me|links?|buttons?) | like (?:button|box) | fb like | tweet button | bookmark\w* |
      article (?:tools|actions) | reactions? | likes | rating | ratings | votes? | toolbar`),
  },
  {
    because: "advertisement",
    share: 0.2,
    pattern: words(String.raw`
      ads? | ads? (?:slot|container|wrapper|unit|box|banner|label|text|block|placeholder) | advert\w* |
      adsbygoogle | adslot\w* | adbox | adunit | dfp | gpt ad\w* | div gpt | sponsor\w* | promoted |
      banner | banners | skyscraper | affiliate\w* | commercial | mpu`),
  },
  {
    because: "about the author",
    share: 0.25,
    pattern: words(String.raw`
      
      (?:about (?:the )?)?authors? (?:bio|box|info|card|profile|description|about|block|section|details|area|wrap|avatar|meta|footer|content) |
      about (?:the )?authors? | author ?(?:bio|box|info) | bio(?:graphy)?(?: (?:box|text|info))? |
      contributors? | abh \w+ | saboxplugin \w+ | staff bio`),
  },
  {
    because: "caption or credit",
    share: 0.2,
    longest: 600,
    pattern: words(String.raw`
      (?:\w+ )?captions?(?: \w+)? | (?:wp )?caption text | figcaption | cutline |
      (?:photo|image|picture|media|video|img) (?:credits?|captions?|description|info|byline|by|source|copyright|author|legend) |
      credits? | photographer | photo ?credit | image ?credit`),
  },
  {
    because: "subjects of the article",
    share: 0.05,
    longest: 800,
    pattern: words(`
      tags? | tags? (?:list|links|cloud|container|block|items?|wrapper) | tagcloud | taglist |
      (?:post|entry|article|story) (?:tags|topics|categories|keywords) | cat links | categories | keywords |
      topics?(?: list| links| tags)? | hashtags? | filed under`),
  },
  {
    because: "byline or date line",
    share: 0.02,
    longest: 250,
    pattern: words(String.raw`
      bylines?(?: \w+)? | byline\w* | by ?author |
      authors?(?: (?:name|names|line|link|list|byline|vcard|url))? | vcard | time ?stamps? | datetime |
      date(?: (?:published|posted|line|time|created|modified|updated))? |
      pub(?:lish(?:ed)?)?(?: ?date| time| on)? |
      (?:post|entry|article|story|news) (?:date|time|meta|info|byline|author|details|metadata|footer|utility) |
      (?:posted|published|updated|modified|posted on|last updated) |
      meta(?: (?:info|data|line|wrap|item|items|top|bottom|author|date))? | metadata | reading ?time |
      read time | time to read`),
  },
  {
    because: "menu or frame of the site",
    share: 0.3,
    pattern: words(String.raw`
      nav | navs | navbar(?: \w+)? | navigation(?: \w+)? |
      (?:main|site|primary|secondary|top|sub|mega|mobile|footer|off canvas|hamburger) (?:nav|navigation|menu) |
      menus?(?: \w+)? | breadcrumbs?(?: \w+)? | masthead |
      (?:site|page|global|main|top) (?:header|footer|bar) | footer(?: \w+)? | pagination | pager | paging |
      page links | skip ?(?:link|to content|nav) | copyright | disclaimer | legal | login |
      search(?: (?:form|box|bar|results?))? | language (?:switcher|selector|list) | lang switch\w* |
      translations? list`),
  },
  {
    because: "sidebar",
    share: 0.3,
    pattern: words(String.raw`
      side ?bar(?: \w+)? | aside | rail | (?:right|left) (?:rail|column|col|side|bar) |
      widgets?(?: \w+)? | widget\w* | complementary | module promo`),
  },
  {
    because: "window over the page",
    share: 0.3,
    pattern: words(String.raw`
      pop ?ups?(?: \w+)? | modals?(?: \w+)? | light ?box(?: \w+)? | overlay | dialog | tooltip\w* |
      toast | snackbar | interstitial | alert(?: \w+)? | notification\w*`),
  },
  {
    because: "player or gallery",
    share: 0.02,
    longest: 700,
    pattern: words(String.raw`
      (?:video|audio|media|podcast|jw)? ?player(?: \w+)? | jwplayer | brightcove | playlist |
      slide ?show(?: \w+)? | galler(?:y|ies)(?: \w+)? | carousel | swiper(?: \w+)? | listen | audio |
      lightgallery`),
  },
];

/** Roles in which an element is not the article's. */
export const ROLES: Readonly<Record<string, string>> = {
  alert: "window over the page",
  alertdialog: "window over the page",
  banner: "menu or frame of the site",
  complementary: "sidebar",
  contentinfo: "menu or frame of the site",
  dialog: "window over the page",
  menu: "menu or frame of the site",
  menubar: "menu or frame of the site",
  navigation: "menu or frame of the site",
  search: "menu or frame of the site",
  tablist: "menu or frame of the site",
  toolbar: "share and follow buttons",
};

/** Elements that hold the article alone, as systems name them, the surest first. */
export const BODY_NAMES = words(String.raw`
      article ?body(?: \w+)? | articlebody | story ?body(?: \w+)? | entry content |
      post (?:content|body|text) | article (?:content|text|copy|main|body) | story (?:content|text|copy) |
      storytext | body ?(?:copy|text|content) | content ?body | news ?(?:text|body|content) | text ?body |
      td post content | field name body | field body | rich ?text(?: \w+)? | gh content | c article body`);
