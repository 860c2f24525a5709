// Pasting into a case file: the file then reads as what was pasted, and everything around it is unchanged.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { newCaseText } from "../../server/src/core/casework/new-case.ts";
import { pasteInto, withPaste } from "../../server/src/core/ide/paste/paste.ts";
import { pastedLines } from "../../server/src/core/ide/paste/request.ts";
import { viewAt } from "../../server/src/core/read/node-at-offset.ts";
import { placeholderSpans } from "../../server/src/core/read/placeholder-spans.ts";
import { readCase } from "../../server/src/core/read/read.ts";
import { allRules } from "../../server/src/core/rules/index.ts";
import { parseCaseText } from "../../server/src/core/text/parse.ts";
import { checkText } from "../support/check.ts";
import { thorough } from "../support/tiers.ts";

/**
 * The text after a paste over the span between « and », or at ‸; `pasted` unchanged if the editor's own paste is right.
 */
function after(marked: string, pasted: string): string {
  const start = marked.search(/[«‸]/);
  const text = marked.replaceAll(/[«»‸]/g, "");
  const end = marked.includes("»") ? marked.indexOf("»") - 1 : start;
  const paste = pasteInto(parseCaseText(text), { start, end }, pasted);
  return paste ? withPaste(text, { start, end }, paste) : text.slice(0, start) + pasted + text.slice(end);
}
const isLeftToEditor = (marked: string, pasted: string) => {
  const start = marked.search(/[«‸]/);
  const end = marked.includes("»") ? marked.indexOf("»") - 1 : start;
  return pasteInto(parseCaseText(marked.replaceAll(/[«»‸]/g, "")), { start, end }, pasted) === undefined;
};

const fromWord =
  "Ana has leukemia: a relapse.\r\n\r\n“The ward closed,” Dr. Pérez writes. #1 reason:\r\n•\tNo beds\r\n\t•\tNo staff\r\n- 'Nothing' else\r\n";

describe("pasting several lines between braces", () => {
  const notices = (text: string) => checkText(text).findings.filter(({ rule }) => rule.startsWith("value/"));
  it("become one line where the field has one line, without a finding", () => {
    for (const [marked, pasted, right] of [
      [
        "petitioner: { address: { street: «TODO» } }\n",
        "410 Pecan St, Apt #4\r\nUnit B",
        'petitioner: { address: { street: "410 Pecan St, Apt #4, Unit B" } }\n',
      ],
      [
        "petitioner: { address: { street: «TODO» } }\n",
        "410 Pecan St,\n\n  Unit B\n",
        'petitioner: { address: { street: "410 Pecan St, Unit B" } }\n',
      ],
      [
        "petitioner: { name: { given: «TODO» } }\n",
        "Ana\nMaria",
        "petitioner: { name: { given: Ana Maria } }\n",
      ],
      [
        'petitioner: { address: { street: "«TODO»" } }\n',
        "410 Pecan St\nUnit B",
        'petitioner: { address: { street: "410 Pecan St, Unit B" } }\n',
      ],
      [
        "petitioner: { address: { street: '1 Elm, «TODO»' } }\n",
        "Ana's\nUnit B",
        "petitioner: { address: { street: '1 Elm, Ana''s, Unit B' } }\n",
      ],
    ] as const) {
      const text = after(marked, pasted);
      assert.equal(text, right);
      assert.deepEqual(notices(text), []);
    }
  });
  it("stay separate lines where the field is a long text", () => {
    const text = after("request: { explanation: «TODO» }\n", "Ana is ill.\nNo bed is left.");
    assert.equal(text, 'request: { explanation: "Ana is ill.\\nNo bed is left." }\n');
    assert.deepEqual(notices(text), []);
  });
});

describe("pasting several lines", () => {
  it("replace a placeholder with a block, whatever they contain", () => {
    assert.equal(
      after("request:\n  explanation: «TODO why»\n  kind: initial\n", fromWord),
      `request:
  explanation: |
    Ana has leukemia: a relapse.

    “The ward closed,” Dr. Pérez writes. #1 reason:
    •\tNo beds
      •\tNo staff
    - 'Nothing' else
  kind: initial
`,
    );
  });

  it("become a block after a blank key, with or without a space", () => {
    for (const marked of ["matter:‸\nedition: x\n", "matter: ‸\nedition: x\n"])
      assert.equal(after(marked, "a\nb"), "matter: |\n  a\n  b\nedition: x\n");
  });

  it("include the rest of the value that they are pasted into", () => {
    assert.equal(after("matter: one ‸two\n", "a\nb "), "matter: |\n  one a\n  b two\n");
    assert.equal(after("matter: one «two» three\n", "a\n\nb"), "matter: |\n  one a\n\n  b three\n");
  });

  it("keep their leading and trailing line breaks between words", () => {
    assert.equal(
      after("request:\n  explanation: Ana needs help‸\n", "\nNote: urgent\n- see #4"),
      "request:\n  explanation: |\n    Ana needs help\n    Note: urgent\n    - see #4\n",
    );
    assert.equal(after("matter: one‸\n", "\r\n\r\ntwo\r\n"), "matter: |\n  one\n\n  two\n");
    assert.equal(after("matter: one‸\n", "  \ntwo "), "matter: |\n  one\n  two\n");
    assert.equal(after("matter: ‸one\n", "two\n"), "matter: |\n  two\n  one\n");
    assert.equal(after("matter: ‸one\n", "zero\ntwo\n\n"), "matter: |\n  zero\n  two\n\n  one\n");
    assert.equal(after("matter: one‸ two # ask\n", "\nx"), "matter: | # ask\n  one\n  x two\n");
    assert.equal(after("a: |\n  one‸\nb: c\n", "\n\ntwo"), "a: |\n  one\n\n  two\nb: c\n");
    assert.equal(after("matter: 'it''s‸'\n", "\nnow"), "matter: |\n  it's\n  now\n");
    assert.equal(after("petitioner: { phone: one‸ }\n", "\ntwo"), 'petitioner: { phone: "one, two" }\n');
    assert.equal(after('petitioner: { phone: "one‸" }\n', "\ntwo"), 'petitioner: { phone: "one, two" }\n');
    assert.equal(
      after("petitioner: { name: { given: Ana‸ } }\n", "\nRosa"),
      "petitioner: { name: { given: Ana Rosa } }\n",
    );
    assert.equal(after("matter: «TODO»\n", "\none\n"), "matter: one\n");
  });

  it("stay below a comment that was after the value", () => {
    assert.equal(after("matter: «TODO» # ask Rosa\n", "a\nb"), "matter: | # ask Rosa\n  a\n  b\n");
    assert.equal(after("matter: Suite «TODO» # ask\n", "a\nb"), "matter: | # ask\n  Suite a\n  b\n");
    assert.equal(after("matter: one‸ # ask Rosa\n", " a\nb"), "matter: | # ask Rosa\n  one a\n  b\n");
  });

  it("are aligned below an existing |, from any column", () => {
    const expected = "a: |\n  one\n  x: y\n\n  z #1two\nb: c\n";
    assert.equal(after("a: |\n  one\n  ‸two\nb: c\n", "x: y\n\nz #1"), expected);
    assert.equal(after("a: |\n  one\n  two«three»\nb: c\n", "\nx"), "a: |\n  one\n  two\n  x\nb: c\n");
    assert.equal(after("a: |\n    «TODO x»\nb: c\n", "x\n y"), "a: |\n    x\n     y\nb: c\n");
    assert.equal(after("a: |\n  one\n‸\nb: c\n", "x\ny"), "a: |\n  one\n  x\n  y\nb: c\n");
    assert.equal(after("a: |\n  one\n  ‸two\n", "x\ny\n"), "a: |\n  one\n  x\n  y\n  two\n");
  });

  it("go below a | that has no text yet", () => {
    const expected = "a:\n  b: |\n    x\n    y\nc: d\n";
    assert.equal(after("a:\n  b: |‸\nc: d\n", "x\ny"), expected);
    assert.equal(after("a:\n  b: |\n‸\nc: d\n", "x\ny"), expected);
    assert.equal(after("a:\n  b: |\n    ‸\nc: d\n", "x\ny"), expected);
    assert.equal(after("a:\n  - b: > # long\n‸\n", "x\ny"), "a:\n  - b: > # long\n      x\n      y\n");
  });

  it("turn a quoted value into a block", () => {
    assert.equal(after('matter: "say «TODO» \\"x\\""\n', "a\nb"), 'matter: |\n  say a\n  b "x"\n');
    assert.equal(after("matter: 'it''s ‸'\n", "a\nb"), "matter: |\n  it's a\n  b\n");
    assert.equal(after('matter: "‸" # c\n', "a\nb"), "matter: | # c\n  a\n  b\n");
  });

  it("stay on one line within brackets", () => {
    assert.equal(
      after("petitioner: { address: { street: «TODO», city: X } }\n", "1 Elm\nUnit #2"),
      'petitioner: { address: { street: "1 Elm, Unit #2", city: X } }\n',
    );
    assert.equal(
      after("petitioner: { address: { street: 'a‸', city: X } }\n", "b\nc's"),
      `petitioner: { address: { street: 'ab, c''s', city: X } }\n`,
    );
  });

  it("become the items of a list, without their bullets", () => {
    assert.equal(
      after("petitioner: { id: a }\nsponsors:\n  - name:\n      aliases: «TODO»\n", "• Ana López\n• A. #2\n"),
      'petitioner: { id: a }\nsponsors:\n  - name:\n      aliases: [Ana López, "A. #2"]\n',
    );
  });

  it("are comments in a comment", () => {
    assert.equal(after("a: b\n  # note ‸\nc: d\n", "x\ny: z\n"), "a: b\n  # note x\n  # y: z\nc: d\n");
  });

  it("include a value that continues below its key", () => {
    assert.equal(
      after("request:\n  explanation: One\n    two ‸three\n    four\n  kind: initial\n", "a\nb"),
      "request:\n  explanation: |\n    One two a\n    bthree four\n  kind: initial\n",
    );
  });

  it("keep the file's Windows line endings", () => {
    assert.equal(
      after("matter: «TODO»\r\nedition: x\r\n", "a\n\nb"),
      "matter: |\r\n  a\r\n\r\n  b\r\nedition: x\r\n",
    );
  });
});

describe("pasting one line", () => {
  it("adds quotation marks where YAML would read it as something else", () => {
    const samples = [
      "Urgent: heart defect",
      "Clinic #1",
      "#410",
      "- none",
      "[sic] as written",
      "{x}",
      "@home",
      "`x`",
      "%5",
      "&c",
      "*star",
      "!now",
      "> half",
      "| x",
      "? why",
      '"quoted" start',
      "'quoted' start",
      "null",
      "~",
      "ends with:",
    ];
    for (const sample of samples) {
      const text = after("matter: «TODO»\nedition: x\n", `${sample}\r\n`);
      assert.equal(text, `matter: ${JSON.stringify(sample)}\nedition: x\n`);
    }
  });
  it("adds them around the whole value", () => {
    assert.equal(after("matter: Suite‸\n", " #12"), 'matter: "Suite #12"\n');
    assert.equal(after("matter: ‸ end\n", "a: b"), 'matter: "a: b end"\n');
    assert.equal(after('matter: say "x" ‸ y\n', "a: b"), 'matter: "say \\"x\\" a: b y"\n');
    assert.equal(
      after("exhibits: [{ title: «TODO», file: x }]\n", "One, two"),
      'exhibits: [{ title: "One, two", file: x }]\n',
    );
    assert.equal(
      after("sponsors:\n  - name: { aliases: [] }\n    for:\n      - «TODO»\n", "#1"),
      'sponsors:\n  - name: { aliases: [] }\n    for:\n      - "#1"\n',
    );
  });
  it("continues a value before its trailing spaces", () => {
    assert.equal(after("matter: Suite «TODO» # ask\n", "#12"), 'matter: "Suite #12" # ask\n');
    assert.equal(after("matter: Suite ‸\n", "#12"), 'matter: "Suite #12"\n');
    assert.equal(
      after("petitioner: { address: { street: Suite «TODO», city: X } }\n", "#12"),
      'petitioner: { address: { street: "Suite #12", city: X } }\n',
    );
  });
  it("keeps the spaces between words", () => {
    assert.equal(after("matter: very ‸sick\n", "young: and "), 'matter: "very young: and sick"\n');
    assert.ok(isLeftToEditor("matter: very ‸sick\n", "young and "));
    assert.ok(isLeftToEditor("a: |\n  very‸ sick\n", " young"));
  });
  it("is escaped within quotation marks", () => {
    assert.equal(after('matter: "a‸"\n', 'say "x" \\ y'), 'matter: "asay \\"x\\" \\\\ y"\n');
    assert.equal(after("matter: 'a‸'\n", "it's"), "matter: 'ait''s'\n");
    assert.equal(
      after("exhibits: [{ title: 'a‸', file: x }]\n", "it's"),
      "exhibits: [{ title: 'ait''s', file: x }]\n",
    );
  });
  it("drops the line ending that Word adds to a paragraph", () => {
    assert.equal(after("matter: «TODO»\n", "2015-0417\r\n"), "matter: 2015-0417\n");
    assert.equal(after("a: |\n  x ‸\nb: c\n", "y\r\n"), "a: |\n  x y\nb: c\n");
  });
});

describe("the editor's own paste is used", () => {
  it("for words that need no change", () => {
    assert.ok(isLeftToEditor("matter: «TODO»\n", "2015-0417"));
    assert.ok(isLeftToEditor("a: |\n  x ‸\n", "y: z #1"));
    assert.ok(isLeftToEditor('matter: "a‸"\n', "b: c #1"));
    assert.ok(isLeftToEditor("# note ‸\n", "x"));
  });
  it("for keys of a case where keys are allowed", () => {
    const block = "  emergency:\n    description: x\n    began: 2015-01-02\n";
    assert.ok(isLeftToEditor("request:\n  kind: initial\n‸\n", block));
    assert.ok(isLeftToEditor("request:\n  explanation: |\n    one\n‸\npetitioner: { id: a }\n", block));
    assert.ok(isLeftToEditor("‸", "parole_case: 1\nrequest:\n  kind: initial\n"));
    assert.ok(isLeftToEditor("exhibits:\n  - label: A\n  ‸\n", "- label: B\n    kind: other\n"));
    assert.ok(isLeftToEditor("request:\n  stay:‸\n", "\n    from: 2015-01-02\n    until: 2015-01-03"));
    assert.ok(isLeftToEditor("request:\n  stay: ‸\n", "{ from: 2015-01-02,\n until: 2015-01-03 }"));
  });
  it("for a whole line copied in the editor, in the middle of a value", () => {
    assert.ok(isLeftToEditor("petitioner:\n  phone: 20‸2\n", "  email: rosa@example.org\n"));
    assert.ok(isLeftToEditor("petitioner:\n  phone: 202‸\n", "\n  email: rosa@example.org"));
  });
  it("for nothing but spaces, and over several values", () => {
    assert.ok(isLeftToEditor("matter: ‸\n", " \r\n\t\n"));
    assert.ok(isLeftToEditor("matter: «a\nedition: b»\n", "x\ny"));
  });
});

describe("pasted text", () => {
  const words = fc.constantFrom(
    ..."a|Ana|: |:|#| #1|- |“x”|'|\"|\\|{|}|[|]|,|&|*|!|%|@|`|?|é|\t|  |•\t|1. |TODO|\n|\r\n|\n\n|\v|\u00a0|null|~|---|...|> |key: |%".split(
      "|",
    ),
    "|",
    "| ",
  );
  const prose = fc.array(words, { minLength: 1, maxLength: 30 }).map((all) => all.join(""));
  const base = newCaseText(
    {
      edition: "uscis-2026",
      kind: "initial",
      reasons: ["medical"],
      beneficiary: { given: "Ana", family: "Morales", isChild: true },
      isRepresented: true,
    },
    allRules,
    "2026-11-22",
  ).text;
  const plain = base.replaceAll(/\|\n\s+(?=TODO)/g, "");
  const crlf = base.replaceAll("\n", "\r\n");

  for (const [name, text] of Object.entries({
    blocks: base,
    "plain values": plain,
    "Windows line ends": crlf,
  })) {
    it(`reads back unchanged from every text field of a new case: ${name}`, thorough, () => {
      const parsed = parseCaseText(text);
      const places = readCase(parsed).unfinished.filter(
        ({ shape }) => shape.kind === "leaf" && ["prose", "text"].includes(shape.meta.kind),
      );
      const spans = placeholderSpans(text);
      assert.ok(places.length > 20);
      fc.assert(
        fc.property(fc.nat(places.length - 1), prose, (index, pasted) => {
          const place = places[index];
          const node = place?.node;
          const span = node && spans.find(({ start, end }) => node.start <= start && end <= node.end);
          assert.ok(place && span);
          const paste = pasteInto(parsed, span, pasted);
          const written = paste
            ? withPaste(text, span, paste)
            : text.slice(0, span.start) + pasted + text.slice(span.end);
          const said = pastedLines(pasted).join("\n");
          // Curly quotation marks around a whole value are reported, and it is read without them.
          if (said === "" || /^\s*“.*”\s*$/s.test(said)) return;
          const after = parseCaseText(written);
          assert.deepEqual(after.problems, [], written);
          const again = viewAt(readCase(after).view, place.path);
          const value = again?.ref.node?.kind === "text" ? again.ref.node.text : undefined;
          assert.equal(value?.replace(/\n$/, ""), said, written);
        }),
        { numRuns: 300 },
      );
    });
  }
});
