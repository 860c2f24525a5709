// Every fix that may be applied without being asked for one by one.
import type { Finding, Fix } from "../engine/finding.ts";
import { type ParsedText, parseCaseText } from "../text/parse.ts";
import { editsOfFix } from "./apply.ts";
import { type TextEdit, withEdits } from "./edits.ts";

/** More than fixes make one another possible; an end in any event. */
const mostRounds = 20;

/** The fix of a finding that needs no question: its only one of that kind. */
export function safeFixOf(finding: Finding): Fix | undefined {
  const [fix, ...others] = finding.fixes.filter(({ safe }) => safe);
  return others.length === 0 ? fix : undefined;
}

/** The findings that have such a fix; none while the file holds no keys, so that nobody has begun a case in it. */
export function fixedSafely({ root }: ParsedText, findings: readonly Finding[]): readonly Finding[] {
  return root ? findings.filter(safeFixOf) : [];
}

/**
 * The text with all such fixes carried out, over and over until none is left, since one may make another possible. The
 * same fix is never carried out twice. `check` gives the findings of a text.
 */
export function withSafeFixes(parsed: ParsedText, check: (parsed: ParsedText) => readonly Finding[]): string {
  let current = parsed;
  const done = new Set<string>();
  for (let round = 0; round < mostRounds; round++) {
    const edits = editsOfRound(current, check(current), done);
    if (edits.length === 0) break;
    current = parseCaseText(withEdits(current.text, edits), current);
  }
  return current.text;
}

/** The edits of all fixes that keep clear of one another; what meets an earlier one waits for the next round. */
function editsOfRound(parsed: ParsedText, findings: readonly Finding[], done: Set<string>): TextEdit[] {
  const taken: TextEdit[] = [];
  for (const finding of fixedSafely(parsed, findings)) {
    const fix = safeFixOf(finding);
    const of = JSON.stringify(fix?.operations ?? fix?.edits);
    if (!fix || done.has(of)) continue;
    const edits = editsOfFix(parsed, fix);
    if (edits.length === 0 || edits.some((edit) => taken.some((other) => meets(edit, other)))) continue;
    done.add(of);
    taken.push(...edits);
  }
  return taken.toSorted((one, other) => one.span.start - other.span.start);
}

function meets({ span: one }: TextEdit, { span: other }: TextEdit): boolean {
  return one.start <= other.end && other.start <= one.end;
}
