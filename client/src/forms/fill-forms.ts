// The command "Fill Forms…": first a page with what would be written into each form, then, if the user chooses so, the
// forms themselves.
import {
  commands,
  type Disposable,
  EventEmitter,
  l10n,
  Range,
  type TextDocument,
  TextEdit,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from "vscode";
import {
  type FillFormsParams,
  type FillFormsResult,
  fillFormsRequest,
} from "../../../server/src/lsp/protocol/index.ts";
import { chooseCaseFile } from "../cases/pick-case.ts";
import { openWritten, revealWritten } from "../shared/open-file.ts";
import { applyEdits } from "../shared/request-and-apply.ts";
import type { Server } from "../shared/server.ts";

const scheme = "parole-case-forms";
const changed = new EventEmitter<Uri>();
const pages = new Map<string, string>();

/** Provides the pages that the command shows. */
export function pageOfForms(): Disposable {
  return workspace.registerTextDocumentContentProvider(scheme, {
    onDidChange: changed.event,
    provideTextDocumentContent: (uri) => pages.get(uri.toString()) ?? "",
  });
}

/** Resolves to what was written, or to why nothing was; `undefined` if the user chose so. `choice` answers for a user. */
export async function fillForms(
  server: Server,
  [given, choice]: readonly unknown[],
): Promise<FillFormsResult | undefined> {
  const document = await chooseCaseFile(server, given);
  if (!document) return undefined;
  const params: FillFormsParams = { uri: document.uri.toString() };
  const report = await server.ask(fillFormsRequest, params);
  if (report?.kind !== "report") return tell(report);
  await show(document, report.page);
  if (report.forms === 0) {
    void window.showWarningMessage(l10n.t("No form can be filled in. The page says why."));
    return report;
  }
  const how = typeof choice === "string" ? choice : await chosen(report.forms);
  if (how === undefined) return undefined;
  const attached = how === "attached";
  const result = await server.ask(fillFormsRequest, { ...params, write: report.version, attached });
  if (result?.kind !== "written") return tell(result);
  await nameInCase(document, result);
  void tellWritten(result);
  return result;
}

async function show(document: TextDocument, page: string): Promise<void> {
  const name = document.uri.path.replace(/^.*\/|\.ya?ml$/gi, "");
  const uri = Uri.from({ scheme, path: `/${name}-forms.md` });
  pages.set(uri.toString(), page);
  changed.fire(uri);
  await commands.executeCommand("markdown.showPreview", uri);
}

async function chosen(forms: number): Promise<"on-form" | "attached" | undefined> {
  const items = [
    {
      label: forms === 1 ? l10n.t("Write 1 form") : l10n.t("Write {0} forms", forms),
      detail: l10n.t("Long texts continue on the page for additional information and on copies of it."),
      how: "on-form" as const,
    },
    {
      label: l10n.t("Write, and refer to an attached statement"),
      detail: l10n.t("Boxes with long texts say “See attached statement.”"),
      how: "attached" as const,
    },
  ];
  const picked = await window.showQuickPick(items, {
    title: l10n.t("Fill Forms"),
    placeHolder: l10n.t("Read the page first. Nothing has been written yet."),
    ignoreFocusOut: true,
  });
  return picked?.how;
}

function tell(result: FillFormsResult | undefined): FillFormsResult | undefined {
  if (result?.kind === "refused") void window.showErrorMessage(result.reason);
  return result;
}

async function nameInCase(
  document: TextDocument,
  { edits: { version, edits } }: Extract<FillFormsResult, { readonly kind: "written" }>,
): Promise<void> {
  if (edits.length === 0) return;
  const edit = new WorkspaceEdit();
  edit.set(
    document.uri,
    edits.map(({ range: { start, end }, newText }) =>
      TextEdit.replace(new Range(start.line, start.character, end.line, end.character), newText),
    ),
  );
  await applyEdits(document, version, edit);
}

async function tellWritten({
  files,
  refused,
}: Extract<FillFormsResult, { readonly kind: "written" }>): Promise<void> {
  const [first] = files.map((file) => Uri.parse(file));
  const written =
    files.length === 1 ? l10n.t("1 form was filled in.") : l10n.t("{0} forms were filled in.", files.length);
  const message = [written, l10n.t("Read each form before it is signed."), ...refused].join(" ");
  const tellIt = refused.length > 0 ? window.showWarningMessage : window.showInformationMessage;
  if (!first) return void (await tellIt(message));
  const [open, reveal] = [l10n.t("Open"), l10n.t("Reveal in Folder")];
  const choice = await tellIt(message, ...(files.length === 1 ? [open, reveal] : [reveal]));
  if (choice === open) await openWritten(first);
  else if (choice === reveal) await revealWritten(first);
}
