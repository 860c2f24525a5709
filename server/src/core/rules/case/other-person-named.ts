import { phrasesOf } from "../../caseload/names.ts";
import { sentence } from "../../message/message.ts";
import { term } from "../../message/values.ts";
import { viewAt } from "../../read/node-at-offset.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "case/other-person-named",
  title: "The case names no one who belongs only to another case",
  isBeforeMailing: true,
  over: (context) => context.relations.namedPeople,
  *check({ path, phrase, first, last, person, role, elsewhere }, context) {
    const view = viewAt(context.view, path);
    if (!view) return;
    const words = view.ref.node?.kind === "text" ? phrasesOf(view.ref.node.text)[phrase] : undefined;
    const [start, end] = [words?.[first]?.start, words?.[last]?.end];
    yield {
      at: view.ref,
      ...(start !== undefined && end !== undefined && { part: { start, end } }),
      message: sentence(
        "{person} is the {role} of another case ({file}) and is not listed in this one. Replace the name, or add the person.",
        {
          person,
          role: term(role),
          file: elsewhere.in.name,
        },
      ),
      elsewhere: [elsewhere],
    };
  },
  why: "A case that was copied from another case may still name that case's people. A packet that names another client discloses confidential information about that client and may confuse the officer.",
  remedy:
    "Replace the name if it was left over from the other case. If the person belongs in this request, add the person to this case, or mention this case's people in the other one.",
  about: {
    judges: ["request.explanation", "exhibits[].title"],
    reads: ["beneficiaries[].medical.physician", "beneficiaries[].name.family", "beneficiaries[].name.given"],
  },
  illustration: {
    finding: {
      case: `
request:
  explanation: |
    Luis Ortiz has leukemia. The ward that treated Ana Morales has closed.
                                                   ^^^^^^^^^^^ Ana Lucía Morales is the beneficiary of another case (ana.parole.yaml) and is not listed in this one. Replace the name, or add the person.
beneficiaries: [{ id: luis, name: { given: Luis, family: Ortiz } }]
exhibits:
  - { label: A, kind: other, title: "Letter about MORALES, Ana", file: a.pdf }
                                                  ^^^^^^^^^^^^ Ana Lucía Morales is the beneficiary of another case (ana.parole.yaml) and is not listed in this one. Replace the name, or add the person.
`,
      others: {
        "ana.parole.yaml":
          "beneficiaries: [{ id: ana, name: { given: Ana Lucía, family: Morales } }]\nrequest: { explanation: Ana has leukemia. }\n",
      },
    },
    clear: {
      case: `
request:
  explanation: Luis Ortiz has the same illness as his cousin Ana Morales.
beneficiaries: [{ id: luis, name: { given: Luis, family: Ortiz } }]
`,
      others: {
        "ana.parole.yaml":
          "request: { explanation: Luis Ortiz is her cousin. }\nbeneficiaries: [{ id: ana, name: { given: Ana, family: Morales } }]\n",
      },
    },
  },
  examples: {
    pass: [
      {
        case: `
request:
  explanation: Ana will be treated. The surgeon is Ana Morales.
beneficiaries: [{ id: luis, name: { given: Luis, family: Ortiz }, medical: { physician: "Dr. Ana Morales, Hospital General" } }]
`,
        others: {
          "ana.parole.yaml": "beneficiaries: [{ id: ana, name: { given: Ana, family: Morales } }]\n",
        },
      },
      { case: "request: { explanation: Ana Morales has leukemia. }\n" },
    ],
  },
});
