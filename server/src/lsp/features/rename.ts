// A short name or label changed everywhere in a case. What cannot be done is said in words.
import {
  LSPErrorCodes,
  type PrepareRenameResult,
  ResponseError,
  type WorkspaceEdit,
} from "vscode-languageserver";
import { type Refusal, renamableAt, renamed } from "../../core/ask/rename.ts";
import { rangeOf } from "../diagnostics.ts";
import type { Feature } from "../serving.ts";

export const rename: Feature = {
  capabilities: ({ asksBeforeRename }) => ({
    renameProvider: asksBeforeRename ? { prepareProvider: true } : true,
  }),
  listen({ connection, abilities, aboutCase }) {
    connection.onPrepareRename((params, token) =>
      aboutCase<PrepareRenameResult | null>("textDocument/prepareRename", params, token, null, (known) => {
        const { document } = known;
        const here = renamableAt(known, document.offsetAt(params.position));
        if ("refusal" in here) throw refused(here);
        return { range: rangeOf(here.span, document), placeholder: here.name };
      }),
    );

    connection.onRenameRequest((params, token) =>
      aboutCase<WorkspaceEdit | null>("textDocument/rename", params, token, null, (known) => {
        const { document, version } = known;
        const edits = renamed(known, document.offsetAt(params.position), params.newName);
        if ("refusal" in edits) throw refused(edits);
        const written = edits.map(({ span, text }) => ({ range: rangeOf(span, document), newText: text }));
        const { uri } = document;
        return abilities().takesVersionedEdits
          ? { documentChanges: [{ textDocument: { uri, version }, edits: written }] }
          : { changes: { [uri]: written } };
      }),
    );
  },
};

function refused({ refusal }: Refusal): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestFailed, refusal);
}
