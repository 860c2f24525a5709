// The names by which the files of an export are recognized later.

/** The folder beside a case to which an export writes all its files. */
export function packetFolderName(draft: boolean): string {
  return draft ? "packet-draft" : "packet";
}

/** Whether a folder has a name that exports use. */
export function isPacketFolderName(name: string): boolean {
  return /^packet(?:-draft)?$/i.test(name);
}

/** Whether a file has a name that exports use. */
export function isNamedAsExported(name: string): boolean {
  return /-packet(?:-|\.pdf$)/i.test(name);
}
