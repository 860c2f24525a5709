// The kinds of Word files that can be written from a case, by name.

export const letterKinds = ["inquiry", "cover"] as const;

/** The templates, in the order in which they are offered. */
export const templateKinds = [
  "declaration-beneficiary",
  "declaration-petitioner",
  "declaration-witness",
  "consent",
  "physician-letter",
  "hospital-acceptance",
  "sponsor-letter",
  "translation-certificate",
  "exhibit-index",
  "expedite-sheet",
] as const;

export const questionnaireKinds = ["questions", "questions-spanish"] as const;

export const documentKinds = [...letterKinds, ...templateKinds, ...questionnaireKinds] as const;

export type TemplateKind = (typeof templateKinds)[number];
export type DocumentKind = (typeof documentKinds)[number];
