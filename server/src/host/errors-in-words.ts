import { notRegular } from "./regular-file.ts";

/** The code of the error for a file that is not a case. */
export const notCase = "ENOTCASE";

const reasons: Record<string, string> = {
  [notCase]:
    "this is not a case file. Give it a name ending in .parole.yaml, or start it with the line parole_case: 1",
  ENOENT: "file or folder not found",
  EACCES: "you do not have permission to read or write it",
  EPERM: "you do not have permission to read or write it",
  [notRegular]: "this is a device or a pipe, not a file",
  EISDIR: "expected a file, but this is a folder",
  ENOTDIR: "a part of this path is a file",
  EEXIST: "a part of this path is a file",
  ENOSPC: "the disk is full",
  EROFS: "the disk is read-only",
  EBUSY: "another program has it open",
};

/** Why something could not be done at a path, without any text of a case. */
export function errorInWords(place: string, error: unknown): string {
  const code = typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
  const name = error instanceof Error ? error.name : "an unknown error";
  return `${place}: ${reasons[code] ?? `failed (${code === "" ? name : code})`}`;
}

/** Whether the error comes from the program and not from a file, a folder, or a disk. */
export function isProgramError(error: unknown): boolean {
  return !(typeof error === "object" && error !== null && "code" in error);
}
