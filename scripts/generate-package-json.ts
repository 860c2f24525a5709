// The parts of package.json that repeat what the code says already.
import { readFileSync } from "node:fs";
import path from "node:path";
import { withTables } from "./contributes.ts";

/** The text of package.json with these parts as they are now. */
export function generatePackageJson(root: string): string {
  return withTables(readFileSync(path.join(root, "package.json"), "utf8").replaceAll("\r\n", "\n"));
}
