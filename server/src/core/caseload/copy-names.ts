// Names that file services and operating systems give to a second copy of a file or folder, beside the first one.

/** What the file or folder was called before it was copied; nothing where the name does not look like that of a copy. */
export function originalName(name: string): string | undefined {
  for (const pattern of patterns) {
    const match = pattern.exec(name);
    const original = match && `${match[1] ?? ""}${match[2] ?? ""}`;
    if (original) return original;
  }
  return undefined;
}

/**
 * The name, and what is after it: an ending such as .parole.yaml, which stays with the original, may be wholly or in
 * part before the mark of the copy.
 */
const ending = "((?:\\.[a-z]+)*)";

const patterns: readonly RegExp[] = [
  // Dropbox: "ana (conflicted copy 2026-05-01)", "ana (Rosa's conflicted copy 2026-05-01)"; Box and others alike.
  new RegExp(
    `^(.{1,200}?) ?\\([^()]{0,80}(?:conflict|conflicted copy|case conflict)[^()]{0,80}\\)${ending}$`,
    "i",
  ),
  // Syncthing: "ana.sync-conflict-20260501-101500-ABCDEFG".
  new RegExp(`^(.{1,200}?)\\.sync-conflict-[\\w-]{1,60}${ending}$`, "i"),
  // Nextcloud, ownCloud and Resilio.
  new RegExp(`^(.{1,200}?)[._]conflict-?[\\w-]{0,60}${ending}$`, "i"),
  // Windows: "ana - Copy", "ana - Copy (2)"; in Spanish, Portuguese, German and French.
  new RegExp(`^(.{1,200}?) [-–] (?:copy|copia|cópia|kopie|copie)(?: \\(\\d{1,3}\\))?${ending}$`, "i"),
  // macOS: "ana copy", "ana copy 2"; iCloud: "ana 2".
  new RegExp(`^(.{1,200}?) (?:copy|copia)(?: \\d{1,3})?${ending}$`, "i"),
  // Browsers and Google Drive: "ana (1)".
  new RegExp(`^(.{1,200}?) ?\\(\\d{1,3}\\)${ending}$`),
  new RegExp(`^(?:copy|copia|kopie) (?:\\(\\d{1,3}\\) )?(?:of|de|von) (.{1,200}?)${ending}$`, "i"),
  new RegExp(`^(.{1,200}?) \\d{1,2}${ending}$`),
];

/**
 * What a file would have been called before a file service put the name of a computer behind it, as OneDrive does: the
 * name alone does not show whether one did ("ana-DESKTOP-7" may be a name like any other), so that these are possible
 * names, the longest first.
 */
export function possibleOriginals(name: string): readonly string[] {
  const dot = name.lastIndexOf(".");
  const [stem, end] = dot <= 0 ? [name, ""] : [name.slice(0, dot), name.slice(dot)];
  const isWhole = /\.parole$/i.test(stem);
  const [main, rest] = isWhole ? [stem.slice(0, -".parole".length), ".parole"] : [stem, ""];
  const hyphens = [...main.matchAll(/-/g)].slice(-mostHyphens).map(({ index }) => index);
  return hyphens.toReversed().flatMap((at) => {
    const isComputer = /^[\w-]{2,40}$/.test(main.slice(at + 1));
    return at > 0 && isComputer ? [main.slice(0, at) + rest + end] : [];
  });
}

/** In the name of a computer, the one before it included. */
const mostHyphens = 5;
