// Where the values of a case are in its exhibits, as hovers and the checklist show it, and the pages that `supports`
// names.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { requirementsOf } from "../../server/src/core/casework/requirements/requirements.ts";
import { CheckWhileTyping } from "../../server/src/core/engine/check-while-typing.ts";
import type { FileReport, FileReports } from "../../server/src/core/files/report.ts";
import { hoverAt } from "../../server/src/core/ide/hover.ts";
import { renamed } from "../../server/src/core/ide/rename.ts";
import { exampleEdition } from "../../server/src/core/rule/rule.ts";
import { allRules } from "../../server/src/core/rules/index.ts";
import { withEdits } from "../../server/src/core/text/edits.ts";
import { type ParsedText, parseCaseText } from "../../server/src/core/text/parse.ts";
import { askedCase } from "../support/ask.ts";
import { confirmCheck } from "../support/confirm-check.ts";
import { withCursor } from "../support/cursor.ts";

function paged(...pages: readonly string[]): FileReport {
  const text = { pages, isWhole: pages.every((page) => page !== "") };
  return { state: "readable", kind: "pdf", pages: pages.length, bytes: 9000, text };
}

const files: FileReports = new Map([
  ["b.pdf", paged("letter about ana morales, born on may 4, 2008", "the cost is $142,500")],
  ["c.pdf", paged("142 500 usd", "", "142,500.00")],
  ["scan.pdf", paged("", "")],
  ["old.pdf", paged("")],
]);

function follows(marked: string): readonly string[] {
  const { text, offset } = withCursor(marked);
  return hoverAt(askedCase(text, { files }), offset)?.follows ?? [];
}

const start = "beneficiaries: [{ id: ana, name: { given: Ana, family: Morales }, medical: { cost: { amount: ";

describe("hover: where a value is in the exhibits", () => {
  it("names each exhibit with its pages", () => {
    assert.deepEqual(
      follows(
        `${start}142‸500 } } }]\nexhibits: [{ label: B, file: b.pdf, supports: ana }, { label: C, file: c.pdf, supports: ana.medical.cost }]\n`,
      ),
      ["Appears in Exhibit B, p. 2 and Exhibit C, pp. 1, 3"],
    );
  });

  it("counts the pages of a translation after those of the original", () => {
    assert.deepEqual(
      follows(
        `${start}142‸500 } } }]\nexhibits: [{ label: B, file: scan.pdf, translation: { file: b.pdf }, supports: ana.medical.cost }]\n`,
      ),
      ["Appears in Exhibit B, p. 4"],
    );
  });

  it("says of scans that they have no text, where a claim names the value", () => {
    const one = `${start}142‸500 } } }]\nexhibits: [{ label: B, file: scan.pdf, supports: ana.medical.cost }]\n`;
    assert.deepEqual(follows(one), ["Exhibit B has no text that can be searched"]);
    const two = one.replace(
      "exhibits: [",
      "exhibits: [{ label: A, file: old.pdf, supports: ana.medical.cost }, ",
    );
    assert.deepEqual(follows(two), ["Exhibit A and Exhibit B have no text that can be searched"]);
    assert.deepEqual(follows(one.replace("ana.medical.cost", "ana")), []);
  });

  it("says of the file of a scan that it has no text", () => {
    assert.deepEqual(follows("exhibits: [{ label: B, file: scan‸.pdf }]\n"), [
      "PDF, 2 pages, 9 KB; it has no text that can be searched",
    ]);
  });

  it("shows the page that a claim names", () => {
    assert.deepEqual(
      follows(
        `${start}1 } } }]\nexhibits: [{ label: B, file: b.pdf, supports: [ana.medical.prog‸nosis p. 2] }]\n`,
      ),
      ["Prognosis of Ana Morales, p. 2"],
    );
  });
});

describe("supports with a page", () => {
  it("is renamed with the person, and keeps its page", () => {
    const { text, offset } = withCursor(
      "beneficiaries: [{ id: an‸a }]\nexhibits: [{ label: B, supports: [ana p. 2, ana.medical.cost p. 3] }]\n",
    );
    const edits = renamed(askedCase(text), offset, "luz");
    assert.ok(!("refusal" in edits));
    assert.equal(
      withEdits(text, edits),
      "beneficiaries: [{ id: luz }]\nexhibits: [{ label: B, supports: [luz p. 2, luz.medical.cost p. 3] }]\n",
    );
  });
});

describe("the checklist: values that were found", () => {
  it("says found in the document, with the page", () => {
    const text = `parole_case: 1\nrequest: { kind: initial, reasons: [medical] }\n${start}142500, currency: USD } } }]\nexhibits: [{ label: B, kind: cost-estimate, title: Estimate, file: b.pdf, supports: ana.medical.cost }]\n`;
    const { parsed, checked } = askedCase(text, { files });
    const lines = requirementsOf({ text: parsed, checked, rules: allRules }).map(({ line }) => line);
    const found = lines.filter(({ evidence }) => evidence.some(({ pages }) => pages?.includes(2)));
    assert.ok(found.length > 0);
    for (const { strength, status } of found) assert.deepEqual([status, strength], ["met", "found"]);
  });

  it("says only that an exhibit is named, without a page, where another value of the same block was found", () => {
    const text = `parole_case: 1\nrequest: { kind: initial, reasons: [medical] }\nbeneficiaries: [{ id: ana, name: { given: Ana, family: Morales }, medical: { diagnosis: Leukemia, prognosis: Good with treatment, treatment_duration: 8 months } }]\nexhibits: [{ label: B, kind: physician-letter, title: Letter, file: letter.pdf, supports: ana.medical }]\n`;
    const letter = new Map([["letter.pdf", paged("the treatment takes 8 months")]]);
    const { parsed, checked } = askedCase(text, { files: letter });
    const lines = requirementsOf({ text: parsed, checked, rules: allRules }).map(({ line }) => line);
    const named = lines.filter(({ evidence }) => evidence.some(({ label }) => label === "B"));
    assert.deepEqual(
      named.map(({ rule, strength, evidence }) => [
        rule,
        strength,
        evidence.flatMap(({ pages }) => pages ?? []),
      ]),
      [
        ["request/evidence-missing", "named", []],
        ["medical/physician-letter-missing", "named", []],
        ["medical/diagnosis-missing", "named", []],
        ["medical/prognosis-missing", "named", []],
        ["medical/treatment-duration-missing", "found", [1]],
        ["medical/assertion-undocumented", "named", []],
      ],
    );
  });
});

describe("a check while a person types", () => {
  it("finds the same as a check of the whole case, when a value, a claim, or a document changes", () => {
    const typed = new CheckWhileTyping(confirmCheck);
    let parsed: ParsedText | undefined;
    const found = (text: string, given: FileReports = files) => {
      parsed = parseCaseText(text, parsed);
      const checked = typed.check({
        text: parsed,
        edition: exampleEdition,
        today: "2015-08-20",
        files: given,
        folderFiles: [],
        rules: allRules,
      });
      return checked.findings.filter(({ rule }) => /^evidence\//.test(rule)).map(({ message }) => message);
    };
    const base = `${start}142500 } } }]\nexhibits: [{ label: B, file: b.pdf, supports: ana.medical.cost }]\n`;
    assert.deepEqual(found(base), []);
    assert.deepEqual(found(base.replace("142500", "142600")), [
      "Ana Morales: 142,600 does not appear in Exhibit B. Page 2 has 142,500.",
    ]);
    assert.deepEqual(found(base.replace("142500", "142600").replace("ana.medical.cost", "ana.medical")), []);
    assert.deepEqual(found(base), []);
    assert.deepEqual(found(base, new Map([["b.pdf", paged("the cost is $142,700")]])), [
      "Ana Morales: 142,500 does not appear in Exhibit B. Page 1 has 142,700.",
    ]);
    assert.deepEqual(found(base, new Map([["b.pdf", paged("the cost is $142,500")]])), []);
  });
});
