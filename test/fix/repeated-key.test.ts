// A key that is twice in its block: the fix loses no value, and if the two values differ there is no fix.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { offeredFixes } from "../../server/src/core/fix/apply.ts";
import { withEdits } from "../../server/src/core/text/edits.ts";
import { askedCase } from "../support/ask.ts";

/** The fixes of the repeated key, each with the resulting text, and the location of the first one. */
function offered(text: string) {
  const { parsed, checked } = askedCase(text);
  const found = checked.findings.find(({ rule }) => rule === "yaml/duplicate-key");
  assert.ok(found, text);
  const fixes = offeredFixes(parsed, found).map(({ fix, edits }) => [
    fix.title,
    fix.safe,
    withEdits(text, edits),
  ]);
  const first = found.related.map(({ span, message }) => [text.slice(span.start, span.end), message]);
  return { fixes, first };
}

describe("a key that is there twice", () => {
  const head = "parole_case: 1\n";

  it("is removed where both have the same value", () => {
    const once = `${head}petitioner:\n  id: rosa\n  phone: 202-555-0143\n`;
    for (const eol of ["\n", "\r\n"]) {
      const lines = (text: string) => text.replaceAll("\n", eol);
      assert.deepEqual(offered(lines(`${once}  phone: 202-555-0143\n`)).fixes, [
        ["Remove the repeated phone", true, lines(once)],
      ]);
    }
  });

  it("gets a dash where it is the id, label or form of another entry", () => {
    for (const [text, fixed] of [
      ["beneficiaries:\n  - id: ana\n    id: rosa\n", "beneficiaries:\n  - id: ana\n  - id: rosa\n"],
      [
        "exhibits:\n- label: A\n  title: Passport\n  label: B # new\n  file: b.pdf\n",
        "exhibits:\n- label: A\n  title: Passport\n- label: B # new\n  file: b.pdf\n",
      ],
      ["forms:\n  -   form: I-131\n      form: I-134\n", "forms:\n  -   form: I-131\n  -   form: I-134\n"],
    ] as const) {
      assert.deepEqual(offered(head + text).fixes, [
        ["Insert a dash to begin another entry", false, head + fixed],
      ]);
    }
    assert.deepEqual(offered(`${head}petitioner:\n  id: ana\n  id: rosa\n`).fixes, []);
  });

  it("is removed where it has no value", () => {
    assert.deepEqual(offered(`${head}exhibits:\n  - label: A\n    title:\n    title: Passport\n`).fixes, [
      ["Remove the empty title", true, `${head}exhibits:\n  - label: A\n    title: Passport\n`],
    ]);
    assert.deepEqual(offered(`${head}filing:\n  carrier: fedex\nfiling:\n`).fixes, [
      ["Remove the repeated filing", true, `${head}filing:\n  carrier: fedex\n`],
    ]);
  });

  it("becomes one block with the first, and one list", () => {
    assert.deepEqual(
      offered(
        `${head}petitioner:\n  id: rosa\n  phone: 202-555-0143\nmatter: 3\npetitioner:\n    id: rosa\n    email: rosa@example.org\n`,
      ).fixes,
      [
        [
          "Merge with the first petitioner",
          false,
          `${head}petitioner:\n  id: rosa\n  phone: 202-555-0143\n  email: rosa@example.org\nmatter: 3\n`,
        ],
      ],
    );
    assert.deepEqual(
      offered(`${head}exhibits:\n- label: A\nexhibits:\n  - label: B\n    title: |\n      a\n`).fixes,
      [
        [
          "Merge with the first exhibits",
          false,
          `${head}exhibits:\n- label: A\n- label: B\n  title: |\n    a\n`,
        ],
      ],
    );
  });

  it("stays where the values differ, and links to the first", () => {
    for (const twice of [
      "petitioner:\n  phone: 202-555-0143\n  phone: 202-555-0199\n",
      "petitioner:\n  name: { family: Ruiz }\npetitioner:\n  name: { given: Rosa }\n",
      "matter: 1\nmatter: 1 # the old one\n",
    ]) {
      const { fixes, first } = offered(head + twice);
      assert.deepEqual(fixes, [], twice);
      assert.equal(first[0]?.[1], "The key that was read");
      assert.match(twice, new RegExp(`\\b${first[0]?.[0]}:`));
    }
  });

  it("has no fix where a line of the second is indented too little to be moved", () => {
    const twice =
      "  explanation: >-\n  visa:\n    attempts:\n  visa:\n              visa: B-2\n        exhibit: E";
    assert.deepEqual(offered(twice).fixes, []);
  });
});
