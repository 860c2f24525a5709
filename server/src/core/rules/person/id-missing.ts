import { absence } from "../../engine/absence.ts";
import { defineRule, inBoth } from "../../engine/rule.ts";
import { nameOf } from "../../matter/people.ts";
import { nameless, strayNames } from "../../matter/references.ts";
import { listed } from "../../message/english.ts";
import { sentence } from "../../message/message.ts";

export default defineRule({
  id: "person/id-missing",
  title: "A beneficiary of whom the file speaks has a short name",
  severity: inBoth("error"),
  authority: [{ source: "case-format", section: "The fields" }],
  over: (matter) => (strayNames(matter).length > 0 ? nameless(matter) : []),
  *check(person, matter) {
    const stray = strayNames(matter);
    const names = [...new Set(stray.map(({ name }) => name))];
    yield* absence(
      person.id.$,
      sentence("{person} has no short name, while the file speaks of {names}, and nobody is called that", {
        person: nameOf(matter.people, person),
        names: listed(names.map((name) => `"${name}"`)),
      }),
      {
        about: person,
        related: stray.slice(0, 3).map(({ leaf }) => ({ at: leaf.$, message: sentence("Spoken of here") })),
        ...(person.id.$.state === "unfinished"
          ? {}
          : {
              fixes: [
                {
                  title: "Add short name to be filled in",
                  safe: false,
                  operations: [{ op: "add", path: person.id.$.path, value: hint(names[0]) }],
                },
              ],
            }),
      },
    );
  },
  why: "Forms, exhibits and receipts are tied to a person by the short name; without it nothing that is there for this person counts.",
  remedy: "Give the person, under id, the short name by which the rest of the file speaks of them.",
  examples: {
    pass: [
      { case: "beneficiaries: [{ name: { given: Ana } }]" },
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
  - id: luz
  - name: { given: Ana }
    ^^^^ Ana has no short name, while the file speaks of "ana", and nobody is called that
forms: [{ form: I-131, for: [luz, ana], file: a.pdf }]
`,
      },
      {
        case: `
beneficiaries:
  - id:
    ^^ Ana has no short name, while the file speaks of "ana", and nobody is called that. The value is empty.
    name: { given: Ana }
exhibits: [{ label: A, kind: other, file: a.pdf, supports: ana.removal }]
`,
      },
      {
        case: `
beneficiaries:
  - id: TODO a short name
        ^^^^^^^^^^^^^^^^^ Ana has no short name, while the file speaks of "ana", and nobody is called that. The value is a placeholder.
    name: { given: Ana }
exhibits: [{ label: A, kind: other, file: a.pdf, supports: [ana] }]
`,
        edition: "uscis-2026",
      },
    ],
  },
});

/** Says which name is looked for, where it can stand in a placeholder as it is. */
function hint(name: string | undefined): string {
  return `TODO a short name such as ${name !== undefined && /^[\p{L}\p{N}_-]+$/u.test(name) ? name : "ana"}`;
}
