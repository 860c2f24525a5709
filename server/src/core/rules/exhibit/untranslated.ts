import type { MessageValue } from "../../message/language.ts";
import { sentence } from "../../message/message.ts";
import { term } from "../../message/values.ts";
import { exhibitWords } from "../../model/exhibit-files.ts";
import { isEnglish, languageNameOf } from "../../model/languages.ts";
import { missingField } from "../../model/missing-field.ts";
import { isMissing } from "../../read/field-ref.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "exhibit/untranslated",
  title: "A document in a foreign language has an English translation",
  over: (context) => context.view.exhibits.items.filter(({ ref }) => !isMissing(ref)),
  *check(exhibit) {
    const { language, translation } = exhibit;
    if (language.value === undefined || isEnglish(language.value)) return;
    const values = { exhibit: exhibitWords(exhibit), language: languageIn(language.value) };
    const related = [{ at: language.ref, message: sentence("The language of the document") }];
    if (exhibit.kind.value === "identity-document") {
      const message = sentence(
        "{exhibit} is an identity document in {language}, but the English translation is missing. If the page is also in English, as passports usually are, delete the language.",
        values,
      );
      yield* missingField(translation.ref, message, { severity: "warning", related });
      return;
    }
    yield* missingField(
      translation.ref,
      sentence("{exhibit} is in {language}, but the English translation is missing.", values),
      { related },
    );
  },
  severityVaries: "It is a warning for an identity document, which may also be in English.",
  why: "A document in a foreign language must be submitted with a full English translation that the translator certifies.",
  remedy:
    "Add the translation: its file (unless it is in the same PDF), the translator who certifies it, and the date of the certificate.",
  about: {
    requires: ["exhibits[].translation"],
    reads: ["exhibits[].kind", "exhibits[].language", "exhibits[].translation.certified_by"],
  },
  illustration: {
    finding: {
      case: `
exhibits:
  - label: B
    ^^^^^ Exhibit B is in the language "qu", but the English translation is missing.
    language: qu
`,
    },
    clear: { case: "exhibits: [{ label: A, language: en }, { label: B, language: English }, { label: C }]" },
  },
  examples: {
    pass: [
      { case: "exhibits: [{ label: A, language: es, translation: { certified_by: J. Ortiz } }]" },
      { case: "exhibits: [{ label: A, language: TODO two letters }, { label: B, language: [es] }]" },
      { case: "exhibits: [{ label: A, language: es, translation: yes }]" },
    ],
    fail: [
      {
        case: `
exhibits:
  - { label: A, language: es, translation: { certified_by: J. Ortiz } }
  - label: B
    ^^^^^ Exhibit B is in French, but the English translation is missing.
    language: fr
`,
      },
      {
        case: `
exhibits:
  - language: ES
    translation:
    ^^^^^^^^^^^ An exhibit is in Spanish, but the English translation is missing. The value is empty.`,
        edition: "uscis-2026",
      },
      {
        case: `
exhibits:
  - { label: A, kind: identity-document, language: es, translation: { certified_by: J. Ortiz } }
  - { label: B, kind: identity-document, language: es }
      ^^^^^ Exhibit B is an identity document in Spanish, but the English translation is missing. If the page is also in English, as passports usually are, delete the language.
`,
      },
    ],
  },
});

function languageIn(written: string): MessageValue {
  const known = languageNameOf(written);
  if (known !== undefined) return term(known);
  return written.length <= 3 ? sentence('the language "{written}"', { written }) : written;
}
