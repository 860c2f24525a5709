import { sentence } from "../../message/message.ts";
import { term } from "../../message/values.ts";
import { whoIs } from "../../model/people.ts";
import { paroled, reParoleBox } from "../../model/re-parole.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "re-parole/not-granted-by-uscis",
  title: "The parole to be extended was granted by USCIS",
  over: paroled,
  *check(person, context) {
    const { granted_by } = person.prior_parole;
    if (granted_by.value === undefined || granted_by.value === "uscis") return;
    const box = reParoleBox(context, person);
    // A box that is missing or wrong is reported first.
    if (box === "program" || box === "neither") return;
    yield {
      at: granted_by.ref,
      ...(box === "other" ? { severity: "information" as const } : {}),
      message: sentence(
        "{name}: the parole was granted by {agency}. USCIS extends parole that was received from USCIS.",
        { name: whoIs(context.people, person), agency: term(inWords[granted_by.value]) },
      ),
      about: person,
    };
  },
  severityVaries: "If the box for other re-parole is selected on Form I-131, it is information only.",
  why: "The first condition for an extension on the USCIS page is that the humanitarian parole was received from USCIS.",
  remedy:
    "Verify which agency approved the request. If it was not USCIS, ask that agency how parole is extended.",
  about: {
    judges: ["beneficiaries[].prior_parole.granted_by"],
    reads: [
      "beneficiaries[].id",
      "forms[].box",
      "forms[].edition",
      "forms[].for",
      "forms[].form",
      "request.kind",
    ],
    law: ["boxes-i-131"],
  },
  illustration: {
    finding: {
      case: `
request: { kind: re-parole }
beneficiaries:
  - { id: luz, prior_parole: { granted_by: cbp } }
  - { id: ana, prior_parole: { granted_by: ice } }
                                           ^^^ ana: the parole was granted by U.S. Immigration and Customs Enforcement. USCIS extends parole that was received from USCIS.
forms: [{ form: I-131, for: luz, box: 10 }, { form: I-131, for: ana, box: 11 }]
`,
      edition: "uscis-2026",
      asOf: "2026-11-22",
    },
    clear: {
      case: `
request: { kind: re-parole }
beneficiaries: [{ id: ana, prior_parole: { granted_by: cbp } }]
forms: [{ form: I-131, for: ana, edition: 01/20/25, box: 10.C }]
`,
      edition: "uscis-2026",
    },
  },
  examples: {
    pass: [
      {
        case: `
request: { kind: re-parole }
beneficiaries: [{ id: ana, prior_parole: { granted_by: cbp } }]
forms: [{ form: I-131, for: ana, edition: 01/20/25, box: 7 }]
`,
        edition: "uscis-2026",
      },
      {
        case: "request: { kind: re-parole }\nbeneficiaries: [{ id: ana, prior_parole: { granted_by: uscis } }]",
      },
      { case: "request: { kind: initial }\nbeneficiaries: [{ id: ana, prior_parole: { granted_by: cbp } }]" },
    ],
    fail: [
      {
        case: `
request: { kind: re-parole }
beneficiaries:
  - { id: ana, prior_parole: { granted_by: cbp } }
                                           ^^^ ana: the parole was granted by U.S. Customs and Border Protection. USCIS extends parole that was received from USCIS.
forms: [{ form: I-131, for: ana, box: 1.e }]
`,
      },
      {
        case: `
request: { kind: re-parole }
beneficiaries:
  - { id: luz, prior_parole: { granted_by: uscis } }
  - { id: ana, prior_parole: { granted_by: cbp } }
                                           ^^^ ana: the parole was granted by U.S. Customs and Border Protection. USCIS extends parole that was received from USCIS.
`,
      },
      {
        case: `
request: { kind: re-parole }
beneficiaries:
  - { id: ana, prior_parole: { granted_by: other } }
                                           ^^^^^ ana: the parole was granted by another agency. USCIS extends parole that was received from USCIS.
`,
        edition: "uscis-2026",
      },
    ],
  },
});

const inWords = {
  cbp: "U.S. Customs and Border Protection",
  ice: "U.S. Immigration and Customs Enforcement",
  other: "another agency",
};
