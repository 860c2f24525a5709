// How many empty boxes of a form can be filled in from the case: a line of the checklist, and no finding.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { FormFact } from "../../schemas/forms/form-maps.ts";
import { boxesInWords } from "../../server/src/core/casework/boxes-in-words.ts";
import { readinessOf } from "../../server/src/core/casework/readiness.ts";
import { readinessPage } from "../../server/src/core/casework/readiness-page.ts";
import { allRules } from "../../server/src/core/rules/index.ts";
import { parseCaseText } from "../../server/src/core/text/parse.ts";
import { loadFonts } from "../../server/src/host/fonts.ts";
import { inspectFile } from "../../server/src/packet-pdf/read/inspect-file.ts";
import { checkText } from "../support/check.ts";
import { type Filled, filledForm } from "../support/filled-form.ts";
import { answers, caseText } from "./complete-filing.ts";

const files = { "I-131": "i-131.pdf", "I-134": "i-134.pdf", "G-28": "g-28.pdf" } as const;

async function checkedWith(filled: Filled, text = caseText(), form: keyof typeof files = "I-131") {
  const edition = form === "G-28" ? "09/17/18" : "01/20/25";
  const file = await inspectFile(await filledForm(form, edition, filled), loadFonts);
  return checkText(text, { edition: "uscis-2026", asOf: "2026-11-30", files: { [files[form]]: file } });
}

async function said(filled: Filled, text?: string, form?: keyof typeof files) {
  return boxesInWords((await checkedWith(filled, text, form)).context).map(({ message }) => message);
}

const all: Filled = (fact) => answers[fact];
const without =
  (...left: readonly FormFact[]): Filled =>
  (fact) =>
    left.includes(fact) ? undefined : answers[fact];

describe("the empty boxes of a form", () => {
  it("are counted where the case has the answer", async () => {
    const one = await said(without("applicant.date_of_birth"));
    const three = await said(
      without("applicant.date_of_birth", "applicant.sex", "beneficiary.date_of_birth"),
    );
    const count = ([line = ""]: readonly string[]) => Number(/: (\d+) box/.exec(line)?.[1] ?? 0);
    assert.equal(count(three) - count(one), 2);
    assert.equal(count(one) - count(await said(all)), 1);
  });

  it("are none if the case has no answers", async () => {
    const text = `parole_case: 1\nbeneficiaries: [{ id: ana }]\nforms: [{ form: I-131, for: ana, file: i-131.pdf }]\n`;
    assert.deepEqual(await said(() => undefined, text), []);
    assert.deepEqual(await said(without("applicant.date_of_birth"), text), []);
  });

  it("are counted on a blank form, in the words of the checklist", async () => {
    const text = `parole_case: 1
petitioner: { id: rosa, name: { family: Paz, given: Rosa }, mailing_address: { care_of: Eva Lee, street: 12 Elm Street } }
beneficiaries: [{ id: ana, sex: female }]
forms: [{ form: I-131, for: ana, box: 7, file: i-131.pdf }]
`;
    // The box for the type, the name on two pages, the name and street for mail; nothing about the sex of the
    // beneficiary is on this form.
    assert.deepEqual(await said(() => undefined, text), [
      "Form I-131, ana: 7 boxes can be filled in from the case",
    ]);
  });

  it("leave out the boxes for another person if the petitioner files for oneself", async () => {
    const text = `parole_case: 1
petitioner: { id: rosa, same_as: ana }
beneficiaries: [{ id: ana, date_of_birth: 1990-05-04 }]
forms: [{ form: I-131, for: ana, file: i-131.pdf }]
`;
    assert.deepEqual(await said(() => undefined, text), [
      "Form I-131, ana: 1 box can be filled in from the case",
    ]);
  });

  it("are one line of the readiness page, and neither a finding nor a requirement", async () => {
    const checked = await checkedWith(without("applicant.date_of_birth"));
    assert.deepEqual(
      checked.findings.filter(({ message }) => /can be filled in/.test(message)),
      [],
    );
    const readiness = readinessOf({ text: parseCaseText(caseText()), checked, rules: allRules });
    assert.equal(readiness.toFill.length, 1);
    const page = readinessPage(readiness, caseText());
    assert.match(
      page,
      /\n## Boxes to fill in\n\n- Form I-131, [^:]+: \d+ boxes can be filled in from the case \(line \d+\)\.\n/,
    );
  });

  it("are not mentioned once the request is mailed", async () => {
    const text = `${caseText()}filing: { date: 2026-11-02 }\nreceipts: [{ number: IOE0912345678, date: 2026-11-05 }]\n`;
    const checked = await checkedWith(without("applicant.date_of_birth"), text);
    assert.deepEqual(readinessOf({ text: parseCaseText(text), checked, rules: allRules }).toFill, []);
  });
});
