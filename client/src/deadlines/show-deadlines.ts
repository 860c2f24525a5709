// The commands "Show Deadlines" and "Save Deadlines as Calendar…": the deadlines of all cases in one table.
import {
  type ExtensionContext,
  l10n,
  languages,
  Range,
  TextEdit,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from "vscode";
import {
  type CalendarOrder,
  type CasesOrAllParams,
  calendarIdsRequest,
  type DeadlinesParams,
  type DeadlinesResult,
  deadlinesRequest,
} from "../../../server/src/lsp/protocol/index.ts";
import { joinNonEmpty } from "../cases/entry.ts";
import { caseLanguage } from "../shared/case-files.ts";
import { offerToOpenFolder } from "../shared/check-all.ts";
import { openWritten, revealWritten } from "../shared/open-file.ts";
import { showProblemAt } from "../shared/problems.ts";
import type { Server } from "../shared/server.ts";
import { type Views, viewsOf } from "../webview/panels.ts";
import { goTo } from "../webview/place.ts";
import { type DeadlineOrder, deadlinesPage, firstOrder, moreCases } from "./deadlines-page.ts";

export function deadlinesViews(context: ExtensionContext, server: Server): Views<DeadlineOrder> {
  return viewsOf<DeadlineOrder>(context, {
    type: "parole-case.deadlines",
    keyOf: () => "all",
    stateOf: (kept) => (isOrder(kept) ? kept : firstOrder),
    titleOf: () => l10n.t("Deadlines"),
    async render(order) {
      const result = await deadlinesOf(server, undefined);
      const fileOf = (uri: string) => workspace.asRelativePath(Uri.parse(uri));
      return result && { title: l10n.t("Deadlines"), body: deadlinesPage(result, order, fileOf) };
    },
    pressed(name, values, { state, show }) {
      switch (name) {
        case "go":
          return goTo(values);
        case "done":
          return show({ ...state, withDone: !state.withDone });
        case "sort": {
          const isDescending = values.by === state.by && !state.isDescending;
          const order = { ...state, by: values.by, isDescending };
          return isOrder(order) ? show(order) : undefined;
        }
        case "calendar":
          return saveCalendar(server, undefined);
      }
    },
  });
}

/** Opens the table; without a folder or a case, shows what to do first. */
export async function showDeadlines(views: Views<DeadlineOrder>): Promise<void> {
  if (await hasCases()) views.open(firstOrder);
}

/** Renews the pages whenever a case was checked again. */
export function renewedWithCases(views: Pick<Views<unknown>, "renew">) {
  return languages.onDidChangeDiagnostics(() => views.renew());
}

/** Resolves to the file that was written. `given` is the argument from a key binding or another extension. */
export async function saveCalendar(server: Server, given: unknown): Promise<Uri | undefined> {
  if (!(await hasCases())) return undefined;
  const dueOnly = given instanceof Uri ? false : await askWhatToSave();
  if (dueOnly === undefined) return undefined;
  const file = given instanceof Uri ? given : await askWhere();
  if (!file) return undefined;
  await identify(server);
  const previous = await textOf(file);
  const result = await deadlinesOf(server, { dueOnly, ...(previous !== undefined && { previous }) });
  if (!result) return undefined;
  if (result.undecided) {
    void tellUndecided(result.undecided);
    return undefined;
  }
  if (result.calendar === undefined) {
    void window.showInformationMessage(
      l10n.t("These cases have no upcoming dates, so no calendar was saved."),
    );
    return undefined;
  }
  try {
    await workspace.fs.writeFile(file, new TextEncoder().encode(result.calendar));
  } catch {
    void window.showErrorMessage(
      l10n.t("The calendar could not be saved there. Choose a folder in which you can create files."),
    );
    return undefined;
  }
  void tellSaved(file, result);
  return file;
}

async function tellUndecided(uris: readonly string[]): Promise<void> {
  const [first, ...others] = uris.map((uri) => Uri.parse(uri));
  if (!first) return;
  const name = workspace.asRelativePath(first, false);
  const show = l10n.t("Show Problems");
  const message =
    others.length === 0
      ? l10n.t("No calendar was saved: {0} contains two versions of the same text. Keep one of them.", name)
      : l10n.t(
          "No calendar was saved: {0} and {1} more contain two versions of the same text. Keep one of them.",
          name,
          others.length,
        );
  if ((await window.showErrorMessage(message, show)) === show) await showProblemAt(first, undefined);
}

/** Whether only what must be done by its date is saved; undefined if dismissed. */
async function askWhatToSave(): Promise<boolean | undefined> {
  const all = { label: l10n.t("All dates"), detail: l10n.t("Deadlines, due dates, and other key dates") };
  const due = { label: l10n.t("Deadlines and due dates only"), detail: l10n.t("Deadlines and due dates") };
  const chosen = await window.showQuickPick([all, due], {
    title: l10n.t("Save Deadlines as Calendar"),
    placeHolder: l10n.t("Which dates belong in the calendar?"),
  });
  return chosen && chosen === due;
}

async function askWhere(): Promise<Uri | undefined> {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  const name = l10n.t("deadlines.ics");
  return window.showSaveDialog({
    title: l10n.t("Save the deadlines as a calendar, with reminders"),
    saveLabel: l10n.t("Save"),
    defaultUri: folder ? Uri.joinPath(folder, name) : Uri.file(name),
    filters: { [l10n.t("Calendar")]: ["ics"] },
  });
}

async function textOf(file: Uri): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(file));
  } catch {
    return undefined;
  }
}

/** Writes a calendar id into each case that has none, and saves the cases that had no unsaved changes. */
async function identify(server: Server): Promise<void> {
  const params: CasesOrAllParams = workspace.workspaceFolders?.length ? {} : { uris: openCaseUris() };
  const found = await server.ask(calendarIdsRequest, params);
  for (const { uri, edits } of found ?? []) {
    const file = Uri.parse(uri);
    const wasDirty = workspace.textDocuments.some(
      (document) => document.uri.toString() === file.toString() && document.isDirty,
    );
    const edit = new WorkspaceEdit();
    edit.set(
      file,
      edits.map(
        ({ range: { start, end }, newText }) =>
          new TextEdit(new Range(start.line, start.character, end.line, end.character), newText),
      ),
    );
    const isApplied = await workspace.applyEdit(edit);
    if (isApplied && !wasDirty) await workspace.save(file);
  }
}

/** Why dates may be missing in a calendar; empty if there is no reason. */
function doubts({ more, unread }: DeadlinesResult): string {
  const unreadable = unread
    ? l10n.t("Dates may be missing because a case cannot be read. Show Deadlines lists the places.")
    : "";
  return joinNonEmpty(" ", more ? moreCases() : "", unreadable);
}

async function tellSaved(file: Uri, result: DeadlinesResult): Promise<void> {
  const doubted = doubts(result);
  const open = l10n.t("Open in Calendar");
  const reveal = l10n.t("Reveal in Folder");
  const { canceled = 0, kept = 0 } = result;
  const message = joinNonEmpty(
    ". ",
    l10n.t(
      "Saved the deadlines to {0}. If you import a newer file later, it replaces these entries",
      workspace.asRelativePath(file, false),
    ),
    canceled > 0 ? l10n.t("Dates no longer in the cases, marked as canceled: {0}", canceled) : "",
    kept > 0 ? l10n.t("Dates of other cases, left as before: {0}", kept) : "",
  );
  const tell = doubted !== "" ? window.showWarningMessage : window.showInformationMessage;
  const choice = await tell(doubted === "" ? message : `${message}. ${doubted}`, open, reveal);
  if (choice === open) await openWritten(file);
  else if (choice === reveal) await revealWritten(file);
}

/** Without a folder, the cases that are open in editors are used. */
async function deadlinesOf(
  server: Server,
  calendar: CalendarOrder | undefined,
): Promise<DeadlinesResult | undefined> {
  const params: DeadlinesParams = {
    ...(calendar && { calendar }),
    ...(workspace.workspaceFolders?.length ? {} : { uris: openCaseUris() }),
  };
  return server.ask(deadlinesRequest, params);
}

/** URIs of the cases that editors have open. */
export function openCaseUris(): readonly string[] {
  return workspace.textDocuments
    .filter(({ languageId }) => languageId === caseLanguage)
    .map(({ uri }) => uri.toString());
}

/** Whether there is a folder or a case; if not, shows what to do first. */
export async function hasCases(): Promise<boolean> {
  if (workspace.workspaceFolders?.length || openCaseUris().length > 0) return true;
  void offerToOpenFolder();
  return false;
}

function isOrder(value: unknown): value is DeadlineOrder {
  return (
    typeof value === "object" &&
    value !== null &&
    "by" in value &&
    (value.by === "day" || value.by === "case" || value.by === "what") &&
    "isDescending" in value &&
    typeof value.isDescending === "boolean" &&
    "withDone" in value &&
    typeof value.withDone === "boolean"
  );
}
