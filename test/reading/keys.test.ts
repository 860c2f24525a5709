// Unknown keys: which key was meant, what is offered, and what is read.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { distance, likeliest, nearest } from "../../server/src/core/read/nearest.ts";
import { checkText } from "../support/check.ts";
import { expectFound, fixesOf, foundByReading, seenAt } from "./reading.ts";

const head = "parole_case: 1\nrequest: { kind: initial }\n";

describe("edit distance", () => {
  it("counts added, dropped and changed letters, and two adjacent letters swapped as one", () => {
    for (const [one, other, away] of [
      ["prognosis", "prognosis", 0],
      ["prognossis", "prognosis", 1],
      ["prognoss", "prognosis", 1],
      ["prognosus", "prognosis", 1],
      ["porgnosis", "prognosis", 1],
      ["porgnossis", "prognosis", 2],
      ["", "abc", 3],
      ["abc", "", 3],
      ["", "", 0],
      ["ab", "ba", 1],
      ["abc", "cab", 2],
    ] as const) {
      assert.equal(distance(one, other), away, `${one} and ${other}`);
      assert.equal(distance(other, one), away, `${other} and ${one}`);
    }
  });

  it("finds the nearest, the first among equals, and nothing entirely different", () => {
    assert.equal(nearest("knid", ["kind", "file", "label"], 2), "kind");
    assert.equal(nearest("bat", ["cat", "rat"], 2), "cat");
    assert.equal(nearest("xy", ["ab"], 2), undefined);
    assert.equal(nearest("form", ["from", "for"], 2), "from");
    assert.equal(nearest("abcdef", ["abcxyz"], 2), undefined);
    assert.equal(nearest("", ["a"], 2), undefined);
    assert.equal(nearest("a", [], 2), undefined);
  });

  it("counts neither capitals nor the difference between space, hyphen and underscore", () => {
    assert.equal(nearest("Date-of Birth", ["date_of_birth"], 0), "date_of_birth");
  });
});

describe("the word meant", () => {
  it("is one letter away, or the only one with that beginning, or the nearest", () => {
    const keys = ["sex", "medical", "date", "data"];
    assert.equal(likeliest("med", keys, 2), "medical");
    assert.equal(likeliest("Med", keys, 2), "medical");
    assert.equal(likeliest("dat", keys, 2), "date");
    assert.equal(likeliest("sxe", [...keys, "sxecond"], 2), "sex");
    assert.equal(likeliest("six", keys, 2), "sex");
    assert.equal(likeliest("me", keys, 1), undefined);
    assert.equal(likeliest("medal", keys, 0), undefined);
  });
});

describe("a misspelled key", () => {
  for (const [slip, written] of [
    ["one letter too many", "prognossis"],
    ["one letter too few", "prognsis"],
    ["one letter changed", "prognozis"],
    ["two letters", "prognossiss"],
    ["two letters swapped", "prongosis"],
    ["a capital", "Prognosis"],
  ] as const) {
    it(`is reported, corrected and read: ${slip}`, () => {
      const text = `${head}beneficiaries:\n  - id: ana\n    medical: { ${written}: Good }\n`;
      const found = foundByReading(text);
      assert.deepEqual(
        found.map(({ rule, path, message }) => [rule, path.join("."), message]),
        [
          [
            "schema/unknown-key",
            `beneficiaries.0.medical.${written}`,
            `Unknown key "${written}" in Medical details. Did you mean "prognosis"?`,
          ],
        ],
      );
      assert.deepEqual(fixesOf(text), ["Change to prognosis (safe)"]);
      assert.deepEqual(found[0]?.fixes[0]?.operations, [
        { op: "rename", path: ["beneficiaries", 0, "medical", written], key: "prognosis" },
      ]);
      assert.deepEqual(seenAt(text, "beneficiaries", 0, "medical", "prognosis"), {
        state: "given",
        value: "Good",
      });
    });
  }

  it("is one finding: no rule reports the intended key as missing", () => {
    for (const value of ["Good", "", "TODO"]) {
      const text = `${head}beneficiaries:\n  - id: ana\n    medical:\n      physician: Dr. Pérez\n      prognossis: ${value}\n`;
      const rules = checkText(text).findings.map(({ rule }) => rule);
      assert.equal(rules.filter((rule) => rule === "schema/unknown-key").length, 1, value);
      assert.ok(!rules.includes("medical/prognosis-missing"), value);
      assert.ok(!rules.includes("value/unfinished"), value);
      assert.ok(rules.includes("medical/diagnosis-missing"), value);
    }
  });

  it("still has its value checked", () => {
    expectFound(
      `
parole_case: 1
request: { kind: initial }
filing:
  dat: 8/20/2015
  ^^^
       ^^^^^^^^^
`,
      ["schema/unknown-key", /Did you mean "date"/],
      ["schema/not-a-date", /"8\/20\/2015"/],
    );
  });

  it("can mean a missing key, never an existing one", () => {
    const text = `${head}filing:\n  date: 2015-08-20\n  dat: 2015-08-21\n`;
    assert.deepEqual(seenAt(text, "filing", "date"), { state: "given", value: "2015-08-20" });
    assert.deepEqual(
      foundByReading(text).map(({ message }) => message),
      ['Unknown key "dat" in Filing.'],
    );
    assert.deepEqual(fixesOf(text), []);
  });

  it("can mean a key once: a second misspelling of the same key is unknown", () => {
    const text = `${head}filing:\n  dat: 2015-08-20\n  daet: 2015-08-21\n`;
    assert.deepEqual(seenAt(text, "filing", "date"), { state: "given", value: "2015-08-20" });
    assert.equal(foundByReading(text).length, 2);
  });

  it("is read before a later key is known", () => {
    const text = `${head}filing:\n  dat: 2015-08-20\n  date: 2015-08-21\n`;
    assert.deepEqual(seenAt(text, "filing", "date"), { state: "given", value: "2015-08-21" });
  });

  it("may have a block, whose keys are read", () => {
    const text = `${head}fillng:\n  carrier: pony\n`;
    assert.deepEqual(
      foundByReading(text).map(({ rule, path }) => [rule, path.join(".")]),
      [
        ["schema/unknown-key", "fillng"],
        ["schema/not-a-choice", "filing.carrier"],
      ],
    );
  });
});

describe("a truncated key", () => {
  it("is completed by the fix and not read, nor read as another key of the same length", () => {
    const text = `${head}beneficiaries:\n  - id: ana\n    med: { diagnosis: Leukemia }\n`;
    assert.deepEqual(fixesOf(text), ["Change to medical"]);
    assert.deepEqual(seenAt(text, "beneficiaries", 0, "sex"), { state: "absent" });
  });

  it("is reported, but not rewritten, where the value would be wrong under the full key", () => {
    for (const value of ["Leukemia", "{ disease: Leukemia }", "[{ diagnosis: Leukemia }]"]) {
      const text = `${head}beneficiaries:\n  - id: ana\n    med: ${value}\n`;
      assert.deepEqual(fixesOf(text), [], value);
      const [found] = foundByReading(text);
      assert.match(found?.message ?? "", /^Unknown key "med" .* Did you mean "medical"\?$/, value);
    }
  });
});

describe("an unknown key", () => {
  it("is reported with the nearest as a suggestion, and not read", () => {
    const text = `${head}filing:\n  shipment: 9400\n`;
    assert.deepEqual(
      foundByReading(text).map(({ message }) => message),
      ['Unknown key "shipment" in Filing.'],
    );
    const nearer = `${head}filing:\n  received: 2015-08-24\n`;
    assert.deepEqual(
      foundByReading(nearer).map(({ message }) => message),
      ['Unknown key "received" in Filing. Did you mean "received_on"?'],
    );
    assert.deepEqual(fixesOf(nearer), ["Change to received_on"]);
    assert.deepEqual(seenAt(nearer, "filing", "received_on"), { state: "absent" });
  });

  it("is reported with the name of its block", () => {
    expectFound(
      `
parole_case: 1
request: { kind: initial }
secret: x
^^^^^^
petitioner: { zodiac: lion }
              ^^^^^^
exhibits:
  - { border: red }
      ^^^^^^
`,
      ["schema/unknown-key", 'Unknown key "secret" at the top level of the case file.'],
      ["schema/unknown-key", 'Unknown key "zodiac" in Petitioner.'],
      ["schema/unknown-key", /^Unknown key "border" in Exhibit/],
    );
  });

  it("may be a number, an empty word or a word in quotation marks", () => {
    expectFound(
      `${head}12: x\n^^\n'': y\n^^\n"a b": z\n^^^^^`,
      ["schema/unknown-key", /^Unknown key "12"/],
      ["schema/unknown-key", /^Unknown key ""/],
      ["schema/unknown-key", /^Unknown key "a b"/],
    );
  });

  it("may be no word at all: the finding covers the value, and so does the next one", () => {
    const missing = "The key before this colon is missing. Type the key.";
    expectFound(
      `${head}filing:\n  : 2015-08-20\n  ^^^^^^^^^^^^\n  carrier: usps\n  : x\n  ^^^`,
      ["schema/unknown-key", missing],
      ["yaml/duplicate-key", "The key before this colon is missing, as above. Type the key."],
    );
    expectFound(`${head}filing: { : usps }\n          ^^^^^^`, ["schema/unknown-key", missing]);
  });

  it("is never the name of a built-in object property", () => {
    for (const key of ["constructor", "__proto__", "toString", "$", "items"]) {
      const found = foundByReading(`${head}${key}: x\npetitioner: { ${key}: y }\n`);
      assert.deepEqual(
        found.map(({ rule, path }) => [rule, path.join(".")]),
        [
          ["schema/unknown-key", key],
          ["schema/unknown-key", `petitioner.${key}`],
        ],
      );
    }
  });
});

describe("a dash before a key within braces", () => {
  it("is not a list item", () => {
    expectFound(
      `parole_case: 1
request: { kind: initial }
petitioner: { -phone: 202-555-0143 }
              ^^^^^^
`,
      ["schema/unknown-key", 'A dash is before "phone". Within { }, a key has none.'],
    );
  });
});
