import { reservedWords } from "../../../../../schemas/format/field-values.ts";
import type { Path } from "../../base/path.ts";
import { sentence } from "../../message/message.ts";
import { changeTo } from "../../message/title.ts";
import { each } from "../../message/values.ts";
import type { CaseContext } from "../../model/case-context.ts";
import { claimsIn, hasKnownSubject, isKnownClaim, nearestClaim } from "../../model/known-claims.ts";
import { nameless, referringFields, strayNames, subjectOf } from "../../model/references.ts";
import type { Fix } from "../../read/fix.ts";
import { inOtherLetters } from "../../read/nearest.ts";
import { writingSeveral } from "../../read/several.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "exhibit/claim-unknown",
  title: "Each exhibit supports a person in the file or a field of the case format",
  over: (context) => (context.beneficiaries.length === 0 ? [] : referringFields(context.view, "claim")),
  *check(claim, context) {
    if (claim.value === undefined || isKnownClaim(context, claim.value)) return;
    const subject = subjectOf(claim.value);
    const isStray = strayNames(context).some(({ leaf }) => leaf === claim);
    const several = claimsIn(context, claim.value);
    const knows = several !== undefined || hasKnownSubject(context, claim.value);
    // An id that is unreadable, or that a beneficiary still lacks, may be the one that is meant; a key of the format is
    // never an id.
    const mayBeSomebody = !reservedWords.includes(subject) && (!isStray || nameless(context).length > 0);
    if (!knows && mayBeSomebody) return;
    const instead = several ? undefined : nearestClaim(context, claim.value);
    yield {
      at: claim.ref,
      message: several
        ? sentence('"{claim}" names several things. Write them in square brackets: [{list}].', {
            claim: claim.value,
            list: each(several),
          })
        : knows
          ? sentence('"{claim}" is not a field of {subject}.', { claim: claim.value, subject })
          : sentence('"{claim}" does not begin with request or with the id of a person.', {
              claim: claim.value,
            }),
      fixes: several
        ? writingSeveral(claim.ref, several)
        : instead === undefined
          ? []
          : writing(context, claim.ref.path, claim.value, instead),
    };
  },
  why: "An exhibit counts only for what it names under supports. A name that is not in the file supports nothing.",
  remedy:
    "Enter the id of a person, or an id or request followed by field names, such as ana.medical.diagnosis. Name a list as a whole, not its items.",
  about: {
    judges: ["exhibits[].supports[]"],
    reads: ["beneficiaries[].id", "petitioner.id", "sponsors[].id", "sponsors[].same_as"],
  },
  illustration: {
    finding: {
      case: `
petitioner: { id: rosa }
beneficiaries: [{ id: ana }]
exhibits:
  - label: A
    supports: [ana.medical.cost, ana.medical.prognossis, anna.medical, ana.diagnosis]
                                 ^^^^^^^^^^^^^^^^^^^^^^ "ana.medical.prognossis" is not a field of ana.
                                                         ^^^^^^^^^^^^ "anna.medical" does not begin with request or with the id of a person.
                                                                       ^^^^^^^^^^^^^ "ana.diagnosis" is not a field of ana.
  - label: B
    supports: medical.diagnosis
              ^^^^^^^^^^^^^^^^^ "medical.diagnosis" does not begin with request or with the id of a person.
  - label: C
    supports: [rosa.medical, request.visa.attempts.0, ana.consents.by]
               ^^^^^^^^^^^^ "rosa.medical" is not a field of rosa.
                             ^^^^^^^^^^^^^^^^^^^^^^^ "request.visa.attempts.0" is not a field of request.
                                                      ^^^^^^^^^^^^^^^ "ana.consents.by" is not a field of ana.
`,
    },
    clear: {
      case: `
petitioner: { id: rosa }
beneficiaries: [{ id: ana }]
sponsors: [{ id: sponsor, same_as: rosa }]
exhibits:
  - { label: A, supports: [ana, rosa, request, ana.medical, ana.medical.cost.amount, ana.consents] }
  - { label: B, supports: [rosa.income, sponsor.relationship, request.visa.attempts, TODO what it proves] }
  - { label: C, supports: request.emergency }
`,
    },
  },
  examples: {
    pass: [
      { case: "exhibits: [{ label: A, supports: [ana.medical.prognosis, nobody] }]" },
      { case: "beneficiaries: [{ name: { given: Ana } }]\nexhibits: [{ label: A, supports: ana }]" },
      { case: "beneficiaries: [{ id: request }]\nexhibits: [{ label: A, supports: ana }]" },
    ],
    fail: [
      {
        case: `
petitioner: { id: rosa }
beneficiaries: [{ id: ana }, { name: { given: Luz } }]
exhibits:
  - { label: A, supports: [petitioner, beneficiaries.ana.medical, filing] }
                           ^^^^^^^^^^ "petitioner" does not begin with request or with the id of a person.
                                       ^^^^^^^^^^^^^^^^^^^^^^^^^ "beneficiaries.ana.medical" does not begin with request or with the id of a person.
                                                                  ^^^^^^ "filing" does not begin with request or with the id of a person.
`,
      },
      {
        case: `
beneficiaries: [{ name: { given: Ana } }]
exhibits:
  - { label: A, supports: [ana, request.emergencies] }
                                ^^^^^^^^^^^^^^^^^^^ "request.emergencies" is not a field of request.
`,
        edition: "uscis-2026",
      },
      {
        case: `
beneficiaries: [{ id: ana }]
exhibits: [{ label: A, supports: "ana.medical.cost, ana.medical.prognosis" }]
                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ "ana.medical.cost, ana.medical.prognosis" names several things. Write them in square brackets: [ana.medical.cost, ana.medical.prognosis].
`,
      },
    ],
  },
});

function writing({ people }: CaseContext, path: Path, written: string, value: string): Fix[] {
  const isSame = written.toLowerCase() === value.toLowerCase();
  const named = inOtherLetters(subjectOf(written), [...people.byId.keys(), "request"]);
  const safe = isSame && named === subjectOf(value);
  return [{ title: changeTo(value), safe, operations: [{ op: "replace", path, value }] }];
}
