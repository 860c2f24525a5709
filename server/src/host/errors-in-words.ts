import path from "node:path";
import { notRegular } from "./regular-file.ts";

/** The code of the error for a file that is not a case. */
export const notCase = "ENOTCASE";

/** Why nothing is written for a case in a virtual workspace. */
export const notOnThisComputer =
  "This case is not in a folder of this computer. Open it in VS Code for the Web, or copy its folder to this computer";

/** The code of the error if another computer, or another user, is exporting into the same folder. */
export const otherExport = "EOTHEREXPORT";

/** The code of the error for a file that was changed after it was read. */
export const changedMeanwhile = "ECHANGED";

/** The code of the error for a file with bytes that are not UTF-8, which writing its text would replace. */
export const notUtf8 = "ENOTUTF8";

const noPermission =
  "you do not have permission to read or write it. Change its permissions, or choose another folder";

const reasons: Record<string, string> = {
  [notCase]:
    "this is not a case file. Give it a name ending in .parole.yaml, or start it with the line parole_case: 1",
  [changedMeanwhile]: "the file was changed meanwhile, so it was not changed again. Try again",
  [notUtf8]: "the file is not saved as UTF-8, so it was not changed. Save it as UTF-8 first",
  ENOENT: "file or folder not found",
  [notRegular]: "this is a device or a pipe, not a file",
  EACCES: noPermission,
  EPERM: noPermission,
  EISDIR: "expected a file, but this is a folder",
  ENOTDIR: "a part of this path is a file",
  EEXIST: "a part of this path is a file",
  ENOSPC: "the disk is full. Free some space, and try again",
  EDQUOT: "you have reached your disk quota. Free some space, and try again",
  EROFS: "the disk is read-only. Choose a folder on another disk",
  EBUSY: "another program has it open. Close it there, and try again",
  EIO: "the disk reported an error. Check the disk or the network drive, and try again",
  [otherExport]:
    "another computer or user is exporting into this folder. Wait until that export has finished, and export again",
};

/** Why something could not be done at a path, without any text of a case. */
export function errorInWords(place: string, error: unknown): string {
  const code = typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
  const name = error instanceof Error ? error.name : "an unknown error";
  const held = fileHeldOpen(error, code);
  if (held !== undefined) {
    return `${place}: ${held} could not be replaced. Another program may have it open. Close it there, and try again`;
  }
  return `${place}: ${reasons[code] ?? `failed (${code === "" ? name : code})`}`;
}

/** The file that could not be replaced. Windows gives these codes while a viewer has it open. */
function fileHeldOpen(error: unknown, code: string): string | undefined {
  if (!["EPERM", "EACCES", "EBUSY"].includes(code) || !(error instanceof Error)) return undefined;
  const isRename = "syscall" in error && error.syscall === "rename";
  return isRename && "dest" in error ? path.basename(String(error.dest)) : undefined;
}

/** Whether the error comes from the program and not from a file, a folder, or a disk. */
export function isProgramError(error: unknown): boolean {
  return !(typeof error === "object" && error !== null && "code" in error);
}
