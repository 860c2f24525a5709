import { sentence } from "../../message/message.ts";
import type { CaseContext } from "../../model/case-context.ts";
import { exhibitWords } from "../../model/exhibit-files.ts";
import { personal, whoIs } from "../../model/people.ts";
import { unusedExhibits } from "../../model/unused-exhibits.ts";
import type { CaseFix } from "../../read/fix.ts";
import type { Exhibit } from "../../read/view.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "exhibit/unused",
  title: "Each exhibit supports something",
  over: unusedExhibits,
  *check(exhibit, context) {
    yield {
      at: exhibit.supports.ref,
      isAbsence: true,
      message: sentence("{exhibit} supports nothing, and nothing in the case refers to it.", {
        exhibit: exhibitWords(exhibit),
      }),
      fixes: supportFixes(context, exhibit),
    };
  },
  why: "An exhibit that is not connected with the request makes the packet longer without helping it, and the index cannot say what it shows.",
  remedy: "Enter in supports what the exhibit shows, refer to it in the explanation, or remove it.",
  about: {
    requires: ["exhibits[].supports"],
    reads: [
      "exhibits[].date",
      "exhibits[].kind",
      "exhibits[].label",
      "refiling.denied_on",
      "request.explanation",
      "request.kind",
      "request.reasons[]",
      "request.visa.attempts[].exhibit",
    ],
    isOnlyFinding: true,
  },
  illustration: {
    finding: {
      case: `
request: { kind: initial, reasons: [funeral] }
beneficiaries:
  - { id: ana, name: { given: Ana, family: Morales } }
exhibits:
  - { label: A, kind: other, title: Photographs, file: a.pdf, supports: ana }
  - { label: B, kind: country-conditions, title: Exhibit B of a report, file: b.pdf }
      ^^^^^ Exhibit B supports nothing, and nothing in the case refers to it.
  - label: C
    kind: i-94-copy
    title: Form I-94
    file: c.pdf
    supports:
    ^^^^^^^^ Exhibit C supports nothing, and nothing in the case refers to it. The value is empty.
`,
    },
    clear: {
      case: `
request: { explanation: See Exhibits C-E, visa: { attempts: [{ place: Embassy, exhibit: B }] } }
exhibits:
  - { label: A, kind: other, title: Letter, file: a.pdf, supports: request }
  - { label: B, kind: other, title: Letter, file: b.pdf }
  - { label: C, kind: other, title: Letter, file: c.pdf }
  - { label: D, kind: other, title: Letter, file: d.pdf }
  - { label: E, kind: other, title: Letter, file: e.pdf }
  - { label: F, kind: receipt-notice, title: Receipt, file: f.pdf }
  - { label: G, kind: TODO, title: Letter, file: g.pdf }
  - { label: H, kind: other, title: Letter, file: h.pdf, supports: TODO }
  - { kind: other, title: Letter, file: i.pdf }
`,
    },
  },
  examples: {
    pass: [
      {
        // It meets the need of the reason by its kind.
        case: `
request: { kind: initial, reasons: [funeral] }
beneficiaries: [{ id: ana }]
exhibits: [{ label: A, kind: death-certificate, title: Death certificate, file: a.pdf }]
`,
      },
      {
        case: `
request: { kind: re-parole }
exhibits: [{ label: A, kind: i-94-copy, title: Form I-94, file: a.pdf }]
`,
      },
      {
        case: `
refiling: { denied_on: 2015-05-02 }
exhibits: [{ label: A, kind: other, title: Letter, file: a.pdf, date: 2015-05-03 }]
`,
      },
    ],
  },
});

/** What it supports only the practitioner knows, so that each person and the request are offered. */
function supportFixes(context: CaseContext, { supports }: Exhibit): CaseFix[] {
  const offered = (value: string, title: CaseFix["title"]): CaseFix => ({
    title,
    safe: false,
    operations: [{ op: "add", path: supports.ref.path, value: [value] }],
  });
  return [
    ...context.beneficiaries.flatMap((person) => {
      const id = personal(context.people, person, (one) => one.id).value;
      const name = whoIs(context.people, person);
      return id === undefined ? [] : [offered(id, sentence("Enter that it supports {name}", { name }))];
    }),
    offered("request", sentence("Enter that it supports the request")),
  ];
}
