// The rules as a whole: every file is registered, ids are unique and say where the file lies, and each rule has all
// that is said of it.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { sources } from "../../schemas/generated/editions.ts";
import { needs } from "../../schemas/generated/needs.ts";
import { checkCase } from "../../server/src/core/engine/check.ts";
import { defineRule, exampleEdition, inBoth, type Rule } from "../../server/src/core/engine/rule.ts";
import { editionIds } from "../../server/src/core/law/editions.ts";
import { allRules } from "../../server/src/core/rules/index.ts";
import { parseCaseText } from "../../server/src/core/text/parse.ts";
import { usualDay } from "../support/check.ts";

const folder = fileURLToPath(new URL("../../server/src/core/rules", import.meta.url));

const ruleFiles = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith(".ts") && entry.name !== "index.ts")
  .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, "/"));

describe("the rules", () => {
  it("are all registered, each under the id that its file or the law's data says", () => {
    const fromData = needs.map(({ id }) => `reason/${id}.ts`);
    assert.deepEqual(allRules.map(({ id }) => `${id}.ts`).toSorted(), [...ruleFiles, ...fromData].toSorted());
  });

  it("have unique ids", () => {
    assert.equal(new Set(allRules.map(({ id }) => id)).size, allRules.length);
  });

  for (const rule of allRules) {
    it(`${rule.id} has authority, why, remedy and examples of both kinds`, () => {
      assert.ok(rule.authority.length > 0);
      for (const { source } of rule.authority) assert.ok(Object.hasOwn(sources, source), source);
      for (const edition of editionIds) {
        if (rule.severity[edition] === undefined) continue;
        const holding = rule.authority.filter(({ editions }) => !editions || editions.includes(edition));
        assert.ok(holding.length > 0, `nothing is cited in ${edition}`);
      }
      for (const text of [rule.why, rule.remedy]) assert.match(text, /^[A-Z].*[.]$/s);
      assert.match(rule.title, /^[A-Z].*[^.]$/);
      assert.ok(rule.examples.pass.length > 0 && rule.examples.fail.length > 0);
    });
  }

  it("never call anything invalid", () => {
    for (const file of ruleFiles) {
      assert.doesNotMatch(readFileSync(path.join(folder, file), "utf8"), /\binvalid\b/i, file);
    }
  });
});

describe("a rule that throws", () => {
  const canary = "A098765432";
  const broken = defineRule({
    id: "test/broken",
    title: "Fails",
    severity: inBoth("error"),
    authority: [],
    over: (matter) => [matter.view],
    check: (view): never => {
      throw new Error(`cannot read ${view.matter.value}`);
    },
    why: "",
    remedy: "",
    examples: { pass: [], fail: [] },
  });

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
      "draftsOf in server/src/core/engine/drafts.ts",
      "undefined in server/src/core/engine/drafts.ts",
    ]);
    assert.ok(!JSON.stringify(failures).includes(canary));
  });
});
