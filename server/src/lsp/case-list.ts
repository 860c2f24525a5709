// All cases in brief, for a view that lists them. Closed files are already checked in the background and their results
// are reused here, so that a list of many cases is cheap.
import type { CancellationToken } from "vscode-languageserver";
import { type CaseDigest, digestOf } from "../core/casework/digest.ts";
import type { CaseInList, CasesParams, CasesResult } from "./protocol/index.ts";
import { requestCancelled } from "./refusals.ts";
import { yieldToRequests } from "./scheduling.ts";
import type { CaseworkCases, Services } from "./services.ts";
import { isInFile, uriKey } from "./uris.ts";

export type CaseListNeeds = "documents" | "cases" | "closed" | "settings" | "ready" | "guarded" | "folders";

/** Gives the requested cases, or all of them. Closed files that are not checked in the background are checked now. */
export function caseList(
  { documents, cases, closed, settings, ready, guarded, folders }: Pick<Services, CaseListNeeds>,
  casework: CaseworkCases,
): (params: CasesParams, token: CancellationToken) => Promise<CasesResult> {
  /** Documents of other schemes, such as an earlier version of a file, are not separate cases. */
  const isFile = (uri: string) => isInFile(uri, folders());
  /** Null if the case has not been checked yet; undefined if there is no case. */
  const briefAt = async (uri: string, isAwaited: boolean): Promise<CaseDigest | null | undefined> => {
    if (!isFile(uri)) return undefined;
    const open = casework.openAt(uri);
    if (open) {
      await cases.ready(open);
      return digestOf(cases.of(open).checked);
    }
    const known = settings().checksAll ? closed.briefOf(uri) : undefined;
    if (known || (settings().checksAll && !isAwaited)) return known;
    await yieldToRequests();
    return casework.brief(uri);
  };

  const listed = async (
    uris: readonly string[],
    token: CancellationToken,
    isAwaited = false,
  ): Promise<CaseInList[]> => {
    const found: CaseInList[] = [];
    for (const uri of uris) {
      if (token.isCancellationRequested) throw requestCancelled();
      // An error in the program for one case leaves the others in the list.
      const brief = await guarded("case in list", () => briefAt(uri, isAwaited)).catch(() => null);
      if (brief !== undefined) found.push({ uri, brief });
    }
    return found;
  };

  return async ({ uris, isAwaited }, token) => {
    await ready;
    if (uris) return { cases: await listed(uris, token, isAwaited), more: false };
    const { uris: inFolders, more } = await casework.files(token);
    const keys = new Set(inFolders.map(uriKey));
    const elsewhere = documents
      .all()
      .flatMap(({ uri }) => (isFile(uri) && !keys.has(uriKey(uri)) ? [uri] : []));
    const all = [...inFolders, ...elsewhere];
    const briefs = new Map((await listed(all, token)).map(({ uri, brief }) => [uri, brief]));
    return { cases: all.map((uri) => ({ uri, brief: briefs.get(uri) ?? null })), more };
  };
}
