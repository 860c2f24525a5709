// The weekly report as a page: what is due in two weeks or overdue, by person responsible.
import { l10n } from "vscode";
import type { ReportLine, ReportPart, WeekReportResult } from "../../../server/src/lsp/protocol/index.ts";
import { moreCases } from "../deadlines/deadlines-page.ts";
import { dayInWords } from "../webview/days.ts";
import { type Html, html } from "../webview/html.ts";
import { toPlace } from "../webview/place.ts";

export function reportPage(
  { days, counts, groups, missing, more }: WeekReportResult,
  fileOf: (uri: string) => string,
): Html {
  return html`<h1>${l10n.t("Weekly Report")}</h1>
<p>${days}</p>
<p><strong>${counts}.</strong></p>
${more && html`<p><strong>${moreCases()}</strong></p>`}
<div class="actions"><button type="button" id="word" data-press="word">${l10n.t("Save as Word File…")}</button></div>
${missing.length > 0 && missingPart(missing, fileOf)}
${groups.map((group, index) => groupPart(group, index, fileOf))}`;
}

function missingPart(missing: WeekReportResult["missing"], fileOf: (uri: string) => string): Html {
  const start = { line: 0, character: 0 };
  const items = missing.map(
    ({ uri, message }, index) =>
      html`<li>${toPlace(uri, { start, end: start }, fileOf(uri), `missing-${index}`)}: ${message}</li>`,
  );
  return html`<h2>${l10n.t("Deadlines may be missing")}</h2>
<ul>${items}</ul>`;
}

function groupPart(
  { heading, initials, items }: ReportPart,
  index: number,
  fileOf: (uri: string) => string,
): Html {
  const words = initials === undefined ? l10n.t("No one responsible") : heading;
  return html`<h2>${words}</h2>
<table>
<thead><tr><th scope="col">${l10n.t("Date")}</th><th scope="col">${l10n.t("When")}</th><th scope="col">${l10n.t("What is due")}</th><th scope="col">${l10n.t("Case")}</th></tr></thead>
<tbody>${items.map((item, at) => row(item, `item-${index}-${at}`, fileOf))}</tbody>
</table>`;
}

function row(
  { file, names, matter, day, what, when, standing, range }: ReportLine,
  id: string,
  fileOf: (uri: string) => string,
): Html {
  const isFileName = fileOf(file).endsWith(names);
  return html`<tr${standing === "overdue" && html` class="overdue"`}>
<td class="day">${dayInWords(day)}</td>
<td><span class="when">${when}</span></td>
<th scope="row">${toPlace(file, range, what, id)}</th>
<td>${isFileName ? fileOf(file) : names}${matter !== undefined && html`<br><span class="soft">${l10n.t("Matter {0}", matter)}</span>`}</td>
</tr>`;
}
