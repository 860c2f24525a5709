import type { Message } from "../../message/language.ts";
import { sentence } from "../../message/message.ts";
import { each } from "../../message/values.ts";
import type { CopyOfCase } from "../../model/relations.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "case/same-matter",
  title: "Each matter has one case file",
  over: (context) => (context.relations.copies.length > 0 ? [context.relations.copies] : []),
  *check(copies, context) {
    const at = context.view.matter.ref.node ? context.view.matter.ref : context.view.parole_case.ref;
    yield {
      at: at.node ? at : context.view.ref,
      message: messageOf(copies),
      elsewhere: copies.map(({ elsewhere }) => elsewhere),
    };
  },
  why: "If one matter is in two files, changes go into one or the other and neither is complete. A deadline that was entered in one of them is missing from the other.",
  remedy:
    "Compare the two files, move what is only in one of them into the file that you want to keep, and delete or archive the other.",
  about: {
    judges: ["matter", "parole_case"],
    reads: ["beneficiaries[].name.family", "beneficiaries[].name.given", "request.kind"],
  },
  illustration: {
    finding: {
      case: `
matter: 2015-0417
        ^^^^^^^^^ Another file is for the same matter: old/ana.parole.yaml.
request: { kind: initial }
beneficiaries: [{ id: ana, name: { given: Ana, family: Morales } }]
`,
      others: {
        "old/ana.parole.yaml":
          "matter: 2015-0417\nbeneficiaries: [{ id: ana, name: { given: Ana, family: Morales } }]\n",
      },
    },
    clear: {
      case: "matter: 2015-0417\nrequest: { kind: initial }\nbeneficiaries: [{ id: ana, name: { given: Ana, family: Morales }, date_of_birth: 2008-05-04 }]\n",
      others: {
        "ana-re-parole.parole.yaml":
          "matter: 2015-0417\nrequest: { kind: re-parole }\nbeneficiaries: [{ id: ana, name: { given: Ana, family: Morales }, date_of_birth: 2008-05-04 }]\n",
      },
    },
  },
  examples: {
    pass: [
      {
        case: "matter: 2015-0417\nbeneficiaries: [{ id: ana, name: { given: Ana, family: Morales } }]\n",
        others: {
          "luz.parole.yaml":
            "matter: 2015-0417\nbeneficiaries: [{ id: luz, name: { given: Luz, family: Morales } }]\n",
        },
      },
    ],
    fail: [
      {
        case: `
parole_case: 1
             ^ Another file is for the same matter: this (conflicted copy 2015-08-19).parole.yaml.
beneficiaries: [{ id: ana, name: { given: Ana, family: Morales } }]
`,
        others: {
          "this (conflicted copy 2015-08-19).parole.yaml":
            "parole_case: 1\nbeneficiaries: [{ id: ana, name: { given: Ana, family: Morales }, sex: female }]\n",
        },
      },
      {
        case: `
matter: 2015-0417
        ^^^^^^^^^ 2 other files are for the same matter: old/ana.parole.yaml, older/ana.parole.yaml.
beneficiaries: [{ id: ana, name: { given: Ana, family: Morales } }]
`,
        others: {
          "old/ana.parole.yaml":
            "matter: 2015-0417\nbeneficiaries: [{ id: ana, name: { given: Ana, family: Morales } }]\n",
          "older/ana.parole.yaml":
            "matter: 2015-0417\nbeneficiaries: [{ id: ana, name: { given: Ana, family: Morales } }]\n",
        },
      },
    ],
  },
});

function messageOf(copies: readonly CopyOfCase[]): Message {
  const [first, ...others] = copies;
  const file = first?.elsewhere.in.name ?? "";
  if (others.length === 0) return sentence("Another file is for the same matter: {file}.", { file });
  return sentence("{count} other files are for the same matter: {files}.", {
    count: copies.length,
    files: each(copies.map(({ elsewhere }) => elsewhere.in.name)),
  });
}
