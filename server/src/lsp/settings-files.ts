// The problems of a practice's settings files, shown in those files once, however many cases they apply to.

import { type Connection, FileChangeType, type FileEvent } from "vscode-languageserver";
import type { Language } from "../core/message/language.ts";
import { settingsDiagnostics } from "./diagnostics.ts";
import type { CaseSettings } from "./runtime.ts";
import { isBelow, uriKey } from "./uris.ts";

export interface SettingsFileFindings {
  /** Shows the problems of a settings file that applies to a case. */
  tell(found: Pick<CaseSettings, "file" | "text" | "problems">): void;
  /** Removes what was shown in settings files that were deleted. */
  clearFindings(changes: readonly FileEvent[]): void;
}

/** Remembers what it has shown. */
export function settingsFileFindings(
  connection: Connection,
  language: () => Language | undefined,
): SettingsFileFindings {
  const told = new Map<string, { readonly uri: string; readonly said: string }>();
  return {
    tell({ file, text, problems }) {
      const said = JSON.stringify([text, problems]);
      if (file === undefined || told.get(uriKey(file))?.said === said) return;
      told.set(uriKey(file), { uri: file, said });
      void connection.sendDiagnostics(settingsDiagnostics(file, text, problems, language()));
    },
    clearFindings(changes) {
      const gone = changes
        .filter(({ type }) => type === FileChangeType.Deleted)
        .map(({ uri }) => uriKey(uri));
      for (const [key, { uri }] of told) {
        if (!gone.some((place) => key === place || isBelow(key, place))) continue;
        told.delete(key);
        void connection.sendDiagnostics({ uri, diagnostics: [] });
      }
    },
  };
}
