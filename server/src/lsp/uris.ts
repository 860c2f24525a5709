// URIs of files, which editors write in several ways: they differ in what they encode, and in the letter of a drive.

/** A text that is the same for each way of writing a file's or folder's URI. It is for comparing, not for sending. */
export function uriKey(uri: string): string {
  return decoded(uri)
    .replace(/^file:\/\/\/[A-Z](?=:)/, (beginning) => beginning.toLowerCase())
    .replace(/\/$/, "");
}

/** The folder that holds a file or folder; both as keys. */
export function folderOf(key: string): string {
  return key.slice(0, Math.max(key.lastIndexOf("/"), 0));
}

/** The folders around a file or folder, the nearest first; all as keys. */
export function* foldersAround(key: string): Generator<string> {
  for (let folder = folderOf(key); !/^$|\/$/.test(folder); folder = folderOf(folder)) yield folder;
}

/** Whether something lies in a folder, at any depth; both as keys. */
export function isBelow(key: string, folder: string): boolean {
  return key.startsWith(`${folder}/`);
}

/** The path of a file below the folder that is open, else its name. */
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

/** The last part of a URI, as a person reads it. */
export function fileNameIn(uri: string): string {
  const last = uri.slice(uri.lastIndexOf("/") + 1);
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
