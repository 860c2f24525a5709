import { sentence } from "../../message/message.ts";
import { moneyValue } from "../../message/values.ts";
import type { CaseContext } from "../../model/case-context.ts";
import { whoIs } from "../../model/people.ts";
import { isIdentityOpen } from "../../model/signers.ts";
import { isInAlaskaOrHawaii, meansOf, supportedBy } from "../../model/sponsor-means.ts";
import { isMissing } from "../../read/field-ref.ts";
import type { Beneficiary, Sponsor } from "../../read/view.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "sponsor/income-below-guideline",
  title: "The sponsor's income reaches the poverty guideline",
  over: (context) => context.view.sponsors.items.filter(({ ref }) => !isMissing(ref)),
  *check(sponsor, context) {
    const supported = supportedBy(context, sponsor);
    if (!supported || isInAlaskaOrHawaii(context, sponsor) || isIdentityOpen(context, sponsor)) return;
    const means = meansOf(context, sponsor, supported);
    if (!means) return;
    const guideline = context.law.povertyGuideline(means.persons);
    if (!guideline.known || means.income >= guideline.value.amount) return;
    if (context.view.sponsors.items.some((other) => mayReach(context, other, sponsor, supported))) return;
    const { year, amount } = guideline.value;
    const values = {
      sponsor: whoIs(context.people, sponsor),
      income: moneyValue(means.income, "USD"),
      year: String(year),
      guideline: moneyValue(amount, "USD"),
      persons: means.persons,
    };
    const isEarlier = context.law.supersededAfter === undefined && isLater(context, year);
    const { source, section } = guideline.authority;
    yield {
      at: sponsor.income.ref,
      message: isEarlier
        ? sentence(
            "{sponsor}: the income of {income} is below {guideline}, the HHS poverty guideline of {year} for a household of {persons}; later guidelines are not known here. Form I-134 sets no minimum income.",
            values,
          )
        : sentence(
            "{sponsor}: the income of {income} is below {guideline}, the HHS poverty guideline of {year} for a household of {persons}. Form I-134 sets no minimum income.",
            values,
          ),
      related: [{ at: sponsor.household_size.ref, message: sentence("The size of the household") }],
      authority: [{ source, section }],
    };
  },
  why: "Neither the form nor its instructions set a minimum, but an officer has to find that the beneficiaries will be supported. The poverty guideline is a common measure. The household is the sponsor's own, and the beneficiaries who do not live in it.",
  remedy:
    "Add another sponsor, enter assets, or show how the beneficiaries will be supported. If the income is enough for another reason, ignore this note with that reason.",
  about: {
    judges: ["sponsors[].income"],
    reads: [
      "beneficiaries[].address.city",
      "beneficiaries[].address.street",
      "beneficiaries[].id",
      "filing.date",
      "sponsors[].address.city",
      "sponsors[].address.state",
      "sponsors[].address.street",
      "sponsors[].assets",
      "sponsors[].for",
      "sponsors[].household_size",
    ],
    law: ["poverty-guideline"],
  },
  illustration: {
    finding: {
      case: `
beneficiaries: [{ id: ana }]
sponsors: [{ id: joe, income: 20089, household_size: 2 }]
                              ^^^^^ joe: the income of $20,089 is below $20,090, the HHS poverty guideline of 2015 for a household of 3. Form I-134 sets no minimum income.
`,
    },
    clear: {
      case: `
filing: { date: 2015-08-20 }
beneficiaries: [{ id: ana }]
sponsors:
  - { id: joe, income: 20090, household_size: 2 }
  - { id: eva, income: 9000 }
`,
    },
  },
  examples: {
    pass: [
      {
        case: `
beneficiaries: [{ id: ana }]
sponsors: [{ id: joe, income: 9000, household_size: 2, assets: 80000 }]
`,
      },
      {
        case: `
beneficiaries: [{ id: ana }]
sponsors: [{ id: joe, income: 9000, household_size: 2, address: { city: Hilo, state: HI } }]
`,
      },
      {
        case: `
beneficiaries: [{ id: ana }, { id: luz }]
sponsors:
  - { id: joe, income: 9000, household_size: 2 }
  - { id: eva, income: 40000, household_size: 1 }
`,
      },
      {
        case: `
filing: { date: 2023-12-31 }
beneficiaries: [{ id: ana }]
sponsors: [{ id: joe, income: 9000, household_size: 2 }]
`,
        edition: "uscis-2026",
      },
      {
        case: `
filing: { date: 2016-01-01 }
beneficiaries: [{ id: ana }]
sponsors: [{ id: joe, income: 9000, household_size: 2 }]
`,
        edition: "uscis-2026",
      },
      {
        case: `
filing: { date: 2024-01-01 }
beneficiaries:
  - { id: ana, address: { street: 12 Elm Street, city: Reno } }
  - { id: luz }
sponsors: [{ id: joe, income: 25820, household_size: 2, address: { street: 12 Elm Street, city: Reno } }]
`,
        edition: "uscis-2026",
      },
    ],
    fail: [
      {
        case: `
filing: { date: 2024-12-31 }
beneficiaries:
  - { id: ana, address: { street: 12 Elm Street, city: Reno } }
  - { id: luz }
sponsors:
  - { id: joe, income: 25819, household_size: 2, for: [ana, luz], address: { street: 12 Elm Street, city: Reno } }
                       ^^^^^ joe: the income of $25,819 is below $25,820, the HHS poverty guideline of 2024 for a household of 3. Form I-134 sets no minimum income.
  - { id: eva, income: 60000, household_size: 2, for: ana }
`,
        edition: "uscis-2026",
      },
      {
        case: `
filing: { date: 2026-10-19 }
beneficiaries: [{ id: ana }]
sponsors: [{ id: joe, income: none, household_size: 1, assets: none, address: { state: NV } }]
                              ^^^^ joe: the income of $0 is below $21,150, the HHS poverty guideline of 2025 for a household of 2; later guidelines are not known here. Form I-134 sets no minimum income.
`,
        edition: "uscis-2026",
      },
    ],
  },
});

/** Whether another sponsor of the same beneficiaries has enough for them, or may have. */
function mayReach(
  context: CaseContext,
  other: Sponsor,
  sponsor: Sponsor,
  persons: readonly Beneficiary[],
): boolean {
  if (other === sponsor || isMissing(other.ref)) return false;
  const supported = supportedBy(context, other);
  if (!supported) return true;
  if (!persons.every((person) => supported.includes(person))) return false;
  const means = meansOf(context, other, persons);
  if (!means) return true;
  const guideline = context.law.povertyGuideline(means.persons);
  return !guideline.known || means.income >= guideline.value.amount;
}

function isLater({ days }: CaseContext, year: number): boolean {
  return days.mailingDay !== undefined && Number(days.mailingDay.slice(0, 4)) > year;
}
