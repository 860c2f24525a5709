// The case files of this machine, their settings, and the files that they name, by their URIs in the protocol.
import path from "node:path";
import type { Runtime } from "../lsp/runtime.ts";
import { settingsFor } from "./case-settings.ts";
import { lookIntoFolder } from "./check-file.ts";
import { caseFilesIn, readCaseText } from "./find-cases.ts";
import { pathOf, uriOf } from "./uris.ts";

export const caseFileAccess: Pick<Runtime, "lookIntoFolder" | "settingsFor" | "caseFilesIn" | "readText"> = {
  async lookIntoFolder(caseFile, names, onError) {
    const file = pathOf(caseFile);
    return file === undefined
      ? { files: new Map(), papers: [] }
      : lookIntoFolder(path.dirname(file), names, onError);
  },
  async settingsFor(caseFile) {
    const file = pathOf(caseFile);
    if (file === undefined) return { file, text: "", rules: new Map(), letterhead: [], problems: [] };
    const found = await settingsFor(file);
    return { ...found, file: found.file === undefined ? undefined : uriOf(found.file) };
  },
  async caseFilesIn(places, most = Number.POSITIVE_INFINITY, stop, tell, missed) {
    const isStopped = () => stop?.isCancellationRequested === true;
    const paths = places.flatMap((place) => pathOf(place) ?? []);
    const found = await caseFilesIn(paths, {
      most,
      isStopped,
      tell: (file) => tell?.(uriOf(file)),
      missed: (place) => missed?.(uriOf(place)),
    });
    return found.map(uriOf);
  },
  async readText(caseFile) {
    const file = pathOf(caseFile);
    return file === undefined ? undefined : readCaseText(file).catch(() => undefined);
  },
};
