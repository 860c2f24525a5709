import { sentence } from "../../message/message.ts";
import { consentsToChildren } from "../../model/children.ts";
import { missingCitedExhibit } from "../../model/cited-exhibit.ts";
import { whoIs } from "../../model/people.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "guardian/consent-undocumented",
  title: "The consent letter of a parent or legal guardian is among the exhibits",
  over: consentsToChildren,
  *check({ child, consent }, context) {
    const id = child.id.value;
    yield* missingCitedExhibit(
      context,
      consent.exhibit,
      "consent",
      id === undefined ? [] : [id],
      sentence("{name}: no exhibit is listed for the consent of {parent}.", {
        parent: consent.by.value ?? "",
        name: whoIs(context.people, child),
      }),
      { about: child },
    );
  },
  why: "The consent must be available when the request is decided, and claims should be supported by documents where they are available.",
  remedy:
    'Add the signed letter as an exhibit of the kind "consent", and enter its label in exhibit of the consent.',
  about: {
    requires: ["beneficiaries[].consents[].exhibit"],
    reads: [
      "beneficiaries[].consents[].by",
      "beneficiaries[].consents[].relationship",
      "beneficiaries[].date_of_birth",
    ],
    law: ["age-of-majority"],
  },
  illustration: {
    finding: {
      case: `
beneficiaries:
  - id: ana
    date_of_birth: 2008-05-04
    consents:
      - { by: Marta, relationship: mother, exhibit: A }
      - by: Pedro
        ^^ ana: no exhibit is listed for the consent of Pedro.
        relationship: father
exhibits: [{ label: A, kind: consent, file: a.pdf, supports: ana }]
`,
    },
    clear: {
      case: `
beneficiaries:
  - { id: ana, date_of_birth: 2008-05-04, consents: [{ by: Marta, relationship: mother, exhibit: A }] }
  - { id: luz, date_of_birth: 1980-05-04, consents: [{ by: Marta, relationship: mother }] }
exhibits: [{ label: A, kind: consent, file: a.pdf, supports: ana }]
`,
    },
  },
  examples: {
    pass: [
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
    consents: [{ by: Marta, relationship: mother, exhibit: TODO label of the exhibit }]
                                                           ^^^^^^^^^^^^^^^^^^^^^^^^^ ana: no exhibit is listed for the consent of Marta. The value is a placeholder.
`,
      },
    ],
  },
});
