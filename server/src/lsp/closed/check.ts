// Checks one case file as it is on the disk. Only what is shown in the Problems view and in a list of cases is kept.
import { type Diagnostic, DiagnosticSeverity } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Severity } from "../../core/base/severity.ts";
import { type CaseDigest, digestOf } from "../../core/casework/digest.ts";
import { type CheckedCase, viewForCheck } from "../../core/engine/check.ts";
import { filesNamedInCase } from "../../core/model/exhibit-files.ts";
import type { Finding } from "../../core/model/finding.ts";
import { parseCaseText } from "../../core/text/parse.ts";
import { diagnosticsOf } from "../diagnostics.ts";
import type { CaseSummary } from "../protocol/index.ts";
import { yieldToRequests } from "../scheduling.ts";
import type { Services } from "../services.ts";

export interface CheckedOnDisk {
  readonly summary: CaseSummary;
  /** The number of findings per rule id. */
  readonly byRule: Readonly<Record<string, number>>;
  readonly brief: CaseDigest;
  readonly diagnostics: readonly Diagnostic[];
  readonly checked: CheckedCase;
}

/** Checks a case file from its text, and yields before each step that cannot be interrupted. */
export async function checkOnDisk(
  uri: string,
  text: string,
  { runtime, check, settingsFiles, others }: Pick<Services, "runtime" | "check" | "settingsFiles" | "others">,
): Promise<CheckedOnDisk> {
  const own = await runtime.settingsFor(uri);
  settingsFiles.tell(own);
  await yieldToRequests();
  const parsed = parseCaseText(text);
  const folder = await runtime.lookIntoFolder(uri, filesNamedInCase(viewForCheck(parsed, own.practice)));
  await yieldToRequests();
  const checked = check({ text: parsed, folder, own, today: runtime.today(), others: others.among(uri) });
  const document = TextDocument.create(uri, "parole-case", 0, text);
  return {
    summary: findingCountsOf(uri, checked.findings),
    byRule: countByRule(checked.findings),
    brief: digestOf(checked),
    diagnostics: diagnosticsOf(checked.findings, document, checked.context.language),
    checked,
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
