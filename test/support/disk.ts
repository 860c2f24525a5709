// A disk in memory for the server: its files can be changed, and which files were read is recorded.

import { readSettings, settingsFileName } from "../../server/src/core/engine/settings.ts";
import { beginsAsCase, isNamedAsCase, isNamedAsYaml } from "../../server/src/core/read/case-file.ts";
import { allRules } from "../../server/src/core/rules/index.ts";
import type { Runtime } from "../../server/src/lsp/runtime.ts";

export interface FakeDisk {
  /** Texts by URI; the text of a document is arbitrary. */
  readonly files: Map<string, string>;
  /** URIs of the case files whose text was read, in order. */
  readonly reads: readonly string[];
  readonly runtime: Pick<Runtime, "caseFilesIn" | "readText" | "settingsFor" | "lookIntoFolder">;
}

/** A disk with these files. `beforeRead` may delay before a file's text is returned. */
export function fakeDisk(
  texts: Readonly<Record<string, string>>,
  beforeRead: (uri: string) => Promise<void> | void = () => undefined,
): FakeDisk {
  const files = new Map(Object.entries(texts));
  const reads: string[] = [];
  const folderOf = (uri: string) => uri.slice(0, uri.lastIndexOf("/"));
  const isCase = ([uri, text]: [string, string]) =>
    isNamedAsCase(uri) || (isNamedAsYaml(uri) && beginsAsCase(text));
  return {
    files,
    reads,
    runtime: {
      async caseFilesIn(places, most = Number.POSITIVE_INFINITY, _stop, tell = () => undefined) {
        const isMeant = (uri: string) => places.some((place) => uri === place || uri.startsWith(`${place}/`));
        const found = [...files].filter((file) => isMeant(file[0]) && isCase(file)).map(([uri]) => uri);
        const enough = found.sort().slice(0, most);
        enough.forEach(tell);
        return enough;
      },
      async readText(uri) {
        reads.push(uri);
        await beforeRead(uri);
        return files.get(uri);
      },
      async settingsFor(uri) {
        for (let folder = folderOf(uri); folder !== "file://" && folder !== ""; folder = folderOf(folder)) {
          const file = `${folder}/${settingsFileName}`;
          const text = files.get(file);
          if (text !== undefined) return { file, text, ...readSettings(text, ruleIds) };
        }
        return { file: undefined, text: "", rules: new Map(), letterhead: [], problems: [] };
      },
      async lookIntoFolder(uri, names) {
        const isThere = (name: string) => files.has(`${folderOf(uri)}/${name}`);
        return {
          files: new Map(
            names.map((name) => [
              name,
              isThere(name) ? { state: "readable", kind: "pdf", pages: 1, bytes: 1 } : { state: "missing" },
            ]),
          ),
          papers: [],
        };
      },
    },
  };
}

const ruleIds = allRules.map(({ id }) => id);
