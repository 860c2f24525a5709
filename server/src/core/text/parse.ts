// Parses the text of a case file into a tree and the problems of the text. Never throws, whatever the text.
//
// A case file is first cut into parts: one for each top-level key, and one for each item of a long list. This has two
// uses: a mistake in one part leaves the others readable, and after a keystroke only the part that changed is parsed
// again.

import type { Span } from "../base/span.ts";
import { sentence } from "../message/message.ts";
import { type Conflicts, conflictsIn, lineSpansOf, withoutHidden } from "./conflict.ts";
import { indentation, keyAtEdge, lineEnd, listItemStarts, onlyDocument, topLevelSpans } from "./cut.ts";
import { deletion, toEdits } from "./edits.ts";
import { type Cut, detached, hasOddity, isWhole, Piece, pieced, placedAt, recut } from "./recut.ts";
import { noKeyMessage } from "./syntax-problem.ts";
import {
  type ListNode,
  type MapNode,
  type ParsedPart,
  type PlacedPart,
  shiftedProblem,
  type TextFix,
  type TextProblem,
  type TreeNode,
} from "./tree.ts";
import { addEntry, type Entries, parsePart } from "./yaml-part.ts";

export interface ParsedText {
  readonly text: string;
  /** The top of the case; undefined if the text has no keys at all. */
  readonly root: MapNode | undefined;
  readonly problems: readonly TextProblem[];
  /** Spans that could be read only in part, so that nothing may be reported missing in them. */
  readonly damaged: readonly Span[];
  /** Within those: where the tree shows the effect of a mistake, and not what was meant. */
  readonly lost: readonly Span[];
  /** Top-level keys may be lost too. */
  readonly isTorn: boolean;
  /** For the next call: what each part of the text was read as, and where it was. */
  readonly parts: ReadonlyMap<string, PlacedPart>;
  /** For the next call, too: the pieces of a text that has nothing out of the ordinary; otherwise undefined. */
  readonly cut?: Cut;
}

/** In UTF-16 code units. Cases run to thousands of characters; exhibits are beside the file, not in it. */
export const largestText = 2_000_000;

/** Parses the text of a case file; `previous` is the result for an earlier state of the same file. */
export function parseCaseText(text: string, previous?: ParsedText): ParsedText {
  const cut = previous?.cut && text.length <= largestText && recut(text, previous.text, previous.cut);
  return cut ? assembled(text, cut) : parseWhole(text, previous);
}

/** In the order of the properties, with what takes longest made when it is first requested. */
function assembled(text: string, cut: Cut): ParsedText {
  return Object.assign(pieced(text, cut), { text, isTorn: false, cut });
}

function parseWhole(text: string, previous: ParsedText | undefined): ParsedText {
  const refusal = refuse(text);
  if (refusal) return refused(text, refusal);
  // A carriage return alone ends a line too, which the YAML library does not know.
  const whole = text.includes("\r") ? text.replaceAll(/\r(?!\n)/g, "\n") : text;
  const conflicts = conflictsIn(whole);
  const source = conflicts.hidden.length === 0 ? whole : withoutHidden(whole, conflicts.hidden);
  const parts = new Map<string, PlacedPart>();
  const reading: Reading = {
    source,
    entries: new Map(),
    pieces: [],
    starts: [],
    problems: [],
    damaged: [],
    lost: [],
  };
  const partOf = (start: number, end: number): PlacedPart => {
    const written = source.slice(start, end);
    const known = parts.get(written) ?? previous?.parts.get(written);
    const placed =
      known?.start === start ? known : placedAt(start, known?.part ?? parsePart(detached(written)));
    parts.set(written, placed);
    return placed;
  };

  const document = onlyDocument(source);
  reading.problems.push(...document.problems);
  const spans = topLevelSpans(source, document);
  for (const span of spans) {
    const key = keyAtEdge(source, span.start);
    const itemStarts = listItemStarts(source, span);
    if (key && !key.isSound) addForgottenColon(reading, span, key);
    else if (itemStarts.length > 1) addList(reading, span, itemStarts, partOf);
    else addPart(reading, span, partOf(span.start, span.end));
  }
  addIndentedStart(reading, spans);
  // What the last part lacks may be below the line that has ended the case.
  const last = spans.at(-1);
  if (document.isEndedEarly && last) reading.damaged.push(last);
  addConflicts(reading, conflicts, spans);
  const root = rootOf(reading);
  const hasKeys = spans.some(({ start }) => keyAtEdge(source, start)?.isSound);
  const isTorn =
    document.isEndedEarly ||
    conflicts.hidden.some((lines) => holdsKeyAtEdge(whole, lines)) ||
    (reading.problems.length > 0 && (root === undefined || (!hasKeys && reading.damaged.length > 0)));
  const odd = strangeCharacter(text);
  const problems = odd && !root ? [] : reading.problems;
  if (odd) problems.push(odd);
  problems.sort((a, b) => a.start - b.start);
  const cut = odd || document.problems.length > 0 ? undefined : cutOf(text, reading, spans);
  return {
    text,
    root,
    problems,
    damaged: reading.damaged,
    lost: reading.lost,
    isTorn,
    parts,
    ...(cut && { cut }),
  };
}

function refused(text: string, refusal: TextProblem): ParsedText {
  const nothing = { root: undefined, damaged: [], lost: [], isTorn: true, parts: new Map() };
  return { text, problems: [refusal], ...nothing };
}

/** The pieces as they were parsed, if each of them can be parsed again without the others. */
function cutOf(
  text: string,
  { pieces, starts, entries, braces }: Reading,
  spans: readonly Span[],
): Cut | undefined {
  const isOrdinary =
    !braces &&
    entries.size === spans.length &&
    spans.every(({ start }) => keyAtEdge(text, start)?.isSound) &&
    pieces.every(isWhole) &&
    !hasOddity(text);
  return isOrdinary ? { pieces, starts } : undefined;
}

/** The file begins with keys that are indented, and those below them are not. */
function addIndentedStart({ source, problems }: Reading, [first, second]: readonly Span[]): void {
  if (!first || !second || source.charAt(first.start) !== " ") return;
  if (problems.some(({ start }) => start < second.start)) return;
  const start = indentation(source, first.start);
  const width = start - first.start;
  const lines = lineSpansOf(source, first.start, second.start);
  const edits = lines.flatMap((line) => {
    const blanks = Math.min(width, indentation(source, line.start) - line.start);
    return blanks > 0 ? [deletion({ start: line.start, end: line.start + blanks })] : [];
  });
  problems.push({
    rule: "yaml/syntax",
    start,
    end: lineEnd(source, start),
    message: sentence("This line is indented, but the keys below it are not. Remove the indentation."),
    fixes: [{ title: "Move it to the left margin", safe: true, edits: toEdits(edits) }],
  });
}

/**
 * What a block lacks may be in the version that was not read. Other problems of its text may be an effect of the
 * markers, or of one version without the other, so only the conflict is reported.
 */
function addConflicts(reading: Reading, conflicts: Conflicts, spans: readonly Span[]): void {
  if (conflicts.problems.length === 0) return;
  const { problems, damaged, lost } = reading;
  lost.push(...conflicts.hidden);
  const isHit = (span: Span) =>
    conflicts.hidden.some(({ start, end }) => start < span.end && end > span.start);
  const hit = spans.filter(isHit);
  damaged.push(...hit);
  const isInHit = ({ start: at }: TextProblem) => hit.some(({ start, end }) => at >= start && at < end);
  reading.problems = [...problems.filter((one) => !isInHit(one)), ...conflicts.problems];
}

function holdsKeyAtEdge(text: string, { start, end }: Span): boolean {
  return lineSpansOf(text, start, end).some((line) => keyAtEdge(text, line.start) !== undefined);
}

interface Reading {
  readonly source: string;
  /** The whole case, if it is one pair of braces. */
  braces?: MapNode;
  readonly entries: Entries;
  readonly pieces: Piece[];
  /** Where each piece begins. */
  readonly starts: number[];
  problems: TextProblem[];
  readonly damaged: Span[];
  readonly lost: Span[];
}

function rootOf({ entries, braces }: Reading): MapNode | undefined {
  if (braces) return braces;
  const all = [...entries.values()];
  const first = all[0];
  const last = all.at(-1);
  if (!first || !last) return undefined;
  const end = Math.max(last.key.end, last.value.end);
  return { kind: "map", flow: false, start: first.key.start, end, entries: all };
}

function refuse(text: string): TextProblem | undefined {
  if (text.length > largestText) {
    return {
      rule: "yaml/too-large",
      start: 0,
      end: Math.min(text.length, 1),
      message: sentence(
        "The file has {millions} million characters, more than the limit for a case file, and was not read. Keep exhibits in separate files.",
        { millions: Math.round(text.length / 1_000_000) },
      ),
    };
  }
  const nul = text.indexOf("\0");
  if (nul >= 0) {
    return {
      rule: "yaml/encoding",
      start: nul,
      end: nul + 1,
      message: sentence("This is not a text file in UTF-8. Save it as UTF-8 text."),
    };
  }
  return undefined;
}

/** A character that no editor types: a control character, or the mark of a file saved in another encoding. */
function strangeCharacter(text: string): TextProblem | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
  const start = text.search(/[\u0001-\u0008\u000b\u000c\u000e-\u001f\ufffd]/);
  if (start < 0) return undefined;
  return {
    rule: "yaml/encoding",
    start,
    end: start + 1,
    // A lost letter must be typed again.
    ...(text.charAt(start) === "\ufffd"
      ? {
          message: sentence(
            "A character here cannot be read. Save the file as UTF-8, and type the character again.",
          ),
        }
      : {
          message: sentence("This is a control character ({code}). Remove it.", {
            code: codePoint(text, start),
          }),
          fixes: [removing(start)],
        }),
  };
}

function codePoint(text: string, at: number): string {
  return `U+${text.charCodeAt(at).toString(16).toUpperCase().padStart(4, "0")}`;
}

function removing(at: number): TextFix {
  return {
    title: "Remove the character",
    safe: false,
    edits: toEdits([deletion({ start: at, end: at + 1 })]),
  };
}

function addForgottenColon(
  { source, entries, problems, damaged, lost }: Reading,
  span: Span,
  { key, end }: { readonly key: string; readonly end: number },
): void {
  const { start } = span;
  const stop = lineEnd(source, start);
  const message = noKeyMessage(source.slice(start, stop));
  problems.push({ rule: "yaml/syntax", start, end: Math.min(stop, start + 80), message });
  damaged.push(span);
  lost.push(span);
  if (entries.has(key)) return;
  entries.set(key, {
    key: { kind: "text", text: key, style: "plain", start, end },
    value: { kind: "unreadable", start: end, end: span.end },
  });
}

function addList(
  reading: Reading,
  span: Span,
  itemStarts: readonly number[],
  partOf: (from: number, to: number) => PlacedPart,
): void {
  const { source, entries, problems } = reading;
  const first = itemStarts[0] ?? span.end;
  const head = partOf(span.start, first);
  addPiece(reading, "head", head);
  const items: TreeNode[] = [];
  itemStarts.forEach((start, index) => {
    const end = itemStarts[index + 1] ?? span.end;
    const placed = partOf(start, end);
    const { part, root } = placed;
    addPiece(reading, "item", placed);
    addProblems(reading, part, { start, end });
    if (root?.kind === "list") {
      for (const item of root.items) items.push(item);
    } else {
      items.push({ kind: "unreadable", start: indentation(source, start), end: lineEnd(source, start) });
    }
  });
  addProblems(reading, head.part, { start: span.start, end: first });
  const key = head.root?.kind === "map" ? head.root.entries[0]?.key : undefined;
  if (!key) return;
  const value: ListNode = {
    kind: "list",
    flow: false,
    start: indentation(source, first),
    end: items.at(-1)?.end ?? first,
    items,
  };
  addEntry(entries, { key, value }, problems);
}

function addPart(reading: Reading, span: Span, placed: PlacedPart): void {
  const { source, entries, problems } = reading;
  const { start } = span;
  const { part, root } = placed;
  addPiece(reading, "key", placed);
  addProblems(reading, part, span);
  if (root?.kind === "map") {
    if (root.flow) reading.braces = root;
    for (const entry of root.entries) addEntry(entries, entry, problems);
    return;
  }
  const edge = keyAtEdge(source, start);
  if (part.problems.some(({ rule }) => rule !== "value/cut-by-comment")) {
    if (!edge) return;
    const key = { kind: "text", text: edge.key, style: "plain", start, end: edge.end } as const;
    const value = { kind: "unreadable", start: edge.end, end: span.end } as const;
    addEntry(entries, { key, value }, problems);
  } else if (root) {
    problems.push({
      rule: "yaml/syntax",
      start: root.start,
      end: Math.min(root.end, lineEnd(source, root.start)),
      message: sentence("A case file begins with a key and a colon, such as parole_case: 1."),
    });
  }
}

function addPiece({ pieces, starts }: Reading, kind: Piece["kind"], placed: PlacedPart): void {
  pieces.push(new Piece(kind, placed.part, placed));
  starts.push(placed.start);
}

function addProblems({ problems, damaged, lost }: Reading, part: ParsedPart, span: Span): void {
  const by = span.start;
  for (const problem of part.problems) {
    problems.push(shiftedProblem(problem, by));
  }
  if (part.lost.length > 0 || part.problems.some(({ rule }) => rule === "yaml/too-deep")) damaged.push(span);
  for (const { start, end } of part.lost) lost.push({ start: start + by, end: end + by });
}
