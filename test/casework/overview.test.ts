// What a list of cases shows for one case.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { overviewOf } from "../../server/src/core/casework/overview.ts";
import { checkText } from "../support/check.ts";

const text = `parole_case: 1
matter: 2015-0417
request: { kind: initial, grounds: [urgent-humanitarian-reasons], reasons: [medical] }
beneficiaries:
  - id: ana
    name: { given: Ana, family: Morales }
    medical: { diagnosis: Leukemia }
  - id: luz
    name: { given: Luz, family: Morales }
forms:
  - { form: I-131, for: ana, file: i-131.pdf }
  - { form: I-134, signed_by: [TODO who signed], file: TODO path }
exhibits:
  - { label: A, title: Letter of Dr. Pérez, file: a.pdf, translation: { file: a-en.pdf }, supports: [ana.medical.diagnosis, ana] }
  - { title: Passport, file: b.pdf }
  - { label: C, file: c.pdf }
filing:
  carrier: usps
  address: |
    USCIS Dallas Lockbox
    PO Box 660865
  date: 2015-09-01
receipts: [{ number: XXX1500000000 }]
`;

const checked = checkText(text, {
  asOf: "2015-08-20",
  files: { "b.pdf": { state: "missing" }, "c.pdf": { state: "unreadable", reason: "is encrypted" } },
});
const overview = overviewOf(checked);
const standingAt = ({ span }: { span: { start: number; end: number } }) => text.slice(span.start, span.end);

describe("the overview of a case", () => {
  it("shows its name, state and next deadline", () => {
    const { matter, beneficiaries, edition, state, next } = overview;
    assert.deepEqual(
      { matter, beneficiaries, edition, state, next: next?.id },
      {
        matter: "2015-0417",
        beneficiaries: ["Ana Morales", "Luz Morales"],
        edition: "uscis-2015-08-17",
        state: { state: "filed", reason: "Receipt notice received" },
        next: undefined,
      },
    );
  });

  it("groups missing items by what can follow, the most severe first, each group in checklist order", () => {
    assert.deepEqual(
      overview.missing.map(({ title }) => title),
      [
        "The case file must be completed or corrected",
        "The packet may be rejected or go to the wrong office",
        "USCIS may request evidence or deny the request",
        "May weaken the request",
        "For professional judgment",
      ],
    );
    const sections = [
      "The case file",
      "The request",
      "Visas, waivers, and petitions",
      "People",
      "Ana Morales",
      "Luz Morales",
      "Medical treatment: Ana Morales",
      "Medical treatment",
      "Forms and fees",
      "Exhibits",
      "Filing",
    ];
    for (const { lines } of overview.missing) {
      const places = lines.map(({ section }) => sections.indexOf(section));
      assert.deepEqual(
        places,
        places.toSorted((one, other) => one - other),
      );
    }
    const told = overview.missing.flatMap(({ lines }) => lines);
    assert.deepEqual(new Set(told.map(({ section }) => section)), new Set(sections));
    assert.equal(told.length, checked.findings.length);
    const { error, warning, information } = overview.counts;
    assert.equal(error + warning + information, told.length);
    assert.deepEqual(
      told
        .filter(({ section }) => section === "Luz Morales")
        .map(({ rule, path }) => [rule, path.slice(0, 2)]),
      [
        ["removal/unanswered", ["beneficiaries", 1]],
        ["guardian/age-unknown", ["beneficiaries", 1]],
      ],
    );
  });

  it("lists the forms with their files", () => {
    assert.deepEqual(
      overview.forms.map(({ title, fileState, pages, ...at }) => [title, fileState, pages, standingAt(at)]),
      [
        ["Form I-131, Ana Morales", "there", 2, "I-131"],
        ["Form I-134, Ana Morales", "unnamed", undefined, "I-134"],
      ],
    );
  });

  it("lists the exhibits with their pages, translations included, and what each supports", () => {
    assert.deepEqual(
      overview.exhibits.map(({ label, title, supports, fileState, pages, ...at }) => [
        label,
        title,
        supports,
        fileState,
        pages,
        standingAt(at),
      ]),
      [
        ["A", "Letter of Dr. Pérez", "diagnosis of Ana Morales", "there", 4, "A"],
        [undefined, "Passport", undefined, "missing", undefined, "title"],
        ["C", "Exhibit C", undefined, "unreadable", undefined, "C"],
      ],
    );
  });

  it("shows how and when it is filed", () => {
    assert.deepEqual(
      overview.filing.map(({ what, value }) => [what, value]),
      [
        ["carrier", "usps"],
        ["address", "USCIS Dallas Lockbox, PO Box 660865"],
        ["mailed", "2015-09-01"],
        ["receipt", "XXX1500000000"],
      ],
    );
  });

  it("exists for an empty file and one that cannot be read", () => {
    for (const broken of ["", "\t", "parole_case: [", "beneficiaries: 3\nforms: x\nexhibits: {}\n"]) {
      const { forms, exhibits, state } = overviewOf(checkText(broken));
      assert.deepEqual([forms.length, exhibits.length, state.state], [0, 0, "errors"], broken);
    }
  });
});
