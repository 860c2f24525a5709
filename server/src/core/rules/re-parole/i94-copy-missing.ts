import { defineRule, inBoth } from "../../engine/rule.ts";
import { lackOf } from "../../matter/claims.ts";
import { addExhibit, exhibitsOfKind } from "../../matter/papers.ts";
import { whoIs } from "../../matter/people.ts";
import { paroled } from "../../matter/re-parole.ts";
import { sentence } from "../../message/message.ts";

export default defineRule({
  id: "re-parole/i94-copy-missing",
  title: "A copy of the I-94 is included with the request",
  severity: inBoth("error"),
  authority: [{ source: "uscis-humanitarian-parole-2015-08-17", section: "Re-parole Request" }],
  over: paroled,
  *check(person, matter) {
    const isAlone = matter.beneficiaries.length === 1;
    const copies = exhibitsOfKind(matter, ["i-94-copy"], isAlone ? undefined : person);
    const id = person.id.value;
    yield* lackOf(
      matter,
      copies,
      sentence("{name}: no exhibit of kind i-94-copy is listed for the Form I-94.", {
        name: whoIs(matter.people, person),
      }),
      () => {
        if (id !== undefined) return addExhibit(matter, "i-94-copy", [id]);
        return isAlone ? addExhibit(matter, "i-94-copy", []) : undefined;
      },
      { about: person },
    );
  },
  why: "The USCIS page calls for a copy of the Form I-94 that was issued when the person was paroled.",
  remedy: "Add the copy as an exhibit of kind i-94-copy, and enter the person in its supports.",
  about: {
    requires: ["exhibits"],
    reads: ["beneficiaries[].id", "exhibits[].kind", "exhibits[].supports", "request.kind"],
  },
  examples: {
    pass: [
      {
        case: `
request: { kind: re-parole }
beneficiaries: [{ id: ana }]
exhibits: [{ label: A, kind: i-94-copy, file: a.pdf }]
`,
      },
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
request: { kind: re-parole }
beneficiaries: [{ id: ana }, { id: luz }]
exhibits:
^^^^^^^^ luz: no exhibit of kind i-94-copy is listed for the Form I-94.
  - { label: A, kind: i-94-copy, file: a.pdf, supports: [ana] }
  - { label: B, kind: parole-notice, file: b.pdf, supports: [luz] }
`,
      },
      {
        case: `
parole_case: 1
^^^^^^^^^^^ ana: no exhibit of kind i-94-copy is listed for the Form I-94.
request: { kind: re-parole }
beneficiaries: [{ id: ana }]
`,
        edition: "uscis-2026",
      },
    ],
  },
});
