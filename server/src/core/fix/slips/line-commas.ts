// Commas at the ends of lines, as JSON has them behind each value.
import { replacement } from "../../text/edits.ts";
import type { Candidate, Slip } from "./candidate.ts";
import { type CaseLine, lineAbove, lineBelow } from "./case-line.ts";

/** A key and a value in quotation marks, with a comma behind it and perhaps a comment. */
const withComma =
  /^((?:- +)*(?:"[a-z0-9_]+"|'[a-z0-9_]+'|[a-z0-9_]+)[ \t]*:[ \t]+(?:"(?:\\.|[^"\\])*"|'(?:''|[^'])*')[ \t]*),[ \t]*(?:[ \t]#.*)?$/;

/** The line of the finding, and those above and below it that have such a comma, without their commas. */
export function* lineCommas({ text, line }: Slip): Generator<Candidate> {
  if (commaOf(text, line) === undefined) return;
  const lines = [...run(text, line, lineAbove)].toReversed();
  const commas = [...lines, line, ...run(text, line, lineBelow)].flatMap((one) => commaOf(text, one) ?? []);
  const title = commas.length === 1 ? "Remove the comma" : "Remove the commas at the ends of the lines";
  const edits = commas.map((comma) => replacement(comma, comma + 1, ""));
  yield { title, safe: true, edits, isCertain: true };
}

function commaOf(text: string, { content, end }: CaseLine): number | undefined {
  const before = withComma.exec(text.slice(content, end))?.[1];
  return before === undefined ? undefined : content + before.length;
}

function* run(
  text: string,
  line: CaseLine,
  next: (text: string, line: CaseLine) => CaseLine | undefined,
): Generator<CaseLine> {
  for (let one = next(text, line); one && commaOf(text, one) !== undefined; one = next(text, one)) yield one;
}
