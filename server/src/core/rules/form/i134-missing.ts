import type { Severity } from "../../engine/finding.ts";
import { defineRule, inBoth } from "../../engine/rule.ts";
import type { EditionId } from "../../law/editions.ts";
import { lackOfForm, listOfPapers } from "../../matter/forms.ts";
import type { Matter } from "../../matter/matter.ts";
import { onceFor } from "../../matter/once.ts";
import { whoIs } from "../../matter/people.ts";
import { sentence } from "../../message/message.ts";

/** How grave it is where an organization commits itself in a letter instead; left out, as without one. */
const withLetter: Partial<Record<EditionId, Severity>> = { "uscis-2026": "warning" };

export default defineRule({
  id: "form/i134-missing",
  title: "Each beneficiary has a Form I-134",
  severity: inBoth("error"),
  authority: [
    { source: "uscis-humanitarian-parole-2009-12-08", section: "Filing for Parole" },
    { source: "uscis-humanitarian-parole-2015-08-17", section: "Re-parole Request" },
  ],
  isBeforeMailing: true,
  over: (matter) => matter.beneficiaries,
  *check(person, matter) {
    const severity = hasCommitmentLetter(matter) ? withLetter[matter.law.edition] : undefined;
    const name = whoIs(matter.people, person);
    yield* lackOfForm(
      matter,
      person,
      "I-134",
      severity === undefined
        ? sentence("{name}: Form I-134 is missing.", { name })
        : sentence("{name}: a commitment letter is listed, but Form I-134 is missing.", { name }),
      { authority: listOfPapers(matter), ...(severity === undefined ? {} : { severity }) },
    );
  },
  why: "On Form I-134, a sponsor declares that they will support the person during the stay. One is required for each beneficiary, including for re-parole.",
  remedy:
    "Have a sponsor sign a Form I-134 for this person, and list it under forms with the person's id in for.",
  about: {
    requires: ["forms"],
    reads: ["beneficiaries[].id", "exhibits[].kind", "forms[].for", "forms[].form"],
  },
  examples: {
    pass: [
      {
        case: `
beneficiaries: [{ id: ana }, { id: luz }]
forms:
  - { form: I-134, for: luz, file: luz.pdf }
  - { form: I-134, for: ana, file: ana.pdf }
`,
      },
    ],
    fail: [
      {
        case: `
beneficiaries: [{ id: ana }, { id: luz }]
forms:
^^^^^ luz: Form I-134 is missing.
  - { form: I-134, for: ana, file: ana.pdf }
  - { form: I-131, for: luz, file: luz.pdf }
exhibits: [{ label: A, kind: commitment-letter, file: a.pdf }]
`,
      },
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

const hasCommitmentLetter = onceFor((matter: Matter): boolean =>
  matter.exhibits.some(({ kind }) => kind.value === "commitment-letter"),
);
