import { sentence } from "../../message/message.ts";
import { exhibitWithin, exhibitWords } from "../../model/exhibit-files.ts";
import { labelMistake, renumbering } from "../../model/label-order.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "exhibit/label-gap",
  title: "The labels of the exhibits are in order, without gaps",
  over: (context) => [labelMistake(context)],
  *check(mistake, context) {
    if (mistake?.kind !== "gap") return;
    const { exhibit, before, expected } = mistake;
    const label = exhibit.label.value ?? "";
    yield {
      at: exhibit.label.ref,
      message:
        before === undefined
          ? sentence("The first exhibit is labeled {label}, but {expected} is the first label.", {
              label,
              expected,
            })
          : sentence("{exhibit} follows {before}, but {expected} is the next label.", {
              exhibit: exhibitWords(exhibit),
              before: exhibitWithin(before),
              expected,
            }),
      fixes: renumbering(context),
    };
  },
  why: "A reader looks for the exhibit that was skipped and may ask what was omitted.",
  remedy:
    "Put the exhibits in order: A, B, C, and so on to AA, AB (or AA, BB), or 1, 2, 3. Renumbering does not change a label that your own text mentions.",
  about: { judges: ["exhibits[].label"] },
  illustration: {
    finding: {
      case: `
request: { visa: { attempts: [{ outcome: refused, exhibit: E }] } }
beneficiaries: [{ id: ana, consents: [{ by: Marta, relationship: mother, exhibit: D-2 }] }]
exhibits:
  - { label: A }
  - { label: B }
  - { label: D-1 }
             ^^^ Exhibit D-1 follows exhibit B, but C is the next label.
  - { label: D-2 }
  - { label: E }
decisions: { outcome: denied, exhibit: B }
`,
    },
    clear: { case: "exhibits: [{ label: A }, { label: A-1 }, { label: A-2 }, { label: B }]" },
  },
  examples: {
    pass: [
      { case: "exhibits: [{ label: 1 }, { label: 2a }, { label: 2b }, { label: 3 }]" },
      { case: "exhibits: [{ label: B }, { label: B }]" },
    ],
    fail: [
      {
        case: `
exhibits:
  - { label: B }
             ^ The first exhibit is labeled B, but A is the first label.
  - { label: C }`,
      },
      {
        case: `
exhibits:
  - { label: 2 }
             ^ The first exhibit is labeled 2, but 1 is the first label.
  - { label: 1 }`,
      },
      {
        case: `
exhibits:
  - { label: A }
  - { label: B }
  - { label: A-1 }
             ^^^ Exhibit A-1 follows exhibit B, but C is the next label.`,
      },
      {
        case: `
exhibits:
  - { label: Exhibit A }
             ^^^^^^^^^ The first exhibit is labeled Exhibit A, but A is the first label.
  - { label: Exhibit B }`,
      },
    ],
  },
});
