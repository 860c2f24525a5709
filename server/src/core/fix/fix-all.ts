// Every fix that may be applied without being asked for one by one.

import type { Finding, Fix } from "../engine/finding.ts";
import type { Message } from "../message/message.ts";
import type { Term } from "../message/values.ts";
import { type Edits, noEdits, normalize, toEdits, union } from "../text/edits.ts";
import type { ParsedText } from "../text/parse.ts";
import { firstRevision, nextRevision } from "../text/revision.ts";
import { editsOfFix } from "./apply.ts";
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
  /** The edits that make it of the text before. */
  readonly edits: Edits;
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
  let current = firstRevision(parsed);
  const done = new Set<string>();
  const names: Term[] = [];
  let count = 0;
  for (let round = 0; round < mostRounds; round++) {
    const together = fixesOfRound(current.parsed, check(current.parsed), done);
    if (together.length === 0) break;
    const all = nextRevision(current, editsOfAll(together));
    // Each of them keeps what was read; where all of them do not, one after the other is tried.
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
  /** What the fix does, to the letter. */
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

/** The fixes that keep clear of one another; what meets an earlier one waits for the next round. */
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
