// Which files are in the folder of a case, by the paths of their URIs.

/**
 * The path of a file relative to a folder, with forward slashes; `undefined` if it is elsewhere. Paths with drive
 * letters, which are those of Windows, are compared ignoring case.
 */
export function pathInside(folder: string, file: string): string | undefined {
  const start = folder.endsWith("/") ? folder : `${folder}/`;
  const comparable = (path: string) => (/^\/[a-z]:/i.test(path) ? path.toLowerCase() : path);
  return comparable(file).startsWith(comparable(start)) && file.length > start.length
    ? file.slice(start.length)
    : undefined;
}
