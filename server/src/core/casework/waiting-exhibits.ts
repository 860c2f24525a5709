// Which exhibit without a file a new file is for: by the name of the file if that is clear, otherwise by a person's
// choice.

import type { FileReports } from "../files/report.ts";
import { rendered } from "../message/message.ts";
import type { CaseContext } from "../model/case-context.ts";
import { exhibitWords } from "../model/exhibit-files.ts";
import { shownKind } from "../model/exhibit-kinds.ts";
import { sameLabel } from "../model/labels.ts";
import { isMissing } from "../read/field-ref.ts";
import type { Exhibit } from "../read/view.ts";
import { filesToAdd } from "./files-to-add.ts";

export interface WaitingExhibits {
  readonly waiting: readonly WaitingExhibit[];
  /** The files that can be added, each with the position in the list of the one exhibit that it clearly belongs to. */
  readonly files: readonly { readonly file: string; readonly index: number | null }[];
}

export interface WaitingExhibit {
  /** Its position in the list, from 0. */
  readonly index: number;
  /** "Exhibit B". */
  readonly words: string;
  readonly title: string | null;
  /** In words: "a birth certificate". */
  readonly kind: string | null;
}

/** The exhibits without a file, and the exhibit that each of these files belongs to. */
export function waitingExhibits(
  context: CaseContext,
  files: readonly string[],
  reports: FileReports,
): WaitingExhibits {
  const waiting = context.view.exhibits.items.flatMap((exhibit, index) =>
    !isMissing(exhibit.ref) && isMissing(exhibit.file.ref) ? [{ exhibit, index }] : [],
  );
  const meant = filesToAdd(context, files, reports).taken.map((file) => {
    const fitting = waiting.filter(({ exhibit }) => isNamedAfter(file, exhibit));
    return { file, index: fitting.length === 1 ? (fitting[0]?.index ?? null) : null };
  });
  const isOnly = (index: number | null) => meant.filter((other) => other.index === index).length === 1;
  return {
    waiting: waiting.map(({ exhibit, index }) => ({
      index,
      words: rendered(exhibitWords(exhibit), context.language),
      title: exhibit.title.value ?? null,
      kind: shownKind(exhibit, context.language) ?? null,
    })),
    files: meant.map(({ file, index }) => ({ file, index: isOnly(index) ? index : null })),
  };
}

/**
 * Whether the name of a file contains the label of an exhibit ("Exhibit B ..."), its kind, or all words of its title.
 */
function isNamedAfter(file: string, { label, kind, title }: Exhibit): boolean {
  const words = wordsOf(stemOf(file));
  const [, labeled] =
    /^exh?(?:ibit)?[ _.-]+([a-z]{1,2}(?:-?\d+)?|\d+)(?![\p{L}\p{N}])/iu.exec(stemOf(file)) ?? [];
  if (labeled !== undefined) {
    return label.value !== undefined && sameLabel(label.value) === sameLabel(labeled);
  }
  const isIn = (text: string | undefined) => {
    const all = wordsOf(text ?? "").filter((word) => word.length > 2);
    return all.length > 0 && all.every((word) => words.includes(word));
  };
  return isIn(kind.value === "other" ? undefined : kind.value) || isIn(title.value);
}

function stemOf(file: string): string {
  return file.replace(/^.*\//, "").replace(/\.[^.]*$/, "");
}

function wordsOf(text: string): string[] {
  return text
    .normalize("NFKD")
    .replaceAll(/\p{M}+/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}
