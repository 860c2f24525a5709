// The other case that a finding refers to: compared with this one, or shown.
import { commands, type Disposable, l10n, Range, Uri, workspace } from "vscode";
import type { EditorRange } from "../../../server/src/lsp/protocol/index.ts";
import { fileExists, showFile } from "../shared/open-file.ts";

/** Registers the commands of Quick Fixes; their arguments are URIs of case files. */
export function registerOtherCases(): Disposable[] {
  return [
    commands.registerCommand("parole-case.compareCases", (one: unknown, other: unknown) => {
      if (typeof one === "string" && typeof other === "string")
        return compare(Uri.parse(one), Uri.parse(other));
    }),
    commands.registerCommand("parole-case.showOtherCase", (uri: unknown, range: unknown) => {
      if (typeof uri === "string") return show(Uri.parse(uri), isRange(range) ? range : undefined);
    }),
  ];
}

/** The other file is on the left, so that differences can be copied into this one. */
async function compare(one: Uri, other: Uri): Promise<void> {
  if (!(await fileExists(other))) return;
  const title = l10n.t("{0} ↔ {1}", workspace.asRelativePath(other), workspace.asRelativePath(one));
  await commands.executeCommand("vscode.diff", other, one, title);
}

async function show(file: Uri, range: EditorRange | undefined): Promise<void> {
  const selection =
    range && new Range(range.start.line, range.start.character, range.end.line, range.end.character);
  await showFile(file, selection ? { selection } : {});
}

function isRange(given: unknown): given is EditorRange {
  return typeof given === "object" && given !== null && "start" in given && "end" in given;
}
