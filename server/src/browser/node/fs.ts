// Stands in for node:fs. What an export does when its program ends, a browser never calls: it ends a worker without
// notice, and the next export clears what is left.
export { Dirent, readSync, Stats } from "./files.ts";

export const constants = { O_RDONLY: 0, COPYFILE_FICLONE: 0 };

export function rmSync(): void {}

export function readdirSync(): never {
  throw Object.assign(new Error("ENOTSUP"), { code: "ENOTSUP" });
}
