// The rules that the files in server/src/core/rules export. They are read as text, since the rules themselves depend on
// what is generated from this list.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** A rule as found in a file. */
export interface RuleOnDisk {
  readonly id: string;
  /** Below server/src/core/rules, with `/` between folders. */
  readonly file: string;
  /** The name of its export; omitted for a default export, the only rule of its file. */
  readonly name?: string;
}

const folderOfRules = path.join("server", "src", "core", "rules");

/** The rules that the files below `root` export, in the order of the files. */
export function rulesOnDisk(root: string): readonly RuleOnDisk[] {
  const folder = path.join(root, folderOfRules);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, "/"))
    .filter((file) => file !== "index.ts" && file !== fileOfNeeds)
    .sort()
    .flatMap((file) => rulesIn(file, readFileSync(path.join(folder, file), "utf8")));
}

/** The rules that a file exports; throws if it exports none, or one of another topic. */
export function rulesIn(file: string, text: string): readonly RuleOnDisk[] {
  const found = [...text.matchAll(exported)].map(
    ([, name, id = ""]): RuleOnDisk => ({ id, file, ...(name !== undefined && { name }) }),
  );
  if (found.length === 0) {
    throw new Error(`${file}: no rule is exported; write export default defineRule({ id: "…"`);
  }
  for (const { id } of found) {
    const isOfTopic = id.slice(0, id.indexOf("/")) === file.slice(0, Math.max(0, file.indexOf("/")));
    if (!isOfTopic) throw new Error(`${file}: the folder of the rule ${id} must be its topic`);
  }
  return found;
}

const exported =
  /^export (?:default|const (\w+) =) define(?:Reading)?Rule(?:<[^>]*>)?\(\{\s*id: "([^"]+)",$/gm;

/** The file that makes the rules of needs. */
export const fileOfNeeds = "reason/from-needs.ts";
