// The client's texts in `l10n.t`, for translators: collected by VS Code's own tool.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { getL10nJson } from "@vscode/l10n-dev";

/** `l10n/bundle.l10n.json`; a translation is a file `bundle.l10n.LANGUAGE.json` next to it, with the same keys. */
export async function generateL10n(root: string): Promise<string> {
  const client = path.join(root, "client", "src");
  const files = readdirSync(client, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => readFileSync(path.join(client, file), "utf8"));
  const found = await getL10nJson(asFewFiles(files).map((contents) => ({ extension: ".ts", contents })));
  const sorted = Object.fromEntries(Object.entries(found).sort(([one], [other]) => (one < other ? -1 : 1)));
  return `${JSON.stringify(sorted, null, 2)}\n`;
}

/** The client's import of `l10n` from the editor, without renaming. */
const usualImport = /^import \{(?:[^}]*[\s,])?l10n(?! +as\b)\b[^}]*\} from "vscode";/m;

/**
 * The tool compiles its queries again for each file, which takes a hundred times as long as running them: files with
 * the same import of `l10n` are passed to it as one.
 */
function asFewFiles(files: readonly string[]): readonly string[] {
  const alike = files.filter((contents) => usualImport.test(contents));
  const others = files.filter((contents) => !usualImport.test(contents));
  const parts = alike.map((contents) => contents.replace(usualImport, ""));
  return [['import { l10n } from "vscode";', ...parts].join("\n"), ...others];
}
