// The code lenses above a case and its exhibits.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Severity } from "../../server/src/core/base/severity.ts";
import type { FileReport } from "../../server/src/core/files/report.ts";
import type { CaseInEditor } from "../../server/src/core/ide/case-in-editor.ts";
import { lensesOf } from "../../server/src/core/ide/lenses.ts";
import { askedCase } from "../support/ask.ts";

const readable = (pages: number): FileReport => ({ state: "readable", kind: "pdf", pages, bytes: 2000 });
const files = new Map<string, FileReport>([
  ["a.pdf", readable(3)],
  ["a-en.pdf", readable(2)],
  ["gone.pdf", { state: "missing" }],
]);

/** The lenses of the exhibits, each with the first letters of the text below it. */
function ofExhibits(text: string): string[] {
  const lenses = lensesOf(askedCase(text, { files }));
  return lenses.slice(3).map(({ span, title }) => `${text.slice(span.start, span.end)}: ${title}`);
}

/** The case with this many findings. */
function withFindings(text: string, severities: readonly Severity[]): CaseInEditor {
  const { parsed, checked } = askedCase(text, { edition: "uscis-2026", asOf: "2026-10-19" });
  const findings = severities.map((severity) => ({
    rule: "request/grounds-missing",
    severity,
    message: "",
    consequence: "weaker" as const,
    path: [],
    span: { start: 0, end: 0 },
    authority: [],
    related: [],
    fixes: [],
  }));
  return { parsed, checked: { ...checked, findings } };
}

describe("code lenses above a case", () => {
  it("show the number of findings, the export and the edition", () => {
    const text = "# A note\nparole_case: 1\nrequest: { kind: initial }\n";
    const span = { start: 9, end: 20 };
    assert.deepEqual(lensesOf(withFindings(text, ["error", "error", "warning"])), [
      { span, title: "2 errors, 1 warning", does: "show-findings" },
      { span, title: "Export packet", does: "export-packet" },
      {
        span,
        title: "Checked against the USCIS requirements as read in 2026 · Check uscis.gov before filing",
        does: "nothing",
      },
    ]);
  });

  it("show that there are no findings, or few", () => {
    const [nothing] = lensesOf(withFindings("parole_case: 1\n", []));
    assert.equal(nothing?.title, "No findings");
    const [little] = lensesOf(withFindings("parole_case: 1\n", ["information", "information"]));
    assert.equal(little?.title, "2 notes");
  });

  it("show nothing in a file without keys", () => {
    assert.deepEqual(lensesOf(askedCase("")), []);
    assert.deepEqual(lensesOf(askedCase("# only a note\n")), []);
  });
});

describe("code lenses above an exhibit", () => {
  it("show what it supports, whom it concerns, and how many pages it has", () => {
    assert.deepEqual(
      ofExhibits(
        `beneficiaries:
  - { id: ana, name: { given: Ana }, medical: { diagnosis: Leukemia } }
  - { id: luz }
exhibits:
  - label: A
    file: a.pdf
    translation: { file: a-en.pdf }
    supports: [ana.medical.diagnosis, request.emergency, ana.medical.prognosis, luz]
  - { title: B, file: gone.pdf, supports: ana }
  - { label: C, supports: [ana.medical.nothing] }
  - { label: D, file: a.pdf }
  - { label: E, supports: [ana.medical.physician, ana.medical.diagnosis, ana.medical.prognosis, ana.medical.cost, ana.medical.payment, ana.date_of_birth] }
  - { label: F, title: TODO name it, file: TODO path }
`,
      ),
      [
        "label: Supports diagnosis and prognosis of Ana; emergency of the request; luz · 5 pages",
        "title: Supports Ana",
        "label: Supports nothing yet · 3 pages",
        "label: Supports physician, diagnosis, prognosis, cost, and 2 more of Ana",
        "label: Not completed",
      ],
    );
  });

  it("show nothing where the entry is blank or cannot be read", () => {
    assert.deepEqual(ofExhibits("exhibits: [{}, TODO]\n"), []);
    assert.deepEqual(ofExhibits("exhibits: nothing yet\n"), []);
  });
});
