// Examples of rules are tests, and one of them is shown on the page of its rule: nothing else in the program depends on
// them, so that an example can be added, changed, or removed without a change for the user.
import assert from "node:assert/strict";
import { once } from "node:events";
import { globSync, readFileSync, writeFileSync } from "node:fs";
import { before, describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import type { Answers } from "./answers.ts";

const golden = fileURLToPath(new URL("golden/checklist-outcomes.txt", import.meta.url));

describe("The product without the examples of its rules", () => {
  let answers: Answers;
  before(async () => {
    const worker = new Worker(new URL("./answers.ts", import.meta.url));
    [answers] = await once(worker, "message");
  });

  it("Checklists, hovers, completions and changes with an update read no example of any rule", () => {
    assert.deepEqual(answers.examplesRead, []);
    assert.ok(answers.hovers > 2000 && answers.completions > 500, JSON.stringify(answers));
  });

  // The file is a contract: a lost declaration, or a rule that no longer reports, changes a number. Read the
  // difference, and write it again with `GOLDEN=write`.
  it("Each rule comes out in the checklists of the sample cases as the golden file lists (GOLDEN=write renews it)", () => {
    const actual = `${answers.checklists.join("\n")}\n`;
    if (process.env.GOLDEN === "write") writeFileSync(golden, actual);
    assert.equal(actual, readFileSync(golden, "utf8").replaceAll("\r\n", "\n"));
  });
});

it("Only the page of a rule, and the making of rules, have code that reads examples", () => {
  const root = fileURLToPath(new URL("../../", import.meta.url));
  const readers = globSync("{server,client}/src/**/*.ts", { cwd: root })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => {
      const code = readFileSync(`${root}${file}`, "utf8").replaceAll(/\/\/.*|\/\*[\s\S]*?\*\//g, "");
      return /\.examples\b|\bexamples\.(?:pass|fail)\b|[{,]\s*examples\s*[,}]/.test(code);
    });
  assert.deepEqual(readers.toSorted(), [
    "server/src/core/explain/rule-page.ts",
    "server/src/core/rules/reason/from-needs.ts",
  ]);
});
