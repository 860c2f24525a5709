import { sentence } from "../../message/message.ts";
import { exhibitWords } from "../../model/exhibit-files.ts";
import { missingField } from "../../model/missing-field.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "exhibit/translation-uncertified",
  title: "A translation names the certifying translator and the date of the certificate",
  over: (context) =>
    context.view.exhibits.items.filter(({ translation }) => translation.ref.state === "given"),
  *check(exhibit) {
    const { certified_by, certified_on } = exhibit.translation;
    const values = { exhibit: exhibitWords(exhibit) };
    yield* missingField(
      certified_by.ref,
      sentence("{exhibit}: the translator who certifies the translation is missing.", values),
    );
    yield* missingField(
      certified_on.ref,
      sentence("{exhibit}: the date of the translation certificate is missing.", values),
      {
        severity: "warning",
      },
    );
  },
  severityVaries: "It is a warning if only the date of the certificate is missing.",
  why: "The translator certifies that the translation is complete and accurate, and that the translator is competent to translate into English.",
  remedy:
    "Enter the translator and the date as they appear on the certificate. If there is no certificate, request one.",
  about: {
    requires: ["exhibits[].translation.certified_by", "exhibits[].translation.certified_on"],
    reads: ["exhibits[].translation.file"],
  },
  illustration: {
    finding: {
      case: `
exhibits:
  - { label: A, translation: { certified_by: J. Ortiz, certified_on: 2015-07-10 } }
  - label: B
    translation: { file: b-en.pdf }
    ^^^^^^^^^^^ Exhibit B: the translator who certifies the translation is missing.
    ^^^^^^^^^^^ Exhibit B: the date of the translation certificate is missing.
  - label: C
    translation: { certified_by: J. Ortiz, certified_on: TODO YYYY-MM-DD }
                                                         ^^^^^^^^^^^^^^^ Exhibit C: the date of the translation certificate is missing. The value is a placeholder.
  - label: D
    translation:
      certified_by:
      ^^^^^^^^^^^^ Exhibit D: the translator who certifies the translation is missing. The value is empty.
      certified_on: 2015-07-10
`,
    },
    clear: {
      case: `
exhibits:
  - { label: A, language: es, translation: { certified_by: J. Ortiz, certified_on: 2015-07-10 } }
  - { label: B, language: es }
  - { label: C, language: es, translation: { certified_by: TODO name of the translator } }
  - { label: D, language: es, translation: { certified_by: [J. Ortiz], certified_on: 7/10 } }
`,
    },
  },
});
