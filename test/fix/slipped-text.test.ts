// Lines of a text that begin at the left margin are moved into the text of the key above.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { newCaseText } from "../../server/src/core/casework/new-case.ts";
import { editsOfFix } from "../../server/src/core/fix/apply.ts";
import { outdentedTexts } from "../../server/src/core/fix/typing-mistakes/outdented-text.ts";
import { viewAt } from "../../server/src/core/read/node-at-offset.ts";
import { placeholderSpans } from "../../server/src/core/read/placeholder-spans.ts";
import { readCase } from "../../server/src/core/read/read.ts";
import { allRules } from "../../server/src/core/rules/index.ts";
import { withEdits } from "../../server/src/core/text/edits.ts";
import { parseCaseText } from "../../server/src/core/text/parse.ts";
import { checkText } from "../support/check.ts";
import { thorough } from "../support/tiers.ts";

/** The text after the first fix of the first finding about it, which must be the one that moves lines. */
function fixedText(text: string, into: string): string {
  const { findings } = checkText(text);
  const first = findings.find(({ rule }) => rule.startsWith("yaml/") || rule === "schema/unknown-key");
  const fix = first?.fixes[0];
  assert.equal(
    fix?.title,
    `Move these lines into ${into}`,
    JSON.stringify(findings.map(({ message }) => message)),
  );
  assert.ok(fix);
  return withEdits(text, editsOfFix(parseCaseText(text), fix));
}

/** The titles of the fixes of the first finding about the text. */
function offeredFirst(text: string): readonly string[] {
  const first = checkText(text).findings.find(({ rule }) => /^(?:yaml|schema)\/(?!missing)/.test(rule));
  assert.ok(first);
  return first.fixes.map(({ title }) => title);
}

const word = [
  "Ana has leukemia: a relapse.",
  "",
  "“No bed is left,” Dr. Pérez writes.",
  "She needs:",
  "- the second cycle #2",
  "\t• a caregiver: her mother",
  "",
  "Urgent: heart defect",
  "1. 'No' other hospital",
];
const moved = word.map((line) => (line === "" ? "" : `    ${line.replace("\t", "  ")}`)).join("\n");

describe("text lines at the left margin", () => {
  const around = (lines: string) =>
    `parole_case: 1\nrequest:\n  kind: initial\n  explanation:${lines}\n  emergency:\n    began: 2015-06-02\npetitioner: { id: rosa }\n`;
  const right = around(` |\n${moved}`);

  it("go below a | without text", () => {
    assert.equal(fixedText(around(` |\n${word.join("\n")}`), "explanation"), right);
  });
  it("go below the first line, which is after the key", () => {
    assert.equal(fixedText(around(` ${word.join("\n")}`), "explanation"), right);
  });
  it("go below a blank key, with blank lines between", () => {
    assert.equal(fixedText(around(`\n${word.join("\n")}`), "explanation"), right);
  });
  for (const mark of ["|", ">", "|-"]) {
    it(`follow the words that are beside ${mark}, none of which is lost`, () => {
      const [first = "", ...rest] = word;
      assert.equal(fixedText(around(` ${mark} ${first}\n${rest.join("\n")}`), "explanation"), right);
    });
  }
  for (const line of ["---", "...", "Exhibit A: the letter", "! urgent", "!urgent", "& son", "*urgent*"]) {
    it(`include ${line}, wherever it is among them`, () => {
      const lines = ["Ana has leukemia.", line, "She needs a caregiver."];
      const meant = around(` |\n${lines.map((one) => `    ${one}`).join("\n")}`);
      assert.equal(fixedText(around(` |\n${lines.join("\n")}`), "explanation"), meant);
      assert.equal(fixedText(around(` |\n    ${lines.join("\n")}`), "explanation"), meant);
      assert.equal(fixedText(around(` ${lines.join("\n")}`), "explanation"), meant);
    });
  }
  it("end before a line of dashes that divides the case", () => {
    const text = "parole_case: 1\nrequest:\n  explanation: Ana is ill.\n---\npetitioner:\n  id: rosa\n";
    assert.deepEqual(offeredFirst(text), ['Remove the line "---"', "Move these lines into explanation"]);
  });
  it("follow those that are in their place", () => {
    const [first = "", ...rest] = word;
    assert.equal(
      fixedText(around(` | # why\n    ${first}\n${rest.join("\n")}`), "explanation"),
      around(` | # why\n${moved}`),
    );
  });
  it("keep Windows line endings", () => {
    const text = around(` |\n${word.join("\n")}`).replaceAll("\n", "\r\n");
    assert.equal(fixedText(text, "explanation"), right.replaceAll("\n", "\r\n"));
  });
  it("go into a text of a list item, up to the next item", () => {
    const text = (lines: string) =>
      `parole_case: 1\nexhibits:\n  - label: A\n    title: ${lines}\n    file: a.pdf\n  - label: B\n    file: b.pdf\n`;
    assert.equal(
      fixedText(text("Letter\nof Dr. Pérez: copy\n- signed"), "title"),
      text("|\n      Letter\n      of Dr. Pérez: copy\n      - signed"),
    );
  });
  it("go into the last text of a file", () => {
    const text = (lines: string) => `parole_case: 1\nfiling:\n  address: ${lines}\n`;
    assert.equal(
      fixedText(text("USCIS\nAttn: Parole\nPO Box 1"), "address"),
      text("|\n    USCIS\n    Attn: Parole\n    PO Box 1"),
    );
  });

  it("are unchanged where they are entries, comments or in place", () => {
    for (const text of [
      "parole_case: 1\nmatter: a\n# note\nrequest:\n  explanation: |\n    One\n    Two: three\n  kind: initial\nforms:\n- form: I-131\n  file: a.pdf\n",
      "parole_case: 1\nrequest:\n  explanation: One\n    two\n  # note\n  kind: initial\n",
      "parole_case: 1\npetitioner:\n  name: { family: A }\n  phone: 1\n",
      // What is wrong is the indentation of the key above.
      "beneficiaries:\n  - id: ana\n    sex: female\n  citizenship: Jordan\n---\n    located_in: Jordan\n",
      "beneficiaries:\n  - id: ana\n    sex: female\n   citizenship: Jordan\nShe lives there.\nmatter: a\n",
      "parole_case: 1\nmatter: a\ncolor: red\nReqest:\n  kind: initial\nExhibits: []\n",
    ]) {
      assert.deepEqual(outdentedTexts(parseCaseText(text)), []);
    }
  });
  it("leave every other value unchanged", () => {
    const { context } = checkText(fixedText(around(` |\n${word.join("\n")}`), "explanation"));
    assert.equal(context.view.request.kind.value, "initial");
    assert.equal(context.view.request.emergency.began.value, "2015-06-02");
    assert.equal(context.view.petitioner.id.value, "rosa");
  });

  it("are read as pasted, whatever they contain, below every long text of a new case", thorough, () => {
    const { text } = newCaseText(
      {
        edition: "uscis-2026",
        kind: "initial",
        reasons: ["medical"],
        beneficiary: { given: "Ana", family: "Morales", isChild: true },
        isRepresented: true,
      },
      allRules,
      "2026-11-22",
    );
    const places = readCase(parseCaseText(text)).unfinished.filter(
      ({ node }) => node?.kind === "text" && node.style === "block",
    );
    assert.ok(places.length > 8);
    const line = fc.constantFrom(
      ...[
        "Ana is ill.",
        "She needs:",
        "- a bed",
        "• a: b",
        "#2 reason",
        "“No bed,” he said",
        "'none'",
        '"all" of it',
        "[sic]",
        "{x: y",
        "& more",
        "* star",
        "! now",
        "% 5",
        "@home",
        "`x`",
        "1. one",
        "Note : x",
        "Diagnosis: leukemia",
        "",
        "---",
        "? why",
        "a, b",
        "| x",
      ],
    );
    fc.assert(
      fc.property(
        fc.nat(places.length - 1),
        fc.array(line, { minLength: 1, maxLength: 8 }),
        (index, lines) => {
          const place = places[index];
          const span =
            place?.node && placeholderSpans(text).find(({ start }) => start >= (place.node?.start ?? 0));
          assert.ok(place && span);
          const [first = "", ...rest] = lines.filter(
            (one, at) => one !== "" || (at > 0 && at < lines.length - 1),
          );
          if (first === "" || rest.every((one) => one === "")) return;
          const said = [first, ...rest].join("\n").trim();
          const pasted = text.slice(0, span.start) + said + text.slice(span.end);
          const slipped = outdentedTexts(parseCaseText(pasted))[0];
          assert.ok(slipped, pasted);
          const after = parseCaseText(withEdits(pasted, editsOfFix(parseCaseText(pasted), slipped.fix)));
          assert.deepEqual(after.problems, []);
          const value = viewAt(readCase(after).view, place.path)?.ref.node;
          assert.equal(value?.kind === "text" ? value.text.trim() : "", said);
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe("lines at the left margin: a slightly misspelled key is not a line of the text above", () => {
  const address = (line: string) => `parole_case: 1
request: { kind: initial }
petitioner:
  address:
    street: 12 Elm Street
${line}
    state: MD
`;
  for (const [line, title] of [
    ["    city\uff1aHyattsville", "Use a plain colon after city"],
    ["    city:Hyattsville", "Insert a space after city:"],
    ["\u00a0\u00a0\u00a0\u00a0city: Hyattsville", "Indent with spaces"],
  ] as const) {
    it(`offers "${title}" first and reads the value afterwards`, () => {
      const text = address(line);
      const [finding] = checkText(text).findings.filter(
        ({ rule }) => rule === "yaml/syntax" || rule === "schema/unknown-key",
      );
      assert.equal(finding?.fixes[0]?.title, title);
      assert.ok(finding.fixes.every((fix) => !fix.title.startsWith("Move")));
      const fix = finding.fixes[0];
      assert.ok(fix);
      const after = withEdits(text, editsOfFix(parseCaseText(text), fix));
      const { city, street, state } = checkText(after).context.view.petitioner.address;
      assert.deepEqual([street.value, city.value, state.value], ["12 Elm Street", "Hyattsville", "MD"]);
    });
  }
});

describe("lines that are not part of the text above", () => {
  it("begin a section, with an invisible character before its key", () => {
    for (const mark of ["\ufeff", "\u200b"]) {
      const text = `parole_case: 1\nexhibits:\n  - label: A\n    title: Pasted\n${mark}forms: [{ form: I-131 }]\ndecisions: []\n`;
      assert.deepEqual(offeredFirst(text), ["Change to forms"]);
    }
  });

  it("begin a section that is indented too far", () => {
    const text =
      "parole_case: 1\nmatter: Slips\n\n  request:\n  kind: initial\n  stay:\n    from: 2015-11-09\n\npetitioner:\n  id: rosa\n";
    assert.ok(!offeredFirst(text).includes("Write the text as a block"), offeredFirst(text).join());
  });
});
