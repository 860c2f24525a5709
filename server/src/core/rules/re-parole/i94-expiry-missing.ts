import { sentence } from "../../message/message.ts";
import { missingField } from "../../model/missing-field.ts";
import { whoIs } from "../../model/people.ts";
import { paroled } from "../../model/re-parole.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "re-parole/i94-expiry-missing",
  title: "The expiration date of the I-94 is given",
  over: paroled,
  *check(person, context) {
    yield* missingField(
      person.prior_parole.i94_expires.ref,
      sentence("{name}: the expiration date of the I-94 is missing.", {
        name: whoIs(context.people, person),
      }),
      { about: person },
    );
  },
  why: "Re-parole is requested a fixed time before the I-94 expires. Without that date, it cannot be determined whether the request is timely.",
  remedy: "Copy the date from the person's Form I-94.",
  about: { requires: ["beneficiaries[].prior_parole.i94_expires"], reads: ["request.kind"] },
  illustration: {
    finding: {
      case: `
request: { kind: re-parole }
beneficiaries:
  - { id: ana, prior_parole: { i94_expires: 2016-01-31 } }
  - id: luz
    ^^ luz: the expiration date of the I-94 is missing.
  - id: teo
    prior_parole: { granted_by: uscis }
    ^^^^^^^^^^^^ teo: the expiration date of the I-94 is missing.
`,
    },
    clear: {
      case: `
request: { kind: re-parole }
beneficiaries: [{ id: ana, prior_parole: { i94_expires: 2016-01-31 } }]
`,
    },
  },
  examples: {
    pass: [
      {
        case: "request: { kind: initial }\nbeneficiaries: [{ id: ana, prior_parole: { granted_by: uscis } }]",
      },
    ],
    fail: [
      {
        case: `
request: { kind: re-parole }
beneficiaries:
  - id: ana
    prior_parole: { granted_by: uscis, i94_expires: TODO YYYY-MM-DD }
                                                    ^^^^^^^^^^^^^^^ ana: the expiration date of the I-94 is missing. The value is a placeholder.
`,
        edition: "uscis-2026",
      },
    ],
  },
});
