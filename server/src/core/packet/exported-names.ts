// The names by which what an export has written is known again.

/** The folder beside a case into which everything goes that an export writes. */
export function packetFolderName(draft: boolean): string {
  return draft ? "packet-draft" : "packet";
}

/** Whether a folder is named as one that exports write. */
export function isPacketFolderName(name: string): boolean {
  return /^packet(?:-draft)?$/i.test(name);
}

/** Whether a file is named as one that exports write. */
export function isNamedAsExported(name: string): boolean {
  return /-packet(?:-|\.pdf$)/i.test(name);
}
