// The rules as a whole: every rule is registered, ids are unique and match the file's path, and each rule has all its
// texts.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { sources } from "../../schemas/generated/editions.ts";
import { needs } from "../../schemas/generated/needs.ts";
import { ruleEditions } from "../../schemas/generated/rule-editions.ts";
import { rulesOnDisk } from "../../scripts/rules-on-disk.ts";
import { checkCase } from "../../server/src/core/engine/check.ts";
import { withoutMarks } from "../../server/src/core/explain/marks.ts";
import { rulePage } from "../../server/src/core/explain/rule-page.ts";
import { editionIds } from "../../server/src/core/law/editions.ts";
import { citationsFor } from "../../server/src/core/law/rule-citations.ts";
import { defineRule, exampleEdition, type Rule } from "../../server/src/core/rule/rule.ts";
import { allRules } from "../../server/src/core/rules/index.ts";
import { parseCaseText } from "../../server/src/core/text/parse.ts";
import { usualDay } from "../support/check.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const onDisk = rulesOnDisk(root);

describe("the rules", () => {
  it("are all registered: those that a file exports, and those that are made from the evidence by reason", () => {
    const fromData = needs.map(({ id }) => `reason/${id}`);
    const inCode = onDisk.map(({ id }) => id);
    assert.deepEqual(allRules.map(({ id }) => id).toSorted(), [...inCode, ...fromData].toSorted());
  });

  it("are each in the file of their id, or with other rules that reading applies", () => {
    for (const { id, file, name } of onDisk) {
      const [topic] = id.split("/");
      assert.equal(file, name === undefined ? `${id}.ts` : `${topic}/reading.ts`);
    }
  });

  it("have unique ids", () => {
    assert.equal(new Set(allRules.map(({ id }) => id)).size, allRules.length);
  });

  for (const rule of allRules) {
    it(`${rule.id} has authority, why, remedy and a short illustration`, () => {
      assert.ok(rule.authority.length > 0, "cite a source of schemas/editions/sources.yaml as its authority");
      for (const { source } of rule.authority) assert.ok(Object.hasOwn(sources, source), source);
      for (const edition of editionIds) {
        if (rule.severity[edition] === undefined) continue;
        const holding = rule.authority.filter(({ editions }) => !editions || editions.includes(edition));
        assert.ok(holding.length > 0, `nothing is cited in ${edition}`);
      }
      assert.match(rule.why, /^[A-Z].*[.]$/s, "say in whole sentences why it matters");
      assert.match(rule.remedy, /^[A-Z].*[.]$/s, "say in whole sentences what to do");
      assert.match(rule.title, /^[A-Z].*[^.]$/);
      const { finding, clear } = rule.illustration;
      const page = rulePage(rule);
      for (const shown of rule.id === "yaml/too-large" ? [clear] : [finding, clear]) {
        assert.ok(page.includes(withoutMarks(shown.case).trim()), "a short case, for the page of the rule");
      }
    });
  }

  it("cite sources_for where the data have them, and a name that is not in the data is refused", () => {
    const withOwn = Object.entries(ruleEditions).filter(([, { authorityFor }]) => authorityFor !== undefined);
    assert.ok(withOwn.length > 0);
    for (const [id] of withOwn) {
      const text = readFileSync(path.join(root, "server", "src", "core", "rules", `${id}.ts`), "utf8");
      assert.match(text, new RegExp(`(?:citationsFor|listOfPapers)\\(\\s*"${id}"`), id);
    }
    assert.throws(
      () => citationsFor("fee/missing", "asylum"),
      /^Error: fee\/missing has no sources_for asylum in schemas\/editions\/rules\.yaml$/,
    );
  });

  it("say on their page when a finding has another severity than the rule", () => {
    const pageOf = (id: string) => {
      const rule = allRules.find((other) => other.id === id);
      assert.ok(rule);
      return rulePage(rule);
    };
    assert.match(
      pageOf("visa/issued"),
      /\n## Severity\n[^#]*\nIt is a warning if the case explains why no visa is available\.\n/,
    );
    assert.match(
      pageOf("reason/death-undocumented"),
      /\nFor re-parole, it is information only\..*\n\nOnce receipt notices are listed, it is information only\.\n/,
    );
    assert.doesNotMatch(pageOf("fee/missing"), /It is a warning if|It is information only/);
  });

  it("never call anything invalid", () => {
    for (const { file } of onDisk) {
      const text = readFileSync(path.join(root, "server", "src", "core", "rules", file), "utf8");
      assert.doesNotMatch(text, /\binvalid\b/i, file);
    }
  });
});

describe("a rule that throws", () => {
  const canary = "A098765432";
  const written = defineRule({
    id: "test/broken",
    title: "Fails",
    over: (context) => [context.view],
    check: (view): never => {
      throw new Error(`cannot read ${view.matter.value}`);
    },
    why: "",
    remedy: "",
    about: {},
    illustration: { finding: { case: "" }, clear: { case: "" } },
  });
  const broken: Rule = { ...written, severity: { [exampleEdition]: "error" } };

  const checkWith = (rule: Rule) =>
    checkCase({
      text: parseCaseText(`parole_case: 1\nmatter: ${canary}\nrequest: { kind: maybe }\n`),
      edition: exampleEdition,
      today: usualDay,
      files: new Map(),
      rules: [rule, ...allRules],
    });

  it("becomes one finding without case text, and the others run", () => {
    const { findings: found } = checkWith(broken);
    const failed = found.filter(({ rule }) => rule === "internal/rule-failed");
    assert.deepEqual(
      failed.map(({ message, severity }) => ({ message, severity })),
      [
        {
          message: "The rule test/broken failed on this case, so its requirement was not checked.",
          severity: "warning",
        },
      ],
    );
    assert.ok(found.some(({ rule }) => rule === "schema/not-a-choice"));
    assert.ok(!JSON.stringify(failed).includes(canary));
  });

  it("is reported with the class of its error and the functions it was thrown in, without case text", () => {
    const { failures } = checkWith(broken);
    assert.deepEqual(
      failures.map(({ rule, error }) => [rule, error.errorClass]),
      [["test/broken", "Error"]],
    );
    const functions = failures[0]?.error.frames.map(({ functionName, file }) => `${functionName} in ${file}`);
    assert.deepEqual(functions?.slice(0, 3), [
      "undefined in register.test.ts",
      "evaluateRule in server/src/core/engine/evaluate.ts",
      "undefined in server/src/core/engine/evaluate.ts",
    ]);
    assert.ok(!JSON.stringify(failures).includes(canary));
  });
});
