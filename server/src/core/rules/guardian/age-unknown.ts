import { sentence } from "../../message/message.ts";
import { birthOf, hasUnreadableBirth, isChild, partialBirth, possibleBirth } from "../../model/births.ts";
import type { CaseContext } from "../../model/case-context.ts";
import { missingField } from "../../model/missing-field.ts";
import { whoIs } from "../../model/people.ts";
import type { Beneficiary } from "../../read/view.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "guardian/age-unknown",
  title: "The date of birth of each beneficiary is known",
  over: (context) => context.beneficiaries,
  *check(person, context) {
    if (hasUnreadableBirth(context, person)) return;
    const birth = birthOf(context, person);
    const values = { name: whoIs(context.people, person) };
    yield* missingField(
      birth.ref,
      sentence(
        "{name}: the date of birth is missing, so it cannot be determined whether a parent or legal guardian must consent.",
        values,
      ),
      { about: person },
    );
    if (!birth.partial || !isUnsettled(context, person)) return;
    yield {
      at: birth.ref,
      message: sentence(
        "{name} was born {when} and may or may not be a child on the filing date, so it cannot be determined whether a parent or legal guardian must consent.",
        { ...values, when: partialBirth(birth.partial) },
      ),
      about: person,
    };
  },
  why: "Parole of a child requires the consent of a parent or legal guardian. Without the date of birth, or with only a part of it, it cannot be determined whether the person is a child.",
  remedy: "Enter the date of birth as it appears in the passport.",
  about: {
    judges: ["beneficiaries[].date_of_birth"],
    requires: ["beneficiaries[].date_of_birth"],
    reads: [
      "beneficiaries[].id",
      "beneficiaries[].same_as",
      "filing.date",
      "petitioner.date_of_birth",
      "petitioner.id",
    ],
    law: ["age-of-majority"],
  },
  illustration: {
    finding: {
      case: `
beneficiaries:
  - { id: luz, date_of_birth: 1980-01-01 }
  - id: ana
    ^^ ana: the date of birth is missing, so it cannot be determined whether a parent or legal guardian must consent.
    citizenship: Guatemala
`,
    },
    clear: {
      case: `
petitioner: { id: rosa, date_of_birth: 1980-02-11 }
beneficiaries: [{ id: self, same_as: rosa }]
`,
    },
  },
  examples: {
    pass: [
      { case: "beneficiaries: [{ id: ana, date_of_birth: 5/4/2008 }]" },
      { case: "beneficiaries: [{ id: ana, date_of_birth: 1961 }, { id: luz, date_of_birth: 2010-07 }]" },
      { case: "beneficiaries: [{ id: ana, date_of_birth: 1996 }, { id: luz, date_of_birth: 1998 }]" },
      { case: "beneficiaries: [{ id: ana, date_of_birth: 1997-07 }, { id: luz, date_of_birth: 1997-09 }]" },
      { case: "beneficiaries: [{ id: ana, date_of_birth: 2020 }]" },
      { case: "beneficiaries: [{ id: ana, date_of_birth: 1997 }]\nfiling: { date: tomorrow }" },
      { case: "petitioner: { id: rosa, date_of_birth: 2/11 }\nbeneficiaries: [{ id: self, same_as: rosa }]" },
    ],
    fail: [
      {
        case: `
beneficiaries:
  - id: ana
    date_of_birth:
    ^^^^^^^^^^^^^ ana: the date of birth is missing, so it cannot be determined whether a parent or legal guardian must consent. The value is empty.
`,
        edition: "uscis-2026",
      },
      {
        case: `
beneficiaries:
  - id: ana
    date_of_birth: TODO YYYY-MM-DD
                   ^^^^^^^^^^^^^^^ ana: the date of birth is missing, so it cannot be determined whether a parent or legal guardian must consent. The value is a placeholder.
`,
      },
      {
        case: `
beneficiaries:
  - id: ana
    date_of_birth: unknown
                   ^^^^^^^ ana: the date of birth is missing, so it cannot be determined whether a parent or legal guardian must consent. "unknown" is not an answer here.
`,
      },
      {
        case: `
beneficiaries:
  - { id: luz, date_of_birth: 1961 }
  - { id: ana, date_of_birth: 1997 }
                              ^^^^ ana was born in 1997 and may or may not be a child on the filing date, so it cannot be determined whether a parent or legal guardian must consent.
  - { id: eva, date_of_birth: 1997-08 }
                              ^^^^^^^ eva was born in August 1997 and may or may not be a child on the filing date, so it cannot be determined whether a parent or legal guardian must consent.
  - { id: teo, date_of_birth: about 2000 }
                              ^^^^^^^^^^ teo was born about 2000 and may or may not be a child on the filing date, so it cannot be determined whether a parent or legal guardian must consent.
`,
      },
    ],
  },
});

/** Whether the possible dates of birth leave it undetermined if the person is a child. */
function isUnsettled(context: CaseContext, person: Beneficiary): boolean {
  const isKnownDay = context.days.filingDay !== undefined && context.law.ageOfMajority().known;
  return isKnownDay && possibleBirth(context, person) !== undefined && isChild(context, person) === undefined;
}
