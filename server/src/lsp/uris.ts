// URIs of files, which editors write in several ways: they differ in percent-encoding and in the case of the drive
// letter.

/** A string that is the same for each spelling of the URI of a file or folder. Use it to compare, not to send. */
export function uriKey(uri: string): string {
  return decoded(uri)
    .replace(/^file:\/\/\/[A-Z](?=:)/, (beginning) => beginning.toLowerCase())
    .replace(/\/$/, "");
}

/**
 * Whether a document is a file, and not, for example, an earlier version of one: it has the scheme of files, or that of
 * an open folder, as in VS Code for the Web.
 */
export function isInFile(uri: string, folders: readonly string[]): boolean {
  const scheme = schemeOf(uri);
  return scheme === "file" || folders.some((folder) => schemeOf(folder) === scheme);
}

function schemeOf(uri: string): string {
  return uri.slice(0, Math.max(uri.indexOf(":"), 0));
}

/** The folder that holds a file or folder; both as keys. */
export function folderOf(key: string): string {
  return key.slice(0, Math.max(key.lastIndexOf("/"), 0));
}

/** The folders around a file or folder, innermost first; all as keys. */
export function* foldersAround(key: string): Generator<string> {
  for (let folder = folderOf(key); !/^$|\/$/.test(folder); folder = folderOf(folder)) yield folder;
}

/** Whether a file or folder is in a folder, at any depth; both as keys. */
export function isBelow(key: string, folder: string): boolean {
  return key.startsWith(`${folder}/`);
}

/** The path of a file below the open folder, otherwise its name. */
export function nameBelow(uri: string, folders: readonly string[]): string {
  const key = uriKey(uri);
  const folder = folders.map(uriKey).find((one) => isBelow(key, one));
  return key.slice((folder ?? folderOf(key)).length + 1);
}

function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}

/** The last part of a URI, decoded for people. */
export function fileNameIn(uri: string): string {
  const last = uri.slice(uri.lastIndexOf("/") + 1);
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
