/** What `crosswire help` prints. */
export const USAGE = `Crosswire finds who said what in news stories, and where stories contradict each other.

  crosswire start                        run the bot; without tokens, a chat in this terminal
  crosswire demo                         post the example stories and show every reply
  crosswire read     FILE|URL|-          the readable article
  crosswire extract  FILE|URL|-          the claims of one story
  crosswire compare  FILE|URL …          claims, conflicts, updates and agreements of stories
  crosswire group    FILE …              which stories report the same event
  crosswire diff     OLD NEW             what a later version of a story claims otherwise
  crosswire ask "QUESTION" [FILE …]      an answer from the stories named, else from the stored ones
  crosswire digest   [FILE …]            the digest, likewise; of the time between --since and --until
  crosswire explain ID [FILE …]          how a claim (c-…) or a whole story (s-…) was read and what was set aside,
                                         or how a conflict (x-…, d-…) was found
  crosswire export ID [FILE …]           an event with its stories, claims, conflicts and decisions (e-… or s-…; “all”)
  crosswire import   FILE                take an exported event into the chat of this terminal
  crosswire doctor                       check settings, data folder, database and queue, with a cure for each fault
  crosswire status                       what is stored, what is being worked on, the last errors
  crosswire backup   FILE                write the embedded database to a file, while the bot is stopped
  crosswire restore  FILE                bring it back; --force moves what is there aside

  --since T, --until T, --outlet NAME, --speaker NAME, --event WORDS, --topic WORD, --stance WORD,
  --only-conflicts
                 ask: hold the answer to these; T is “monday”, “yesterday 8:00”, “14 Oct”, in UTC,
                 with files counted back from the latest story
  --dir DIR      the .txt and .html files of a folder, in the order of its stories.json
  --json         JSON on standard output
  --format F     export: json (what import takes), csv (tables), claimreview
  --out PATH     export: a file, for csv a folder; else standard output
  --same-event   compare, ask, digest, explain: take all stories as reports of one event
`;
