// What the folder and the file of a new case are called.

/**
 * From a person's name: small letters, digits and hyphens, so that the name travels between systems and into a mail;
 * `case` where nothing of the name is left.
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

/** Names that Windows keeps to itself. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * The parts of a name as attorneys write it: `Family, Given`; nothing where a part is missing. A further comma belongs to
 * the given name, as in `Morales, José, Jr.`.
 */
export function nameParts(written: string): { readonly family: string; readonly given: string } | undefined {
  const [family = "", ...rest] = written.split(",").map((part) => part.trim().replaceAll(/\s+/g, " "));
  const given = rest.filter((part) => part !== "").join(", ");
  return family === "" || given === "" ? undefined : { family, given };
}
