import { sentence } from "../../message/message.ts";
import { term } from "../../message/values.ts";
import { isEditionSuperseded } from "../../model/edition.ts";
import { feeForms } from "../../model/fees.ts";
import { onlyPersonOf } from "../../model/forms.ts";
import { defineRule } from "../../rule/rule.ts";
import { plainKey } from "../../text/comparison.ts";

export default defineRule({
  id: "fee/exemption-unrecognized",
  title: "A fee exemption is one of the known exemptions of the beneficiary",
  isBeforeMailing: true,
  over: feeForms,
  *check(form, context) {
    const { value, ref } = form.fee.exempt_because;
    const exemptions = context.law.feeExemptions();
    if (value === undefined || !exemptions.known) return;
    if (exemptions.value.some(({ name }) => folded(name) === folded(value))) return;
    const { source, section } = exemptions.authority;
    const words = plainKey(value).split(" ");
    const shared = ({ name, who }: { readonly name: string; readonly who: string }) =>
      plainKey(`${name} ${who}`)
        .split(" ")
        .filter((word) => word.length > 1 && words.includes(word)).length;
    yield {
      at: ref,
      message: sentence(
        '"{value}" is not a known exemption from the fee. The exemption depends on the beneficiary, not on the petitioner.',
        { value: value.replaceAll(/\s+/g, " ").trim() },
      ),
      authority: [{ source, section }],
      fixes: isEditionSuperseded(context)
        ? []
        : exemptions.value
            .toSorted((one, other) => shared(other) - shared(one))
            .map(({ name, who }) => ({
              title: sentence("Enter {name}: the beneficiary is {who}", { name, who: term(who) }),
              safe: false,
              operations: [{ op: "replace", path: ref.path, value: name }],
            })),
      ...onlyPersonOf(context, form),
    };
  },
  why: "USCIS rejects a request without a fee unless one of the exemptions in the fee schedule applies to the beneficiary. The petitioner's military service or inability to pay is not an exemption.",
  remedy:
    "If one of the known exemptions applies, enter it. Otherwise pay the fee, or request a fee waiver on Form I-912. If another exemption applies, ignore this note with the reason.",
  about: {
    judges: ["forms[].fee.exempt_because"],
    reads: ["filing.date", "forms[].form"],
    law: ["fee-exemptions"],
  },
  illustration: {
    finding: {
      case: `
filing: { date: 2024-06-17 }
forms:
  - { form: I-131, for: ana, fee: { exempt_because: u-visa } }
  - { form: I-131, for: luz, fee: { exempt_because: The petitioner is a veteran } }
                                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^ "The petitioner is a veteran" is not a known exemption from the fee. The exemption depends on the beneficiary, not on the petitioner.
`,
      edition: "uscis-2026",
    },
    clear: {
      case: `
forms:
  - { form: I-131, for: ana, fee: { exempt_because: vawa } }
  - { form: I-131, for: luz, fee: { exempt_because: T Visa } }
  - { form: I-131, for: teo, fee: { exempt_because: Afghan or Iraqi special immigrant } }
  - { form: I-131, for: eva, fee: { amount: 630 } }
  - { form: I-765, for: eva, fee: { exempt_because: asylee } }
`,
      edition: "uscis-2026",
      asOf: "2026-10-19",
    },
  },
  examples: {
    pass: [
      {
        case: "filing: { date: 2024-06-16 }\nforms: [{ form: I-131, fee: { exempt_because: a veteran } }]",
        edition: "uscis-2026",
      },
      { case: "forms: [{ form: I-131, fee: { exempt_because: a veteran } }]" },
    ],
  },
});

function folded(words: string): string {
  return words.toLowerCase().replaceAll(/[\s-]/g, "");
}
