// Valid YAML that a case file may not use, and what may surround a document.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parseCaseText } from "../../server/src/core/text/parse.ts";
import { expectFound, expectFoundAt, foundByReading, seenAt } from "./reading.ts";

const head = "parole_case: 1\nrequest: { kind: initial }\n";

describe("tabs", () => {
  it("are not allowed as indentation, and the next part is read", () => {
    const text = "parole_case: 1\nrequest:\n\tkind: initial\nfiling:\n  carrier: pony\n";
    expectFoundAt(
      text,
      ["yaml/tab", "\t", 24, "A line is indented with a tab. Indent with spaces."],
      ["schema/not-a-choice", "pony", text.indexOf("pony"), /"pony"/],
    );
  });

  it("are reported after spaces too, all of them", () => {
    const text = `${head}filing:\n  carrier: usps\n \t\tdate: 2015-08-20\n`;
    expectFoundAt(text, ["yaml/tab", "\t\t", text.indexOf("\t"), /tab/]);
  });

  it("are allowed after a value, a colon, a comment or in a text", () => {
    expectFound(`${head}matter:\t2015-0417\t\t# a\tb\npetitioner:\n  id: rosa\t\n  phone: "202\t555"\n`);
    assert.deepEqual(seenAt(`matter:\t2015-0417\t# a\n`, "matter"), { state: "given", value: "2015-0417" });
  });
});

describe("a duplicate key", () => {
  it("is reported at the second one, and the first one counts", () => {
    expectFound(
      `
parole_case: 1
request:
  kind: initial
  stay: { from: 2015-11-01, from: 2016-11-01 }
                            ^^^^
  kind: re-parole
  ^^^^
matter: a
matter: b
^^^^^^
`,
      ["yaml/duplicate-key", '"from" appears here a second time. Only the first one was read.'],
      ["yaml/duplicate-key", '"kind" appears here a second time. Only the first one was read.'],
      ["yaml/duplicate-key", '"matter" appears here a second time. Only the first one was read.'],
    );
    assert.deepEqual(seenAt("matter: a\nmatter: b\n", "matter"), { state: "given", value: "a" });
  });

  it("is reported when a list or a quoted block repeats it", () => {
    expectFound(
      `
parole_case: 1
request: { kind: initial }
exhibits:
  - { label: A }
  - { label: B }
"exhibits":
^^^^^^^^^^
  - { label: C }
'exhibits': []
^^^^^^^^^^
`,
      ["yaml/duplicate-key", /^"exhibits" appears here/],
      ["yaml/duplicate-key", /^"exhibits" appears here/],
    );
  });

  it("is reported once per repetition", () => {
    expectFound(
      `${head}filing:\n  date:\n  date:\n  ^^^^\n  date: 2015-08-20\n  ^^^^`,
      ["yaml/duplicate-key", /date/],
      ["yaml/duplicate-key", /date/],
    );
  });
});

describe("anchors, aliases and tags", () => {
  const anchor = /^"&\S+" is a YAML anchor, which case files do not use/;
  const alias = /^"\*\S*" refers to a value elsewhere. Enter the value itself here.$/;
  const tag = /^"!\S*" is a YAML tag, which case files do not use/;

  it("are reported in place, and the value of an anchor or tag is read", () => {
    const marked = `
parole_case: 1
request: { kind: initial }
petitioner: &rosa
            ^^^^^
  id: !!str rosa
      ^^^^^
  name: !name { family: &f Morales, given: *f }
        ^^^^^           ^^                 ^^
sponsors:
  - *rosa
    ^^^^^
  - &second
    ^^^^^^^
    id: second
`;
    expectFound(
      marked,
      ["yaml/anchor", anchor],
      ["yaml/tag", tag],
      ["yaml/tag", tag],
      ["yaml/anchor", anchor],
      ["yaml/alias", alias],
      ["yaml/alias", alias],
      ["yaml/anchor", anchor],
    );
    const text = "petitioner: &rosa\n  id: !!str rosa\n  phone: *p\nsponsors:\n  - *rosa\n";
    assert.deepEqual(seenAt(text, "petitioner", "id"), { state: "given", value: "rosa" });
    assert.deepEqual(seenAt(text, "petitioner", "phone"), { state: "faulty" });
    assert.deepEqual(seenAt(text, "sponsors", 0), { state: "faulty" });
  });

  it("are reported before a key, too", () => {
    expectFound(
      `&case parole_case: 1\n^^^^^\nrequest: { &k kind: initial }\n           ^^\nfiling:\n  &c carrier: usps\n  ^^\n  &d date: 2015-08-20\n  ^^`,
      ["yaml/anchor", anchor],
      ["yaml/anchor", anchor],
      ["yaml/anchor", anchor],
      ["yaml/anchor", anchor],
    );
  });

  it("are one finding each, whatever follows them", () => {
    expectFound(`${head}matter: *urgent* call back\n        ^^^^^^^^`, ["yaml/alias", alias]);
    expectFound(`${head}matter: * call back\n        ^`, ["yaml/alias", alias]);
    expectFound(`${head}matter: !a !b c\n        ^^`, ["yaml/tag", tag]);
  });

  it("are text like any other in the middle of a value and within quotation marks", () => {
    expectFound(
      `${head}petitioner:\n  id: rosa\n  organization: Smith & Sons *urgent* !now\n  email: "&a *b !c"\n`,
    );
  });

  it("copy no keys: a merge key is reported as its alias and not as an unknown key", () => {
    expectFound(
      `
parole_case: 1
request: { kind: initial }
petitioner:
  id: rosa
representative:
  <<: *rosa
      ^^^^^
  role: attorney
`,
      ["yaml/alias", alias],
    );
    expectFound(`${head}representative:\n  <<: { role: attorney }\n  ^^`, [
      "schema/unknown-key",
      /^Unknown key "<<"/,
    ]);
  });
});

describe("a second document", () => {
  const message = "A second document begins here and was not read. Keep each case in a separate file.";

  it("is reported at its boundary and not read", () => {
    const marked = `${head}---\n^^^\nparole_case: 7\n`;
    expectFound(marked, ["yaml/second-document", message]);
    expectFound(`${head}...\n^^^\nmatter: x\n`, ["yaml/second-document", message]);
    expectFound(`${head}--- matter: x\n^^^`, ["yaml/second-document", message]);
    expectFound(`${head}---\n^^^\n---\nmatter: x\n`, ["yaml/second-document", message]);
  });

  it("is not reported where only comments and boundaries follow", () => {
    expectFound(`${head}---\n# the end\n...\n---\n`);
    expectFound(`---\n${head}...\n`);
    expectFound(`# a comment\n--- # another\n${head}`);
    expectFound(`%YAML 1.2\n# a comment\n---\n${head}`);
    expectFound(`--- # nothing yet\n\n---\n${head}`);
    expectFound(`--- \t\n${head}`);
  });

  it("is reported where a character that looks like a space precedes text", () => {
    const text = `${head}...\n\u00a0matter: x\n`;
    expectFoundAt(text, ["yaml/second-document", "...", text.indexOf("..."), message]);
    const marked = `\uFEFF...\n${head}`;
    assert.ok(foundByReading(marked).some(({ rule }) => rule === "yaml/second-document"));
  });

  it("is not started by a line separator, which is a text character", () => {
    const text = `${head}matter: a\u2028--- b\u2028...\n`;
    assert.deepEqual(
      foundByReading(text).map(({ rule }) => rule),
      ["value/control-character"],
    );
    assert.deepEqual(seenAt(text, "matter"), { state: "given", value: "a --- b ..." });
  });

  it("starts only at the left margin", () => {
    expectFound(`${head}filing:\n  address: |\n    ---\n    ...\n    x\n`);
    expectFound(`${head}matter: --- x\n`);
    expectFound(`${head}matter: "a\n  ---\n  b"\n`);
  });

  it("may start after the header of the first", () => {
    const text = "--- matter: 2015-0417\n";
    assert.deepEqual(seenAt(text, "matter"), { state: "given", value: "2015-0417" });
  });
});

describe("a line that begins with %", () => {
  const message =
    "A line that begins with % is a YAML directive. Case files do not use directives. Remove the line.";

  it("is reported above the case, each one, unless it is the YAML version", () => {
    expectFound(`%YAML 1.2 # a version\n---\n${head}`);
    expectFound(
      `%YAML 1.2\n%50 of the costs\n^^^^^^^^^^^^^^^^\n\n%TAG ! x\n^^^^^^^^\n---\n${head}`,
      ["yaml/syntax", message],
      ["yaml/syntax", message],
    );
  });
});

describe("a key that begins with a question mark", () => {
  it("is read, and text below it that belongs to nothing is reported", () => {
    expectFound(
      `${head}filing:\n  ? carrier\n  : usps\n  ? "date"\n  : 2015-08-20\n  ? address\n  : |\n    Box 3\n`,
    );
    expectFound(`${head}filing:\n  ? carrier # by mail\n    date: 2015-08-20\n    ^^^^^^^^^^^^^^^^`, [
      "yaml/syntax",
      /^This /,
    ]);
  });
});

describe("a tree", () => {
  it("has an explanation for each node with a problem", () => {
    const { root, problems } = parseCaseText("matter: *a\nrequest: &b { kind: initial }\n");
    assert.deepEqual(
      root?.entries.map(({ key, value }) => [key.text, value.kind, value.start, value.end]),
      [
        ["matter", "unreadable", 8, 10],
        ["request", "map", 23, 40],
      ],
    );
    assert.deepEqual(
      problems.map(({ rule, start, end }) => [rule, start, end]),
      [
        ["yaml/alias", 8, 10],
        ["yaml/anchor", 20, 22],
      ],
    );
  });

  it("has no duplicate findings", () => {
    const found = foundByReading("matter: &a &b c\n");
    assert.deepEqual(
      found.filter(({ rule }) => rule.startsWith("yaml/")).map(({ rule }) => rule),
      ["yaml/anchor"],
    );
  });
});
