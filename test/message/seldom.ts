// Cases that produce the sentences that the sample cases do not.

interface Seldom {
  readonly asOf: string;
  readonly text: string;
}

export const seldom: Readonly<Record<string, Seldom>> = {
  "days of a request for re-parole that is not filed": {
    asOf: "2015-08-20",
    text: `parole_case: 1
request: { kind: re-parole }
beneficiaries:
  - { id: ana, name: { given: Ana, family: Morales }, prior_parole: { i94_expires: 2015-11-19 } }
`,
  },
  "days of a request for re-parole that is filed on the last day": {
    asOf: "2015-08-20",
    text: `parole_case: 1
request: { kind: re-parole }
filing: { date: 2015-08-22, carrier: usps }
beneficiaries:
  - { id: ana, name: { given: Ana, family: Morales }, prior_parole: { i94_expires: 2015-08-22 } }
  - { id: luz, name: { given: Luz, family: Morales }, prior_parole: { i94_expires: 2015-08-01 } }
`,
  },
  "values that the law has no answer for": {
    asOf: "2026-10-20",
    text: `parole_case: 1
edition: uscis-2026
filing: { date: 2026-02-31, carrier: online }
request: { kind: initial, stay: { from: 2026-11-01, until: 2027-03-01 } }
beneficiaries:
  - { id: ana, name: { given: Ana, family: Morales }, date_of_birth: 2008, prior_parole: { i94_expires: 2027-01-19 } }
forms:
  - { form: I-131, edition: 06/17/24, box: 10.C, fee: { amount: 1, method: check, waived: true } }
  - { form: other, edition: x, file: a.pdf }
exhibits:
  - { kind: letter, supports: [ana] }
  - {}
`,
  },
  "notices and payments": {
    asOf: "2015-08-20",
    text: `parole_case: 1
request: { kind: initial }
beneficiaries:
  - id: ana
    date_of_birth: 1997
    medical:
      cost: { amount: 10, currency: USD }
      payment: { sources: [{ from: Family, amount: 5, currency: EUR }] }
forms: [{ form: I-131, fee: { amount: 360, waived: true, method: card } }]
filing: { date: 2015-08-01, carrier: usps, received_on: 2015-08-05 }
receipts: [{ number: EAC1234567890, for: [ana], date: 2015-08-05 }]
notices:
  - { kind: biometrics-appointment, due: 2015-09-15 }
  - { kind: request-for-evidence, due: 2015-09-03 }
decisions: [{ outcome: rejected, date: 2015-08-10, for: [ana] }]
exhibits: [{ label: A, kind: letter }]
`,
  },
  "what is due, and reviews": {
    asOf: "2015-08-20",
    text: `parole_case: 1
request: { kind: initial }
beneficiaries: [{ id: ana, name: { given: Ana, family: Morales } }]
filing: { date: 2015-08-01, carrier: usps, received_on: 2015-08-05 }
receipts: [{ number: EAC1234567890, for: [ana], date: 2015-08-05 }]
forms: [{ form: I-131, edition: 06/06/23, box: 1.e, for: [ana] }]
notices:
  - { kind: biometrics, due: 2015-08-15 }
  - { kind: interview, due: 2015-08-15 }
  - { kind: request-for-evidence, due: 2015-09-03 }
reviews:
  - { by: JL }
  - { by: JL, of: case, on: [x] }
`,
  },
};
