import { defineRule, inBoth } from "../../engine/rule.ts";
import { sentence } from "../../message/message.ts";

export default defineRule({
  id: "receipt/number-form",
  title: "A receipt number has three letters and ten digits",
  severity: inBoth("warning"),
  authority: [{ source: "practice", section: "Receipt notices" }],
  over: (matter) => matter.view.receipts.items.map((receipt) => receipt.number),
  *check(number) {
    if (number.value === undefined || /^[a-z]{3}\d{10}$/i.test(number.value.replaceAll(/[\s-]/g, ""))) return;
    yield {
      at: number.$,
      message: sentence("{number} is not three letters and ten digits, as receipt numbers are", {
        number: number.value,
      }),
    };
  },
  why: "Whoever asks about a request is asked for its receipt number; with a letter or digit too few the request is not found.",
  remedy: "Copy the number from the notice once more.",
  examples: {
    pass: [
      { case: "receipts: [{ number: XXX1500000000 }]" },
      { case: "receipts: [{ number: xxx-15-000-00000 }]" },
      { case: "receipts: [{ number: TODO }]" },
    ],
    fail: [
      {
        case: `
receipts:
  - { number: XXX1500000000 }
  - { number: XXX-15-901-2 }
              ^^^^^^^^^^^^ XXX-15-901-2 is not three letters and ten digits, as receipt numbers are
  - { number: XX01500000000 }
              ^^^^^^^^^^^^^ XX01500000000 is not three letters and ten digits, as receipt numbers are
`,
      },
      {
        case: `
receipts: [{ number: XXX15000000001 }]
                     ^^^^^^^^^^^^^^ XXX15000000001 is not three letters and ten digits, as receipt numbers are`,
      },
    ],
  },
});
