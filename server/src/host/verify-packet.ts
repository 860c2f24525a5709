// Checks a packet against its manifest: whether it, or anything that went into it, has changed since the export.
import { readFile } from "node:fs/promises";
import path from "node:path";
import { fileProblems } from "../core/files/kinds-and-problems.ts";
import type { ManifestInput } from "../core/packet/manifest.ts";
import { manifestWords } from "../core/packet/manifest.ts";
import { NotReadable } from "../packet-pdf/read/unreadable.ts";
import { readCaseFile } from "./case-files.ts";
import type { FoundManifest } from "./find-manifests.ts";
import { sha256, sha256OfFile } from "./sha256.ts";

/** What has changed since, in sentences without a period; empty if nothing has. */
export async function changesSinceExport({ file, manifest }: FoundManifest): Promise<readonly string[]> {
  const folder = path.dirname(file);
  const changes: string[] = [];
  for (const { file: name, sha256: made } of manifest.outputs) {
    const now = await sha256OfFile(path.join(folder, name));
    if (now === undefined) changes.push(`${name} is missing`);
    else if (now !== made) changes.push(`${name} has changed since it was written`);
  }
  for (const input of manifest.inputs) {
    const trouble = await troubleWith(input, { folder, ...manifest });
    if (trouble !== undefined) changes.push(`${manifestWords(input)} ${trouble}`);
  }
  return changes;
}

interface Places {
  readonly folder: string;
  readonly case_file: string;
  readonly settings_file?: string | undefined;
}

async function troubleWith(
  { role, path: named, sha256: made }: ManifestInput,
  { folder, case_file, settings_file }: Places,
): Promise<string | undefined> {
  const caseFile = path.resolve(folder, case_file);
  try {
    const bytes =
      role === "paper"
        ? await readCaseFile(path.dirname(caseFile), named)
        : await textOf(role === "case" ? caseFile : path.resolve(folder, settings_file ?? named));
    return sha256(bytes) === made ? undefined : "has changed since";
  } catch (error) {
    return error instanceof NotReadable ? error.message : fileProblems["held-open"].reason;
  }
}

async function textOf(file: string): Promise<Uint8Array> {
  return await readFile(file).catch(() => {
    throw new NotReadable({ reason: "is missing" });
  });
}
