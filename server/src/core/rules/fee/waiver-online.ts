import { defineRule } from "../../engine/rule.ts";
import { feeForms, isFiledOnline } from "../../matter/fees.ts";
import { onlyPersonOf } from "../../matter/forms.ts";
import { sentence } from "../../message/message.ts";

export default defineRule({
  id: "fee/waiver-online",
  title: "A fee waiver is asked for on paper",
  severity: { "uscis-2026": "error" },
  authority: [{ source: "uscis-i912-instructions", section: "Who May File Form I-912" }],
  isBeforeMailing: true,
  over: (matter) => (isFiledOnline(matter) === true ? feeForms(matter) : []),
  *check(form, matter) {
    const waiver = matter.law.feeWaiver({ online: true });
    if (form.fee.waived.value !== true || !waiver.known || waiver.value.accepted) return;
    yield {
      at: form.fee.waived.$,
      message: sentence(
        "A waiver of the fee is asked for with a request filed online, and it can be had on paper only",
      ),
      related: [{ at: matter.view.filing.carrier.$, message: sentence("Filing online is named here") }],
      ...onlyPersonOf(matter, form),
    };
  },
  why: "A request filed online is paid for while it is filed; the form for a waiver goes with paper.",
  remedy: "File on paper with Form I-912, or pay the fee for filing online.",
  examples: {
    pass: [
      {
        case: "filing: { carrier: usps }\nforms: [{ form: I-131, fee: { waived: yes } }]",
        edition: "uscis-2026",
        asOf: "2026-10-19",
      },
      {
        case: "filing: { carrier: online, date: 2025-07-21 }\nforms: [{ form: I-131, fee: { waived: yes } }]",
        edition: "uscis-2026",
      },
      { case: "filing: { carrier: online }\nforms: [{ form: I-131, fee: { waived: yes } }]" },
    ],
    fail: [
      {
        case: `
filing: { carrier: online, date: 2026-10-19 }
forms:
  - { form: I-131, for: ana, fee: { amount: 580 } }
  - { form: I-131, for: luz, fee: { waived: yes } }
                                            ^^^ A waiver of the fee is asked for with a request filed online, and it can be had on paper only
`,
        edition: "uscis-2026",
      },
    ],
  },
});
