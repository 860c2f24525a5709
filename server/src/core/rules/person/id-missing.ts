import { sentence } from "../../message/message.ts";
import { allOf } from "../../message/values.ts";
import { missingField } from "../../model/missing-field.ts";
import { whoIs } from "../../model/people.ts";
import { nameless, strayNames } from "../../model/references.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "person/id-missing",
  title: "Each beneficiary to whom the file refers has an id",
  over: (context) => (strayNames(context).length > 0 ? nameless(context) : []),
  *check(person, context) {
    const stray = strayNames(context);
    const names = [...new Set(stray.map(({ name }) => name))];
    yield* missingField(
      person.id.ref,
      sentence("{person} has no id, but the file refers to {names}, which is not the id of any person.", {
        person: whoIs(context.people, person),
        names: allOf(names.map((name) => sentence('"{name}"', { name }))),
      }),
      {
        about: person,
        related: stray.slice(0, 3).map(({ leaf }) => ({ at: leaf.ref, message: sentence("The reference") })),
        ...(person.id.ref.state === "unfinished"
          ? {}
          : {
              fixes: [
                {
                  title: "Add id",
                  safe: false,
                  operations: [{ op: "add", path: person.id.ref.path, value: hint(names[0]) }],
                },
              ],
            }),
      },
    );
  },
  why: "Forms, exhibits, and receipt notices refer to a person by id. Without an id, nothing that is listed for this person counts.",
  remedy: "Enter under id the name by which the rest of the file refers to this person.",
  about: { requires: ["beneficiaries[].id"], reads: ["exhibits[].supports", "forms[].for", "petitioner.id"] },
  illustration: {
    finding: {
      case: `
beneficiaries:
  - id: luz
  - name: { given: Ana }
    ^^^^ Ana has no id, but the file refers to "ana", which is not the id of any person.
forms: [{ form: I-131, for: [luz, ana], file: a.pdf }]
`,
    },
    clear: { case: "beneficiaries: [{ name: { given: Ana } }]" },
  },
  examples: {
    pass: [
      { case: "forms: [{ form: I-131, for: ana, file: a.pdf }]" },
      { case: "beneficiaries: [{ id: luz }]\nforms: [{ form: I-131, for: ana, file: a.pdf }]" },
      {
        case: `
beneficiaries: [{ name: { given: Ana } }]
exhibits: [{ label: A, kind: other, file: a.pdf, supports: [request.explanation, filing.date] }]
`,
      },
      {
        case: `
petitioner: { id: exhibits }
beneficiaries: [{ name: { given: Ana } }]
forms: [{ form: I-131, for: ana, file: a.pdf }]
`,
      },
    ],
    fail: [
      {
        case: `
beneficiaries:
  - id:
    ^^ Ana has no id, but the file refers to "ana", which is not the id of any person. The value is empty.
    name: { given: Ana }
exhibits: [{ label: A, kind: other, file: a.pdf, supports: ana.removal }]
`,
      },
      {
        case: `
beneficiaries:
  - id: TODO a short name
        ^^^^^^^^^^^^^^^^^ Ana has no id, but the file refers to "ana", which is not the id of any person. The value is a placeholder.
    name: { given: Ana }
exhibits: [{ label: A, kind: other, file: a.pdf, supports: [ana] }]
`,
        edition: "uscis-2026",
      },
    ],
  },
});

/** Says which name is expected, if it can be part of a placeholder unchanged. */
function hint(name: string | undefined): string {
  return `TODO an id such as ${name !== undefined && /^[\p{L}\p{N}_-]+$/u.test(name) ? name : "ana"}`;
}
