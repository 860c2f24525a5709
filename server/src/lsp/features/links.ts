// Links in an open case.

import type { DocumentLink } from "vscode-languageserver";
import type { CaseFolder } from "../../core/files/report.ts";
import { type LinkTarget, linksIn } from "../../core/ide/links.ts";
import { rendered } from "../../core/message/message.ts";
import { filesNamedInCase } from "../../core/model/exhibit-files.ts";
import type { CachedCase } from "../cases.ts";
import { rangeOf } from "../diagnostics.ts";
import { contentModified, requestCancelled } from "../refusals.ts";
import type { Runtime } from "../runtime.ts";
import type { Feature } from "../services.ts";

export const links: Feature<"aboutCase" | "connection" | "runtime"> = {
  capabilities: () => ({ documentLinkProvider: {} }),
  listen({ connection, runtime, aboutCase }) {
    connection.onDocumentLinks((params, token) =>
      aboutCase<DocumentLink[]>("textDocument/documentLink", params, token, [], async (known) => {
        const { document, version } = known;
        const folder = await folderOf(known, runtime);
        if (token.isCancellationRequested) throw requestCancelled();
        if (document.version !== version) throw contentModified();
        return linksIn(known, folder).flatMap(({ span, target, tooltip }): DocumentLink[] => {
          const opened = uriOf(target, document.uri);
          if (opened === undefined) return [];
          const words = rendered(tooltip, known.checked.language);
          return [{ range: rangeOf(span, document), target: opened, tooltip: words }];
        });
      }),
    );
  },
};

/**
 * The files in the folder of a case. It is looked at now if it has not been yet, since clients do not request links
 * again.
 */
async function folderOf(
  { document, checked: { context } }: CachedCase,
  runtime: Runtime,
): Promise<CaseFolder> {
  const names = filesNamedInCase(context.view);
  if (names.every((name) => context.files.has(name))) {
    return { files: context.files, papers: context.folderFiles };
  }
  return runtime.lookIntoFolder(document.uri, names);
}

function uriOf(target: LinkTarget, caseUri: string): string | undefined {
  switch (target.kind) {
    case "file":
      // An unsaved case has no folder. A lone surrogate, which no file name contains, does not fit in a URI.
      if (!caseUri.includes("/") || target.parts.some((part) => /\p{Surrogate}/u.test(part)))
        return undefined;
      return caseUri.slice(0, caseUri.lastIndexOf("/") + 1) + target.parts.map(encodeURIComponent).join("/");
    case "e-mail":
      return `mailto:${encodeURIComponent(target.address).replaceAll("%40", "@")}`;
    case "case":
      return target.uri;
    case "page":
      return target.url;
  }
}
