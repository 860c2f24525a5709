import { sentence } from "../../message/message.ts";
import { allOf, term } from "../../message/values.ts";
import {
  type Consent,
  canConsent,
  childInWords,
  childrenIn,
  consentingRelationships,
  consentsTo,
  relationshipTo,
  signedByParent,
} from "../../model/children.ts";
import type { CaseFix } from "../../read/fix.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "guardian/not-parent-or-guardian",
  title: "A parent or legal guardian is among those who consent for a child",
  over: childrenIn,
  *check(child, context) {
    const given = consentsTo(child);
    if (!given || given.length === 0) return;
    if (given.some(({ relationship }) => canConsent(context, child, relationship.value))) return;
    if (signedByParent(context, child) !== "no-one") return;
    const open = given.filter(
      ({ relationship }) => relationshipTo(context, child, relationship.value) === "unknown",
    );
    const relationships = [...new Set(given.flatMap(({ relationship }) => relationship.value ?? []))];
    const values = { child: childInWords(context, child), relationships: allOf(relationships) };
    const [first] = open;
    yield first
      ? {
          at: first.relationship.ref,
          message: sentence(
            "{child}: it cannot be determined whether a parent or legal guardian is among those who consent ({relationships}).",
            values,
          ),
          severity: "warning",
          fixes: open.flatMap(choices),
          about: child,
        }
      : {
          at: child.consents.ref,
          message: sentence(
            "{child}: no parent or legal guardian is among those who consent ({relationships}).",
            values,
          ),
          about: child,
        };
  },
  severityVaries:
    "It is a warning if it cannot be determined whether a stated relationship is that of a parent or legal guardian.",
  why: "Parole of a child requires the consent of a parent or legal guardian. Relatives who are neither cannot give it. The USCIS page does not state an age. A person under {age-of-majority} on the filing date is treated as a child.",
  remedy:
    "Add the consent of a parent. If another person has custody under an order of a court or authority, enter legal-guardian as the relationship and add the order as an exhibit. Enter the relationship to the child in words such as mother, father, or legal-guardian.",
  about: {
    judges: ["beneficiaries[].consents", "beneficiaries[].consents[].relationship"],
    reads: [
      "beneficiaries[].consents[].by",
      "beneficiaries[].date_of_birth",
      "beneficiaries[].id",
      "beneficiaries[].petitioner_relationship",
      "forms[].form",
      "forms[].signed_by",
      "petitioner.relationship",
    ],
    law: ["age-of-majority"],
  },
  illustration: {
    finding: {
      case: `
beneficiaries:
  - id: ana
    date_of_birth: 2008-05-04
    consents: [{ by: Raúl, relationship: tío }, { by: Nora, relationship: mother's sister }]
    ^^^^^^^^ ana (a child, under 18 on the filing date): no parent or legal guardian is among those who consent (tío and mother's sister).
`,
      edition: "uscis-2026",
    },
    clear: {
      case: `
beneficiaries:
  - id: ana
    date_of_birth: 2008-05-04
    consents: [{ by: Raúl, relationship: uncle }, { by: Marta, relationship: mother }]
`,
    },
  },
  examples: {
    pass: [
      {
        case: `
beneficiaries:
  - id: ana
    date_of_birth: 2008-05-04
    consents: [{ by: Raúl, relationship: uncle }, { by: Marta, relationship: { as: mother } }]
`,
      },
      { case: "beneficiaries: [{ date_of_birth: 2008-05-04, consents: [{ by: Raúl }] }]" },
      { case: "beneficiaries: [{ date_of_birth: 2008-05-04, consents: [{ relationship: uncle }] }]" },
      {
        case: "beneficiaries: [{ date_of_birth: 1990-05-04, consents: [{ by: Raúl, relationship: uncle }] }]",
      },
      {
        case: `
petitioner: { id: marta, relationship: Mother }
beneficiaries: [{ id: ana, date_of_birth: 2008-05-04, consents: [{ by: Raúl, relationship: uncle }] }]
forms: [{ form: I-131, for: ana, signed_by: [petitioner], file: a.pdf }]
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
      - { by: Raúl, relationship: uncle }
      - { by: Nora, relationship: encargada, exhibit: A }
                                  ^^^^^^^^^ ana (a child, under 18 on the filing date): it cannot be determined whether a parent or legal guardian is among those who consent (uncle and encargada).
exhibits:
  - { label: A, kind: consent, file: a.pdf, supports: ana }
  - { label: B, kind: guardianship-order, file: b.pdf, supports: ana }
`,
      },
      {
        case: `
beneficiaries:
  - id: luz
    date_of_birth: 2008-05-04
    consents: [{ by: Marta, relationship: mother }]
  - id: ana
    date_of_birth: 2008-05-04
    consents: [{ by: Raúl, relationship: uncle }, { by: Nora }]
    ^^^^^^^^ ana (a child, under 18 on the filing date): no parent or legal guardian is among those who consent (uncle).
`,
      },
      {
        case: `
petitioner: { id: marta, relationship: mother }
beneficiaries:
  - id: ana
    petitioner_relationship: aunt
    date_of_birth: 2008-05-04
    consents: { by: Raúl, relationship: uncle }
    ^^^^^^^^ ana (a child, under 18 on the filing date): no parent or legal guardian is among those who consent (uncle).
forms: [{ form: I-131, for: ana, signed_by: [petitioner], file: a.pdf }]
`,
      },
    ],
  },
});

/** The relationships of those who can consent, in place of words that do not say it. */
function choices({ by, relationship }: Consent): CaseFix[] {
  return consentingRelationships.map((value) => ({
    title: sentence("Change the relationship of {name} to {relationship}", {
      name: by.value ?? "",
      relationship: term(value),
    }),
    safe: false,
    operations: [{ op: "replace", path: relationship.ref.path, value }],
  }));
}
