// A letter or another document of a case as a Word file to edit, for the commands "Write Inquiry Letter…", "Write Cover
// Letter…", "Write Document…", and "Questions for the Family…". An edited file is never replaced without asking.
import { l10n, Uri, window, workspace } from "vscode";
import type { DocumentKind, LetterParams, LetterResult } from "../../../server/src/lsp/protocol/index.ts";
import { letterRequest } from "../../../server/src/lsp/protocol/index.ts";
import { chooseCaseFile } from "../cases/pick-case.ts";
import { besideCase } from "../shared/file-names.ts";
import { openWritten, revealWritten } from "../shared/open-file.ts";
import type { Server } from "../shared/server.ts";
import { dialogFor } from "./kinds.ts";

/** Resolves to the server's answer after it was shown to the user; `undefined` if there was none. */
export async function writeLetter(
  server: Server,
  kind: DocumentKind,
  [given, target]: readonly unknown[],
): Promise<LetterResult | undefined> {
  const document = await chooseCaseFile(server, given);
  const file = document && (target instanceof Uri ? target : await askForFile(kind, document.uri));
  return file && write(server, { uri: document.uri.toString(), kind, target: file.toString() });
}

async function askForFile(kind: DocumentKind, caseFile: Uri): Promise<Uri | undefined> {
  const { title, suffix } = dialogFor(kind);
  return window.showSaveDialog({
    title,
    saveLabel: l10n.t("Write"),
    defaultUri: besideCase(caseFile, suffix),
    filters: { Word: ["docx"] },
  });
}

async function write(server: Server, params: LetterParams): Promise<LetterResult | undefined> {
  const result = await server.ask(letterRequest, params);
  switch (result?.kind) {
    case "written":
      void tellWritten(result);
      break;
    case "edited":
      void askToReplace(result.file, () => write(server, { ...params, overwrite: true }));
      break;
    case "not-needed":
      void window.showInformationMessage(result.reason);
      break;
    case "refused":
      void window.showErrorMessage(result.reason);
      break;
    case undefined:
      break;
  }
  return result;
}

async function tellWritten({
  file,
  blanks,
  notes,
}: Extract<LetterResult, { kind: "written" }>): Promise<void> {
  const uri = Uri.parse(file);
  const open = l10n.t("Open");
  const reveal = l10n.t("Reveal in Folder");
  const sentences = [
    l10n.t("The document was saved as {0}.", workspace.asRelativePath(uri, false)),
    ...(blanks === 0
      ? []
      : [
          blanks === 1
            ? l10n.t("1 place is marked for you to fill in.")
            : l10n.t("{0} places are marked for you to fill in.", blanks),
        ]),
    ...notes.map((note) => `${note}.`),
  ];
  const tell = notes.length > 0 ? window.showWarningMessage : window.showInformationMessage;
  const choice = await tell(sentences.join(" "), open, reveal);
  if (choice === open) await openWritten(uri);
  else if (choice === reveal) await revealWritten(uri);
}

async function askToReplace(file: string, replace: () => Promise<unknown>): Promise<void> {
  const again = l10n.t("Replace");
  const open = l10n.t("Open");
  const uri = Uri.parse(file);
  const choice = await window.showWarningMessage(
    l10n.t(
      "{0} was changed since it was written, or was not written by Parole Case",
      workspace.asRelativePath(uri, false),
    ),
    { modal: true, detail: l10n.t("If you replace it, its text is lost.") },
    again,
    open,
  );
  if (choice === again) await replace();
  else if (choice === open) await openWritten(uri);
}
