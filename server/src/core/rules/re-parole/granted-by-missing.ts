import { absence } from "../../engine/absence.ts";
import { defineRule, inBoth } from "../../engine/rule.ts";
import { whoIs } from "../../matter/people.ts";
import { paroled } from "../../matter/re-parole.ts";
import { sentence } from "../../message/message.ts";

export default defineRule({
  id: "re-parole/granted-by-missing",
  title: "The agency that granted the parole is named",
  severity: inBoth("warning"),
  authority: [{ source: "uscis-humanitarian-parole-2015-08-17", section: "Re-parole Request" }],
  over: paroled,
  *check(person, matter) {
    yield* absence(
      person.prior_parole.granted_by.$,
      sentence("{name}: the agency that granted the parole is missing.", {
        name: whoIs(matter.people, person),
      }),
      { about: person },
    );
  },
  why: "USCIS extends parole that was received from USCIS. Parole granted by another agency requires a different procedure.",
  remedy:
    "Check the approval notice. The agency that approved the request granted the parole, regardless of where the person entered.",
  about: { requires: ["beneficiaries[].prior_parole.granted_by"], reads: ["request.kind"] },
  examples: {
    pass: [
      {
        case: "request: { kind: re-parole }\nbeneficiaries: [{ id: ana, prior_parole: { granted_by: cbp } }]",
      },
      {
        case: "request: { kind: re-parole }\nbeneficiaries: [{ id: ana, prior_parole: { granted_by: dhs } }]",
      },
    ],
    fail: [
      {
        case: `
request: { kind: re-parole }
beneficiaries:
  - { id: luz, prior_parole: { granted_by: uscis, i94_expires: 2016-01-31 } }
  - id: ana
    prior_parole: { i94_expires: 2016-01-31 }
    ^^^^^^^^^^^^ ana: the agency that granted the parole is missing.
`,
      },
    ],
  },
});
