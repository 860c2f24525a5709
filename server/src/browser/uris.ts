// The paths of files in a browser: the scheme and the authority of their URIs come first, as in
// `/vscode-vfs/github/office/cases/rivera.parole.yaml`. Files of different places are in one tree then, and the code
// for files of a machine, which knows paths only, works with them. Stands in for host/uris.ts.
import { URI } from "vscode-uri";

/** Undefined for a document that is not in a file. */
export function pathOf(uri: string): string | undefined {
  return URI.parse(uri).scheme === "untitled" ? undefined : placeOf(uri);
}

/** The path that a document has, or that an unsaved one may get. */
export function placeOf(uri: string): string {
  const { scheme, authority, path } = URI.parse(uri);
  return `/${scheme}/${encodeURIComponent(authority) || noAuthority}${path}`;
}

/** Whether a document is, or will be, in a file that can be written: the editor reaches every place that it shows. */
export function canBeWritten(_uri: string): boolean {
  return true;
}

/** Written like VS Code does, with the same percent-encoding. */
export function uriOf(path: string): string {
  const [, scheme = "", authority = "", ...rest] = path.split("/");
  return URI.from({
    scheme,
    authority: authority === noAuthority ? "" : decodeURIComponent(authority),
    path: `/${rest.join("/")}`,
  }).toString();
}

/** Whether it is the path of a file, or of a folder that may contain files. */
export function isInTree(path: string): boolean {
  return path.split("/").length > 3;
}

const noAuthority = "-";
