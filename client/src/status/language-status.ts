// The language status of the case in the editor, under the braces next to the name of the language: its findings and
// when they were found, and the edition that it is checked against.
import {
  Disposable,
  env,
  type LanguageStatusItem,
  LanguageStatusSeverity,
  l10n,
  languages,
  window,
} from "vscode";
import type { OverviewOfCase } from "../../../server/src/lsp/protocol/index.ts";
import type { CaseList } from "../cases/case-list.ts";
import { joinNonEmpty } from "../cases/entry.ts";
import { setAsideInWords } from "../cases/words.ts";
import { caseLanguage, isCaseFile } from "../shared/case-files.ts";
import { countsInWords } from "../shared/counts.ts";

type Overview = OverviewOfCase["overview"];

/** Shows both while a case is in the active editor. */
export function showLanguageStatus(list: CaseList): Disposable {
  const findings = languages.createLanguageStatusItem("parole-case.findings", { language: caseLanguage });
  const edition = languages.createLanguageStatusItem("parole-case.edition", { language: caseLanguage });
  findings.name = l10n.t("Findings");
  edition.name = l10n.t("Edition");
  let asked = 0;

  const renew = async (): Promise<void> => {
    const document = window.activeTextEditor?.document;
    if (!document || !isCaseFile(document)) return;
    const own = ++asked;
    if (list.checking() === "stopped") {
      tellStopped(findings);
      tellEdition(edition, undefined);
      return;
    }
    const overview = await list.overview(document.uri);
    // A later request has newer results.
    if (own !== asked) return;
    tellFindings(findings, overview);
    tellEdition(edition, overview);
  };
  void renew();

  return Disposable.from(
    findings,
    edition,
    window.onDidChangeActiveTextEditor(renew),
    list.onChanged((files) => {
      const active = window.activeTextEditor?.document.uri.toString();
      if (!files || files.some((file) => file.toString() === active)) void renew();
    }),
  );
}

function tellFindings(item: LanguageStatusItem, overview: Overview | undefined): void {
  if (!overview) {
    tellStopped(item);
    return;
  }
  const { error, warning } = overview.counts;
  item.severity =
    error > 0
      ? LanguageStatusSeverity.Error
      : warning > 0
        ? LanguageStatusSeverity.Warning
        : LanguageStatusSeverity.Information;
  item.text = joinNonEmpty(
    " · ",
    countsInWords(overview.counts) || l10n.t("No findings"),
    ...setAsideInWords(overview.verdict),
  );
  item.detail = l10n.t("checked at {0}", timeInWords(new Date()));
  item.command = { command: "parole-case.showProblems", title: l10n.t("Show Problems") };
  item.accessibilityInformation = { label: `${item.text}, ${item.detail}` };
}

function tellStopped(item: LanguageStatusItem): void {
  item.severity = LanguageStatusSeverity.Error;
  item.text = l10n.t("Not being checked");
  item.detail = l10n.t("Parole Case has stopped");
  item.command = { command: "parole-case.restartServer", title: l10n.t("Restart Server") };
  item.accessibilityInformation = { label: `${item.text}, ${item.detail}` };
}

function tellEdition(item: LanguageStatusItem, overview: Overview | undefined): void {
  item.text = overview?.editionTitle ?? l10n.t("No edition is known");
  item.detail = overview?.reminder ?? "";
  item.command = { command: "parole-case.changeEdition", title: l10n.t("Change Edition…") };
}

function timeInWords(time: Date): string {
  return new Intl.DateTimeFormat(env.language, { timeStyle: "short" }).format(time);
}
