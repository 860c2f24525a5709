import { sentence } from "../../message/message.ts";
import type { Cited } from "../../model/citations.ts";
import { addExhibitLabeled } from "../../model/forms-and-exhibits.ts";
import { knownLabels } from "../../model/label-order.ts";
import { plausibleLabels, sameLabel } from "../../model/labels.ts";
import { type Citing, citedLabels, citingTexts, rewordingOf } from "../../model/prose.ts";
import type { Fix } from "../../read/fix.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "exhibit/mention-unknown",
  title: "Each exhibit that a text mentions is among the exhibits",
  over: (context) => {
    const labels = knownLabels(context);
    return labels ? citingTexts(context).map((citing) => ({ context, citing, labels })) : [];
  },
  *check({ context, citing, labels }) {
    const known = new Set(labels.map(sameLabel));
    for (const { label, start, end, word } of citedLabels(citing)) {
      const key = sameLabel(label);
      if (known.has(key)) continue;
      // One finding for each label in a text, however often the text repeats it.
      known.add(key);
      const { alike, neighbors } = plausibleLabels(label, labels);
      yield {
        at: citing.leaf.ref,
        part: { start, end },
        message:
          word === undefined
            ? sentence(
                "This text mentions Exhibit {label}, but no exhibit has that label. Correct the label, or add the exhibit.",
                { label },
              )
            : sentence(
                "This text mentions {word} {label}, but no exhibit has the label {label}. Correct the label, or add the exhibit.",
                { word, label },
              ),
        fixes: [
          ...alike.map((instead) => correction(citing, { label, word }, instead)),
          addExhibitLabeled(context, /\d/.test(label) ? label : key),
          ...neighbors.map((instead) => correction(citing, { label, word }, instead)),
        ],
      };
    }
  },
  why: "The officer looks for the exhibit that the letter names. After exhibits were added, removed, or renamed manually, the text may refer to one that is not in the packet.",
  remedy:
    "Correct the label in the text, or add the exhibit. An exhibit to another document is recognized if the text says so: Exhibit A to the complaint.",
  about: {
    judges: [
      "request.explanation",
      "beneficiaries[].medical.prognosis",
      "exhibits[].title",
      "request.visa.attempts[].place",
      "request.benefit_sought",
    ],
    reads: ["exhibits[].label"],
  },
  illustration: {
    finding: {
      case: `
request:
  explanation: |
    The refusal is Exhibit C, and the letter is Exhibit
    Q. The estimate is Exhibit Q as well.
    ^ This text mentions Exhibit Q, but no exhibit has that label. Correct the label, or add the exhibit.
beneficiaries:
  - { id: ana, medical: { prognosis: "See Exhibits A, B, and F" } }
                                                             ^ This text mentions Exhibit F, but no exhibit has that label. Correct the label, or add the exhibit.
exhibits:
  - { label: A }
  - { label: B, title: Annex of Exhibit D }
                                        ^ This text mentions Exhibit D, but no exhibit has that label. Correct the label, or add the exhibit.
  - { label: C }
`,
    },
    clear: {
      case: `
request:
  explanation: |
    The refusal is Exhibit C. See Exhibits A and B, Exh. A, Ex. B-2, Exhibits A-C and exhibit c.
    She exhibits a fever. Exhibit A to the complaint and the Government's Exhibit 4 are not here,
    nor is Exhibit Q of the Form I-130.
exhibits: [{ label: A }, { label: B }, { label: C, title: Exhibit C to the affidavit of Dr. Paz }]
`,
    },
  },
  examples: {
    pass: [
      { case: "request: { explanation: See Exhibit Q }\nexhibits: [{ label: A }, { file: b.pdf }]" },
      { case: "request: { explanation: See Exhibit Q }\nexhibits: [{ label: A }, { label: { is: Q } }]" },
      {
        case: `
request:
  explanation: |
    The order is Tab Q of another binder, Attachment Q and Annex 3; the record is at Exhibit A.
exhibits: [{ label: A }]
`,
      },
      {
        case: "request: { emergency: { description: See exhibit 2 } }\nexhibits: [{ label: 1 }, { label: 2 }]",
      },
    ],
    fail: [
      {
        case: `
request:
  explanation: The refusal is at Tab A, and the letter at Tab B.
                                                              ^ This text mentions Tab B, but no exhibit has the label B. Correct the label, or add the exhibit.
exhibits: { label: A }
`,
      },
      {
        case: `
request: { visa: { attempts: [{ place: Embassy (Exhibit Q) }] } }
                                                        ^ This text mentions Exhibit Q, but no exhibit has that label. Correct the label, or add the exhibit.`,
      },
      {
        case: `
request: { benefit_sought: As Ex. 3 shows }
                                  ^ This text mentions Exhibit 3, but no exhibit has that label. Correct the label, or add the exhibit.`,
        edition: "uscis-2026",
      },
    ],
  },
});

function correction(
  citing: Citing,
  { label, word }: Pick<Cited, "label"> & { readonly word: Cited["word"] | undefined },
  instead: string,
): Fix {
  const operation = rewordingOf(citing, label, instead);
  return {
    title:
      word === undefined
        ? sentence("Change to Exhibit {label}", { label: instead })
        : sentence("Change to {word} {label}", { word, label: instead }),
    safe: false,
    operations: [operation],
  };
}
