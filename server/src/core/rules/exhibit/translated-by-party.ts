import { sentence } from "../../message/message.ts";
import { term } from "../../message/values.ts";
import type { CaseContext } from "../../model/case-context.ts";
import { exhibitWords } from "../../model/exhibit-files.ts";
import { type InRole, type Person, whoIs } from "../../model/people.ts";
import { defineRule } from "../../rule/rule.ts";
import { plainKey } from "../../text/comparison.ts";

export default defineRule({
  id: "exhibit/translated-by-party",
  title: "Each translation is certified by someone other than a party to the request",
  over: (context) => context.exhibits,
  *check(exhibit, context) {
    const { certified_by: translator } = exhibit.translation;
    if (translator.value === undefined) return;
    const party = partyNamed(context, translator.value);
    if (!party) return;
    yield {
      at: translator.ref,
      message: sentence("{exhibit}: the translation is certified by {name}, the {role}.", {
        exhibit: exhibitWords(exhibit),
        name: whoIs(context.people, party.person),
        role: term(party.role),
      }),
      related: [{ at: party.person.name.ref, message: sentence("The {role}", { role: term(party.role) }) }],
    };
  },
  why: "Anyone who is competent may certify a translation, but officers usually give less weight to one by a person whose own request it supports.",
  remedy: "Have someone without an interest in the request certify the translation.",
  about: {
    judges: ["exhibits[].translation.certified_by"],
    reads: [
      "petitioner.name.family",
      "petitioner.name.given",
      "beneficiaries[].name.family",
      "beneficiaries[].name.given",
      "sponsors[].name.family",
      "sponsors[].name.given",
    ],
    isOnlyFinding: true,
  },
  illustration: {
    finding: {
      case: `
petitioner: { id: rosa, name: { family: Morales, given: Rosa } }
beneficiaries:
  - { id: luz, name: { family: Paz, given: Luz } }
sponsors:
  - { id: teo, name: { family: Vega Ríos, given: Teodoro } }
exhibits:
  - { label: A, language: es, translation: { certified_by: J. Ortiz } }
  - { label: B, language: es, translation: { certified_by: "Rosa M. Morales, aunt" } }
                                                           ^^^^^^^^^^^^^^^^^^^^^^^ Exhibit B: the translation is certified by Rosa Morales, the petitioner.
  - { label: C, language: es, translation: { certified_by: "PAZ, Luz" } }
                                                           ^^^^^^^^^^ Exhibit C: the translation is certified by Luz Paz, the beneficiary.
  - { label: D, language: es, translation: { certified_by: Teodoro Vega Rios } }
                                                           ^^^^^^^^^^^^^^^^^ Exhibit D: the translation is certified by Teodoro Vega Ríos, the sponsor.
`,
    },
    clear: {
      case: `
petitioner: { id: rosa, name: { family: Morales, given: Rosa } }
representative: { id: lee, name: { family: Lee, given: Jordan } }
exhibits:
  - { label: A, language: es, translation: { certified_by: Jordan Lee } }
  - { label: B, language: es, translation: { certified_by: Rosa Ortiz } }
  - { label: C, language: es, translation: { certified_by: Rosalia Morales } }
`,
    },
  },
});

/** The party whom the certificate names; the representative and the representative's staff are none. */
function partyNamed({ people }: CaseContext, translator: string): InRole | undefined {
  const words = ` ${plainKey(translator)} `;
  return people.all.find(
    ({ role, person }) => role !== "representative" && namesOf(person).some((name) => name.test(words)),
  );
}

/** Given and family name in either order, with or without a middle name or an initial. */
function namesOf({ name }: Person): readonly RegExp[] {
  const [given, family] = [plainKey(name.given.value ?? ""), plainKey(name.family.value ?? "")];
  if (given === "" || family === "") return [];
  return [new RegExp(` ${given} (?:\\S+ )?${family} `, "u"), new RegExp(` ${family} ${given} `, "u")];
}
