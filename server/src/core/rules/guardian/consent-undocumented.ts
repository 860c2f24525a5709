import { defineRule, inBoth } from "../../engine/rule.ts";
import { consentsToChildren } from "../../matter/children.ts";
import { lackOfOwn } from "../../matter/own-exhibit.ts";
import { nameOf } from "../../matter/people.ts";
import { sentence } from "../../message/message.ts";

export default defineRule({
  id: "guardian/consent-undocumented",
  title: "The letter of a parent or legal guardian who consents is an exhibit",
  severity: inBoth("warning"),
  authority: [
    { source: "uscis-humanitarian-parole-2015-08-17", section: "Parole for Children with Medical Needs" },
    { source: "uscis-humanitarian-parole-2015-08-17", section: "Medical Parole" },
  ],
  over: consentsToChildren,
  *check({ child, consent }, matter) {
    const id = child.id.value;
    yield* lackOfOwn(
      matter,
      consent.exhibit,
      "consent",
      id === undefined ? [] : [id],
      sentence("The consent of {parent} for {name} names no exhibit that holds it", {
        parent: consent.by.value ?? "a parent",
        name: nameOf(matter.people, child),
      }),
      { about: child },
    );
  },
  why: "The consent must be there when the request is decided, and what is claimed is to be supported by documents where they are available.",
  remedy:
    "Add the signed letter as an exhibit of kind consent, and name its label under exhibit of the consent.",
  examples: {
    pass: [
      {
        case: `
beneficiaries:
  - { id: ana, date_of_birth: 2008-05-04, consents: [{ by: Marta, relationship: mother, exhibit: A }] }
  - { id: luz, date_of_birth: 1980-05-04, consents: [{ by: Marta, relationship: mother }] }
exhibits: [{ label: A, kind: consent, file: a.pdf, supports: ana }]
`,
      },
      {
        case: `
beneficiaries:
  - { id: ana, date_of_birth: 2008-05-04, consents: [{ by: Raúl, relationship: uncle }] }
`,
      },
    ],
    fail: [
      {
        case: `
beneficiaries:
  - id: ana
    date_of_birth: 2008-05-04
    consents:
      - { by: Marta, relationship: mother, exhibit: A }
      - by: Pedro
        ^^ The consent of Pedro for ana names no exhibit that holds it
        relationship: father
exhibits: [{ label: A, kind: consent, file: a.pdf, supports: ana }]
`,
      },
      {
        case: `
beneficiaries:
  - id: ana
    date_of_birth: 2008-05-04
    consents: [{ by: Marta, relationship: mother, exhibit: TODO label of the exhibit }]
                                                           ^^^^^^^^^^^^^^^^^^^^^^^^^ The consent of Marta for ana names no exhibit that holds it. The value is a placeholder.
`,
      },
    ],
  },
});
