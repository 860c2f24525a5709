// Checks every case file of the open folders and publishes the findings of those that no editor shows.
import type { Connection, TextDocuments } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { checkCase } from "../core/engine/check.ts";
import type { Finding, Severity } from "../core/engine/finding.ts";
import { namedFiles } from "../core/matter/named-files.ts";
import { readCase } from "../core/read/read.ts";
import { allRules } from "../core/rules/index.ts";
import { parseCaseText } from "../core/text/parse.ts";
import type { Cases, ClientSettings } from "./cases.ts";
import { diagnosticOf } from "./diagnostics.ts";
import type { CaseSummary, CheckAllResult } from "./requests.ts";
import type { Runtime } from "./runtime.ts";

export interface CheckAllInput {
  readonly connection: Connection;
  readonly runtime: Runtime;
  readonly documents: TextDocuments<TextDocument>;
  readonly cases: Cases;
  readonly folders: readonly string[];
  readonly settings: ClientSettings;
}

/** Checks one file after the other, so that other requests are answered in between. */
export async function checkAllCases(input: CheckAllInput): Promise<CheckAllResult> {
  const { connection, documents, cases } = input;
  const summaries: CaseSummary[] = [];
  for (const uri of await input.runtime.caseFilesIn(input.folders)) {
    const open = documents.get(uri);
    if (open) {
      summaries.push(summaryOf(uri, cases.of(open).checked.findings));
      continue;
    }
    const checked = await checkOnDisk(uri, input);
    if (!checked) continue;
    const { document, findings } = checked;
    await connection.sendDiagnostics({
      uri,
      diagnostics: findings.map((finding) => diagnosticOf(finding, document)),
    });
    summaries.push(summaryOf(uri, findings));
  }
  const total = (severity: Severity) => summaries.reduce((sum, one) => sum + one[severity], 0);
  return {
    files: summaries.length,
    error: total("error"),
    warning: total("warning"),
    information: total("information"),
    cases: summaries,
  };
}

async function checkOnDisk(
  uri: string,
  { runtime, settings }: CheckAllInput,
): Promise<{ document: TextDocument; findings: readonly Finding[] } | undefined> {
  const text = await runtime.readText(uri);
  if (text === undefined) return undefined;
  const parsed = parseCaseText(text);
  const { files, papers } = await runtime.lookIntoFolder(uri, namedFiles(readCase(parsed).view));
  const own = await runtime.settingsFor(uri);
  const { findings } = checkCase({
    text: parsed,
    edition: settings.edition,
    today: runtime.today(),
    files,
    folderFiles: papers,
    rules: allRules,
    settings: new Map([...settings.rules, ...own.rules]),
  });
  return { document: TextDocument.create(uri, "parole-case", 0, text), findings };
}

function summaryOf(uri: string, findings: readonly Finding[]): CaseSummary {
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  return { uri, error: count("error"), warning: count("warning"), information: count("information") };
}
