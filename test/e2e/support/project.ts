import path from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of this project. */
export const projectRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../..");
