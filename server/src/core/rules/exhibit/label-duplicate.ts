import { sentence } from "../../message/message.ts";
import { labelMistake, renumbering } from "../../model/label-order.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "exhibit/label-duplicate",
  title: "Each label is used for only one exhibit",
  over: (context) => [labelMistake(context)],
  *check(mistake, context) {
    if (mistake?.kind !== "duplicate") return;
    const { exhibit, first } = mistake;
    yield {
      at: exhibit.label.ref,
      message: sentence("Another exhibit already has the label {label}. Give each exhibit its own label.", {
        label: exhibit.label.value ?? "",
      }),
      related: [{ at: first.label.ref, message: sentence("First use of the label") }],
      fixes: renumbering(context),
    };
  },
  why: "If two exhibits have the same label, it cannot be determined which of them a letter or an entry of the case means.",
  remedy:
    "Give each exhibit its own letter or number. References to the label stay with the first exhibit that has it. Distinguish parts of one exhibit by a suffix, such as A-1 and A-2.",
  about: { judges: [["exhibits[].label", "exhibits[].label"]] },
  illustration: {
    finding: {
      case: `
exhibits:
  - { label: A, file: a.pdf }
  - { label: C, file: b.pdf }
  - { label: A, file: c.pdf }
             ^ Another exhibit already has the label A. Give each exhibit its own label.
  - { label: D, file: d.pdf }
receipts: [{ number: XXX1500000000, exhibit: A }]
decisions: [{ outcome: denied, exhibit: D }]
`,
    },
    clear: { case: "exhibits: [{ label: A-1, file: a.pdf }, { label: A-2, file: b.pdf }]" },
  },
  examples: {
    pass: [{ case: "exhibits: [{ label: A, file: a.pdf }, { label: A, file: a.pdf }, { file: b.pdf }]" }],
    fail: [
      {
        case: `
exhibits:
  - { label: A-1, file: a.pdf }
  - { label: a-1, file: c.pdf }
             ^^^ Another exhibit already has the label a-1. Give each exhibit its own label.
`,
      },
    ],
  },
});
