// The expected messages in the examples of rules. `npm run examples` writes those of failing examples after their
// marks, and the other findings in each example into test/rules/found; the tests of the rules compare both.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { needs } from "../schemas/generated/needs.ts";
import { marksIn, readMarks } from "../server/src/core/explain/marks.ts";
import type { Finding } from "../server/src/core/model/finding.ts";
import type { Fix } from "../server/src/core/read/fix.ts";
import type { Rule, RuleCase } from "../server/src/core/rule/rule.ts";
import { allRules } from "../server/src/core/rules/index.ts";
import { checkExample } from "../test/support/check.ts";
import { examplesOf } from "../test/support/examples.ts";
import { rulesOnDisk } from "./rules-on-disk.ts";

const root = fileURLToPath(new URL("..", import.meta.url));

const onDisk = rulesOnDisk(root);

/** The findings in a failing example, one per line: the rule's own findings without their message, then all others. */
export function foundIn(rule: Rule, example: RuleCase): readonly string[] {
  const { text } = readMarks(example.case);
  const { findings } = checkExample(example, text);
  const own = findings.filter((finding) => finding.rule === rule.id);
  const others = findings.filter((finding) => finding.rule !== rule.id);
  return [
    ...own.flatMap((finding) => [
      `  ${lineOf(text, finding)} ${finding.severity}`,
      ...finding.related.map((also) => `      see ${lineOf(text, also)} ${also.message}`),
      ...(finding.elsewhere ?? []).map((also) => `      see ${also.in.name} ${also.message}`),
      ...finding.fixes.map((fix) => `      ${fixInWords(fix)}`),
    ]),
    ...others.map((finding) => `  ${lineOf(text, finding)} ${finding.rule}: ${finding.message}`),
  ];
}

function findsItself(rule: Rule, example: RuleCase): boolean {
  const { findings } = checkExample(example, readMarks(example.case).text);
  return findings.some((finding) => finding.rule === rule.id);
}

function lineOf(text: string, { span: { start } }: Pick<Finding, "span">): string {
  const lines = text.slice(0, start).split("\n");
  return `${lines.length}:${(lines.at(-1) ?? "").length + 1}`;
}

function fixInWords({ title, safe }: Fix): string {
  return `${safe ? "safe fix" : "fix"} ${title}`;
}

/** The file with the findings in the examples of a topic. */
export function fileOfTopic(topic: string): string {
  return path.join(root, "test", "rules", "found", `${topic}.txt`);
}

/** The text of that file, a paragraph for each failing example. */
export function foundInTopic(topic: string): string {
  return allRules
    .filter(({ id }) => topicOf(id) === topic)
    .flatMap((rule) =>
      examplesOf(rule).fail.map((example, index) =>
        [`${rule.id} ${index + 1}`, ...foundIn(rule, example), ""].join("\n"),
      ),
    )
    .join("\n");
}

/** The folders of rules. */
export const topics: readonly string[] = [...new Set(allRules.map(({ id }) => topicOf(id)))];

function topicOf(id: string): string {
  return id.slice(0, id.indexOf("/"));
}

/** The example with the current messages of its own findings; a separate line for each mark. */
export function withSentences(rule: Rule, example: RuleCase): string {
  const { text } = readMarks(example.case);
  const messages = checkExample(example, text)
    .findings.filter((finding) => finding.rule === rule.id)
    .map(({ message }) => message);
  const places = readMarks(example.case).marks;
  const done = new Set<number>();
  let row = 0;
  return example.case
    .split("\n")
    .flatMap((line, index) => {
      const found = marksIn(line);
      if (!found) {
        if (index > 0 || line !== "") row++;
        return [line];
      }
      const lineStart =
        text
          .split("\n")
          .slice(0, row - 1)
          .join("\n").length + (row > 1 ? 1 : 0);
      return found.map(({ start, end }) => {
        const isThis = (place: { start: number }, nth: number) =>
          place.start === lineStart + start && !done.has(nth);
        const nth = places.findIndex(isThis);
        done.add(nth);
        const message = messages[nth] ?? "";
        return `${" ".repeat(start)}${"^".repeat(end - start)} ${message}`.trimEnd();
      });
    })
    .join("\n");
}

/** The source of a rule with the messages in its examples, and the examples that were not found in it. */
function rewritten(source: string, rule: Rule): { source: string; missed: number[] } {
  const missed: number[] = [];
  const [, name = ""] = rule.id.split("/");
  const start = source.indexOf(isFromData(rule) ? `- id: ${name}\n` : `id: "${rule.id}"`);
  // In the source, the illustration with the first failing example is above all other examples.
  let from = source.indexOf("illustration:", start);
  let text = source;
  for (const [index, example] of examplesOf(rule).fail.entries()) {
    const wanted = withSentences(rule, example);
    const before = writtenAs(example.case).find((literal) => text.indexOf(literal, from) >= 0);
    if (before === undefined) {
      // Written with escapes or concatenated: its marks are searched one by one.
      const written = marksWrittenAs(example.case);
      const marks = marksWrittenAs(wanted);
      for (const [nth, mark] of written.entries()) {
        const at = text.indexOf(mark, from);
        if (at < 0) missed.push(index + 1);
        else text = text.slice(0, at) + marks[nth] + text.slice(at + mark.length);
        from = Math.max(from, at + (marks[nth] ?? "").length);
      }
      continue;
    }
    const at = text.indexOf(before, from);
    const after = wanted === example.case ? before : literalOf(wanted, before);
    text = text.slice(0, at) + after + text.slice(at + before.length);
    from = at + after.length;
  }
  return { source: text, missed };
}

/** The lines of marks of an example without their indentation, as a string may contain them. */
function marksWrittenAs(marked: string): string[] {
  const lines = marked.split("\n").filter((line) => marksIn(line));
  return lines.map((line) => inBackticks(line.trim()).slice(1, -1).replaceAll('"', '\\"'));
}

/** The ways to write a text in a source file. */
function writtenAs(text: string): string[] {
  return [
    inBackticks(text),
    JSON.stringify(text),
    `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'").replaceAll("\n", "\\n")}'`,
  ];
}

function inBackticks(text: string): string {
  return `\`${text.replaceAll("\\", "\\\\").replaceAll("`", "\\`").replaceAll("${", "\\${")}\``;
}

/** On several lines, unless it contains invisible characters. */
function literalOf(text: string, before: string): string {
  if (before.startsWith("`")) return inBackticks(text);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  const isPlain = !/[\0-\x09\x0b-\x1f\x7f-\xa0\u200b-\u200f\u2028-\u202f\ufeff]/.test(text);
  return isPlain && !text.startsWith("\n") ? inBackticks(`\n${text}`) : JSON.stringify(text);
}

/** Rules about evidence by reason are made from data, including their examples. */
function isFromData({ id }: Rule): boolean {
  return topicOf(id) === "reason";
}

/** The file that contains the examples of a rule. */
function sourceOf(rule: Rule): string {
  const inCode = onDisk.find(({ id }) => id === rule.id);
  if (inCode) return path.join(root, "server", "src", "core", "rules", inCode.file);
  const need = needs.find(({ id }) => `reason/${id}` === rule.id);
  const reason = need?.reasons[0]?.reason ?? "";
  return path.join(root, "schemas", "editions", "needs", `${reason}.yaml`);
}

if (import.meta.main) {
  for (const rule of allRules) {
    const file = sourceOf(rule);
    const source = readFileSync(file, "utf8");
    const { source: text, missed } = rewritten(source, rule);
    if (text !== source) writeFileSync(file, text);
    for (const [index, example] of examplesOf(rule).fail.entries()) {
      if (!findsItself(rule, example))
        console.error(
          `${rule.id}: nothing is found in failing example ${index + 1}; does its edition have the rule?`,
        );
    }
    for (const index of missed)
      console.error(`${rule.id}: write the sentences of failing example ${index} yourself`);
  }
  rmSync(path.dirname(fileOfTopic("")), { recursive: true, force: true });
  for (const topic of topics) {
    const file = fileOfTopic(topic);
    if (!existsSync(path.dirname(file))) mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, foundInTopic(topic));
  }
}
