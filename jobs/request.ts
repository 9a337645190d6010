/** What a reply is to say; the stories that it speaks of are given beside it. `story` is a story's id. */
export type Request =
  | { readonly kind: "progress"; readonly text: string; readonly step: number; readonly steps: number }
  | { readonly kind: "problem"; readonly sentence: string }
  | { readonly kind: "notice"; readonly sentence: string }
  | { readonly kind: "summary"; readonly story: string }
  | { readonly kind: "repeat"; readonly story: string }
  | { readonly kind: "question"; readonly question: string }
  | { readonly kind: "digest"; readonly since: string; readonly until: string }
  | { readonly kind: "claims"; readonly story: string }
  | { readonly kind: "why"; readonly story: string; readonly which: string }
  | { readonly kind: "help" }
  | { readonly kind: "method" };
