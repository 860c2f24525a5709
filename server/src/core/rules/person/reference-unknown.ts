import type { Fix } from "../../engine/finding.ts";
import { defineRule, inBoth } from "../../engine/rule.ts";
import type { Matter } from "../../matter/matter.ts";
import { type Person, sameHuman } from "../../matter/people.ts";
import { nameless, type StrayName, strayNames } from "../../matter/references.ts";
import { likeliest } from "../../read/nearest.ts";

export default defineRule({
  id: "person/reference-unknown",
  title: "Whoever is spoken of by a short name is somebody in the file",
  severity: inBoth("error"),
  authority: [{ source: "case-format", section: "The fields" }],
  over: (matter) => (nameless(matter).length > 0 ? [] : strayNames(matter).filter(({ isClaim }) => !isClaim)),
  *check(stray, matter) {
    yield {
      at: stray.leaf.$,
      message: ['Nobody in the file has the short name "{name}"', { name: stray.name }],
      fixes: nearestName(matter, stray),
    };
  },
  why: "A short name that nobody has leaves open who is meant, and whatever rests on it cannot be checked.",
  remedy: "Write the short name that the person has under id, or give that person this short name.",
  examples: {
    pass: [
      {
        case: `
petitioner: { id: rosa }
beneficiaries: [{ id: ana }]
sponsors: [{ id: sponsor, same_as: rosa, for: [ana] }]
forms: [{ form: I-134, for: ana, by: rosa, file: a.pdf }]
receipts: [{ for: TODO who, number: XXX1500000000 }]
`,
      },
      { case: "forms: [{ form: I-131, for: ana, file: a.pdf }]" },
      { case: "beneficiaries: [{ name: { given: Ana } }]\nforms: [{ form: I-131, for: ana, file: a.pdf }]" },
      { case: "beneficiaries: [{ id: request }]\nforms: [{ form: I-131, for: request, file: a.pdf }]" },
      {
        case: "beneficiaries: [{ id: ana }]\nexhibits: [{ label: A, kind: other, file: a.pdf, supports: anna }]",
      },
    ],
    fail: [
      {
        case: `
petitioner: { id: rosa }
beneficiaries:
  - { id: ana }
  - { id: luz, same_as: rose }
                        ^^^^
forms:
  - { form: I-134, for: [ana, lux], by: anna, file: a.pdf }
                              ^^^
                                        ^^^^
decisions: { for: somebody, outcome: denied }
                  ^^^^^^^^
`,
      },
      {
        case: `
request: { visa: { attempts: [{ for: rsoa }] } }
                                     ^^^^
petitioner: { id: rosa }
beneficiaries: [{ id: ana }, { id: self, same_as: rosa }]
`,
        edition: "uscis-2026",
      },
    ],
  },
});

/** The name nearest to the one written, among those of whom the field can speak. */
function nearestName(matter: Matter, { leaf, name }: StrayName): Fix[] {
  const field = leaf.$.path.findLast((step) => typeof step === "string");
  const instead = likeliest(
    name,
    namesFor(matter, field, leaf.$.parent),
    Math.max(2, Math.floor(name.length / 2)),
  );
  if (instead === undefined) return [];
  return [
    {
      title: `Write ${instead}`,
      safe: false,
      operations: [{ op: "replace", path: leaf.$.path, value: instead }],
    },
  ];
}

function namesFor(matter: Matter, field: string | undefined, owner: Person["$"] | undefined): string[] {
  const { people, view, beneficiaries } = matter;
  const namesOf = (persons: readonly Person[]) =>
    persons.flatMap((person) => sameHuman(people, person)).flatMap(({ person }) => person.id.value ?? []);
  switch (field) {
    case "for":
      return namesOf(beneficiaries);
    case "by":
      return namesOf(view.sponsors.items);
    default:
      return people.all
        .filter(({ person }) => person.$ !== owner)
        .flatMap(({ person }) => person.id.value ?? []);
  }
}
