// The files that a case names, with the entry that each belongs to, and the files beside the case that could be named
// instead.

import { memoize } from "../base/memoize.ts";
import { canBeInPacket } from "../files/kinds-and-problems.ts";
import type { Message } from "../message/language.ts";
import { rendered, sentence } from "../message/message.ts";
import { isMissing } from "../read/field-ref.ts";
import type { CaseFix } from "../read/fix.ts";
import { distance } from "../read/nearest.ts";
import type { CaseView, Exhibit, Leaf } from "../read/view.ts";
import type { CaseContext } from "./case-context.ts";

export interface NamedFile {
  readonly file: Leaf<string>;
  /** What it belongs to, as the beginning of a sentence. */
  readonly of: () => Message;
}

/** The file of every form, exhibit and translation that names one, in the order of the format. */
export const filesOf = memoize((context: CaseContext): readonly NamedFile[] => {
  const { forms, exhibits } = context.view;
  const all: NamedFile[] = [
    ...forms.items.map(({ form, file }) => ({
      file,
      of: () =>
        form.value === undefined
          ? sentence("Form without a number")
          : sentence("Form {number}", { number: form.value }),
    })),
    ...exhibits.items.flatMap((exhibit) => [
      { file: exhibit.file, of: () => exhibitWords(exhibit) },
      {
        file: exhibit.translation.file,
        of: () => sentence("The translation of {exhibit}", { exhibit: exhibitWithin(exhibit) }),
      },
    ]),
  ];
  return all.filter(({ file }) => file.value !== undefined);
});

/** Exhibit B, unless the label already contains the word; the title if there is no label. */
export function exhibitWords(exhibit: Exhibit): Message {
  const { label, title } = exhibit;
  if (label.value !== undefined) {
    const isNamed = /^(?:exhibit|tab)\b/i.test(label.value);
    return isNamed
      ? sentence("{label}", { label: label.value })
      : sentence("Exhibit {label}", { label: label.value });
  }
  return title.value === undefined
    ? sentence("An exhibit")
    : sentence('Exhibit "{title}"', { title: title.value });
}

/** Exhibit B: Letter of Dr. Luis Pérez. */
export function exhibitTitled(exhibit: Exhibit): Message {
  const { label, title } = exhibit;
  const words = exhibitWords(exhibit);
  return label.value !== undefined && title.value !== undefined
    ? sentence("{exhibit}: {title}", { exhibit: words, title: title.value })
    : words;
}

/** The same within a sentence. */
export function exhibitWithin(exhibit: Exhibit): Message {
  const { label, title } = exhibit;
  if (label.value !== undefined) {
    const isNamed = /^(?:exhibit|tab)\b/i.test(label.value);
    return isNamed
      ? sentence("{label}", { label: lowered(label.value) })
      : sentence("exhibit {label}", { label: label.value });
  }
  return title.value === undefined
    ? sentence("an exhibit")
    : sentence('exhibit "{title}"', { title: title.value });
}

/** `exhibitWords` in English, as in the packet. */
export function wordsForExhibit(exhibit: Exhibit): string {
  return rendered(exhibitWords(exhibit));
}

/** The same within a sentence, for English only. */
export function lowered(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}

/** As many as a person reads through. */
const mostChoices = 10;

/** Fixes that name one of the folder's files that the case does not name yet, the most similar names first. */
export function folderChoices(context: CaseContext, file: Leaf<string>): CaseFix[] {
  const like = folded(file.value ?? "");
  const nearest: { readonly name: string; readonly away: number }[] = [];
  for (const candidate of unnamedFiles(context)) {
    const most = nearest[mostChoices - 1]?.away;
    const away = like === "" ? 0 : distance(like, candidate.folded, most);
    if (most !== undefined && away >= most) continue;
    const place = nearest.findIndex((other) => other.away > away);
    nearest.splice(place < 0 ? nearest.length : place, 0, { name: candidate.name, away });
    nearest.length = Math.min(nearest.length, mostChoices);
  }
  return nearest.map(({ name }) => ({
    title: sentence("Name {name}", { name }),
    safe: false,
    operations: [
      {
        op: isMissing(file.ref) && file.ref.state !== "unfinished" ? "add" : "replace",
        path: file.ref.path,
        value: name,
      },
    ],
  }));
}

/** Fixes that name the file in the same folder to which this one was converted, judging by its name. */
export function converted(context: CaseContext, file: Leaf<string>): CaseFix[] {
  const stem = (name: string) => name.replace(/\.[^./]*$/, "");
  const own = folded(file.value ?? "");
  return unnamedFiles(context)
    .filter((other) => other.folded === `${own}.pdf` || stem(other.folded) === stem(own))
    .map(({ name }) => ({
      title: sentence("Name {name}", { name }),
      safe: false,
      operations: [{ op: "replace", path: file.ref.path, value: name }],
    }));
}

/** The folder's documents that the case does not name, by their names. */
export const unnamedFiles = memoize(
  (context: CaseContext): readonly { readonly name: string; readonly folded: string }[] => {
    const named = new Set(fileFields(context.view).map(({ value }) => folded(value ?? "")));
    return context.folderFiles
      .filter(canBeInPacket)
      .map((name) => ({ name, folded: folded(name) }))
      .filter((file) => !named.has(file.folded))
      .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  },
);

/** A form that is equal for different spellings of one file name. */
export function folded(name: string): string {
  return name
    .replaceAll("\\", "/")
    .replace(/^(?:\.\/)+/, "")
    .toLowerCase()
    .normalize("NFC");
}

// The files that a case names, so that a host can read them and an editor open them.

/** Every given file value of the case, in text order. */
export function fileFields(view: CaseView): readonly Leaf<string>[] {
  return [
    ...view.forms.items.map((form) => form.file),
    ...view.exhibits.items.flatMap((exhibit) => [exhibit.file, exhibit.translation.file]),
  ].filter((file) => !isMissing(file.ref) && file.value !== undefined);
}

/** Paths as the case writes them, each once. */
export function filesNamedInCase(view: CaseView): readonly string[] {
  return [...new Set(fileFields(view).flatMap((file) => file.value ?? []))];
}

/**
 * The parts of a path as written in a case; undefined if it leads out of the folder, by `..`, from the root, on another
 * drive, or on another machine. The same on every system, so that a case means the same everywhere.
 */
export function partsInside(named: string): readonly string[] | undefined {
  const parts: string[] = [];
  const slashed = named.trim().replaceAll("\\", "/");
  if (slashed.startsWith("/") || /^[a-z]:/i.test(slashed)) return undefined;
  for (const part of slashed.split("/")) {
    if (part === "" || part === ".") continue;
    if (part !== "..") parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts;
}
