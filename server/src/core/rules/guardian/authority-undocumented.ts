import { sentence } from "../../message/message.ts";
import { consentsToChildren, relationshipTo } from "../../model/children.ts";
import { missingEvidence } from "../../model/claims.ts";
import { exhibitKindWords } from "../../model/exhibit-kinds.ts";
import { addExhibit, exhibitsOfKind } from "../../model/forms-and-exhibits.ts";
import { whoIs } from "../../model/people.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "guardian/authority-undocumented",
  title: "The order that appoints a child's legal guardian is among the exhibits",
  over: (context) =>
    consentsToChildren(context).filter(
      ({ child, consent }) => relationshipTo(context, child, consent.relationship.value) === "guardian",
    ),
  *check({ child, consent }, context) {
    const id = child.id.value;
    yield* missingEvidence(
      context,
      exhibitsOfKind(context, ["guardianship-order"]),
      sentence("{guardian} consents as legal guardian of {name}, but no exhibit is listed as {kind}.", {
        kind: exhibitKindWords("guardianship-order"),
        guardian: consent.by.value ?? "",
        name: whoIs(context.people, child),
      }),
      () => addExhibit(context, "guardianship-order", id === undefined ? [] : [id]),
      { at: consent.relationship.ref, about: child },
    );
  },
  why: "The consent of a legal guardian depends on the guardian's authority over the child, and an order of a court or authority shows it. A power of attorney alone usually does not show legal guardianship.",
  remedy: 'Add the order as an exhibit of the kind "guardianship-order", or add the consent of a parent.',
  about: {
    judges: ["beneficiaries[].consents[].relationship"],
    reads: ["beneficiaries[].consents[].by", "beneficiaries[].date_of_birth", "exhibits[].kind"],
    law: ["age-of-majority"],
  },
  illustration: {
    finding: {
      case: `
beneficiaries:
  - id: ana
    date_of_birth: 2008-05-04
    consents:
      - { by: Marta, relationship: Mother and legal guardian }
      - { by: Adela, relationship: Legal guardian (grandmother) }
                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Adela consents as legal guardian of ana, but no exhibit is listed as an order that appoints a guardian.
exhibits: [{ label: A, kind: consent, file: a.pdf, supports: ana }]
`,
      edition: "uscis-2026",
    },
    clear: {
      case: `
beneficiaries:
  - { id: ana, date_of_birth: 2008-05-04, consents: [{ by: Adela, relationship: legal-guardian }] }
exhibits: [{ label: A, kind: guardianship-order, file: a.pdf, supports: ana }]
`,
    },
  },
  examples: {
    pass: [
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
                                   ^^^^^^^^^^^^^^ Adela consents as legal guardian of ana, but no exhibit is listed as an order that appoints a guardian.
exhibits: [{ label: A, kind: consent, file: a.pdf, supports: ana }]
`,
      },
    ],
  },
});
