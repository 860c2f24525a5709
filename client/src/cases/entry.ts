// A line of the list of cases, as plain data.
import { l10n } from "vscode";
import type { EditorRange } from "../../../server/src/lsp/protocol/index.ts";

/** A line of the list. */
export interface Entry {
  /** Stable while the line is about the same thing, and unique within the case. */
  readonly id: string;
  readonly label: string;
  readonly description: string;
  /** Details, on separate lines. */
  readonly tooltip: string;
  /** The text for a screen reader, if it has more than label and description, such as the meaning of the icon. */
  readonly spoken?: string;
  /** The name of a product icon, and of a theme color. */
  readonly icon: string;
  readonly color?: string;
  /** The kind of line, for context menus. */
  readonly kind: "section" | "exhibits" | "finding" | "deadline" | "form" | "exhibit" | "filing";
  /** The target of a click. */
  readonly range?: EditorRange;
  readonly children: readonly Entry[];
}

export type EntryIcon = Pick<Entry, "icon" | "color">;

/** A line with children. */
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

/** The number of children, as text. */
export function countOf(children: readonly Entry[]): string {
  return children.length === 0 ? l10n.t("none yet") : String(children.length);
}

/** The same lines; if several are about the same thing, all but the first have a number in their id. */
export function withUniqueIds(entries: readonly Entry[]): readonly Entry[] {
  const seen = new Map<string, number>();
  return entries.map((entry) => {
    const count = (seen.get(entry.id) ?? 0) + 1;
    seen.set(entry.id, count);
    return count === 1 ? entry : { ...entry, id: `${entry.id}#${count}` };
  });
}

/** The non-empty parts, joined. */
export function joinNonEmpty(between: string, ...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== "").join(between);
}

/** The same, one per line. */
export function joinLines(...parts: readonly (string | undefined)[]): string {
  return joinNonEmpty("\n", ...parts);
}
