// A comment that names a whole group of rules about text that was not read is refused as one that names such a rule.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { checkText } from "../support/check.ts";

const found = (rule: string) =>
  checkText(`parole_case: 1\n# parole-ignore ${rule}: our own notes\npetitioner: { nickname: Rosita }\n`)
    .findings;

describe("a comment that ignores a group of rules", () => {
  for (const group of [
    "schema/*",
    "yaml/*",
    "schema",
    "yaml/",
    "Schema/*",
    "schema/unknown-keys",
    "schema*",
  ]) {
    it(`is not allowed, and its finding stays: ${group}`, () => {
      const findings = found(group);
      assert.deepEqual(
        findings.filter(({ rule }) => rule.startsWith("ignore/")).map(({ rule, message }) => [rule, message]),
        [
          [
            "ignore/not-allowed",
            `${group} cannot be ignored, because these rules report text that was not read. Correct the text and delete this comment.`,
          ],
        ],
      );
      assert.ok(findings.some(({ rule }) => rule === "schema/unknown-key"));
    });
  }

  it("is not allowed at the end of a line either, where a comment ignores nothing", () => {
    for (const [line, rule] of [
      [
        "petitioner: { organization: Clinic #1 of Kendall # parole-ignore value/cut-by-comment: ok\n  }",
        "value/cut-by-comment",
      ],
      ["petitioner: { phone: '202' } # parole-ignore yaml/syntax: ok", "yaml/syntax"],
      ["petitioner:\n  nickname: Rosita # parole-ignore schema/unknown-key: ours", "schema/unknown-key"],
    ] as const) {
      const { findings } = checkText(`parole_case: 1\n${line}\n`);
      assert.deepEqual(
        findings.filter(({ rule: id }) => id.startsWith("ignore/")).map(({ message }) => message),
        [
          `${rule} cannot be ignored, because it reports text that was not read. Correct the text and delete this comment.`,
        ],
      );
    }
    for (const line of [
      "matter: TODO # parole-ignore value/unfinished: later",
      "matter: 'a # parole-ignore yaml/syntax: in a text'",
    ]) {
      const { findings } = checkText(`parole_case: 1\n${line}\n`);
      assert.deepEqual(
        findings.filter(({ rule }) => rule.startsWith("ignore/")),
        [],
        line,
      );
    }
  });

  it("names the first of several rules", () => {
    const [finding] = found("schema/unknown-key, yaml/tab").filter(({ rule }) => rule.startsWith("ignore/"));
    assert.equal(
      finding?.message,
      "schema/unknown-key cannot be ignored, because it reports text that was not read. Correct the text and delete this comment.",
    );
  });

  it("is unknown where the group is of other rules, or no group", () => {
    for (const group of ["petitioner/*", "schemas/x", "*"]) {
      const rules = found(group).flatMap(({ rule }) => (rule.startsWith("ignore/") ? [rule] : []));
      assert.deepEqual(rules, ["ignore/unknown-rule"], group);
    }
  });
});
