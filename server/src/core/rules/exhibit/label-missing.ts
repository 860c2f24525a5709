import { followedBy, sentence } from "../../message/message.ts";
import { exhibitWords } from "../../model/exhibit-files.ts";
import { labelMistake, renumbering } from "../../model/label-order.ts";
import { missingSuffix } from "../../model/missing-field.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "exhibit/label-missing",
  title: "Every exhibit has a label",
  over: (context) => [labelMistake(context)],
  *check(mistake, context) {
    if (mistake?.kind !== "missing") return;
    const { label } = mistake.exhibit;
    yield {
      at: label.ref,
      message: followedBy(
        sentence("{exhibit}: the label is missing.", { exhibit: exhibitWords(mistake.exhibit) }),
        missingSuffix(label.ref),
      ),
      covers: mistake.all.map((exhibit) => exhibit.label.ref),
      fixes: renumbering(context),
    };
  },
  why: "The index and the letter refer to exhibits by their labels, and readers look for them.",
  remedy:
    "Give each exhibit its letter or number in order. Renumbering does not change a label that your own text mentions.",
  about: { judges: ["exhibits[].label"], reads: ["exhibits[].file"] },
  illustration: {
    finding: {
      case: `
exhibits:
  - { label: A, file: a.pdf }
  - { file: b.pdf }
      ^^^^ An exhibit: the label is missing.
  - { label: A, file: a.pdf }
  - { file: b.pdf }
decisions: { outcome: denied, exhibit: B }
`,
    },
    clear: { case: "exhibits: [{ label: A, file: a.pdf }, { label: [B], file: b.pdf }, { file: c.pdf }]" },
  },
  examples: {
    pass: [{ case: "exhibits: []" }],
    fail: [
      {
        case: `
exhibits:
  - label:
    ^^^^^ An exhibit: the label is missing. The value is empty.
    file: a.pdf`,
      },
      {
        case: `
exhibits:
  - label: TODO next letter
           ^^^^^^^^^^^^^^^^ An exhibit: the label is missing. The value is a placeholder.
    file: a.pdf`,
      },
    ],
  },
});
