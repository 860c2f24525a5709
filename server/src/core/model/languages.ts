// The languages of documents, by the codes that a case uses for them.

export function isEnglish(language: string): boolean {
  return /^en(?:g|glish)?(?:[-_]\w+)?$/i.test(language);
}

/** The English name of a language by its code; undefined for a code that is not listed, or a name. */
export function languageNameOf(code: string): string | undefined {
  return languages[code.toLowerCase().split(/[-_]/)[0] ?? ""];
}

/** Names of languages that are frequent in the documents of these cases. */
const languages: Readonly<Record<string, string>> = {
  am: "Amharic",
  ar: "Arabic",
  bn: "Bengali",
  de: "German",
  es: "Spanish",
  fa: "Persian",
  fr: "French",
  hi: "Hindi",
  ht: "Haitian Creole",
  it: "Italian",
  ja: "Japanese",
  ko: "Korean",
  my: "Burmese",
  ne: "Nepali",
  pl: "Polish",
  ps: "Pashto",
  pt: "Portuguese",
  ru: "Russian",
  so: "Somali",
  sw: "Swahili",
  ti: "Tigrinya",
  tl: "Tagalog",
  tr: "Turkish",
  uk: "Ukrainian",
  ur: "Urdu",
  vi: "Vietnamese",
  zh: "Chinese",
};
