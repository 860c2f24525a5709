// Answers requests about one open case from its current text or check, or refuses them as the protocol specifies.
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Cases } from "./cases.ts";
import type { Guard } from "./guard.ts";
import type { OpenCases } from "./open-cases.ts";
import { contentModified, requestCancelled } from "./refusals.ts";
import type { OpenDocuments } from "./services.ts";

export function caseAnswers(
  documents: Pick<OpenCases, "get">,
  cases: Pick<Cases, "of" | "textOf" | "ready">,
  settled: Promise<void>,
  { guarded }: Pick<Guard, "guarded">,
): Pick<OpenDocuments, "aboutCase" | "aboutText"> {
  return {
    aboutCase: (name, { textDocument }, token, otherwise, answer) =>
      guarded(name, async () => {
        const document: TextDocument | undefined = documents.get(textDocument.uri);
        const version = document?.version;
        await settled;
        if (!document) return otherwise;
        await cases.ready(document);
        if (token.isCancellationRequested) throw requestCancelled();
        if (documents.get(textDocument.uri) !== document) return otherwise;
        if (document.version !== version) throw contentModified();
        return answer(cases.of(document));
      }),
    aboutText: (name, { textDocument }, token, otherwise, answer) =>
      guarded(name, () => {
        if (token.isCancellationRequested) throw requestCancelled();
        const document = documents.get(textDocument.uri);
        return document ? answer(cases.textOf(document)) : otherwise;
      }),
  };
}
