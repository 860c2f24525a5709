import { sentence } from "../../message/message.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "receipt/number-form",
  title: "A receipt number has three letters and ten digits",
  over: (context) => context.view.receipts.items.map((receipt) => receipt.number),
  *check(number) {
    if (number.value === undefined || /^[a-z]{3}\d{10}$/i.test(number.value.replaceAll(/[\s-]/g, ""))) return;
    yield {
      at: number.ref,
      message: sentence("{number} is not a receipt number. Enter three letters and ten digits.", {
        number: number.value,
      }),
    };
  },
  why: "An inquiry about a request requires its receipt number. If a letter or digit is missing, the request cannot be found.",
  remedy: "Copy the number from the notice again.",
  about: { judges: ["receipts[].number"] },
  illustration: {
    finding: {
      case: `
receipts:
  - { number: XXX1500000000 }
  - { number: XXX-15-901-2 }
              ^^^^^^^^^^^^ XXX-15-901-2 is not a receipt number. Enter three letters and ten digits.
  - { number: XX01500000000 }
              ^^^^^^^^^^^^^ XX01500000000 is not a receipt number. Enter three letters and ten digits.
`,
    },
    clear: { case: "receipts: [{ number: XXX1500000000 }]" },
  },
  examples: {
    pass: [{ case: "receipts: [{ number: xxx-15-000-00000 }]" }, { case: "receipts: [{ number: TODO }]" }],
    fail: [
      {
        case: `
receipts: [{ number: XXX15000000001 }]
                     ^^^^^^^^^^^^^^ XXX15000000001 is not a receipt number. Enter three letters and ten digits.`,
      },
    ],
  },
});
