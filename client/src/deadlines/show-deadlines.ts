// The commands "Show Deadlines" and "Save Deadlines as a Calendar…": the deadlines of all cases in one table.
import { type ExtensionContext, l10n, languages, Uri, window, workspace } from "vscode";
import type { DeadlinesParams, DeadlinesResult } from "../../../server/src/lsp/requests.ts";
import { deadlinesRequest } from "../../../server/src/lsp/requests.ts";
import { caseLanguage } from "../case-files.ts";
import { joined } from "../cases/entry.ts";
import { offerToOpenFolder } from "../check-all.ts";
import type { Server } from "../server.ts";
import { type Views, viewsOf } from "../webview/panels.ts";
import { goTo } from "../webview/place.ts";
import { openWritten, revealWritten } from "../written-file.ts";
import { type DeadlineOrder, deadlinesPage, firstOrder, moreCases } from "./deadlines-page.ts";

export function deadlinesViews(context: ExtensionContext, server: Server): Views<DeadlineOrder> {
  return viewsOf<DeadlineOrder>(context, {
    type: "parole-case.deadlines",
    keyOf: () => "all",
    stateOf: (kept) => (isOrder(kept) ? kept : firstOrder),
    titleOf: () => l10n.t("Deadlines"),
    async render(order) {
      const result = await deadlinesOf(server, false);
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

/** Opens the table; without a folder or a case to look at, what to do next is said instead. */
export async function showDeadlines(views: Views<DeadlineOrder>): Promise<void> {
  if (await hasCases()) views.open(firstOrder);
}

/** Renews the table whenever a case was checked anew. */
export function renewedWithCases(views: Views<DeadlineOrder>) {
  return languages.onDidChangeDiagnostics(() => views.renew());
}

/** Resolves to the file that was written. */
export async function saveCalendar(server: Server, target: unknown): Promise<Uri | undefined> {
  if (!(await hasCases())) return undefined;
  const result = await deadlinesOf(server, true);
  if (!result) return undefined;
  if (result.calendar === undefined) {
    void window.showInformationMessage(
      l10n.t("There is no day to come in these cases, so there is no calendar"),
    );
    return undefined;
  }
  const folder = workspace.workspaceFolders?.[0]?.uri;
  const name = l10n.t("deadlines.ics");
  const file =
    target instanceof Uri
      ? target
      : await window.showSaveDialog({
          title: l10n.t("Save the deadlines for a calendar, with reminders"),
          saveLabel: l10n.t("Save"),
          defaultUri: folder ? Uri.joinPath(folder, name) : Uri.file(name),
          filters: { [l10n.t("Calendar")]: ["ics"] },
        });
  if (!file) return undefined;
  try {
    await workspace.fs.writeFile(file, new TextEncoder().encode(result.calendar));
  } catch {
    void window.showErrorMessage(
      l10n.t("The calendar could not be written there: choose a folder in which you may make new files"),
    );
    return undefined;
  }
  void tellSaved(file, doubts(result));
  return file;
}

/** Why days may be missing in a calendar; empty where nothing speaks for it. */
function doubts({ more, unread }: DeadlinesResult): string {
  const unreadable = unread
    ? l10n.t("Days may be missing where a case cannot be read; Show Deadlines lists these places.")
    : "";
  return joined(" ", more ? moreCases() : "", unreadable);
}

async function tellSaved(file: Uri, doubted: string): Promise<void> {
  const open = l10n.t("Open in Calendar");
  const reveal = l10n.t("Reveal in Folder");
  const message = l10n.t(
    "The deadlines are in {0}. Taken into a calendar again later, they replace those of before",
    workspace.asRelativePath(file, false),
  );
  const tell = doubted !== "" ? window.showWarningMessage : window.showInformationMessage;
  const choice = await tell(doubted === "" ? message : `${message}. ${doubted}`, open, reveal);
  if (choice === open) await openWritten(file);
  else if (choice === reveal) await revealWritten(file);
}

/** Without a folder, the cases that are open in editors are looked at. */
async function deadlinesOf(server: Server, calendar: boolean): Promise<DeadlinesResult | undefined> {
  const params: DeadlinesParams = {
    calendar,
    ...(workspace.workspaceFolders?.length ? {} : { uris: openCases() }),
  };
  return server.ask<DeadlinesResult>(deadlinesRequest, params);
}

function openCases(): readonly string[] {
  return workspace.textDocuments
    .filter(({ languageId }) => languageId === caseLanguage)
    .map(({ uri }) => uri.toString());
}

async function hasCases(): Promise<boolean> {
  if (workspace.workspaceFolders?.length || openCases().length > 0) return true;
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
