// Every fix that may be applied without being asked for one by one.
import type { Finding, Fix } from "../engine/finding.ts";
import { type ParsedText, parseCaseText } from "../text/parse.ts";
import { editsOfFix } from "./apply.ts";
import { type TextEdit, withEdits } from "./edits.ts";
import { nameOfFixed, whatWasFixed } from "./what-was-fixed.ts";

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

/** A text with fixes, and one line about them. */
export interface SafelyFixed {
  readonly text: string;
  readonly said: string;
}

/**
 * The text with all such fixes carried out, over and over until none is left, since one may make another possible. The
 * same fix is never carried out twice. `check` gives the findings of a text. Nothing where there is none.
 */
export function safelyFixed(
  parsed: ParsedText,
  check: (parsed: ParsedText) => readonly Finding[],
): SafelyFixed | undefined {
  let current = parsed;
  const done = new Set<string>();
  const names: string[] = [];
  let count = 0;
  for (let round = 0; round < mostRounds; round++) {
    const fixes = fixesOfRound(current, check(current), done);
    const edits = fixes
      .flatMap((one) => one.edits)
      .toSorted((one, other) => one.span.start - other.span.start);
    if (edits.length === 0) break;
    count += fixes.length;
    for (const { finding } of fixes) {
      const name = nameOfFixed(current, finding);
      if (name !== undefined) names.push(name);
    }
    current = parseCaseText(withEdits(current.text, edits), current);
  }
  return count === 0 ? undefined : { text: current.text, said: whatWasFixed(count, names) };
}

export function withSafeFixes(parsed: ParsedText, check: (parsed: ParsedText) => readonly Finding[]): string {
  return safelyFixed(parsed, check)?.text ?? parsed.text;
}

interface FixOfRound {
  readonly finding: Finding;
  readonly edits: readonly TextEdit[];
}

/** The fixes that keep clear of one another; what meets an earlier one waits for the next round. */
function fixesOfRound(
  parsed: ParsedText,
  findings: readonly Finding[],
  done: Set<string>,
): readonly FixOfRound[] {
  const taken: FixOfRound[] = [];
  for (const finding of fixedSafely(parsed, findings)) {
    const fix = safeFixOf(finding);
    const of = JSON.stringify(fix?.operations ?? fix?.edits);
    if (!fix || done.has(of)) continue;
    const edits = editsOfFix(parsed, fix);
    const isMet = edits.some((edit) => taken.some((other) => other.edits.some((one) => meets(edit, one))));
    if (edits.length === 0 || isMet) continue;
    done.add(of);
    taken.push({ finding, edits });
  }
  return taken;
}

function meets({ span: one }: TextEdit, { span: other }: TextEdit): boolean {
  return one.start <= other.end && other.start <= one.end;
}
