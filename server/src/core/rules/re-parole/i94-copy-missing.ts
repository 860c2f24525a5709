import { defineRule, inBoth } from "../../engine/rule.ts";
import { lackOf } from "../../matter/claims.ts";
import { addExhibit, exhibitsOfKind } from "../../matter/papers.ts";
import { nameOf } from "../../matter/people.ts";
import { paroled } from "../../matter/re-parole.ts";
import { sentence } from "../../message/message.ts";

export default defineRule({
  id: "re-parole/i94-copy-missing",
  title: "A copy of the I-94 goes with the request",
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
      sentence("No exhibit of kind i-94-copy holds the Form I-94 of {name}", {
        name: nameOf(matter.people, person),
      }),
      () => {
        if (id !== undefined) return addExhibit(matter, "i-94-copy", [id]);
        return isAlone ? addExhibit(matter, "i-94-copy", []) : undefined;
      },
      { about: person },
    );
  },
  why: "The page asks for a copy of the Form I-94 that was issued when the person was paroled in.",
  remedy: "Add the copy as an exhibit of kind i-94-copy and let its supports name the person.",
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
^^^^^^^^ No exhibit of kind i-94-copy holds the Form I-94 of luz
  - { label: A, kind: i-94-copy, file: a.pdf, supports: [ana] }
  - { label: B, kind: parole-notice, file: b.pdf, supports: [luz] }
`,
      },
      {
        case: `
parole_case: 1
^^^^^^^^^^^ No exhibit of kind i-94-copy holds the Form I-94 of ana
request: { kind: re-parole }
beneficiaries: [{ id: ana }]
`,
        edition: "uscis-2026",
      },
    ],
  },
});
