// A file that was written, opened or shown where it lies.
import { commands, env, UIKind, type Uri } from "vscode";
import { isThere } from "./open-file.ts";

/** In the program that the computer has for such files, where there is one to be asked. */
export async function openWritten(file: Uri): Promise<void> {
  if (!(await isThere(file))) return;
  await (isLocal() ? env.openExternal(file) : commands.executeCommand("vscode.open", file));
}

export async function revealWritten(file: Uri): Promise<void> {
  if (!(await isThere(file))) return;
  await commands.executeCommand(isLocal() ? "revealFileInOS" : "revealInExplorer", file);
}

/** Only on the user's own machine can another program be asked to show a file. */
export function isLocal(): boolean {
  return env.uiKind === UIKind.Desktop && env.remoteName === undefined;
}
