// The view "Cases" in the activity bar: all cases of the open folders, and their commands.
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
import { type ShowClosedParams, showClosedRequest } from "../../../server/src/lsp/protocol/index.ts";
import { caseFileIn, isCaseFile } from "../shared/case-files.ts";
import { counted } from "../shared/counts.ts";
import type { Server } from "../shared/server.ts";
import { askForFilter, askForGroups } from "./ask-view.ts";
import type { CaseList, Changed, ListedCase } from "./case-list.ts";
import { decorateCases } from "./case-look.ts";
import { joinNonEmpty } from "./entry.ts";
import { inGroups, isCaseGrouping } from "./groups.ts";
import {
  type CaseFilter,
  inOrder,
  isCaseFilter,
  isFiltering,
  isListed,
  isUrgent,
  noFilter,
  passes,
} from "./order.ts";
import { type CaseListNode, caseTree, type Listing } from "./tree.ts";
import { keepChoice, rememberedChoice, type ViewChoice } from "./view-choice.ts";
import { casesView } from "./view-id.ts";
import { capitalize, stateWord } from "./words.ts";

export interface CasesView extends Disposable {
  readonly tree: TreeDataProvider<CaseListNode>;
  readonly view: TreeView<CaseListNode>;
}

/** Registers the view and its commands. Filter, order, and groups are stored in `memory`. */
export function showCases(server: Server, list: CaseList, memory: Memento): CasesView {
  let choice = rememberedChoice(memory);

  const tree = caseTree(list, async () => {
    if (list.known() === "unasked" && isAnythingOpen()) await list.renew();
    return listing(list, choice);
  });
  const view = window.createTreeView(casesView, { treeDataProvider: tree, showCollapseAll: true });

  const tell = (): void => {
    tellOf(view, list, choice);
    setContexts(list, choice);
  };
  const renew = (files: Changed): void => {
    tell();
    // A changed case may move in the list, or no longer match the filter.
    tree.renew(isInPlace(files) ? files : undefined);
  };
  let places = "";
  const isInPlace = (files: Changed): boolean => {
    const before = places;
    places = placesIn(listing(list, choice));
    return files !== undefined && places === before;
  };
  const choose = (next: Partial<ViewChoice>): void => {
    choice = { ...choice, ...next };
    renew(undefined);
  };
  const chooseAndKeep = async (next: Partial<ViewChoice>): Promise<void> => {
    choose(next);
    await keepChoice(memory, choice);
  };
  const showClosed = async (withClosed: boolean): Promise<void> => {
    await chooseAndKeep({ withClosed });
    await tellServer(server, choice);
  };
  /** Asks for the filter, unless a key binding or another extension provides it. */
  const filterCases = async (given: unknown): Promise<void> => {
    if (isCaseFilter(given)) return chooseAndKeep({ filter: given });
    const before = choice.filter;
    const chosen = await askForFilter(listedIn(list), before, (filter) => choose({ filter }));
    await chooseAndKeep({ filter: chosen ?? before });
  };
  const groupCases = async (given: unknown): Promise<void> => {
    const groups = isCaseGrouping(given) ? given : await askForGroups(choice.groups);
    if (groups !== undefined) await chooseAndKeep({ groups });
  };
  tell();

  const all = Disposable.from(
    view,
    decorateCases(),
    list.onChanged(renew),
    // A server that has just started reports all cases as changed.
    server.onCasesChanged(({ uris }) => {
      if (!uris) void tellServer(server, choice);
    }),
    commands.registerCommand("parole-case.refreshCases", () => list.renew()),
    commands.registerCommand("parole-case.filterCases", filterCases),
    commands.registerCommand("parole-case.clearCaseFilter", () => chooseAndKeep({ filter: noFilter })),
    commands.registerCommand("parole-case.orderCasesByName", () => chooseAndKeep({ order: "name" })),
    commands.registerCommand("parole-case.orderCasesByDeadline", () => chooseAndKeep({ order: "deadline" })),
    commands.registerCommand("parole-case.groupCases", groupCases),
    commands.registerCommand("parole-case.showClosedCases", () => showClosed(true)),
    commands.registerCommand("parole-case.hideClosedCases", () => showClosed(false)),
    ...commandsOnFile(),
  );
  return { tree, view, dispose: () => all.dispose() };
}

/** The commands about the file of a case in the list. */
function commandsOnFile(): Disposable[] {
  return [
    commands.registerCommand("parole-case.openCase", (given) =>
      withFile(given, (file) => commands.executeCommand("vscode.open", file)),
    ),
    commands.registerCommand("parole-case.revealCase", (given) =>
      withFile(given, (file) => commands.executeCommand("revealInExplorer", file)),
    ),
    commands.registerCommand("parole-case.copyCasePath", (given) =>
      withFile(given, (file) => env.clipboard.writeText(file.fsPath)),
    ),
  ];
}

function withFile(given: unknown, act: (file: Uri) => Thenable<unknown>): Thenable<unknown> | undefined {
  const file = caseFileIn(given) ?? window.activeTextEditor?.document.uri;
  return file && act(file);
}

/** Without a folder and without a case in an editor there is no reason to start the server. */
function isAnythingOpen(): boolean {
  return (workspace.workspaceFolders?.length ?? 0) > 0 || workspace.textDocuments.some(isCaseFile);
}

function listedIn(list: CaseList): readonly ListedCase[] {
  const known = list.known();
  return typeof known === "string" ? [] : known;
}

function listing(list: CaseList, choice: ViewChoice): Listing {
  const cases = inOrder(
    listedIn(list).filter((one) => isListed(one, choice)),
    choice.order,
  );
  return choice.groups === "none" ? cases : { groups: inGroups(cases, choice.groups) };
}

function placesIn(shown: Listing): string {
  const inOne = (cases: readonly ListedCase[]) => cases.map(({ file }) => file).join("\n");
  return "groups" in shown
    ? shown.groups.map(({ id, cases }) => `${id}\n${inOne(cases)}`).join("\n\n")
    : inOne(shown);
}

/** The server omits the notes of closed cases while the list does not show them. */
async function tellServer(server: Server, { withClosed }: ViewChoice): Promise<void> {
  const params: ShowClosedParams = { shown: withClosed };
  await server.askQuietly(showClosedRequest, params);
}

/** Which welcome text the view shows while it is empty. */
function welcome(list: CaseList, choice: ViewChoice): "none" | "filtered" | "closed" | "unanswered" | "" {
  const known = list.known();
  if (known === "unanswered") return "unanswered";
  if (known === "unasked") return "";
  if (known.length === 0) return "none";
  if (known.some((one) => isListed(one, choice))) return "";
  return known.some((one) => passes(one, choice.filter)) ? "closed" : "filtered";
}

function tellOf(view: TreeView<CaseListNode>, list: CaseList, choice: ViewChoice): void {
  const urgent = listedIn(list).filter(({ brief }) => isUrgent(brief)).length;
  const tooltip = counted(
    urgent,
    l10n.t("1 case is overdue or due within 7 days"),
    l10n.t("{0} cases are overdue or due within 7 days", urgent),
  );
  const isStopped = list.checking() === "stopped";
  // A number would look current.
  view.badge = urgent === 0 || isStopped ? undefined : { value: urgent, tooltip };
  const stopped = isStopped ? l10n.t("The cases are not being checked. Select Restart Server above.") : "";
  const more = l10n.t(
    "This folder has more cases than are checked. You can raise the limit in the settings.",
  );
  // While a message is set, VS Code does not show the welcome text.
  const isShown = welcome(list, choice) === "";
  const filter = filterInWords(choice.filter);
  view.message = isShown ? joinNonEmpty(" ", stopped, filter, list.hasMore() ? more : "") : "";
}

function setContexts(list: CaseList, choice: ViewChoice): void {
  setContext("casesOrder", choice.order);
  setContext("casesClosedShown", choice.withClosed);
  setContext("casesListed", listedIn(list).length > 0);
  setContext("casesFiltered", isFiltering(choice.filter));
  setContext("casesWelcome", welcome(list, choice));
  setContext("casesStopped", list.checking() === "stopped");
}

function filterInWords({ states, words }: CaseFilter): string {
  const named = states.map((state) => capitalize(stateWord(state))).join(", ");
  const said = joinNonEmpty(" · ", named, words === "" ? "" : l10n.t("“{0}”", words));
  return said === "" ? "" : l10n.t("Only: {0}", said);
}

function setContext(name: string, value: unknown): void {
  void commands.executeCommand("setContext", `parole-case.${name}`, value);
}
