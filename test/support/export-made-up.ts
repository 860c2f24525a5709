// An export of made-up files over an older one; as a program of its own, it is killed before one of its steps.
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Disk } from "../../server/src/host/disk.ts";
import { beginStaging, commitFiles, discardStaging, stageFile } from "../../server/src/host/staging.ts";
import { faultyDisk } from "./faulty-disk.ts";

export const madeUpNames = ["ana.pdf", "luz.pdf", "ana-manifest.json"];

/** What is in the folder before, in the order of their names: three of an older packet, and one of someone else. */
export const oldFiles: Record<string, string> = {
  "ana-manifest.json": "old ana-manifest.json",
  "ana.pdf": "old ana.pdf",
  "notes.txt": "of the office",
  "part-3.pdf": "old part-3.pdf",
};

export async function exportMadeUp(folder: string, disk?: Disk): Promise<void> {
  const staging = await beginStaging(folder, disk);
  const files = [];
  try {
    for (const name of madeUpNames) {
      files.push(await stageFile(staging, name, Buffer.from(`new ${name}`)));
    }
  } catch (error) {
    await discardStaging(staging);
    throw error;
  }
  await commitFiles(staging, files, [path.join(folder, "part-3.pdf")]);
}

const [, program = "", folder = "", last = ""] = process.argv;
if (import.meta.url === pathToFileURL(program).href) {
  const { disk } = faultyDisk(({ number }) => {
    if (number === Number(last)) process.kill(process.pid, "SIGKILL");
    return undefined;
  });
  await exportMadeUp(folder, disk);
}
