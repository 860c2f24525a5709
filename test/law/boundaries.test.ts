// Each date on which the law or a rule changes its answer has two sides, and both are tested: the last day before it and
// the day itself. A date in the data, or a rule that counts days, that is missing here fails.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { editions, facts, formEditions } from "../../schemas/generated/editions.ts";
import { addDays, type Day } from "../../server/src/core/base/calendar.ts";
import type { FileReport } from "../../server/src/core/files/report.ts";
import { valueOn } from "../../server/src/core/law/answer.ts";
import { editionInForce, factLookup } from "../../server/src/core/law/editions.ts";
import { allRules } from "../../server/src/core/rules/index.ts";
import { type CheckOptions, checkText } from "../support/check.ts";

/** A row of the data with this date means: always. */
const always: Day = "1900-01-01";
const dated = [...Object.values(facts), ...formEditions];

/**
 * Each date on which a fact begins to have another value: the first part of the value that differs, on the day before
 * and on the day.
 */
const ofFacts = `
address-dallas-box 2011-12-31 place: unknown → dallas-box
address-dallas-box 2016-12-23 place: dallas-box → unknown
address-dallas-box 2026-10-02 place: unknown → dallas-box
address-dallas-street 2011-12-31 place: unknown → dallas-street
address-dallas-street 2016-12-23 place: dallas-street → unknown
address-dallas-street 2026-10-02 place: unknown → dallas-street
address-ice-fairfax 2013-02-16 place: unknown → ice-fairfax
address-ice-fairfax 2015-08-17 place: ice-fairfax → unknown
address-ice-plepu 2015-08-17 place: unknown → ice-plepu
address-ice-plepu 2016-12-23 place: ice-plepu → unknown
age-to-sign 2015-08-17 years: unknown → 14
boxes-i-131 2013-02-14 part: unknown → Part 2
boxes-i-131 2019-04-25 part: Part 2 → unknown
boxes-i-131 2024-06-17 part: unknown → Part 1
fee-exemptions 2026-10-01 0.name: unknown → service-member
fee-i-131 2013-02-14 paper: unknown → 360
fee-i-131 2016-12-23 paper: 360 → 575
fee-i-131 2024-04-01 paper: 575 → 630
fee-i-134 2014-02-19 paper: unknown → 0
fee-i-134 2026-01-01 same value, other source
fee-parole 2025-10-16 amount: unknown → 1000
fee-parole 2026-01-01 amount: 1000 → 1020
fee-parole 2026-10-16 amount: 1020 → 1050
fee-waiver 2012-12-31 paper: unknown → true
fee-waiver 2025-07-22 online: none → false
inquiry-letter 2013-02-16 0: unknown → the case number
inquiry-letter 2026-11-22 same value, other source
name-i-131 2013-02-14 unknown → Application for Travel Document
name-i-131 2024-06-17 Application for Travel Document → Application for Travel Documents, Parole Documents, and Arrival/Departure Records
name-i-134 2014-02-19 unknown → Affidavit of Support
name-i-134 2022-01-01 Affidavit of Support → unknown
name-i-134 2023-01-01 unknown → Declaration of Financial Support
packet-assembly 2013-02-14 dividers: unknown → bottom-tabs
packet-assembly 2022-11-16 dividers: bottom-tabs → titled-sheets
packet-order 2025-10-29 0: G-1145 → payment-on-top
payment-methods 2013-02-14 payee: unknown → U.S. Department of Homeland Security
payment-methods 2025-10-29 check.accepted: true → false
poverty-guideline 2015-01-01 year: unknown → 2015
poverty-guideline 2016-01-01 year: 2015 → unknown
poverty-guideline 2024-01-01 year: unknown → 2024
poverty-guideline 2025-01-01 year: 2024 → 2025
re-parole-earliest 2024-06-17 count: unknown → 180
re-parole-notice 2015-08-17 count: unknown → 90
response-time 2015-08-17 businessDays: unknown → 120
response-time 2016-12-23 businessDays: 120 → unknown
stay-usual-limit 2013-12-31 count: unknown → 1
upload-limit 2026-10-02 megabytes: unknown → 12
form-g-28-09-17-18 2018-09-17 unknown → accepted
form-i-131-01-20-25 2025-01-20 unknown → accepted
form-i-131-04-01-24 2024-04-01 unknown → accepted
form-i-131-04-01-24 2024-10-11 accepted → not-accepted
form-i-131-04-24-19 2019-04-24 unknown → accepted
form-i-131-04-24-19 2023-06-06 accepted → unknown
form-i-131-04-24-19 2024-10-11 unknown → not-accepted
form-i-131-06-06-23 2023-06-06 unknown → unknown
form-i-131-06-06-23 2024-10-11 unknown → not-accepted
form-i-131-06-17-24 2024-06-17 unknown → accepted
form-i-131-06-17-24 2025-01-20 accepted → unknown
form-i-131-other 2015-08-01 unknown → unknown
form-i-134-01-20-25 2025-01-20 unknown → accepted
form-i-134-02-19-14 2015-08-01 unknown → accepted
form-i-134-02-19-14 2015-09-01 accepted → unknown
form-i-134-02-19-14 2026-01-01 unknown → not-accepted
form-i-912-07-22-25 2025-07-22 unknown → accepted
`;

/** The values of a fact as a list of its parts: a text, a number, or an answer yes or no. */
function partsOf(value: unknown, path = ""): readonly (readonly [string, string])[] {
  if (typeof value !== "object" || value === null) return [[path, String(value)]];
  return Object.entries(value).flatMap(([key, part]) => partsOf(part, path === "" ? key : `${path}.${key}`));
}

function change(id: string, day: Day): string {
  const fact = dated.find((one) => one.id === id);
  assert.ok(fact);
  const sides = [addDays(day, -1), day].map((side) => {
    const answer = valueOn<unknown>(fact, side);
    return answer.known ? new Map(partsOf(answer.value)) : undefined;
  });
  const paths = sides.toReversed().flatMap((side) => [...(side?.keys() ?? [])]);
  const path = paths.find((one) => sides[0]?.get(one) !== sides[1]?.get(one));
  if (path === undefined && sides.every((side) => side)) return `${id} ${day} same value, other source`;
  const [before, on] = sides.map((side) => (side ? (side.get(path ?? "") ?? "none") : "unknown"));
  return `${id} ${day} ${path ? `${path}: ` : ""}${before} → ${on}`;
}

describe("each date in the data", () => {
  it("has a value on both sides", () => {
    const found = dated.flatMap(({ id, values }) =>
      values.filter(({ from }) => from !== always).map(({ from }) => change(id, from)),
    );
    assert.deepEqual(found, ofFacts.trim().split("\n"), "add each new date to the table, with both sides");
  });

  it("that ends an edition has a side in that edition and one in the next", () => {
    const ends = Object.entries(editions).flatMap(([id, { supersededAfter }]) =>
      supersededAfter ? [[id, supersededAfter.day] as const] : [],
    );
    assert.deepEqual(
      ends.map(([, day]) => `${day} ${editionInForce(day)} → ${editionInForce(addDays(day, 1))}`),
      ["2016-12-22 uscis-2015-08-17 → uscis-2026"],
    );
  });

  it("from which an edition uses the values of another date has both sides", () => {
    const uses = Object.values(editions).flatMap((edition) =>
      edition.exceptions.flatMap((exception) =>
        exception.kind === "as-of" ? exception.facts.map((id) => ({ edition, id, ...exception })) : [],
      ),
    );
    const sides = uses.map(({ edition, id, mailedFrom }) => {
      const fact = dated.find((one) => one.id === id);
      assert.ok(fact);
      const isKnown = [addDays(mailedFrom, -1), mailedFrom].map((day) => {
        const days = { today: "2026-11-22", mailingDay: day, filingDay: day };
        return factLookup(edition, days)<unknown>(fact).known ? "known" : "unknown";
      });
      return `${id} ${mailedFrom} ${isKnown.join(" → ")}`;
    });
    assert.deepEqual(sides, [
      "address-dallas-box 2024-06-17 unknown → known",
      "address-dallas-street 2024-06-17 unknown → known",
      "boxes-i-131 2024-06-17 unknown → known",
      "fee-exemptions 2024-06-17 unknown → known",
      "upload-limit 2024-06-17 unknown → known",
    ]);
  });
});

/** Two cases that differ by one day, or by the smallest part of a date that the rule reads. */
interface Limit {
  readonly rule: string;
  readonly case: (day: string) => string;
  /** The rule is silent with this day. */
  readonly silent: string;
  /** The rule reports with this day. */
  readonly reported: string;
  /** The day is the one on which the case is checked. */
  readonly isToday?: true;
  readonly options?: CheckOptions;
}

const unsigned: FileReport = {
  state: "readable",
  kind: "pdf",
  pages: 14,
  bytes: 9000,
  emptySignatures: [{ page: 11, by: "applicant" }],
};
const child = (day: string, more: string) => `beneficiaries: [{ id: ana, date_of_birth: ${day}, ${more} }]\n`;
const byParent = (day: string, more: string) =>
  `request: { kind: initial }\npetitioner: { id: rosa, name: { given: Rosa } }\n${child(day, "located_in: Guatemala")}forms: [{ form: I-131, for: ana, signed_by: [parent], ${more} }]\n`;

const limits: readonly Limit[] = [
  {
    rule: "request/stay-over-one-year",
    case: (day) => `request: { stay: { from: 2015-11-01, until: ${day} } }`,
    silent: "2016-10-31",
    reported: "2016-11-01",
  },
  {
    rule: "date/old-evidence",
    case: (day) =>
      `exhibits: [{ label: A, kind: physician-letter, title: Letter, file: a.pdf, date: ${day} }]\nfiling: { date: 2015-08-20 }`,
    silent: "2015-02-21",
    reported: "2015-02-20",
  },
  {
    rule: "date/implausible-year",
    case: (day) => `beneficiaries: [{ id: ana, parole: { i94_expires: ${day} } }]`,
    silent: "2017-08-20",
    reported: "2017-08-21",
  },
  {
    rule: "date/implausible-year",
    case: (day) => `notices: [{ kind: biometrics, date: 2015-08-01, due: ${day} }]`,
    silent: "2016-08-20",
    reported: "2016-08-21",
  },
  {
    rule: "date/in-the-future",
    case: (day) =>
      `beneficiaries: [{ id: ana, parole: { i94_expires: ${day} } }]\nre_parole_filed_on: 2015-09-01`,
    silent: "2015-11-29",
    reported: "2015-11-30",
    options: { asOf: "2015-08-31" },
  },
  {
    rule: "re-parole/filed-early",
    case: (day) =>
      `request: { kind: re-parole }\nfiling: { date: ${day} }\nforms: [{ form: I-131, for: ana, box: "10.C" }]\nbeneficiaries: [{ id: ana, prior_parole: { i94_expires: 2027-04-01 } }]`,
    silent: "2026-10-03",
    reported: "2026-10-02",
    options: { edition: "uscis-2026", asOf: "2026-10-03" },
  },
  {
    rule: "guardian/consent-missing",
    case: (day) => child(day, "citizenship: Guatemala"),
    silent: "1997-08-20",
    reported: "1997-08-21",
  },
  {
    rule: "guardian/not-parent-or-guardian",
    case: (day) => child(day, "consents: [{ by: Inés Paz, relationship: aunt, date: 2015-07-01 }]"),
    silent: "1997-08-20",
    reported: "1997-08-21",
  },
  {
    rule: "guardian/authority-undocumented",
    case: (day) => child(day, "consents: [{ by: Inés Paz, relationship: legal-guardian, date: 2015-07-01 }]"),
    silent: "1997-08-20",
    reported: "1997-08-21",
  },
  {
    rule: "guardian/consent-undocumented",
    case: (day) => child(day, "consents: [{ by: Inés Paz, relationship: mother, date: 2015-07-01 }]"),
    silent: "1997-08-20",
    reported: "1997-08-21",
  },
  {
    rule: "guardian/age-unknown",
    case: (day) => child(day, "citizenship: Guatemala"),
    silent: "1997-07",
    reported: "1997-08",
  },
  {
    rule: "form/unsigned",
    case: (day) => byParent(day, "file: a.pdf"),
    silent: "2001-08-21",
    reported: "2001-08-20",
  },
  {
    rule: "form/box-wrong",
    case: (day) => byParent(day, "box: 1.e"),
    silent: "2001-08-21",
    reported: "2001-08-20",
  },
  {
    rule: "form/signature-empty",
    case: (day) => byParent(day, "file: a.pdf"),
    silent: "2001-08-20",
    reported: "2001-08-21",
    options: { files: { "a.pdf": unsigned } },
  },
  {
    rule: "re-parole/filed-late",
    case: (day) =>
      `request: { kind: re-parole }\nbeneficiaries: [{ id: ana, prior_parole: { i94_expires: ${day} } }]\nfiling: { date: 2015-08-20 }`,
    silent: "2015-11-18",
    reported: "2015-11-17",
  },
  {
    rule: "re-parole/request-due",
    case: () =>
      "beneficiaries: [{ id: ana, parole: { i94_expires: 2015-11-15 } }]\ndecisions: [{ outcome: approved, next_step: re-parole }]",
    silent: "2015-08-17",
    reported: "2015-08-18",
    isToday: true,
  },
  {
    rule: "receipt/missing",
    case: () => "filing: { date: 2015-07-21, mailed: yes }",
    silent: "2015-08-20",
    reported: "2015-08-21",
    isToday: true,
  },
  {
    rule: "notice/due-soon",
    case: (day) => `notices: [{ kind: request-for-evidence, date: 2015-08-01, due: ${day} }]`,
    silent: "2015-09-04",
    reported: "2015-09-03",
  },
  {
    rule: "response/overdue",
    case: () => "filing: { received_on: 2014-12-31 }",
    silent: "2015-06-23",
    reported: "2015-06-24",
    isToday: true,
  },
  {
    rule: "response/inquiry-early",
    case: (day) => `filing: { received_on: 2015-08-17 }\ninquiries: [{ date: ${day} }]`,
    silent: "2016-02-11",
    reported: "2016-02-10",
    options: { asOf: "2016-03-01" },
  },
  {
    rule: "departure/unplanned",
    case: () => "beneficiaries: [{ id: ana, parole: { i94_expires: 2015-11-15 } }]",
    silent: "2015-08-16",
    reported: "2015-08-17",
    isToday: true,
  },
];

/** Cases mailed on the last day of one value and on the first day of the next. */
interface Mailing {
  readonly fact: string;
  readonly rule: string;
  readonly more: string;
  readonly form: string;
  /** Other blocks of the case. */
  readonly rest?: string;
  readonly silent: string;
  readonly reported: string;
}

const mailings: readonly Mailing[] = [
  {
    fact: "fee-i-131 2016-12-23",
    rule: "fee/amount-wrong",
    more: "carrier: usps",
    form: "fee: { amount: 360 }",
    silent: "2016-12-22",
    reported: "2016-12-23",
  },
  {
    fact: "fee-i-131 2024-04-01",
    rule: "fee/amount-wrong",
    more: "carrier: usps",
    form: "fee: { amount: 575 }",
    silent: "2024-03-31",
    reported: "2024-04-01",
  },
  {
    fact: "fee-waiver 2025-07-22",
    rule: "fee/waiver-online",
    more: "carrier: online",
    form: "fee: { waived: yes }",
    silent: "2025-07-21",
    reported: "2025-07-22",
  },
  {
    fact: "payment-methods 2025-10-29",
    rule: "fee/method-not-accepted",
    more: "carrier: usps",
    form: "fee: { amount: 630, method: check }",
    silent: "2025-10-28",
    reported: "2025-10-29",
  },
  {
    fact: "poverty-guideline 2025-01-01",
    rule: "sponsor/income-below-guideline",
    more: "carrier: usps",
    form: "edition: 01/20/25",
    rest: "sponsors: [{ id: joe, income: 26000, household_size: 2 }]",
    silent: "2024-12-31",
    reported: "2025-01-01",
  },
  {
    fact: "form-i-131-04-01-24 2024-10-11",
    rule: "form/edition-not-accepted",
    more: "carrier: usps",
    form: "edition: 04/01/24",
    silent: "2024-10-10",
    reported: "2024-10-11",
  },
];

/** Facts that only pages of the packet and hovers read, or whose values before and after no rule tells apart. */
const onlyOnPages: readonly string[] = ["fee-parole", "name-i-131", "packet-assembly", "packet-order"];

/** The dates on which a fact changes from one known value to another. */
function changesOfValue(): readonly string[] {
  return dated
    .filter(({ id }) => !onlyOnPages.includes(id))
    .flatMap(({ id, values }) =>
      values.flatMap((row, index) => {
        const before = values[index - 1];
        if (before === undefined || "unknown" in row || "unknown" in before) return [];
        // A row with the value of the one before has only another source.
        const isSame = JSON.stringify(row.value) === JSON.stringify(before.value);
        return isSame ? [] : [`${id} ${row.from}`];
      }),
    );
}

/** One lists the deadlines that other rules and pages count, the other whom the rules about children count as one. */
const countsNothing: readonly string[] = ["closing/deadline-open", "parole-fee/exception-unsupported"];

const lengths = ["count", "years", "businessDays"];

/** The rules that use a length of time of the law, or count days, months, or years themselves. */
function rulesThatCount(): readonly string[] {
  const periods = Object.values(facts)
    .filter(({ values }) =>
      values.some((row) => "value" in row && partsOf(row.value).some(([path]) => lengths.includes(path))),
    )
    .map(({ id }): string => id);
  return allRules
    .filter(({ id, about }) => {
      const source = id.startsWith("reason/") ? "" : sourceOf(id);
      return (
        about.law?.some((fact) => periods.includes(fact)) ||
        /\b(?:add(?:Days|Months|Years)|daysBetween|ageOn)\(/.test(source)
      );
    })
    .map(({ id }) => id)
    .filter((id) => !countsNothing.includes(id));
}

/** The source of a rule; those of a topic that report what reading found share one file. */
function sourceOf(id: string): string {
  const folder = new URL("../../server/src/core/rules/", import.meta.url);
  const [topic = ""] = id.split("/");
  for (const name of [`${id}.ts`, `${topic}/reading.ts`]) {
    try {
      return readFileSync(new URL(name, folder), "utf8");
    } catch {
      // The other one has it.
    }
  }
  throw new Error(`no file has the rule ${id}`);
}

describe("each limit that a rule counts to", () => {
  it("is in the table", () => {
    assert.deepEqual(
      rulesThatCount().toSorted(),
      [...new Set(limits.map(({ rule }) => rule))].toSorted(),
      "add a case on both sides of the limit to the table",
    );
  });

  for (const { rule, case: text, silent, reported, isToday, options } of limits) {
    it(`${rule}: silent with ${silent}, reported with ${reported}`, () => {
      const isFound = (day: string) =>
        checkText(text(day), { ...options, ...(isToday && { asOf: day }) }).findings.some(
          (finding) => finding.rule === rule,
        );
      assert.deepEqual([isFound(silent), isFound(reported)], [false, true]);
    });
  }
});

describe("each date on which one known value follows another", () => {
  it("is in the table", () => {
    assert.deepEqual(
      mailings.map(({ fact }) => fact),
      changesOfValue(),
      "add a case that is mailed on both sides of the date to the table",
    );
  });

  for (const { fact, rule, more, form, rest = "", silent, reported } of mailings) {
    it(`${fact}: ${rule} is silent on ${silent} and reports on ${reported}`, () => {
      const isFound = (day: string) => {
        const text = `beneficiaries: [{ id: ana }]\nforms: [{ form: I-131, for: ana, ${form} }]\nfiling: { date: ${day}, ${more} }\n${rest}`;
        const { findings } = checkText(text, { edition: "uscis-2026", asOf: day });
        return findings.some((finding) => finding.rule === rule);
      };
      assert.deepEqual([isFound(silent), isFound(reported)], [false, true]);
    });
  }
});
