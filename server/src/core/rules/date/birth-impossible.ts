import { sentence } from "../../message/message.ts";
import { date } from "../../message/values.ts";
import { whyImpossible } from "../../model/births.ts";
import { whoIs } from "../../model/people.ts";
import { quotedValue } from "../../model/wording.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "date/birth-impossible",
  title: "Dates of birth are not before 1900 or after the filing date",
  over: (context) => context.people.all.map(({ person }) => person),
  *check(person, context) {
    const birth = person.date_of_birth;
    const reason = whyImpossible(context, birth);
    if (reason === undefined) return;
    const { filingDay = "" } = context.days;
    const { filing } = context.view;
    const filed = [filing.received_on, filing.date].find(({ value }) => value === filingDay);
    const values = {
      name: whoIs(context.people, person),
      birth: birth.value === undefined ? quotedValue(birth.partial?.written ?? "") : date(birth.value),
    };
    yield {
      at: birth.ref,
      message:
        reason === "before-1900"
          ? sentence("{name}: the date of birth, {birth}, is before 1900. Correct the date of birth.", values)
          : sentence(
              "{name}: the date of birth, {birth}, is after the filing date, {filed}. Correct one of the two.",
              { ...values, filed: date(filingDay) },
            ),
      related:
        reason === "after-filing" && filed ? [{ at: filed.ref, message: sentence("The filing date") }] : [],
    };
  },
  why: "An impossible date of birth is a typing error that would be repeated on the form and in the letter. Until it is corrected, it cannot be determined whether the person is a child.",
  remedy:
    "Compare the date with the passport. If the date of birth is after the filing date, its year was often taken from another date.",
  about: {
    judges: [
      "petitioner.date_of_birth",
      "beneficiaries[].date_of_birth",
      "sponsors[].date_of_birth",
      "representative.date_of_birth",
    ],
    reads: ["filing.date", "filing.received_on"],
    isOnlyFinding: true,
  },
  illustration: {
    finding: {
      case: `
petitioner: { id: rosa, date_of_birth: 1899-12-31 }
                                       ^^^^^^^^^^ rosa: the date of birth, December 31, 1899, is before 1900. Correct the date of birth.
beneficiaries:
  - { id: luz, date_of_birth: 2008-05-04 }
  - { id: ana, date_of_birth: 2015-08-21 }
                              ^^^^^^^^^^ ana: the date of birth, August 21, 2015, is after the filing date, August 20, 2015. Correct one of the two.
  - { id: eva, date_of_birth: 1899 }
                              ^^^^ eva: the date of birth, "1899", is before 1900. Correct the date of birth.
sponsors: [{ id: teo, date_of_birth: 2015-09 }]
                                     ^^^^^^^ teo: the date of birth, "2015-09", is after the filing date, August 20, 2015. Correct one of the two.
representative: { date_of_birth: 0985-07-01 }
                                 ^^^^^^^^^^ This person: the date of birth, July 1, 985, is before 1900. Correct the date of birth.
`,
    },
    clear: {
      case: `
petitioner: { id: rosa, date_of_birth: 1900-01-01 }
beneficiaries: [{ id: ana, date_of_birth: 2015-08-20 }, { id: luz, date_of_birth: 1900 }, { id: teo, date_of_birth: 2015-08 }]
`,
    },
  },
  examples: {
    pass: [
      {
        case: `
beneficiaries: [{ id: ana, date_of_birth: 2015-08-24 }]
filing: { date: 2015-08-20, received_on: 2015-08-24 }
`,
      },
      { case: "beneficiaries: [{ id: ana, date_of_birth: 2027-05-04 }]\nfiling: { date: tomorrow }" },
      { case: "beneficiaries: [{ id: ana, date_of_birth: unknown }]" },
    ],
    fail: [
      {
        case: `
beneficiaries: [{ id: ana, date_of_birth: 2026-09-02 }]
                                          ^^^^^^^^^^ ana: the date of birth, September 2, 2026, is after the filing date, September 1, 2026. Correct one of the two.
filing: { date: 2026-09-01 }
`,
        edition: "uscis-2026",
        asOf: "2026-09-01",
      },
    ],
  },
});
