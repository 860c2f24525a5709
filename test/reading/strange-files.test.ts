// Files that are not a case file, or a malicious one: a prompt answer in words, and no crash.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { largestText, parseCaseText } from "../../server/src/core/text/parse.ts";
import { checkText } from "../support/check.ts";
import { thorough } from "../support/tiers.ts";
import { expectFound, expectFoundAt, fixesOf, foundByReading, seenAt } from "./reading.ts";

const head = "parole_case: 1\nrequest: { kind: initial }\n";
const slip = "matter: x\nreqest_kind: y\n";
const rulesFor = (text: string) => checkText(text).findings.map(({ rule }) => rule);

/** Text of the bytes, as files are read. */
const decoded = (...bytes: readonly number[]) =>
  new TextDecoder("utf-8", { ignoreBOM: true }).decode(Uint8Array.from(bytes));
const bytesOf = (text: string, encoding: BufferEncoding) => [...Buffer.from(text, encoding)];

describe("a file without any key", () => {
  for (const [name, text] of [
    ["empty", ""],
    ["blank lines", "\n \n\t\n"],
    ["a byte-order mark", "\uFEFF"],
    ["comments", "# nothing yet\n  # and nothing here\n"],
    ["boundaries of documents", "---\n---\n...\n"],
  ] as const) {
    it(`is read as an empty case: ${name}`, () => {
      const found = foundByReading(text);
      assert.deepEqual(
        found.map(({ rule, path, span }) => [rule, path.join("."), span.start, span.end]),
        [
          ["schema/missing-key", "parole_case", 0, 0],
          ["schema/missing-key", "request.kind", 0, 0],
        ],
      );
    });
  }

  it("has one finding about its first line, where it contains something else", () => {
    const message = "A case file begins with a key and a colon, such as parole_case: 1.";
    for (const [text, shown] of [
      ["- a\n- b\n", "- a"],
      ["[a, b]\n", "[a, b]"],
      ["Dear Sir or Madam,\nhelp\n", "Dear Sir or Madam,"],
      ["42\n", "42"],
      ['"parole_case"\n', '"parole_case"'],
      ["|\n parole_case: 1\n", "|"],
    ] as const) {
      const found = checkText(text).findings;
      assert.deepEqual(
        found.map(({ rule, span, message: said }) => [rule, text.slice(span.start, span.end), said]),
        [["yaml/syntax", shown, message]],
      );
    }
    assert.deepEqual(rulesFor("hello\n"), ["yaml/syntax"]);
  });

  it("also applies to one pair of braces", () => {
    expectFoundAt("{ parole_case: 1, request: { kind: initial }, mater: x }", [
      "schema/unknown-key",
      "mater",
      46,
      /Unknown key "mater"/,
    ]);
  });
});

describe("a file that is not UTF-8 text", () => {
  const noText = "This is not a text file in UTF-8. Save it as UTF-8 text.";
  const noCharacter =
    "A character here cannot be read. Save the file as UTF-8, and type the character again.";

  it("is reported at the first NUL and not read", () => {
    const text = "parole_case: 1\nmatter: a\0b\n";
    assert.deepEqual(
      checkText(text).findings.map(({ rule, span, message }) => [rule, span.start, span.end, message]),
      [["yaml/encoding", 24, 25, noText]],
    );
  });

  it("is reported for UTF-16 with and without a byte-order mark, in either order", () => {
    const little = bytesOf("parole_case: 1\n", "utf16le");
    const big = [...Buffer.from(little).swap16()];
    for (const bytes of [little, [0xff, 0xfe, ...little], big, [0xfe, 0xff, ...big]]) {
      assert.deepEqual(
        checkText(decoded(...bytes)).findings.map(({ rule, message }) => [rule, message]),
        [["yaml/encoding", noText]],
      );
    }
  });

  it("is reported for a picture, a PDF and a ZIP", () => {
    for (const beginning of [
      [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
      [...Buffer.from("%PDF-1.7\n%"), 0xe2, 0xe3, 0xcf, 0xd3, 0x0a],
      [0x50, 0x4b, 0x03, 0x04, 0x14, 0x00, 0x06, 0x00],
    ]) {
      assert.equal(rulesFor(decoded(...beginning))[0], "yaml/encoding");
    }
  });

  it("is reported once for Windows-1252, at the first letter, and otherwise read", () => {
    const text = decoded(...bytesOf(`${head}matter: Núñez Ordóñez\nreqest: x\n`, "latin1"));
    expectFoundAt(
      text,
      ["yaml/encoding", "\ufffd", text.indexOf("\ufffd"), noCharacter],
      ["schema/unknown-key", "reqest", text.indexOf("reqest"), /"reqest"/],
    );
  });

  it("is reported for a control character", () => {
    for (const [character, code] of [
      ["\u0007", "U+0007"],
      ["\u001b", "U+001B"],
      ["\u0001", "U+0001"],
    ] as const) {
      const text = `${head}matter: a${character}b\n`;
      const said = `This is a control character (${code}). Remove it.`;
      expectFoundAt(text, ["yaml/encoding", character, text.indexOf(character), said]);
      assert.deepEqual(fixesOf(text), ["Remove the character"]);
    }
  });
});

describe("a file that is too large", () => {
  it("is not read, and its size is reported", () => {
    const text = "parole_case: 1\n".padEnd(5_000_000, "#");
    assert.deepEqual(
      checkText(text).findings.map(({ rule, span, message }) => [rule, span.start, span.end, message]),
      [
        [
          "yaml/too-large",
          0,
          1,
          "The file has 5 million characters, more than the limit for a case file, and was not read. Keep exhibits in separate files.",
        ],
      ],
    );
  });

  it("is read up to the maximum size", () => {
    assert.deepEqual(parseCaseText(head.padEnd(largestText, "#")).problems, []);
    assert.equal(parseCaseText(head.padEnd(largestText + 1, "#")).problems[0]?.rule, "yaml/too-large");
  });
});

describe("a megabyte on one line", () => {
  const million = 1_000_000;
  for (const [name, line] of [
    ["a value", `matter: ${"x".repeat(million)}`],
    ["a value in quotation marks", `matter: "${"x ".repeat(million / 2)}"`],
    ["spaces behind a value", `matter: x${" ".repeat(million)}`],
    ["a comment", `#${" x".repeat(million / 2)}`],
    ["a key without end", "k".repeat(million)],
    ["a key and spaces", `k${" ".repeat(million)}`],
    ["a key", `${"k".repeat(million)}: x`],
  ] as const) {
    it(`is read: ${name}`, () => {
      const text = `${head}${line}\npetitoner: { id: rosa }\n`;
      const rules = foundByReading(text).map(({ rule, span }) => [
        rule,
        text.slice(span.start, span.end).length,
      ]);
      assert.deepEqual(rules.at(-1), ["schema/unknown-key", "petitoner".length]);
      assert.ok(rules.length <= 2);
    });
  }
});

describe("ten thousand levels", () => {
  const levels = 10_000;
  const partTooDeep = /^This part is nested too deeply and was not read. The rest of the file was checked.$/;
  for (const [name, value] of [
    ["of brackets", "[".repeat(levels) + "]".repeat(levels)],
    ["of brackets never closed", "[".repeat(levels)],
    ["of braces", "{a: ".repeat(levels) + "}".repeat(levels)],
    ["of braces never closed", "{a: ".repeat(levels)],
  ] as const) {
    it(`${name} affect only their own part`, () => {
      const text = `${head}forms: ${value}\n${slip}`;
      expectFoundAt(
        text,
        ["yaml/too-deep", `forms: ${value}`.slice(0, 200), head.length, partTooDeep],
        ["schema/unknown-key", "reqest_kind", text.indexOf("reqest_kind"), /"reqest_kind"/],
      );
      assert.deepEqual(seenAt(text, "forms"), { state: "faulty", items: 0 });
    });
  }

  it("of dashes affect only their own part", () => {
    const text = `${head}forms:\n  ${"- ".repeat(levels)}x\n${slip}`;
    assert.deepEqual(
      foundByReading(text).map(({ rule }) => rule),
      ["yaml/too-deep", "schema/unknown-key"],
    );
  });

  it("of blocks affect only their own part", () => {
    // Each level is indented by one column more, so that the file grows with the square of their number.
    const blocks = Array.from({ length: 1500 }, (_, level) => `${" ".repeat(level + 1)}a:\n`).join("");
    const text = `${head}filing:\n${blocks}${slip}`;
    assert.deepEqual(
      foundByReading(text).map(({ rule }) => rule),
      ["yaml/too-deep", "schema/unknown-key"],
    );
  });

  it("affect the whole file, where it is one pair of braces", () => {
    assert.deepEqual(rulesFor("{a: ".repeat(levels)), ["yaml/too-deep"]);
  });

  it("are reported from the sixty-fifth on", () => {
    const deep = (count: number) => `${head}forms: ${"[".repeat(count)}${"]".repeat(count)}\n`;
    const rules = (count: number) => foundByReading(deep(count)).map(({ rule }) => rule);
    assert.ok(!rules(64).includes("yaml/too-deep"));
    assert.ok(rules(66).includes("yaml/too-deep"));
  });
});

describe("aliases of aliases", () => {
  it("are each reported and never followed", thorough, () => {
    const lines = Array.from({ length: 11 }, (_, level) => {
      const parts = level === 0 ? "x, x" : Array.from({ length: 9 }, () => `*b${level - 1}`).join(", ");
      return `  b${level}: &b${level} [${parts}]\n`;
    });
    const text = `${head}filing:\n${lines.join("")}  carrier: *b10\n`;
    const found = foundByReading(text).filter(({ rule }) => rule === "yaml/alias");
    assert.equal(found.length, 9 * 10 + 1);
    for (const { span } of found) assert.match(text.slice(span.start, span.end), /^\*b\d+$/);
  });

  it("may be inside what they refer to", () => {
    expectFound(
      `${head}exhibits: &e\n          ^^\n  - *e\n    ^^\n  - { label: A, supports: *e }\n                          ^^`,
      ["yaml/anchor", /&e/],
      ["yaml/alias", /\*e/],
      ["yaml/alias", /\*e/],
    );
  });
});

describe("thousands of mistakes", () => {
  it("are found one by one, without a stack overflow", thorough, () => {
    const flow = `${head}exhibits: [${"*a,".repeat(5_000)}]\n`;
    assert.equal(parseCaseText(flow).problems.length, 5_000);
    const keys = Array.from({ length: 1000 }, (_, index) => `k${index}: x\n`).join("");
    assert.equal(foundByReading(head + keys).length, 1000);
  });
});

describe("a value of thousands of signs", () => {
  const many = 15_000;
  const rulesIn = (text: string) => new Set(rulesFor(text));

  it("is read in a time that grows with its length, and has its finding: brackets", () => {
    for (const sign of ["]", "}", "[]"]) {
      const value = sign.repeat(many / sign.length);
      const found = rulesIn(`parole_case: 1\nforms: [{ form: ${value}, file: a.pdf }]\n`);
      assert.ok(found.has("yaml/syntax"), sign);
    }
    assert.ok(rulesIn(`parole_case: 1\nforms: [{ form: I-131${"(".repeat(many)}, file: a.pdf }]\n`).size > 0);
  });

  it("is read in a time that grows with its length, and has its finding: blanks, dots, and words", () => {
    const blanks = `"x${" ".repeat(many)}x"`;
    const patient = (more: string) => `${head}beneficiaries: [{ id: ana, ${more} }]\n`;
    for (const text of [
      patient(`medical: { cost: ${blanks} }`),
      patient(`address: ${blanks}`),
      patient(`relationship: "aunt ${"a ".repeat(many)}"`),
      patient(`relationship: "aunt ${"a.".repeat(many)}"`),
      `${head}exhibits: [{ label: A, file: "exhibits/${".".repeat(many)}" }]\n`,
    ]) {
      assert.ok(rulesIn(text).size > 0);
    }
  });

  it("leaves the limit of stack traces as it was", () => {
    const limit = Error.stackTraceLimit;
    parseCaseText("a: [}\n");
    assert.equal(Error.stackTraceLimit, limit);
  });
});
