// A comment that ignores a whole group of rules about unread text is refused like one that ignores a single such rule.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { withEdits } from "../../server/src/core/text/edits.ts";
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
      "matter: '1' # as if it were # parole-ignore value/unfinished: later",
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

  it("applies to the first of several rules", () => {
    const [finding] = found("schema/unknown-key, yaml/tab").filter(({ rule }) => rule.startsWith("ignore/"));
    assert.equal(
      finding?.message,
      "schema/unknown-key cannot be ignored, because it reports text that was not read. Correct the text and delete this comment.",
    );
  });

  it("is unknown where the group has other rules, or does not exist", () => {
    for (const group of ["petitioner/*", "schemas/x", "*"]) {
      const rules = found(group).flatMap(({ rule }) => (rule.startsWith("ignore/") ? [rule] : []));
      assert.deepEqual(rules, ["ignore/unknown-rule"], group);
    }
  });

  const behind =
    "A comment at the end of a line does not ignore a rule. Move it to a separate line above the value.";

  for (const [before, after] of [
    [
      "matter: TODO ask # parole-ignore value/unfinished: later",
      "# parole-ignore value/unfinished: later\nmatter: TODO ask",
    ],
    [
      "petitioner:\n  id: rosa\n  phone: TBD   # parole-ignore value/unfinished: she moves",
      "petitioner:\n  id: rosa\n  # parole-ignore value/unfinished: she moves\n  phone: TBD",
    ],
    [
      "exhibits:\n  - title: TODO name # parole-ignore value/unfinished: asked\n    label: A",
      "exhibits:\n  # parole-ignore value/unfinished: asked\n  - title: TODO name\n    label: A",
    ],
    [
      "petitioner: { id: rosa, phone: TBD } # parole-ignore value/unfinished: asked",
      "# parole-ignore value/unfinished: asked\npetitioner: { id: rosa, phone: TBD }",
    ],
  ] as const) {
    it(`at the end of a line is a finding, and its fix lets it ignore the rule: ${before}`, () => {
      const start = "parole_case: 1\n";
      const { findings } = checkText(`${start}${before}\n`);
      const [finding, ...more] = findings.filter(({ rule }) => rule.startsWith("ignore/"));
      assert.deepEqual([finding?.rule, finding?.message, more], ["ignore/unused", behind, []]);
      assert.ok(findings.some(({ rule }) => rule === "value/unfinished"));
      const [fix] = finding?.fixes ?? [];
      assert.ok(fix?.edits);
      const fixed = withEdits(`${start}${before}\n`, fix.edits);
      assert.equal(fixed, `${start}${after}\n`);
      assert.deepEqual(
        checkText(fixed).findings.filter(({ rule }) => /^(?:ignore|value)\//.test(rule)),
        [],
      );
    });
  }

  it("at the end of a line is a finding where nothing is reported, and without a fix below a bracket", () => {
    const { findings } = checkText(
      "parole_case: 1\npetitioner: { phone: '202'\n  } # parole-ignore value/unfinished: later\n",
    );
    const [finding, ...more] = findings.filter(({ rule }) => rule.startsWith("ignore/"));
    assert.deepEqual([finding?.message, finding?.fixes, more], [behind, [], []]);
  });
});
