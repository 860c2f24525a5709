// The address to which a case is mailed, for an envelope or a courier's page.
import { env, l10n, type Uri, window } from "vscode";
import { type CaseParams, filingAddressRequest } from "../../../server/src/lsp/protocol/index.ts";
import type { Server } from "../shared/server.ts";

/**
 * Copies the address to the clipboard, line by line, and shows a message; if it cannot be determined, shows what to do.
 */
export async function copyFilingAddress(server: Server, caseFile: Uri): Promise<void> {
  const params: CaseParams = { uri: caseFile.toString() };
  const lines = await server.ask(filingAddressRequest, params);
  if (!lines) return;
  if (lines.length === 0) {
    void window.showInformationMessage(
      l10n.t(
        "The case has no filing address. Enter it under filing, where the editor suggests the right one",
      ),
    );
    return;
  }
  await env.clipboard.writeText(lines.join("\n"));
  void window.showInformationMessage(l10n.t("Copied the filing address"));
}
