import { sentence } from "../../message/message.ts";
import { missingEvidence } from "../../model/claims.ts";
import { exhibitKindWords } from "../../model/exhibit-kinds.ts";
import { addExhibit, exhibitsOfKind } from "../../model/forms-and-exhibits.ts";
import { whoIs } from "../../model/people.ts";
import { paroled } from "../../model/re-parole.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "re-parole/i94-copy-missing",
  title: "A copy of the I-94 is included with the request",
  over: paroled,
  *check(person, context) {
    const isAlone = context.beneficiaries.length === 1;
    const copies = exhibitsOfKind(context, ["i-94-copy"], isAlone ? undefined : person);
    const id = person.id.value;
    yield* missingEvidence(
      context,
      copies,
      sentence("{name}: no exhibit is listed as {kind}.", {
        kind: exhibitKindWords("i-94-copy"),
        name: whoIs(context.people, person),
      }),
      () => {
        if (id !== undefined) return addExhibit(context, "i-94-copy", [id]);
        return isAlone ? addExhibit(context, "i-94-copy", []) : undefined;
      },
      { about: person },
    );
  },
  why: "The USCIS page calls for a copy of the Form I-94 that was issued when the person was paroled.",
  remedy: 'Add the copy as an exhibit of the kind "i-94-copy", and enter the person in its supports.',
  about: {
    requires: ["exhibits"],
    reads: ["beneficiaries[].id", "exhibits[].kind", "exhibits[].supports", "request.kind"],
  },
  illustration: {
    finding: {
      case: `
request: { kind: re-parole }
beneficiaries: [{ id: ana }, { id: luz }]
exhibits:
^^^^^^^^ luz: no exhibit is listed as a copy of the Form I-94.
  - { label: A, kind: i-94-copy, file: a.pdf, supports: [ana] }
  - { label: B, kind: parole-notice, file: b.pdf, supports: [luz] }
`,
    },
    clear: {
      case: `
request: { kind: re-parole }
beneficiaries: [{ id: ana }]
exhibits: [{ label: A, kind: i-94-copy, file: a.pdf }]
`,
    },
  },
  examples: {
    pass: [
      {
        case: `
request: { kind: re-parole }
beneficiaries: [{ id: ana }, { id: luz }]
exhibits:
  - { label: A, kind: i-94-copy, file: a.pdf, supports: [ana, luz.prior_parole] }
`,
      },
    ],
    fail: [
      {
        case: `
parole_case: 1
^^^^^^^^^^^ ana: no exhibit is listed as a copy of the Form I-94.
request: { kind: re-parole }
beneficiaries: [{ id: ana }]
`,
        edition: "uscis-2026",
      },
    ],
  },
});
