// The deadlines of all cases as a table: overdue first, then by date, by case, or by what is due.
import { l10n } from "vscode";
import type { DeadlineOfCase, DeadlinesResult } from "../../../server/src/lsp/protocol/index.ts";
import { dayInWords, daysFromToday } from "../webview/days.ts";
import { type Html, html } from "../webview/html.ts";
import { toPlace } from "../webview/place.ts";

export interface DeadlineOrder {
  readonly by: "day" | "case" | "what";
  readonly isDescending: boolean;
  /** Whether done items, and past dates with nothing due, are also shown. */
  readonly withDone: boolean;
}

export const firstOrder: DeadlineOrder = { by: "day", isDescending: false, withDone: false };

export function deadlinesPage(
  { deadlines, more = false, unread = [], reminders = [] }: DeadlinesResult,
  order: DeadlineOrder,
  fileOf: (uri: string) => string,
): Html {
  const shown = sorted(deadlines, order, fileOf);
  const overdue = shown.filter(({ deadline }) => deadline.standing === "overdue").length;
  return html`<h1>${l10n.t("Deadlines")}</h1>
<p>${inNumbers(shown.length, overdue, more || unread.length > 0)}</p>
${more && html`<p><strong>${moreCases()}</strong></p>`}
<div class="actions">
<button type="button" id="calendar" data-press="calendar">${l10n.t("Save as calendar (.ics)…")}</button>
<label><input type="checkbox" id="with-done" data-press="done"${order.withDone && html` checked`}> ${l10n.t("Include completed and past dates")}</label>
</div>
${unread.length > 0 && unreadPart(unread, fileOf)}
${shown.length > 0 && table(shown, order, fileOf)}
<p class="soft">${l10n.t("These dates come from the case files and the requirements. Other dates may apply.")}${reminders.map((reminder) => html`<br>${reminder}`)}</p>`;
}

function unreadPart(unread: NonNullable<DeadlinesResult["unread"]>, fileOf: (uri: string) => string): Html {
  const items = unread.map(
    ({ uri, message, range }, index) =>
      html`<li>${toPlace(uri, range, message, `unread-${index}`)} <span class="soft">${l10n.t("{0}, line {1}", fileOf(uri), range.start.line + 1)}</span></li>`,
  );
  return html`<h2>${l10n.t("Dates may be missing")}</h2>
<p>${l10n.t("These places cannot be read. Correct them to list their dates below.")}</p>
<ul>${items}</ul>`;
}

/** Shown if not all cases were checked. */
export function moreCases(): string {
  return l10n.t(
    "This folder has more cases than are checked, so dates may be missing. You can raise the limit in the settings.",
  );
}

/** In the order by date, overdue items are first. */
export function sorted(
  deadlines: readonly DeadlineOfCase[],
  { by, isDescending, withDone }: DeadlineOrder,
  fileOf: (uri: string) => string,
): readonly DeadlineOfCase[] {
  const keys = ({ uri, matter, beneficiaries, deadline }: DeadlineOfCase): readonly string[] => {
    const ofCase = beneficiaries.join(", ") || matter || fileOf(uri);
    switch (by) {
      case "day":
        return [deadline.day, ofCase];
      case "case":
        return [ofCase, deadline.day];
      case "what":
        return [deadline.what, deadline.day];
    }
  };
  const inOrder = deadlines
    .filter(({ deadline }) => withDone || deadline.isPending)
    .toSorted((one, other) => compare(keys(one), keys(other)) * (isDescending ? -1 : 1));
  if (by !== "day" || isDescending) return inOrder;
  const isOverdue = ({ deadline }: DeadlineOfCase) => deadline.standing === "overdue";
  return [...inOrder.filter(isOverdue), ...inOrder.filter((one) => !isOverdue(one))];
}

function compare(one: readonly string[], other: readonly string[]): number {
  const at = one.findIndex((key, index) => key !== other[index]);
  return at < 0 ? 0 : (one[at] ?? "").localeCompare(other[at] ?? "");
}

function inNumbers(count: number, overdue: number, mayMiss: boolean): string {
  if (count === 0) return mayMiss ? l10n.t("No key dates could be read.") : l10n.t("No key dates.");
  const all = count === 1 ? l10n.t("1 key date") : l10n.t("{0} key dates", count);
  return overdue === 0 ? `${all}.` : `${all}, ${l10n.t("{0} overdue", overdue)}.`;
}

function table(
  shown: readonly DeadlineOfCase[],
  order: DeadlineOrder,
  fileOf: (uri: string) => string,
): Html {
  return html`<table>
<caption class="soft">${l10n.t("Select a heading to sort by it. Select an entry to open it in the case")}</caption>
<thead><tr>${heading("day", l10n.t("Date"), order)}<th scope="col">${l10n.t("When")}</th>${heading("what", l10n.t("What"), order)}${heading("case", l10n.t("Case"), order)}</tr></thead>
<tbody>${shown.map((one, index) => row(one, index, fileOf))}</tbody>
</table>`;
}

function heading(by: DeadlineOrder["by"], words: string, order: DeadlineOrder): Html {
  const isBy = order.by === by;
  const direction = !isBy ? "none" : order.isDescending ? "descending" : "ascending";
  const arrow = !isBy ? "" : order.isDescending ? " ▼" : " ▲";
  return html`<th scope="col" aria-sort="${direction}"><button type="button" id="by-${by}" data-press="sort" data-by="${by}">${words}<span aria-hidden="true">${arrow}</span></button></th>`;
}

function row(
  { uri, matter, beneficiaries, deadline }: DeadlineOfCase,
  index: number,
  fileOf: (uri: string) => string,
): Html {
  const { day, what, why, who, standing, range } = deadline;
  const isForSome = who.length > 0 && who.length < beneficiaries.length;
  const names = beneficiaries.join(", ") || fileOf(uri);
  return html`<tr${standing === "overdue" && html` class="overdue"`}>
<td class="day">${dayInWords(day)}</td>
<td><span class="when">${whenInWords(deadline)}</span></td>
<th scope="row">${toPlace(uri, range, what, `deadline-${index}`)}${isForSome && ` (${who.join(", ")})`}<br><span class="soft">${why}.</span></th>
<td>${names}${matter !== undefined && html`<br><span class="soft">${l10n.t("Matter {0}", matter)}</span>`}</td>
</tr>`;
}

function whenInWords({ daysLeft, standing }: DeadlineOfCase["deadline"]): string {
  const when = daysFromToday(daysLeft);
  switch (standing) {
    case "overdue":
      return l10n.t("Overdue, {0}", when);
    case "done":
      return l10n.t("Done, {0}", when);
    case "untold":
      return l10n.t("{0}; the case does not say whether it was done", when);
    case "closed":
      return l10n.t("{0}; the case is closed", when);
    default:
      return when;
  }
}
