// The paste API of VS Code since 1.97, for the client that runs in 1.96 too: check that it exists before using it.
import type {
  CancellationToken,
  DataTransfer,
  Disposable,
  DocumentSelector,
  ProviderResult,
  Range,
  SnippetString,
  TextDocument,
  WorkspaceEdit,
} from "vscode";

declare module "vscode" {
  export class DocumentDropOrPasteEditKind {
    static readonly Text: DocumentDropOrPasteEditKind;
    append(...parts: string[]): DocumentDropOrPasteEditKind;
  }

  export class DocumentPasteEdit {
    constructor(insertText: string | SnippetString, title: string, kind: DocumentDropOrPasteEditKind);
    additionalEdit?: WorkspaceEdit;
  }

  export interface DocumentPasteEditProvider {
    provideDocumentPasteEdits(
      document: TextDocument,
      ranges: readonly Range[],
      dataTransfer: DataTransfer,
      context: unknown,
      token: CancellationToken,
    ): ProviderResult<DocumentPasteEdit[]>;
  }

  export namespace languages {
    export const registerDocumentPasteEditProvider:
      | ((
          selector: DocumentSelector,
          provider: DocumentPasteEditProvider,
          metadata: {
            readonly providedPasteEditKinds: readonly DocumentDropOrPasteEditKind[];
            readonly pasteMimeTypes: readonly string[];
          },
        ) => Disposable)
      | undefined;
  }
}
