import { sentence } from "../../message/message.ts";
import { missingEvidence } from "../../model/claims.ts";
import { sponsorEvidence } from "../../model/evidence-kinds.ts";
import { addExhibit, exhibitsOfKind } from "../../model/forms-and-exhibits.ts";
import { personal, whoIs } from "../../model/people.ts";
import { isIdentityOpen } from "../../model/signers.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "sponsor/evidence-missing",
  title: "An exhibit shows the financial means of each sponsor",
  over: (context) =>
    context.view.sponsors.items.filter(
      (sponsor) => sponsor.ref.state === "given" && !isIdentityOpen(context, sponsor),
    ),
  *check(sponsor, context) {
    const id = personal(context.people, sponsor, (entry) => entry.id).value;
    yield* missingEvidence(
      context,
      exhibitsOfKind(context, sponsorEvidence, sponsor),
      sentence("{sponsor}: no exhibit is listed as evidence of the sponsor's financial means.", {
        sponsor: whoIs(context.people, sponsor),
      }),
      () => (id === undefined ? undefined : addExhibit(context, "sponsor-evidence", [id])),
      { at: sponsor.ref },
    );
  },
  why: "Form I-134 calls for documents that show the sponsor's means, such as a tax transcript, pay stubs, or bank statements.",
  remedy:
    'Add documents such as a tax transcript, pay stubs, or bank statements as exhibits of the kind "sponsor-evidence", "tax-return", "bank-statement", "employment-letter", or "funds-evidence", and enter the id of the sponsor in their supports.',
  about: {
    judges: ["sponsors[]"],
    requires: ["exhibits"],
    reads: ["exhibits[].kind", "exhibits[].supports", "petitioner.id", "sponsors[].id", "sponsors[].same_as"],
  },
  illustration: {
    finding: {
      case: `
sponsors:
  - { id: fund }
  - { id: friend }
      ^^ friend: no exhibit is listed as evidence of the sponsor's financial means.
exhibits:
  - { label: A, kind: sponsor-evidence, file: a.pdf, supports: fund }
  - { label: B, kind: commitment-letter, file: b.pdf, supports: friend }
`,
      edition: "uscis-2026",
    },
    clear: {
      case: `
petitioner: { id: rosa }
sponsors: [{ id: sponsor, same_as: rosa }, { id: fund }]
exhibits:
  - { label: A, kind: sponsor-evidence, file: a.pdf, supports: rosa }
  - { label: B, kind: funds-evidence, file: b.pdf, supports: [fund.income] }
`,
      edition: "uscis-2026",
    },
  },
  examples: {
    pass: [
      {
        case: "sponsors: [{ id: friend }]\nexhibits: [{ label: A, kind: evidence, file: a.pdf }]",
        edition: "uscis-2026",
      },
    ],
    fail: [
      {
        case: `
sponsors: [{ id: friend }]
             ^^ friend: no exhibit is listed as evidence of the sponsor's financial means.
exhibits: [{ label: A, kind: commitment-letter, file: b.pdf, supports: friend }]
`,
      },
      {
        case: `
sponsors: [{ id: friend }]
exhibits: [{ label: A, kind: sponsor-evidence, title: TODO name, file: TODO scan, supports: friend }]
                                                                       ^^^^^^^^^ friend: no exhibit is listed as evidence of the sponsor's financial means. The value is a placeholder.
`,
        edition: "uscis-2026",
      },
    ],
  },
});
