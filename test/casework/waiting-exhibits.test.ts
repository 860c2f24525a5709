// Files for exhibits without a file: matched by name if that is clear, and titles for the others.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { addingExhibits } from "../../server/src/core/casework/exhibit-changes.ts";
import { titleFrom } from "../../server/src/core/casework/files-to-add.ts";
import { waitingExhibits } from "../../server/src/core/casework/waiting-exhibits.ts";
import type { FileReport } from "../../server/src/core/files/report.ts";
import { withEdits } from "../../server/src/core/text/edits.ts";
import { askedCase } from "../support/ask.ts";

const text = `parole_case: 1
beneficiaries: [{ id: ana }]
exhibits:
  - label: A
    kind: physician-letter
    title: TODO the title in the index of exhibits
    file: TODO path such as exhibits/a.pdf
  - label: B
    title: Passport of José Ruiz
    file:
  - label: C
    kind: visa-refusal
  - label: D
    kind: visa-refusal
  - label: E
    title: Lease
    file: exhibits/lease.pdf
`;

const readable: FileReport = { state: "readable", kind: "pdf", pages: 1, bytes: 1000 };
const reportsOf = (files: readonly string[]) => new Map(files.map((file) => [file, readable] as const));

function placesOf(...files: readonly string[]): readonly (number | null)[] {
  return waitingExhibits(askedCase(text).checked.context, files, reportsOf(files)).files.map(
    ({ index }) => index,
  );
}

describe("matching a file to an exhibit", () => {
  it("matches by kind, by title, or by the label in its name", () => {
    assert.deepEqual(placesOf("exhibits/physician-letter.pdf"), [0]);
    assert.deepEqual(placesOf("scans/Dr Perez Physician Letter 2026.pdf"), [0]);
    assert.deepEqual(placesOf("exhibits/passport of jose ruiz.pdf"), [1]);
    assert.deepEqual(placesOf("exhibits/Jose\u0301_Ruiz-Passport.pdf"), [1]);
    assert.deepEqual(placesOf("Exhibit C - refusal.pdf", "exh. d.pdf"), [2, 3]);
  });

  it("is left open where two exhibits or files would match, and where a name says nothing", () => {
    assert.deepEqual(placesOf("visa-refusal.pdf"), [null]);
    assert.deepEqual(placesOf("physician-letter.pdf", "physician letter 2.pdf"), [null, null]);
    assert.deepEqual(placesOf("scan0001.pdf", "letter.pdf", "Exhibit E.pdf", "Exhibit Q.pdf"), [
      null,
      null,
      null,
      null,
    ]);
  });

  it("asks with all exhibits without files, and only about files that can be added", () => {
    const files = ["exhibits/lease.pdf", "letter.pdf"];
    assert.deepEqual(waitingExhibits(askedCase(text).checked.context, files, reportsOf(files)), {
      waiting: [
        { index: 0, words: "Exhibit A", title: null, kind: "a physician's letter" },
        { index: 1, words: "Exhibit B", title: "Passport of José Ruiz", kind: null },
        { index: 2, words: "Exhibit C", title: null, kind: "a visa refusal letter" },
        { index: 3, words: "Exhibit D", title: null, kind: "a visa refusal letter" },
      ],
      files: [{ file: "letter.pdf", index: null }],
    });
  });
});

describe("files added to exhibits without one", () => {
  const { parsed, checked } = askedCase(text);
  const add = (files: readonly string[], into: Readonly<Record<string, number>>) => {
    const result = addingExhibits(parsed, checked.context, files, reportsOf(files), into);
    assert.ok(result.kind === "added");
    return { after: withEdits(text, result.edits), added: result.added, filled: result.filled };
  };

  it("replace a placeholder, follow a key, or add one", () => {
    assert.deepEqual(add(["l.pdf", "p.pdf", "r.pdf"], { "l.pdf": 0, "p.pdf": 1, "r.pdf": 2 }), {
      after: text
        .replace("file: TODO path such as exhibits/a.pdf", "file: l.pdf")
        .replace("file:\n", "file: p.pdf\n")
        .replace(
          "  - label: C\n    kind: visa-refusal\n",
          "  - label: C\n    kind: visa-refusal\n    file: r.pdf\n",
        ),
      added: [],
      filled: [
        { exhibit: "Exhibit A", file: "l.pdf" },
        { exhibit: "Exhibit B", file: "p.pdf" },
        { exhibit: "Exhibit C", file: "r.pdf" },
      ],
    });
  });

  it("become new exhibits after them, with a title from the file name", () => {
    const { after, added, filled } = add(["l.pdf", "Bank statements 2026.pdf"], { "l.pdf": 0 });
    assert.deepEqual([added, filled.length], [[{ label: "F", file: "Bank statements 2026.pdf" }], 1]);
    assert.match(
      after,
      /- label: F\n {4}kind: TODO .*\n {4}title: Bank statements 2026\n {4}file: Bank statements/,
    );
  });

  it("never replace an existing file, and are not added where there is no exhibit", () => {
    const { after, added } = add(["x.pdf", "y.pdf"], { "x.pdf": 4, "y.pdf": 9 });
    assert.match(after, /file: exhibits\/lease\.pdf\n/);
    assert.deepEqual(
      added.map(({ label }) => label),
      ["F", "G"],
    );
  });
});

describe("title from a file name", () => {
  it("is in words, without the label of the exhibit", () => {
    const titles = [
      ["exhibits/b-physician_letter.pdf", "Physician letter"],
      ["Exhibit B-1 - Dr. Pérez letter.pdf", "Dr Pérez letter"],
      ["Brief Müller.pdf", "Brief Müller"],
      ["I-94 record.pdf", "I 94 record"],
    ] as const;
    for (const [file, title] of titles) assert.equal(titleFrom(file), title);
  });

  it("is not made from the file names of scanners and cameras", () => {
    for (const file of [
      "scan.JPG",
      "Scan0001.pdf",
      "IMG_2291.jpg",
      "a.pdf",
      "2026-04-01.pdf",
      "document (2).pdf",
    ]) {
      assert.equal(titleFrom(file), undefined, file);
    }
  });
});
