// The walkthrough from package.json: opened by a command, and its steps marked as done.

import { commands, Disposable, languages, workspace } from "vscode";
import { isCaseFile } from "../shared/case-files.ts";

export async function getStarted(): Promise<void> {
  await commands.executeCommand(
    "workbench.action.openWalkthrough",
    "parole-case.parole-case#parole-case.start",
    false,
  );
}

// Completion of the walkthrough steps that are not tied to a command: a finding fixed, a packet written.

/** Records when a case has fewer findings than before because its text was changed. */
export function recordFix(): Disposable {
  const counts = new Map<string, number>();
  const changed = new Set<string>();
  return Disposable.from(
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (isCaseFile(document) && contentChanges.length > 0) changed.add(document.uri.toString());
    }),
    languages.onDidChangeDiagnostics(({ uris }) => {
      for (const uri of uris) {
        const key = uri.toString();
        const before = counts.get(key) ?? 0;
        const now = languages.getDiagnostics(uri).length;
        counts.set(key, now);
        if (changed.delete(key) && now < before) note("mended");
      }
    }),
  );
}

/** Records that a packet was written. */
export function recordExport(): void {
  note("exported");
}

function note(what: "mended" | "exported"): void {
  void commands.executeCommand("setContext", `parole-case.${what}`, true);
}
