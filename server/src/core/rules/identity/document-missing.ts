import { sentence } from "../../message/message.ts";
import type { CaseContext } from "../../model/case-context.ts";
import { missingEvidence } from "../../model/claims.ts";
import { addExhibit, exhibitsOfKind } from "../../model/forms-and-exhibits.ts";
import { isSameHuman, type Person, personal, whoIs } from "../../model/people.ts";
import { isIdentityOpen } from "../../model/signers.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "identity/document-missing",
  title: "Each petitioner, beneficiary, and sponsor has an identity document among the exhibits",
  over: (context) => eachPersonOnce(context),
  *check(person, context) {
    const id = personal(context.people, person, (entry) => entry.id).value;
    const about = context.beneficiaries.find((beneficiary) => beneficiary === person);
    yield* missingEvidence(
      context,
      exhibitsOfKind(context, ["identity-document"], person),
      sentence("{name}: no exhibit of kind identity-document is listed.", {
        name: whoIs(context.people, person),
      }),
      () => (id === undefined ? undefined : addExhibit(context, "identity-document", [id])),
      { at: person.ref, ...(about ? { about } : {}) },
    );
  },
  why: "The guidance on evidence requires proof of identity of the petitioner, the beneficiary, and any person who agrees to support the beneficiary.",
  remedy:
    "Add a copy of the passport or of another government document as an exhibit of kind identity-document, and enter the person in its supports. For an organization, add the document of the person who signs for it.",
  about: {
    judges: ["petitioner", "beneficiaries[]", "sponsors[]"],
    reads: [
      "beneficiaries[].id",
      "exhibits[].kind",
      "exhibits[].supports",
      "petitioner.id",
      "sponsors[].same_as",
    ],
  },
  examples: {
    pass: [
      {
        case: `
petitioner: { id: rosa, name: { given: Rosa } }
beneficiaries: [{ id: ana }]
sponsors: [{ id: sponsor, same_as: rosa }]
representative: { name: { given: Jordan } }
exhibits:
  - { label: A, kind: identity-document, file: a.pdf, supports: [ana, sponsor] }
`,
        edition: "uscis-2026",
      },
      { case: "petitioner: { id: rosa }\nbeneficiaries: [{ id: ana }]" },
      { case: "petitioner: { id: rosa }", edition: "uscis-2026" },
      { case: "petitioner: { id: rosa, same_as: anna }", edition: "uscis-2026" },
      {
        case: "beneficiaries: [{ id: ana }]\nexhibits: [{ label: A, kind: other, file: a.pdf, supports: { id: ana } }]",
        edition: "uscis-2026",
      },
    ],
    fail: [
      {
        case: `
petitioner: { id: rosa, name: { given: Rosa } }
^^^^^^^^^^ Rosa: no exhibit of kind identity-document is listed.
beneficiaries:
  - { id: ana }
  - { id: luz }
      ^^ luz: no exhibit of kind identity-document is listed.
sponsors:
  - { id: sponsor, same_as: rosa }
  - { organization: Skin for Life Fund }
      ^^^^^^^^^^^^ Skin for Life Fund: no exhibit of kind identity-document is listed.
exhibits:
  - { label: A, kind: identity-document, file: a.pdf, supports: ana }
  - { label: B, kind: birth-certificate, file: b.pdf, supports: luz }
`,
        edition: "uscis-2026",
      },
    ],
  },
});

/**
 * Petitioner, beneficiaries, and sponsors; a person with several entries by the first of them. Leaves out a petitioner
 * without a name or reference, and people who may be the same as another person of the case.
 */
function eachPersonOnce(context: CaseContext): Person[] {
  const { people } = context;
  const persons = people.all
    .filter(({ role, person }) => role !== "representative" && person.ref.state === "given")
    .filter(({ role, person }) => role !== "petitioner" || isSaidWho(person))
    .map(({ person }) => person)
    .filter((person) => !isIdentityOpen(context, person));
  return persons.filter(
    (person, index) => !persons.slice(0, index).some((other) => isSameHuman(people, other, person)),
  );
}

function isSaidWho({ name, organization, same_as }: Person): boolean {
  return [name, organization, same_as].some(({ ref }) => ref.state === "given" || ref.state === "faulty");
}
