// Asks how to group the list of cases.
import { l10n, type QuickPickItem, window } from "vscode";
import { type CaseGrouping, caseGroupings } from "./groups.ts";

/** Undefined if the question is dismissed. */
export async function askForGroups(current: CaseGrouping): Promise<CaseGrouping | undefined> {
  const items = caseGroupings.map((by): QuickPickItem & { readonly by: CaseGrouping } => ({
    by,
    label: inWords(by),
    ...(by === current && { description: l10n.t("current") }),
  }));
  const chosen = await window.showQuickPick(items, {
    title: l10n.t("Group Cases"),
    placeHolder: l10n.t("Group the list by"),
  });
  return chosen?.by;
}

function inWords(by: CaseGrouping): string {
  switch (by) {
    case "none":
      return l10n.t("No groups");
    case "state":
      return l10n.t("State");
    case "year":
      return l10n.t("Year filed");
    case "responsible":
      return l10n.t("Person responsible");
  }
}
