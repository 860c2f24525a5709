// What tells one build of the program from another, also if both have the same version.
import { existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { version } from "./program.ts";
import { sha256 } from "./sha256.ts";

const computed: { build?: string } = {};

/**
 * Equal for the same files of the program in the same version of Node. Installing or building the program again changes
 * the times of its files, and so gives another build. Undefined where it cannot be determined.
 */
export function buildOfProgram(): string | undefined {
  if (computed.build !== undefined) return computed.build;
  try {
    computed.build = sha256(Buffer.from(JSON.stringify([version, process.versions, filesOfProgram()])));
  } catch {
    // Its own files cannot be listed.
  }
  return computed.build;
}

/** The bundled program is one folder, possibly with this file among its parts; as source, it is in two. */
function filesOfProgram(): readonly unknown[] {
  const here = import.meta.dirname;
  const isSource = existsSync(path.join(here, "program-build.ts"));
  const folder = isSource || path.basename(here) === "parts" ? path.dirname(here) : here;
  const folders = isSource ? [folder, path.join(folder, "..", "..", "schemas")] : [folder];
  return folders.flatMap((place) =>
    readdirSync(place, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(?:[cm]?js|ts|json)$/.test(entry.name))
      .map((entry) => {
        const file = path.join(entry.parentPath, entry.name);
        const { size, mtimeMs } = statSync(file);
        return [path.relative(place, file), size, mtimeMs];
      }),
  );
}
