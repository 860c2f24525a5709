// The tree data of the list of cases: the lines below a case are made when it is expanded.
import {
  type Command,
  type Event,
  EventEmitter,
  l10n,
  Range,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  type Uri,
} from "vscode";
import { counted } from "../shared/counts.ts";
import type { CaseList, ListedCase } from "./case-list.ts";
import { lookOfCase } from "./case-look.ts";
import { entriesOf } from "./entries.ts";
import { type Entry, joinNonEmpty } from "./entry.ts";
import type { CaseGroup } from "./groups.ts";
import type { Checking } from "./words.ts";
import { caseDescription, caseSpoken, caseTooltip } from "./words.ts";

/** A line of the tree. Commands receive one, and find the case by `caseFile`. */
export interface CaseNode {
  readonly caseFile: Uri;
  /** Undefined for the line of the case itself. */
  readonly entry?: Entry;
}

/** A line with cases below it. */
export interface GroupNode {
  readonly group: string;
}

export type CaseListNode = CaseNode | GroupNode;

/** What the list shows: cases, or groups of them. */
export type Listing = readonly ListedCase[] | { readonly groups: readonly CaseGroup<ListedCase>[] };

export interface CaseTree extends TreeDataProvider<CaseListNode> {
  readonly onDidChangeTreeData: Event<CaseListNode | undefined>;
  /** Refreshes these cases, or everything. */
  renew(files: readonly Uri[] | undefined): void;
}

/** The tree of the cases that `shown` gives, in its order. */
export function caseTree(list: CaseList, shown: () => Promise<Listing>): CaseTree {
  const changed = new EventEmitter<CaseListNode | undefined>();
  const groups = new Map<string, { readonly node: GroupNode; group: CaseGroup<ListedCase> }>();
  /** VS Code identifies a line by its object. Its content is read from the list each time. */
  const nodes = new Map<string, CaseNode>();

  const nodeOf = ({ file }: ListedCase): CaseNode => {
    const key = file.toString();
    const node = nodes.get(key) ?? { caseFile: file };
    nodes.set(key, node);
    return node;
  };

  const groupNodeOf = (group: CaseGroup<ListedCase>): GroupNode => {
    const known = groups.get(group.id) ?? { node: { group: group.id }, group };
    known.group = group;
    groups.set(group.id, known);
    return known.node;
  };

  return {
    onDidChangeTreeData: changed.event,
    async getChildren(parent) {
      if (!parent) {
        const listing = await shown();
        return "groups" in listing ? listing.groups.map(groupNodeOf) : listing.map(nodeOf);
      }
      if ("group" in parent) return (groups.get(parent.group)?.group.cases ?? []).map(nodeOf);
      const { caseFile, entry } = parent;
      if (entry) return entry.children.map((child) => ({ caseFile, entry: child }));
      const overview = await list.overview(caseFile);
      return overview ? entriesOf(overview).map((child) => ({ caseFile, entry: child })) : [];
    },
    getTreeItem(node) {
      if ("group" in node) return groupItem(node.group, groups.get(node.group)?.group);
      const { caseFile, entry } = node;
      if (entry) return entryItem(caseFile, entry);
      const known = list.at(caseFile);
      return known ? caseItem(known, list.checking()) : new TreeItem(caseFile);
    },
    renew(files) {
      const known = files?.map((file) => nodes.get(file.toString()));
      if (!known) changed.fire(undefined);
      else for (const node of known) if (node) changed.fire(node);
    },
  };
}

function groupItem(id: string, group: CaseGroup<ListedCase> | undefined): TreeItem {
  const item = new TreeItem(group?.label ?? "", TreeItemCollapsibleState.Expanded);
  const count = group?.cases.length ?? 0;
  item.id = `group ${id}`;
  item.description = String(count);
  item.contextValue = "group";
  const cases = counted(count, l10n.t("1 case"), l10n.t("{0} cases", count));
  item.accessibilityInformation = { label: joinNonEmpty(", ", group?.label, cases) };
  return item;
}

function caseItem({ file, path, title, brief, place }: ListedCase, checking: Checking): TreeItem {
  const item = new TreeItem(title, TreeItemCollapsibleState.Collapsed);
  const { icon, color, decorated } = lookOfCase(file, brief, checking);
  item.id = file.toString();
  item.description = joinNonEmpty(" · ", place, caseDescription(brief, checking));
  item.tooltip = caseTooltip(brief, path, checking);
  item.iconPath = themeIcon(icon, color);
  item.resourceUri = decorated;
  item.contextValue = `case ${checking === "current" ? (brief?.state.state ?? "unknown") : checking}`;
  item.accessibilityInformation = { label: caseSpoken(joinNonEmpty(", ", title, place), brief, checking) };
  return item;
}

function entryItem(caseFile: Uri, entry: Entry): TreeItem {
  const { id, label, description, tooltip, spoken, icon, color, kind, range, children } = entry;
  const isLeaf = children.length === 0;
  const item = new TreeItem(
    label,
    isLeaf ? TreeItemCollapsibleState.None : TreeItemCollapsibleState.Collapsed,
  );
  item.id = `${caseFile}#${id}`;
  item.description = description;
  item.tooltip = tooltip;
  item.iconPath = themeIcon(icon, color);
  item.contextValue = kind;
  item.accessibilityInformation = { label: spoken ?? joinNonEmpty(", ", label, description) };
  if (range) item.command = leadTo(caseFile, range);
  return item;
}

function themeIcon(icon: string, color: string | undefined): ThemeIcon {
  return new ThemeIcon(icon, color === undefined ? undefined : new ThemeColor(color));
}

function leadTo(caseFile: Uri, { start, end }: NonNullable<Entry["range"]>): Command {
  const selection = new Range(start.line, start.character, end.line, end.character);
  return { command: "vscode.open", title: "", arguments: [caseFile, { selection }] };
}
