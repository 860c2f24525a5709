// Tells a client that lists cases which of them may stand differently now: once for all that has changed at one time.
import { FileChangeType, type FileEvent } from "vscode-languageserver";
import { type CasesChangedParams, casesChangedNotification } from "./case-requests.ts";
import { possibleCases } from "./changed-files.ts";
import type { Serving } from "./serving.ts";

/** Hears of everything by itself, from now on. */
export function tellOfCaseChanges(serving: Serving): void {
  const { connection, runtime, documents, closed, settings, settled, abilities, unwaited } = serving;
  let changed: Set<string> | "all" | undefined;

  const tellSoon = (uris: readonly string[] | "all"): void => {
    const isDue = changed !== undefined;
    if (changed === "all" || uris === "all") changed = "all";
    else changed = new Set([...(changed ?? []), ...uris]);
    if (!isDue) setImmediate(tell);
  };
  const tell = (): void =>
    unwaited(casesChangedNotification, async () => {
      await settled;
      const params: CasesChangedParams = changed === "all" || !changed ? {} : { uris: [...changed] };
      changed = undefined;
      if (abilities().listsCases) await connection.sendNotification(casesChangedNotification, params);
    });

  tellSoon("all");
  documents.onDidChangeContent(({ document: { uri } }) => tellSoon([uri]));
  documents.onDidClose(({ document: { uri } }) => tellSoon(settings().checksAll ? [uri] : "all"));
  closed.onChecked((uri) => tellSoon([uri]));
  serving.onRenewed(() => tellSoon(documents.keys()));
  serving.onSettings(() => tellSoon("all"));
  serving.onFolders(() => tellSoon("all"));
  runtime.onNewDay(() => tellSoon("all"));
  serving.onFiles((changes) => {
    if (!settings().checksAll || changesList(changes)) tellSoon("all");
  });
}

/** Whether a case may have come or gone; what is in one is checked again and told of then. */
function changesList(changes: readonly FileEvent[]): boolean {
  return (
    changes.some(({ type }) => type === FileChangeType.Deleted) ||
    possibleCases(changes.filter(({ type }) => type === FileChangeType.Created)).length > 0
  );
}
