// Offsets are UTF-16 units from the first character of the text, whatever precedes.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { editsOfFix } from "../../server/src/core/fix/apply.ts";
import { withEdits } from "../../server/src/core/text/edits.ts";
import { lineStarts, positionAt } from "../../server/src/core/text/lines.ts";
import { parseCaseText } from "../../server/src/core/text/parse.ts";
import { checkText } from "../support/check.ts";
import { expectFoundAt, foundByReading, seenAt } from "./reading.ts";

const text =
  'parole_case: 1\nrequest: { kind: initial }\nmatter: "x"\npetitoner:\n  id: rosa\n  birth: 1980\n';

/** Findings as line and column from 1, which no line ending and no byte order mark may change. */
function placesIn(one: string): string[] {
  const starts = lineStarts(one);
  return foundByReading(one).map(({ rule, span }) => {
    const { line, column } = positionAt(starts, span.start);
    const end = positionAt(starts, span.end);
    return `${rule} ${line}:${column}-${end.line}:${end.column}`;
  });
}

describe("line endings", () => {
  const places = ["schema/unknown-key 4:1-4:10", "schema/unknown-key 6:3-6:8"];

  it("of Linux", () => assert.deepEqual(placesIn(text), places));
  it("of Windows", () => assert.deepEqual(placesIn(text.replaceAll("\n", "\r\n")), places));
  it("of the first Macintosh", () => assert.deepEqual(placesIn(text.replaceAll("\n", "\r")), places));
  it("of all kinds in one file", () => {
    const ends = ["\r\n", "\n", "\r", "\r\n", "\n", "\r"];
    let index = 0;
    assert.deepEqual(placesIn(text.replaceAll("\n", () => ends[index++] ?? "\n")), places);
  });

  it("are not part of values and findings", () => {
    const windows = "request:\r\n  kind: initail\r\n  explanation: |\r\n    a\r\n    b\r\nmatter: x\r\n";
    expectFoundAt(`parole_case: 1\r\n${windows}`, ["schema/not-a-choice", "initail", 34, /initail/]);
    assert.deepEqual(seenAt(windows, "request", "explanation"), { state: "given", value: "a\nb\n" });
    assert.deepEqual(seenAt(windows, "matter"), { state: "given", value: "x" });
  });

  it("are where editors see them", () => {
    assert.deepEqual(lineStarts("a\nb\r\nc\rd\n"), [0, 2, 5, 7, 9]);
    assert.deepEqual(lineStarts(""), [0]);
    assert.deepEqual(positionAt([0, 2, 5], 4), { line: 2, column: 3 });
    assert.deepEqual(positionAt([0, 2, 5], 5), { line: 3, column: 1 });
    assert.deepEqual(positionAt([0, 2, 5], 99), { line: 3, column: 95 });
  });
});

describe("a byte-order mark", () => {
  it("counts as one unit and is not part of a key", () => {
    const marked = `\uFEFF${text}`;
    const { root } = parseCaseText(marked);
    assert.equal(root?.entries[0]?.key.text, "parole_case");
    assert.equal(root?.entries[0]?.key.start, 1);
    const at = marked.indexOf("petitoner");
    expectFoundAt(
      marked,
      ["schema/unknown-key", "petitoner", at, /petitoner/],
      ["schema/unknown-key", "birth", marked.indexOf("birth"), /birth/],
    );
  });

  it("may precede a document marker", () => {
    assert.deepEqual(seenAt("\uFEFF---\nmatter: x\n", "matter"), { state: "given", value: "x" });
    assert.deepEqual(seenAt("\uFEFF# a\r\nmatter: x\r\n", "matter"), { state: "given", value: "x" });
  });

  it("may occur twice, as in a file joined from two, and is not text then either", () => {
    for (const marks of ["\uFEFF\uFEFF", "\uFEFF\uFEFF\uFEFF"]) {
      const marked = `${marks}beneficiaries:\n  - id: ana\n`;
      assert.deepEqual(seenAt(`${marks}---\nmatter: x\n`, "matter"), { state: "given", value: "x" });
      const { findings } = checkText(marked);
      const missing = findings.find(({ rule }) => rule === "schema/missing-key");
      assert.equal(missing?.span.start, marks.length);
      const fix = missing?.fixes[0];
      assert.ok(fix);
      const after = withEdits(marked, editsOfFix(parseCaseText(marked), fix));
      assert.equal(after, `${marks}parole_case: 1\nbeneficiaries:\n  - id: ana\n`);
    }
  });
});

describe("characters outside the basic plane", () => {
  it("count as two units", () => {
    const doctor = "👩‍⚕️";
    assert.equal(doctor.length, 5);
    const one = `parole_case: 1\nrequest: { kind: initial }\nmatter: ${doctor} # 🏥\npetitioner: { id: "𝓻", organiztion: 🏥 }\n`;
    expectFoundAt(
      one,
      ["value/unprintable", doctor, one.indexOf(doctor), /cannot print “👩” and “⚕”/],
      ["schema/unknown-key", "organiztion", one.indexOf("organiztion"), /organiztion/],
      ["value/unprintable", "🏥", one.lastIndexOf("🏥"), /cannot print “🏥”/],
    );
    assert.deepEqual(seenAt(one, "matter"), { state: "given", value: doctor });
    assert.deepEqual(seenAt(one, "petitioner", "id"), { state: "given", value: "𝓻" });
    const value = parseCaseText(one).root?.entries[2]?.value;
    assert.deepEqual([value?.start, value?.end], [50, 55]);
  });

  it("do not shift later list items", () => {
    const one = "parole_case: 1\nrequest: { kind: initial }\nexhibits:\n  - title: 🩺🩺🩺\n  - titel: 🩺 x\n";
    expectFoundAt(one, ["schema/unknown-key", "titel", one.indexOf("titel"), /titel/]);
  });

  it("may be half a character, cut by an editor, which is not read", () => {
    assert.deepEqual(seenAt("matter: a\ud83c\n", "matter"), { state: "given", value: "a" });
  });
});

describe("accents", () => {
  it("are preserved, composed or not", () => {
    for (const name of ["Núñez Ordóñez", "Nu\u0301n\u0303ez", "Đặng", "أحمد", "王小明"]) {
      assert.deepEqual(seenAt(`petitioner:\n  name: { family: ${name} }\n`, "petitioner", "name", "family"), {
        state: "given",
        value: name,
      });
    }
  });
});
