import { sentence } from "../../message/message.ts";
import { insertionFixes, missingField } from "../../model/missing-field.ts";
import { mayBeMisspelled } from "../../read/field-ref.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "representative/g28-without-representative",
  title: "The person who appears on a Form G-28 is named as the representative",
  isBeforeMailing: true,
  over: (context) => context.forms.filter(({ form }) => form.value === "G-28").slice(0, 1),
  *check(form, context) {
    const { ref } = context.view.representative;
    const message = sentence("A Form G-28 is listed, but the case names no representative.");
    if (ref.state !== "absent")
      yield* missingField(ref, message, { related: [{ at: form.ref, message: sentence("The form") }] });
    // A misspelled `representative:` has its own finding.
    else if (!mayBeMisspelled(ref)) yield { at: form.ref, message, fixes: insertionFixes(ref) };
  },
  why: "Form G-28 identifies the representative. If the case names no representative, the form was left over from another matter, or the representative was not entered.",
  remedy: "Enter the representative, or remove the form if there is no representative.",
  about: { judges: ["forms[]"], requires: ["representative"], reads: ["forms[].form"] },
  illustration: {
    finding: {
      case: `
forms:
  - { form: I-131, file: a.pdf }
  - { form: G-28, file: b.pdf }
      ^^^^ A Form G-28 is listed, but the case names no representative.
  - { form: G-28, file: c.pdf }
`,
    },
    clear: { case: "representative: { name: { family: Lee } }\nforms: [{ form: G-28, file: a.pdf }]" },
  },
  examples: {
    pass: [
      { case: "representative_list: { name: { family: Lee } }\nforms: [{ form: G-28, file: a.pdf }]" },
      { case: "representative: Jordan Lee\nforms: [{ form: G-28, file: a.pdf }]" },
      { case: "forms: [{ form: I-131, file: a.pdf }, { form: G-28, signed_by: TODO who, file: TODO path }]" },
    ],
    fail: [
      {
        case: `
representative:
^^^^^^^^^^^^^^ A Form G-28 is listed, but the case names no representative. The value is empty.
forms: [{ form: G-28, file: b.pdf }]`,
        edition: "uscis-2026",
      },
      {
        case: `
representative: { name: TODO family and given name }
^^^^^^^^^^^^^^ A Form G-28 is listed, but the case names no representative. The value is a placeholder.
forms: [{ form: G-28, file: b.pdf }]
`,
      },
    ],
  },
});
