// The other cases of a rule's example.

import type { FileReport } from "../files/report.ts";
import { lawOf } from "../law/law.ts";
import { caseContextOf, caseDays } from "../model/case-context.ts";
import { filesNamedInCase } from "../model/named-files.ts";
import { readCase } from "../read/read.ts";
import { type Example, exampleEdition } from "../rule/rule.ts";
import { parseCaseText } from "../text/parse.ts";
import { emptyCaseload } from "./caseload.ts";
import { factsOf } from "./read-facts.ts";
import type { AmongOthers } from "./relate.ts";

/** The name of the example's own file; its other cases may be copies of it. */
export const exampleFile = "this.parole.yaml";

const readable: FileReport = { state: "readable", kind: "pdf", pages: 1, bytes: 1 };

/** The example among its other cases, as of a day; undefined if it has none. Files with the same name are one file. */
export function othersOfExample({ others, files, edition }: Example, day: string): AmongOthers | undefined {
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
