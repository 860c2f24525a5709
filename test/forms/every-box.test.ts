// Every box of every table: it is read from a form, agrees with the case from which it was filled in, and another text
// in it is one finding with its page and item.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type FormFact, formMapOf, formTables } from "../../schemas/forms/form-maps.ts";
import type { FileReport, FormAnswer } from "../../server/src/core/files/report.ts";
import { allRules } from "../../server/src/core/rules/index.ts";
import { loadFonts } from "../../server/src/host/fonts.ts";
import { inspectFile } from "../../server/src/packet-pdf/read/inspect-file.ts";
import { checkText } from "../support/check.ts";
import { filledForm } from "../support/filled-form.ts";
import { splitFact } from "./clerk.ts";

const rules = allRules.filter(({ id }) => id === "form/says-otherwise");

/** What the boxes say, and what else they might; undefined for what a form may say in many ways. */
const texts: Readonly<Record<string, readonly [right: string, wrong: string | undefined]>> = {
  "name.full": ["Rosa Ines Morales", "Rosa Ines Moralez"],
  "name.family": ["Morales", "Moralez"],
  "name.given": ["Rosa", "Roza"],
  "name.middle": ["Ines", "Maria"],
  organization: ["Example Aid", "Oak Kitchen"],
  a_number: ["012345678", "012345687"],
  date_of_birth: ["02/11/1980", "11/02/1980"],
  country_of_birth: ["Guatemala", "Honduras"],
  citizenship: ["Guatemala", "Honduras"],
  sex: ["female", "male"],
  phone: ["2025550143", "2025550134"],
  mobile: ["2025550144", "2025550111"],
  email: ["rosa@example.org", "rosa@example.com"],
  "arrival.date": ["01/04/2027", "04/01/2027"],
  "consulate.city": ["Antigua", "Tegucigalpa"],
  "consulate.country": ["Guatemala", "Honduras"],
  "prior_parole.i94_number": ["12345678901", "12345678910"],
  "prior_parole.i94_expires": ["12/31/2026", "12/13/2026"],
  removal: ["no", "yes"],
  // The older forms ask about everyone on the form, so that yes contradicts nothing.
  "removal.in_proceedings": ["no", undefined],
  role: ["attorney", "accredited-representative"],
  licensing_authority: ["Indiana", "Ohio"],
  bar_number: ["3002102", "4001755"],
  street: ["12 Elm St", "14 Elm St"],
  zip: ["20781", "20708"],
  postal_code: ["20781", "20708"],
  care_of: ["N/A", undefined],
  unit_kind: ["apartment", undefined],
  unit: ["4", undefined],
  city: ["Bowie", undefined],
  state: ["MD", undefined],
  province: ["N/A", undefined],
  country: ["United States", undefined],
};

const person = `name: { family: Morales, given: Rosa, middle: Inés }
    organization: Example Aid
    date_of_birth: 1980-02-11
    country_of_birth: Guatemala
    citizenship: Guatemala
    a_number: A012345678
    sex: female
    phone: 202-555-0143
    mobile: 202-555-0144
    email: rosa@example.org
    address: { street: 12 Elm Street, unit: Apt 4, city: Bowie, state: MD, postal_code: 20781, country: United States }`;

/** A case in which everyone on a form is the same human being, so that any name is that of the right person. */
function caseWith(form: string, box: string): string {
  return `parole_case: 1
petitioner:
    id: rosa
    ${person}
beneficiaries:
  - id: ana
    same_as: rosa
    ${person}
    arrival: { date: 2027-01-04 }
    consulate: { city: Antigua, country: Guatemala }
    prior_parole: { i94_number: "12345678901", i94_expires: 2026-12-31 }
    removal: { in_proceedings: no, previously_removed: no, ever_in_proceedings: no }
sponsors:
  - id: eva
    same_as: rosa
    ${person}
representative:
    same_as: rosa
    ${person}
    role: attorney
    licensing_authority: Indiana
    bar_number: "3002102"
forms: [{ form: ${form}, for: ana, ${form === "I-134" ? "by: eva, " : ""}box: "${box}", file: form.pdf }]
`;
}

function textsFor(of: FormFact): readonly [string, string | undefined] {
  const [, fact] = splitFact(of);
  const own = texts[fact] ?? texts[fact.replace(/^(?:address|mailing)\./, "")];
  assert.ok(own, of);
  return own;
}

for (const name of Object.keys(formTables)) {
  const [form = "", edition = ""] = name.split(" ");
  const map = [...(formMapOf({ form, edition }) ?? [])];
  const boxes = map.flatMap(([, { of, means }]) => (of === "form.box" && means !== undefined ? [means] : []));
  const [box = "7", other] = [boxes.at(-1), boxes[0]];

  describe(`${name}, filled in`, () => {
    const right = (of: FormFact) => (of === "form.box" ? box : textsFor(of)[0]);
    const report = async () => {
      const file = await inspectFile(await filledForm(form, edition, right), loadFonts);
      assert.equal(file.state, "readable");
      return file.state === "readable" ? file : undefined;
    };
    const found = (file: FileReport) =>
      checkText(caseWith(form, box), { rules, files: { "form.pdf": file } }).findings;

    it("has an answer for each box, and says what the case says", async () => {
      const file = await report();
      const answers = file?.answers ?? [];
      const expected = map.filter(([, { of, means }]) => means === undefined || means === right(of));
      assert.deepEqual(
        answers.map(({ item, of }) => `${item} ${of}`).toSorted(),
        expected.map(([, { item, of }]) => `${item} ${of}`).toSorted(),
      );
      assert.deepEqual(file && found(file).map(({ message }) => message), []);
    });

    it("has one finding with page and item for another text in any one box", async () => {
      const file = await report();
      const answers = file?.answers ?? [];
      let changed = 0;
      for (const answer of answers) {
        const wrong = answer.of === "form.box" ? other : textsFor(answer.of)[1];
        if (wrong === undefined || wrong === answer.text) continue;
        const others = answers.filter((one) => one !== answer && isComparedWith(one, answer));
        const at: FormAnswer = { ...answer, page: 9, text: wrong };
        const findings = file ? found({ ...file, answers: [...others, at] }) : [];
        const where = `${answer.item} ${answer.of}`;
        assert.equal(findings.length, 1, `${where}: ${findings.map(({ message }) => message).join("\n")}`);
        assert.match(findings[0]?.message ?? "", /\(page 9 of form\.pdf\)/, where);
        assert.ok(findings[0]?.message.includes(answer.item), where);
        changed += 1;
      }
      const isCompared = ([, { of, means }]: (typeof map)[number]) =>
        means === undefined && textsFor(of)[1] !== undefined;
      assert.ok(changed >= map.filter(isCompared).length, String(changed));
    });
  });
}

/**
 * An address for mail is compared only on a form without another, and of several citizenships one may be that of the
 * case.
 */
function isComparedWith(one: FormAnswer, changed: FormAnswer): boolean {
  if (changed.of.endsWith(".citizenship")) return one.of !== changed.of;
  return !(changed.of.includes(".mailing.") && one.of.includes(".address."));
}
