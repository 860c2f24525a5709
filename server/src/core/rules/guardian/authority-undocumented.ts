import { defineRule, inBoth } from "../../engine/rule.ts";
import { consentsToChildren, isLegalGuardian } from "../../matter/children.ts";
import { lackOf } from "../../matter/claims.ts";
import { addExhibit, exhibitsOfKind } from "../../matter/papers.ts";
import { whoIs } from "../../matter/people.ts";
import { sentence } from "../../message/message.ts";

export default defineRule({
  id: "guardian/authority-undocumented",
  title: "The order that appoints a child's legal guardian is among the exhibits",
  severity: inBoth("warning"),
  authority: [
    { source: "uscis-humanitarian-parole-2015-08-17", section: "Parole for Children with Medical Needs" },
  ],
  over: (matter) =>
    consentsToChildren(matter).filter(({ consent }) => isLegalGuardian(consent.relationship.value)),
  *check({ child, consent }, matter) {
    const id = child.id.value;
    yield* lackOf(
      matter,
      exhibitsOfKind(matter, ["guardianship-order"]),
      sentence(
        "{guardian} consents as legal guardian of {name}, but no exhibit of kind guardianship-order shows the order of a court or authority.",
        { guardian: consent.by.value ?? "", name: whoIs(matter.people, child) },
      ),
      () => addExhibit(matter, "guardianship-order", id === undefined ? [] : [id]),
      { at: consent.relationship.$, about: child },
    );
  },
  why: "The consent of a legal guardian depends on the guardian's authority over the child, and an order of a court or authority shows it. A power of attorney does not make a person a guardian.",
  remedy: "Add the order as an exhibit of kind guardianship-order, or the consent of a parent.",
  about: {
    judges: ["beneficiaries[].consents[].relationship"],
    reads: ["beneficiaries[].consents[].by", "beneficiaries[].date_of_birth", "exhibits[].kind"],
    law: ["age-of-majority"],
  },
  examples: {
    pass: [
      {
        case: `
beneficiaries:
  - { id: ana, date_of_birth: 2008-05-04, consents: [{ by: Adela, relationship: legal-guardian }] }
exhibits: [{ label: A, kind: guardianship-order, file: a.pdf, supports: ana }]
`,
      },
      {
        case: `
beneficiaries:
  - { id: ana, date_of_birth: 2008-05-04, consents: [{ by: Marta, relationship: mother }] }
  - { id: luz, date_of_birth: 1980-05-04, consents: [{ by: Adela, relationship: legal-guardian }] }
`,
      },
      {
        case: `
beneficiaries:
  - { id: ana, date_of_birth: 2008-05-04, consents: [{ by: Adela, relationship: legal-guardian }] }
exhibits: [{ label: A, kind: guardianship, file: a.pdf }]
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
      - { by: Marta, relationship: mother }
      - { by: Adela, relationship: Legal guardian }
                                   ^^^^^^^^^^^^^^ Adela consents as legal guardian of ana, but no exhibit of kind guardianship-order shows the order of a court or authority.
exhibits: [{ label: A, kind: consent, file: a.pdf, supports: ana }]
`,
      },
    ],
  },
});
