// Which files lie in the folder of a case, by the paths of their addresses.

/**
 * The path of a file below a folder, with forward slashes; `undefined` where it lies elsewhere. On drives with letters,
 * which are those of Windows, no case of letters counts.
 */
export function pathInside(folder: string, file: string): string | undefined {
  const start = folder.endsWith("/") ? folder : `${folder}/`;
  const comparable = (path: string) => (/^\/[a-z]:/i.test(path) ? path.toLowerCase() : path);
  return comparable(file).startsWith(comparable(start)) && file.length > start.length
    ? file.slice(start.length)
    : undefined;
}
