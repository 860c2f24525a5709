// Which exhibit of a case waits for a file: by the name of the file where that is clear, else for a person to choose.

import type { FileReports } from "../engine/files.ts";
import { exhibitWords } from "../matter/exhibit-files.ts";
import { sameLabel } from "../matter/labels.ts";
import type { Matter } from "../matter/matter.ts";
import { rendered } from "../message/message.ts";
import { isMissing } from "../read/place.ts";
import type { Exhibit } from "../read/view.ts";
import { filesToAdd } from "./files-to-add.ts";

export interface WaitingExhibits {
  readonly waiting: readonly WaitingExhibit[];
  /** The files that can be added, each with the place in the list of the one exhibit that it is clearly for. */
  readonly files: readonly { readonly file: string; readonly index: number | null }[];
}

export interface WaitingExhibit {
  /** Its place in the list, from 0. */
  readonly index: number;
  /** "Exhibit B". */
  readonly words: string;
  readonly title: string | null;
  readonly kind: string | null;
}

/** The exhibits without a file, and what each of these files is for. */
export function waitingExhibits(
  matter: Matter,
  files: readonly string[],
  reports: FileReports,
): WaitingExhibits {
  const waiting = matter.view.exhibits.items.flatMap((exhibit, index) =>
    !isMissing(exhibit.$) && isMissing(exhibit.file.$) ? [{ exhibit, index }] : [],
  );
  const meant = filesToAdd(matter, files, reports).taken.map((file) => {
    const fitting = waiting.filter(({ exhibit }) => isNamedAfter(file, exhibit));
    return { file, index: fitting.length === 1 ? (fitting[0]?.index ?? null) : null };
  });
  const isOnly = (index: number | null) => meant.filter((other) => other.index === index).length === 1;
  return {
    waiting: waiting.map(({ exhibit, index }) => ({
      index,
      words: rendered(exhibitWords(exhibit), matter.language),
      title: exhibit.title.value ?? null,
      kind: exhibit.kind.value ?? null,
    })),
    files: meant.map(({ file, index }) => ({ file, index: isOnly(index) ? index : null })),
  };
}

/** Whether the name of a file has the label of an exhibit ("Exhibit B ..."), its kind, or all words of its title. */
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
