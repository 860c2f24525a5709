// Who in the case a person on a form is, where the case alone does not say it.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { FormFact } from "../../schemas/forms/form-maps.ts";
import type { FileReport } from "../../server/src/core/files/report.ts";
import { editsOfFix } from "../../server/src/core/fix/apply.ts";
import { withEdits } from "../../server/src/core/text/edits.ts";
import { parseCaseText } from "../../server/src/core/text/parse.ts";
import { checkText } from "../support/check.ts";

type Says = Readonly<Partial<Record<FormFact, string>>>;

const editions: Readonly<Record<string, string>> = {
  "I-131": "01/20/25",
  "I-134": "01/20/25",
  "G-28": "09/17/18",
};

function file(form: string, says: Says): FileReport {
  const answers = Object.entries(says).map(([of, text]) => ({
    page: 1,
    item: "Part 1, Item 1",
    of: of as FormFact,
    text,
    ...(/removal|sex|form\.box/.test(of) && { isChecked: true as const }),
  }));
  const edition = editions[form] ?? "";
  return { state: "readable", kind: "pdf", pages: 1, bytes: 900, printed: { form, edition }, answers };
}

function found(text: string, files: Readonly<Record<string, FileReport>>, practice?: string) {
  return checkText(`parole_case: 1\n${text}`, { files, practice }).findings.filter(
    ({ rule }) => rule === "form/says-otherwise",
  );
}

const paths = (findings: ReturnType<typeof found>) => findings.map(({ path }) => path.join("."));

describe("the people on a form", () => {
  it("a parent may have filled in the child's details as those of the applicant", () => {
    const text = `
petitioner: { name: { family: Paz, given: Rosa }, date_of_birth: 1980-02-11 }
beneficiaries: [{ id: ana, name: { family: Paz, given: Ana }, date_of_birth: 2015-05-04 }]
forms: [{ form: I-131, for: ana, file: i-131.pdf }]
`;
    const says: Says = { "applicant.name.family": "PAZ", "applicant.name.given": "ANA" };
    const child = { ...says, "applicant.date_of_birth": "05/04/2015" };
    assert.deepEqual(found(text, { "i-131.pdf": file("I-131", child) }), []);
    const wrong = { ...says, "applicant.date_of_birth": "04/05/2015" };
    assert.deepEqual(paths(found(text, { "i-131.pdf": file("I-131", wrong) })), [
      "beneficiaries.0.date_of_birth",
    ]);
  });

  it("an entry that names no one is about the beneficiary whose name is on the form", () => {
    const text = `
petitioner: { name: { family: Paz, given: Rosa } }
beneficiaries:
  - { id: ana, name: { family: Paz, given: Ana }, removal: { in_proceedings: yes } }
  - { id: luz, name: { family: Paz, given: Luz }, removal: { in_proceedings: no } }
forms: [{ form: I-131, file: i-131.pdf }]
`;
    const says: Says = { "beneficiary.name.family": "PAZ", "recipient.removal": "no" };
    const luz = file("I-131", { ...says, "beneficiary.name.given": "LUZ" });
    assert.deepEqual(found(text, { "i-131.pdf": luz }), []);
    const ana = file("I-131", { ...says, "beneficiary.name.given": "ANA" });
    assert.deepEqual(paths(found(text, { "i-131.pdf": ana })), ["beneficiaries.0.removal.in_proceedings"]);
    assert.deepEqual(found(text, { "i-131.pdf": file("I-131", { "recipient.removal": "no" }) }), []);
  });

  it("a Form I-134 is by the sponsor whose name is on it, or by the beneficiary who files it", () => {
    const text = `
beneficiaries: [{ id: ana, name: { family: Paz, given: Ana }, date_of_birth: 1990-05-04 }]
sponsors:
  - { id: eva, name: { family: Lee, given: Eva }, date_of_birth: 1970-01-02 }
  - { id: jo, name: { family: Lee, given: Jo }, date_of_birth: 1971-03-04 }
forms: [{ form: I-134, for: ana, by: eva, file: i-134.pdf }]
`;
    const by = (family: string, given: string, birth: string) =>
      paths(
        found(text, {
          "i-134.pdf": file("I-134", {
            "supporter.name.family": family,
            "supporter.name.given": given,
            "supporter.date_of_birth": birth,
          }),
        }),
      );
    assert.deepEqual(by("LEE", "EVA", "01/02/1970"), []);
    assert.deepEqual(by("LEE", "EVA", "02/01/1970"), ["sponsors.0.date_of_birth"]);
    assert.deepEqual(by("PAZ", "ANA", "05/04/1990"), []);
    // The entry says that the other sponsor signs it.
    assert.deepEqual(by("LEE", "JO", "03/04/1971"), ["sponsors.0.name.given"]);
    assert.deepEqual(by("KIM", "SUE", "05/06/1972"), ["sponsors.0.name.family"]);
  });

  it("the form of someone else in the case is one finding, however much of it differs", () => {
    const text = `
petitioner: { name: { family: Paz, given: Rosa } }
beneficiaries:
  - { id: ana, name: { family: Paz, given: Ana }, date_of_birth: 2008-05-04, a_number: A012345678 }
  - { id: luz, name: { family: Paz, given: Luz }, date_of_birth: 2010-05-04, a_number: A012345679 }
forms: [{ form: I-131, for: ana, file: i-131.pdf }]
`;
    const luz = file("I-131", {
      "beneficiary.name.family": "PAZ",
      "beneficiary.name.given": "LUZ",
      "beneficiary.date_of_birth": "05/04/2010",
      "beneficiary.a_number": "012345679",
    });
    const [finding, ...others] = found(text, { "i-131.pdf": luz });
    assert.deepEqual(others, []);
    assert.deepEqual([finding?.path.join("."), finding?.fixes], ["beneficiaries.0.name.given", []]);
  });

  it("a telephone number, an email address, and an address for mail may be those of someone else in the case", () => {
    const text = `
petitioner: { name: { family: Paz, given: Rosa }, phone: 202-555-0143, email: rosa@example.org, address: { street: 12 Elm Street } }
beneficiaries: [{ id: ana, name: { family: Paz, given: Ana }, phone: 202-555-0144, address: { street: 4 Calle 3, country: Guatemala } }]
representative: { name: { family: Lee, given: Ada }, phone: 202-555-0145, email: ada@example.org, address: { street: 1 Main Street } }
forms: [{ form: I-131, for: ana, file: i-131.pdf }, { form: G-28, for: ana, file: g-28.pdf }]
`;
    const i131 = file("I-131", {
      "applicant.name.family": "PAZ",
      "applicant.name.given": "ROSA",
      "applicant.mailing.street": "7 OAK LN",
      "applicant.address.street": "12 ELM ST",
      "applicant.phone": "2025550145",
      "applicant.email": "ADA@EXAMPLE.ORG",
      "beneficiary.name.family": "PAZ",
      "beneficiary.name.given": "ANA",
      "beneficiary.phone": "2025550143",
      "beneficiary.mailing.street": "12 ELM ST",
      "beneficiary.mailing.country": "UNITED STATES",
    });
    const client: Says = { "client.name.family": "PAZ", "client.name.given": "ROSA" };
    // The form with both addresses shows that mail goes to Oak Lane.
    const g28 = file("G-28", { ...client, "client.mailing.street": "7 OAK LANE" });
    assert.deepEqual(found(text, { "i-131.pdf": i131, "g-28.pdf": g28 }), []);
    const office = file("G-28", { ...client, "client.mailing.street": "1 MAIN ST" });
    assert.deepEqual(found(text, { "g-28.pdf": office }), []);
    const other = file("G-28", {
      ...client,
      "client.mailing.street": "9 OAK LANE",
      "client.phone": "2025550199",
    });
    assert.deepEqual(paths(found(text, { "g-28.pdf": other })), [
      "petitioner.phone",
      "petitioner.address.street",
    ]);
  });

  it("forms that say two different things are one finding with a fix for each", () => {
    const text = `
petitioner: { name: { family: Paz, given: Rosa }, email: ana@example.org }
beneficiaries: [{ id: ana }]
forms: [{ form: I-131, for: ana, file: i-131.pdf }, { form: G-28, for: ana, file: g-28.pdf }]
`;
    const [finding, ...others] = found(text, {
      "i-131.pdf": file("I-131", { "applicant.name.given": "ROSA", "applicant.email": "PAZ@EXAMPLE.ORG" }),
      "g-28.pdf": file("G-28", { "client.name.given": "ROSA", "client.email": "rosa@example.org" }),
    });
    assert.deepEqual(others, []);
    assert.deepEqual(
      finding?.fixes.map(({ title }) => title),
      [
        "Change email to paz@example.org, as on Form I-131",
        "Change email to rosa@example.org, as on Form G-28",
      ],
    );
    const parsed = parseCaseText(`parole_case: 1\n${text}`);
    const [, second] = finding?.fixes ?? [];
    assert.ok(second);
    assert.match(withEdits(parsed.text, editsOfFix(parsed, second)), /email: rosa@example\.org \}/);
  });

  it("details from the settings file of the practice are compared, and have no fix in the case", () => {
    const practice = `
practice:
  attorneys:
    - { initials: AL, name: { family: Lee, given: Ada }, role: attorney, bar_number: "30021" }
`;
    const text = "representative: AL\nforms: [{ form: G-28, file: g-28.pdf }]\n";
    const g28 = file("G-28", {
      "representative.name.family": "LEE",
      "representative.name.given": "ADA",
      "representative.bar_number": "30022",
    });
    const [finding, ...others] = found(text, { "g-28.pdf": g28 }, practice);
    assert.deepEqual(others, []);
    assert.deepEqual([finding?.path.join("."), finding?.fixes], ["representative.bar_number", []]);
  });
});
