// The other cases of an example of a rule.

import { emptyCaseload } from "../../server/src/core/caseload/caseload.ts";
import { factsOf } from "../../server/src/core/caseload/read-facts.ts";
import type { AmongOthers } from "../../server/src/core/caseload/relate.ts";
import type { FileReport } from "../../server/src/core/files/report.ts";
import { lawOf } from "../../server/src/core/law/law.ts";
import { caseContextOf, caseDays } from "../../server/src/core/model/case-context.ts";
import { filesNamedInCase } from "../../server/src/core/model/exhibit-files.ts";
import { readCase } from "../../server/src/core/read/read.ts";
import { exampleEdition, type RuleCase } from "../../server/src/core/rule/rule.ts";
import { parseCaseText } from "../../server/src/core/text/parse.ts";

/** The name of the example's own file; its other cases may be copies of it. */
export const exampleFile = "this.parole.yaml";

const readable: FileReport = { state: "readable", kind: "pdf", pages: 1, bytes: 1 };

/** The example among its other cases, as of a day; undefined if it has none. Files with the same name are one file. */
export function othersOfExample({ others, files, edition }: RuleCase, day: string): AmongOthers | undefined {
  if (!others) return undefined;
  const caseload = emptyCaseload();
  for (const [name, text] of Object.entries(others)) {
    const { view } = readCase(parseCaseText(text));
    const days = caseDays(view, day);
    const reports = new Map(filesNamedInCase(view).map((file) => [file, files?.[file] ?? readable]));
    const context = caseContextOf(view, lawOf(edition ?? exampleEdition, days), days, reports);
    caseload.put(factsOf(context, text, { key: name, uri: name, name }));
  }
  return { caseload, ref: { key: exampleFile, uri: exampleFile, name: exampleFile } };
}
