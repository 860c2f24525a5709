// Names that file services and operating systems give to a second copy of a file or folder next to the first one.

/** The name of the file or folder before it was copied; undefined if the name does not look like that of a copy. */
export function originalName(name: string): string | undefined {
  for (const pattern of patterns) {
    const match = pattern.exec(name);
    const original = match && `${match[1] ?? ""}${match[2] ?? ""}`;
    if (original) return original;
  }
  return undefined;
}

/**
 * The extension, such as .parole.yaml: all or part of it may come before the mark of the copy, and it stays with the
 * original name.
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
  // Box and others: "ana [Conflict]".
  new RegExp(`^(.{1,200}?) ?\\[[^[\\]]{0,80}conflict[^[\\]]{0,80}\\]${ending}$`, "i"),
  // People: "ana v2", "ana old", "ana_backup", "ana.bak", "ana (old)".
  new RegExp(`^(.{1,200}?)[ _.](?:v ?\\d{1,3}|old|bak|backup|orig|original)${ending}$`, "i"),
  new RegExp(`^(.{1,200}?) ?\\((?:old|bak|backup|orig|original)\\)${ending}$`, "i"),
];

/**
 * The possible names of a file before a file service such as OneDrive appended the name of a computer; the longest
 * first. The text after a hyphen must look like the name of a computer: "garcia-jose-jr" and "morales-juana" are names
 * of other people's cases.
 */
export function possibleOriginals(name: string): readonly string[] {
  const dot = name.lastIndexOf(".");
  const [stem, end] = dot <= 0 ? [name, ""] : [name.slice(0, dot), name.slice(dot)];
  const isWhole = /\.parole$/i.test(stem);
  const [main, rest] = isWhole ? [stem.slice(0, -".parole".length), ".parole"] : [stem, ""];
  const hyphens = [...main.matchAll(/-/g)].slice(-mostHyphens).map(({ index }) => index);
  return hyphens.toReversed().flatMap((at) => {
    const tail = main.slice(at + 1);
    const isComputer = /^[\w-]{2,40}$/.test(tail) && tail.split("-").some((word) => computerWord.test(word));
    return at > 0 && isComputer ? [main.slice(0, at) + rest + end] : [];
  });
}

/** In the name of a computer, including the one before it. */
const mostHyphens = 5;

/** A word that systems and offices use in the names of computers: DESKTOP-7HQ, ROSA-PC, FRONTDESK-LAPTOP2. */
const computerWord =
  /^(?:(?:desktop|laptop|notebook|workstation|computer|thinkpad|surface|pc|ws)\d{0,4}|win|macbook|macbookpro|macbookair|imac|mac|macmini|chromebook)$/i;
