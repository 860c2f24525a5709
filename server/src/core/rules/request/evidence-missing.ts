import { sentence } from "../../message/message.ts";
import type { CaseContext } from "../../model/case-context.ts";
import { missingEvidence } from "../../model/claims.ts";
import { addExhibit } from "../../model/forms-and-exhibits.ts";
import { whateverShows } from "../../model/needs.ts";
import { reParoleBox } from "../../model/re-parole.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "request/evidence-missing",
  title: "At least one exhibit shows why parole is requested",
  over: (context) => [context.view.request],
  *check(request, context) {
    yield* missingEvidence(
      context,
      whateverShows(context),
      sentence(
        "No exhibit supports the emergency, the explanation, or another part of the request, so no evidence shows why parole is requested.",
      ),
      () => addExhibit(context, "declaration", ["request.explanation", "request.emergency"]),
      {
        ...severityHere(context),
        related:
          request.explanation.ref.state === "given"
            ? [{ at: request.explanation.ref, message: sentence("An exhibit would show this") }]
            : [],
      },
    );
  },
  severityVaries: "It is a warning for re-parole, and information only for re-parole under a program.",
  why: "There must be an urgent humanitarian reason or a significant public benefit, and its explanation must be submitted with evidence.",
  remedy:
    "Add the documents that show it, and enter request.emergency, request.explanation, or another claim that they show in their supports.",
  about: {
    requires: ["exhibits"],
    reads: ["beneficiaries[].id", "exhibits[].supports"],
    law: ["boxes-i-131"],
  },
  illustration: {
    finding: {
      case: `
parole_case: 1
^^^^^^^^^^^ No exhibit supports the emergency, the explanation, or another part of the request, so no evidence shows why parole is requested.`,
    },
    clear: { case: "exhibits: [{ label: A, kind: other, file: a.pdf, supports: [request] }]" },
  },
  examples: {
    pass: [
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
request: { explanation: Ana has hepatitis, visa: { unavailable_because: Refused } }
beneficiaries: [{ id: ana }]
exhibits:
^^^^^^^^ No exhibit supports the emergency, the explanation, or another part of the request, so no evidence shows why parole is requested.
  - { label: A, kind: identity-document, file: a.pdf, supports: [ana] }
  - { label: B, kind: visa-refusal, file: b.pdf, supports: [request.visa] }
`,
      },
    ],
  },
});

/** The list for re-parole does not include it; re-parole under a program continues what was shown before. */
function severityHere(context: CaseContext): { readonly severity?: "warning" | "information" } {
  if (!context.isReParole) return {};
  const isUnderProgram = context.beneficiaries.some((person) => reParoleBox(context, person) === "program");
  return { severity: isUnderProgram ? "information" : "warning" };
}
