// The command "Change Edition…": another edition of the requirements, written into the case as one undo step.
import { l10n, type QuickPickItem, window } from "vscode";
import {
  type CaseParams,
  type ChangeEditionParams,
  changeEditionRequest,
  editionsRequest,
  overviewRequest,
} from "../../../server/src/lsp/protocol/index.ts";
import { chooseCaseFile } from "../cases/pick-case.ts";
import { requestAndApply } from "../shared/request-and-apply.ts";
import type { Server } from "../shared/server.ts";
import { pickOne } from "../shared/steps.ts";

/** Resolves to whether the case names the edition now. `given` may be the case, followed by the id of the edition. */
export async function changeEdition(server: Server, [given, wanted]: readonly unknown[]): Promise<boolean> {
  const document = await chooseCaseFile(server, given);
  if (!document) return false;
  const uri = document.uri.toString();
  const edition = typeof wanted === "string" ? wanted : await chosenEdition(server, { uri });
  if (edition === undefined) return false;
  const params: ChangeEditionParams = { uri, edition };
  const change = await server.ask(changeEditionRequest, params);
  if (!change) {
    if (change === null) {
      void window.showWarningMessage(
        l10n.t("The edition could not be written to this file because it cannot be read as a case"),
      );
    }
    return false;
  }
  return change.edits.length === 0 || requestAndApply(document, { ...change, first: null }, "first");
}

async function chosenEdition(server: Server, params: CaseParams): Promise<string | undefined> {
  const [found, current] = await Promise.all([
    server.ask(editionsRequest, {}),
    server.askQuietly(overviewRequest, params),
  ]);
  if (!found) return undefined;
  const held = current?.overview.edition;
  const items = found.editions.map(({ id, title, meaning }): QuickPickItem & { readonly id: string } => ({
    id,
    label: title,
    description: id === held ? l10n.t("{0}, current", id) : id,
    detail: meaning,
  }));
  const answer = await pickOne({
    title: l10n.t("Change Edition"),
    placeholder: l10n.t("Select the edition that this case is checked against"),
    items,
    active: items.find(({ id }) => id === held),
  });
  return answer === undefined || answer === "back" ? undefined : answer.value.id;
}
