// What the server publishes of files that are not open and what the editor asks for once they are go into one list:
// the later takes the place of the earlier, and nothing is seen twice.
import type { DiagnosticCollection, Uri } from "vscode";
import { languages, workspace } from "vscode";
import {
  DiagnosticCollectionSource,
  type LanguageClientOptions,
  type Middleware,
} from "vscode-languageclient/node";
import { caseLanguage } from "./case-files.ts";

/** Gives both sources the same list, which goes when neither uses it any more. */
export function oneList(): NonNullable<LanguageClientOptions["diagnosticCollectionProvider"]> {
  let list: DiagnosticCollection | undefined;
  let users = 0;
  return {
    create(name, source) {
      list ??= languages.createDiagnosticCollection(name);
      users += 1;
      return source === DiagnosticCollectionSource.pull ? withoutDelete(list) : list;
    },
    dispose() {
      users -= 1;
      if (users === 0) {
        list?.dispose();
        list = undefined;
      }
    },
  };
}

/** What was published of a file before it was opened, and comes late, is not shown in place of what is asked for. */
export const publishedOfClosedFiles: NonNullable<Middleware["handleDiagnostics"]> = (
  uri,
  diagnostics,
  next,
) => {
  if (!isOpenCase(uri)) {
    next(uri, diagnostics);
  }
};

/** When a file is closed, its findings stay until the server has said what lies on the disk. */
function withoutDelete(list: DiagnosticCollection): DiagnosticCollection {
  return new Proxy(list, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name);
      if (name === "delete") {
        return () => undefined;
      }
      return typeof member === "function" ? member.bind(target) : member;
    },
  });
}

function isOpenCase(uri: Uri): boolean {
  const wanted = uri.toString();
  return workspace.textDocuments.some(
    (document) => document.languageId === caseLanguage && document.uri.toString() === wanted,
  );
}
