// The files that a case names, with whose they are, and the files beside it that could be named instead.
import type { Fix } from "../engine/finding.ts";
import { distance } from "../read/nearest.ts";
import { isMissing } from "../read/place.ts";
import type { Exhibit, Leaf } from "../read/view.ts";
import type { Matter } from "./matter.ts";
import { fileFields } from "./named-files.ts";
import { onceFor } from "./once.ts";

export interface NamedFile {
  readonly file: Leaf<string>;
  /** Whose it is, as the beginning of a sentence. */
  readonly of: string;
}

/** The file of every form, exhibit and translation that names one, in the order of the format. */
export const filesOf = onceFor((matter: Matter): readonly NamedFile[] => {
  const { forms, exhibits } = matter.view;
  const all: NamedFile[] = [
    ...forms.items.map(({ form, file }) => ({ file, of: `Form ${form.value ?? "without a number"}` })),
    ...exhibits.items.flatMap((exhibit) => [
      { file: exhibit.file, of: wordsFor(exhibit) },
      { file: exhibit.translation.file, of: `The translation of ${lowered(wordsFor(exhibit))}` },
    ]),
  ];
  return all.filter(({ file }) => file.value !== undefined);
});

/** Exhibit B; the title where it has no label. */
export function wordsFor(exhibit: Exhibit): string {
  if (exhibit.label.value !== undefined) return `Exhibit ${exhibit.label.value}`;
  return exhibit.title.value === undefined ? "An exhibit" : `Exhibit "${exhibit.title.value}"`;
}

function lowered(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}

/** As many as a person looks through. */
const mostChoices = 10;

/** Names one of the folder's files that the case does not name yet, the most similar names first. */
export function folderChoices(matter: Matter, file: Leaf<string>): Fix[] {
  const named = new Set(
    fileFields(matter.view).flatMap(({ value }) => (value === undefined ? [] : folded(value))),
  );
  const like = folded(file.value ?? "");
  return matter.folderFiles
    .filter((name) => /\.(?:pdf|jpe?g|png)$/i.test(name) && !named.has(folded(name)))
    .map((name) => ({ name, away: like === "" ? 0 : distance(like, folded(name)) }))
    .toSorted((a, b) => a.away - b.away || (a.name < b.name ? -1 : 1))
    .slice(0, mostChoices)
    .map(({ name }) => ({
      title: `Name ${name}`,
      safe: false,
      operations: [
        {
          op: isMissing(file.$) && file.$.state !== "unfinished" ? "add" : "replace",
          path: file.$.path,
          value: name,
        },
      ],
    }));
}

function folded(name: string): string {
  return name
    .replaceAll("\\", "/")
    .replace(/^(?:\.\/)+/, "")
    .toLowerCase()
    .normalize("NFC");
}
