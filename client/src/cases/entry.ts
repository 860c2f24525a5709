// A line of the list of cases, as plain data.
import { l10n } from "vscode";
import type { EditorRange } from "../../../server/src/lsp/protocol/index.ts";

/** A line of the list. */
export interface Entry {
  /** Stays the same as long as the line is about the same; no other line of the case has it. */
  readonly id: string;
  readonly label: string;
  readonly description: string;
  /** More about it, on lines of their own. */
  readonly tooltip: string;
  /** What a screen reader says where that is more than label and description, as what an icon alone tells. */
  readonly spoken?: string;
  /** The name of one of the editor's icons, and of a color of its themes. */
  readonly icon: string;
  readonly color?: string;
  /** What can be done with it, for menus. */
  readonly kind: "section" | "exhibits" | "finding" | "deadline" | "form" | "exhibit" | "filing";
  /** Where a click leads. */
  readonly range?: EditorRange;
  readonly children: readonly Entry[];
}

export type EntryIcon = Pick<Entry, "icon" | "color">;

/** A line that holds others. */
export function section(
  id: string,
  label: string,
  icon: EntryIcon,
  description: string,
  children: readonly Entry[],
): Entry {
  return {
    id,
    label,
    description,
    tooltip: joinNonEmpty(", ", label, description),
    ...icon,
    kind: "section",
    children,
  };
}

/** How many there are. */
export function countOf(children: readonly Entry[]): string {
  return children.length === 0 ? l10n.t("none yet") : String(children.length);
}

/** The same lines; where several are about the same, all but the first have a number in their id. */
export function withUniqueIds(entries: readonly Entry[]): readonly Entry[] {
  const seen = new Map<string, number>();
  return entries.map((entry) => {
    const count = (seen.get(entry.id) ?? 0) + 1;
    seen.set(entry.id, count);
    return count === 1 ? entry : { ...entry, id: `${entry.id}#${count}` };
  });
}

/** The parts that say something. */
export function joinNonEmpty(between: string, ...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== "").join(between);
}

/** The same, one on a line. */
export function joinLines(...parts: readonly (string | undefined)[]): string {
  return joinNonEmpty("\n", ...parts);
}
