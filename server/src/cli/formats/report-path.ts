// How a report for another program names a file.
import path from "node:path";
import { pathToFileURL } from "node:url";

/** From the current folder with forward slashes; the whole path if the file is not below it. */
export function pathFromHere(file: string): string {
  const relative = path.relative(process.cwd(), path.resolve(file));
  const isBelow = relative !== "" && !relative.startsWith("..") && !path.isAbsolute(relative);
  return (isBelow ? relative : path.resolve(file)).replaceAll("\\", "/");
}

/** The same as a URI: relative to the current folder, or with its scheme. */
export function uriFromHere(file: string): string {
  const named = pathFromHere(file);
  return path.isAbsolute(named)
    ? pathToFileURL(file).href
    : named.split("/").map(encodeURIComponent).join("/");
}
