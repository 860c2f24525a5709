// A mistake in the text is reported once, in words, at its location; unaffected text is read as it was meant.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { withSafeFixes } from "../../server/src/core/fix/fix-all.ts";
import { parseCaseText } from "../../server/src/core/text/parse.ts";
import { checkText } from "../support/check.ts";
import { expectFound, foundByReading, seenAt } from "./reading.ts";

const rulesFor = (text: string) => checkText(text).findings.map(({ rule }) => rule);

describe("a quotation mark that is never closed", () => {
  const marked = `
parole_case: 1
matter: "2015-0417
        ^^^^^^^^^^
request:
  kind: initail
        ^^^^^^^
`;

  it("is reported where it opens, and the next key is read", () => {
    expectFound(
      marked,
      ["yaml/syntax", "The closing quotation mark is missing."],
      ["schema/not-a-choice", /"initail" is not one of the choices/],
    );
  });

  it("affects only the rest of its own part", () => {
    const text = `
parole_case: 1
request:
  kind: initial
  explanation: 'Ana is ill
  grounds: [urgent-humanitarian-reasons]
filing:
  carrier: usps
`;
    assert.deepEqual(seenAt(text, "request", "kind"), { state: "given", value: "initial" });
    assert.deepEqual(seenAt(text, "request", "explanation"), { state: "faulty" });
    assert.deepEqual(seenAt(text, "request", "grounds"), { state: "faulty", items: 0 });
    assert.deepEqual(seenAt(text, "filing", "carrier"), { state: "given", value: "usps" });
  });

  it("is found among closed quotation marks", () => {
    expectFound(
      `
parole_case: 1
request: { kind: initial }
petitioner:
  id: "rosa"
  phone: '202
         ^^^^
  email: "rosa@example.org"
`,
      ["yaml/syntax", "The closing quotation mark is missing."],
    );
  });
});

describe("a bracket that is never closed", () => {
  it("is reported where it opens, and the next part is read", () => {
    expectFound(
      `
parole_case: 1
request:
  kind: initial
  grounds: [urgent-humanitarian-reasons
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  explanation: Ana is ill
filing:
  carier: usps
  ^^^^^^
`,
      ["yaml/syntax", "The closing bracket is missing."],
      ["schema/unknown-key", /Unknown key "carier" in Filing/],
    );
  });

  it("is the innermost one that is open", () => {
    expectFound(
      `
parole_case: 1
request: { kind: initial }
exhibits:
  - { label: A, supports: [ana }
                          ^^^^^^
  - { label: B, knd: other }
                ^^^
`,
      ["yaml/syntax", "The closing bracket is missing."],
      ["schema/unknown-key", /"knd"/],
    );
  });

  it("affects the whole file when it is one pair of braces, so nothing is reported missing", () => {
    const text = "{ parole_case: 1, request: { kind: initial }, petitioner: { id: rosa";
    assert.deepEqual(rulesFor(text), ["yaml/syntax"]);
  });
});

describe("what a damaged part lacks", () => {
  it("is not reported, since it may be in the unreadable text", () => {
    const whole = "parole_case: 1\nrequest:\n  kind: initial\n";
    assert.ok(rulesFor(whole).includes("request/grounds-missing"));
    const damaged = `${whole}  stay: { from: 2015-11-01\n`;
    assert.deepEqual(
      rulesFor(damaged).filter((rule) => rule.startsWith("request/") || rule.startsWith("visa/")),
      ["request/evidence-missing"],
    );
    const damagedBefore = "parole_case: 1\nrequest:\n  stay: { from: 2015-11-01\n  kind: initial\n";
    assert.ok(!rulesFor(damagedBefore).includes("schema/missing-key"));
  });

  it("is reported for the part next to it", () => {
    const text = "parole_case: 1\nmatter: 'x\nrequest:\n  kind: initial\n";
    assert.ok(rulesFor(text).includes("request/grounds-missing"));
  });

  it("is not reported where a blank key is next to the error", () => {
    const text = "parole_case: 1\nrequest:\n\tkind: initial\n";
    assert.deepEqual(
      rulesFor(text).filter((rule) => /^(?:yaml|schema)/.test(rule)),
      ["yaml/tab"],
    );
  });
});

describe("an item of a list", () => {
  it("affects only itself when broken", () => {
    const text = `
parole_case: 1
exhibits:
  - label: A
    kind: "other
  - label: B
    kind: consent
`;
    assert.deepEqual(seenAt(text, "exhibits", 0, "label"), { state: "given", value: "A" });
    assert.deepEqual(seenAt(text, "exhibits", 0, "kind"), { state: "faulty" });
    assert.deepEqual(seenAt(text, "exhibits", 0, "title"), { state: "faulty" });
    assert.deepEqual(seenAt(text, "exhibits", 1, "kind"), { state: "given", value: "consent" });
    assert.deepEqual(seenAt(text, "exhibits", 1, "title"), { state: "absent" });
  });

  it("is reported when its dash has no space", () => {
    expectFound(
      `
parole_case: 1
request: { kind: initial }
exhibits:
  -label: A
  ^^^^^^
`,
      ["schema/unknown-key", 'A space is missing between the dash and "label".'],
    );
  });

  it("is reported when its dash is not aligned with the others", () => {
    expectFound(
      `
parole_case: 1
request: { kind: initial }
exhibits:
  - label: A
 - label: B
^^^^^^^^^^^
`,
      ["yaml/syntax", "This line is not indented like the lines it belongs to."],
    );
  });
});

describe("a colon in a value", () => {
  it("is reported with a remedy, and affects only its own value", () => {
    const marked = `
parole_case: 1
request:
  kind: initial
  explanation: Reason: the ward has closed
               ^^^^^^^^^^^^^^^^^^^^^^^^^^^
  stay: { from: 11/1/2015 }
                ^^^^^^^^^
`;
    expectFound(
      marked,
      [
        "yaml/syntax",
        /^A second key begins where a value was expected. Put a value that contains a colon in quotation marks/,
      ],
      ["schema/not-a-date", /"11\/1\/2015" is not a date in the form/],
    );
  });

  it("is read as is where no space follows", () => {
    expectFound("parole_case: 1\nrequest: { kind: initial }\nmatter: https://example.org/x\n");
  });

  it("is reported once per value, several in one part", () => {
    expectFound(
      `
parole_case: 1
request: { kind: initial }
petitioner:
  id: rosa
  phone: home: 202-555-0143
         ^^^^^^^^^^^^^^^^^^
  email: work: rosa@example.org
         ^^^^^^^^^^^^^^^^^^^^^^
  citizenship: Guatemala
`,
      ["yaml/syntax", /^A second key begins/],
      ["yaml/syntax", /^A second key begins/],
    );
  });
});

describe("a key without its colon", () => {
  it("is reported, and the key counts as unread", () => {
    const marked = `
parole_case: 1
request
^^^^^^^
  kind: initial
filing:
  carrier: pony
           ^^^^
`;
    expectFound(
      marked,
      ["yaml/syntax", "This is not a key with a value. A key is followed by a colon and a space."],
      ["schema/not-a-choice", /"pony"/],
    );
    assert.deepEqual(seenAt("parole_case: 1\nrequest\n  kind: initial\n", "request", "kind"), {
      state: "faulty",
    });
  });

  it("affects only its own line within a block", () => {
    expectFound(
      `
parole_case: 1
request: { kind: initial }
filing:
  carrier
  ^^^^^^^
  date: 8/20/2015
        ^^^^^^^^^
`,
      ["yaml/syntax", "This is not a key with a value. A key is followed by a colon and a space."],
      ["schema/not-a-date", /"8\/20\/2015"/],
    );
  });

  it("is reported when only the space after the colon is missing", () => {
    expectFound(
      `
parole_case: 1
matter:2015-0417
^^^^^^^^^^^^^^^^
request:
  kind:initial
  ^^^^^^^^^^^^
`,
      ["yaml/syntax", "This is not a key with a value. A key is followed by a colon and a space."],
      ["schema/wrong-type", 'A space is missing after "kind:".'],
    );
    expectFound(
      `
parole_case: 1
request: { kind: initial }
filing:
  date: 2015-08-20
  carrier:usps
  ^^^^^^^^^^^^
`,
      ["yaml/syntax", "This is not a key with a value. A key is followed by a colon and a space."],
    );
  });

  it("is distinguished from a character that only looks like a space", () => {
    expectFound("parole_case: 1\nrequest: { kind: initial }\nmatter:\u00a02015-0417\n^^^^^^^^^^^^^^^^^", [
      "yaml/syntax",
      "The character after the colon only looks like a space. Type a space.",
    ]);
    expectFound("parole_case: 1\nrequest: { kind: initial }\npetitioner:\n\u00a0\u00a0id: rosa\n^^^^", [
      "schema/unknown-key",
      'An invisible character, or one that only looks like a space, is before "id".',
    ]);
  });

  it("is one finding when a paragraph has lost its indentation", () => {
    expectFound(
      `
parole_case: 1
request:
  kind: initial
  explanation: |
    Ana has acute leukemia.
The only hospital has closed
^^^^^^^^^^^^^^^^^^^^^^^^^^^^
its ward
and
so on.
filing:
  carrier: usps
`,
      ["yaml/syntax", "This is not a key with a value. A key is followed by a colon and a space."],
    );
  });
});

describe("indentation that does not fit", () => {
  it("is reported at the line indented too little", () => {
    expectFound(
      `
parole_case: 1
request:
    kind: initial
  explanation: Ana is ill
^^^^^^^^^^^^^^^^^^^^^^^^^
filing:
  carrier: usps
`,
      ["yaml/syntax", "This line is not indented like the lines it belongs to."],
    );
  });

  it("is reported at the line indented too much", () => {
    expectFound(
      `
parole_case: 1
request:
  kind: initial
   explanation: Ana is ill
   ^^^^^^^^^^^^^^^^^^^^^^^
filing:
  carrier: usps
`,
      ["yaml/syntax", "This line is not indented like the lines it belongs to."],
    );
  });

  it("is not an error where the whole file is indented by two columns", () => {
    expectFound("  parole_case: 1\n  request:\n    kind: initial\n");
  });
});

describe("signs with a meaning of their own", () => {
  it("require quotation marks at the start of a value", () => {
    expectFound(
      `
parole_case: 1
request: { kind: initial }
petitioner:
  id: @rosa
      ^^^^^
`,
      ["yaml/syntax", 'A value that begins with "@" must be in quotation marks.'],
    );
    expectFound("parole_case: 1\nrequest: { kind: initial }\nmatter: %5\n        ^^", [
      "yaml/syntax",
      'A value that begins with "%" must be in quotation marks.',
    ]);
    expectFound("parole_case: 1\nrequest: { kind: initial }\nmatter: & Co\n        ^^^^", [
      "yaml/syntax",
      'A value that begins with "&" must be in quotation marks.',
    ]);
  });

  it("an apostrophe within single quotation marks ends the value", () => {
    expectFound(
      `
parole_case: 1
request: { kind: initial }
petitioner: { id: p, name: { family: O'Brien } }
exhibits:
  - title: 'Children's Hospital'
                     ^^^^^^^^^^^
`,
      ["yaml/syntax", /^The value ends at the quotation mark before this. Within single quotation marks/],
    );
  });

  it("a backslash in double quotation marks", () => {
    expectFound(
      `
parole_case: 1
request: { kind: initial }
exhibits:
  - file: "exhibits\\passport.pdf"
                   ^^^^^^^^^^^^^^
`,
      ["yaml/syntax", /^A backslash in double quotation marks/],
    );
  });

  it("a bracket too many", () => {
    expectFound("parole_case: 1\nrequest: { kind: initial }}\n                          ^", [
      "yaml/syntax",
      "This does not match what is before it on the line.",
    ]);
  });

  it("a list or a block in place of a key", () => {
    expectFound("parole_case: 1\nrequest: { kind: initial }\nfiling:\n  [a, b]: c\n  ^^^^^^^^^", [
      "yaml/syntax",
      "A key must be a single word.",
    ]);
  });

  it("a line for programs at the top", () => {
    expectFound("%YAML 1.2\n^^^^^^^^^\nparole_case: 1\nrequest: { kind: initial }", [
      "yaml/syntax",
      "A line that begins with % is a YAML directive. Case files do not use directives. Remove the line.",
    ]);
  });

  it("is reported on its own line where a question mark begins a text", () => {
    for (const [above, line, below] of [
      ["request:\n  explanation: ", "? unclear", "\n  kind: initial\n"],
      ["beneficiaries:\n  - medical:\n      diagnosis: ", "? unclear", "\n      began: 2015-01-01\n"],
      ["petitioner:\r\n  organization: ", "? ask Rosa", "\r\n\r\n  phone: 202-555-0143\r\n"],
    ] as const) {
      const text = `parole_case: 1\n${above}${line}${below}`;
      const found = foundByReading(text).filter(({ rule }) => rule === "yaml/syntax");
      assert.deepEqual(
        found.map(({ span, message }) => [text.slice(span.start, span.end), message]),
        [[line, 'A value that begins with "?" must be in quotation marks.']],
      );
      assert.deepEqual(
        found[0]?.fixes.map(({ title }) => title),
        ["Put the text in quotation marks"],
      );
      const fixed = withSafeFixes(
        parseCaseText(text),
        (parsed) => checkText(parsed.text, { like: parsed }).findings,
      );
      assert.equal(fixed, `parole_case: 1\n${above}"${line}"${below}`);
    }
  });
});
