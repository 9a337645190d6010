/**
 * What becomes of those for whom people fear, and what is said while some of them are left: who says that all were freed contradicts whoever
 * says that two are held. The phrases are those of src/text/phrase.ts. Own compilation.
 */
export const FATES: readonly {
  readonly name: string;
  readonly done: string;
  readonly left: readonly string[];
}[] = [
  {
    name: "accounted for",
    done: "accounted|found|located|traced",
    left: ["missing", "unaccounted for", "not *2 found|accounted|located|traced"],
  },
  {
    name: "out",
    done: "evacuated|rescued|out|safe|saved|left|escaped",
    left: [
      "trapped",
      "left behind",
      "still *2 in|inside|at|on|aboard|underground",
      "stay|remain inside|behind|underground",
    ],
  },
  {
    name: "free",
    done: "released|freed|free",
    left: [
      "still *2 held|captive|hostage",
      "be *1 held hostage|captive",
      "remain *1 captive|hostage|captivity",
      "be still|being *1 held",
    ],
  },
];
