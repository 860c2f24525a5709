// A packet before its export, as a page: what goes in, in which order, on which pages, and what blocks it.
import { env, l10n } from "vscode";
import type { PacketPreviewResult, PlacedRow } from "../../../server/src/lsp/protocol/index.ts";
import { type Content, type Html, html } from "../webview/html.ts";
import { toPlace } from "../webview/place.ts";
import { underHeadings } from "./findings-in-words.ts";

export function previewTitle({ title }: PacketPreviewResult): string {
  return l10n.t("Packet: {0}", title);
}

export function previewPage(preview: PacketPreviewResult, uri: string): Html {
  const { title, matter, preset, rows, blocking, warnings, leftOut, address } = preview;
  const isBlocked = blocking.length > 0;
  return html`<h1>${l10n.t("Packet")}</h1>
<p class="state">${title}${matter !== undefined && ` · ${l10n.t("Matter {0}", matter)}`}</p>
<p>${sizeInWords(rows)}${preset === "online" && ` ${l10n.t("The case says that it is filed online.")}`}</p>
<div class="actions">
<button type="button" id="export" data-press="export"${isBlocked && html` disabled`}>${l10n.t("Export Packet")}</button>
<button type="button" id="draft" class="second" data-press="draft">${l10n.t("Export as Draft")}</button>
${address.length > 0 && html`<button type="button" id="address" class="second" data-press="address">${l10n.t("Copy Filing Address")}</button>`}
<button type="button" id="readiness" class="second" data-press="readiness">${l10n.t("Open Readiness Checklist")}</button>
</div>
${isBlocked && blockingPart(blocking, uri)}
${warnings.length > 0 && warningsPart(warnings, uri)}
<h2>${l10n.t("Included")}</h2>
${table(rows, uri)}
${leftOut.length > 0 && html`<h2>${l10n.t("Not included")}</h2><ul>${leftOut.map((words) => html`<li>${words}</li>`)}</ul>`}
${address.length > 0 && html`<h2>${l10n.t("Filing address")}</h2><p>${address.map((line, index) => [index > 0 && html`<br>`, line])}</p>`}`;
}

/** The id of the button that moves an exhibit; `way` is its direction. */
export function idOfMove(exhibit: number, way: string): string {
  return `${way}-${exhibit}`;
}

function sizeInWords(rows: readonly PlacedRow[]): string {
  const pages = rows.map((row) => row.pages);
  const known = pages.filter((count) => count !== undefined);
  const sum = known.reduce((all, count) => all + count, 0);
  const bytes = rows.flatMap(({ files }) => files).reduce((all, file) => all + (file.bytes ?? 0), 0);
  const size = bytes > 0 ? ` ${l10n.t("Total file size: {0}.", sizeOf(bytes))}` : "";
  if (known.length < pages.length) return l10n.t("At least {0} pages; some are not counted yet.", sum) + size;
  return (sum === 1 ? l10n.t("1 page.") : l10n.t("{0} pages.", sum)) + size;
}

/** "3.4 MB", in the language of VS Code. */
export function sizeOf(bytes: number): string {
  const [amount, unit] = bytes < 1_000_000 ? [bytes / 1000, "KB"] : [bytes / 1_000_000, "MB"];
  const format = new Intl.NumberFormat(env.language, { maximumFractionDigits: amount < 10 ? 1 : 0 });
  return `${format.format(amount)} ${unit}`;
}

function blockingPart(blocking: PacketPreviewResult["blocking"], uri: string): Html {
  const heading =
    blocking.length === 1
      ? l10n.t("1 finding stops the export")
      : l10n.t("{0} findings stop the export", blocking.length);
  return html`<h2>${heading}</h2>
<p>${l10n.t("Fix them first, or export a draft, which has DRAFT on every page.")}</p>
${findingList(blocking, uri)}`;
}

function warningsPart(warnings: PacketPreviewResult["warnings"], uri: string): Html {
  const heading =
    warnings.length === 1 ? l10n.t("1 warning to review") : l10n.t("{0} warnings to review", warnings.length);
  return html`<h2>${heading}</h2>
${findingList(warnings, uri)}`;
}

function findingList(findings: PacketPreviewResult["warnings"], uri: string): Html {
  return html`${underHeadings(findings).map(
    ({ heading, findings: own }) => html`<h3>${heading}</h3>
<ul>${own.map(({ message, range }) => html`<li>${toPlace(uri, range, message)} <span class="soft">${l10n.t("line {0}", range.start.line + 1)}</span></li>`)}</ul>`,
  )}`;
}

function table(rows: readonly PlacedRow[], uri: string): Html {
  const exhibits = rows.filter(({ exhibit }) => exhibit !== undefined);
  const caption =
    exhibits.length > 1
      ? l10n.t(
          "Drag an exhibit to a new position, or use its buttons or Alt+Up and Alt+Down. The case file is updated, including labels and references.",
        )
      : l10n.t("The order follows the case file and the requirements.");
  return html`<table>
<caption class="soft">${caption}</caption>
<thead><tr><th scope="col">${l10n.t("Part")}</th><th scope="col" class="number">${l10n.t("Pages")}</th><th scope="col" class="number">${l10n.t("Numbered")}</th><th scope="col" class="number">${l10n.t("Size")}</th><th scope="col">${l10n.t("Order")}</th></tr></thead>
<tbody>${rows.map((row, order) => tableRow(row, order, exhibits, uri))}</tbody>
</table>`;
}

function tableRow(row: PlacedRow, order: number, exhibits: readonly PlacedRow[], uri: string): Html {
  const { title, label, files, pages, numbers, exhibit, at } = row;
  const named = label === undefined ? title : l10n.t("Exhibit {0}: {1}", label, title);
  const words = at ? toPlace(uri, at.range, named, `row-${order}`) : named;
  const isMovable = exhibit !== undefined && exhibits.length > 1;
  const bytes = files.reduce((all, file) => all + (file.bytes ?? 0), 0);
  return html`<tr${isMovable && html` draggable="true" data-order="${order}" data-from="${exhibit}" data-file="${files[0]?.path}"`}>
<th scope="row">${words}${files.map(fileInWords)}</th>
<td class="number">${pages ?? "–"}</td>
<td class="number">${numbers ? rangeInWords(numbers) : "–"}</td>
<td class="number">${bytes > 0 ? sizeOf(bytes) : "–"}</td>
<td>${isMovable && moveButtons(row, exhibits)}</td>
</tr>`;
}

function rangeInWords({ first, last }: { readonly first: string; readonly last: string }): string {
  return first === last ? first : `${first}–${last}`;
}

function fileInWords({ path, role, trouble }: PlacedRow["files"][number]): Html {
  const named = role === "translation" ? l10n.t("{0} (translation)", path) : path;
  return html`<br><span class="soft">${named}</span>${trouble !== undefined && html`<span class="trouble">${path} ${trouble.reason}. ${trouble.advice}</span>`}`;
}

function moveButtons(row: PlacedRow, exhibits: readonly PlacedRow[]): Content {
  const place = exhibits.indexOf(row);
  const button = (way: "up" | "down", to: PlacedRow | undefined, sign: string, words: string) =>
    html`<button type="button" class="second small" id="${idOfMove(row.exhibit ?? 0, way)}" data-way="${way}" data-press="move" data-from="${row.exhibit}" data-to="${to?.exhibit}" data-file="${row.files[0]?.path}" aria-label="${words}"${to === undefined && html` disabled`}>${sign}</button>`;
  const name = row.label === undefined ? row.title : l10n.t("Exhibit {0}", row.label);
  return [
    button("up", exhibits[place - 1], "↑", l10n.t("Move {0} up", name)),
    " ",
    button("down", exhibits[place + 1], "↓", l10n.t("Move {0} down", name)),
  ];
}
