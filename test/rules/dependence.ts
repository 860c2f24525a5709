// The fields of a case that the findings of each rule depend on, derived from the examples of the rules and from one
// complete case. A rule requires a field if it reports that it is missing, and depends on every field whose removal
// changes its findings. The declarations of the rules are compared with this.
import { readFileSync } from "node:fs";
import type { Path } from "../../server/src/core/base/path.ts";
import type { CheckedCase } from "../../server/src/core/engine/check.ts";
import type { RuleFinding } from "../../server/src/core/engine/evaluate.ts";
import { withoutMarks } from "../../server/src/core/explain/marks.ts";
import type { RawFinding } from "../../server/src/core/model/finding.ts";
import { matchKeys } from "../../server/src/core/read/keys.ts";
import { viewAt } from "../../server/src/core/read/node-at-offset.ts";
import { placeholder } from "../../server/src/core/read/placeholder.ts";
import { type BlockShape, caseShape, type Shape } from "../../server/src/core/read/shape.ts";
import type { Rule, RuleCase } from "../../server/src/core/rule/rule.ts";
import { type ParsedText, parseCaseText } from "../../server/src/core/text/parse.ts";
import type { MapEntry, MapNode, TreeNode } from "../../server/src/core/text/tree.ts";
import { caseFolder } from "../support/case-folders.ts";
import { checkExample } from "../support/check.ts";
import { examplesOf } from "../support/examples.ts";

/** Fields without list positions, `beneficiaries.medical.diagnosis`, by their role for one rule. */
export interface Dependence {
  /** The rule reports that nothing is given there. */
  readonly required: Set<string>;
  /** The rule reports the value that is given there. */
  readonly judged: Set<string>;
  /** Without the value there, the rule has other findings. */
  readonly read: Set<string>;
}

type Dependences = ReadonlyMap<string, Dependence>;

/** The dependence of each rule about fields, by its id. */
export function dependencesOf(all: readonly Rule[]): Dependences {
  const rules = all.filter(isAboutFields);
  const found: Dependences = new Map(
    rules.map(({ id }) => [id, { required: new Set(), judged: new Set(), read: new Set() }]),
  );
  for (const rule of rules) {
    for (const example of [...examplesOf(rule).fail, ...examplesOf(rule).pass]) {
      learn(unmarked(example), [rule], found);
    }
  }
  // In a complete case, a finding that appears once a value is lost is caused by that value.
  learn({ case: readFileSync(caseFolder("format-example").file, "utf8") }, rules, found);
  return found;
}

/** Rules about how a file is written have no subjects; they concern any field, and so do those about any value. */
function isAboutFields(rule: Rule): boolean {
  if (rule.id.startsWith("value/")) return false;
  return examplesOf(rule).fail.some((example) => {
    return (checked(unmarked(example), [rule]).table.get(rule.id)?.rows.length ?? 0) > 0;
  });
}

function unmarked(example: RuleCase): RuleCase {
  return { ...example, case: withoutMarks(example.case) };
}

/** Adds what a case shows about some rules: where they report something, and which values change their findings. */
function learn(example: RuleCase, rules: readonly Rule[], all: Dependences): void {
  const text = example.case;
  const parsed = parseCaseText(text);
  const found = foundIn(example, rules, parsed);
  remember(found, all);
  const before = new Map(found.map(({ rule, told }) => [rule, told]));
  const changed = (other: string): readonly Found[] =>
    foundIn({ ...example, case: other }, rules, parsed).filter(({ rule, told }) => told !== before.get(rule));
  for (const value of valuesOf(parsed)) {
    const lost = changed(without(text, value));
    if (lost.length === 0) continue;
    // Without its only value a block is missing as a whole; then a changed finding need not be about the value.
    const beside = keyBeside(value, (other) => changed(other).length === 0, text);
    const lostAlone =
      beside === undefined ? lost : changed(without(beside, movedBehind(value, beside, text)));
    remember(lostAlone, all);
    for (const { rule } of lostAlone) all.get(rule)?.read.add(fieldOf(value.path));
  }
}

/** The findings of one rule in one case. */
interface Found {
  readonly rule: string;
  readonly drafts: readonly { readonly path: Path; readonly requires: boolean }[];
  /** Without the words of its messages. */
  readonly told: string;
}

function foundIn(example: RuleCase, rules: readonly Rule[], like: ParsedText): Found[] {
  const { context, findings, table } = checked(example, rules, like);
  return rules.map(({ id }) => {
    const own = findings.filter((finding) => finding.rule === id);
    const told = JSON.stringify(own.map(({ path, severity }) => [path, severity]));
    const drafted = (table.get(id)?.rows ?? []).flatMap(({ found }) => found);
    const places = drafted.map((one) => placeOf(one, context));
    return { rule: id, drafts: own.length === 0 ? [] : places, told };
  });
}

function checked(example: RuleCase, rules: readonly Rule[], like?: ParsedText): CheckedCase {
  return checkExample(example, example.case, { rules, ...(like && { like }) });
}

function placeOf({ raw }: RuleFinding, { view }: CheckedCase["context"]): Found["drafts"][number] {
  const { path } = entryToFillIn(raw) ?? raw.at;
  return { path, requires: raw.isAbsence === true || viewAt(view, path) === undefined };
}

/**
 * The entry that a fix inserted for the rule; the rule requires the entry, not the values still to be filled in there.
 */
function entryToFillIn({ at, covers = [] }: RawFinding): RawFinding["at"] | undefined {
  return covers.find(
    ({ path }) => path.length < at.path.length && path.every((step, index) => step === at.path[index]),
  );
}

function remember(found: readonly Found[], all: Dependences): void {
  for (const { rule, drafts } of found) {
    const dependence = all.get(rule);
    for (const { path, requires } of drafts) {
      (requires ? dependence?.required : dependence?.judged)?.add(fieldOf(path));
    }
  }
}

function fieldOf(path: Path): string {
  return path.filter((step) => typeof step === "string").join(".");
}

/** A value that is given in a case. */
interface Value {
  readonly path: Path;
  readonly node: TreeNode;
  /** The entry that has it as value, or that contains its list, and the block of that entry. */
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

/** The case with another, irrelevant key next to an only one; undefined if none is needed or fits. */
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
