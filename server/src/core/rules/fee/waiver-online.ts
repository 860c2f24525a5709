import { sentence } from "../../message/message.ts";
import { feeForms, isFiledOnline } from "../../model/fees.ts";
import { onlyPersonOf } from "../../model/forms.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "fee/waiver-online",
  title: "A fee waiver is requested on paper",
  isBeforeMailing: true,
  over: (context) => (isFiledOnline(context) === true ? feeForms(context) : []),
  *check(form, context) {
    const waiver = context.law.feeWaiver({ online: true });
    if (form.fee.waived.value !== true || !waiver.known || waiver.value.accepted) return;
    yield {
      at: form.fee.waived.ref,
      message: sentence(
        "A fee waiver is requested for a request filed online, but a fee waiver can be requested only on paper.",
      ),
      related: [{ at: context.view.filing.carrier.ref, message: sentence("Online filing is selected here") }],
      ...onlyPersonOf(context, form),
    };
  },
  why: "The fee for an online filing is paid when the request is submitted. The form for a fee waiver is filed on paper.",
  remedy: "File on paper with Form I-912, or pay the fee for filing online.",
  about: {
    judges: [["forms[].fee.waived", "filing.carrier"]],
    reads: ["filing.date", "forms[].form"],
    law: ["fee-waiver"],
  },
  illustration: {
    finding: {
      case: `
filing: { carrier: online, date: 2026-10-19 }
forms:
  - { form: I-131, for: ana, fee: { amount: 580 } }
  - { form: I-131, for: luz, fee: { waived: yes } }
                                            ^^^ A fee waiver is requested for a request filed online, but a fee waiver can be requested only on paper.
`,
      edition: "uscis-2026",
    },
    clear: {
      case: "filing: { carrier: usps }\nforms: [{ form: I-131, fee: { waived: yes } }]",
      edition: "uscis-2026",
      asOf: "2026-10-19",
    },
  },
  examples: {
    pass: [
      {
        case: "filing: { carrier: online, date: 2025-07-21 }\nforms: [{ form: I-131, fee: { waived: yes } }]",
        edition: "uscis-2026",
      },
      { case: "filing: { carrier: online }\nforms: [{ form: I-131, fee: { waived: yes } }]" },
    ],
  },
});
