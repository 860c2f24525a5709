// The values that the case, its folder, the calendar and the law have for a field.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type CompleteOptions, labels, offered, taken } from "../support/complete.ts";

function told(marked: string, options: CompleteOptions = {}): readonly string[] {
  return offered(marked, options).map(({ label, detail }) => `${label}: ${detail}`);
}

const people = `
petitioner: { id: rosa, name: { given: Rosa, family: Morales } }
sponsors: [{ id: fund, organization: Example Fund }]
beneficiaries:
  - id: ana
    name: { given: Ana, family: Morales }
    medical: { diagnosis: Leukemia, cost: { amount: 3 } }
`;

describe("completion of an id", () => {
  it('offers beneficiaries for "for", sponsors for "by", and anyone else for "same_as"', () => {
    assert.deepEqual(told(`${people}forms: [{ for: ‸ }]\n`), ["ana: Ana Morales, beneficiary"]);
    assert.deepEqual(told(`${people}forms: [{ by: ‸ }]\n`), ["fund: Example Fund, sponsor"]);
    assert.deepEqual(told(`${people}    same_as: ‸\n`), [
      "rosa: Rosa Morales, petitioner",
      "fund: Example Fund, sponsor",
    ]);
    assert.equal(taken(`${people}forms:\n  - for: ‸\n`, "ana").slice(-9), "for: ana\n");
  });

  it("is made from the name of a person without an id", () => {
    const named =
      "sponsors: [{ id: luz }]\nbeneficiaries:\n  - name: { given: Luz, family: Ibarra }\n    id: ‸\n";
    assert.deepEqual(told(named), ["luz-ibarra: An id for Luz Ibarra"]);
  });
});

describe("completion of an exhibit", () => {
  const exhibits =
    "exhibits:\n  - { label: A, title: Letter }\n  - { label: B, kind: consent }\n  - { title: New }\n";
  it("offers labels, and the next label for a new exhibit", () => {
    assert.deepEqual(told(`${exhibits}receipts: [{ exhibit: ‸ }]\n`), [
      "A: Letter",
      "B: the consent of a parent or legal guardian",
    ]);
    assert.deepEqual(told("exhibits: [{ label: A }, { label: ‸ }]\n"), ["B: The next label"]);
  });
});

describe("completion of a claim", () => {
  const supporting = (claim: string) =>
    `${people}request: { visa: { why_not_wait: Time } }\nexhibits: [{ supports: [${claim}] }]\n`;
  it("offers people and the fields about them or the request", () => {
    assert.deepEqual(told(supporting("‸")), [
      "ana: Ana Morales",
      "ana.medical.diagnosis: Ana Morales: Diagnosis",
      "ana.medical.cost: Ana Morales: Cost",
      "ana.medical: Ana Morales: Medical details",
      "request.visa: The request: Visa",
    ]);
    assert.ok(!labels(supporting("ana, ‸")).includes("ana"));
  });

  it("offers every field in the format after a period", () => {
    assert.deepEqual(labels(supporting("ana.medical.cost.‸")).slice(-2), [
      "ana.medical.cost.amount",
      "ana.medical.cost.currency",
    ]);
  });
});

describe("completion of a file", () => {
  it("offers files in the folder that the case does not list yet", () => {
    const folderFiles = ["exhibits/b.pdf", "Exhibits/A.pdf", "notes.txt", "forms/i-131 signed.pdf"];
    const marked = "exhibits: [{ file: exhibits/a.pdf }, { file: ‸ }]\n";
    assert.deepEqual(labels(marked, { folderFiles }), ["exhibits/b.pdf", "forms/i-131 signed.pdf"]);
  });

  it("matches part of a file name, and does not replace the name of a file that does not exist yet", () => {
    const options = { folderFiles: ["exhibits/b-passport.pdf"], isTyping: true };
    for (const typed of ["e", "exhibits/b", "pass", "B-PASS"]) {
      assert.deepEqual(labels(`exhibits: [{ file: ${typed}‸ }]\n`, options), options.folderFiles, typed);
    }
    for (const typed of ["exhibits/b.pdf", "exhibits/b-passport.pdf", "scan.pdf"]) {
      assert.deepEqual(labels(`exhibits: [{ file: ${typed}‸ }]\n`, options), [], typed);
    }
  });
});

describe("completion of a date", () => {
  it("offers today for something just done, and not for a date of birth", () => {
    assert.deepEqual(told("exhibits: [{ translation: { certified_on: ‸ } }]\n"), [
      "2015-08-20: Today (Thursday)",
    ]);
    assert.deepEqual(told("beneficiaries: [{ date_of_birth: ‸ }]\n"), []);
  });

  it("offers the last timely mailing date for re-parole", () => {
    assert.deepEqual(
      told(
        "request: { kind: re-parole }\nbeneficiaries: [{ id: ana, prior_parole: { i94_expires: 2016-01-31 } }]\nfiling: { date: ‸ }\n",
      ),
      [
        "2015-08-20: Today (Thursday)",
        "2015-11-02: Last day on time: 90 days before the I-94 of ana expires on January 31, 2016 (Monday)",
      ],
    );
  });

  it("offers an end of stay based on the emergency, the treatment and the usual limit", () => {
    assert.deepEqual(
      told(
        "request: { emergency: { expected_end: 2016-06-30 }, stay: { from: 2015-11-01, until: ‸ } }\nbeneficiaries: [{ id: ana, medical: { treatment_duration: 8 months } }]\n",
      ),
      [
        "2016-06-30: The expected end of the emergency (Thursday)",
        "2016-10-31: Last day of 1 year from November 1, 2015 on, the usual limit of a stay (Monday)",
      ],
    );
    const [first] = offered(
      "request: { emergency: { expected_end: 2016-06-30 }, stay: { from: 2015-11-01, until: ‸ } }\nbeneficiaries: [{ id: ana, medical: { treatment_duration: 8 months } }]\n",
    );
    assert.equal(
      first?.documentation,
      "The expected end of the emergency\n\n8 months of treatment of ana from November 1, 2015 on",
    );
  });

  it("offers the parole expiration date for a departure", () => {
    assert.deepEqual(
      told("beneficiaries: [{ id: ana, parole: { i94_expires: 2016-01-31 }, departure: { date: ‸ } }]\n"),
      ["2016-01-31: Parole of ana expires on this date (Sunday)"],
    );
  });

  it("offers the first date after the response time for an inquiry", () => {
    const [, second] = told(
      "beneficiaries: [{ id: ana }]\nfiling: { carrier: usps, date: 2015-05-01 }\ninquiries: [{ date: ‸ }]\n",
    );
    assert.match(
      second ?? "",
      /^2015-\d\d-\d\d: First day after the \d+ business days from receipt on May 1, 2015, /,
    );
  });

  it("offers the date of what an exhibit supports", () => {
    assert.deepEqual(
      told("receipts: [{ date: 2015-08-18, exhibit: A }]\nexhibits: [{ label: A, date: ‸ }]\n"),
      ["2015-08-18: The date in the entry that exhibit A proves (Tuesday)", "2015-08-20: Today (Thursday)"],
    );
  });
});

describe("completion from the law data", () => {
  it("offers the editions of the requirements", () => {
    assert.deepEqual(told("edition: ‸\n"), [
      "uscis-2015-08-17: USCIS requirements of August 17, 2015",
      "uscis-2026: USCIS requirements as read in 2026",
    ]);
  });

  it("offers the accepted editions of a form, its boxes and its fee", () => {
    const options: CompleteOptions = { edition: "uscis-2026", asOf: "2026-11-22" };
    const titles = told("forms: [{ form: ‸ }]\n", options);
    assert.ok(titles.includes("I-134: Declaration of Financial Support"));
    assert.ok(told("forms: [{ form: ‸ }]\n").includes("I-134: Affidavit of Support"));
    assert.deepEqual(told("forms: [{ form: I-131, edition: ‸ }]\n", options), [
      "01/20/25: An accepted edition of Form I-131",
    ]);
    assert.deepEqual(labels("forms: [{ form: G-1145, edition: ‸ }]\n", options), []);
    assert.deepEqual(told("forms: [{ form: I-131, fee: { amount: ‸ } }]\n"), [
      "360: $360: the filing fee of Form I-131",
    ]);
    assert.deepEqual(told("forms: [{ form: I-131, box: ‸ }]\n").slice(0, 2), [
      "1.f: Part 2: parole for another person",
      "1.e: Part 2: parole for oneself",
    ]);
  });

  it("offers who may consent to a child's parole", () => {
    assert.deepEqual(
      labels("beneficiaries: [{ consents: [{ relationship: legal‸ }] }]\n").at(-1),
      "legal-guardian",
    );
  });

  it("offers every complete address with its carriers, the right one first", () => {
    const filing = `${people}    removal: { in_proceedings: no, previously_removed: no }\nrequest: { kind: initial }\nfiling:\n  carrier: fedex\n  address: ‸\n`;
    assert.deepEqual(told(filing), [
      "USCIS Dallas Lockbox, Attn: HP, 2501 S. State Hwy 121, Business, Suite 400, Lewisville, TX 75067: Enter the address of the Dallas lockbox for couriers",
      "USCIS Dallas Lockbox, PO Box 660865, Dallas, TX 75266: For U.S. Postal Service",
      "U.S. Immigration and Customs Enforcement, Homeland Security Investigations/Investigative Services Division, Parole and Law Enforcement Program Unit (PLEPU), 500 12th St SW, Mail Stop 5112, Washington, DC 20536: For those in removal proceedings or previously removed",
    ]);
    assert.match(
      taken(filing, "USCIS Dallas Lockbox, PO Box 660865, Dallas, TX 75266"),
      /\n {2}address: \|\n {4}USCIS Dallas Lockbox\n {4}PO Box 660865\n {4}Dallas, TX 75266\n$/,
    );
    assert.match(
      taken("filing: { address: ‸ }\n", "USCIS Dallas Lockbox, PO Box 660865, Dallas, TX 75266"),
      /^filing: \{ address: "USCIS Dallas Lockbox\\nPO Box 660865\\nDallas, TX 75266" \}\n$/,
    );
  });
});
