// The command "Preview Packet": what the packet of a case would contain, with exhibits that can be reordered, and the
// commands that follow.
import { commands, type ExtensionContext, l10n, Range, TextEdit, Uri, WorkspaceEdit, window } from "vscode";
import type {
  CaseParams,
  MoveExhibitParams,
  MoveExhibitResult,
} from "../../../server/src/lsp/protocol/index.ts";
import { moveExhibitRequest, packetPreviewRequest } from "../../../server/src/lsp/protocol/index.ts";
import { chooseCaseFile } from "../cases/pick-case.ts";
import { baseName } from "../shared/file-names.ts";
import { openFile } from "../shared/open-file.ts";
import { applyEdits } from "../shared/request-and-apply.ts";
import type { Server } from "../shared/server.ts";
import { type OneCase, ofOneCase, unreadablePage } from "../webview/one-case.ts";
import { type View, type Views, viewsOf } from "../webview/panels.ts";
import { goTo } from "../webview/place.ts";
import { copyFilingAddress } from "./filing-address.ts";
import { idOfMove, previewPage, previewTitle } from "./preview-page.ts";

export function packetViews(context: ExtensionContext, server: Server): Views<OneCase> {
  return viewsOf<OneCase>(context, {
    type: "parole-case.packet",
    ...ofOneCase,
    titleOf: ({ uri }) => l10n.t("Packet: {0}", baseName(Uri.parse(uri))),
    async render({ uri }) {
      const params: CaseParams = { uri };
      const preview = await server.ask(packetPreviewRequest, params);
      if (preview === null) return unreadablePage(l10n.t("Packet: {0}", baseName(Uri.parse(uri))), uri);
      return preview ? { title: previewTitle(preview), body: previewPage(preview, uri) } : undefined;
    },
    pressed(name, values, view) {
      const uri = Uri.parse(view.state.uri);
      switch (name) {
        case "go":
          return goTo(values);
        case "move":
          return move(server, values, view);
        case "export":
          return commands.executeCommand("parole-case.exportPacket", uri);
        case "draft":
          return commands.executeCommand("parole-case.exportPacket", uri, { draft: true });
        case "address":
          return copyFilingAddress(server, uri);
        case "readiness":
          return commands.executeCommand("parole-case.openReadiness", uri);
      }
    },
  });
}

/** Opens the preview of the chosen case. */
export async function previewPacket(server: Server, views: Views<OneCase>, given: unknown): Promise<void> {
  const document = await chooseCaseFile(server, given);
  if (document) views.open({ uri: document.uri.toString() });
}

async function move(
  server: Server,
  { from, to, file, way }: Readonly<Record<string, string>>,
  { state, show }: View<OneCase>,
): Promise<void> {
  const moved = await moveExhibit(server, [Uri.parse(state.uri), Number(from), Number(to), file]);
  if (moved?.kind !== "moved") return;
  const said =
    moved.before === moved.now
      ? l10n.t("Moved {0}.", moved.before)
      : l10n.t("Moved {0}. It is now {1}.", moved.before, moved.now);
  await show(state, { focus: idOfMove(Number(to), way ?? "up"), said });
}

/** Moves an exhibit to another index of the list as one undo step. The case file is opened for it. */
export async function moveExhibit(
  server: Server,
  [given, from, to, file]: readonly unknown[],
): Promise<MoveExhibitResult | undefined> {
  if (!(given instanceof Uri) || typeof file !== "string") return undefined;
  const document = await openFile(given);
  if (!document) return undefined;
  const params: MoveExhibitParams = { uri: given.toString(), from: Number(from), to: Number(to), file };
  const result = await server.ask(moveExhibitRequest, params);
  if (result?.kind === "refused") void window.showWarningMessage(result.reason);
  if (result?.kind !== "moved") return result;
  const edit = new WorkspaceEdit();
  edit.set(
    given,
    result.edits.map(({ range: { start, end }, newText }) =>
      TextEdit.replace(new Range(start.line, start.character, end.line, end.character), newText),
    ),
  );
  if (!(await applyEdits(document, result.version, edit))) return undefined;
  return result;
}
