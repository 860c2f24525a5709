// All cases in brief, for a view that lists them. Closed files have been checked in the background already, and what
// was found there is asked for here, so that a list of many cases costs next to nothing.
import type { CancellationToken } from "vscode-languageserver";
import { type CaseDigest, digestOf } from "../core/casework/digest.ts";
import { yieldToRequests } from "./give-way.ts";
import type { CaseInList, CasesParams, CasesResult } from "./protocol/index.ts";
import { requestCancelled } from "./refusals.ts";
import type { DeskCases, Services } from "./services.ts";
import { uriKey } from "./uris.ts";

export type CaseListNeeds = "documents" | "cases" | "closed" | "settings" | "settled" | "guarded";

/** Gives the cases that are asked for, or all of them. Where closed files are not checked by themselves, they are now. */
export function caseList(
  { documents, cases, closed, settings, settled, guarded }: Pick<Services, CaseListNeeds>,
  desk: DeskCases,
): (params: CasesParams, token: CancellationToken) => Promise<CasesResult> {
  /** Null where nobody has looked yet, nothing where there is no case. */
  const briefAt = async (uri: string, isAwaited: boolean): Promise<CaseDigest | null | undefined> => {
    if (!isFile(uri)) return undefined;
    const open = desk.openAt(uri);
    if (open) {
      await cases.ready(open);
      return digestOf(cases.of(open).checked);
    }
    const known = settings().checksAll ? closed.briefOf(uri) : undefined;
    if (known || (settings().checksAll && !isAwaited)) return known;
    await yieldToRequests();
    return desk.brief(uri);
  };

  const listed = async (
    uris: readonly string[],
    token: CancellationToken,
    isAwaited = false,
  ): Promise<CaseInList[]> => {
    const found: CaseInList[] = [];
    for (const uri of uris) {
      if (token.isCancellationRequested) throw requestCancelled();
      // A mistake in the program at one case leaves the others in the list.
      const brief = await guarded("case in list", () => briefAt(uri, isAwaited)).catch(() => null);
      if (brief !== undefined) found.push({ uri, brief });
    }
    return found;
  };

  return async ({ uris, isAwaited }, token) => {
    await settled;
    if (uris) return { cases: await listed(uris, token, isAwaited), more: false };
    const { uris: inFolders, more } = await desk.files(token);
    const keys = new Set(inFolders.map(uriKey));
    const elsewhere = documents
      .all()
      .flatMap(({ uri }) => (isFile(uri) && !keys.has(uriKey(uri)) ? [uri] : []));
    const all = [...inFolders, ...elsewhere];
    const briefs = new Map((await listed(all, token)).map(({ uri, brief }) => [uri, brief]));
    return { cases: all.map((uri) => ({ uri, brief: briefs.get(uri) ?? null })), more };
  };
}

/** What an editor shows besides files, such as an earlier state of one, is no case of its own. */
function isFile(uri: string): boolean {
  return uri.startsWith("file:");
}
