// Which rules read which field of a case. Nobody lists them: it is found out from the examples of the rules, and from
// one complete case. A rule asks for a field where it finds that it is missing, and reads every field whose loss
// changes what it finds.
import { readFileSync } from "node:fs";
import path from "node:path";
import { othersOfExample } from "../server/src/core/caseload/example.ts";
import { type CheckedCase, checkCase } from "../server/src/core/engine/check.ts";
import type { FileReport } from "../server/src/core/engine/files.ts";
import type { Path } from "../server/src/core/engine/finding.ts";
import { type Draft, type Example, exampleEdition, type Rule } from "../server/src/core/engine/rule.ts";
import { readSettings } from "../server/src/core/engine/settings.ts";
import { withoutMarks } from "../server/src/core/explain/marks.ts";
import type { Matter } from "../server/src/core/matter/matter.ts";
import { namedFiles } from "../server/src/core/matter/named-files.ts";
import { matchKeys } from "../server/src/core/read/keys.ts";
import { placeholder } from "../server/src/core/read/placeholder.ts";
import { readCase } from "../server/src/core/read/read.ts";
import { type BlockShape, caseShape, type Shape } from "../server/src/core/read/shape.ts";
import { viewAt } from "../server/src/core/read/spot.ts";
import { allRules } from "../server/src/core/rules/index.ts";
import { type ParsedText, parseCaseText } from "../server/src/core/text/parse.ts";
import type { MapEntry, MapNode, TreeNode } from "../server/src/core/text/tree.ts";

/** A complete case: what a rule finds in it once a value is lost, it finds because of that value. */
export const completeCase = "test/cases/format-example/format-example.parole.yaml";

/** The rules by the part that a field plays for them. */
interface RulesOf {
  readonly ask: Set<string>;
  /** What stands here is what the rule finds. */
  readonly find: Set<string>;
  readonly read: Set<string>;
}

type Fields = Map<string, RulesOf>;

/** The text of schemas/generated/rule-fields.ts. */
export function generateRuleFields(root: string): string {
  const fields: Fields = new Map();
  const rules = allRules.filter(isAboutFields);
  for (const rule of rules) {
    for (const example of [...rule.examples.fail, ...rule.examples.pass]) {
      learn(unmarked(example), [rule], fields);
    }
  }
  const complete = readFileSync(path.join(root, completeCase), "utf8").replaceAll("\r\n", "\n");
  learn({ case: complete }, rules, fields);
  const rows = [...fields].toSorted(([one], [other]) => (one < other ? -1 : 1));
  return [
    "// Generated from the examples of the rules by `npm run generate`. Edit the rules, not this file.",
    "",
    "export interface RulesOfField {",
    "  /** Rules that find that the field is missing. */",
    "  readonly askedForBy: readonly string[];",
    "  /** Other rules that go by what stands there, those first whose findings can stand there. */",
    "  readonly readBy: readonly string[];",
    "}",
    "",
    "/** By the keys of the field with dots between, list positions left out. */",
    "export const rulesByField: Readonly<Record<string, RulesOfField>> = {",
    ...rows.map(([field, rules]) => row(field, rules)),
    "};",
    "",
  ].join("\n");
}

function row(field: string, { ask, find, read }: RulesOf): string {
  const others = [...inOrder(find), ...inOrder(read).filter((rule) => !find.has(rule))];
  const readBy = others.filter((rule) => !ask.has(rule));
  return `  ${JSON.stringify(field)}: ${JSON.stringify({ askedForBy: inOrder(ask), readBy })},`;
}

function inOrder(rules: ReadonlySet<string>): string[] {
  return allRules.flatMap(({ id }) => (rules.has(id) ? [id] : []));
}

/** Rules about how a file is written have no subjects; they speak of any field, and so do those about any value. */
function isAboutFields(rule: Rule): boolean {
  if (rule.id.startsWith("value/")) return false;
  return rule.examples.fail.some((example) => {
    const { matter } = checked(unmarked(example), [rule]);
    return [...rule.over(matter)].length > 0;
  });
}

function unmarked(example: Example): Example {
  return { ...example, case: withoutMarks(example.case) };
}

/** Adds what a case shows of some rules: where they find something, and without which values they find something else. */
function learn(example: Example, rules: readonly Rule[], fields: Fields): void {
  const text = example.case;
  const parsed = parseCaseText(text);
  const found = foundIn(example, rules, parsed);
  remember(found, fields);
  const before = new Map(found.map(({ rule, told }) => [rule, told]));
  const changed = (other: string): readonly Found[] =>
    foundIn({ ...example, case: other }, rules, parsed).filter(({ rule, told }) => told !== before.get(rule));
  for (const value of valuesOf(parsed)) {
    const lost = changed(without(text, value));
    if (lost.length === 0) continue;
    // Without its only value a block is missing as a whole; what changes then need not be about the value.
    const beside = keyBeside(value, (other) => changed(other).length === 0, text);
    const lostAlone =
      beside === undefined ? lost : changed(without(beside, movedBehind(value, beside, text)));
    remember(lostAlone, fields);
    for (const { rule } of lostAlone) rulesOf(fields, value.path).read.add(rule);
  }
}

/** What one rule finds in one case. */
interface Found {
  readonly rule: string;
  readonly drafts: readonly { readonly path: Path; readonly asks: boolean }[];
  /** Without the words of its messages. */
  readonly told: string;
}

function foundIn(example: Example, rules: readonly Rule[], like: ParsedText): Found[] {
  const { matter, findings } = checked(example, rules, like);
  return rules.map((rule) => {
    const own = findings.filter((finding) => finding.rule === rule.id);
    const told = JSON.stringify(own.map(({ path, severity }) => [path, severity]));
    return { rule: rule.id, drafts: own.length === 0 ? [] : draftsOf(rule, matter), told };
  });
}

function checked(
  { case: text, edition, asOf, files, folderFiles, others: texts, practice }: Example,
  rules: readonly Rule[],
  like?: ParsedText,
): CheckedCase {
  const parsed = parseCaseText(text, like);
  const readable: FileReport = { state: "readable", kind: "pdf", pages: 2, bytes: 2000 };
  const names = namedFiles(readCase(parsed).view);
  const today = asOf ?? "2015-08-20";
  const others = othersOfExample(
    { case: text, ...(edition && { edition }), ...(files && { files }), ...(texts && { others: texts }) },
    today,
  );
  return checkCase({
    text: parsed,
    edition: edition ?? exampleEdition,
    today,
    files: new Map(names.map((name) => [name, files?.[name] ?? readable])),
    folderFiles: folderFiles ?? [],
    rules,
    ...(others && { others }),
    practice: practice === undefined ? undefined : readSettings(practice, []).practice,
  });
}

function draftsOf(rule: Rule, matter: Matter): Found["drafts"] {
  const subjects = [...rule.over(matter)];
  return subjects.flatMap((subject) =>
    [...rule.check(subject, matter)].map((draft) => {
      const { path } = entryToFillIn(draft) ?? draft.at;
      return { path, asks: draft.isAbsence === true || viewAt(matter.view, path) === undefined };
    }),
  );
}

/** The entry that a fix put in for the rule; the rule asks for it, not for what is still to be filled in there. */
function entryToFillIn({ at, covers = [] }: Draft): Draft["at"] | undefined {
  return covers.find(
    ({ path }) => path.length < at.path.length && path.every((step, index) => step === at.path[index]),
  );
}

function remember(found: readonly Found[], fields: Fields): void {
  for (const { rule, drafts } of found) {
    for (const { path, asks } of drafts) {
      const rules = rulesOf(fields, path);
      (asks ? rules.ask : rules.find).add(rule);
    }
  }
}

function rulesOf(fields: Fields, path: Path): RulesOf {
  const field = path.filter((step) => typeof step === "string").join(".");
  const rules = fields.get(field) ?? { ask: new Set(), find: new Set(), read: new Set() };
  fields.set(field, rules);
  return rules;
}

/** A value that is given in a case. */
interface Value {
  readonly path: Path;
  readonly node: TreeNode;
  /** The entry that it is the value of, or that holds the list it is in, and the block of that entry. */
  readonly entry: MapEntry;
  readonly block: MapNode;
  readonly shape: BlockShape;
}

function valuesOf({ root }: ParsedText): Value[] {
  return root ? valuesInBlock(root, caseShape, []) : [];
}

function valuesInBlock(block: MapNode, shape: BlockShape, path: Path): Value[] {
  return matchKeys(shape, block.entries).flatMap(({ entry, field }) => {
    const inner = field === undefined ? undefined : shape.fields.get(field);
    if (field === undefined || !inner) return [];
    return valuesIn(entry.value, inner, [...path, field], { entry, block, shape });
  });
}

function valuesIn(
  node: TreeNode,
  shape: Shape,
  path: Path,
  within: Pick<Value, "entry" | "block" | "shape">,
): Value[] {
  if (shape.kind === "list") {
    const items = node.kind === "list" ? node.items : [node];
    return items.flatMap((item, index) => valuesIn(item, shape.item, [...path, index], within));
  }
  if (shape.kind === "block") return node.kind === "map" ? valuesInBlock(node, shape, path) : [];
  const isGiven = node.kind === "text" && node.text !== "" && !placeholder.test(node.text);
  return isGiven ? [{ path, node, ...within }] : [];
}

function without(text: string, { node }: Pick<Value, "node">): string {
  return `${text.slice(0, node.start)}""${text.slice(node.end)}`;
}

/** The case with another key beside an only one, a key that changes nothing; nothing where none is needed or fits. */
function keyBeside(
  value: Value,
  changesNothing: (text: string) => boolean,
  text: string,
): string | undefined {
  const { entry, block, shape } = value;
  if (block.entries.length > 1) return undefined;
  const { start } = entry.key;
  const indentation = " ".repeat(start - (text.lastIndexOf("\n", start - 1) + 1));
  const free = shape.keys.filter((key) => key !== entry.key.text && isAnyText(shape.fields.get(key)));
  const besides = (key: string) =>
    `${text.slice(0, start)}${key}: given${block.flow ? ", " : `\n${indentation}`}${text.slice(start)}`;
  const key = free.find((each) => changesNothing(besides(each)));
  return key === undefined ? undefined : besides(key);
}

function isAnyText(shape: Shape | undefined): boolean {
  return shape?.kind === "leaf" && (shape.meta.kind === "text" || shape.meta.kind === "prose");
}

function movedBehind({ node }: Value, longer: string, text: string): Pick<Value, "node"> {
  const by = longer.length - text.length;
  return { node: { kind: "unreadable", start: node.start + by, end: node.end + by } };
}
