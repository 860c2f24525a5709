import { sentence } from "../../message/message.ts";
import { missingField } from "../../model/missing-field.ts";
import { whoIs } from "../../model/people.ts";
import { areVisasHeld, visaBlocksOfFirstRequest } from "../../model/visas.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "visa/unavailability-unexplained",
  title: "The request explains why a visa is not available",
  over: (context) => visaBlocksOfFirstRequest(context).filter((block) => !areVisasHeld(context, block)),
  *check({ visa, owner }, context) {
    yield* owner
      ? missingField(
          visa.unavailable_because.ref,
          sentence(
            "{name}: explain why admission documents are not available from the Department of State.",
            {
              name: whoIs(context.people, owner),
            },
          ),
          { about: owner },
        )
      : missingField(
          visa.unavailable_because.ref,
          sentence("Explain why admission documents are not available from the Department of State."),
        );
  },
  why: "The USCIS page makes parole available to those who cannot obtain admission documents from the Department of State.",
  remedy:
    "Explain why no visa or other admission document is available, for example because a visa was refused, because no visa class fits, or because there is not enough time.",
  about: {
    requires: ["request.visa.unavailable_because", "beneficiaries[].visa.unavailable_because"],
    reads: [
      "beneficiaries[].id",
      "request.kind",
      "request.visa.attempts[].for",
      "request.visa.attempts[].outcome",
      "request.visa.attempts[].valid_until",
    ],
  },
  illustration: {
    finding: {
      case: `
request:
  kind: initial
  visa: { attempts: [{ outcome: issued, valid_until: 2015-08-19 }] }
  ^^^^ Explain why admission documents are not available from the Department of State.
`,
      asOf: "2015-08-20",
    },
    clear: {
      case: "request: { kind: initial, visa: { attempts: [{ outcome: issued, valid_until: 2016-08-19 }] } }",
    },
  },
  examples: {
    pass: [
      { case: "request: { kind: initial, visa: { unavailable_because: Refused in May } }" },
      { case: "request: { kind: re-parole }" },
      {
        case: `
request: { kind: initial }
beneficiaries:
  - { id: ana, visa: { unavailable_because: Refused in May } }
`,
      },
    ],
    fail: [
      {
        case: `
request:
  kind: initial
  visa: { attempts: [{ for: ana, outcome: issued, valid_until: 2016-08-19 }] }
  ^^^^ Explain why admission documents are not available from the Department of State.
beneficiaries: [{ id: ana }, { id: luz }]
`,
      },
      {
        case: `
request: { kind: initial }
^^^^^^^ Explain why admission documents are not available from the Department of State.`,
      },
      {
        case: `
request:
  kind: initial
  visa: { options_checked_on: 2015-06-15 }
  ^^^^ Explain why admission documents are not available from the Department of State.
beneficiaries:
  - { id: luz, visa: { unavailable_because: Refused in May } }
  - { id: ana }
`,
      },
      {
        case: `
request: { kind: initial, visa: { unavailable_because: Refused in May } }
beneficiaries:
  - id: luz
  - id: ana
    visa:
    ^^^^ ana: explain why admission documents are not available from the Department of State.
      options_checked_on: 2015-06-15
  - id: teo
    visa:
      options_checked_on: 2015-06-15
      unavailable_because: TODO ask
                           ^^^^^^^^ teo: explain why admission documents are not available from the Department of State. The value is a placeholder.
`,
      },
      {
        case: `
request: { kind: initial, visa: { unavailable_because: Refused in May } }
beneficiaries:
  - id: ana
    visa:
    ^^^^ ana: explain why admission documents are not available from the Department of State. The value is empty.
`,
      },
    ],
  },
});
