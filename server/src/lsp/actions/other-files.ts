// Actions for a finding that refers to another file: compare two files with the same file number, show the field in the
// other case, or copy a document into the case. They require a client that runs the extension's commands.

import { type CodeAction, CodeActionKind } from "vscode-languageserver";
import type { Message } from "../../core/message/language.ts";
import { sentence } from "../../core/message/message.ts";
import type { Finding } from "../../core/model/finding.ts";
import { viewAt } from "../../core/read/node-at-offset.ts";
import { diagnosticOf } from "../diagnostics.ts";
import type { CopyIntoCase } from "../protocol/index.ts";
import { type ActionRequest, isKindRequested, titleInWords, touchedFindings } from "./request.ts";

/** The most other files with the same file number that are offered. */
const mostCopies = 3;

export function otherFiles(request: ActionRequest): CodeAction[] {
  if (!request.abilities.runsCommands || !isKindRequested(CodeActionKind.QuickFix, request)) return [];
  return touchedFindings(request).flatMap((finding) => actionsAbout(finding, request));
}

function actionsAbout(finding: Finding, request: ActionRequest): CodeAction[] {
  const { document, checked } = request;
  const action = (said: Message, command: string, ...args: readonly unknown[]): CodeAction => {
    const title = titleInWords(said, request);
    return {
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnosticOf(finding, document, checked.language)],
      command: { title, command, arguments: [...args] },
    };
  };
  const copy = (title: Message, from: CopyIntoCase): CodeAction =>
    action(title, "parole-case.copyIntoCase", from);
  switch (finding.rule) {
    case "case/same-matter":
      return (finding.elsewhere ?? [])
        .slice(0, mostCopies)
        .flatMap(({ in: { uri, name } }) => [
          action(sentence("Compare with {name}", { name }), "parole-case.compareCases", document.uri, uri),
          action(sentence("Show {name}", { name }), "parole-case.showOtherCase", uri),
        ]);
    case "exhibit/file-outside": {
      const view = viewAt(checked.context.view, finding.path);
      const file = view && "value" in view && typeof view.value === "string" ? view.value : undefined;
      if (file === undefined) return [];
      const from = {
        uri: document.uri,
        path: finding.path,
        named: file,
        source: { uri: document.uri, file },
      };
      return [copy(sentence("Copy {file} into the case", { file: nameOf(file) }), from)];
    }
    case "exhibit/newer-version":
      return checked.context.relations.newerDocuments.flatMap(({ path, file, otherFile, elsewhere }) => {
        if (path.join("/") !== finding.path.join("/")) return [];
        const { uri, name } = elsewhere.in;
        const from = { uri: document.uri, path, named: file, source: { uri, file: otherFile } };
        return [copy(sentence("Copy the newer version from {name} into this case", { name }), from)];
      });
    default:
      return (finding.elsewhere ?? [])
        .slice(0, 1)
        .map(({ in: { uri, name }, range }) =>
          action(sentence("Show the place in {name}", { name }), "parole-case.showOtherCase", uri, range),
        );
  }
}

function nameOf(file: string): string {
  return file.replace(/^.*[\\/]/, "");
}
