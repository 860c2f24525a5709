import { absence } from "../../engine/absence.ts";
import { defineRule, inBoth } from "../../engine/rule.ts";
import { dateOfBirth, hasUnreadableBirth } from "../../matter/children.ts";
import { nameOf } from "../../matter/people.ts";

export default defineRule({
  id: "guardian/age-unknown",
  title: "The date of birth of each beneficiary is known",
  severity: inBoth("warning"),
  authority: [
    { source: "uscis-humanitarian-parole-2015-08-17", section: "Parole for Children with Medical Needs" },
  ],
  over: (matter) => matter.beneficiaries,
  *check(person, matter) {
    if (hasUnreadableBirth(matter, person)) return;
    yield* absence(
      dateOfBirth(matter, person).$,
      [
        "No date of birth is given for {name}, so it cannot be told whether a parent or legal guardian has to consent",
        { name: nameOf(matter.people, person) },
      ],
      { about: person },
    );
  },
  why: "Parole of a child requires the consent of a parent or legal guardian; without the date of birth nobody can see whether the person is a child.",
  remedy: "Give the date of birth as it stands in the passport.",
  examples: {
    pass: [
      {
        case: `
petitioner: { id: rosa, date_of_birth: 1980-02-11 }
beneficiaries: [{ id: self, same_as: rosa }]
`,
      },
      { case: "beneficiaries: [{ id: ana, date_of_birth: 5/4/2008 }]" },
      { case: "petitioner: { id: rosa, date_of_birth: 2/11 }\nbeneficiaries: [{ id: self, same_as: rosa }]" },
    ],
    fail: [
      {
        case: `
beneficiaries:
  - { id: luz, date_of_birth: 1980-01-01 }
  - id: ana
    ^^
    citizenship: Guatemala
`,
      },
      {
        case: `
beneficiaries:
  - id: ana
    date_of_birth:
    ^^^^^^^^^^^^^
`,
        edition: "uscis-2026",
      },
      {
        case: `
beneficiaries:
  - id: ana
    date_of_birth: TODO YYYY-MM-DD
                   ^^^^^^^^^^^^^^^
`,
      },
    ],
  },
});
