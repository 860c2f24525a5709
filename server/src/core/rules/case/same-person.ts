import { sentence } from "../../message/message.ts";
import { date } from "../../message/values.ts";
import type { SimilarPerson } from "../../model/relations.ts";
import { viewAt } from "../../read/node-at-offset.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "case/same-person",
  title: "A person's name is written the same way in each case",
  over: (context): readonly SimilarPerson[] => context.relations.similarPeople,
  *check({ path, person, other, born, elsewhere }, context) {
    const beneficiary = context.beneficiaries.find(({ ref }) => ref.path.join(".") === path.join("."));
    const family = beneficiary?.name.family.ref;
    const at = family?.state === "given" ? family : viewAt(context.view, path)?.ref;
    if (!at) return;
    yield {
      at,
      message: sentence(
        "{person} and {other} in another case ({file}) were both born on {born}, and their names are nearly the same. Is this the same person? If so, correct the name that is wrong.",
        { person, other, file: elsewhere.in.name, born: date(born) },
      ),
      elsewhere: [elsewhere],
      ...(beneficiary && { about: beneficiary }),
    };
  },
  why: "If one person has two cases under two spellings, neither case uses what the other one says: a deadline, a number, or a name from another case may be missed.",
  remedy: "Compare both names with the passport. If they are two people, nothing needs to be done.",
  about: {
    judges: ["beneficiaries[].name.family"],
    reads: ["beneficiaries[].date_of_birth", "beneficiaries[].name.given"],
  },
  illustration: {
    finding: {
      case: `
beneficiaries:
  - { id: luz, name: { given: Luz, family: Morales }, date_of_birth: 1990-03-02 }
  - { id: ana, name: { given: Ana, family: Morales }, date_of_birth: 1990-03-02 }
                                           ^^^^^^^ Ana Morales and Ana Moralez in another case (ana.parole.yaml) were both born on March 2, 1990, and their names are nearly the same. Is this the same person? If so, correct the name that is wrong.
`,
      others: {
        "ana.parole.yaml":
          "beneficiaries: [{ id: ana, name: { given: Ana, family: Moralez }, date_of_birth: 1990-03-02 }]\n",
      },
    },
    clear: {
      case: "beneficiaries: [{ id: ana, name: { given: Ana, family: Morales }, date_of_birth: 1990-03-02 }]\n",
      others: {
        "ada.parole.yaml":
          "beneficiaries: [{ id: ada, name: { given: Ada, family: Morales }, date_of_birth: 1990-03-02 }]\n",
      },
    },
  },
  examples: {
    pass: [
      {
        case: "request: { explanation: His cousin Ana Moralez travels too. }\nbeneficiaries: [{ id: leo, name: { given: Leo, family: Vega } }, { id: ana, name: { given: Ana, family: Morales }, date_of_birth: 1990-03-02 }]\n",
        others: {
          "ana.parole.yaml":
            "beneficiaries: [{ id: ana, name: { given: Ana, family: Moralez }, date_of_birth: 1990-03-03 }]\n",
        },
      },
    ],
  },
});
