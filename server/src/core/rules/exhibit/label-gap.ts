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
             ^^^ Exhibit D-1 stands after exhibit B, where C would follow
  - { label: D-2 }
  - { label: E }
decisions: { outcome: denied, exhibit: B }
`,
      },
      {
        case: `
exhibits:
  - { label: B }
             ^ The first exhibit is labelled B, where A would begin
  - { label: C }`,
      },
      {
        case: `
exhibits:
  - { label: 2 }
             ^ The first exhibit is labelled 2, where 1 would begin
  - { label: 1 }`,
      },
      {
        case: `
exhibits:
  - { label: A }
  - { label: B }
  - { label: A-1 }
             ^^^ Exhibit A-1 stands after exhibit B, where C would follow`,
      },
      {
        case: `
exhibits:
  - { label: Exhibit A }
             ^^^^^^^^^ The first exhibit is labelled Exhibit A, where A would begin
  - { label: Exhibit B }`,
      },
    ],
  },
});
