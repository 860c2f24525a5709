import { sentence } from "../../message/message.ts";
import { moneyValue } from "../../message/values.ts";
import { patients, sumOfSources } from "../../model/medical.ts";
import { whoIs } from "../../model/people.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "medical/payment-short-of-cost",
  title: "The payment sources cover the estimated cost",
  over: patients,
  *check(patient, context) {
    const { cost, payment } = patient.medical;
    const costs = cost.amount.value;
    const sources = sumOfSources(patient);
    if (costs === undefined || sources === undefined || sources >= costs) return;
    const currency = cost.currency.value?.trim();
    yield {
      at: payment.sources.ref,
      message: sentence(
        "{name}: the payment sources add up to {sources}, but the estimated cost of the treatment is {costs}.",
        {
          name: whoIs(context.people, patient),
          sources: moneyValue(sources, currency),
          costs: moneyValue(costs, currency),
        },
      ),
      related: [{ at: cost.amount.ref, message: sentence("The estimated cost") }],
      about: patient,
    };
  },
  why: "The USCIS page calls for an explanation of how the treatment will be paid for. Sources that do not cover the estimated cost answer that only in part.",
  remedy:
    "List every source with its amount, or correct the estimate. If the rest is paid in another way, add that as a source.",
  about: {
    judges: [["beneficiaries[].medical.payment.sources", "beneficiaries[].medical.cost.amount"]],
    reads: [
      "beneficiaries[].medical.cost.currency",
      "beneficiaries[].medical.payment.sources[].amount",
      "beneficiaries[].medical.payment.sources[].currency",
    ],
  },
  illustration: {
    finding: {
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
        ^^^^^^^ ana: the payment sources add up to $1,000.29, but the estimated cost of the treatment is $1,000.30.
`,
    },
    clear: {
      case: `
beneficiaries:
  - id: ana
    medical:
      cost: { amount: 1000.30, currency: USD }
      payment: { sources: [{ amount: 1000.10 }, { amount: 0.20, currency: usd }] }
`,
    },
  },
  examples: {
    pass: [
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
  - id: ana
    medical:
      cost: { amount: 1000 }
      payment:
        sources: { amount: 999 }
        ^^^^^^^ ana: the payment sources add up to 999, but the estimated cost of the treatment is 1,000.
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
        ^^^^^^^ ana: the payment sources add up to 999, but the estimated cost of the treatment is 1,000.
          - amount: 999
          -
`,
      },
    ],
  },
});
