// Findings as the editor shows them.

import {
  type Diagnostic,
  DiagnosticSeverity,
  type PublishDiagnosticsParams,
  type Range,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { sources } from "../../../schemas/generated/editions.ts";
import { consequenceRank } from "../core/base/consequence.ts";
import { type Severity, severityRank } from "../core/base/severity.ts";
import type { Span } from "../core/base/span.ts";
import type { SettingsProblem } from "../core/engine/settings.ts";
import type { Language } from "../core/message/language.ts";
import { titled } from "../core/message/title.ts";
import type { Finding } from "../core/model/finding.ts";
import { allRules } from "../core/rules/index.ts";

const remedies = new Map(allRules.map((rule) => [rule.id, rule.remedy]));
const pages = new Map(
  Object.entries(sources).map(([id, source]) => [id, "url" in source ? source.url : undefined]),
);

const severities: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
};

/**
 * The findings: the most severe first, of equally severe ones those with the most severe consequence, and then in the
 * order of the text.
 */
export function diagnosticsOf(
  findings: readonly Finding[],
  document: TextDocument,
  language: Language | undefined,
): Diagnostic[] {
  return findings
    .toSorted(
      (one, other) =>
        severityRank[one.severity] - severityRank[other.severity] ||
        consequenceRank[one.consequence] - consequenceRank[other.consequence],
    )
    .map((finding) => diagnosticOf(finding, document, language));
}

/** One finding. What to do is on a line of its own after what is wrong. */
export function diagnosticOf(
  finding: Finding,
  document: TextDocument,
  language: Language | undefined,
): Diagnostic {
  const remedy = remedies.get(finding.rule);
  const page = finding.authority
    .map(({ source }) => pages.get(source))
    .find((address) => address !== undefined);
  return {
    range: rangeOf(finding.span, document),
    severity: severities[finding.severity],
    code: finding.rule,
    ...(page !== undefined && { codeDescription: { href: page } }),
    source: "Parole Case",
    message: remedy === undefined ? finding.message : `${finding.message}\n${titled(remedy, language)}`,
    ...((finding.related.length > 0 || finding.elsewhere) && {
      relatedInformation: [
        ...finding.related.map(({ span, message }) => ({
          location: { uri: document.uri, range: rangeOf(span, document) },
          message,
        })),
        ...(finding.elsewhere ?? []).map(({ in: { uri }, range, message }) => ({
          location: { uri, range },
          message,
        })),
      ],
    }),
  };
}

export function rangeOf(span: Span, document: TextDocument): Range {
  return { start: document.positionAt(span.start), end: document.positionAt(span.end) };
}

/** The problems of a settings file, shown in that file. */
export function settingsDiagnostics(
  uri: string,
  text: string,
  problems: readonly SettingsProblem[],
  language: Language | undefined,
): PublishDiagnosticsParams {
  const document = TextDocument.create(uri, "yaml", 0, text);
  return {
    uri,
    diagnostics: problems.map(({ span, message }) => ({
      range: rangeOf(span, document),
      severity: DiagnosticSeverity.Warning,
      source: "Parole Case",
      message: titled(message, language),
    })),
  };
}
