// The public suite in conformance: for each rule in each edition that has it, a small case with a finding of the rule,
// its twin without one, and a manifest with everything that is found in both. conformance/README.md explains its use.
import { marksIn, withoutMarks } from "../server/src/core/explain/marks.ts";
import { type EditionId, editionIds } from "../server/src/core/law/editions.ts";
import { exampleEdition, type Rule, type RuleCase } from "../server/src/core/rule/rule.ts";
import { allRules } from "../server/src/core/rules/index.ts";
import { lineStarts, positionAt } from "../server/src/core/text/lines.ts";
import { checkText, usualDay } from "../test/support/check.ts";
import { examplesOf } from "../test/support/examples.ts";
import { readStatements } from "./generate-rules.ts";

/** A finding as the manifest has it; without its sentence, which may change. */
export interface ExpectedFinding {
  readonly rule: string;
  readonly severity: string;
  readonly consequence: string;
  /** Keys and list positions with dots between, `.` for the file as a whole. */
  readonly path: string;
  /** From 1. */
  readonly line: number;
}

/** A case of the suite: its data as an example of a rule, which `checkText` reads, and what is found in it. */
export interface SuiteCase extends Omit<RuleCase, "case"> {
  /** Below conformance. */
  readonly file: string;
  readonly rule: string;
  readonly is: "good" | "bad";
  readonly edition: EditionId;
  readonly asOf: string;
  /** The ids of the statements that the rule checks. */
  readonly statements: readonly string[];
  readonly findings: readonly ExpectedFinding[];
}

/** A case that is not in the suite. */
export interface LeftOut {
  readonly rule: string;
  readonly edition: EditionId;
  readonly is: "good" | "bad";
  readonly reason: string;
}

export interface Manifest {
  readonly format: 1;
  readonly statements: readonly {
    readonly id: string;
    readonly section: string;
    readonly says: string;
    readonly rules: readonly string[];
    readonly noRuleBecause?: string;
  }[];
  readonly leftOut: readonly LeftOut[];
  readonly cases: readonly SuiteCase[];
}

export const suiteFolder = "conformance";

/** The files of the suite below the root with their texts, the manifest last. */
export function generateConformance(root: string): ReadonlyMap<string, string> {
  const statements = readStatements(root);
  const texts = new Map<string, string>();
  const cases: SuiteCase[] = [];
  const leftOut: LeftOut[] = [];
  for (const edition of editionIds) {
    for (const rule of allRules.filter(({ severity }) => severity[edition] !== undefined)) {
      const { id } = rule;
      const named = edition === exampleEdition ? statements.filter(({ rules }) => rules?.includes(id)) : [];
      for (const [is, found] of Object.entries(twinsOf(rule, edition)) as ["good" | "bad", Twin | string][]) {
        if (typeof found === "string") {
          leftOut.push({ rule: id, edition, is, reason: found });
          continue;
        }
        const { case: text, ...data } = found.example;
        const file = `${edition}/${id}-${is}.parole.yaml`;
        texts.set(`${suiteFolder}/${file}`, text);
        cases.push({
          file,
          rule: id,
          is,
          ...data,
          statements: named.map((statement) => statement.id),
          findings: found.findings,
        });
      }
    }
  }
  const manifest: Manifest = {
    format: 1,
    statements: statements.map(({ id, section, says, rules = [], no_rule_because }) => ({
      id,
      section,
      says,
      rules,
      ...(no_rule_because !== undefined && { noRuleBecause: no_rule_because }),
    })),
    leftOut,
    cases,
  };
  return texts.set(`${suiteFolder}/manifest.json`, manifestText(manifest));
}

type Dated = RuleCase & { readonly edition: EditionId; readonly asOf: string };

/** A case without marks in one edition on one day, with what is found in it. */
interface Twin {
  readonly example: Dated;
  readonly findings: readonly ExpectedFinding[];
}

/** The twins of a rule in an edition, or the reason why one is left out. */
function twinsOf(rule: Rule, edition: EditionId): Record<"good" | "bad", Twin | string> {
  const { pass, fail } = examplesOf(rule);
  const hasRule = ({ findings }: Twin) => findings.some((finding) => finding.rule === rule.id);
  const bad = twinFrom(fail, edition, daysOf(edition), hasRule);
  const goodOn = (days: readonly string[]) => twinFrom(pass, edition, days, (twin) => !hasRule(twin));
  const onSameDay = typeof bad === "string" ? bad : goodOn([bad.example.asOf]);
  return { bad, good: typeof onSameDay === "string" ? goodOn(daysOf(edition)) : onSameDay };
}

/** The days on which cases that name none are checked, the first preferred. */
function daysOf(edition: EditionId): readonly string[] {
  return edition === exampleEdition ? [usualDay] : ["2026-10-05", usualDay];
}

const largest = 100_000;

/** The first of the examples that is a case of this kind in the edition; the illustration is the first of all. */
function twinFrom(
  examples: readonly RuleCase[],
  edition: EditionId,
  days: readonly string[],
  isOfKind: (twin: Twin) => boolean,
): Twin | string {
  const small = examples.filter((example) => example.case.length <= largest);
  if (small.length === 0) return "The case would be too large to keep in the repository";
  // A file that cannot be read names no edition, so it counts as one of any.
  for (const isExact of [true, false]) {
    for (const example of small) {
      for (const day of [...(example.asOf === undefined ? [] : [example.asOf]), ...days]) {
        const dated = { ...example, case: plain(example.case, edition), edition, asOf: day };
        const checked = checkText(dated.case, dated);
        if (isExact && checked.edition !== edition) continue;
        const twin = { example: dated, findings: expectedIn(dated.case, checked.findings) };
        if (isOfKind(twin)) return twin;
      }
    }
  }
  return "No example of the rule is a case of this kind in this edition";
}

/** The text without marks; the edition that it names, if it names one of this program, becomes that of the twin. */
function plain(marked: string, edition: EditionId): string {
  const text = marked.split("\n").some(marksIn) ? withoutMarks(marked) : marked;
  return text
    .replace(/^\n/, "")
    .replace(/^(edition: )(\S+)$/m, (line, key, named) =>
      editionIds.includes(named) ? key + edition : line,
    );
}

/** What is found in a text, in the form of the manifest. */
export function expectedIn(
  text: string,
  findings: readonly {
    readonly rule: string;
    readonly severity: string;
    readonly consequence: string;
    readonly path: readonly (string | number)[];
    readonly span: { readonly start: number };
  }[],
): readonly ExpectedFinding[] {
  const starts = lineStarts(text);
  return findings.map(({ rule, severity, consequence, path, span }) => ({
    rule,
    severity,
    consequence,
    path: path.join(".") || ".",
    line: positionAt(starts, span.start).line,
  }));
}

/** JSON with a line for each finding. */
function manifestText({ format, statements, leftOut, cases }: Manifest): string {
  const rows = (list: readonly unknown[], indent: string) =>
    list.length === 0
      ? "[]"
      : `[\n${list.map((one) => `${indent}  ${JSON.stringify(one)}`).join(",\n")}\n${indent}]`;
  const caseText = ({ findings, ...head }: SuiteCase) =>
    `    ${JSON.stringify(head).slice(0, -1)},"findings":${rows(findings, "    ")}}`;
  return [
    "{",
    `  "format": ${format},`,
    `  "statements": ${rows(statements, "  ")},`,
    `  "leftOut": ${rows(leftOut, "  ")},`,
    `  "cases": [`,
    cases.map(caseText).join(",\n"),
    "  ]",
    "}",
    "",
  ].join("\n");
}
