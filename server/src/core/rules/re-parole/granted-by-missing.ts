import { sentence } from "../../message/message.ts";
import { missingField } from "../../model/missing-field.ts";
import { whoIs } from "../../model/people.ts";
import { paroled } from "../../model/re-parole.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "re-parole/granted-by-missing",
  title: "The agency that granted the parole is named",
  over: paroled,
  *check(person, context) {
    yield* missingField(
      person.prior_parole.granted_by.ref,
      sentence("{name}: the agency that granted the parole is missing.", {
        name: whoIs(context.people, person),
      }),
      { about: person },
    );
  },
  why: "USCIS extends parole that was received from USCIS. Parole granted by another agency requires a different procedure.",
  remedy:
    "Check the approval notice. The agency that approved the request granted the parole, regardless of where the person entered.",
  about: { requires: ["beneficiaries[].prior_parole.granted_by"], reads: ["request.kind"] },
  illustration: {
    finding: {
      case: `
request: { kind: re-parole }
beneficiaries:
  - { id: luz, prior_parole: { granted_by: uscis, i94_expires: 2016-01-31 } }
  - id: ana
    prior_parole: { i94_expires: 2016-01-31 }
    ^^^^^^^^^^^^ ana: the agency that granted the parole is missing.
`,
    },
    clear: {
      case: "request: { kind: re-parole }\nbeneficiaries: [{ id: ana, prior_parole: { granted_by: cbp } }]",
    },
  },
  examples: {
    pass: [
      {
        case: "request: { kind: re-parole }\nbeneficiaries: [{ id: ana, prior_parole: { granted_by: dhs } }]",
      },
    ],
  },
});
