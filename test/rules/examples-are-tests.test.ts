// Examples of rules are tests and nothing else: no answer of the program depends on them, so that an example can be added,
// changed, or removed without a change for the user. What the page of a rule shows is its illustration.
import assert from "node:assert/strict";
import { once } from "node:events";
import { globSync, readFileSync, writeFileSync } from "node:fs";
import { before, describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { explain } from "../../server/src/cli/explain.ts";
import { withoutMarks } from "../../server/src/core/explain/marks.ts";
import { rulePage } from "../../server/src/core/explain/rule-page.ts";
import { allRules } from "../../server/src/core/rules/index.ts";
import type { Answers } from "./answers.ts";

const golden = fileURLToPath(new URL("golden/checklist-outcomes.txt", import.meta.url));

describe("The product without the examples of its rules", () => {
  let answers: Answers;
  before(async () => {
    const worker = new Worker(new URL("./answers.ts", import.meta.url));
    [answers] = await once(worker, "message");
  });

  it("Checklists, hovers, completions, pages of rules and changes with an update read no example of any rule", () => {
    assert.deepEqual(answers.examplesRead, []);
    assert.ok(answers.hovers > 2000 && answers.completions > 500, JSON.stringify(answers));
  });

  it("The page of a rule, and what the command line explains, are the same", () => {
    const pages = allRules.map((rule) => [rulePage(rule), explain(rule.id).output].join("\n")).join("\n");
    assert.equal(answers.pages, pages);
    for (const { illustration } of allRules)
      assert.ok(pages.includes(withoutMarks(illustration.clear.case).trim()));
  });

  // The file is a contract: a lost declaration, or a rule that no longer reports, changes a number. Read the
  // difference, and write it again with `GOLDEN=write`.
  it("Each rule comes out in the checklists of the sample cases as the golden file lists (GOLDEN=write renews it)", () => {
    const actual = `${answers.checklists.join("\n")}\n`;
    if (process.env.GOLDEN === "write") writeFileSync(golden, actual);
    assert.equal(actual, readFileSync(golden, "utf8").replaceAll("\r\n", "\n"));
  });
});

it("No code of the program reads examples", () => {
  const root = fileURLToPath(new URL("../../", import.meta.url));
  const readers = globSync("{server,client}/src/**/*.ts", { cwd: root })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => {
      const code = readFileSync(`${root}${file}`, "utf8").replaceAll(/\/\/.*|\/\*[\s\S]*?\*\//g, "");
      return /\.examples\b|\bexamples\.(?:pass|fail)\b|[{,]\s*examples\s*[,}]|need-examples/.test(code);
    });
  assert.deepEqual(readers.toSorted(), []);
});
