// Every sentence that a check can report is in an example of some rule, or verbatim in a test of reading, so that a
// changed word fails a test.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { readMarks } from "../../server/src/core/explain/marks.ts";
import { english } from "../../server/src/core/message/english.ts";
import type { Language } from "../../server/src/core/message/language.ts";
import { allRules } from "../../server/src/core/rules/index.ts";
import { checkExample } from "../support/check.ts";
import { examplesOf } from "../support/examples.ts";
import { unseen } from "./unseen.ts";

const core = fileURLToPath(new URL("../../server/src/core", import.meta.url));

/** The templates in the core, by location. */
function templatesWritten(): Map<string, string> {
  const found = new Map<string, string>();
  const files = readdirSync(core, { recursive: true, withFileTypes: true }).filter(({ name }) =>
    name.endsWith(".ts"),
  );
  for (const entry of files) {
    const file = path.join(entry.parentPath, entry.name);
    const source = readFileSync(file, "utf8");
    for (const [, literal = ""] of source.matchAll(
      /\bsentence\(\s*("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')/g,
    )) {
      found.set(textOf(literal), path.relative(core, file).replaceAll(path.sep, "/"));
    }
  }
  return found;
}

function textOf(literal: string): string {
  const inner = literal.slice(1, -1);
  return JSON.parse(
    literal.startsWith('"') ? literal : `"${inner.replaceAll("\\'", "'").replaceAll('"', '\\"')}"`,
  );
}

/** The templates that the failing examples use. */
function templatesShown(): Set<string> {
  const shown = new Set<string>();
  const templates = new Map<string, string>();
  templates.get = (template) => {
    shown.add(template);
    return undefined;
  };
  const language: Language = { ...english, templates };
  for (const rule of allRules) {
    for (const example of examplesOf(rule).fail)
      checkExample(example, readMarks(example.case).text, { language });
  }
  return shown;
}

/** Whether each span of words between the values of a template is in a test. */
function isInTests(template: string, tests: string): boolean {
  return template.split(/\{\w[^{}]*\}/).every((words) => words.length < 4 || tests.includes(words));
}

function testsOf(...topics: readonly string[]): string {
  const folders = topics.map((topic) => path.join(core, "../../../test", topic));
  return folders
    .flatMap((folder) => readdirSync(folder).map((name) => path.join(folder, name)))
    .filter((file) => /\.(?:test\.ts|md|txt)$/.test(file))
    .map((file) => readFileSync(file, "utf8").replaceAll('\\"', '"').replaceAll("\\'", "'"))
    .join("\n");
}

describe("messages: every template is in a failing example of a rule", () => {
  const written = templatesWritten();
  const shown = templatesShown();

  it("finds templates", () => {
    assert.ok(written.size > 200);
  });

  it("has no rule template without an example", () => {
    const missing = [...written].filter(
      ([template, file]) =>
        file.startsWith("rules/") && !shown.has(template) && !Object.hasOwn(unseen, template),
    );
    assert.deepEqual(
      missing.map(([template, file]) => `${file}: ${template}`),
      [],
      "give the rule an example that shows it, and run npm run examples",
    );
  });

  it("has no other template without an example or test", () => {
    const tests = testsOf(
      "reading",
      "reviews",
      "rules",
      "fix",
      "casework",
      "caseload",
      "lsp",
      "cli",
      "ide",
      "law",
      "model",
      "packet",
      "client",
      "documents",
      "updates",
      "forms",
      "casework/golden",
      "message",
      "message/golden",
    );
    const missing = [...written].filter(
      ([template, file]) =>
        !file.startsWith("rules/") &&
        !shown.has(template) &&
        !Object.hasOwn(unseen, template) &&
        !isInTests(template, tests),
    );
    assert.deepEqual(
      missing.map(([template, file]) => `${file}: ${template}`),
      [],
    );
  });

  it("has no obsolete exception", () => {
    assert.deepEqual(
      Object.keys(unseen).filter((template) => !written.has(template) || shown.has(template)),
      [],
    );
  });

  it("has no failing example without its sentence", () => {
    const bare = allRules.flatMap((rule) =>
      examplesOf(rule)
        .fail.filter((example) => readMarks(example.case).marks.some(({ message }) => message === ""))
        .map(() => rule.id),
    );
    assert.deepEqual(bare, []);
  });
});
