// From a message to the location in the case file that it is about.
import type { Uri } from "vscode";
import { commands, Selection } from "vscode";
import { showFile } from "./open-file.ts";

/** Opens the case file, at this position if given, together with the Problems view. */
export async function showProblemAt(
  caseFile: Uri,
  place: { readonly line: number; readonly character: number } | undefined,
): Promise<void> {
  await showProblems();
  const selection = place && new Selection(place.line, place.character, place.line, place.character);
  await showFile(caseFile, selection ? { selection } : {});
}

export async function showProblems(): Promise<void> {
  // The command named after the view would close it if it is already open.
  await commands.executeCommand("workbench.panel.markers.view.focus");
}
