// Files of the sample cases that a good case would not have: named but missing, or damaged on purpose.

export type Spoiling = "cut-off" | "empty" | "not-a-pdf" | "no-pages" | "blank-form" | "unsigned-form";

export interface Exception {
  /** Files that the case names and that are not made. */
  readonly unmade?: readonly string[];
  readonly spoiled?: Readonly<Record<string, Spoiling>>;
  /** The edition printed on a form, or the form and the edition, if they differ from the case. */
  readonly printed?: Readonly<Record<string, string>>;
  /** Files of the other cases in `others` that are identical to files of this one, by their paths. */
  readonly copied?: Readonly<Record<string, string>>;
}

/** By the name of the case's folder. */
export const exceptions: Readonly<Record<string, Exception>> = {
  "2026-child-half-written": { unmade: ["exhibits/e-hospital-letters.pdf"] },
  "child-half-written": { unmade: ["exhibits/e-hospital-letters.pdf"] },
  "exhibits-in-disorder": {
    spoiled: {
      "exhibits/f-photographs.pdf": "cut-off",
      "exhibits/g-school.pdf": "empty",
      "exhibits/h-club.pdf": "not-a-pdf",
      "exhibits/i-fax.pdf": "no-pages",
      "forms/i-134.pdf": "blank-form",
    },
  },
  "forms-on-the-table": {
    printed: { "forms/i-131.pdf": "I-134|02/19/14", "forms/i-134.pdf": "10/30/08" },
    spoiled: { "forms/g-28.pdf": "unsigned-form" },
  },
  "left-over-from-another-case": { copied: { "others/exhibits/passport.pdf": "exhibits/a-passport.pdf" } },
};
