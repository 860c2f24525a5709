import { defineRule, inBoth } from "../../engine/rule.ts";
import { patients, sumOfSources } from "../../matter/medical.ts";
import { nameOf } from "../../matter/people.ts";
import { inMoney } from "../../message/english.ts";
import { sentence } from "../../message/message.ts";

export default defineRule({
  id: "medical/payment-short-of-cost",
  title: "The sources of payment add up to the estimated cost",
  severity: inBoth("warning"),
  authority: [{ source: "uscis-humanitarian-parole-2015-08-17", section: "Medical Parole" }],
  over: patients,
  *check(patient, matter) {
    const { cost, payment } = patient.medical;
    const costs = cost.amount.value;
    const sources = sumOfSources(patient);
    if (costs === undefined || sources === undefined || sources >= costs) return;
    const currency = cost.currency.value?.trim();
    yield {
      at: payment.sources.$,
      message: sentence(
        "What is listed to pay for {name}'s treatment adds up to {sources}, and its estimated cost is {costs}",
        {
          name: nameOf(matter.people, patient),
          sources: inMoney(sources, currency),
          costs: inMoney(costs, currency),
        },
      ),
      related: [{ at: cost.amount.$, message: sentence("The estimated cost") }],
      about: patient,
    };
  },
  why: "The page asks how the treatment will be paid for; an explanation that leaves a part of the cost open answers that question in part.",
  remedy:
    "List every source with its amount, or correct the estimate; where the rest is paid in another way, add that as a source.",
  examples: {
    pass: [
      {
        case: `
beneficiaries:
  - id: ana
    medical:
      cost: { amount: 1000.30, currency: USD }
      payment: { sources: [{ amount: 1000.10 }, { amount: 0.20, currency: usd }] }
`,
      },
      {
        case: `
beneficiaries:
  - id: ana
    medical:
      cost: { amount: 1000, currency: USD }
      payment: { sources: [{ amount: 10 }, { amount: 900, currency: EUR }] }
`,
      },
      {
        case: `
beneficiaries:
  - id: ana
    medical:
      cost: { amount: 1000 }
      payment: { sources: [{ amount: 10, currency: USD }] }
`,
      },
      {
        case: `
beneficiaries:
  - id: ana
    medical:
      cost: { amount: 1000 }
      payment: { sources: [{ amount: 10 }, { from: A fund }] }
`,
      },
      {
        case: `
beneficiaries:
  - id: ana
    medical:
      cost: { amount: 1000 }
      payment: { sources: [{ amount: 10 }, { amount: 5, currency: TODO ask }] }
`,
      },
      { case: "beneficiaries: [{ id: ana, medical: { cost: { amount: 1000 }, payment: { sources: [] } } }]" },
    ],
    fail: [
      {
        case: `
beneficiaries:
  - id: luz
    medical:
      cost: { amount: 1000 }
      payment: { sources: [{ amount: 1000 }] }
  - id: ana
    medical:
      cost: { amount: 1000.30, currency: USD }
      payment:
        sources: [{ amount: 1000.10 }, { amount: 0.19, currency: usd }]
        ^^^^^^^ What is listed to pay for ana's treatment adds up to 1,000.29 USD, and its estimated cost is 1,000.30 USD
`,
      },
      {
        case: `
beneficiaries:
  - id: ana
    medical:
      cost: { amount: 1000 }
      payment:
        sources: { amount: 999 }
        ^^^^^^^ What is listed to pay for ana's treatment adds up to 999, and its estimated cost is 1,000
`,
      },
      {
        case: `
beneficiaries:
  - id: ana
    medical:
      cost: { amount: 1000 }
      payment:
        sources:
        ^^^^^^^ What is listed to pay for ana's treatment adds up to 999, and its estimated cost is 1,000
          - amount: 999
          -
`,
      },
    ],
  },
});
