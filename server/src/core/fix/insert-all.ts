// Inserts everything that a case still lacks at once.
import type { Finding } from "../model/finding.ts";
import type { PatchOperation } from "../read/fix.ts";
import type { Edits } from "../text/edits.ts";
import type { ParsedText } from "../text/parse.ts";
import { firstRevision, nextRevision, type Revision } from "../text/revision.ts";
import { editsOfFix } from "./apply.ts";

/** An upper bound: more than any case lacks. */
const mostInsertions = 300;

/**
 * The text with the insertion of every finding applied, one after the other, each to the result of the one before.
 * `check` returns the findings of a text. What is already there is not changed.
 */
export function withEverythingInserted(
  parsed: ParsedText,
  check: (parsed: ParsedText) => readonly Finding[],
): string {
  let current = firstRevision(parsed);
  for (current of insertions(parsed, check));
  return current.parsed.text;
}

/** The same step by step, for callers that do something else in between: the case after each insertion. */
export function* insertions(
  parsed: ParsedText,
  check: (parsed: ParsedText) => readonly Finding[],
): Generator<Revision> {
  let current = firstRevision(parsed);
  const done = new Set<string>();
  for (let count = 0; count < mostInsertions; count++) {
    const next = nextInsertion(current.parsed, check(current.parsed), done);
    if (!next) return;
    done.add(next.of);
    current = nextRevision(current, next.edits);
    yield current;
  }
}

/** Whether a finding offers to insert something that the practitioner then fills in. */
export function insertsSomething(finding: Finding): boolean {
  return finding.fixes.some(
    ({ operations = [] }) => operations.every(({ op }) => op === "add") && hasPlaceholder(operations),
  );
}

function hasPlaceholder(operations: readonly PatchOperation[]): boolean {
  return JSON.stringify(operations).includes('"TODO');
}

function nextInsertion(
  parsed: ParsedText,
  findings: readonly Finding[],
  done: ReadonlySet<string>,
): { readonly of: string; readonly edits: Edits } | undefined {
  for (const finding of findings) {
    if (!insertsSomething(finding)) continue;
    const fix = finding.fixes.find(({ operations = [] }) => hasPlaceholder(operations));
    const of = `${finding.rule} ${finding.message}`;
    const edits = fix && !done.has(of) ? editsOfFix(parsed, fix) : undefined;
    if (edits && edits.length > 0) return { of, edits };
  }
  return undefined;
}
