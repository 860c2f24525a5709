// File names with characters that are special in YAML, written after values of every style: each is read back as it is
// on the disk, and the previous values are read as before.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { addingExhibits } from "../../server/src/core/casework/exhibit-changes.ts";
import { editsFor } from "../../server/src/core/fix/apply.ts";
import type { PatchOperation } from "../../server/src/core/read/fix.ts";
import { readCase } from "../../server/src/core/read/read.ts";
import { withEdits } from "../../server/src/core/text/edits.ts";
import { parseCaseText } from "../../server/src/core/text/parse.ts";
import { askedCase } from "../support/ask.ts";
import { labels, taken } from "../support/complete.ts";

const names = [
  "exhibits/100% #2.pdf",
  "#1.pdf",
  "%a.pdf",
  'exhibits/it\'s [new], "a": b.pdf',
  "'x'.pdf",
  '"x".pdf',
  "- a.pdf",
  "x, y.pdf",
  'x" #2%.pdf',
];
const titles = [
  'the "Clinic"',
  "the 'Clinic'",
  '"Clinic"',
  "'Clinic'",
  '"the \\"Clinic\\""',
  "'it''s'",
  'Clinic"',
  '"100% #2"',
  '"Clinic"   ',
  '"a\n      b"',
];

/** The title and the file of the first exhibit and the file of the last one, read without an error. */
function read(text: string) {
  const parsed = parseCaseText(text);
  assert.deepEqual(parsed.problems, [], text);
  const { items } = readCase(parsed).view.exhibits;
  return { title: items[0]?.title.value, file: items[0]?.file.value, last: items.at(-1)?.file.value };
}

const withTitle = [
  (title: string) => `parole_case: 1\nexhibits:\n  - label: A\n    title: ${title}\n    file: TODO\n`,
  (title: string) => `exhibits:\n  - label: A\n    file: "old.pdf"\n    title: ${title}`,
  (title: string) => `exhibits: [{ label: A, title: ${title}, file: }]\n`,
  (title: string) => `exhibits: [{label: A,title: ${title},"file":"old.pdf"}]\n`,
  (title: string) => `exhibits:\n  - { label: A, file: TODO, title: ${title},\n      kind: other }\n`,
];
const texts = withTitle.flatMap((text) => titles.map(text));

describe("a file name with #, %, quotation marks or brackets", () => {
  it("is read as it is after a fix has written it, and so is a title in quotation marks before it", () => {
    for (const text of texts)
      for (const value of names) {
        const operation: PatchOperation = { op: "replace", path: ["exhibits", 0, "file"], value };
        const after = withEdits(text, editsFor(parseCaseText(text), [operation]));
        assert.deepEqual(read(after), { title: read(text).title, file: value, last: value }, after);
      }
  });

  it("is read as it is in an exhibit that was added", () => {
    for (const text of texts)
      for (const value of names) {
        const { parsed, checked } = askedCase(text);
        const added = addingExhibits(parsed, checked.context, [value], new Map());
        assert.equal(added.kind, "added");
        const after = added.kind === "added" ? withEdits(text, added.edits) : text;
        assert.deepEqual(read(after), { ...read(text), last: value }, after);
      }
  });

  it("is read as it is after completion has written it, within quotation marks and without", () => {
    const places = ["‸", "exh‸", '"‸"', '"exh‸"', "'‸'", "‸ # the clinic's"];
    for (const title of titles)
      for (const place of places)
        for (const value of names) {
          const marked = `parole_case: 1\nexhibits:\n  - label: A\n    title: ${title}\n    file: ${place}\n`;
          const isNamed = !place.includes("exh") || value.startsWith("exh");
          if (!isNamed || !labels(marked, { folderFiles: [value] }).includes(value)) {
            assert.ok(!isNamed, `${marked} ${value}`);
            continue;
          }
          const after = taken(marked, value, { folderFiles: [value] });
          const known = read(marked.replace(/file: .*/, "file: TODO"));
          assert.deepEqual(read(after), { ...known, file: value, last: value }, after);
        }
  });
});
