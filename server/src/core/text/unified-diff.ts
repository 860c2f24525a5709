// The difference between a text and the same text with edits, as programs that apply patches read it.
import { type Edits, mapOffset, withEdits } from "./edits.ts";

/** Lines that are shown before and after a change. */
const around = 3;

/** Lines from `start` to `end`, the latter not included, replaced by others. */
interface Change {
  readonly start: number;
  readonly end: number;
  readonly lines: readonly string[];
}

/** The hunks of a unified diff, without the names of the files; empty if no line differs. */
export function unifiedDiff(text: string, edits: Edits): string {
  const lines = linesWithEnds(text);
  const hunks = grouped(changesOf(text, lines, edits));
  let shift = 0;
  return hunks
    .map((changes) => {
      const first = Math.max(0, (changes[0]?.start ?? 0) - around);
      const last = Math.min(lines.length, (changes.at(-1)?.end ?? 0) + around);
      const body: string[] = [];
      let at = first;
      let added = 0;
      for (const { start, end, lines: others } of changes) {
        body.push(...lines.slice(at, start).map((line) => shown(" ", line)));
        body.push(...lines.slice(start, end).map((line) => shown("-", line)));
        body.push(...others.map((line) => shown("+", line)));
        added += others.length - (end - start);
        at = end;
      }
      body.push(...lines.slice(at, last).map((line) => shown(" ", line)));
      const before = last - first;
      const head = `@@ -${range(first, before)} +${range(first + shift, before + added)} @@\n`;
      shift += added;
      return head + body.join("");
    })
    .join("");
}

/** As `diff` numbers them: from 1, and for no lines the line before. */
function range(start: number, count: number): string {
  return `${count === 0 ? start : start + 1},${count}`;
}

function shown(sign: string, line: string): string {
  return line.endsWith("\n") ? `${sign}${line}` : `${sign}${line}\n\\ No newline at end of file\n`;
}

function linesWithEnds(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** What changes, as whole lines. */
function changesOf(text: string, lines: readonly string[], edits: Edits): readonly Change[] {
  const starts: number[] = [];
  let offset = 0;
  for (const line of lines) {
    starts.push(offset);
    offset += line.length;
  }
  const offsetOf = (line: number): number => starts[line] ?? text.length;
  const after = withEdits(text, edits);
  const insertedFor = (start: number, end: number): string =>
    after.slice(mapOffset(edits, offsetOf(start), "before"), mapOffset(edits, offsetOf(end), "behind"));
  const changes: Change[] = [];
  const waiting = [...linesOfEdits(text, starts, edits)];
  for (let one = waiting.shift(); one; one = waiting.shift()) {
    const { start } = one;
    let { end } = one;
    // Without its line end, a line is one with the next, which may be changed too.
    while (end < lines.length && /[^\n]$/.test(insertedFor(start, end))) {
      end++;
      while (waiting[0] && waiting[0].start <= end) end = Math.max(end, waiting.shift()?.end ?? end);
    }
    changes.push(...trimmed({ start, end, lines: linesWithEnds(insertedFor(start, end)) }, lines));
  }
  return changes;
}

/** The lines that edits touch; those that touch one another are together. */
function linesOfEdits(
  text: string,
  starts: readonly number[],
  edits: Edits,
): readonly Omit<Change, "lines">[] {
  const lineAt = (at: number): number =>
    Math.max(
      0,
      starts.findLastIndex((start) => start <= at),
    );
  const spans: { start: number; end: number }[] = [];
  for (const { span } of edits) {
    // After the last line end, there is a line of its own.
    const isAtEnd = span.start === text.length && (text === "" || text.endsWith("\n"));
    const start = isAtEnd ? starts.length : lineAt(span.start);
    const end = isAtEnd ? starts.length : lineAt(Math.max(span.start, span.end - 1)) + 1;
    const last = spans.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else spans.push({ start, end });
  }
  return spans;
}

/** Without the lines at both ends that stay the same; none if nothing changes. */
function trimmed({ start, end, lines }: Change, all: readonly string[]): Change[] {
  let [first, last] = [0, lines.length];
  while (first < last && start + first < end && all[start + first] === lines[first]) first++;
  while (
    last > first &&
    end - (lines.length - last) - 1 >= start + first &&
    all[end - (lines.length - last) - 1] === lines[last - 1]
  )
    last--;
  const change = { start: start + first, end: end - (lines.length - last), lines: lines.slice(first, last) };
  return change.start === change.end && change.lines.length === 0 ? [] : [change];
}

function grouped(changes: readonly Change[]): readonly (readonly Change[])[] {
  const groups: Change[][] = [];
  for (const change of changes) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && change.start - last.end <= 2 * around) group.push(change);
    else groups.push([change]);
  }
  return groups;
}
