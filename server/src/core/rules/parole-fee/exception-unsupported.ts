import { sentence } from "../../message/message.ts";
import { allOf } from "../../message/values.ts";
import { exceptionClaimed } from "../../model/parole-fee-exceptions.ts";
import { whoIs } from "../../model/people.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "parole-fee/exception-unsupported",
  title: "The case supports the exception from the parole fee that its reasons make possible",
  isBeforeMailing: true,
  over: (context) =>
    context.beneficiaries.filter((person) => exceptionClaimed(context, person) !== undefined),
  *check(person, context) {
    const claimed = exceptionClaimed(context, person);
    if (!claimed || claimed.unshown.every(({ isReported }) => isReported)) return;
    if (!context.law.paroleFee().known) return;
    const { reason, exception, unshown } = claimed;
    yield {
      at: reason.ref,
      message: sentence(
        "{name}: there is an exception from the parole fee for {exception}, but nothing in the case shows {unshown}.",
        {
          name: whoIs(context.people, person),
          exception,
          unshown: allOf(unshown.map(({ what }) => what)),
        },
      ),
      about: person,
      covers: unshown.flatMap(({ at = [] }) => at),
      // As long as two parts are missing, no fix is enough.
      fixes: unshown.length === 1 ? (unshown[0]?.fixes ?? []) : [],
    };
  },
  why: "The parole fee is due when parole takes effect, and it cannot be waived. The statute provides exceptions, which are decided case by case and must be established.",
  remedy:
    "Enter what the exception requires and add evidence of it, or plan for the fee. For lack of time, Parole Case looks for a reason in why_not_wait, a visa attempt with the outcome no-appointment, or unavailable_because together with the date by which the person must arrive. Whether this is enough is decided case by case.",
  about: {
    judges: ["request.reasons[]"],
    reads: [
      "beneficiaries[].citizenship",
      "beneficiaries[].consents[].by",
      "beneficiaries[].consents[].relationship",
      "beneficiaries[].date_of_birth",
      "beneficiaries[].located_in",
      "beneficiaries[].name.family",
      "beneficiaries[].name.given",
      "beneficiaries[].parents",
      "beneficiaries[].visa.why_not_wait",
      "request.emergency.description",
      "request.kind",
      "request.relative.funeral_on",
      "request.undocumented.transplant_letter",
      "request.visa.attempts[].outcome",
      "request.visa.unavailable_because",
    ],
    law: ["age-of-majority", "fee-parole"],
  },
  illustration: {
    finding: {
      case: `
request:
  kind: initial
  reasons: [family, funeral]
                    ^^^^^^^ luz: there is an exception from the parole fee for the funeral of a close family member, but nothing in the case shows that there is no time for the normal visa process.
  emergency: { description: The family is waiting for her }
  visa: { unavailable_because: The visitor visa was refused }
beneficiaries: [{ id: ana, visa: { why_not_wait: The burial is on Friday, unavailable_because: Refused } }, { id: luz }]
exhibits: [{ label: A, kind: birth-certificate, title: Birth certificate, file: a.pdf, supports: [ana, luz] }]
`,
      edition: "uscis-2026",
      asOf: "2025-10-16",
    },
    clear: {
      case: `
request:
  kind: initial
  reasons: [funeral]
  emergency: { description: The family is waiting for her }
  relative: { funeral_on: 2026-11-14 }
  visa: { unavailable_because: The visitor visa was refused }
beneficiaries: [{ id: ana }]
exhibits: [{ label: A, kind: birth-certificate, title: Birth certificate, file: a.pdf, supports: ana }]
`,
      edition: "uscis-2026",
      asOf: "2026-10-19",
    },
  },
  examples: {
    pass: [
      {
        case: `
request:
  kind: initial
  reasons: [end-of-life]
  emergency: { description: The family is waiting for her }
  visa: { unavailable_because: The visitor visa was refused, attempts: [{ for: ana, outcome: no-appointment }] }
beneficiaries: [{ id: ana }]
exhibits: [{ label: A, kind: birth-certificate, title: Birth certificate, file: a.pdf, supports: request.relative }]
`,
        edition: "uscis-2026",
        asOf: "2026-10-19",
      },
      {
        case: `
request: { kind: initial, reasons: [medical], visa: { unavailable_because: Refused } }
beneficiaries:
  - id: ana
    date_of_birth: 2018-05-04
    citizenship: Peru
    located_in: Perú
    parents: [eva]
    medical: { home_country_unavailable: The only ward closed }
  - id: eva
`,
        edition: "uscis-2026",
        asOf: "2026-10-19",
      },
      {
        case: `
request: { kind: initial, reasons: [medical], visa: { unavailable_because: Refused } }
beneficiaries:
  - { id: ana, date_of_birth: 1960-05-04, citizenship: Peru, medical: { home_country_unavailable: The ward closed } }
  - { id: eva }
`,
        edition: "uscis-2026",
        asOf: "2026-10-19",
      },
      {
        case: `
request: { kind: initial, reasons: [medical], emergency: { description: He turns blue }, visa: { unavailable_because: Refused } }
beneficiaries:
  - id: teo
    date_of_birth: 2026-02-04
    citizenship: Kenya
    consents: [{ by: Eva Luna, relationship: mother }]
    medical: { home_country_unavailable: The only ward closed }
  - { id: eva, name: { given: Eva, family: Luna } }
`,
        edition: "uscis-2026",
        asOf: "2026-10-19",
      },
      {
        case: "request: { kind: initial, reasons: [funeral] }\nbeneficiaries: [{ id: ana }]",
        edition: "uscis-2026",
        asOf: "2026-10-19",
      },
      {
        case: `
request: { kind: initial, reasons: [funeral], visa: { unavailable_because: Refused } }
beneficiaries: [{ id: ana }]
`,
        edition: "uscis-2026",
        asOf: "2025-10-15",
      },
      {
        case: `
request: { kind: re-parole, reasons: [funeral], visa: { unavailable_because: Refused } }
beneficiaries: [{ id: ana }]
`,
        edition: "uscis-2026",
        asOf: "2026-10-19",
      },
      {
        case: `
request: { kind: initial, reasons: [family], visa: { unavailable_because: Refused } }
beneficiaries: [{ id: ana }]
`,
        edition: "uscis-2026",
        asOf: "2026-10-19",
      },
    ],
    fail: [
      {
        case: `
request:
  kind: initial
  reasons: [end-of-life]
            ^^^^^^^^^^^ ana: there is an exception from the parole fee for a visit to a close family member whose death is imminent, but nothing in the case shows that the relative is a close family member and that there is no time for the normal visa process.
  undocumented: { relationship: The registry burned down }
  emergency: { description: The family is waiting for her }
  visa: { unavailable_because: The visitor visa was refused }
beneficiaries: [{ id: ana }]
`,
        edition: "uscis-2026",
        asOf: "2026-10-19",
      },
      {
        case: `
request:
  kind: initial
  reasons: [organ-donor]
            ^^^^^^^^^^^ ana: there is an exception from the parole fee for an organ or tissue donor, but nothing in the case shows that a transplant center is planning the donation.
  undocumented: { transplant_letter: The center sends it to USCIS itself }
  visa: { why_not_wait: The surgery is on Monday }
beneficiaries: [{ id: ana }]
`,
        edition: "uscis-2026",
        asOf: "2026-10-19",
      },
      {
        case: `
request:
  kind: initial
  reasons: [medical]
            ^^^^^^^ ana: there is an exception from the parole fee for a medical emergency, but nothing in the case shows that treatment is not available where ana lives, or that there is no time for the normal visa process.
            ^^^^^^^ eva: there is an exception from the parole fee for a parent or legal guardian of a child in a medical emergency, but nothing in the case shows that eva is a parent or legal guardian of ana.
  emergency: { description: The family is waiting for her }
  visa: { unavailable_because: The visitor visa was refused }
beneficiaries:
  - id: ana
    date_of_birth: 2018-05-04
    citizenship: Peru
    located_in: Chile
    medical: { home_country_unavailable: The ward closed }
  - { id: eva }
`,
        edition: "uscis-2026",
        asOf: "2026-10-19",
      },
    ],
  },
});
