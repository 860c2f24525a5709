// Where the programs of the extension are, in every worker.
import { askFiles } from "./client-files.ts";

/** URIs of folders. */
export interface Programs {
  readonly programs: string;
  readonly translations: string;
}

const known: { folders: Programs | undefined; documents: Promise<string> | undefined } = {
  folders: undefined,
  documents: undefined,
};

/** Called first in each worker. */
export function usePrograms(folders: Programs): void {
  known.folders = { programs: folders.programs, translations: folders.translations };
}

/** Throws if the worker was not told. */
export function programs(): Programs {
  if (!known.folders) throw new Error("The worker was not told where the programs are");
  return known.folders;
}

/** The bytes of a file that ships with the extension. */
export async function shippedFile(name: string): Promise<Uint8Array> {
  return await askFiles({ kind: "read", uri: `${programs().programs}/${name}` });
}

/** The URL of the script for documents, from which a worker can be started: editors refuse to start one from a file. */
export function documentsScript(): Promise<string> {
  known.documents ??= shippedFile("web/documents.js").then((bytes) =>
    URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: "text/javascript" })),
  );
  return known.documents;
}
