import { sentence } from "../../message/message.ts";
import type { CaseContext } from "../../model/case-context.ts";
import {
  type EntryWithExhibit,
  entriesWithExhibit,
  isOfOtherKind,
} from "../../model/entries-with-exhibit.ts";
import { exhibitWithin, exhibitWords } from "../../model/exhibit-files.ts";
import { exhibitKindWords } from "../../model/exhibit-kinds.ts";
import { exhibitLabeled } from "../../model/forms-and-exhibits.ts";
import type { CaseFix } from "../../read/fix.ts";
import type { Exhibit } from "../../read/view.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "exhibit/kind-mismatch",
  title: "An entry names an exhibit that can document it",
  over: entriesWithExhibit,
  *check(entry, context) {
    const named = exhibitLabeled(context, entry.exhibit.value);
    if (!named || named.kind.value === undefined || !isOfOtherKind(entry, named)) return;
    yield {
      at: entry.exhibit.ref,
      message: sentence("{exhibit} is listed as {kind}, which does not document {what}.", {
        exhibit: exhibitWords(named),
        kind: exhibitKindWords(named.kind.value),
        what: entry.what,
      }),
      related: [{ at: named.kind.ref, message: sentence("The kind of the exhibit") }],
      fixes: corrections(context, entry, named),
    };
  },
  why: "A wrong label sends the officer to a document that says nothing about it, and the one that does is not cited.",
  remedy: "Enter the label of the right exhibit, or correct the kind of this one.",
  about: {
    judges: [
      "request.visa.attempts[].exhibit",
      "beneficiaries[].consents[].exhibit",
      "request.waivers[].exhibit",
      "request.petitions[].exhibit",
      "receipts[].exhibit",
      "notices[].exhibit",
      "decisions[].exhibit",
    ],
    reads: ["exhibits[].kind", "exhibits[].label", "exhibits[].title"],
    isOnlyFinding: true,
  },
  illustration: {
    finding: {
      case: `
request: { visa: { attempts: [{ place: Embassy, outcome: refused, exhibit: A }] } }
                                                                           ^ Exhibit A is listed as an identity document, which does not document the attempt to obtain a visa.
exhibits: [{ label: A, kind: identity-document, title: Passport, file: a.pdf }]
`,
    },
    clear: {
      case: `
request: { visa: { attempts: [{ place: Embassy, exhibit: A }] } }
receipts: [{ number: XXX1500000000, exhibit: B }]
notices: [{ kind: other, exhibit: Q }]
exhibits:
  - { label: A, kind: other, title: Letter, file: a.pdf }
  - { label: B, kind: medical-record, title: Receipt notice and medical record, file: b.pdf }
`,
    },
  },
  examples: {
    fail: [
      {
        case: `
request:
  visa: { attempts: [{ place: Embassy, outcome: refused, exhibit: A }] }
                                                                  ^ Exhibit A is listed as an identity document, which does not document the attempt to obtain a visa.
  waivers: [{ ground: Misrepresentation, outcome: denied, exhibit: B }]
                                                                   ^ Exhibit B is listed as a physician's letter, which does not document the waiver.
  petitions: [{ form: I-130, status: approved, exhibit: C }]
                                                        ^ Exhibit C is listed as a copy of the Form I-94, which does not document the petition.
beneficiaries:
  - { id: ana, consents: [{ by: Marta Morales, relationship: mother, exhibit: D }] }
                                                                              ^ Exhibit D is listed as a visa refusal letter, which does not document the consent.
receipts: [{ number: XXX1500000000, exhibit: A }]
                                             ^ Exhibit A is listed as an identity document, which does not document the receipt notice.
notices: [{ kind: request-for-evidence, exhibit: B }]
                                                 ^ Exhibit B is listed as a physician's letter, which does not document the request for evidence.
decisions: [{ outcome: denied, exhibit: C }]
                                        ^ Exhibit C is listed as a copy of the Form I-94, which does not document the decision.
exhibits:
  - { label: A, kind: identity-document, title: Passport, file: a.pdf }
  - { label: B, kind: physician-letter, title: Letter, file: b.pdf }
  - { label: C, kind: i-94-copy, title: Form I-94, file: c.pdf }
  - { label: D, kind: visa-refusal, title: Letter, file: d.pdf }
  - { label: E, kind: consent, title: Letter, file: e.pdf }
`,
      },
    ],
  },
});

/** Another exhibit that can document the entry, or the usual kind for this one. */
function corrections(context: CaseContext, { exhibit, kinds }: EntryWithExhibit, named: Exhibit): CaseFix[] {
  const fitting = context.exhibits.filter(
    ({ kind, label }) => kind.value !== undefined && label.value !== undefined && kinds.includes(kind.value),
  );
  const [usual] = kinds;
  return [
    ...fitting.map(
      ({ label: { value: label = "" } }): CaseFix => ({
        title: sentence("Change to Exhibit {label}", { label }),
        safe: false,
        operations: [{ op: "replace", path: exhibit.ref.path, value: label }],
      }),
    ),
    ...(usual === undefined
      ? []
      : [
          {
            title: sentence("List {exhibit} as {kind}", {
              exhibit: exhibitWithin(named),
              kind: exhibitKindWords(usual),
            }),
            safe: false,
            operations: [{ op: "replace" as const, path: named.kind.ref.path, value: usual }],
          },
        ]),
  ];
}
