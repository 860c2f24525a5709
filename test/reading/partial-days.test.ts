// Partially known dates of birth.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { inquiryLetter } from "../../server/src/core/casework/letters/inquiry.ts";
import { describedInLetter } from "../../server/src/core/packet/cover-letter.ts";
import type { PartialDay } from "../../server/src/core/read/partial-day.ts";
import { asPartialDay } from "../../server/src/core/read/partial-day.ts";
import { checkText } from "../support/check.ts";
import { thorough } from "../support/tiers.ts";

const year: Omit<PartialDay, "written"> = { first: "1961-01-01", last: "1961-12-31", year: 1961 };
const july: Omit<PartialDay, "written"> = { first: "1961-07-01", last: "1961-07-31", year: 1961, month: 7 };
const about: Omit<PartialDay, "written"> = {
  first: "1956-01-01",
  last: "1966-12-31",
  year: 1961,
  isEstimate: true,
};

describe("a partial date", () => {
  it("is a year, or a year and a month, in any of the ways in which people write them", () => {
    for (const written of [
      "1961",
      "1961-00-00",
      "1961-??-??",
      "1961-XX-XX",
      "1961/__/__",
      "00/00/1961",
      "XX/XX/1961",
      "born 1961",
      "born in 1961",
      "1961 (year only)",
      "spring 1961",
      "in the fall of 1961",
      "early 1961",
      "mid-1961",
      "1961, day and month unknown",
    ]) {
      assert.deepEqual(asPartialDay(written), { ...year, written }, written);
    }
    for (const written of [
      "1961-07",
      "1961-7",
      "1961/07",
      "1961-07-00",
      "1961-07-??",
      "1961-07-XX",
      "07/1961",
      "7/1961",
      "07/00/1961",
      "7/??/1961",
      "July 1961",
      "Jul. 1961",
      "july, 1961",
      "1961-07 (day unknown)",
    ]) {
      assert.deepEqual(asPartialDay(written), { ...july, written }, written);
    }
  });

  it("is an estimate that may be five years off, or one of several years", () => {
    for (const written of [
      "c. 1961",
      "ca. 1961",
      "circa 1961",
      "about 1961",
      "abt 1961",
      "abt. 1961",
      "winter 1961",
      "approx. 1961",
      "approximately 1961",
      "est. 1961",
      "1961?",
      "1961 (approx.)",
      "1961 (estimated)",
      "~1961",
    ]) {
      assert.deepEqual(asPartialDay(written), { ...about, written }, written);
    }
    assert.deepEqual(asPartialDay("1960s"), {
      first: "1960-01-01",
      last: "1969-12-31",
      year: 1960,
      orUntil: 1969,
      written: "1960s",
    });
    assert.deepEqual(asPartialDay("1961 or 1962"), {
      first: "1961-01-01",
      last: "1962-12-31",
      year: 1961,
      orUntil: 1962,
      written: "1961 or 1962",
    });
  });

  it("knows the last day of each month", () => {
    assert.equal(asPartialDay("2012-02")?.last, "2012-02-29");
    assert.equal(asPartialDay("1900-02")?.last, "1900-02-28");
    assert.equal(asPartialDay("2015-04")?.last, "2015-04-30");
  });

  it("rejects anything else", () => {
    for (const written of [
      "",
      "unknown",
      "61",
      "7/61",
      "1961-13",
      "13/1961",
      "0961",
      "19611",
      "1961-07-03",
      "7/3/1961",
      "July 3, 1961",
      "Juli 1961 in Graz",
      "1961-02-30",
      "1961 or 1999",
      "before the war",
      "1961".repeat(30),
    ]) {
      assert.equal(asPartialDay(written), undefined, written);
    }
  });
});

describe("a date of birth that is known in part", () => {
  const rulesAbout = (birth: string, more = "") =>
    checkText(
      `parole_case: 1\nrequest: { kind: initial }\nbeneficiaries:\n  - { id: ana, name: { given: Ana }, date_of_birth: ${birth}, removal: { in_proceedings: no, previously_removed: no } }\n${more}`,
    ).findings.flatMap(({ rule, severity, message }) =>
      /^(?:date|guardian|schema)\//.test(rule) ? [`${severity} ${rule}: ${message}`] : [],
    );
  const incomplete = (written: string) =>
    `warning date/incomplete: Ana: "${written}" is not a complete date of birth. Enter it as YYYY-MM-DD once it is known.`;
  const noConsent =
    "error guardian/consent-missing: Ana (a child, under 18 on the filing date): the consent of a parent or legal guardian is missing.";

  it("can determine that the person is not a child, or is one", thorough, () => {
    assert.deepEqual(rulesAbout("1961"), [incomplete("1961")]);
    assert.deepEqual(rulesAbout("July 1961"), [incomplete("July 1961")]);
    assert.deepEqual(rulesAbout("1961-00-00"), [incomplete("1961-00-00")]);
    assert.deepEqual(rulesAbout("2008"), [noConsent, incomplete("2008")].toSorted());
    assert.deepEqual(rulesAbout("2015"), [noConsent, incomplete("2015")].toSorted());
  });

  it("leaves that open only where both are possible", () => {
    const open = (when: string) =>
      `warning guardian/age-unknown: Ana was born ${when} and may or may not be a child on the filing date, so it cannot be determined whether a parent or legal guardian must consent.`;
    assert.deepEqual(rulesAbout("1996"), [incomplete("1996")]);
    assert.deepEqual(rulesAbout("1997-07"), [incomplete("1997-07")]);
    assert.deepEqual(rulesAbout("1997"), [incomplete("1997"), open("in 1997")]);
    assert.deepEqual(rulesAbout("1997-08"), [incomplete("1997-08"), open("in August 1997")]);
    assert.deepEqual(rulesAbout("c. 2000"), [incomplete("c. 2000"), open("about 2000")]);
    assert.deepEqual(rulesAbout("1990s"), [incomplete("1990s"), open("between 1990 and 1999")]);
    assert.deepEqual(rulesAbout("1997", "filing: { date: soon }\n"), [
      incomplete("1997"),
      'error schema/not-a-date: "soon" is not a date in the form YYYY-MM-DD.',
    ]);
  });

  it("is one finding where nothing is known", () => {
    const open = (way: string) =>
      `warning guardian/age-unknown: Ana: the date of birth is missing, so it cannot be determined whether a parent or legal guardian must consent${way}`;
    assert.deepEqual(rulesAbout("unknown"), [open('. "unknown" is not an answer here.')]);
    assert.deepEqual(rulesAbout("????-07-12"), [open('. "????-07-12" is a placeholder.')]);
    assert.deepEqual(rulesAbout("TBD"), [open('. "TBD" is a placeholder.')]);
    assert.deepEqual(rulesAbout(""), [open(". The value is empty.")]);
  });

  it("cannot be before 1900 or after the filing date; then no child is reported", () => {
    const impossible = (why: string) => [`error date/birth-impossible: Ana: the date of birth, ${why}`];
    assert.deepEqual(
      rulesAbout("2015-08-21"),
      impossible("August 21, 2015, is after the filing date, August 20, 2015. Correct one of the two."),
    );
    assert.deepEqual(
      rulesAbout("2016"),
      impossible('"2016", is after the filing date, August 20, 2015. Correct one of the two.'),
    );
    assert.deepEqual(
      rulesAbout("1899-12-31"),
      impossible("December 31, 1899, is before 1900. Correct the date of birth."),
    );
    assert.deepEqual(rulesAbout("1899"), impossible('"1899", is before 1900. Correct the date of birth.'));
    assert.deepEqual(rulesAbout("1900-01-01"), []);
    assert.deepEqual(rulesAbout("2015-08-20"), [noConsent]);
    assert.deepEqual(rulesAbout("2015-08-23", "filing: { date: 2015-08-20, received_on: 2015-08-24 }\n"), [
      noConsent,
      "warning date/in-the-future: The date of the receipt of the request, August 24, 2015, is in the future. Enter it once the request has been received.",
    ]);
    assert.deepEqual(rulesAbout("2015-08-21", "filing: { date: soon }\n"), [
      'error schema/not-a-date: "soon" is not a date in the form YYYY-MM-DD.',
    ]);
  });

  it("yields to the complete date in another entry of the same person", () => {
    const { findings } = checkText(
      "parole_case: 1\npetitioner: { id: rosa, date_of_birth: 1980-02-11 }\nbeneficiaries: [{ id: self, same_as: rosa, date_of_birth: 1997 }]\n",
    );
    assert.deepEqual(
      findings.flatMap(({ rule }) => (/^(?:date|guardian)\//.test(rule) ? [rule] : [])),
      ["date/incomplete"],
    );
  });

  it("lets a parent sign only where the ages allow it", () => {
    const unsigned = (birth: string) =>
      checkText(
        `parole_case: 1\npetitioner: { id: rosa, name: { given: Rosa } }\nbeneficiaries: [{ id: ana, date_of_birth: ${birth} }]\nforms: [{ form: I-131, for: ana, signed_by: [parent], file: a.pdf }]\n`,
      ).findings.some(({ rule }) => rule === "form/unsigned");
    assert.equal(unsigned("2000"), true);
    assert.equal(unsigned("2001"), false);
    assert.equal(unsigned("2005"), false);
  });

  it("is printed as far as known, and never as a full date", () => {
    const letters = (birth: string) => {
      const { context } = checkText(
        `parole_case: 1\npetitioner: { id: rosa, name: { given: Rosa, family: Paz }, date_of_birth: ${birth} }\nbeneficiaries: [{ id: ana, name: { given: Ana, family: Paz }, date_of_birth: ${birth} }]\n`,
      );
      const [person] = context.beneficiaries;
      assert.ok(person);
      const facts = inquiryLetter(context, []).letter.facts.map(({ text }) => text);
      return [describedInLetter(context, person), facts[1], facts[2]];
    };
    for (const [birth, words] of [
      ["1961-07-03", "July 3, 1961"],
      ["1961", "in 1961"],
      ["1961-07", "in July 1961"],
      ["07/1961", "in July 1961"],
      ["c. 1961", "about 1961"],
      ["1960s", "between 1960 and 1969"],
    ] as const) {
      const line = `Ana Paz, born ${words}`;
      assert.deepEqual(letters(birth), [line, `Rosa Paz, born ${words}`, line], birth);
    }
    assert.deepEqual(letters("unknown"), [
      "Ana Paz",
      "Rosa Paz, born [fill in: date of birth]",
      "Ana Paz, born [fill in: date of birth]",
    ]);
  });
});
