// The names of the folder and the file of a new case, and the numbers in them.

/**
 * A folder name from a person's name: lowercase letters, digits, and hyphens, so that every operating system and email
 * accepts it; `case` if nothing of the name is left.
 */
export function folderName(family: string, given: string): string {
  const plain = `${family} ${given}`
    .normalize("NFKD")
    .replaceAll(/\p{M}+/gu, "")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, "-")
    .replaceAll(/^-+|-+$/g, "")
    .slice(0, 60);
  return plain === "" || reserved.test(plain) ? "case" : plain;
}

/** Names that Windows reserves. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * The parts of a name as attorneys write it: `Family, Given`; undefined if a part is missing. A further comma belongs
 * to the given name, as in `Morales, José, Jr.`.
 */
export function nameParts(written: string): { readonly family: string; readonly given: string } | undefined {
  const [family = "", ...rest] = written.split(",").map((part) => part.trim().replaceAll(/\s+/g, " "));
  const given = rest.filter((part) => part !== "").join(", ");
  return family === "" || given === "" ? undefined : { family, given };
}

/** How the practice numbers the folders of its cases; undefined if the folders have no numbers. */
export type FolderNumbering = "year" | "running" | undefined;

/**
 * The number of the next case among folders with these names: `2026-0042` if numbered by year, otherwise `0042`.
 * Undefined if folders are not numbered.
 */
export function nextNumber(
  numbering: FolderNumbering,
  names: readonly string[],
  year: string,
): string | undefined {
  if (numbering === undefined) return undefined;
  const form = numbering === "year" ? /^(\d{4})-(\d{1,6})(?=\D|$)/ : /^()(\d{1,6})(?=$|\D(?!\d))/;
  const taken = names.flatMap((name) => {
    const [, ofYear = "", number = ""] = form.exec(name) ?? [];
    return number !== "" && (numbering === "running" || ofYear === year) ? [Number(number)] : [];
  });
  const next = String(Math.max(0, ...taken) + 1).padStart(4, "0");
  return numbering === "year" ? `${year}-${next}` : next;
}

/** The name of the folder of a case with this number and name. */
export function numberedName(number: string | undefined, name: string): string {
  return number === undefined ? name : `${number}-${name}`;
}
