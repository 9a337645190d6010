/** The commonest function words of languages in Latin letters, those left out that are English words too ("die", "on", "a"). From general grammars. */
const FUNCTION_WORDS: Readonly<Record<string, string>> = {
  English:
    "the of and a in on i no to that was for is with as his her by he she it from at are were which have has had be been this not but they their an or said who would will about after its we you if there when out more than into over also could two no one only all other some what can may our how did your me my him them these do so up most many where then now",
  French:
    "le la les des une et est dans que qui pour sur pas avec par sont été aux cette ce ces ont mais ou où leur nous vous ils elle elles du au en il plus selon après avant entre être était",
  German:
    "der das und ist nicht ein eine einen dem den des mit auf für von zu sich auch als bei nach wie wird wurde werden sind haben hat aus zum zur sie ich wir dass es über oder aber noch nur um am im",
  Spanish:
    "el la los las de que y en un una por con para es del se su al como más pero fue este esta son han ha sus lo no sobre entre cuando también según desde",
  Italian:
    "il lo la gli le di che e è un una per con del della dei delle nel nella sono al alla da non si come più anche ha hanno stato questo dal dalla ma",
  Portuguese:
    "o os as de que e em um uma para com não por do da dos das no na nos nas ao se mais como foi são sua seu mas também pelo pela entre segundo",
  Dutch:
    "de het een en van is dat niet met op voor zijn aan er die te ook bij naar uit door wordt werd heeft hebben maar om als dan nog over tot wat",
  Polish:
    "w i na z się nie do że jest to o jak ale po od za przez dla są był była było oraz tym tego który która które przed ma ich jego",
  Swedish:
    "och att det som en ett är av för på med den till inte har var om från de vi han hon men kan sig ska vid efter",
  Turkish: "ve bir bu için ile da de olarak çok daha gibi olan sonra kadar ancak en ise ya göre değil olduğu dedi",
  Romanian: "și de la în cu pe nu că este din pentru care mai sau au fost sunt într prin după dar cel cea lui",
  Czech: "a v se na je že s z do o to i ve jsou byl by jak ale po pro podle které který která jako jsem není",
  Hungarian: "a az és hogy nem is egy ez van volt meg csak már de ha mint azt kell el még szerint után",
  Indonesian:
    "yang dan di untuk dengan dari pada ini itu tidak dalam akan ke oleh telah ada juga kata para bahwa sebagai",
};
const LISTS = Object.entries(FUNCTION_WORDS).map(([language, words]) => [language, new Set(words.split(" "))] as const);
/** Fewer words say little about a language: then only its script can rule English out. */
const ENOUGH_WORDS = 12;
/** Share of letters from other alphabets that English news, with its foreign names, never reaches. */
const FOREIGN_SCRIPT = 0.3;

const count = (text: string, pattern: RegExp): number => (text.match(pattern) ?? []).length;

/** Whether `text` reads as English. When in doubt it does: a short or odd text is worth trying. */
export function isEnglish(text: string): boolean {
  const letters = count(text, /\p{L}/gu);
  if (count(text, /\p{Script=Latin}/gu) < (1 - FOREIGN_SCRIPT) * letters) return false;
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length < ENOUGH_WORDS) return true;
  const hits = (list: ReadonlySet<string>): number => words.filter((word) => list.has(word)).length;
  const [english = 0, ...others] = LISTS.map(([, list]) => hits(list));
  return Math.max(...others) <= english || Math.max(...others) < 0.15 * words.length;
}
