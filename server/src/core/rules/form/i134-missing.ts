import { memoize } from "../../base/memoize.ts";
import { sentence } from "../../message/message.ts";
import type { CaseContext } from "../../model/case-context.ts";
import { listOfPapers, missingForm } from "../../model/forms.ts";
import { whoIs } from "../../model/people.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "form/i134-missing",
  title: "Each beneficiary has a Form I-134",
  isBeforeMailing: true,
  over: (context) => context.beneficiaries,
  *check(person, context) {
    const hasLetter = context.law.commitmentLettersKnown && hasCommitmentLetter(context);
    const name = whoIs(context.people, person);
    yield* missingForm(
      context,
      person,
      "I-134",
      hasLetter
        ? sentence("{name}: a commitment letter is listed, but Form I-134 is missing.", { name })
        : sentence("{name}: Form I-134 is missing.", { name }),
      {
        authority: listOfPapers("form/i134-missing", context),
        ...(hasLetter ? { severity: "warning" } : {}),
      },
    );
  },
  severityVaries: "It is a warning if a commitment letter is listed.",
  why: "On Form I-134, a sponsor declares that they will support the person during the stay. One is required for each beneficiary, including for re-parole.",
  remedy:
    "Have a sponsor sign a Form I-134 for this person, and list it under forms with the person's id in for.",
  about: {
    requires: ["forms"],
    reads: ["beneficiaries[].id", "exhibits[].kind", "forms[].for", "forms[].form"],
  },
  illustration: {
    finding: {
      case: `
beneficiaries: [{ id: ana }, { id: luz }]
forms:
^^^^^ luz: Form I-134 is missing.
  - { form: I-134, for: ana, file: ana.pdf }
  - { form: I-131, for: luz, file: luz.pdf }
exhibits: [{ label: A, kind: commitment-letter, file: a.pdf }]
`,
    },
    clear: {
      case: `
beneficiaries: [{ id: ana }, { id: luz }]
forms:
  - { form: I-134, for: luz, file: luz.pdf }
  - { form: I-134, for: ana, file: ana.pdf }
`,
    },
  },
  examples: {
    fail: [
      {
        case: `
parole_case: 1
^^^^^^^^^^^ ana: a commitment letter is listed, but Form I-134 is missing.
beneficiaries: [{ id: ana }]
exhibits: [{ label: A, kind: commitment-letter, file: a.pdf }]
`,
        edition: "uscis-2026",
      },
    ],
  },
});

const hasCommitmentLetter = memoize((context: CaseContext): boolean =>
  context.exhibits.some(({ kind }) => kind.value === "commitment-letter"),
);
