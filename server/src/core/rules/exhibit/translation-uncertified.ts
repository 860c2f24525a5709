import { absence } from "../../engine/absence.ts";
import { defineRule, inBoth } from "../../engine/rule.ts";
import { exhibitWords } from "../../matter/exhibit-files.ts";
import { sentence } from "../../message/message.ts";

export default defineRule({
  id: "exhibit/translation-uncertified",
  title: "A translation names the certifying translator and the date of the certificate",
  severity: inBoth("error"),
  authority: [{ source: "8-cfr-103-2", section: "103.2(b)(3)" }],
  over: (matter) => matter.view.exhibits.items.filter(({ translation }) => translation.$.state === "given"),
  *check(exhibit) {
    const { certified_by, certified_on } = exhibit.translation;
    const values = { exhibit: exhibitWords(exhibit) };
    yield* absence(
      certified_by.$,
      sentence("{exhibit}: the translator who certifies the translation is missing.", values),
    );
    yield* absence(
      certified_on.$,
      sentence("{exhibit}: the date of the translation certificate is missing.", values),
      {
        severity: "warning",
      },
    );
  },
  why: "The translator certifies that the translation is complete and accurate, and that the translator is competent to translate into English.",
  remedy:
    "Enter the translator and the date as they appear on the certificate. If there is no certificate, request one.",
  about: {
    requires: ["exhibits[].translation.certified_by", "exhibits[].translation.certified_on"],
    reads: ["exhibits[].translation.file"],
  },
  examples: {
    pass: [
      {
        case: `
exhibits:
  - { label: A, language: es, translation: { certified_by: J. Ortiz, certified_on: 2015-07-10 } }
  - { label: B, language: es }
  - { label: C, language: es, translation: { certified_by: TODO name of the translator } }
  - { label: D, language: es, translation: { certified_by: [J. Ortiz], certified_on: 7/10 } }
`,
      },
    ],
    fail: [
      {
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
    ],
  },
});
