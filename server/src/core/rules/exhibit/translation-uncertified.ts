import { absence } from "../../engine/absence.ts";
import { defineRule, inBoth } from "../../engine/rule.ts";
import { wordsFor } from "../../matter/exhibit-files.ts";
import { sentence } from "../../message/message.ts";

export default defineRule({
  id: "exhibit/translation-uncertified",
  title: "A translation names the translator who certifies it, and the day",
  severity: inBoth("error"),
  authority: [{ source: "8-cfr-103-2", section: "103.2(b)(3)" }],
  over: (matter) => matter.view.exhibits.items.filter(({ translation }) => translation.$.state === "given"),
  *check(exhibit) {
    const { certified_by, certified_on } = exhibit.translation;
    const values = { exhibit: wordsFor(exhibit).replace(/^(?:An )?E/, "e") };
    yield* absence(
      certified_by.$,
      sentence("The translation of {exhibit} names no translator who certifies it", values),
    );
    yield* absence(
      certified_on.$,
      sentence("The translation of {exhibit} bears no day of its certificate", values),
      {
        severity: "warning",
      },
    );
  },
  why: "The translator certifies that the translation is complete and accurate, and to be competent to translate into English.",
  remedy: "Name the translator and the day as the certificate does; ask for a certificate if there is none.",
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
    ^^^^^^^^^^^ The translation of exhibit B names no translator who certifies it
    ^^^^^^^^^^^ The translation of exhibit B bears no day of its certificate
  - label: C
    translation: { certified_by: J. Ortiz, certified_on: TODO YYYY-MM-DD }
                                                         ^^^^^^^^^^^^^^^ The translation of exhibit C bears no day of its certificate. The value is a placeholder.
  - label: D
    translation:
      certified_by:
      ^^^^^^^^^^^^ The translation of exhibit D names no translator who certifies it. The value is empty.
      certified_on: 2015-07-10
`,
      },
    ],
  },
});
