import { sentence } from "../../message/message.ts";
import { term } from "../../message/values.ts";
import type { CaseContext } from "../../model/case-context.ts";
import { exhibitsAbout } from "../../model/claims.ts";
import { isWithoutEnglish } from "../../model/countries-without-english.ts";
import { exhibitWords } from "../../model/exhibit-files.ts";
import { missingField } from "../../model/missing-field.ts";
import { type Person, personal, whoIs } from "../../model/people.ts";
import { namesState } from "../../model/states.ts";
import { isMissing } from "../../read/field-ref.ts";
import type { Exhibit } from "../../read/view.ts";
import { defineRule } from "../../rule/rule.ts";
import { plainKey } from "../../text/comparison.ts";

export default defineRule({
  id: "exhibit/language-unsaid",
  title: "A civil record from a country without English states its language",
  over: (context) => context.exhibits.filter(isCivilRecord),
  *check(exhibit, context) {
    if (!isMissing(exhibit.translation.ref) || isSaidInTitle(exhibit)) return;
    const born = personBornAbroad(context, exhibit);
    if (!born) return;
    yield* missingField(
      exhibit.language.ref,
      sentence(
        "{exhibit} is a {record} that supports {name}, who was born in {country}, but its language is missing. Without one, it is taken to be in English.",
        {
          exhibit: exhibitWords(exhibit),
          record: term(
            exhibit.kind.value === "marriage-certificate" ? "marriage certificate" : "birth certificate",
          ),
          name: whoIs(context.people, born.person),
          country: born.country,
        },
      ),
    );
  },
  why: "A document in a foreign language needs a certified English translation. An exhibit without a language is taken to be in English, so that a missing translation would not be noticed.",
  remedy: "Enter the language of the document: es for Spanish, or en if it is in English.",
  about: {
    requires: ["exhibits[].language"],
    reads: [
      "petitioner.country_of_birth",
      "petitioner.id",
      "beneficiaries[].country_of_birth",
      "beneficiaries[].id",
      "exhibits[].kind",
      "exhibits[].supports[]",
      "exhibits[].title",
    ],
    isOnlyFinding: true,
  },
  illustration: {
    finding: {
      case: `
petitioner: { id: rosa, country_of_birth: Honduras }
beneficiaries:
  - { id: luz, country_of_birth: Ghana }
  - { id: ana, country_of_birth: Guatemala }
exhibits:
  - label: A
    ^^^^^ Exhibit A is a birth certificate that supports ana, who was born in Guatemala, but its language is missing. Without one, it is taken to be in English.
    kind: birth-certificate
    title: Certificate
    file: a.pdf
    supports: [luz, ana]
  - label: B
    kind: marriage-certificate
    title: Certificate
    file: b.pdf
    language:
    ^^^^^^^^ Exhibit B is a marriage certificate that supports rosa, who was born in Honduras, but its language is missing. Without one, it is taken to be in English. The value is empty.
    supports: rosa
`,
    },
    clear: {
      case: `
beneficiaries:
  - { id: ana, country_of_birth: Guatemala }
  - { id: luz, country_of_birth: Ghana }
  - { id: teo, country_of_birth: Ruritania }
  - { id: eva }
exhibits:
  - { label: A, kind: birth-certificate, title: Certificate, file: a.pdf, language: es, translation: { file: t.pdf }, supports: ana }
  - { label: B, kind: birth-certificate, title: Certificate, file: b.pdf, language: en, supports: ana }
  - { label: C, kind: birth-certificate, title: "Certificate, in English", file: c.pdf, supports: ana }
  - { label: D, kind: birth-certificate, title: Certificate, file: d.pdf, supports: [luz, teo, eva] }
  - { label: F, kind: birth-certificate, title: Washington birth certificate of her son, file: f.pdf, supports: ana }
  - { label: E, kind: other, title: Certificate, file: e.pdf, supports: ana }
`,
    },
  },
});

function isCivilRecord({ kind }: Exhibit): boolean {
  return kind.value === "birth-certificate" || kind.value === "marriage-certificate";
}

/** The title says that it is in English, or that it is from the United States. */
function isSaidInTitle({ title }: Exhibit): boolean {
  const words = ` ${plainKey(title.value ?? "")} `;
  return words.includes(" english ") || words.includes(" united states ") || namesState(words);
}

/** The first person whom the exhibit supports and who was born in a country without English. */
function personBornAbroad(
  context: CaseContext,
  exhibit: Exhibit,
): { readonly person: Person; readonly country: string } | undefined {
  for (const { person } of context.people.all) {
    const country = personal(context.people, person, (one) => one.country_of_birth).value;
    if (country === undefined || isWithoutEnglish(country) !== true) continue;
    if (exhibitsAbout(context, person).has(exhibit)) return { person, country };
  }
  return undefined;
}
