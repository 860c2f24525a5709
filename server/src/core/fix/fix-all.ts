// All fixes that may be applied in bulk.

import type { Message, Term } from "../message/language.ts";
import type { Finding } from "../model/finding.ts";
import type { Fix } from "../read/fix.ts";
import { type Edits, noEdits, normalize, toEdits, union } from "../text/edits.ts";
import type { ParsedText } from "../text/parse.ts";
import { firstRevision, nextRevision } from "../text/revision.ts";
import { editsOfFix } from "./apply.ts";
import { isKeptByAll } from "./kept.ts";
import { nameOfFixed, whatWasFixed } from "./what-was-fixed.ts";

/** An upper bound: fixes that make others possible never take more rounds. */
const mostRounds = 100;

/** The fix of a finding that needs no choice: its only safe one. */
export function safeFixOf(finding: Finding): Fix | undefined {
  const [fix, ...others] = finding.fixes.filter(({ safe }) => safe);
  return others.length === 0 ? fix : undefined;
}

/** The findings that have such a fix; none while the file has no keys, and so no case has been begun. */
export function fixedSafely({ root }: ParsedText, findings: readonly Finding[]): readonly Finding[] {
  return root ? findings.filter(safeFixOf) : [];
}

/** A text with fixes applied, and a one-line summary. */
export interface SafelyFixed {
  readonly text: string;
  /** The edits from the text before. */
  readonly edits: Edits;
  readonly said: Message;
}

/**
 * The text with all such fixes applied, repeatedly until none is left, since one may make another possible. The same
 * fix is never applied twice. `check` returns the findings of a text. Undefined if there is none.
 */
export function safelyFixed(
  parsed: ParsedText,
  check: (parsed: ParsedText) => readonly Finding[],
): SafelyFixed | undefined {
  let current = firstRevision(parsed);
  const done = new Set<string>();
  const names: Term[] = [];
  let count = 0;
  for (let round = 0; round < mostRounds; round++) {
    const together = fixesOfRound(current.parsed, check(current.parsed), done);
    if (together.length === 0) break;
    const all = nextRevision(current, editsOfAll(together));
    // Each of them keeps what was read; if all together do not, they are tried one after the other.
    const fixes = isKeptByFixes(current.parsed, all.parsed, together) ? together : together.slice(0, 1);
    count += fixes.length;
    for (const { finding, of } of fixes) {
      done.add(of);
      const name = nameOfFixed(current.parsed, finding);
      if (name !== undefined) names.push(name);
    }
    current = fixes === together ? all : nextRevision(current, editsOfAll(fixes));
  }
  if (count === 0) return undefined;
  const edits = normalize(current.edits, parsed.text);
  return { text: current.parsed.text, edits, said: whatWasFixed(count, names) };
}

export function withSafeFixes(parsed: ParsedText, check: (parsed: ParsedText) => readonly Finding[]): string {
  return safelyFixed(parsed, check)?.text ?? parsed.text;
}

interface FixOfRound {
  readonly finding: Finding;
  readonly fix: Fix;
  /** What the fix does, as exact text. */
  readonly of: string;
  readonly edits: Edits;
}

function editsOfAll(fixes: readonly FixOfRound[]): Edits {
  return toEdits(fixes.flatMap(({ edits }) => edits));
}

function isKeptByFixes(before: ParsedText, after: ParsedText, fixes: readonly FixOfRound[]): boolean {
  if (fixes.length === 1) return true;
  return isKeptByAll(before, after, {
    operations: fixes.flatMap(({ fix }) => fix.operations ?? []),
    edits: editsOfAll(fixes.filter(({ fix }) => fix.edits)),
  });
}

/** The fixes that do not overlap; one that overlaps an earlier one waits for the next round. */
function fixesOfRound(
  parsed: ParsedText,
  findings: readonly Finding[],
  done: ReadonlySet<string>,
): readonly FixOfRound[] {
  const taken: FixOfRound[] = [];
  let all = noEdits;
  for (const finding of fixedSafely(parsed, findings)) {
    const fix = safeFixOf(finding);
    const of = JSON.stringify(fix?.operations ?? fix?.edits);
    if (!fix || done.has(of) || taken.some((other) => other.of === of)) continue;
    const edits = editsOfFix(parsed, fix);
    const both = union(all, edits);
    if (edits.length === 0 || !both) continue;
    all = both;
    taken.push({ finding, fix, of, edits });
  }
  return taken;
}
