import { sentence } from "../../message/message.ts";
import { term } from "../../message/values.ts";
import { whoIs } from "../../model/people.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "person/id-duplicate",
  title: "Each id belongs to one person",
  over: (context) => context.people.all,
  *check({ person }, context) {
    const name = person.id.value;
    const first = name === undefined ? undefined : context.people.byId.get(name);
    if (name === undefined || !first || first.person === person) return;
    yield {
      at: person.id.ref,
      message: sentence('The id "{name}" already belongs to {first}. Use a different id.', {
        name,
        first:
          first.role === "beneficiary"
            ? whoIs(context.people, first.person)
            : sentence("the {role}", { role: term(first.role) }),
      }),
      related: [{ at: first.person.id.ref, message: sentence("First use of the id") }],
    };
  },
  why: "If two people have the same id, it cannot be determined which of them a form or an exhibit is for.",
  remedy:
    "Give one of them a different id. If both entries are the same person, enter the id of the first in same_as of the second.",
  about: {
    judges: [
      ["beneficiaries[].id", "beneficiaries[].id"],
      ["representative.id", "petitioner.id"],
    ],
  },
  illustration: {
    finding: {
      case: `
petitioner: { id: rosa }
beneficiaries:
  - { id: ana }
  - { id: luz }
  - { id: ana }
          ^^^ The id "ana" already belongs to ana. Use a different id.
representative: { id: rosa, same_as: rosa }
                      ^^^^ The id "rosa" already belongs to the petitioner. Use a different id.
`,
    },
    clear: {
      case: `
petitioner: { id: rosa }
beneficiaries: [{ id: ana }, { name: { given: Luz } }, { name: { given: Mia } }]
sponsors: [{ id: sponsor, same_as: rosa }]
`,
    },
  },
});
