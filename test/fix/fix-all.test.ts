// All fixes that need no question, at once.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import type { Finding } from "../../server/src/core/engine/finding.ts";
import { safeFixOf, withSafeFixes } from "../../server/src/core/fix/fix-all.ts";
import { type ParsedText, parseCaseText } from "../../server/src/core/text/parse.ts";
import { caseFolders } from "../support/case-folders.ts";
import { checkText } from "../support/check.ts";

const fixed = (text: string): string =>
  withSafeFixes(parseCaseText(text), (parsed) => checkText(parsed.text, { like: parsed }).findings);

describe("fixing all that needs no question", () => {
  it("mends every misspelt key, also where one is mended only once the one around it is", () => {
    assert.equal(
      fixed(
        "parole_case: 1\nreqest:\n  knd: initial # 🌡️\n  stya: { form: 2015-11-01 }\npetitoner: { id: rosa }\n",
      ),
      "parole_case: 1\nrequest:\n  kind: initial # 🌡️\n  stay: { from: 2015-11-01 }\npetitioner: { id: rosa }\n",
    );
  });

  it("leaves everything that is a question, and keeps line ends", () => {
    assert.equal(
      fixed("parole_case: 1\r\nrequest:\r\n  knd: intial\r\n"),
      "parole_case: 1\r\nrequest:\r\n  kind: intial\r\n",
    );
  });

  it("does nothing where two such fixes of one finding make a question of it", () => {
    const fix = { title: "Write x", safe: true, operations: [] };
    const [finding] = checkText("parole_case: 1\n").findings;
    assert.ok(finding);
    assert.equal(safeFixOf({ ...finding, fixes: [fix, { ...fix, safe: false }] }), fix);
    assert.equal(safeFixOf({ ...finding, fixes: [fix, fix] }), undefined);
  });

  it("does nothing to a file in which nobody has begun a case", () => {
    for (const text of ["", "\n\n", "# For Ana\n", "\uFEFF", "---\n"]) assert.equal(fixed(text), text);
    assert.equal(fixed("matter: 7\n"), "parole_case: 1\nmatter: 7\n");
  });

  it("ends where fixes take turns", () => {
    const writing = (value: string): Finding[] => [
      {
        rule: "a/b",
        severity: "error",
        message: value,
        path: ["matter"],
        span: { start: 0, end: 1 },
        authority: [],
        related: [],
        fixes: [{ title: "", safe: true, operations: [{ op: "replace", path: ["matter"], value }] }],
      },
    ];
    const text = withSafeFixes(parseCaseText("matter: x\n"), (parsed) =>
      writing(parsed.text.includes("one") ? "two" : "one"),
    );
    assert.equal(text, "matter: two\n");
  });

  it("leaves no such fix in any sample case, and is the same the second time", () => {
    let changed = 0;
    for (const { file, expected } of caseFolders()) {
      const text = readFileSync(file, "utf8");
      const check = (one: ParsedText) => checkText(one.text, { asOf: expected.asOf, like: one }).findings;
      const before = parseCaseText(text);
      const once = (one: ParsedText) => withSafeFixes(one, check);
      const after = parseCaseText(once(before), before);
      if (after.text !== text) changed++;
      assert.deepEqual(
        check(after).filter((finding) => safeFixOf(finding)),
        [],
        file,
      );
      assert.equal(once(after), after.text);
    }
    assert.ok(changed > 2, `${changed} samples have something to fix`);
  });
});
