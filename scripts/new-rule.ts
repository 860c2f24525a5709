// `npm run new-rule`: asks for the id, the title, and the field of a new rule that reports a missing value, writes the rule
// with an illustration and examples that pass, and lists it wherever a rule is listed. What only a person can say is left empty; it says what
// that is, and so do the tests until it is filled in. Everything can be given at once:
//
//   npm run new-rule -- person/marital-status-missing --title "The marital status is stated" --field beneficiaries[].marital_status
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import type { Rule } from "../server/src/core/rule/rule.ts";
import { firstExamples, reportedBy, withMarks } from "./new-rule/examples.ts";
import { type RuleField, ruleField } from "./new-rule/field.ts";
import { withChange, withContractRow, withEditionsRow, withMutationRow } from "./new-rule/lists.ts";
import { ruleText } from "./new-rule/rule-text.ts";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

/** The answers to the questions. */
interface Answers {
  readonly id: string;
  readonly title: string;
  readonly field: RuleField;
}

const answers = await ask();
if (typeof answers === "string") {
  console.error(answers);
  process.exitCode = 2;
} else {
  await write(answers);
}

/** The answers from the command line or the person; a sentence if one of them is not usable. */
async function ask(): Promise<Answers | string> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { title: { type: "string" }, field: { type: "string" } },
  });
  const questions = [
    ["Id, as topic/name, such as person/marital-status-missing: ", positionals[0]],
    ["Title, the requirement as a statement, such as The marital status is stated: ", values.title],
    ["Field that must have a value, such as beneficiaries[].marital_status: ", values.field],
  ] as const;
  const given: string[] = [];
  const terminal = questions.every(([, answer]) => answer !== undefined)
    ? undefined
    : createInterface({ input: process.stdin, output: process.stdout });
  for (const [question, answer] of questions) {
    given.push((answer ?? (await terminal?.question(question)) ?? "").trim());
  }
  terminal?.close();
  const [id = "", title = "", named = ""] = given;
  if (!/^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$/.test(id)) {
    return `"${id}" is not an id of a rule. Write topic/name in lowercase letters, digits and hyphens.`;
  }
  if (existsSync(path.join(root, ruleFile(id)))) return `The rule ${id} exists already.`;
  if (!/^[A-Z].*[^.]$/.test(title)) {
    return `The title "${title}" does not begin with a capital letter, or it ends with a period.`;
  }
  const field = ruleField(named);
  if (typeof field === "string") return field;
  const other = reportedBy(field);
  return other === undefined
    ? { id, title, field }
    : `${other} reports already that ${named} is missing. Change that rule, or name another field.`;
}

/** Writes the rule, its rows, and its messages, and prints what is left to do. */
async function write({ id, title, field }: Answers): Promise<void> {
  const file = ruleFile(id);
  mkdirSync(path.join(root, path.posix.dirname(file)), { recursive: true });

  const examples = firstExamples(field);
  writeFileSync(path.join(root, file), ruleText({ id, title, field, examples }));
  const { default: rule }: { readonly default: Rule } = await import(
    pathToFileURL(path.join(root, file)).href
  );
  const marked = {
    ...examples,
    finding: withMarks(rule, examples.finding),
    fail: examples.fail.map((text) => withMarks(rule, text)),
  };
  writeFileSync(path.join(root, file), ruleText({ id, title, field, examples: marked }));
  change("schemas/editions/rules.yaml", (text) => withEditionsRow(text, id));
  change("test/rules/contract.test.ts", (text) => withContractRow(text, id));
  change("test/rules/mutation-table.ts", (text) => withMutationRow(text, id, field));
  change("CHANGELOG.md", (text) => withChange(text, id, title));
  format([file, "test/rules/contract.test.ts", "test/rules/mutation-table.ts"]);

  console.log(`${file} is written and listed in schemas/editions/rules.yaml, the contract, the mutation table and the changelog.

Fill in, in schemas/editions/rules.yaml:
  sources     a source of schemas/editions/sources.yaml and its section, such as
              { source: uscis-humanitarian-parole-2015-08-17, section: Medical Parole }
  severity    if it is no warning, or not the same in each edition; then in test/rules/contract.test.ts too, and if
              examples without an edition are checked against one that lacks the rule, an edition in each example
and in ${file}:
  why         why it matters, in one or more sentences
  remedy      what to do, in the imperative
and read the sentences behind ^^^ as a practitioner would.

Then:
  if it implements a statement of the page, name it there: schemas/editions/statements
  npm run generate
  npm run test:quick, which also names each sample case in which the rule reports something: where that is right,
  add the line to the expected.txt of the case; where it is wrong, narrow \`over\``);
}

function ruleFile(id: string): string {
  return `server/src/core/rules/${id}.ts`;
}

function change(file: string, changed: (text: string) => string): void {
  writeFileSync(path.join(root, file), changed(readFileSync(path.join(root, file), "utf8")));
}

/** Formats and sorts imports as lint requires. */
function format(files: readonly string[]): void {
  const biome = fileURLToPath(import.meta.resolve("@biomejs/biome/bin/biome"));
  const { status, stderr } = spawnSync(process.execPath, [biome, "check", "--write", ...files], {
    cwd: root,
    encoding: "utf8",
  });
  if (status === 0) return;
  console.error(stderr);
  process.exitCode = 1;
}
