import { sentence } from "../../message/message.ts";
import type { CaseContext } from "../../model/case-context.ts";
import { missingEvidence } from "../../model/claims.ts";
import { type ExhibitKind, exhibitKindWords } from "../../model/exhibit-kinds.ts";
import { addExhibit, exhibitsOfKind } from "../../model/forms-and-exhibits.ts";
import { isSameHuman, type Person, personal, whoIs } from "../../model/people.ts";
import { isIdentityOpen } from "../../model/signers.ts";
import { isFaulty, mayBeMisspelled } from "../../read/field-ref.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "identity/document-missing",
  title: "Each petitioner, beneficiary, and sponsor has an identity document among the exhibits",
  over: (context) => eachPersonOnce(context),
  *check(person, context) {
    const id = personal(context.people, person, (entry) => entry.id).value;
    const about = context.beneficiaries.find((beneficiary) => beneficiary === person);
    const more = { at: person.ref, ...(about ? { about } : {}) };
    const name = whoIs(context.people, person);
    const excuse = about?.no_passport_because.ref;
    if (excuse && (isFaulty(excuse) || mayBeMisspelled(excuse))) return;
    const add = (kind: ExhibitKind) => () => (id === undefined ? undefined : addExhibit(context, kind, [id]));
    if (excuse?.state !== "given") {
      yield* missingEvidence(
        context,
        exhibitsOfKind(context, ["identity-document"], person),
        sentence("{name}: no exhibit is listed as {kind}.", {
          name,
          kind: exhibitKindWords("identity-document"),
        }),
        add("identity-document"),
        excuse ? { ...more, covers: [excuse] } : more,
      );
      return;
    }
    yield* missingEvidence(
      context,
      exhibitsOfKind(context, ["identity-document", ...insteadOfPassport], person),
      sentence(
        "{name}: the case explains why there is no passport, but no birth certificate, photograph, or declaration shows who the person is.",
        { name },
      ),
      add("birth-certificate"),
      {
        ...more,
        severity: "information",
        related: [{ at: excuse, message: sentence("The reason why there is no passport") }],
      },
    );
  },
  severityVaries: "If the case explains why a beneficiary has no passport, it is information only.",
  why: "The guidance on evidence requires proof of identity of the petitioner, the beneficiary, and any person who agrees to support the beneficiary.",
  remedy:
    'Add a copy of the passport or of another government document as an exhibit of the kind "identity-document", and enter the person in its supports. For an organization, add the document of the person who signs for it. If a beneficiary has no such document, explain why in no_passport_because, and add a birth certificate, a photograph, or a declaration.',
  about: {
    judges: ["petitioner", "beneficiaries[]", "sponsors[]"],
    reads: [
      "beneficiaries[].id",
      "beneficiaries[].no_passport_because",
      "exhibits[].kind",
      "exhibits[].supports",
      "petitioner.id",
      "sponsors[].same_as",
    ],
  },
  illustration: {
    finding: {
      case: `
beneficiaries:
  - id: luz
    no_passport_because: She is two weeks old
  - id: ana
    ^^ ana: the case explains why there is no passport, but no birth certificate, photograph, or declaration shows who the person is.
    no_passport_because: The registry burned down
  - id: mia
    ^^ mia: no exhibit is listed as an identity document.
    no_passport_because: none
exhibits:
  - { label: A, kind: photograph, file: a.pdf, supports: [luz, mia] }
`,
      edition: "uscis-2026",
    },
    clear: {
      case: `
beneficiaries:
  - { id: ana, no_passport_because: The registry burned down }
  - { id: luz, no_passport_because: She is two weeks old }
  - { id: mia, no_passport_because: [none] }
  - { id: teo, no_passport_because: He lost it in the flood }
exhibits:
  - { label: A, kind: birth-certificate, file: a.pdf, supports: ana }
  - { label: B, kind: photograph, file: b.pdf, supports: luz }
  - { label: C, kind: declaration, file: c.pdf, supports: [teo] }
`,
      edition: "uscis-2026",
    },
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
^^^^^^^^^^ Rosa: no exhibit is listed as an identity document.
beneficiaries:
  - { id: ana }
  - { id: luz }
      ^^ luz: no exhibit is listed as an identity document.
sponsors:
  - { id: sponsor, same_as: rosa }
  - { organization: Skin for Life Fund }
      ^^^^^^^^^^^^ Skin for Life Fund: no exhibit is listed as an identity document.
exhibits:
  - { label: A, kind: identity-document, file: a.pdf, supports: ana }
  - { label: B, kind: birth-certificate, file: b.pdf, supports: luz }
`,
        edition: "uscis-2026",
      },
    ],
  },
});

/** What shows who a beneficiary is whose lack of a passport is explained. */
const insteadOfPassport: readonly ExhibitKind[] = ["birth-certificate", "photograph", "declaration"];

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
