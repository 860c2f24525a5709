import { absence, insertion } from "../../engine/absence.ts";
import { defineRule, inBoth } from "../../engine/rule.ts";
import { sentence } from "../../message/message.ts";
import { mayStandElsewhere } from "../../read/place.ts";

export default defineRule({
  id: "representative/g28-without-representative",
  title: "The person who appears on a Form G-28 is named as the representative",
  severity: inBoth("warning"),
  authority: [{ source: "uscis-humanitarian-parole-2015-08-17", section: "Filing for Parole" }],
  isBeforeMailing: true,
  over: (matter) => matter.forms.filter(({ form }) => form.value === "G-28").slice(0, 1),
  *check(form, matter) {
    const { $ } = matter.view.representative;
    const message = sentence("A Form G-28 is listed, but the case names no representative.");
    if ($.state !== "absent")
      yield* absence($, message, { related: [{ at: form.$, message: sentence("The form") }] });
    // A misspelled `representative:` is a finding of its own.
    else if (!mayStandElsewhere($)) yield { at: form.$, message, fixes: insertion($) };
  },
  why: "Form G-28 identifies the representative. If the case names no representative, the form was left over from another matter, or the representative was not entered.",
  remedy: "Enter the representative, or remove the form if there is no representative.",
  about: { judges: ["forms[]"], requires: ["representative"], reads: ["forms[].form"] },
  examples: {
    pass: [
      { case: "representative: { name: { family: Lee } }\nforms: [{ form: G-28, file: a.pdf }]" },
      { case: "representative_list: { name: { family: Lee } }\nforms: [{ form: G-28, file: a.pdf }]" },
      { case: "representative: Jordan Lee\nforms: [{ form: G-28, file: a.pdf }]" },
      { case: "forms: [{ form: I-131, file: a.pdf }, { form: G-28, signed_by: TODO who, file: TODO path }]" },
    ],
    fail: [
      {
        case: `
forms:
  - { form: I-131, file: a.pdf }
  - { form: G-28, file: b.pdf }
      ^^^^ A Form G-28 is listed, but the case names no representative.
  - { form: G-28, file: c.pdf }
`,
      },
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
