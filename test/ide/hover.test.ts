// The hover at one position of a case.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { FileReport } from "../../server/src/core/files/report.ts";
import { type HoverAnswer, hoverAt } from "../../server/src/core/ide/hover.ts";
import { sentence } from "../../server/src/core/message/message.ts";
import { date } from "../../server/src/core/message/values.ts";
import { askedCase } from "../support/ask.ts";
import { markedAt, withCursor } from "../support/cursor.ts";

type Options = Parameters<typeof askedCase>[1];

function hover(marked: string, options?: Options): HoverAnswer | undefined {
  const { text, offset } = withCursor(marked);
  return hoverAt(askedCase(text, options), offset);
}

/** What is shown besides the findings, rules, and sources. */
function told(marked: string, options?: Options): readonly (string | undefined)[] {
  const answer = hover(marked, options);
  return answer ? [answer.title, answer.of, ...answer.follows] : [];
}

/** The text with the span of the answer marked. */
function stretch(marked: string): string {
  const { text } = withCursor(marked);
  const answer = hover(marked);
  return answer ? markedAt(text, [answer.span]) : "nothing";
}

describe("hover", () => {
  it("lists no rule about a form other than this one", () => {
    const forms =
      "request: { kind: initial }\nbeneficiaries: [{ id: ana }]\nforms: [{ form: I-131, edition: ?1 }, { form: I-134, edition: ?2 }]\n";
    const boxRules = (mark: string) =>
      hover(forms.replace(mark, "‸01/20/25").replace(/\?\d/, "01/20/25"))
        ?.rules.map(({ id }) => id)
        .filter((id) => id === "form/box-wrong");
    assert.deepEqual(boxRules("?1"), ["form/box-wrong"]);
    assert.deepEqual(boxRules("?2"), []);
  });

  it("describes a field, its value, what follows from it, its findings, the rules and their sources", () => {
    assert.deepEqual(
      hover(
        "request: { kind: re-parole }\n" +
          "beneficiaries: [{ name: { given: Ana }, prior_parole: { i94_expires: 2015-‸11-15 } }]\n" +
          "filing: { date: 2015-08-18 }\n",
      ),
      {
        span: { start: 98, end: 108 },
        title: "Expiration date of the I-94",
        of: "Ana (beneficiary)",
        findings: [
          {
            rule: "re-parole/filed-late",
            severity: "warning",
            span: { start: 98, end: 108 },
            message:
              "Ana: the filing date, August 18, 2015, is 89 days before the I-94 expires. The request must be filed at least 90 days before, by August 17, 2015.",
            remedy: "File as soon as possible, and explain in the cover letter why the request is late.",
            consequence: "If this is not corrected, it may weaken the request.",
          },
        ],
        follows: [
          "The request is filed on August 18, 2015, 89 days before this date. It must be filed at least 90 days before, by August 17, 2015",
          "Sunday, November 15, 2015, in 87 days",
        ],
        help: "Expiration date on the Form I-94.",
        choices: [],
        rules: [
          {
            id: "re-parole/i94-expiry-missing",
            title: "The expiration date of the I-94 is given",
            asks: true,
          },
          {
            id: "date/implausible-year",
            title: "Dates that determine deadlines have a plausible year",
            asks: false,
          },
          {
            id: "re-parole/filed-late",
            title: "Re-parole is requested at least 90 days before the I-94 expires",
            asks: false,
          },
          {
            id: "re-parole/i94-expired",
            title: "Re-parole is requested before the I-94 expires",
            asks: false,
          },
        ],
        moreRules: 7,
        sources: [
          {
            publisher: "U.S. Citizenship and Immigration Services",
            title: "Humanitarian Parole",
            sections: [
              sentence('"{section}"', { section: "Re-parole Request" }),
              sentence('"{section}"', { section: "Humanitarian Parole" }),
            ],
            dates: sentence("{day}; {read}", {
              day: sentence("as of {day}", { day: date("2015-08-17") }),
              read: sentence("as read on {day}, first-hand", { day: date("2026-11-22") }),
            }),
            url: "https://www.uscis.gov/humanitarian/humanitarian-parole",
          },
          {
            publisher: "Department of Homeland Security",
            title: "8 CFR 212.5, Parole of aliens into the United States",
            sections: [sentence("{section}", { section: "212.5(e)" })],
            dates: sentence("as read on {day}, second-hand", { day: date("2026-11-28") }),
            url: "https://www.ecfr.gov/current/title-8/section-212.5",
          },
          {
            publisher: "Parole Case",
            title: "Common practice, not stated in an official source",
            sections: [sentence('"{section}"', { section: "Dates" })],
            dates: sentence("as of {day}", { day: date("2026-11-22") }),
          },
        ],
      },
    );
  });

  it("gives a form the title that it has on the mailing date", () => {
    const chosen = (form: string, mailed: string) =>
      hover(`filing: { date: ${mailed} }\nforms: [{ form: ${form.slice(0, 3)}‸${form.slice(3)} }]\n`, {
        edition: "uscis-2026",
      })?.choices.find(({ isChosen }) => isChosen)?.meaning;
    assert.equal(chosen("I-131", "2024-06-16"), "Application for Travel Document");
    assert.equal(
      chosen("I-131", "2024-06-17"),
      "Application for Travel Documents, Parole Documents, and Arrival/Departure Records",
    );
    assert.equal(chosen("I-134", "2021-12-31"), "Affidavit of Support");
    assert.equal(chosen("I-134", "2026-11-22"), "Declaration of Financial Support");
    // In that year the title changed, on a day that is not known.
    assert.equal(
      chosen("I-134", "2022-06-01"),
      "Affidavit of Support; since 2022: Declaration of Financial Support",
    );
    assert.equal(
      chosen("G-28", "2026-11-22"),
      "Notice of Entry of Appearance as Attorney or Accredited Representative",
    );
  });

  it("describes the key or value under the pointer", () => {
    assert.equal(stretch("request:\n  ki‸nd: initial\n"), "request:\n  ‹kind›: initial\n");
    assert.equal(stretch("request:\n  kind: initial‸\n"), "request:\n  kind: ‹initial›\n");
    assert.equal(
      stretch("request:\r\n  matter: 🌡️\r\n  kind: 'in‸itial'\r\n"),
      "request:\r\n  matter: 🌡️\r\n  kind: ‹'initial'›\r\n",
    );
    assert.equal(stretch("request: { grounds: [a, me‸d] }\n"), "request: { grounds: [a, ‹med›] }\n");
    assert.equal(
      stretch("filing:\n  address: |\n    PO ‸Box\n    Dallas\n"),
      "filing:\n  address: ‹|\n    PO Box\n    Dallas›\n",
    );
    assert.equal(stretch("request:\n  kind:‸\n"), "request:\n  ‹kind›:\n");
  });

  it("describes the whole entry at its dash, with the findings on its first line", () => {
    const people = "parole_case: 1\nbeneficiaries:\n  - id: ana\n    name: { given: Ana }\n  - id: luz\n";
    const first = people.replace("- id: ana", "‸- id: ana");
    assert.equal(stretch(first), people.replace("- id: ana", "‹-› id: ana"));
    assert.deepEqual(told(first), ["Beneficiary", "Ana (beneficiary)"]);
    assert.ok(hover(first)?.findings.some(({ rule }) => rule === "removal/unanswered"));
    assert.deepEqual(told(people.replace("- id: luz", "-‸ id: luz")), ["Beneficiary", "luz (beneficiary)"]);
    assert.deepEqual(told("exhibits:\r\n‸- label: B\r\n  title: Passport\r\n"), [
      "Exhibit",
      "Exhibit B: Passport",
    ]);
    assert.deepEqual(told("forms:\n  ‸- { form: I-131 }\n"), ["Form", "Form I-131"]);
    assert.deepEqual(told("beneficiaries:\n  ‸-   \n"), ["Beneficiary", "Beneficiary 1"]);
    const reason = hover("request:\n  reasons:\n    - medical\n    ‸- other\n");
    assert.deepEqual(
      [reason?.title, reason?.choices[0]],
      ["Reason", { value: "other", meaning: reason?.choices[0]?.meaning, isChosen: true }],
    );
    for (const nowhere of [
      people.replace("  - id: luz", "‸  - id: luz"),
      "beneficiaries:\n  - id: ana\n‸\n  - id: luz\n",
    ]) {
      assert.equal(hover(nowhere), undefined, nowhere);
    }
  });

  it("describes a value with a hyphen at the hyphen", () => {
    assert.equal(stretch("matter: 2015‸-7\n"), "matter: ‹2015-7›\n");
    assert.equal(stretch("request:\n  reasons: [organ‸-donor]\n"), "request:\n  reasons: [‹organ-donor›]\n");
  });

  it("shows nothing between keys, at either end of the file, and in a file without keys", () => {
    for (const text of [
      "request:\n  kind: initial\n‸\n  stay: {}\n",
      "parole_case: 1\n\n\n‸",
      "‸",
      "# note‸\n",
    ]) {
      assert.equal(hover(text), undefined, text);
    }
    assert.equal(stretch("‸parole_case: 1\n"), "‹parole_case›: 1\n");
  });

  it("shows the findings in a block's key and in everything missing there", () => {
    const answer = hover(
      "parole_case: 1\nbeneficiaries:\n  - id: ana\n    medi‸cal: { diagnosis: Leukemia }\n",
    );
    assert.ok(answer?.findings.some(({ rule }) => rule === "medical/prognosis-missing"));
  });

  it("shows findings where nothing can be read", () => {
    const unclosed = hover('parole_case: 1\nmatter: "un‸closed\nrequest: {}\n')?.findings ?? [];
    assert.deepEqual(
      unclosed.map(({ rule }) => rule),
      ["yaml/syntax"],
    );
    const [unknown] = hover("request:\n  co‸lour: red\n")?.findings ?? [];
    assert.equal(unknown?.rule, "schema/unknown-key");
    assert.equal(hover("request:\n  color: r‸ed\n")?.title, undefined);
  });

  it("reads a misspelled key as the key that is meant", () => {
    assert.equal(hover("reqest:\n  kin‸: initial\n")?.title, "Kind");
  });
});

describe("hover on a choice", () => {
  it("shows the choice with its meaning first, then the others", () => {
    assert.deepEqual(hover("request: { kind: re-pa‸role }\n")?.choices, [
      { value: "re-parole", meaning: "Re-parole, for a person who was paroled before", isChosen: true },
      { value: "initial", meaning: "An initial request for parole", isChosen: false },
    ]);
    const ofKey = hover("request: { rea‸sons: [family, medical] }\n")?.choices ?? [];
    assert.deepEqual(
      ofKey.filter(({ isChosen }) => isChosen).map(({ value }) => value),
      ["medical", "family"],
    );
  });
});

describe("hover: what follows from a value", () => {
  it("from a date of birth: the age, that 18 is assumed, and who may sign", () => {
    assert.deepEqual(told("beneficiaries: [{ name: { given: Ana }, date_of_‸birth: 2008-05-04 }]\n"), [
      "Date of birth",
      "Ana (beneficiary)",
      "Ana is 7 years old on August 20, 2015, which is today and is used as the filing date until one is entered, and treated as a child: under 18, an age that is assumed because the page does not state one; 18 on May 4, 2026",
      "At this age, a parent or legal guardian may sign for the person",
    ]);
    assert.deepEqual(
      told("beneficiaries: [{ date_of_birth: 2008-‸05-04 }]\nfiling: { date: soon }\n").slice(2),
      ["The age cannot be determined because the filing date cannot be read"],
    );
  });

  it("from a partial date of birth: the possible ages", () => {
    const line = (written: string) =>
      told(
        `beneficiaries: [{ name: { given: Ana }, date_of_‸birth: ${written} }]\nfiling: { date: 2015-08-20 }\n`,
      )[2];
    const filed = "on the filing date, August 20, 2015";
    const assumed = "18, an age that is assumed because the page does not state one";
    assert.equal(
      line("1961"),
      `Ana is 53 or 54 years old ${filed}, and not treated as a child: not under ${assumed}`,
    );
    assert.equal(line("2010-07"), `Ana is 5 years old ${filed}, and treated as a child: under ${assumed}`);
    assert.equal(
      line("1997"),
      `Ana is 17 or 18 years old ${filed}, so it cannot be determined whether this is a child: a person under ${assumed}`,
    );
    assert.equal(
      line("c. 1961"),
      `Ana is 48 to 59 years old ${filed}, and not treated as a child: not under ${assumed}`,
    );
    assert.equal(line("1861"), "This is before 1900");
    assert.equal(line("2016-01"), "This is after the filing date, August 20, 2015");
  });

  it("from an id: the person, their roles in the case, and the number of references", () => {
    const people =
      "petitioner: { id: rosa, name: { given: Rosa, family: Morales } }\nsponsors: [{ id: sponsor, same_as: rosa }]\n";
    assert.deepEqual(told(people.replace("same_as: rosa", "same_as: ro‸sa")), [
      "Same person as",
      "Rosa Morales (sponsor)",
      "Rosa Morales, petitioner and sponsor",
    ]);
    assert.deepEqual(told(people.replace("id: rosa", "id: ro‸sa")).slice(2), [
      "Rosa Morales, petitioner and sponsor; the id is used in 1 other place",
    ]);
    assert.deepEqual(told(people.replace("id: sponsor", "id: spon‸sor")).slice(2), [
      "Rosa Morales, sponsor and petitioner; nothing else in this file uses the id",
    ]);
  });

  it("from a label, claim or reference: the exhibit and what it supports", () => {
    const papers =
      "beneficiaries: [{ id: ana, name: { given: Ana }, medical: { diagnosis: Leukemia }, consents: [{ exhibit: A }] }]\n" +
      "exhibits: [{ label: A, title: Letter, supports: [ana.medical.diagnosis, ana, request, ana.nothing] }]\n";
    assert.deepEqual(told(papers.replace("label: A", "label: ‸A")).slice(2), [
      "Supports diagnosis of Ana; the request",
    ]);
    assert.deepEqual(told(papers.replace("exhibit: A", "exhibit: ‸A")).slice(2), ["Exhibit A: Letter"]);
    assert.deepEqual(told(papers.replace("ana.medical.diag", "ana.medical.‸diag")).slice(2), [
      "Diagnosis of Ana",
    ]);
    assert.deepEqual(told(papers.replace("ana.nothing", "ana.‸nothing")).slice(2), []);
    assert.deepEqual(told(papers.replace("Leukemia", "Leu‸kaemia")).slice(2), [
      "Supported by Exhibit A: Letter",
    ]);
  });

  it("from a file: its kind and pages", () => {
    const at = (report?: FileReport) =>
      told("exhibits: [{ file: ‸a.pdf }]\n", { files: new Map(report ? [["a.pdf", report]] : []) }).slice(2);
    assert.deepEqual(at({ state: "readable", kind: "pdf", pages: 1, bytes: 1_250_000 }), [
      "PDF, 1 page, 1.3 MB",
    ]);
    const printed = { form: "I-131", edition: "01/20/25" };
    assert.deepEqual(at({ state: "readable", kind: "png", pages: 2, bytes: 800, printed }), [
      "PNG, 2 pages, 800 bytes; Form I-131, edition 01/20/25, is printed on it",
    ]);
    const second = { form: "G-28", edition: "09/17/18" };
    const forms = [
      { printed: second, firstPage: 1 },
      { printed, firstPage: 5 },
    ];
    assert.deepEqual(at({ state: "readable", kind: "pdf", pages: 18, bytes: 900_000, forms }), [
      "PDF, 18 pages, 900 KB; it contains Form G-28 (edition 09/17/18) from page 1 and Form I-131 (edition 01/20/25) from page 5",
    ]);
    assert.deepEqual(at({ state: "missing" }), ["The file is not in the case folder"]);
    assert.deepEqual(at({ state: "folder" }), ["This is a folder, not a file"]);
    assert.deepEqual(at({ state: "outside" }), ["The file is outside the case folder"]);
    assert.deepEqual(at({ state: "unreadable", reason: "is encrypted" }), ["The file is encrypted"]);
    assert.deepEqual(at(), ["The file has not been checked yet"]);
  });

  it("from a fee: the fee in effect, since when, and how it is paid", () => {
    const in2026 = { edition: "uscis-2026", asOf: "2026-10-19" } as const;
    const form = (fee: string) => `forms: [{ form: I-131, fee: { ${fee} } }]\n`;
    assert.deepEqual(told(form("amount: ‸630"), in2026).slice(2), [
      `Under the USCIS requirements as read in 2026, the fee for each beneficiary is $630 on paper (in effect since April 1, 2024) and $580 online (in effect since April 1, 2024)`,
    ]);
    assert.deepEqual(told(form("amount: ‸360")).slice(2), [
      "Under the USCIS requirements of August 17, 2015, the fee for each beneficiary is $360, in effect since February 14, 2013 or earlier",
    ]);
    assert.deepEqual(told(form("amount: ‸360"), { edition: "uscis-2026", asOf: "2012-01-01" }).slice(2), [
      "The fee in effect cannot be determined. Nothing is known about dates before February 14, 2013",
    ]);
    assert.deepEqual(told(form("amount: ‸360"), { asOf: "2016-12-23" }).slice(2), [
      "Under the USCIS requirements of August 17, 2015, the fee for each beneficiary is $360, in effect since February 14, 2013 or earlier; the requirements that this case is checked against apply to packets mailed through December 22, 2016",
    ]);
    assert.deepEqual(told(form("method: ‸card"), in2026).slice(2), [`Accepted with Form G-1450`]);
    assert.deepEqual(told(form("method: ‸check"), in2026).slice(2), [
      `Not accepted without a signed Form G-1651`,
    ]);
    assert.deepEqual(told(form("method: ‸check")).slice(2), [
      "Accepted, made out to U.S. Department of Homeland Security",
    ]);
    assert.deepEqual(told(form("waived: ‸yes")).slice(2), [
      "For a request filed on paper, the waiver is requested on Form I-912",
    ]);
  });

  it("from a form's box and edition: what they mean", () => {
    const form = (rest: string) => `forms: [{ form: I-131, ${rest} }]\n`;
    assert.deepEqual(told(form("box: ‸1.f")).slice(2), [
      "Requests parole for another person, in Part 2 of the form",
    ]);
    assert.deepEqual(
      told(form("edition: ‸04/01/24"), { edition: "uscis-2026", asOf: "2026-10-19" }).slice(2),
      ["An edition that is not accepted"],
    );
    assert.equal(
      told(form("edition: ‸01/02/03")).at(-1),
      "It is not known which other editions of Form I-131 were accepted, for example in August 2015",
    );
  });

  it("from the carrier and address: where the packet goes", () => {
    const sent =
      "request: { kind: initial }\nbeneficiaries: [{ removal: { in_proceedings: no, previously_removed: no } }]\n" +
      "filing: { carrier: usps, address: 'PO Box 660865, Dallas, TX 75266' }\n";
    assert.deepEqual(told(sent.replace("usps", "us‸ps")).slice(2), [
      "The packet goes to the Dallas lockbox for the Postal Service (USCIS Dallas Lockbox, PO Box 660865, Dallas, TX 75266)",
    ]);
    assert.deepEqual(told(sent.replace("PO", "P‸O")).slice(2), [
      "Recognized as the address of the Dallas lockbox for the Postal Service",
    ]);
  });

  it("from a receipt: how much of the response time has passed, or why that is not known", () => {
    assert.deepEqual(told("filing: { received_on: ‸2015-08-17 }\n").slice(2), [
      "3 of the 120 business days for a response have passed as of today; the last is February 10, 2016 (counting Monday through Friday, excluding federal holidays, from the day after receipt, as assumed here)",
      "Monday, August 17, 2015, 3 days ago",
    ]);
    const [reason] = told("filing: { received_on: ‸2026-08-17 }\n", {
      edition: "uscis-2026",
      asOf: "2026-10-19",
    }).slice(2);
    assert.match(reason ?? "", /^The time for a response cannot be determined\. /);
  });

  it("from a length of treatment that cannot be counted: that it cannot", () => {
    assert.deepEqual(
      told("beneficiaries: [{ medical: { treatment_duration: a fe‸w months } }]\n").slice(2, 3),
      ["This is not one length of time, such as 8 months, so it is not compared with the stay"],
    );
    assert.deepEqual(told("beneficiaries: [{ medical: { treatment_duration: 8 mo‸nths } }]\n").slice(2, 3), [
      "Read as 8 months; compared with the stay once the date on which it begins is entered",
    ]);
  });

  it("from a length of treatment: when it ends, from the start of treatment where that is known", () => {
    const begun = (medical: string) =>
      told(
        `request: { stay: { from: 2015-11-01, until: 2016-06-30 } }\nbeneficiaries: [{ medical: { ${medical} } }]\n`,
      )[2];
    assert.equal(
      begun("treatment_duration: 8 mo‸nths"),
      "8 months from the first day of the stay ends on June 30, 2016, the same day as the stay",
    );
    assert.equal(
      begun("treatment_begins: 2015-10-25, treatment_duration: 8 mo‸nths"),
      "8 months from the start of treatment ends on June 24, 2016, 6 days before the stay",
    );
    assert.equal(
      begun("treatment_begins: next fall, treatment_duration: 8 mo‸nths"),
      "Read as 8 months; compared with the stay once the date on which it begins is entered",
    );
  });

  it("from the edition: what it is", () => {
    assert.deepEqual(told("edition: ‸uscis-2015-08-17\n"), [
      "Edition",
      undefined,
      "USCIS requirements of August 17, 2015, for packets mailed through December 22, 2016",
    ]);
  });

  it("from the exhibits: how many there are, with their pages", () => {
    const files = new Map<string, FileReport>([
      ["a.pdf", { state: "readable", kind: "pdf", pages: 4, bytes: 1 }],
    ]);
    const at = (text: string) => told(text, { files }).slice(2);
    assert.deepEqual(at("exh‸ibits: [{ label: A, file: a.pdf }]\n"), ["1 exhibit, 4 pages"]);
    assert.deepEqual(at("exh‸ibits: [{ label: A, file: a.pdf }, { label: B, file: b.pdf }]\n"), [
      "2 exhibits, 4 pages in the files that can be opened",
    ]);
  });
});

describe("hover on a comment that ignores a rule", () => {
  const comment = (text: string) =>
    `beneficiaries:\n  - medical:\n      # parole-ignore ${text}\n      prognosis: TODO ask\n`;

  it("shows the rule, its reason, and that it is ignored", () => {
    const marked = comment("medical/prognosis-mis‸sing: the doctor is away");
    const answer = hover(marked);
    assert.deepEqual(
      [answer?.title, answer?.help, answer?.follows, answer?.rules.map(({ id }) => id)],
      [
        "The prognosis is stated",
        "The medical doctor's explanation that the USCIS page calls for states the prognosis.",
        ["This rule is ignored for the key or entry below"],
        ["medical/prognosis-missing"],
      ],
    );
    assert.match(stretch(marked), /‹# parole-ignore medical\/prognosis-missing: the doctor is away›\n/);
  });

  it("shows findings about the comment itself", () => {
    const without = hover(comment("medical/prognosis-mis‸sing"));
    assert.deepEqual([without?.title, without?.follows], ["The prognosis is stated", []]);
    assert.deepEqual(
      without?.findings.map(({ rule }) => rule),
      ["ignore/reason-missing"],
    );
    const unknown = hover(comment("medical/prog‸nosis: away"));
    assert.deepEqual(
      [unknown?.title, unknown?.findings.map(({ rule }) => rule)],
      [undefined, ["ignore/unknown-rule"]],
    );
  });
});
