// Flattened forms: whether a page has any words besides those of the blank form.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { blankPages } from "../../server/src/packet-pdf/read/blank-pages.ts";
import type { PageMark } from "../../server/src/packet-pdf/read/page-marks.ts";
import {
  hasOnlyPrintedText,
  notingUnread,
  textNumber,
} from "../../server/src/packet-pdf/read/printed-text.ts";

function page(...texts: readonly string[]): readonly PageMark[] {
  return texts.map((text, index) => ({ kind: "text", text, x: 72, y: 700 - 20 * index }));
}

describe("a flattened form", () => {
  const printed = { form: "X-12", edition: "01/02/20" };
  const blank = [
    page("Form X-12 Edition 01/02/20", "Family name"),
    page("Signature of the petitioner", "Yes", "No"),
  ];
  const known = { "X-12 01/02/20": blank.map((marks) => textNumber(marks) ?? "") };
  const isBlank = (...pages: readonly (readonly PageMark[])[]) => hasOnlyPrintedText(printed, pages, known);
  const [first = [], second = []] = blank;

  it("has only the words of the blank form, in whatever order and pieces they are written", () => {
    assert.ok(isBlank(first, second));
    assert.ok(isBlank(page("Fam", "ily", " na", "me", "01/02/20", "Form X-12", "Edition"), second));
    assert.ok(isBlank(first, page("No", "Yes", "S i g n a t u r e", "of the petitioner", "___", "•")));
    assert.ok(
      isBlank([...first, { kind: "picture", area: { left: 0, bottom: 0, right: 9, top: 9 } }], second),
    );
  });

  it("has words of its own with one letter, digit, accent or sign more, less or instead of another", () => {
    for (const added of ["X", "7", "É", "Morales", "王", "✔", "ـم"])
      assert.ok(!isBlank(first, [...second, ...page(added)]), added);
    assert.ok(!isBlank(first, page("Signature of the petitioner", "Yes")));
    assert.ok(!isBlank(page("Form X-12 Edition 01/02/20", "Familx name"), second));
  });

  it("is not recognized without a page, with another one, in another order, or of another form or edition", () => {
    assert.ok(!isBlank(first));
    assert.ok(!isBlank(first, second, second));
    assert.ok(!isBlank(second, first));
    assert.ok(!isBlank([], []));
    for (const other of [
      { form: "X-13", edition: "01/02/20" },
      { form: "X-12", edition: "01/02/21" },
    ])
      assert.ok(!hasOnlyPrintedText(other, blank, known));
    assert.ok(!hasOnlyPrintedText(printed, blank));
  });

  it("reports text that cannot be read because a font or its characters are missing", () => {
    let count = 0;
    const letters = notingUnread(
      (font) => (font ? (bytes) => (bytes[0] === 65 ? "A" : "") : undefined),
      () => count++,
    );
    assert.equal(letters(undefined), undefined);
    assert.equal(count, 1);
    const decode = letters({} as never);
    assert.deepEqual([decode?.(Uint8Array.of(65)), decode?.(new Uint8Array()), count], ["A", "", 1]);
    assert.deepEqual([decode?.(Uint8Array.of(66)), count], ["", 2]);
  });

  it("is compared with numbers alone, of each page of a form", () => {
    for (const [name, pages] of Object.entries(blankPages)) {
      assert.match(name, /^[A-Z]{1,2}-\d{1,4}[A-Z]? \d\d\/\d\d\/\d\d$/);
      for (const number of pages) assert.match(number, /^\d+-[\da-f]+$/, name);
      assert.equal(new Set(pages).size, pages.length, name);
    }
  });
});
