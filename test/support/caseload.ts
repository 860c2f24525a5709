// Short cases that are compared with one another.

import type { CaseFacts } from "../../server/src/core/caseload/facts.ts";
import { factsOf } from "../../server/src/core/caseload/read-facts.ts";
import { relate } from "../../server/src/core/caseload/relate.ts";
import type { Relations } from "../../server/src/core/model/relations.ts";
import { checkText } from "./check.ts";

/** The compared facts of a case in a file with this name. */
export function factsIn(name: string, text: string, files: Readonly<Record<string, string>> = {}): CaseFacts {
  const reports = Object.fromEntries(
    Object.entries(files).map(([file, fingerprint]) => [
      file,
      { state: "readable", kind: "pdf", pages: 1, bytes: 1, fingerprint } as const,
    ]),
  );
  const { context } = checkText(text, { files: reports });
  return factsOf(context, text, { key: name, uri: name, name });
}

/** What the first of these cases, by file name, shares with the others. */
export function firstAmong(cases: Readonly<Record<string, string>>): Relations {
  const all = Object.entries(cases).map(([name, text]) => factsIn(name, text));
  const [first] = all;
  const relations = first && relate(all).get(first.key);
  if (!relations) throw new Error("A case was expected");
  return relations;
}
