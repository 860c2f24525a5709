import { sentence } from "../../message/message.ts";
import { missingForm } from "../../model/forms.ts";
import { whoIs, writtenNameOf } from "../../model/people.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "representative/g28-missing",
  title: "A representative enters an appearance on Form G-28 for each beneficiary",
  isBeforeMailing: true,
  over: (context) => (context.view.representative.ref.state === "given" ? context.beneficiaries : []),
  *check(person, context) {
    const { representative } = context.view;
    const name = whoIs(context.people, person);
    const known = writtenNameOf(context.people, representative) ?? representative.id.value;
    yield* missingForm(
      context,
      person,
      "G-28",
      known === undefined
        ? sentence("{name}: Form G-28 is missing for the representative.", { name })
        : sentence("{name}: Form G-28 is missing for the representative, {representative}.", {
            representative: known,
            name,
          }),
    );
  },
  why: "An attorney must file Form G-28 to appear as a representative. Without it, notices are not sent to the representative.",
  remedy:
    "Add a Form G-28, signed by the representative and by the client. One may cover several beneficiaries: enter their ids in for, or remove for if it covers all of them.",
  about: { requires: ["forms"], reads: ["beneficiaries[].id", "forms[].for", "forms[].form"] },
  illustration: {
    finding: {
      case: `
beneficiaries: [{ id: ana }, { id: luz }]
representative: { name: { family: Lee } }
forms:
^^^^^ luz: Form G-28 is missing for the representative, Lee.
  - { form: G-28, for: ana, file: a.pdf }
  - { form: I-131, for: luz, file: b.pdf }
`,
    },
    clear: {
      case: `
beneficiaries: [{ id: ana }, { id: luz }]
representative: { name: { family: Lee } }
forms: [{ form: G-28, for: [ana, luz], file: a.pdf }]
`,
    },
  },
  examples: {
    pass: [
      {
        case: `
beneficiaries: [{ id: ana }, { id: luz }]
representative: { organization: Example Legal Aid }
forms: { form: G-28, file: a.pdf }
`,
      },
      { case: "beneficiaries: [{ id: ana }]" },
      { case: "beneficiaries: [{ id: ana }]\nrepresentative: { name: TODO family name }" },
      { case: "beneficiaries: [{ id: ana }]\nrepresentative: { role: attorney }\nforms: [{ form: G28 }]" },
    ],
    fail: [
      {
        case: `
beneficiaries: [{ id: ana }]
^^^^^^^^^^^^^ ana: Form G-28 is missing for the representative.
representative: { role: attorney }
`,
      },
      {
        case: `
beneficiaries: [{ id: ana }]
representative: { name: { family: Lee } }
forms:
  - { form: G-28, for: ana, signed_by: TODO who, file: TODO path }
                                                       ^^^^^^^^^ ana: Form G-28 is missing for the representative, Lee. The value is a placeholder.
`,
        edition: "uscis-2026",
      },
    ],
  },
});
