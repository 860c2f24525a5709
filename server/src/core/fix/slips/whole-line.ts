// A line with its key and its value in one pair of quotation marks.

import { replacement } from "../../text/edits.ts";
import { isPlain } from "../write.ts";
import type { Candidate, Slip } from "./candidate.ts";
import { type CaseLine, contentAbove } from "./case-line.ts";
import { inQuotationMarks } from "./quotation.ts";

const quoted = /^((?:- +)*)(["'\u201c\u2018])([a-z][a-z0-9_]*):[ \t]+(\S.*?)(["'\u201d\u2019])[ \t]*$/;
const closers: Readonly<Record<string, string>> = { "\u201c": "\u201d", "\u2018": "\u2019" };

/** The line without the quotation marks around it. */
export function* quotedLines({ text, line }: Slip): Generator<Candidate> {
  const above = contentAbove(text, line);
  for (const one of above ? [line, above] : [line]) yield* withoutMarks(text, one);
}

function* withoutMarks(text: string, line: CaseLine): Generator<Candidate> {
  const [, dashes = "", open = "", key = "", words = "", close] =
    quoted.exec(text.slice(line.content, line.end)) ?? [];
  if (key === "" || close !== (closers[open] ?? open) || words.includes(open) || words.includes(close))
    return;
  const value = isPlain(words, false) ? words : inQuotationMarks(words);
  const edits = [replacement(line.content + dashes.length, line.end, `${key}: ${value}`)];
  yield { title: "Remove the quotation marks around the line", safe: false, edits };
}
