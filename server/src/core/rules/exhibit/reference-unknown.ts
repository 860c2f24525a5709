import { sentence } from "../../message/message.ts";
import { changeTo } from "../../message/title.ts";
import type { CaseContext } from "../../model/case-context.ts";
import { addExhibitLabeled } from "../../model/forms-and-exhibits.ts";
import { knownLabels } from "../../model/label-order.ts";
import { isWrittenOtherwise, plausibleLabels } from "../../model/labels.ts";
import { referringFields } from "../../model/references.ts";
import type { Fix } from "../../read/fix.ts";
import type { Leaf } from "../../read/view.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "exhibit/reference-unknown",
  title: "Each exhibit that the case refers to is listed",
  over: (context) => {
    const labels = knownLabels(context);
    return labels
      ? referringFields(context.view, "label-reference").map((leaf) => ({ context, leaf, labels }))
      : [];
  },
  *check({ context, leaf, labels }) {
    if (leaf.value === undefined || labels.includes(leaf.value)) return;
    yield {
      at: leaf.ref,
      message: sentence("No exhibit has the label {label}.", { label: leaf.value }),
      fixes: fixesFor(context, leaf, leaf.value, labels),
    };
  },
  why: "A reference to a missing exhibit proves nothing, and a reader will look for it.",
  remedy: "Enter the label of the exhibit that proves this, or add that exhibit.",
  about: {
    judges: [
      "request.visa.attempts[].exhibit",
      "request.petitions[].exhibit",
      "receipts[].exhibit",
      "decisions[].exhibit",
    ],
    reads: ["exhibits[].label"],
  },
  illustration: {
    finding: {
      case: `
request:
  visa: { attempts: [{ exhibit: A }, { exhibit: b }] }
                                                ^ No exhibit has the label b.
  petitions: [{ form: I-130, exhibit: Exhibit C }]
                                      ^^^^^^^^^ No exhibit has the label Exhibit C.
exhibits: [{ label: A }, { label: B }, { label: C }]
receipts: { number: XXX1500000000, exhibit: E }
                                            ^ No exhibit has the label E.
`,
    },
    clear: {
      case: `
request: { visa: { attempts: [{ exhibit: A }, { exhibit: TODO label of the exhibit }] } }
exhibits: [{ label: A }]
`,
    },
  },
  examples: {
    pass: [
      {
        case: "request: { visa: { attempts: [{ exhibit: B }] } }\nexhibits: [{ label: A }, { file: b.pdf }]",
      },
      { case: "decisions: { exhibit: B }\nexhibits: [{ label: A }, { label: { is: B } }]" },
    ],
    fail: [
      {
        case: `
decisions: [{ exhibit: A }]
                       ^ No exhibit has the label A.`,
        edition: "uscis-2026",
      },
    ],
  },
});

function fixesFor(
  context: CaseContext,
  leaf: Leaf<string>,
  written: string,
  labels: readonly string[],
): Fix[] {
  const change = (instead: string): Fix => ({
    title: changeTo(instead),
    safe: isWrittenOtherwise(written, instead, labels),
    operations: [{ op: "replace", path: leaf.ref.path, value: instead }],
  });
  const { alike, neighbors } = plausibleLabels(written, labels);
  // In other capitalization or with a word before it, it is the label of an existing exhibit.
  const isLabel = /^[A-Z]{1,3}$|^\d{1,3}$/.test(written);
  return [
    ...alike.map(change),
    ...(isLabel ? [addExhibitLabeled(context, written)] : []),
    ...neighbors.map(change),
  ];
}
