// Asks which cases the list shows, and how it groups them.

import { type Disposable, l10n, type QuickPickItem, window } from "vscode";
import { counted } from "../shared/counts.ts";
import { type CaseGrouping, caseGroupings } from "./groups.ts";
import { type CaseFilter, caseStates, type ListedState, type Sortable } from "./order.ts";
import { capitalize, stateWord } from "./words.ts";

/** Delay in milliseconds, so that words typed in a row are applied together. */
const waitedFor = 150;

/** Applies each intermediate filter; resolves to the chosen one, or to undefined if dismissed. */
export function askForFilter(
  cases: readonly Sortable[],
  before: CaseFilter,
  show: (filter: CaseFilter) => void,
): Promise<CaseFilter | undefined> {
  const pick = window.createQuickPick<QuickPickItem & { readonly state: ListedState }>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const chosen = (): CaseFilter => ({
    states: pick.selectedItems.map(({ state }) => state),
    words: pick.value.trim(),
  });
  const showSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => show(chosen()), waitedFor);
  };
  pick.title = l10n.t("Filter Cases");
  pick.placeholder = l10n.t("Type part of a name or file number, select statuses, then press Enter");
  pick.canSelectMany = true;
  // Typed text filters the cases, not the states.
  pick.items = caseStates.map((state) => {
    const count = cases.filter(({ brief }) => brief?.state.state === state).length;
    const label = capitalize(stateWord(state));
    const description = counted(count, l10n.t("1 case"), l10n.t("{0} cases", count)) || l10n.t("none");
    return { label, description, state, alwaysShow: true };
  });
  pick.selectedItems = pick.items.filter(({ state }) => before.states.includes(state));
  pick.value = before.words;
  const listeners: Disposable[] = [pick.onDidChangeValue(showSoon), pick.onDidChangeSelection(showSoon)];
  return new Promise((resolve) => {
    const done = (filter: CaseFilter | undefined): void => {
      clearTimeout(timer);
      resolve(filter);
      for (const listener of listeners) listener.dispose();
      pick.dispose();
    };
    listeners.push(
      pick.onDidAccept(() => done(chosen())),
      pick.onDidHide(() => done(undefined)),
    );
    pick.show();
  });
}

// Asks how to group the list of cases.

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
