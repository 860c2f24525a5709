import { sentence } from "../../message/message.ts";
import { duplicateForms, isForAnother } from "../../model/duplicate-forms.ts";
import { whoIs } from "../../model/people.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "form/duplicate",
  title: "Each form is listed once for each person",
  isBeforeMailing: true,
  over: (context) => duplicateForms(context).filter((duplicate) => !isForAnother(context, duplicate)),
  *check({ person, sponsor, form, earlier }, context) {
    const name = whoIs(context.people, person);
    yield {
      at: form.form.ref,
      message: sponsor
        ? sentence("The case already lists Form I-134 of {sponsor} for {name}.", {
            sponsor: whoIs(context.people, sponsor),
            name,
          })
        : sentence("The case already lists Form I-131 for {name}.", { name }),
      related: [{ at: earlier.form.ref, message: sentence("The first entry") }],
      about: person,
    };
  },
  why: "Each person has one Form I-131, with one filing fee, and one Form I-134 from each sponsor. A second one may delay the request or be charged a second fee.",
  remedy:
    "Remove the entry of the form that will not be filed, or correct for or by. If the request was denied or returned in between, enter the decision.",
  about: {
    judges: ["forms[].form"],
    reads: [
      "beneficiaries[].id",
      "decisions[].date",
      "decisions[].for",
      "decisions[].outcome",
      "forms[].by",
      "forms[].for",
      "forms[].signed_on",
      "petitioner.id",
      "refiling.denied_on",
      "sponsors[].for",
      "sponsors[].id",
      "sponsors[].same_as",
    ],
  },
  illustration: {
    finding: {
      case: `
beneficiaries: [{ id: ana }, { id: luz }]
sponsors: [{ id: joe }, { id: eva, for: ana }]
forms:
  - { form: I-131, for: ana, signed_on: 2015-08-10 }
  - { form: I-131, for: luz, signed_on: 2015-08-10 }
  - { form: I-131, for: luz, signed_on: 2015-08-17 }
            ^^^^^ The case already lists Form I-131 for luz.
  - { form: I-134, for: ana, by: joe }
  - { form: I-134, for: luz, by: joe }
  - { form: I-134, for: ana, by: eva }
  - { form: I-134, for: ana, by: joe }
            ^^^^^ The case already lists Form I-134 of joe for ana.
`,
    },
    clear: {
      case: `
beneficiaries: [{ id: ana }, { id: luz }]
sponsors: [{ id: joe }, { id: eva, for: luz }]
forms:
  - { form: I-131, for: ana }
  - { form: I-131, for: luz }
  - { form: I-134, for: ana, by: joe }
  - { form: I-134, for: luz, by: joe }
  - { form: I-134, for: luz, by: eva }
`,
    },
  },
  examples: {
    pass: [
      {
        case: `
beneficiaries: [{ id: ana }]
forms:
  - { form: I-131, for: ana, signed_on: 2015-03-02 }
  - { form: I-131, for: ana, signed_on: 2015-08-17 }
decisions: [{ for: ana, outcome: denied, date: 2015-06-30 }]
`,
      },
      {
        case: `
beneficiaries: [{ id: ana }]
forms:
  - { form: I-131, for: ana, signed_on: 2015-06-30 }
  - { form: I-131, for: ana, signed_on: 2015-08-17 }
decisions: [{ for: ana, outcome: rejected, date: 2015-08-17 }]
`,
      },
      {
        case: `
beneficiaries: [{ id: ana }, { id: luz }]
forms: [{ form: I-131, for: ana }, { form: I-131, for: ana }]
`,
      },
      {
        case: `
beneficiaries: [{ id: ana }]
sponsors: [{ id: joe }, { id: eva }]
forms: [{ form: I-134, for: ana, by: joe }, { form: I-134, for: ana }]
`,
      },
      {
        case: `
beneficiaries: [{ id: ana }]
sponsors: [{ id: joe }, { id: eva }]
forms: [{ form: I-134, for: ana, by: joe }, { form: I-134, for: ana, by: joe }]
`,
      },
    ],
    fail: [
      {
        case: `
beneficiaries: [{ id: ana }]
forms:
  - { form: I-131, for: ana, signed_on: 2015-07-01 }
  - { form: I-131, for: ana, signed_on: 2015-08-17 }
            ^^^^^ The case already lists Form I-131 for ana.
decisions: [{ for: ana, outcome: denied, date: 2015-06-30 }]
`,
      },
      {
        case: `
beneficiaries: [{ id: ana }, { id: luz }]
forms:
  - { form: I-131, for: luz, signed_on: 2015-07-01 }
  - { form: I-131, for: ana, signed_on: 2015-07-01 }
  - { form: I-131, for: ana, signed_on: 2015-08-17 }
            ^^^^^ The case already lists Form I-131 for ana.
decisions: [{ for: luz, outcome: denied, date: 2015-08-10 }, { for: ana, outcome: approved, date: 2015-08-10 }]
`,
      },
      {
        case: `
petitioner: { id: rosa }
beneficiaries: [{ id: ana }, { id: luz }]
sponsors: [{ id: joe, same_as: rosa, for: ana }, { id: eva, for: luz }]
forms:
  - { form: I-134, for: ana, by: rosa, signed_on: 2015-08-10 }
  - { form: I-134, for: luz, by: eva, signed_on: 2015-08-10 }
  - { form: I-134, for: ana, signed_on: 2015-08-17 }
            ^^^^^ The case already lists Form I-134 of joe for ana.
refiling: { denied_on: 2015-05-04, new_facts: The hospital closed }
`,
      },
    ],
  },
});
