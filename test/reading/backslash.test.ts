// A backslash in double quotation marks, which YAML reads with the following letter as another character.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { editsOfFix } from "../../server/src/core/fix/apply.ts";
import { withSafeFixes } from "../../server/src/core/fix/fix-all.ts";
import { withEdits } from "../../server/src/core/text/edits.ts";
import { parseCaseText } from "../../server/src/core/text/parse.ts";
import { fixesOf, foundByReading, seenAt } from "./reading.ts";

const head = "parole_case: 1\nrequest: { kind: initial }\n";
const rule = "value/control-character";
const exhibit = (file: string) => `${head}exhibits:\n  - label: A\n    title: Passport\n    file: ${file}\n`;
const flow = (file: string) => `${head}exhibits: [{ label: A, title: Passport, file: ${file} }]\n`;
const matter = (value: string) => `${head}matter: ${value}\n`;
const prognosis = (value: string) =>
  `${head}beneficiaries:\n  - id: ana\n    medical:\n      prognosis: ${value}\n`;

function firstFixed(text: string): string {
  const fix = foundByReading(text)[0]?.fixes[0];
  assert.ok(fix);
  const after = withEdits(text, editsOfFix(parseCaseText(text), fix));
  assert.deepEqual(foundByReading(after), []);
  return after;
}

describe("the path of a file in double quotation marks", () => {
  const forward = "Use forward slashes";
  for (const [typed, path, meant] of [
    ['"exhibits\\new.pdf"', "exhibits/new.pdf", "\\n means a line break"],
    ['"C:\\temp\\u0041.pdf"', "C:/temp/u0041.pdf", "\\t means a tab"],
    ['"exhibits\\affidavit.pdf"', "exhibits/affidavit.pdf", "\\a means another character"],
    ['"exhibits\\01 passport.pdf"', "exhibits/01 passport.pdf", "\\0 means another character"],
    ['"exhibits\\Letter.pdf"', "exhibits/Letter.pdf", "\\L means another character"],
    ['"exhibits\\_old.pdf"', "exhibits/_old.pdf", "\\_ means another character"],
    ['"exhibits\\x20.pdf"', "exhibits/x20.pdf", "\\x20 means another character"],
    ['"exhibits\\\\new\\b.pdf"', "exhibits/new/b.pdf", "\\b means another character"],
    ['"\\\\server\\new\\a.pdf"', "//server/new/a.pdf", "\\n means a line break"],
  ] as const) {
    it(`is read as it was typed: ${typed}`, () => {
      for (const text of [exhibit(typed), flow(typed)]) {
        const [finding, ...others] = foundByReading(text);
        assert.deepEqual(others, []);
        assert.equal(finding?.rule, rule);
        assert.ok(
          finding.message.includes(`" is in double quotation marks, where ${meant}. ${forward}.`),
          finding.message,
        );
        assert.deepEqual(fixesOf(text), [`${forward} (safe)`]);
        assert.deepEqual(seenAt(text, "exhibits", 0, "file"), { state: "given", value: path });
        assert.equal(
          withSafeFixes(parseCaseText(text), ({ text: current }) => foundByReading(current)),
          text.replace(typed, `"${path}"`),
        );
      }
    });
  }

  for (const [typed, path] of [
    ['"exhibits\\passport.pdf"', "exhibits/passport.pdf"],
    ['"C:\\Users\\ana.pdf"', "C:/Users/ana.pdf"],
    ['"exhibits\\"', "exhibits/"],
  ] as const) {
    it(`is corrected where YAML cannot read it: ${typed}`, () => {
      for (const text of [exhibit(typed), flow(typed)]) {
        assert.deepEqual(
          foundByReading(text).map((finding) => finding.rule),
          ["yaml/syntax"],
        );
        assert.equal(firstFixed(text), text.replace(typed, `"${path}"`));
      }
    });
  }

  it("may have letters of other languages by their numbers, backslashes twice, and none in single ones", () => {
    for (const typed of [
      '"caf\\u00e9.pdf"',
      '"exhibits\\\\new.pdf"',
      "'exhibits\\new.pdf'",
      "exhibits\\new.pdf",
    ]) {
      assert.deepEqual(foundByReading(exhibit(typed)), [], typed);
    }
  });
});

describe("a backslash in a value of one line", () => {
  const single = "Use single quotation marks";
  for (const [typed, read, fixes] of [
    ['"C:\\new\\temp"', "C:\\new\\temp", [`${single} (safe)`]],
    ['"\\\\server\\temp"', "\\\\server\\temp", [`${single} (safe)`]],
    ['"Clinic\\new"', "Clinic\\new", [single, "Write a space instead"]],
    ['"3\\b"', "3\\b", [single, "Remove the invisible characters"]],
    ['"O\'Brien\\east"', "O'Brien\\east", [single, "Remove the invisible characters"]],
    ['"Clinic\\n2015"', "Clinic\n2015", ["Write a space instead", single]],
    ['"Clinic\\t2015"', "Clinic\t2015", ["Write a space instead", single]],
  ] as const) {
    it(`is one finding: ${typed}`, () => {
      const text = matter(typed);
      assert.deepEqual(
        foundByReading(text).map((finding) => finding.rule),
        [rule],
      );
      assert.deepEqual(seenAt(text, "matter"), { state: "given", value: read });
      assert.deepEqual(fixesOf(text), fixes);
      firstFixed(text);
    });
  }

  it("gets single quotation marks where YAML does not know the escape", () => {
    for (const [typed, written] of [
      ['"C:\\cases\\2015"', "'C:\\cases\\2015'"],
      ['"C:\\cases\\"', "'C:\\cases\\'"],
      ['"Clinic \\Uptown"', "'Clinic \\Uptown'"],
      ['"12\\5 \\"B\\" O\'Brien"', "'12\\5 \"B\" O''Brien'"],
    ] as const) {
      assert.equal(firstFixed(matter(typed)), matter(written));
      const { length } = foundByReading(`${head}petitioner: { organization: ${typed}, phone: "2" }\n`);
      assert.equal(length, 1);
    }
  });

  it("is not reported at the ends of the value, where a space is dropped", () => {
    assert.deepEqual(foundByReading(matter('"2015-0417\\n"')), []);
  });
});

describe("a path in a text", () => {
  it("is read as it was typed, and the line breaks around it as line breaks", () => {
    const text = prognosis('"See C:\\temp\\new.pdf.\\nExhibit C:\\nletter.pdf"');
    const value = "See C:\\temp\\new.pdf.\nExhibit C:\nletter.pdf";
    assert.deepEqual(
      foundByReading(text).map(({ message }) => message),
      [
        '"C:\\temp\\new.pdf" is in double quotation marks, where \\t means a tab. Type each backslash of the path twice.',
      ],
    );
    assert.deepEqual(seenAt(text, "beneficiaries", 0, "medical", "prognosis"), { state: "given", value });
    assert.deepEqual(fixesOf(text), ["Keep the backslashes of the path (safe)"]);
    assert.deepEqual(seenAt(firstFixed(text), "beneficiaries", 0, "medical", "prognosis"), {
      state: "given",
      value: `${value}\n`,
    });
  });

  it("is corrected where YAML does not know its backslash; line breaks change only on request", () => {
    const plain = prognosis('"See C:\\cases\\ana.pdf"');
    assert.deepEqual(fixesOf(plain), ["Use single quotation marks (safe)"]);
    firstFixed(plain);
    assert.deepEqual(fixesOf(prognosis('"See C:\\cases\\a.pdf.\\nShe is ill."')), [
      "Use single quotation marks",
    ]);
  });

  it("is not a line break of a text", () => {
    for (const typed of ['"She is ill.\\nSee Exhibit C:\\nletter of Dr. Ruiz"', '"One\\n\\nTwo\\tThree"']) {
      assert.deepEqual(foundByReading(prognosis(typed)), [], typed);
    }
  });
});

describe("a backslash between two words of a text in double quotation marks", () => {
  for (const [typed, meant, shown, written] of [
    ['"Her mother\\father agree."', "Her mother\\father agree.", "mother\\father", "\\f"],
    ['"Aunt\\beneficiary: she is ill"', "Aunt\\beneficiary: she is ill", "Aunt\\beneficiary:", "\\b"],
    ['"A bed\\ventilator\nis needed"', "A bed\\ventilator\nis needed", "bed\\ventilator\\nis", "\\v"],
    ['"North\\east, and\n        south\\east"', "North\\east, and south\\east", "North\\east,", "\\e"],
  ] as const) {
    it(`is read as it was typed: ${JSON.stringify(typed)}`, () => {
      const text = prognosis(typed.replace("ventilator\n", "ventilator\\n"));
      const [finding, ...others] = foundByReading(text);
      assert.deepEqual(others, []);
      assert.equal(finding?.rule, rule);
      assert.equal(
        finding.message,
        `"${shown}" is in double quotation marks, where ${written} means another character. Type the backslash twice.`,
      );
      assert.deepEqual(fixesOf(text), ["Keep the backslash"]);
      const path = ["beneficiaries", 0, "medical", "prognosis"] as const;
      assert.deepEqual(seenAt(text, ...path), { state: "given", value: meant });
      const after = seenAt(firstFixed(text), ...path);
      assert.equal(after.state, "given");
      assert.equal(String(after.value).trim(), meant);
    });
  }

  it("is a line break or a tab where it may be meant", () => {
    assert.deepEqual(foundByReading(prognosis('"Dear officer,\\nshe is ill."')), []);
  });
});
