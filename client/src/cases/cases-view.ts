// The view "Cases" in the activity bar: all cases of the folders that are open, and what can be done with them.
import {
  commands,
  Disposable,
  env,
  l10n,
  type Memento,
  type TreeDataProvider,
  type TreeView,
  type Uri,
  window,
  workspace,
} from "vscode";
import { caseFileIn, isCaseFile } from "../case-files.ts";
import { counted } from "../counts.ts";
import type { CaseList, Changed, ListedCase } from "./case-list.ts";
import { decorateCases } from "./case-look.ts";
import { joined } from "./entry.ts";
import { askForFilter } from "./filter.ts";
import {
  type CaseFilter,
  type CaseOrder,
  inOrder,
  isCaseFilter,
  isFiltering,
  isUrgent,
  noFilter,
  passes,
} from "./order.ts";
import { type CaseNode, caseTree } from "./tree.ts";
import { capitalised, stateWord } from "./words.ts";

export const casesView = "parole-case.cases";
const orderKey = "casesOrder";

export interface CasesView extends Disposable {
  readonly tree: TreeDataProvider<CaseNode>;
  readonly view: TreeView<CaseNode>;
}

/** Registers the view and its commands. How the cases are ordered is kept in `memory`. */
export function showCases(list: CaseList, memory: Memento): CasesView {
  let filter = noFilter;
  let order: CaseOrder = memory.get(orderKey) === "name" ? "name" : "deadline";

  const tree = caseTree(list, async () => {
    if (list.known() === "unasked" && isAnythingOpen()) await list.renew();
    return shown(list, filter, order);
  });
  const view = window.createTreeView(casesView, { treeDataProvider: tree, showCollapseAll: true });

  const tell = (): void => {
    tellOf(view, list, filter);
    setContext("casesOrder", order);
    setContext("casesListed", listedIn(list).length > 0);
    setContext("casesFiltered", isFiltering(filter));
    setContext("casesWelcome", welcome(list, filter));
  };
  const renew = (files: Changed): void => {
    tell();
    // One case that stands differently may have another place, or pass the filter no more.
    tree.renew(isInPlace(files) ? files : undefined);
  };
  let places = "";
  const isInPlace = (files: Changed): boolean => {
    const before = places;
    places = shown(list, filter, order)
      .map(({ file }) => file)
      .join("\n");
    return files !== undefined && places === before;
  };
  const filterBy = (next: CaseFilter): void => {
    filter = next;
    renew(undefined);
  };
  const orderBy = async (next: CaseOrder): Promise<void> => {
    order = next;
    renew(undefined);
    await memory.update(orderKey, next);
  };
  /** Asks for the filter, unless a key binding or another extension gives it. */
  const filterCases = async (given: unknown): Promise<void> => {
    if (isCaseFilter(given)) return filterBy(given);
    const before = filter;
    const chosen = await askForFilter(listedIn(list), before, filterBy);
    filterBy(chosen ?? before);
  };
  tell();

  const all = Disposable.from(
    view,
    decorateCases(),
    list.onChanged(renew),
    commands.registerCommand("parole-case.refreshCases", () => list.renew()),
    commands.registerCommand("parole-case.filterCases", filterCases),
    commands.registerCommand("parole-case.clearCaseFilter", () => filterBy(noFilter)),
    commands.registerCommand("parole-case.orderCasesByName", () => orderBy("name")),
    commands.registerCommand("parole-case.orderCasesByDeadline", () => orderBy("deadline")),
    commands.registerCommand("parole-case.openCase", (given) =>
      withFile(given, (file) => commands.executeCommand("vscode.open", file)),
    ),
    commands.registerCommand("parole-case.revealCase", (given) =>
      withFile(given, (file) => commands.executeCommand("revealInExplorer", file)),
    ),
    commands.registerCommand("parole-case.copyCasePath", (given) =>
      withFile(given, (file) => env.clipboard.writeText(file.fsPath)),
    ),
  );
  return { tree, view, dispose: () => all.dispose() };
}

function withFile(given: unknown, act: (file: Uri) => Thenable<unknown>): Thenable<unknown> | undefined {
  const file = caseFileIn(given) ?? window.activeTextEditor?.document.uri;
  return file && act(file);
}

/** Without a folder and without a case in an editor there is nothing to start the server for. */
function isAnythingOpen(): boolean {
  return (workspace.workspaceFolders?.length ?? 0) > 0 || workspace.textDocuments.some(isCaseFile);
}

function listedIn(list: CaseList): readonly ListedCase[] {
  const known = list.known();
  return typeof known === "string" ? [] : known;
}

function shown(list: CaseList, filter: CaseFilter, order: CaseOrder): readonly ListedCase[] {
  return inOrder(
    listedIn(list).filter((one) => passes(one, filter)),
    order,
  );
}

/** Which words the view shows while it has no line to show. */
function welcome(list: CaseList, filter: CaseFilter): "none" | "filtered" | "unanswered" | "" {
  const known = list.known();
  if (known === "unanswered") return "unanswered";
  if (known === "unasked") return "";
  if (known.length === 0) return "none";
  return known.some((one) => passes(one, filter)) ? "" : "filtered";
}

function tellOf(view: TreeView<CaseNode>, list: CaseList, filter: CaseFilter): void {
  const urgent = listedIn(list).filter(({ brief }) => isUrgent(brief)).length;
  const tooltip = counted(
    urgent,
    l10n.t("1 case is overdue or due within 7 days"),
    l10n.t("{0} cases are overdue or due within 7 days", urgent),
  );
  view.badge = urgent === 0 ? undefined : { value: urgent, tooltip };
  const more = l10n.t("There are more cases here than are looked at; the settings say how many are.");
  // While there are words, the editor shows no others in the place of the lines.
  const isShown = welcome(list, filter) === "";
  view.message = isShown ? joined(" ", filterInWords(filter), list.hasMore() ? more : "") : "";
}

function filterInWords({ states, words }: CaseFilter): string {
  const named = states.map((state) => capitalised(stateWord(state))).join(", ");
  const said = joined(" · ", named, words === "" ? "" : l10n.t("“{0}”", words));
  return said === "" ? "" : l10n.t("Only: {0}", said);
}

function setContext(name: string, value: unknown): void {
  void commands.executeCommand("setContext", `parole-case.${name}`, value);
}
