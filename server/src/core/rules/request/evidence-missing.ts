import { defineRule, inBoth } from "../../engine/rule.ts";
import { type Evidence, evidenceFor, lackOf } from "../../matter/claims.ts";
import type { Matter } from "../../matter/matter.ts";
import { addExhibit } from "../../matter/papers.ts";
import { sentence } from "../../message/message.ts";
import type { Beneficiary, Exhibit } from "../../read/view.ts";

export default defineRule({
  id: "request/evidence-missing",
  title: "At least one exhibit shows why parole is requested",
  severity: inBoth("warning"),
  authority: [
    { source: "uscis-humanitarian-parole-2015-08-17", section: "Requirements for Parole" },
    { source: "uscis-humanitarian-parole-2009-12-08", section: "Filing for Parole" },
  ],
  over: (matter) => [matter.view.request],
  *check(request, matter) {
    yield* lackOf(
      matter,
      whateverShows(matter),
      sentence(
        "No exhibit supports the emergency, the explanation or a medical claim, so no evidence shows why parole is requested.",
      ),
      () => addExhibit(matter, "declaration", ["request.explanation", "request.emergency"]),
      {
        related:
          request.explanation.$.state === "given"
            ? [{ at: request.explanation.$, message: sentence("An exhibit would show this") }]
            : [],
      },
    );
  },
  why: "There must be an urgent humanitarian reason or a significant public benefit, and its explanation must be submitted with evidence.",
  remedy:
    "Add the documents that show it, and enter request.emergency, request.explanation or the medical claim in their supports.",
  examples: {
    pass: [
      { case: "exhibits: [{ label: A, kind: other, file: a.pdf, supports: [request] }]" },
      { case: "exhibits: [{ label: A, kind: other, file: a.pdf, supports: request.emergency.began }]" },
      { case: "exhibits: [{ label: A, kind: other, file: a.pdf, supports: [request.explanation] }]" },
      { case: "exhibits: [{ label: A, kind: other, file: a.pdf, supports: [request.public_benefit] }]" },
      {
        case: `
beneficiaries: [{ id: luz }, { id: ana, medical: { diagnosis: Hepatitis } }]
exhibits: [{ label: A, kind: medical-record, file: a.pdf, supports: [ana.medical.diagnosis] }]
`,
      },
      { case: "exhibits: [{ label: A, kind: other, file: a.pdf, supports: { emergency: yes } }]" },
    ],
    fail: [
      {
        case: `
parole_case: 1
^^^^^^^^^^^ No exhibit supports the emergency, the explanation or a medical claim, so no evidence shows why parole is requested.`,
      },
      {
        case: `
request: { explanation: Ana has hepatitis, visa: { unavailable_because: Refused } }
beneficiaries: [{ id: ana }]
exhibits:
^^^^^^^^ No exhibit supports the emergency, the explanation or a medical claim, so no evidence shows why parole is requested.
  - { label: A, kind: identity-document, file: a.pdf, supports: [ana] }
  - { label: B, kind: visa-refusal, file: b.pdf, supports: [request.visa] }
`,
      },
    ],
  },
});

/** The first exhibits that document the request, its emergency, explanation or benefit, or any medical claim. */
function whateverShows(matter: Matter): Evidence {
  let first: Exhibit | undefined;
  let isOpen = false;
  for (const [subject, field] of whatShows(matter)) {
    const found = evidenceFor(matter, subject, [field]);
    if (found.there.length > 0) return found;
    first ??= found.stub;
    isOpen ||= found.isOpen === true;
  }
  return { there: [], stub: first, isOpen };
}

function* whatShows(matter: Matter): Generator<[about: Beneficiary | "request", field: string]> {
  for (const field of ["emergency", "explanation", "public_benefit"]) yield ["request", field];
  for (const person of matter.beneficiaries) yield [person, "medical"];
}
