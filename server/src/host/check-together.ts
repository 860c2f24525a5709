// The case files of this machine that are checked together, each among the others.
import path from "node:path";
import { emptyCaseload } from "../core/caseload/caseload.ts";
import type { CaseRef } from "../core/caseload/facts.ts";
import { factsOf } from "../core/caseload/read-facts.ts";
import type { AmongOthers } from "../core/caseload/relate.ts";
import type { Day } from "../core/law/calendar.ts";
import { matterOfFile } from "./check-file.ts";

export interface CaseAtPath {
  readonly file: string;
  readonly text: string;
}

/**
 * Each case among the others, for its check. Only what is compared is kept of each. A case that fails here is left out,
 * and fails again where it is checked.
 */
export async function amongOneAnother(
  cases: readonly CaseAtPath[],
  today: Day,
): Promise<(file: string) => AmongOthers> {
  const caseload = emptyCaseload();
  for (const { file, text } of cases.length > 1 ? cases : []) {
    const matter = await matterOfFile(file, text, today).catch(() => undefined);
    if (matter) caseload.put(factsOf(matter, text, refOf(file)));
  }
  return (file) => ({ ref: refOf(file), caseload });
}

function refOf(file: string): CaseRef {
  const key = path.resolve(file).replaceAll("\\", "/");
  return { key, uri: key, name: file };
}
