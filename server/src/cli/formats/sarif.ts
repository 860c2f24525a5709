// The report of a check as SARIF 2.1.0, which code hosts and editors read. It is one run with all rules; a finding has a
// fingerprint that does not change when lines move, and that is not made from any text of the case.
import { createHash } from "node:crypto";
import type { Path } from "../../core/base/path.ts";
import type { Severity } from "../../core/base/severity.ts";
import { rulePage } from "../../core/explain/rule-page.ts";
import { offeredFixes } from "../../core/fix/apply.ts";
import type { Finding } from "../../core/model/finding.ts";
import { shapeAt } from "../../core/read/shape.ts";
import type { Rule } from "../../core/rule/rule.ts";
import { allRules } from "../../core/rules/index.ts";
import { lineStarts } from "../../core/text/lines.ts";
import type { ParsedText } from "../../core/text/parse.ts";
import { version } from "../../host/program.ts";
import { placeOf } from "./json.ts";
import type { CheckedPath, FileSummary, ReportFormat } from "./report.ts";
import { uriFromHere } from "./report-path.ts";
import { remedyOf } from "./rules.ts";

const levels: Record<Severity, "error" | "warning" | "note"> = {
  error: "error",
  warning: "warning",
  information: "note",
};

/** With `isMasked`, no fixes, since they repeat what the case says, and no locations in other cases. */
export function sarifFormat({ isMasked }: { readonly isMasked: boolean }): ReportFormat {
  return {
    head: (files) => {
      const log = {
        $schema: "https://json.schemastore.org/sarif-2.1.0.json",
        version: "2.1.0",
        runs: [{ tool: { driver: driver() }, columnKind: "utf16CodeUnits", artifacts: artifactsOf(files) }],
      };
      // The results follow as the last part of the only run.
      return `${JSON.stringify(log, undefined, 2).slice(0, -"\n    }\n  ]\n}".length)},\n      "results": [`;
    },
    file: (checked) => resultsOf(checked, isMasked),
    between: ",",
    end: () => "\n      ]\n    }\n  ]\n}\n",
  };
}

function driver() {
  return {
    name: "Parole Case",
    semanticVersion: version,
    rules: allRules.map(describedRule),
  };
}

function describedRule(rule: Rule) {
  const [severity = "warning"] = Object.values(rule.severity);
  return {
    id: rule.id,
    shortDescription: { text: rule.title },
    fullDescription: { text: rule.why },
    help: { text: rule.remedy, markdown: rulePage(rule) },
    defaultConfiguration: { level: levels[severity] },
    properties: { tags: [rule.id.slice(0, rule.id.indexOf("/"))] },
  };
}

function artifactsOf(files: readonly FileSummary[]) {
  return files.map(({ path }) => ({ location: { uri: uriFromHere(path) }, roles: ["analysisTarget"] }));
}

const indexes = new Map(allRules.map(({ id }, index) => [id, index]));

function resultsOf({ path, text, findings, listed = findings }: CheckedPath, isMasked: boolean): string {
  const starts = lineStarts(text.text);
  const counts = new Map<string, number>();
  const uri = uriFromHere(path);
  return listed
    .map((finding) => {
      const place = [finding.rule, ...knownPart(finding.path)].join("\n");
      const count = (counts.get(place) ?? 0) + 1;
      counts.set(place, count);
      const result = {
        ruleId: finding.rule,
        ...ruleIndex(finding.rule),
        level: levels[finding.severity],
        message: { text: messageOf(finding) },
        locations: [
          { physicalLocation: { artifactLocation: { uri }, region: regionOf(finding.span, starts) } },
        ],
        partialFingerprints: { "parolePlace/v1": `${hashOf(place)}:${count}` },
        ...relatedOf(finding, uri, starts),
        ...(isMasked ? {} : fixesOf(text, finding, uri, starts)),
        properties: { consequence: finding.consequence },
      };
      return `\n        ${JSON.stringify(result, undefined, 2).replaceAll("\n", "\n        ")}`;
    })
    .join(",");
}

/** Without keys that are not in the format: what was typed there is text of the case. */
function knownPart(path: Path): Path {
  const unknown = path.findIndex((_, index) => !shapeAt(path.slice(0, index + 1)));
  return unknown === -1 ? path : path.slice(0, unknown);
}

function ruleIndex(rule: string) {
  const index = indexes.get(rule);
  return index === undefined ? {} : { ruleIndex: index };
}

/** Code hosts show only the message. */
function messageOf({ message, rule }: Finding): string {
  const remedy = remedyOf(rule);
  return remedy === undefined ? message : `${message}\n${remedy}`;
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 32);
}

function regionOf(span: { readonly start: number; readonly end: number }, starts: readonly number[]) {
  const { line, column, endLine, endColumn } = placeOf(span, starts);
  return { startLine: line, startColumn: column, endLine, endColumn };
}

function relatedOf({ related }: Finding, uri: string, starts: readonly number[]) {
  if (related.length === 0) return {};
  return {
    relatedLocations: related.map(({ message, span }, id) => ({
      id,
      message: { text: message },
      physicalLocation: { artifactLocation: { uri }, region: regionOf(span, starts) },
    })),
  };
}

function fixesOf(text: ParsedText, finding: Finding, uri: string, starts: readonly number[]) {
  const fixes = offeredFixes(text, finding).map(({ fix, edits }) => ({
    description: { text: fix.title },
    artifactChanges: [
      {
        artifactLocation: { uri },
        replacements: edits.map(({ span, text: inserted }) => ({
          deletedRegion: regionOf(span, starts),
          insertedContent: { text: inserted },
        })),
      },
    ],
  }));
  return fixes.length === 0 ? {} : { fixes };
}
