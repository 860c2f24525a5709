// Checks one case file as it is on the disk. Only what is shown in the Problems view and in a list of cases is kept.
import { type Diagnostic, DiagnosticSeverity } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Severity } from "../../core/base/severity.ts";
import { digestOf } from "../../core/casework/digest.ts";
import { viewForCheck } from "../../core/engine/check.ts";
import type { CaseFolder } from "../../core/files/report.ts";
import { filesNamedInCase } from "../../core/model/exhibit-files.ts";
import type { Finding } from "../../core/model/finding.ts";
import { parseCaseText } from "../../core/text/parse.ts";
import type { CaseCheck, CaseToCheck } from "../check-case.ts";
import type { CheckedOnDisk } from "../closed-order.ts";
import { diagnosticsOf } from "../diagnostics.ts";
import type { CaseSummary } from "../protocol/index.ts";
import { yieldToRequests } from "../scheduling.ts";

/** A case file on the disk, with what its check needs. */
export interface FileOnDisk extends Omit<CaseToCheck, "text" | "folder"> {
  readonly uri: string;
  readonly text: string;
  /** Looks at the files that the case names. */
  readonly look: (names: readonly string[]) => Promise<CaseFolder>;
  readonly check: CaseCheck;
}

/** Checks a case file from its text, and yields before each step that cannot be interrupted. */
export async function checkOnDisk({ uri, text, look, check, ...one }: FileOnDisk): Promise<CheckedOnDisk> {
  await yieldToRequests();
  const parsed = parseCaseText(text);
  const folder = await look(filesNamedInCase(viewForCheck(parsed, one.own.practice)));
  await yieldToRequests();
  const checked = check({ text: parsed, folder, ...one });
  const document = TextDocument.create(uri, "parole-case", 0, text);
  return {
    summary: findingCountsOf(uri, checked.findings),
    byRule: countByRule(checked.findings),
    brief: digestOf(checked),
    diagnostics: diagnosticsOf(checked.findings, document, checked.language),
    facts: checked.facts,
    relations: checked.relations,
  };
}

/** The same, but without notes for a case that the practice closed. */
export function withoutNotesOfClosed(found: CheckedOnDisk): CheckedOnDisk {
  if (found.brief.state.state !== "closed") return found;
  const isNote = ({ severity }: Diagnostic) => severity === DiagnosticSeverity.Information;
  return { ...found, diagnostics: found.diagnostics.filter((one) => !isNote(one)) };
}

/** The number of findings per rule id. */
export function countByRule(findings: readonly Finding[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { rule } of findings) counts[rule] = (counts[rule] ?? 0) + 1;
  return counts;
}

/** The number of findings of each severity. */
export function findingCountsOf(uri: string, findings: readonly Finding[]): CaseSummary {
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  return { uri, error: count("error"), warning: count("warning"), information: count("information") };
}
