const TITLES: Readonly<Record<string, string>> = {
  claims: "All claims",
  why: "Why they disagree",
  explain: "How it was found",
  help: "Help",
  ask: "What sources say",
  listen: "Settings",
  ignore: "Settings",
};

/** What stands over an answer to `words`, where it opens for one person; null when it says itself what it is. */
export const windowTitle = (words: string): string | null => TITLES[words.split(" ")[0] ?? ""] ?? null;
