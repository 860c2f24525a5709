// Adding everything that a case lacks at once, and suppressing rules with a comment.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { suppression } from "../../server/src/core/engine/suppress.ts";
import {
  insertions,
  insertsSomething,
  withEverythingInserted,
} from "../../server/src/core/fix/insert-all.ts";
import type { Finding } from "../../server/src/core/model/finding.ts";
import { noEdits, withEdits } from "../../server/src/core/text/edits.ts";
import { type ParsedText, parseCaseText } from "../../server/src/core/text/parse.ts";
import { caseFolder } from "../support/case-folders.ts";
import { checkText } from "../support/check.ts";
import { thorough } from "../support/tiers.ts";

const check = (parsed: ParsedText): readonly Finding[] => checkText(parsed.text).findings;

const inserted = (text: string): string => withEverythingInserted(parseCaseText(text), check);

describe("Insert Everything Missing", () => {
  const text = readFileSync(caseFolder("child-half-written").file, "utf8");

  it("leaves nothing to insert, and removes none of the old text", () => {
    const after = inserted(text);
    const left = checkText(after).findings.filter(insertsSomething);
    assert.deepEqual(
      left.map(({ rule }) => rule),
      [],
    );
    const lines = new Set(after.split("\n").map((line) => line.trim()));
    const lost = text
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => !lines.has(line) && !/:$/.test(line));
    assert.deepEqual(lost, []);
  });

  it("makes all insertions as one edit value", () => {
    const last = [...insertions(parseCaseText(text), check)].at(-1);
    assert.ok(last && last.edits.length > 1);
    assert.equal(withEdits(text, last.edits), inserted(text));
    assert.ok(last.edits.every(({ span }) => text.slice(span.start, span.end).trim() === ""));
  });

  it("changes nothing the second time", thorough, () => {
    const once = inserted(text);
    assert.equal(inserted(once), once);
  });

  it("keeps Windows line endings", thorough, () => {
    const after = inserted(text.replaceAll("\n", "\r\n"));
    assert.ok(!/[^\r]\n/.test(after));
  });

  it("makes a whole case from its first line", () => {
    const after = inserted("parole_case: 1\n");
    assert.match(after, /^parole_case: 1\nrequest:\n {2}kind: TODO/);
    const { findings } = checkText(after);
    assert.ok(
      findings.every(({ message }) => /placeholder/.test(message)),
      JSON.stringify(findings, undefined, 1),
    );
  });
});

describe("ignoring a rule", () => {
  const ignoredAt = (text: string, rule: string): string => {
    const finding: Finding | undefined = checkText(text).findings.find((other) => other.rule === rule);
    assert.ok(finding, `${rule} is found`);
    return withEdits(text, suppression(parseCaseText(text), finding) ?? noEdits);
  };

  it("adds the comment above the line on which the finding starts, with the same indentation", () => {
    assert.equal(
      ignoredAt(
        "parole_case: 1\npetitioner:\n  organization: Legal Aid\n  phone: TODO ask\n",
        "value/unfinished",
      ),
      "parole_case: 1\npetitioner:\n  organization: Legal Aid\n  # parole-ignore value/unfinished: TODO reason\n  phone: TODO ask\n",
    );
  });

  it("adds it above the whole line where the finding is within brackets, or in a list", () => {
    assert.equal(
      ignoredAt("parole_case: 1\r\nforms:\r\n  - { form: I-131, box: TODO ask }\r\n", "value/unfinished"),
      "parole_case: 1\r\nforms:\r\n  # parole-ignore value/unfinished: TODO reason\r\n  - { form: I-131, box: TODO ask }\r\n",
    );
  });

  it("turns the rule off there once the reason is given, and not before", () => {
    const ignored = ignoredAt(
      "parole_case: 1\npetitioner:\n  organization: Legal Aid\n  phone: TODO ask\n",
      "value/unfinished",
    );
    const rulesOf = (text: string) => checkText(text).findings.map(({ rule }) => rule);
    assert.ok(rulesOf(ignored).includes("value/unfinished"));
    assert.ok(rulesOf(ignored).includes("ignore/reason-missing"));
    const reasoned = ignored.replace("TODO reason", "the office decides on Monday");
    assert.ok(!rulesOf(reasoned).includes("value/unfinished"));
    assert.ok(!rulesOf(reasoned).includes("ignore/reason-missing"));
  });

  it("is not offered in a case that is written in brackets from the first line on", () => {
    const text = "{ parole_case: 1, petitioner: { organization: Legal Aid, phone: TODO ask } }";
    assert.equal(ignoredAt(text, "value/unfinished"), text);
  });

  it("is not offered for a rule about text that was not read", () => {
    for (const [text, rule] of [
      ["parole_case: 1\nfiling:\n  date: 8/20/2015\n", "schema/not-a-date"],
      ["parole_case: 1\nmatter: *m\n", "yaml/alias"],
      ["parole_case: 1\nmatter: 2015 #3\n", "value/cut-by-comment"],
    ] as const) {
      assert.equal(ignoredAt(text, rule), text);
    }
  });
});
