// What a practice says of itself in its settings file: read, written, and told where it means nothing.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { initialsOf, practiceLines } from "../../server/src/core/desk/remember-practice.ts";
import type { Practice } from "../../server/src/core/engine/practice.ts";
import { readSettings } from "../../server/src/core/engine/settings.ts";

const read = (text: string) => readSettings(text, ["petitioner/missing"]);
const said = (text: string) =>
  read(text).problems.map(({ span, message }) => `${text.slice(span.start, span.end)}: ${message}`);

describe("practice: in a settings file", () => {
  it("names attorneys and the organization", () => {
    const { practice, problems } = read(`
rules:
  petitioner/missing: off
practice:
  organization: Example Legal Aid
  attorneys:
    - name: { family: Lee, given: Jordan }
      initials: JL
      role: attorney
      licensing_authority: Maryland
      bar_number: "0012"
    - name: { family: Peña, given: Óscar }
letterhead: Example Legal Aid
`);
    assert.deepEqual(problems, []);
    assert.deepEqual(practice, {
      organization: "Example Legal Aid",
      attorneys: [
        {
          family: "Lee",
          given: "Jordan",
          initials: "JL",
          role: "attorney",
          licensing_authority: "Maryland",
          bar_number: "0012",
        },
        { family: "Peña", given: "Óscar" },
      ],
    });
  });

  it("may name one attorney without a list, and have placeholders", () => {
    const { practice, problems } = read(
      "practice:\n  organization: TODO ask\n  attorneys:\n    name: { family: Lee, given: Jordan }\n    bar_number: TODO\n",
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(practice, { attorneys: [{ family: "Lee", given: "Jordan" }] });
  });

  it("says each key that means nothing, with the nearest one", () => {
    assert.deepEqual(
      said(
        "practise: {}\npractice:\n  organisation: A\n  attorneys:\n    - name: { familly: Lee, given: Jo }\n      rol: attorney\n      shoe_size: 9\n",
      ),
      [
        'practise: Unknown key "practise". Did you mean "practice"?',
        'organisation: Unknown key "organisation" under practice. Did you mean "organization"?',
        'rol: Unknown key "rol" under attorneys. Did you mean "role"?',
        'shoe_size: Unknown key "shoe_size" under attorneys. The keys are: name, initials, role, licensing_authority, bar_number.',
        'familly: Unknown key "familly" under name. Did you mean "family"?',
        "name: { familly: Lee, given: Jo }\n      rol: attorney\n      shoe_size: 9: An attorney needs a name with family and given.",
      ],
    );
  });

  it("says what is no text, no block and no role", () => {
    assert.deepEqual(said("practice: Lee\n"), [
      "Lee: Under practice, write one key and its value on each line.",
    ]);
    assert.deepEqual(
      said(
        "practice:\n  organization: [A]\n  attorneys:\n    - Jordan Lee\n    - name: Jordan\n    - name: { family: Lee, given: Jo }\n      role: lawyer\n",
      ),
      [
        "[A]: Write organization as text on one line.",
        "Jordan Lee: Under attorneys, write one key and its value on each line.",
        "Jordan: Under name, write one key and its value on each line.",
        "name: Jordan: An attorney needs a name with family and given.",
        'lawyer: Unknown role "lawyer". Use one of: attorney, accredited-representative, law-student, other.',
      ],
    );
    assert.deepEqual(said("practice:\n"), []);
  });

  it("is read back as it was written, whatever the names hold", () => {
    const practice: Practice = {
      organization: 'Clinic #1: "Kendall"',
      attorneys: [{ family: "O'Neill: Peña", given: "- Jo #2", initials: "JO", role: "attorney" }],
    };
    for (const before of ["", "\n", "rules:\n  petitioner/missing: off", "# ours\r\nletterhead: A\r\n"]) {
      const text = before + practiceLines(before, practice);
      const { problems, practice: again, ...others } = read(text);
      assert.deepEqual([problems, again], [[], practice], text);
      const { problems: none, ...same } = read(before);
      assert.deepEqual(others, same);
      assert.deepEqual(none, []);
    }
  });

  it("has initials from the first letters of a name", () => {
    assert.equal(initialsOf({ given: "Jordan", family: "Lee" }), "JL");
    assert.equal(initialsOf({ given: "José-Luis", family: "de la Peña" }), "JLDLP");
    assert.equal(initialsOf({ given: "Óscar", family: "O'Neill" }), "ÓON");
  });
});
