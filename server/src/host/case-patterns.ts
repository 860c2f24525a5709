// Patterns of case files, such as cases/**/*.parole.yaml, for shells that expand none, and for files to leave out.
import { stat } from "node:fs/promises";
import path from "node:path";
import { minimatch } from "minimatch";
import { caseFilesIn, type SearchOptions } from "./find-cases.ts";

/** Whether a path is a pattern, and not the name of something that exists. */
export async function isPattern(place: string): Promise<boolean> {
  if (!/[*?[{]/.test(place)) return false;
  return stat(place).then(
    () => false,
    () => true,
  );
}

/** The case files that a pattern matches, sorted. Folders in which no one keeps a case are not searched. */
export async function caseFilesMatching(
  pattern: string,
  options: Pick<SearchOptions, "missed"> = {},
): Promise<string[]> {
  const files = await caseFilesIn([folderOfPattern(pattern)], options);
  return files.filter((file) => matches(file, pattern));
}

/** Whether a file matches one of the patterns, or is in a folder that does. */
export function isLeftOut(file: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) => matches(file, pattern) || matches(file, path.join(pattern, "**")));
}

/** The folder below which all files are that a pattern can match. */
export function folderOfPattern(pattern: string): string {
  const parts = withSlashes(pattern).split("/");
  const first = parts.findIndex((part) => /[*?[{]/.test(part));
  const folder = parts.slice(0, first === -1 ? -1 : first).join("/");
  return folder === "" ? (path.isAbsolute(pattern) ? path.parse(pattern).root : ".") : folder;
}

function matches(file: string, pattern: string): boolean {
  return minimatch(withSlashes(path.resolve(file)), absolute(pattern), {
    dot: true,
    nocase: process.platform === "win32",
  });
}

/** The current folder in front of a pattern, in which nothing is a pattern. */
function absolute(pattern: string): string {
  const given = withSlashes(pattern);
  if (path.isAbsolute(given)) return given;
  const here = withSlashes(process.cwd()).replaceAll(/[*?[\]{}()!+@\\]/g, "[$&]");
  return path.posix.join(here, given);
}

/** As in patterns: on Windows, a backslash separates folders. */
function withSlashes(place: string): string {
  return process.platform === "win32" ? place.replaceAll("\\", "/") : place;
}
