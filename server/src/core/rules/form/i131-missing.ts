import { sentence } from "../../message/message.ts";
import { listOfPapers, missingForm } from "../../model/forms.ts";
import { whoIs } from "../../model/people.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "form/i131-missing",
  title: "Each beneficiary has a Form I-131",
  isBeforeMailing: true,
  over: (context) => context.beneficiaries,
  *check(person, context) {
    yield* missingForm(
      context,
      person,
      "I-131",
      sentence("{name}: Form I-131 is missing.", { name: whoIs(context.people, person) }),
      { authority: listOfPapers("form/i131-missing", context) },
    );
  },
  why: "The request is made on Form I-131, one for each beneficiary.",
  remedy: "Complete a Form I-131 for this person, and list it under forms with the person's id in for.",
  about: { requires: ["forms"], reads: ["beneficiaries[].id", "forms[].for", "forms[].form"] },
  illustration: {
    finding: {
      case: `
beneficiaries: [{ id: ana }, { id: luz }]
forms:
^^^^^ luz: Form I-131 is missing.
  - { form: I-131, for: [ana, luz], file: both.pdf }
`,
    },
    clear: {
      case: `
beneficiaries: [{ id: ana }, { id: luz }]
forms:
  - { form: I-131, for: luz, file: luz.pdf }
  - { form: I-131, for: ana, file: ana.pdf }
`,
    },
  },
  examples: {
    pass: [
      { case: "beneficiaries: [{ id: ana }]\nforms: { form: I-131 }" },
      { case: "beneficiaries: [{ id: ana }]\nforms: [{ form: I-313, for: ana }]" },
      { case: "beneficiaries: [{ id: ana }]\nforms: [{ form: I-131, for: anna }]" },
    ],
    fail: [
      {
        case: `
beneficiaries: [{ id: ana }, { id: luz }]
forms:
^^^^^ luz: Form I-131 is missing.
  - { form: I-131, file: both.pdf }
  - { form: I-134, for: luz, file: luz.pdf }
`,
        edition: "uscis-2026",
      },
      {
        case: `
parole_case: 1
^^^^^^^^^^^ Beneficiary 1: Form I-131 is missing.
beneficiaries: [{ citizenship: Guatemala }]`,
      },
      {
        case: `
beneficiaries: [{ id: ana }]
forms:
  - { form: I-131, for: ana, signed_by: TODO who, file: TODO path }
                                                        ^^^^^^^^^ ana: Form I-131 is missing. The value is a placeholder.
`,
      },
    ],
  },
});
