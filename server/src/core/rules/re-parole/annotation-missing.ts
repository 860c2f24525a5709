import { sentence } from "../../message/message.ts";
import { printedOn } from "../../model/forms.ts";
import { missingField } from "../../model/missing-field.ts";
import { whoIs } from "../../model/people.ts";
import { reParoleApplications } from "../../model/re-parole.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "re-parole/annotation-missing",
  title: "The word Re-parole is written next to the box",
  isBeforeMailing: true,
  over: reParoleApplications,
  *check({ person, form }, context) {
    const printed = printedOn(context, form);
    const boxes = printed ? context.law.boxes(printed.edition) : undefined;
    const wanted = boxes?.known ? boxes.value.annotation : undefined;
    if (wanted === undefined) return;
    const written = form.annotation.value;
    const values = { name: whoIs(context.people, person), wanted };
    if (written === undefined) {
      yield* missingField(
        form.annotation.ref,
        sentence(
          "{name}: {wanted} must be written next to the box on Form I-131, and the annotation is missing here.",
          values,
        ),
        { about: person, fixes: [] },
      );
    } else if (!lettersOf(written).includes(lettersOf(wanted))) {
      yield {
        at: form.annotation.ref,
        message: sentence(
          "{name}: the annotation next to the box on Form I-131 is {written}, not {wanted}.",
          {
            ...values,
            written,
          },
        ),
        about: person,
      };
    }
  },
  why: "Without the annotation, the box requests a different document. The word next to it shows that an extension of parole is requested.",
  remedy: "Write Re-parole next to the box on the form itself, and then enter the annotation here.",
  about: {
    judges: ["forms[].annotation"],
    requires: ["forms[].annotation"],
    reads: ["beneficiaries[].id", "forms[].edition", "forms[].form", "request.kind"],
    law: ["boxes-i-131"],
  },
  illustration: {
    finding: {
      case: `
request: { kind: re-parole }
beneficiaries: [{ id: luz }, { id: ana }, { id: teo }]
forms:
  - { form: I-131, for: luz, annotation: re parole }
  - { form: I-131, for: ana, annotation: Parole }
                                         ^^^^^^ ana: the annotation next to the box on Form I-131 is Parole, not Re-parole.
  - form: I-131
    ^^^^ teo: Re-parole must be written next to the box on Form I-131, and the annotation is missing here.
    for: teo
    edition: 04/24/19
`,
    },
    clear: {
      case: `
request: { kind: re-parole }
beneficiaries: [{ id: ana }, { id: luz }]
forms:
  - { form: I-131, for: ana, annotation: Re-parole }
  - { form: I-131, for: luz, annotation: REPAROLE }
`,
    },
  },
  examples: {
    pass: [
      {
        case: `
request: { kind: re-parole }
beneficiaries: [{ id: ana }]
forms: [{ form: I-131, for: ana, edition: 01/20/25, box: 11 }]
`,
      },
      {
        case: "request: { kind: re-parole }\nbeneficiaries: [{ id: ana }]\nforms: [{ form: I-131, for: ana }]",
        edition: "uscis-2026",
      },
      {
        case: "request: { kind: initial }\nbeneficiaries: [{ id: ana }]\nforms: [{ form: I-131, for: ana }]",
      },
    ],
  },
});

function lettersOf(text: string): string {
  return text.toLowerCase().replaceAll(/[^a-z]/g, "");
}
