// Derived facts of a case, in a few words after the values that they follow from.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { FileReport } from "../../server/src/core/files/report.ts";
import { hintsIn } from "../../server/src/core/ide/hints.ts";
import { askedCase } from "../support/ask.ts";

type Options = Parameters<typeof askedCase>[1];

/** The text with each hint at its position, between « and ». */
function hinted(text: string, options?: Options): string {
  const hints = hintsIn(askedCase(text, options), { start: 0, end: text.length });
  return hints.reduceRight(
    (shown, { offset, text: hint }) => `${shown.slice(0, offset)}«${hint}»${shown.slice(offset)}`,
    text,
  );
}

/** A text with hints between « and », computed again from the text without them. */
function assertHinted(expected: string, options?: Options): void {
  assert.equal(hinted(expected.replaceAll(/«[^»]*»/g, ""), options), expected);
}

describe("hints after a date of birth", () => {
  it("show the age on the filing date, and whether the person is a child", () => {
    assertHinted(
      "beneficiaries:\n" +
        "  - date_of_birth: 1997-08-20«18 years old»\n" +
        "  - date_of_birth: 1997-08-21«17 years old: a child»\n" +
        "  - date_of_birth: 2014-08-20«1 year old: a child»\n",
    );
    assertHinted(
      "beneficiaries: [{ date_of_birth: 1997-08-21«18 years old» }]\nfiling: { received_on: 2015-08-21 }\n",
    );
  });

  it("do not mention a child for anyone but beneficiaries", () => {
    assertHinted("petitioner: { date_of_birth: 2005-08-20«10 years old» }\n");
  });

  it("show that it is after the filing date", () => {
    assertHinted("beneficiaries: [{ date_of_birth: 2015-08-21«after the filing date» }]\n");
  });

  it("show nothing where the filing date cannot be read", () => {
    assertHinted("beneficiaries: [{ date_of_birth: 2008-05-04 }]\nfiling: { date: in summer }\n");
  });
});

describe("hints after an id", () => {
  it("show the person meant, where that adds information", () => {
    assertHinted(
      "petitioner: { id: rosa, name: { family: Morales, given: Rosa } }\n" +
        "beneficiaries: [{ id: Ana, name: { given: Ana } }, { id: luz, same_as: rosa«Rosa Morales» }]\n" +
        "sponsors: [{ same_as: rosa«Rosa Morales», for: [Ana, luz«Rosa Morales», nobody] }]\n",
    );
  });
});

describe("hints after the dates of re-parole", () => {
  const case_ = (i94: string, filing = "") =>
    `request: { kind: re-parole }\nbeneficiaries: [{ prior_parole: { i94_expires: ${i94} } }]\n${filing}`;

  it("show the last timely date while there is no mailing date", () => {
    assertHinted(case_("2015-11-19«re-parole by August 21, 2015, 1 day left»"));
    assertHinted(case_("2015-11-18«re-parole by August 20, 2015, today»"));
    assertHinted(case_("2015-11-15«re-parole by August 17, 2015, 3 days ago»"));
  });

  it("show how timely the request was once it is mailed", () => {
    const mailed = "filing: { date: 2015-08-17«3 of 120 business days» }\n";
    assertHinted(case_("2015-11-15«filed 90 days before»", mailed));
    assertHinted(case_("2015-08-17«filed on this date»", mailed));
    assertHinted(case_("2015-08-16«filed 1 day after»", mailed));
  });

  it("show nothing for an initial request", () => {
    assertHinted(
      "request: { kind: initial }\nbeneficiaries: [{ prior_parole: { i94_expires: 2015-11-15 } }]\n",
    );
  });
});

describe("hints after the requested stay", () => {
  it("show how long it is, and that it is longer than usual", () => {
    assertHinted("request: { stay: { from: 2015-11-01, until: 2016-06-30«8 months» } }\n");
    assertHinted("request: { stay: { from: 2015-11-01, until: 2015-11-12«12 days» } }\n");
    assertHinted("request: { stay: { from: 2015-11-01, until: 2016-10-31«12 months» } }\n");
    assertHinted(
      "request: { stay: { from: 2015-11-01, until: 2016-11-01«12 months and 1 day, beyond the usual 1 year» } }\n",
    );
    assertHinted("request: { stay: { from: 2015-11-01, until: 2015-11-01 } }\n");
    assertHinted("request: { stay: { from: 2015-11-01, until: 9999-12-31 } }\n");
  });
});

describe("hints in a medical case", () => {
  it("show the end of the treatment and the exhibits that support a claim in one hint", () => {
    assertHinted(
      `request:
  stay: { from: 2015-11-01 }
  emergency:«Exhibit A»
    description: Surgery
beneficiaries:
  - id: ana
    medical:
      diagnosis: |
        Leukemia 🌡️,
        first relapse«Exhibits A, B»
      treatment_duration: about 8 months«through June 30, 2016, Exhibit A»
      prognosis: Good
exhibits:
  - { label: A, supports: [ana.medical.diagnosis, ana.medical.treatment_duration, request.emergency] }
  - { label: B, supports: [ana.medical.diagnosis] }
`,
    );
  });

  it("show the sources of payment next to the cost", () => {
    assertHinted(
      `beneficiaries:
  - medical:
      cost: { amount: 186000, currency: USD }
      payment:
        sources:«190,000 of $186,000»
          - { from: A grant, amount: 150000 }
          - { from: A fund, amount: 40000, currency: USD }
`,
    );
    assertHinted(
      "beneficiaries: [{ medical: { payment: { sources: [{ amount: 10 }, { amount: 5 }]«15» } } }]\n",
    );
    assertHinted(
      "beneficiaries: [{ medical: { cost: { amount: 9 }, payment: { sources: [{ amount: 9, currency: EUR }] } } }]\n",
    );
  });
});

describe("hints after a fee", () => {
  it("show since when it has been in effect, and nothing for another amount", () => {
    const in2026 = { edition: "uscis-2026", asOf: "2026-10-19" } as const;
    const form = (fee: string) =>
      `filing: { carrier: usps }\nforms: [{ form: I-131, fee: { amount: ${fee} } }]\n`;
    assertHinted(form("630«in effect since April 1, 2024»"), in2026);
    assertHinted(form("580"), in2026);
    assertHinted(form("360«in effect»"));
    assertHinted(form("360"), { asOf: "2016-12-23" });
  });

  it("show the total of all fees at the forms", () => {
    assertHinted(
      `beneficiaries: [{ id: ana }, { id: luz }]
forms:«fees: $720»
  - { form: I-131, for: ana, fee: { amount: 360«in effect» } }
  - { form: I-131, for: luz, fee: { amount: 360«in effect», currency: USD } }
`,
    );
  });
});

describe("hints after a file", () => {
  it("show its pages and the edition printed on a form", () => {
    const printed = { form: "I-131", edition: "01/20/25" };
    const files = new Map<string, FileReport>([
      ["a.pdf", { state: "readable", kind: "pdf", pages: 1, bytes: 2000 }],
      ["i-131.pdf", { state: "readable", kind: "pdf", pages: 12, bytes: 2000, printed }],
      ["gone.pdf", { state: "missing" }],
    ]);
    assertHinted(
      "forms: [{ form: I-131, file: i-131.pdf«12 pages, edition 01/20/25» }]\n" +
        'exhibits: [{ file: "a.pdf"«1 page» }, { file: gone.pdf }, { file: not-looked-at.pdf }]\n',
      { files },
    );
  });
});

describe("hints after filing", () => {
  it("show how many business days have passed, or when they ended", () => {
    assertHinted("filing: { received_on: 2015-08-17«3 of 120 business days» }\n");
    assertHinted("filing: { received_on: 2015-08-17«120 of 120 business days» }\n", { asOf: "2016-02-10" });
    assertHinted("filing: { received_on: 2015-08-17«120 business days ended February 10, 2016» }\n", {
      asOf: "2016-02-11",
    });
    assertHinted("filing: { received_on: 2015-08-17 }\ndecisions: [{ outcome: approved }]\n");
    assertHinted("filing: { received_on: 2015-08-17 }\nnotices: [{ kind: request-for-evidence }]\n");
    assertHinted("closed: 2015-08-18\nfiling: { date: 2015-08-16, received_on: 2015-08-17 }\n");
  });

  it("show the days that are left", () => {
    assertHinted("notices: [{ due: 2015-08-28«8 days left» }, { due: 2015-08-20«today» }]\n");
    assertHinted("notices: [{ due: 2015-08-19«1 day ago» }]\n");
    assertHinted("beneficiaries: [{ parole: { i94_expires: 2015-08-21«1 day left» } }]\n");
    assertHinted("beneficiaries: [{ parole: { i94_expires: 2015-08-10«expired 10 days ago» } }]\n");
    assertHinted(
      "beneficiaries:\n" +
        "  - departure: { date: 2015-08-01«9 days before parole expires» }\n" +
        "    parole: { i94_expires: 2015-08-10 }\n",
    );
    assertHinted(
      "decisions: [{ outcome: approved, parole_until: 2015-12-01«103 days left» }]\nbeneficiaries: [{}, { id: ana }]\n",
    );
  });

  it("show what kind of day the mailing date is", () => {
    assertHinted("filing: { date: 2015-09-07«a federal holiday, in 18 days» }\n");
    assertHinted(
      "filing: { date: 2015-08-16«a Sunday, 3 of 120 business days» }\nbeneficiaries: [{ id: ana }]\n",
      {
        asOf: "2015-08-19",
      },
    );
  });
});

describe("hints", () => {
  const text = "petitioner: { date_of_birth: 1980-02-11 }\nsponsors: [{ date_of_birth: 1970-01-04 }]\n";
  it("are returned for the requested range", () => {
    const [petitioner, sponsor] = text.split("\n").map((line) => text.indexOf(line));
    const within = (start = 0, end = 0) => hintsIn(askedCase(text), { start, end }).map((hint) => hint.text);
    assert.deepEqual(within(petitioner, (sponsor ?? 0) - 1), ["35 years old"]);
    assert.deepEqual(within(sponsor, text.length), ["45 years old"]);
  });

  it("give the same information in full in the tooltip", () => {
    const [hint] = hintsIn(askedCase(text), { start: 0, end: 41 });
    assert.equal(
      hint?.sentence,
      "This person is 35 years old on August 20, 2015, which is today and is used as the filing date until one is entered",
    );
  });

  it("are at the right position with Windows line endings, and not in text that cannot be read", () => {
    assertHinted('matter: "🌡️"\r\npetitioner:\r\n  date_of_birth: 1980-02-11«35 years old»\r\n');
    assertHinted(
      'petitioner: { date_of_birth: "1980\nsponsors: [{ date_of_birth: 1970-01-04«45 years old» }]\n',
    );
    assertHinted("");
    assertHinted("petitioner:\n\tdate_of_birth: 1980-02-11\n");
  });
});
