// Both versions of a text, as version control leaves them between conflict markers.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { editsOfFix } from "../../server/src/core/fix/apply.ts";
import { withEdits } from "../../server/src/core/text/edits.ts";
import { parseCaseText } from "../../server/src/core/text/parse.ts";
import { checkText } from "../support/check.ts";

const conflicted = `parole_case: 1
request:
  kind: initial
  explanation: |
    Ana has leukemia.
<<<<<<< HEAD
    The second cycle begins in November.
=======
    The third cycle begins in December.
    The ward has closed.
>>>>>>> laptop
petitioner: { id: rosa, name: { given: Rosa } }
`;

const findingsOf = (text: string) => checkText(text).findings.filter(({ rule }) => rule === "yaml/conflict");

function kept(text: string, title: string): string {
  const [finding] = findingsOf(text);
  const fix = finding?.fixes.find((one) => one.title === title);
  assert.ok(fix, title);
  return withEdits(text, editsOfFix(parseCaseText(text), fix));
}

describe("conflict markers: one finding with three fixes", () => {
  it("is one finding at the first marker, and the rest of the file is read", () => {
    const { findings, context } = checkText(conflicted);
    const found = findings.filter(({ rule }) => rule.startsWith("yaml/"));
    assert.deepEqual(
      found.map(({ message, span, fixes }) => [
        message,
        conflicted.slice(span.start, span.end),
        fixes.map(({ title }) => title),
      ]),
      [
        [
          "Two versions of this text are in the file. Keep yours, theirs, or both.",
          "<<<<<<<",
          ["Keep Mine", "Keep Theirs", "Keep Both"],
        ],
      ],
    );
    assert.equal(context.view.petitioner.name.given.value, "Rosa");
    assert.match(
      context.view.request.explanation.value ?? "",
      /^Ana has leukemia\.\s+The second cycle begins in November\.\s+$/,
    );
  });

  it("is one finding wherever the markers are within a value", () => {
    for (const text of [
      "request:\n  explanation: |\n<<<<<<< HEAD\n    She is ill.\n=======\n    She is very ill.\n>>>>>>> laptop\n",
      "request:\n<<<<<<< HEAD\n  explanation: {\n=======\n  explanation: [\n>>>>>>> laptop\n  kind: initial\n",
      'request:\n  explanation: "She is\n<<<<<<< HEAD\n    ill"\n=======\n    very ill"\n>>>>>>> laptop\n',
      "request:\n  kind: initial\n<<<<<<< HEAD\n  kind: re-parole\n=======\n  kind: initial\n>>>>>>> laptop\n",
      "exhibits: [\n<<<<<<< HEAD\n  { label: A }\n=======\n  { label: B }\n>>>>>>> laptop\n  { label: C } ]\n",
    ]) {
      const { findings } = checkText(`parole_case: 1\n${text}`);
      const rules = findings.map(({ rule }) => rule).filter((rule) => rule.startsWith("yaml/"));
      assert.deepEqual(rules, ["yaml/conflict"], text);
    }
  });

  it("keeps mine, theirs or both, with the file's line endings", () => {
    const [mine, theirs] = [
      "    The second cycle begins in November.\n",
      "    The third cycle begins in December.\n    The ward has closed.\n",
    ];
    const around = (text: string) => conflicted.replace(/<{7}[\s\S]*>{7} laptop\n/, text);
    for (const [title, text] of [
      ["Keep Mine", mine],
      ["Keep Theirs", theirs],
      ["Keep Both", mine + theirs],
    ] as const) {
      assert.equal(kept(conflicted, title), around(text));
      const windows = conflicted.replaceAll("\n", "\r\n");
      assert.equal(kept(windows, title), around(text).replaceAll("\n", "\r\n"));
    }
  });

  it("omits the common ancestor version", () => {
    const withBase = conflicted.replace("=======", "||||||| 1f2e3d4\n    A cycle begins.\n=======");
    for (const title of ["Keep Mine", "Keep Theirs", "Keep Both"]) {
      assert.equal(kept(withBase, title), kept(conflicted, title));
    }
  });

  it("does not report what the other version may have", () => {
    const text = `parole_case: 1
<<<<<<< HEAD
=======
request: { kind: initial }
>>>>>>> laptop
`;
    assert.deepEqual(
      checkText(text).findings.map(({ rule }) => rule),
      ["yaml/conflict"],
    );
  });

  it("is a finding for each conflict, and for a leftover marker", () => {
    const two = `${conflicted}${conflicted.replace(/^parole_case.*\nrequest[\s\S]*leukemia.\n/, "")}`;
    assert.equal(findingsOf(two).length, 2);
    const left = "parole_case: 1\nmatter: A\n>>>>>>> laptop\n";
    assert.deepEqual(
      findingsOf(left).map(({ message }) => message),
      [
        "This line marks where one of two versions of the text begins or ends, but the rest of the marker is missing. Remove the line.",
      ],
    );
    assert.equal(kept(left, "Remove This Line"), "parole_case: 1\nmatter: A\n");
    assert.deepEqual(findingsOf("parole_case: 1\n<<<<<<< HEAD\nmatter: A\n").length, 1);
    assert.deepEqual(
      findingsOf("parole_case: 1\n<<<<<<< a\n<<<<<<< b\nmatter: A\n=======\n>>>>>>> c\n").length,
      2,
    );
  });

  it("finds a whole conflict that is indented, in a text and between keys", () => {
    const inText = conflicted.replaceAll(/^(?=<{7}|={7}|>{7})/gm, "    ");
    const betweenKeys = `parole_case: 1
request:
  kind: initial
  <<<<<<< HEAD
  explanation: Ana has leukemia.
  =======
  explanation: Ana is ill.
  >>>>>>> laptop
`;
    for (const text of [inText, betweenKeys, inText.replaceAll("\n", "\r\n")]) {
      const found = checkText(text).findings.filter(({ rule }) => /^(?:yaml|schema)/.test(rule));
      assert.deepEqual(
        found.map(({ rule, span }) => [rule, text.slice(span.start, span.end)]),
        [["yaml/conflict", "<<<<<<<"]],
      );
    }
    assert.equal(kept(inText, "Keep Theirs"), kept(conflicted, "Keep Theirs"));
    assert.equal(kept(inText, "Keep Mine"), kept(conflicted, "Keep Mine"));
    assert.match(kept(betweenKeys, "Keep Both"), /leukemia\.\n {2}explanation: Ana is ill\.\n$/);
  });

  it("is one finding for the markers that are left of one conflict", () => {
    for (const [text, rest] of [
      ["parole_case: 1\nmatter: A\n=======\n>>>>>>> laptop\n", "parole_case: 1\nmatter: A\n"],
      ["parole_case: 1\n<<<<<<< HEAD\nmatter: A\n>>>>>>> laptop\n", "parole_case: 1\nmatter: A\n"],
      ["parole_case: 1\n<<<<<<< HEAD\nmatter: A\n=======\n", "parole_case: 1\nmatter: A\n"],
      ["parole_case: 1\n<<<<<<< HEAD\n||||||| 1f2e3d4\nmatter: A\n", "parole_case: 1\nmatter: A\n"],
    ] as const) {
      const found = checkText(text).findings.filter(({ rule }) => rule.startsWith("yaml/"));
      assert.deepEqual(
        found.map(({ rule, message }) => [rule, message]),
        [
          [
            "yaml/conflict",
            "Lines mark where two versions of the text begin or end, but one of the lines is missing. Keep the right version, and remove these lines.",
          ],
        ],
        text,
      );
      assert.equal(kept(text, "Remove These Lines"), rest);
    }
  });

  it("does not treat text of the case as a marker", () => {
    for (const text of [
      "parole_case: 1\nrequest:\n  explanation: |\n    <<<<<<< see above\n    =======\n",
      "parole_case: 1\nmatter: <<<<<<<\n",
      "parole_case: 1\nrequest:\n  explanation: |\n    <<<<<<< a\n    =======\n     >>>>>>> b\n",
      "parole_case: 1\nrequest:\n  explanation: |\n    <<<<<<< a\n    >>>>>>> b\n",
      "parole_case: 1\n# <<<<<<< HEAD\n",
      "parole_case: 1\n<<<<<<<<<< ten\n",
    ]) {
      assert.deepEqual(findingsOf(text), [], text);
    }
  });

  it("cannot be ignored", () => {
    const text = conflicted.replace("request:", "# parole-ignore yaml/conflict: later\nrequest:");
    assert.equal(findingsOf(text).length, 1);
  });
});
