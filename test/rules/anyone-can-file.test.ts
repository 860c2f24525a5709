// Anyone can file, and anyone can be a beneficiary: whatever a case states or omits about citizenship, residence, and
// relationship, there is no finding about it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { readMarks } from "../../server/src/core/explain/marks.ts";
import { editionIds } from "../../server/src/core/law/editions.ts";
import { allRules } from "../../server/src/core/rules/index.ts";
import { caseFolder } from "../support/case-folders.ts";
import { checkText } from "../support/check.ts";
import { examplesOf } from "../support/examples.ts";

const { file, expected } = caseFolder("format-example");
const text = readFileSync(file, "utf8");

/** The case with the petitioner or the beneficiary of the format's example rewritten. */
function rewritten(heading: RegExp, lines: string): string {
  const changed = text.replace(heading, (_, kept: string) => kept + lines);
  assert.notEqual(changed, text);
  return changed;
}

const petitioner =
  /(petitioner:\n {2}id: rosa\n {2}name: [^\n]*\n {2}date_of_birth: [^\n]*\n)(?: {2}[^\n]*\n)+/;
const beneficiary =
  /( {2}- id: ana\n {4}name: [^\n]*\n {4}date_of_birth: [^\n]*\n) {4}country_of_birth: [^\n]*\n {4}citizenship: [^\n]*\n/;

const found = (caseText: string, edition: (typeof editionIds)[number]) =>
  checkText(caseText, {
    edition,
    asOf: expected.asOf,
  }).findings.map(({ rule, severity, message }) => `${rule} ${severity} ${message}`);

const said = (fields: Readonly<Record<string, string>>, indent: string) =>
  Object.entries(fields)
    .map(([key, value]) => `${indent}${key}: ${value}\n`)
    .join("");

const petitioners: readonly Readonly<Record<string, string>>[] = [
  {},
  { relationship: "none, they have never met" },
  { relationship: "employer", citizenship: "Guatemala" },
  { citizenship: "Stateless", country_of_birth: "Somalia", a_number: "012345678" },
  { address: "{ street: 4 Calle 5, city: Guatemala City, country: Guatemala }", marital_status: "single" },
  { relationship: "friend", address: "{ city: Hyattsville, state: MD }" },
];

const beneficiaries: readonly Readonly<Record<string, string>>[] = [
  {},
  { citizenship: "Stateless" },
  { country_of_birth: "Cuba", citizenship: "Iran", sex: "male", marital_status: "married" },
  { citizenship: "United States" },
  { located_in: "Mexico", a_number: "012345678" },
];

for (const edition of editionIds) {
  describe(`under ${edition}`, () => {
    const named = text.replace("edition: uscis-2015-08-17", `edition: ${edition}`);
    const usual = found(named, edition);

    for (const fields of petitioners) {
      it(`a petitioner may be ${JSON.stringify(fields)}`, () => {
        const changed = rewritten(petitioner, said(fields, "  ")).replace(
          "edition: uscis-2015-08-17",
          `edition: ${edition}`,
        );
        assert.deepEqual(found(changed, edition), usual);
      });
    }

    for (const fields of beneficiaries) {
      it(`a beneficiary may be ${JSON.stringify(fields)}`, () => {
        const changed = rewritten(beneficiary, said(fields, "    ")).replace(
          "edition: uscis-2015-08-17",
          `edition: ${edition}`,
        );
        assert.deepEqual(found(changed, edition), usual);
      });
    }

    it("the grounds do not depend on who the beneficiary is", () => {
      for (const grounds of ["[significant-public-benefit]", "[urgent-humanitarian-reasons]"]) {
        const changed = named.replace("grounds: [urgent-humanitarian-reasons]", `grounds: ${grounds}`);
        assert.deepEqual(found(changed, edition), usual, grounds);
      }
    });
  });
}

it("no rule reports the petitioner's citizenship, residence or relationship", () => {
  // Whether a ZIP code can be right, or a form has the same answer, says nothing about who may file.
  const ofForm = ["person/postal-code-form", "form/says-otherwise"];
  const fields = ["citizenship", "country_of_birth", "address", "relationship", "located_in", "status"];
  for (const rule of allRules) {
    for (const example of examplesOf(rule).fail) {
      for (const finding of checkText(readMarks(example.case).text, example).findings) {
        const [top, field] = finding.path;
        const isReading = /^(?:schema|yaml|value)\//.test(finding.rule);
        const isOfPetitioner = top === "petitioner" && fields.includes(String(field));
        assert.ok(
          isReading || ofForm.includes(finding.rule) || !isOfPetitioner,
          `${finding.rule}: ${finding.message}`,
        );
      }
    }
  }
});
