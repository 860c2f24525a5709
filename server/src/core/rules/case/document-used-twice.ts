import { sentence } from "../../message/message.ts";
import { viewAt } from "../../read/node-at-offset.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "case/document-used-twice",
  title: "An identity or medical document belongs to one person",
  isBeforeMailing: true,
  over: (context) => context.relations.documents,
  *check({ path, file, kind, whose, others, elsewhere }, context) {
    const view = viewAt(context.view, path);
    if (!view) return;
    const values = { file, whose, others, file2: elsewhere.in.name };
    yield {
      at: view.ref,
      message:
        kind === "identity"
          ? sentence(
              "{file} is the identity document of {whose} in this case and of {others} in another case ({file2}). Name the right file.",
              values,
            )
          : sentence(
              "{file} is the medical document of {whose} in this case and of {others} in another case ({file2}). Name the right file.",
              values,
            ),
      elsewhere: [elsewhere],
    };
  },
  why: "A passport or a medical record is about one person. If two cases use the same file for two people, one of them contains another client's document, which must not be mailed.",
  remedy: "Open the file to see whose document it is, and name the right file in the other case.",
  about: {
    judges: ["exhibits[].file"],
    reads: [
      "beneficiaries[].name.family",
      "beneficiaries[].name.given",
      "exhibits[].kind",
      "exhibits[].supports",
      "petitioner.id",
    ],
  },
  illustration: {
    finding: {
      case: `
beneficiaries: [{ id: luis, name: { given: Luis, family: Ortiz } }]
exhibits:
  - { label: A, kind: identity-document, file: a.pdf, supports: luis }
                                               ^^^^^ a.pdf is the identity document of Luis Ortiz in this case and of Ana Morales in another case (ana.parole.yaml). Name the right file.
  - { label: B, kind: medical-record, file: b.pdf }
                                            ^^^^^ b.pdf is the medical document of Luis Ortiz in this case and of Ana Morales in another case (ana.parole.yaml). Name the right file.
  - { label: C, kind: medical-record, file: c.pdf }
`,
      files: {
        "a.pdf": { state: "readable", kind: "pdf", pages: 1, bytes: 900, fingerprint: "passport" },
        "b.pdf": { state: "readable", kind: "pdf", pages: 4, bytes: 4000, fingerprint: "record" },
        "c.pdf": { state: "readable", kind: "pdf", pages: 4, bytes: 4000, fingerprint: "other" },
        "scans/passport.pdf": {
          state: "readable",
          kind: "pdf",
          pages: 1,
          bytes: 900,
          fingerprint: "passport",
        },
      },
      others: {
        "ana.parole.yaml":
          "beneficiaries: [{ id: ana, name: { given: Ana, family: Morales } }]\nexhibits: [{ label: A, kind: identity-document, file: scans/passport.pdf, supports: ana }, { label: B, kind: physician-letter, file: b.pdf }]\n",
      },
    },
    clear: {
      case: "beneficiaries: [{ id: luis, name: { given: Luis, family: Ortiz } }]\nexhibits: [{ label: A, kind: country-conditions, file: report.pdf, supports: luis }]\n",
      files: { "report.pdf": { state: "readable", kind: "pdf", pages: 9, bytes: 9000, fingerprint: "r" } },
      others: {
        "ana.parole.yaml":
          "beneficiaries: [{ id: ana, name: { given: Ana, family: Morales } }]\nexhibits: [{ label: A, kind: country-conditions, file: report.pdf, supports: ana }]\n",
      },
    },
  },
  examples: {
    pass: [
      {
        case: "petitioner: { id: rosa, name: { given: Rosa, family: Morales } }\nbeneficiaries: [{ id: luis, name: { given: Luis, family: Ortiz } }]\nexhibits: [{ label: A, kind: identity-document, file: rosa.pdf, supports: rosa }]\n",
        files: { "rosa.pdf": { state: "readable", kind: "pdf", pages: 1, bytes: 900, fingerprint: "p" } },
        others: {
          "ana.parole.yaml":
            "petitioner: { id: rosa, name: { given: Rosa, family: Morales } }\nbeneficiaries: [{ id: ana, name: { given: Ana, family: Morales } }]\nexhibits: [{ label: A, kind: identity-document, file: rosa.pdf, supports: rosa }]\n",
        },
      },
    ],
  },
});
