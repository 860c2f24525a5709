// The other cases of a sample case.
import path from "node:path";
import { amongOneAnother, type CaseAtPath } from "../../server/src/host/check-together.ts";
import { caseFilesAt, readCaseText } from "../../server/src/host/find-cases.ts";

/** How cases are read and related; another version of the program may do it. */
export interface CaseReaders {
  readonly amongOneAnother: typeof amongOneAnother;
  readonly caseFilesAt: typeof caseFilesAt;
  readonly readCaseText: typeof readCaseText;
}

/** The cases in the folder `others` of a sample case, with which it is checked; undefined if there is none. */
export async function othersBeside(
  folder: string,
  own: CaseAtPath,
  today: string,
  readers: CaseReaders = { amongOneAnother, caseFilesAt, readCaseText },
) {
  const files = await readers.caseFilesAt(path.join(folder, "others")).catch(() => []);
  if (files.length === 0) return undefined;
  const read = async (file: string) => ({ file, text: await readers.readCaseText(file) });
  const among = await readers.amongOneAnother(
    [own, ...(await Promise.all(files.map(read)))],
    today,
    path.dirname(own.file),
  );
  return among(own.file);
}
