import { sentence } from "../../message/message.ts";
import { isMailingConfirmed } from "../../model/mailing.ts";
import { viewAt } from "../../read/node-at-offset.ts";
import { defineRule } from "../../rule/rule.ts";

const statement = { state: "readable", kind: "pdf", pages: 1, bytes: 900 } as const;
const others = {
  "mia.parole.yaml":
    "sponsors: [{ id: grace, name: { given: Grace, family: Whitlock } }]\nbeneficiaries: [{ id: mia, name: { given: Mia, family: Vega } }]\nexhibits: [{ label: B, kind: bank-statement, title: Bank statement, file: scans/statement.pdf, supports: grace }]\n",
};

export default defineRule({
  id: "exhibit/newer-version",
  title: "Documents shared with other cases are the latest version",
  over: (context) => (isMailingConfirmed(context) === true ? [] : context.relations.newerDocuments),
  *check({ path, file, elsewhere }, context) {
    const view = viewAt(context.view, path);
    if (!view) return;
    yield {
      at: view.ref,
      message: sentence("{file}: another case has a newer version of this document ({other}).", {
        file,
        other: elsewhere.in.name,
      }),
      elsewhere: [elsewhere],
    };
  },
  why: "A letter or statement that several cases use is sometimes replaced in only one of them, and the others are mailed with the old version.",
  remedy: "Open both files. If the newer one belongs in this case too, copy it into this case.",
  about: {
    judges: ["exhibits[].file"],
    reads: [
      "exhibits[].kind",
      "exhibits[].supports",
      "exhibits[].title",
      "sponsors[].id",
      "sponsors[].name.family",
      "sponsors[].name.given",
    ],
  },
  illustration: {
    finding: {
      case: `
sponsors: [{ id: grace, name: { given: Grace, family: Whitlock } }]
exhibits:
  - { label: A, kind: bank-statement, title: Bank statement, file: statement.pdf, supports: grace }
                                                                   ^^^^^^^^^^^^^ statement.pdf: another case has a newer version of this document (mia.parole.yaml).
`,
      files: {
        "statement.pdf": { ...statement, fingerprint: "old", modified: 1 },
        "scans/statement.pdf": { ...statement, fingerprint: "new", modified: 2 },
      },
      others,
    },
    clear: {
      case: "sponsors: [{ id: grace, name: { given: Grace, family: Whitlock } }]\nexhibits: [{ label: A, kind: bank-statement, title: Bank statement, file: statement.pdf, supports: grace }]\n",
      files: {
        "statement.pdf": { ...statement, fingerprint: "new", modified: 2 },
        "scans/statement.pdf": { ...statement, fingerprint: "old", modified: 1 },
      },
      others,
    },
  },
  examples: {
    pass: [
      {
        case: "sponsors: [{ id: leo, name: { given: Leo, family: Banks } }]\nexhibits: [{ label: A, kind: bank-statement, title: Bank statement, file: statement.pdf, supports: leo }]\n",
        files: {
          "statement.pdf": { ...statement, fingerprint: "his", modified: 1 },
          "scans/statement.pdf": { ...statement, fingerprint: "hers", modified: 2 },
        },
        others,
      },
    ],
  },
});
