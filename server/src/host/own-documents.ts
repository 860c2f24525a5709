// Which output paths of a packet are paths of documents that go into it: an earlier packet may be an exhibit of the
// next one.
import { realpath } from "node:fs/promises";
import path from "node:path";
import { placeOfCaseFile } from "./case-files.ts";

export interface OwnDocument {
  /** As the case names it. */
  readonly named: string;
  readonly place: string;
}

/** The paths that are documents of the case, under whatever name. */
export async function ownDocumentsAt(
  places: readonly string[],
  caseFile: string,
  papers: Iterable<string>,
): Promise<readonly OwnDocument[]> {
  const named = new Map<string, string>();
  for (const paper of papers) {
    const place = await placeOfCaseFile(path.dirname(caseFile), paper);
    if (place !== undefined) named.set(place, paper);
  }
  const found: OwnDocument[] = [];
  for (const place of places) {
    const paper = named.get(await realpath(place).catch(() => ""));
    if (paper !== undefined) found.push({ named: paper, place });
  }
  return found;
}
