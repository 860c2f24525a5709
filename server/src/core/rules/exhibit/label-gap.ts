import { defineRule, inBoth } from "../../engine/rule.ts";
import { lowered, wordsFor } from "../../matter/exhibit-files.ts";
import { labelMistake, renumbering } from "../../matter/label-order.ts";
import { sentence } from "../../message/message.ts";

export default defineRule({
  id: "exhibit/label-gap",
  title: "The labels of the exhibits are in order and leave none out",
  severity: inBoth("warning"),
  authority: [{ source: "practice", section: "Labels of exhibits" }],
  over: (matter) => [labelMistake(matter)],
  *check(mistake, matter) {
    if (mistake?.kind !== "gap") return;
    const { exhibit, before, expected } = mistake;
    const label = exhibit.label.value ?? "";
    yield {
      at: exhibit.label.$,
      message:
        before === undefined
          ? sentence("The first exhibit is labelled {label}, where {expected} would begin", {
              label,
              expected,
            })
          : sentence("{exhibit} stands after {before}, where {expected} would follow", {
              exhibit: wordsFor(exhibit),
              before: lowered(wordsFor(before)),
              expected,
            }),
      fixes: renumbering(matter),
    };
  },
  why: "Whoever reads the packet looks for the exhibit that is left out, and asks what has been held back.",
  remedy:
    "Put the exhibits in order: A, B, C and on to AA, AB (or AA, BB), or 1, 2, 3. A label that your own sentences mention is not changed there by renumbering.",
  examples: {
    pass: [
      { case: "exhibits: [{ label: A }, { label: A-1 }, { label: A-2 }, { label: B }]" },
      { case: "exhibits: [{ label: 1 }, { label: 2a }, { label: 2b }, { label: 3 }]" },
      { case: "exhibits: [{ label: B }, { label: B }]" },
    ],
    fail: [
      {
        case: `
request: { visa: { attempts: [{ outcome: refused, exhibit: E }] } }
beneficiaries: [{ id: ana, consents: [{ by: Marta, relationship: mother, exhibit: D-2 }] }]
exhibits:
  - { label: A }
  - { label: B }
  - { label: D-1 }
             ^^^
  - { label: D-2 }
  - { label: E }
decisions: { outcome: denied, exhibit: B }
`,
      },
      { case: "exhibits:\n  - { label: B }\n             ^\n  - { label: C }" },
      { case: "exhibits:\n  - { label: 2 }\n             ^\n  - { label: 1 }" },
      { case: "exhibits:\n  - { label: A }\n  - { label: B }\n  - { label: A-1 }\n             ^^^" },
      { case: "exhibits:\n  - { label: Exhibit A }\n             ^^^^^^^^^\n  - { label: Exhibit B }" },
    ],
  },
});
