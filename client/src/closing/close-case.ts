// The commands "Close Case…" and "Reopen Case": the date is written into the case, or removed, as one undo step.
import { l10n, type TextDocument, window } from "vscode";
import {
  type ClosingParams,
  type ClosingResult,
  closingRequest,
} from "../../../server/src/lsp/protocol/index.ts";
import { chooseCaseFile } from "../cases/pick-case.ts";
import { baseName } from "../shared/file-names.ts";
import { requestAndApply } from "../shared/request-and-apply.ts";
import type { Server } from "../shared/server.ts";

/**
 * Asks first if a deadline is still open, unless a key binding or another extension passes `{ anyway: true }`. Resolves
 * to whether the case is closed now.
 */
export async function closeCase(server: Server, [given, settled]: readonly unknown[]): Promise<boolean> {
  const document = await chooseCaseFile(server, given);
  const change = document && (await changeOf(server, document, false));
  if (!document || !change) return false;
  if (change.edits.length === 0) {
    void window.showInformationMessage(
      l10n.t("{0} cannot be closed. It is already closed, or its text has an error.", baseName(document.uri)),
    );
    return false;
  }
  if (change.open.length > 0 && !isSettled(settled) && !(await isMeant(document, change))) return false;
  if (!(await carriedOut(document, change))) return false;
  const reopen = l10n.t("Reopen");
  const { lasting } = change;
  void window
    .showInformationMessage(
      lasting.length === 0
        ? l10n.t("{0} is closed. Nothing in it is due.", baseName(document.uri))
        : l10n.t("{0} is closed. Still due: {1}", baseName(document.uri), lasting.join("; ")),
      reopen,
    )
    .then((choice) => choice === reopen && reopenCase(server, [document.uri]));
  return true;
}

/** Resolves to whether the case is open again. */
export async function reopenCase(server: Server, [given]: readonly unknown[]): Promise<boolean> {
  const document = await chooseCaseFile(server, given);
  const change = document && (await changeOf(server, document, true));
  if (!document || !change) return false;
  if (change.edits.length > 0) return carriedOut(document, change);
  void window.showInformationMessage(
    l10n.t(
      "{0} was not changed. The key closed cannot be removed without losing a comment.",
      baseName(document.uri),
    ),
  );
  return false;
}

async function changeOf(
  server: Server,
  document: TextDocument,
  reopen: boolean,
): Promise<ClosingResult | undefined> {
  const params: ClosingParams = { uri: document.uri.toString(), reopen };
  const change = await server.ask(closingRequest, params);
  if (change === null)
    void window.showWarningMessage(l10n.t("This file is not open as a case. Open it, and try again."));
  return change ?? undefined;
}

/**
 * A case without unsaved changes is saved with this change; one with unsaved changes is left for the person to save.
 */
async function carriedOut(document: TextDocument, { version, edits }: ClosingResult): Promise<boolean> {
  const wasSaved = !document.isDirty && !document.isUntitled;
  if (!(await requestAndApply(document, { version, edits, first: null }, "first"))) return false;
  if (wasSaved) return document.save();
  void window.showInformationMessage(
    l10n.t("{0} has other unsaved changes. Save it when they are complete.", baseName(document.uri)),
  );
  return true;
}

async function isMeant(document: TextDocument, { open, lasting }: ClosingResult): Promise<boolean> {
  const close = l10n.t("Close Anyway");
  const message =
    open.length === 1
      ? l10n.t("A deadline of {0} is still open. Close the case?", baseName(document.uri))
      : l10n.t("{0} deadlines of {1} are still open. Close the case?", open.length, baseName(document.uri));
  const leaving = open.filter((deadline) => !lasting.includes(deadline));
  const detail = [
    ...(lasting.length === 0
      ? []
      : [
          l10n.t("These remain due and stay in the list and the calendar:"),
          ...lasting,
          l10n.t(
            "Enter the response, the departure and its confirmation, the date on which re-parole was requested, or the decision if the request was withdrawn, denied, or otherwise decided.",
          ),
          "",
        ]),
    ...(leaving.length === 0
      ? []
      : [l10n.t("These will be removed from the list and the calendar:"), ...leaving, ""]),
    l10n.t(
      "An expired parole is overdue until the departure is entered and confirmed, or a request for re-parole is entered.",
    ),
  ].join("\n");
  return (await window.showWarningMessage(message, { modal: true, detail }, close)) === close;
}

function isSettled(given: unknown): boolean {
  return typeof given === "object" && given !== null && "anyway" in given && given.anyway === true;
}
