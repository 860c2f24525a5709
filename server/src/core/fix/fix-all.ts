// Every fix that may be applied without being asked for one by one.

import type { Finding, Fix } from "../engine/finding.ts";
import type { Message } from "../message/message.ts";
import type { Term } from "../message/values.ts";
import { type ParsedText, parseCaseText } from "../text/parse.ts";
import { editsOfFix } from "./apply.ts";
import { type TextEdit, withEdits } from "./edits.ts";
import { isKeptByAll } from "./kept.ts";
import { nameOfFixed, whatWasFixed } from "./what-was-fixed.ts";

/** More than fixes make one another possible; an end in any event. */
const mostRounds = 100;

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
  readonly said: Message;
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
  const names: Term[] = [];
  let count = 0;
  for (let round = 0; round < mostRounds; round++) {
    const together = fixesOfRound(current, check(current), done);
    if (together.length === 0) break;
    const all = afterFixes(current, together);
    // Each of them keeps what was read; where all of them do not, one after the other is tried.
    const fixes = isKeptByFixes(current, all, together) ? together : together.slice(0, 1);
    count += fixes.length;
    for (const { finding, of } of fixes) {
      done.add(of);
      const name = nameOfFixed(current, finding);
      if (name !== undefined) names.push(name);
    }
    current = fixes === together ? all : afterFixes(current, fixes);
  }
  return count === 0 ? undefined : { text: current.text, said: whatWasFixed(count, names) };
}

export function withSafeFixes(parsed: ParsedText, check: (parsed: ParsedText) => readonly Finding[]): string {
  return safelyFixed(parsed, check)?.text ?? parsed.text;
}

interface FixOfRound {
  readonly finding: Finding;
  readonly fix: Fix;
  /** What the fix does, to the letter. */
  readonly of: string;
  readonly edits: readonly TextEdit[];
}

function afterFixes(parsed: ParsedText, fixes: readonly FixOfRound[]): ParsedText {
  const edits = fixes.flatMap((one) => one.edits).toSorted((one, other) => one.span.start - other.span.start);
  return parseCaseText(withEdits(parsed.text, edits), parsed);
}

function isKeptByFixes(before: ParsedText, after: ParsedText, fixes: readonly FixOfRound[]): boolean {
  if (fixes.length === 1) return true;
  return isKeptByAll(before, after, {
    operations: fixes.flatMap(({ fix }) => fix.operations ?? []),
    edits: fixes.flatMap(({ fix, edits }) => (fix.edits ? edits : [])),
  });
}

/** The fixes that keep clear of one another; what meets an earlier one waits for the next round. */
function fixesOfRound(
  parsed: ParsedText,
  findings: readonly Finding[],
  done: ReadonlySet<string>,
): readonly FixOfRound[] {
  const taken: FixOfRound[] = [];
  for (const finding of fixedSafely(parsed, findings)) {
    const fix = safeFixOf(finding);
    const of = JSON.stringify(fix?.operations ?? fix?.edits);
    if (!fix || done.has(of) || taken.some((other) => other.of === of)) continue;
    const edits = editsOfFix(parsed, fix);
    const isMet = edits.some((edit) => taken.some((other) => other.edits.some((one) => meets(edit, one))));
    if (edits.length === 0 || isMet) continue;
    taken.push({ finding, fix, of, edits });
  }
  return taken;
}

function meets({ span: one }: TextEdit, { span: other }: TextEdit): boolean {
  return one.start <= other.end && other.start <= one.end;
}
