// Notifies a client that lists cases which of them may have changed: one notification for all changes made at the same
// time.
import { FileChangeType, type FileEvent } from "vscode-languageserver";
import { possibleCases } from "./changed-files.ts";
import { type CasesChangedParams, casesChangedNotification } from "./protocol/index.ts";
import type { Services } from "./services.ts";

export type CaseChangesNeeds =
  | "connection"
  | "runtime"
  | "documents"
  | "closed"
  | "settings"
  | "ready"
  | "abilities"
  | "inBackground"
  | "onInvalidated"
  | "onSettings"
  | "onFolders"
  | "onFiles";

/** Subscribes to all changes itself, from this call on. */
export function tellOfCaseChanges(services: Pick<Services, CaseChangesNeeds>): void {
  const { connection, runtime, documents, closed, settings, ready, abilities, inBackground } = services;
  let changed: Set<string> | "all" | undefined;

  const tellSoon = (uris: readonly string[] | "all"): void => {
    const isDue = changed !== undefined;
    if (changed === "all" || uris === "all") changed = "all";
    else changed = new Set([...(changed ?? []), ...uris]);
    if (!isDue) setImmediate(tell);
  };
  const tell = (): void =>
    inBackground(casesChangedNotification.method, async () => {
      await ready;
      const params: CasesChangedParams = changed === "all" || !changed ? {} : { uris: [...changed] };
      changed = undefined;
      if (abilities().listsCases) await connection.sendNotification(casesChangedNotification.method, params);
    });

  tellSoon("all");
  documents.onDidChangeContent(({ document: { uri } }) => tellSoon([uri]));
  documents.onDidClose(({ document: { uri } }) => tellSoon(settings().checksAll ? [uri] : "all"));
  closed.onChecked((uri) => tellSoon([uri]));
  services.onInvalidated(() => tellSoon(documents.keys()));
  services.onSettings(() => tellSoon("all"));
  services.onFolders(() => tellSoon("all"));
  runtime.onNewDay(() => tellSoon("all"));
  services.onFiles((changes) => {
    if (!settings().checksAll || changesList(changes)) tellSoon("all");
  });
}

/** Whether a case may have been added or removed. A case that only changed is checked again and reported then. */
function changesList(changes: readonly FileEvent[]): boolean {
  return (
    changes.some(({ type }) => type === FileChangeType.Deleted) ||
    possibleCases(changes.filter(({ type }) => type === FileChangeType.Created)).length > 0
  );
}
