import { sentence } from "../../message/message.ts";
import { allOf } from "../../message/values.ts";
import { differencesBetween } from "../../model/contradicting-entries.ts";
import { whoIs } from "../../model/people.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "person/contradiction",
  title: "Two entries for the same person agree",
  over: (context) => context.people.all.map(({ person }) => person),
  *check(person, context) {
    const { same_as } = person;
    const other = same_as.value === undefined ? undefined : context.people.byId.get(same_as.value)?.person;
    if (!other || other === person) return;
    const differences = differencesBetween(context, person, other);
    if (differences.length === 0) return;
    yield {
      at: same_as.ref,
      message: sentence("The two entries for {name} differ: {differences}.", {
        name: whoIs(context.people, person),
        differences: allOf(differences.map(({ words }) => words)),
      }),
      related: differences.flatMap(({ places: [here, there] }) => [
        { at: here, message: sentence("The value in this entry") },
        { at: there, message: sentence("The value in the other entry") },
      ]),
    };
  },
  why: "A person who appears on several forms must have the same name, date of birth, A-Number, and citizenship on all of them.",
  remedy:
    "Compare the values with the person's documents, and delete the wrong one: a value that one entry omits is taken from the other. If the names are both used, add one to the aliases. If they are two people, delete same_as.",
  about: {
    judges: ["petitioner.same_as", "beneficiaries[].same_as", "sponsors[].same_as", "representative.same_as"],
    reads: [
      "petitioner.id",
      "petitioner.date_of_birth",
      "petitioner.name.aliases[]",
      "petitioner.name.family",
      "petitioner.name.middle",
      "beneficiaries[].citizenship",
      "beneficiaries[].date_of_birth",
      "beneficiaries[].name.family",
      "beneficiaries[].id",
      "sponsors[].date_of_birth",
      "representative.citizenship",
      "representative.date_of_birth",
      "representative.id",
    ],
    isOnlyFinding: true,
  },
  illustration: {
    finding: {
      case: `
petitioner:
  id: rosa
  name: { family: Morales, given: Rosa }
  date_of_birth: 1980-02-11
  a_number: A012345678
  citizenship: Guatemala
sponsors:
  - { id: one, same_as: rosa, date_of_birth: 1980-11-02 }
                        ^^^^ The two entries for Rosa Morales differ: date of birth November 2, 1980 and February 11, 1980.
  - { id: two, same_as: rosa, name: { family: Moreno, given: Rosalia }, a_number: A012345679, citizenship: Honduras }
                        ^^^^ The two entries for Rosalia Moreno differ: family name "Moreno" and "Morales", given name "Rosalia" and "Rosa", A-Number A012345679 and A012345678, and citizenship "Honduras" and "Guatemala".
`,
    },
    clear: {
      case: `
petitioner:
  id: rosa
  name: { family: Morales-López, given: Rosa, middle: Inés, aliases: [Rosa Pérez] }
  date_of_birth: 1980-02-11
  a_number: A012345678
  citizenship: Guatemala
sponsors:
  - { id: one, same_as: rosa, name: { family: MORALES LOPEZ }, a_number: 12-345-678, citizenship: Guatemalan }
  - { id: two, same_as: rosa, name: { family: Pérez, given: Rosa }, date_of_birth: 1980 }
  - { id: three, same_as: rosa, name: { given: Rosa Ines }, a_number: 12345, date_of_birth: 2080-02-11 }
  - { id: four, same_as: luz, name: { given: Luz } }
`,
    },
  },
  examples: {
    fail: [
      {
        case: `
beneficiaries:
  - { id: ana, same_as: luz, date_of_birth: 1990-03-04 }
                        ^^^ The two entries for ana differ: date of birth March 4, 1990 and March 4, 1991.
representative: { id: luz, date_of_birth: 1991-03-04 }
`,
      },
      {
        case: `
petitioner: { id: rosa, same_as: ana, name: { family: Moreno } }
                                 ^^^ The two entries for Moreno differ: family name "Moreno" and "Morales".
beneficiaries:
  - { id: ana, name: { family: Morales } }
  - { id: teo, citizenship: Honduras }
representative: { id: lee, same_as: teo, citizenship: Guatemala }
                                    ^^^ The two entries for lee differ: citizenship "Guatemala" and "Honduras".
`,
      },
    ],
  },
});
