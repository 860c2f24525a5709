// Keys next to the block that they belong in: the fix moves all of them there, and every value is read.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { offeredFixes } from "../../server/src/core/fix/apply.ts";
import { withEdits } from "../../server/src/core/text/edits.ts";
import { askedCase } from "../support/ask.ts";

/** The titles of the fixes of the unknown keys, each with the resulting text. */
function offered(text: string) {
  const { parsed, checked } = askedCase(`parole_case: 1\n${text}`);
  return checked.findings
    .filter(({ rule }) => rule === "schema/unknown-key")
    .map((one) =>
      offeredFixes(parsed, one).map(({ fix, edits }) => {
        assert.ok(!fix.safe);
        return [fix.title, withEdits(parsed.text, edits).replace("parole_case: 1\n", "")];
      }),
    );
}

describe("a key next to the block that it belongs in", () => {
  it("starts the block, with the others that belong there", () => {
    const fixed =
      "petitioner:\n  id: rosa\n  name:\n    given: Rosa\n    family: Lopez\n  phone: 202-555-0143\n";
    const text = "petitioner:\n  id: rosa\n  first_name: Rosa\n  phone: 202-555-0143\n  last_name: Lopez\n";
    for (const eol of ["\n", "\r\n"]) {
      const lines = (one: string) => one.replaceAll("\n", eol);
      const { parsed, checked } = askedCase(lines(`parole_case: 1\n${text}`));
      const found = checked.findings.filter(({ rule }) => rule === "schema/unknown-key");
      assert.equal(found.length, 2);
      for (const one of found) {
        const [first] = offeredFixes(parsed, one);
        assert.equal(first?.fix.title, "Move it under name");
        assert.equal(withEdits(parsed.text, first?.edits ?? []), lines(`parole_case: 1\n${fixed}`));
      }
    }
  });

  it("is moved under its own name: family is not a misspelled email", () => {
    const fixed = "petitioner:\n  name:\n    family: Lopez\n";
    assert.deepEqual(offered("petitioner:\n  family: Lopez\n"), [[["Move it under name", fixed]]]);
  });

  it("is moved into an existing block, in lines or in braces", () => {
    assert.deepEqual(offered("petitioner:\n  name:\n    family: Lopez\n  first: Rosa\n"), [
      [["Move it under name", "petitioner:\n  name:\n    family: Lopez\n    given: Rosa\n"]],
    ]);
    assert.deepEqual(offered('petitioner:\n  name: { family: Lopez }\n  first: "Rosa"\n'), [
      [["Move it under name", 'petitioner:\n  name: { family: Lopez, given: "Rosa" }\n']],
    ]);
  });

  it("makes a block between braces", () => {
    assert.deepEqual(offered("petitioner: { id: rosa, city: Laredo, zip: 78040 }\n")[0], [
      ["Move it under address", "petitioner: { id: rosa, address: { city: Laredo, postal_code: 78040 } }\n"],
    ]);
  });

  it("keeps the dash before the first key, and the comment after it", () => {
    assert.deepEqual(offered("beneficiaries:\n  - diagnosis: Leukemia # final\n    id: ana\n"), [
      [
        [
          "Move it under medical",
          "beneficiaries:\n  - medical:\n      diagnosis: Leukemia # final\n    id: ana\n",
        ],
      ],
    ]);
  });

  it("stays where two blocks have such a key, or the block has the key already", () => {
    assert.deepEqual(offered("petitioner:\n  country: Cuba\n"), [[]]);
    assert.deepEqual(offered("petitioner:\n  name: { given: Rosa }\n  first_name: Rosa\n"), [[]]);
    assert.deepEqual(offered("petitioner:\n  first_name: Rosa\n  given: Rosa\n"), [[], []]);
  });
});
