// The paths of files by their URIs in the protocol. In a browser, browser/uris.ts stands in for it.
import { URI } from "vscode-uri";

/** Undefined for a document that is not in a file of this machine. */
export function pathOf(uri: string): string | undefined {
  const { scheme, fsPath } = URI.parse(uri);
  return scheme === "file" ? fsPath : undefined;
}

/** The path that a document has, or that an unsaved one may get. */
export function placeOf(uri: string): string {
  return URI.parse(uri).fsPath;
}

/** Whether a document is, or will be, in a file that can be written. */
export function canBeWritten(uri: string): boolean {
  return ["file", "untitled"].includes(URI.parse(uri).scheme);
}

/** Written like VS Code does, with the same percent-encoding. */
export function uriOf(file: string): string {
  return URI.file(file).toString();
}
