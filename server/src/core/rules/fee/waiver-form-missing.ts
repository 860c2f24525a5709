import { sentence } from "../../message/message.ts";
import { type CaseContext, isPlaceholderEntry, placeholderEntriesIn } from "../../model/case-context.ts";
import { isEditionSuperseded } from "../../model/edition.ts";
import { feeForms } from "../../model/fees.ts";
import { mayBeUnreadable } from "../../model/forms.ts";
import { addForm, beneficiariesOn } from "../../model/forms-and-exhibits.ts";
import type { PatchValue } from "../../read/fix.ts";
import type { Form } from "../../read/view.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "fee/waiver-form-missing",
  title: "A fee waiver is requested on Form I-912",
  isBeforeMailing: true,
  // One form may cover a family, so that its absence is one mistake for all who request a waiver.
  over: (context) => [feeForms(context).filter(({ fee }) => fee.waived.value === true)],
  *check([first, ...others], context) {
    const waiver = context.law.feeWaiver({ online: false });
    if (!first || !waiver.known || mayBeUnreadable(context, "I-912")) return;
    if (context.forms.some(({ form }) => form.value === "I-912")) return;
    const message = sentence("A fee waiver is requested, but Form I-912 is missing.");
    const stub = context.view.forms.items.find(
      (form) => isPlaceholderEntry(form) && form.form.value === "I-912",
    );
    if (stub) {
      yield { at: stub.file.ref, message, isAbsence: true, covers: [stub.ref] };
      return;
    }
    yield {
      at: first.fee.waived.ref,
      message,
      covers: placeholderEntriesIn(context.view.forms),
      related: others.map(({ fee }) => ({
        at: fee.waived.ref,
        message: sentence("It is also requested here"),
      })),
      fixes: isEditionSuperseded(context)
        ? []
        : [addForm(context, "I-912", undefined, whom(context, [first, ...others]))],
    };
  },
  why: "USCIS decides a fee waiver on Form I-912 or on a written request with the same information. One of them may cover a family that files together.",
  remedy: "Add Form I-912, or list the written request in its place.",
  about: { judges: ["forms[].fee.waived"], reads: ["forms[].form"], law: ["fee-waiver"] },
  illustration: {
    finding: {
      case: `
beneficiaries: [{ id: ana }, { id: luz }, { id: teo }]
forms:
  - { form: I-131, for: ana, fee: { amount: 360 } }
  - { form: I-131, for: luz, fee: { waived: yes } }
                                            ^^^ A fee waiver is requested, but Form I-912 is missing.
  - { form: I-131, for: teo, fee: { waived: yes } }
`,
    },
    clear: {
      case: `
beneficiaries: [{ id: ana }, { id: luz }]
forms:
  - { form: I-131, for: ana, fee: { waived: yes } }
  - { form: I-131, for: luz, fee: { waived: yes } }
  - { form: I-912, for: ana, file: i-912.pdf }
`,
    },
  },
  examples: {
    pass: [{ case: "forms: [{ form: I-131, fee: { amount: 360, waived: no } }]" }],
    fail: [
      {
        case: `
beneficiaries: [{ id: ana }]
forms:
  - { form: I-131, for: ana, fee: { waived: yes } }
                                            ^^^ A fee waiver is requested, but Form I-912 is missing.
`,
        edition: "uscis-2026",
        asOf: "2026-10-19",
      },
    ],
  },
});

/** Names the people who request a waiver, unless everyone does. */
function whom(context: CaseContext, waived: readonly Form[]): Record<string, PatchValue> {
  const people = [...new Set(waived.flatMap((form) => beneficiariesOn(context, form)))];
  const ids = people.map((person) => person.id.value).filter((id) => id !== undefined);
  return people.length === context.beneficiaries.length || ids.length < people.length ? {} : { for: ids };
}
