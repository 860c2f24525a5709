import { defineRule, inBoth } from "../../engine/rule.ts";
import { nameOf } from "../../matter/people.ts";
import { sentence } from "../../message/message.ts";

export default defineRule({
  id: "person/id-duplicate",
  title: "Each short name belongs to one person",
  severity: inBoth("error"),
  authority: [{ source: "case-format", section: "The fields" }],
  over: (matter) => matter.people.all,
  *check({ person }, matter) {
    const name = person.id.value;
    const first = name === undefined ? undefined : matter.people.byId.get(name);
    if (name === undefined || !first || first.person === person) return;
    yield {
      at: person.id.$,
      message: sentence('The short name "{name}" is that of {first} already', {
        name,
        first: first.role === "beneficiary" ? nameOf(matter.people, first.person) : `the ${first.role}`,
      }),
      related: [{ at: first.person.id.$, message: sentence("The first to have it") }],
    };
  },
  why: "Where two people have one short name, nobody can tell which of them a form or an exhibit is for.",
  remedy:
    "Give one of them another short name. If both are the same human being, name the first under same_as of the second.",
  examples: {
    pass: [
      {
        case: `
petitioner: { id: rosa }
beneficiaries: [{ id: ana }, { name: { given: Luz } }, { name: { given: Mia } }]
sponsors: [{ id: sponsor, same_as: rosa }]
`,
      },
    ],
    fail: [
      {
        case: `
petitioner: { id: rosa }
beneficiaries:
  - { id: ana }
  - { id: luz }
  - { id: ana }
          ^^^ The short name "ana" is that of ana already
representative: { id: rosa, same_as: rosa }
                      ^^^^ The short name "rosa" is that of the petitioner already
`,
      },
    ],
  },
});
