import type { PatchValue } from "../../engine/finding.ts";
import { defineRule, inBoth } from "../../engine/rule.ts";
import { feeForms } from "../../matter/fees.ts";
import { mayBeUnreadable } from "../../matter/forms.ts";
import { isStub, type Matter, placeholdersIn } from "../../matter/matter.ts";
import { addForm, standsFor } from "../../matter/papers.ts";
import { isSuperseded } from "../../matter/superseded.ts";
import { sentence } from "../../message/message.ts";
import type { Form } from "../../read/view.ts";

export default defineRule({
  id: "fee/waiver-form-missing",
  title: "A fee waiver is requested on Form I-912",
  severity: inBoth("warning"),
  authority: [
    {
      source: "uscis-waivable-fees-2012",
      section: "Form I-131",
      editions: ["uscis-2015-08-17"],
    },
    { source: "uscis-i912-instructions", section: "Who May File Form I-912", editions: ["uscis-2026"] },
  ],
  isBeforeMailing: true,
  // One form may stand for a family, so that its absence is one mistake however many ask for a waiver.
  over: (matter) => [feeForms(matter).filter(({ fee }) => fee.waived.value === true)],
  *check([first, ...others], matter) {
    const waiver = matter.law.feeWaiver({ online: false });
    if (!first || !waiver.known || mayBeUnreadable(matter, "I-912")) return;
    if (matter.forms.some(({ form }) => form.value === "I-912")) return;
    const message = sentence("A fee waiver is requested, but Form I-912 is missing.");
    const stub = matter.view.forms.items.find((form) => isStub(form) && form.form.value === "I-912");
    if (stub) {
      yield { at: stub.file.$, message, isAbsence: true, covers: [stub.$] };
      return;
    }
    yield {
      at: first.fee.waived.$,
      message,
      covers: placeholdersIn(matter.view.forms),
      related: others.map(({ fee }) => ({
        at: fee.waived.$,
        message: sentence("It is also requested here"),
      })),
      fixes: isSuperseded(matter)
        ? []
        : [addForm(matter, "I-912", undefined, whom(matter, [first, ...others]))],
    };
  },
  why: "USCIS decides a fee waiver on Form I-912 or on a written request with the same information. One of them may cover a family that files together.",
  remedy: "Add Form I-912, or list the written request in its place.",
  about: { judges: ["forms[].fee.waived"], reads: ["forms[].form"], law: ["fee-waiver"] },
  examples: {
    pass: [
      {
        case: `
beneficiaries: [{ id: ana }, { id: luz }]
forms:
  - { form: I-131, for: ana, fee: { waived: yes } }
  - { form: I-131, for: luz, fee: { waived: yes } }
  - { form: I-912, for: ana, file: i-912.pdf }
`,
      },
      { case: "forms: [{ form: I-131, fee: { amount: 360, waived: no } }]" },
    ],
    fail: [
      {
        case: `
beneficiaries: [{ id: ana }, { id: luz }, { id: teo }]
forms:
  - { form: I-131, for: ana, fee: { amount: 360 } }
  - { form: I-131, for: luz, fee: { waived: yes } }
                                            ^^^ A fee waiver is requested, but Form I-912 is missing.
  - { form: I-131, for: teo, fee: { waived: yes } }
`,
      },
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

/** Names those who ask for a waiver, where not everybody does. */
function whom(matter: Matter, waived: readonly Form[]): Record<string, PatchValue> {
  const people = [...new Set(waived.flatMap((form) => standsFor(matter, form)))];
  const ids = people.map((person) => person.id.value).filter((id) => id !== undefined);
  return people.length === matter.beneficiaries.length || ids.length < people.length ? {} : { for: ids };
}
