// Everything that the program offers to do to a text, and what must be true for each: no value that was read is
// dropped, no mistake is added to the text, and a fix removes its finding.

import type { Path } from "../../server/src/core/base/path.ts";
import type { Span } from "../../server/src/core/base/span.ts";
import { choosingEdition } from "../../server/src/core/casework/editions.ts";
import { addingExhibits, removingExhibit } from "../../server/src/core/casework/exhibit-changes.ts";
import { movingExhibit } from "../../server/src/core/casework/exhibit-move.ts";
import { suppression } from "../../server/src/core/engine/suppress.ts";
import type { FileReport, FileReports } from "../../server/src/core/files/report.ts";
import { editsOfFix, type FixOffer } from "../../server/src/core/fix/apply.ts";
import { exhibitAt, renumberAt } from "../../server/src/core/fix/exhibit-offers.ts";
import { personOffersAt } from "../../server/src/core/fix/extract-person.ts";
import { withSafeFixes } from "../../server/src/core/fix/fix-all.ts";
import { withEverythingInserted } from "../../server/src/core/fix/insert-all.ts";
import { outdentedKeys } from "../../server/src/core/fix/outdented-key.ts";
import { unsortedBlockAt, withSortedKeys } from "../../server/src/core/fix/sort-keys.ts";
import { layoutEdits } from "../../server/src/core/formatter/format.ts";
import type { CaseInEditor } from "../../server/src/core/ide/case-in-editor.ts";
import type { Completion } from "../../server/src/core/ide/completion/completion.ts";
import { type Completions, completionsAt } from "../../server/src/core/ide/completion/completions.ts";
import { renamableAt, renamed } from "../../server/src/core/ide/rename.ts";
import type { Finding } from "../../server/src/core/model/finding.ts";
import { citingTexts } from "../../server/src/core/model/prose.ts";
import type { Fix } from "../../server/src/core/read/fix.ts";
import { nodeAtOffset } from "../../server/src/core/read/node-at-offset.ts";
import { readingOf } from "../../server/src/core/read/placeholder.ts";
import { readCase } from "../../server/src/core/read/read.ts";
import { caseShape, type LeafShape, type Shape } from "../../server/src/core/read/shape.ts";
import type { AnyView, CaseView } from "../../server/src/core/read/view.ts";
import { type TextEdit, withEdits } from "../../server/src/core/text/edits.ts";
import type { ParsedText } from "../../server/src/core/text/parse.ts";
import type { TreeNode } from "../../server/src/core/text/tree.ts";
import { askedCase } from "../support/ask.ts";
import { takenAt } from "../support/complete.ts";
import type { Dice } from "./damage.ts";

/** An offered action, and the text after it. */
export interface Deed {
  /** The kind of action, with the rule for a fix. */
  readonly what: string;
  readonly after: string;
  /** The offset at which it was offered, unless that is its finding's. */
  readonly at?: number;
  /** The finding that a fix is offered for. */
  readonly of?: Finding;
  readonly fix?: Fix;
  /** What the action states that it changes or removes: values at these paths are not compared. */
  readonly changes?: (path: Path, value: string) => boolean;
  /** Texts in which exhibit labels may change, and nothing else. */
  readonly relabels?: (path: Path) => boolean;
  /** Lists, by their top-level keys, whose values may move. */
  readonly moves?: (top: Path[0] | undefined) => boolean;
  /** Comments are removed with what they belong to. */
  readonly removes?: true;
  /** A key that has a value below it is corrected, so that the value is read. */
  readonly corrects?: true;
}

const folderFiles = [
  "forms/i-131.pdf",
  "exhibits/a.pdf",
  "exhibits/100% #2.pdf",
  'exhibits/it\'s [new], "a": b.pdf',
];
const readable: FileReport = { state: "readable", kind: "pdf", pages: 2, bytes: 2000 };

/** Files with other names are missing, so that those of the folder are offered instead. */
const files = {
  get: (path: string): FileReport => (folderFiles.includes(path) ? readable : { state: "missing" }),
} as FileReports;

const options = { folderFiles, files };

/** The text as a case. */
export function asked(text: string, like?: ParsedText): CaseInEditor {
  return askedCase(text, like ? { ...options, like } : options);
}

/** All fixes of all findings, each applied separately, and one comment that ignores a rule. */
export function* fixesIn({ parsed, checked }: CaseInEditor, dice: Dice): Generator<Deed> {
  for (const finding of checked.findings) {
    for (const fix of finding.fixes) {
      const edits = editsOfFix(parsed, fix);
      // In text that YAML cannot read, or below an unindented key, there may be no safe place for an edit.
      if (edits.length === 0 && (parsed.problems.length > 0 || hasSlippedKey(parsed))) continue;
      const replaced = (fix.operations ?? []).filter(({ op }) => op === "replace").map(({ path }) => path);
      const touched = fix.edits?.map(({ span }) => span) ?? [];
      yield {
        what: `fix of ${finding.rule}`,
        after: withEdits(parsed.text, edits),
        of: finding,
        fix,
        // A line that YAML read as a separate item goes back into the item above, and the items below move up by one.
        // That is right only if the text or its form was misread: otherwise each value must keep its path.
        ...(fix.edits &&
          /^(?:yaml|schema|review)\//.test(finding.rule) && { moves: movedBy(parsed, finding, touched) }),
        ...(fix.title === removingMark && { removes: true as const }),
        changes: (path) =>
          isRemoved(path, finding, fix) ||
          replaced.some((one) => begins(path, one)) ||
          (touched.length > 0 && touchedPaths(parsed, touched).some((one) => begins(path, one))),
      };
    }
  }
  if (checked.findings.length === 0) return;
  const comment = suppression(parsed, dice.oneOf(checked.findings));
  if (comment) yield { what: "ignore", after: withEdits(parsed.text, comment) };
}

function hasSlippedKey(parsed: ParsedText): boolean {
  return outdentedKeys(parsed, readCase(parsed)).length > 0;
}

/** The lists whose lines the fix touches, and those on the lines of its finding: no other list may change. */
function movedBy(
  parsed: ParsedText,
  { path, span }: Finding,
  touched: readonly TextEdit["span"][],
): NonNullable<Deed["moves"]> {
  const tops = new Set([path[0], ...touchedPaths(parsed, [span, ...touched]).map(([top]) => top)]);
  // If the surrounding text cannot be read, its key is found by its line.
  for (const { start } of [span, ...touched]) tops.add(partAround(parsed.text, start).key);
  return (top) => tops.has(top);
}

const removingMark = "Remove the review mark";

/** Whether the value is part of the review mark that a fix says it removes. */
function isRemoved(path: Path, { path: found }: Finding, { title }: Fix): boolean {
  return title === removingMark && found[0] === "reviews" && begins(path, found.slice(0, 2));
}

function touchedPaths(parsed: ParsedText, spans: readonly TextEdit["span"][]): Path[] {
  return spans.flatMap(({ start, end }) =>
    [start, end].map((offset): Path => nodeAtOffset(parsed, offset)?.path ?? []),
  );
}

/** The actions on the whole case. */
export function* wholeDeedsIn(here: CaseInEditor): Generator<Deed> {
  const { parsed, checked } = here;
  const check = (text: ParsedText) => asked(text.text, text).checked.findings;
  const safelyFixed = checked.findings.flatMap(({ fixes }) =>
    fixes.flatMap(({ safe, operations = [] }) => (safe ? operations : [])),
  );
  yield {
    what: "fix all",
    after: withSafeFixes(parsed, check),
    // A second round may change what the first has revealed.
    changes: (path) => safelyFixed.some(({ op, path: one }) => op === "replace" && begins(path, one)),
  };
  yield { what: "insert everything", after: withEverythingInserted(parsed, check) };
  yield { what: "sort all keys", after: withSortedKeys(parsed) };
  for (const edition of ["uscis-2015-08-17", "uscis-2026"] as const) {
    const edits = choosingEdition(parsed, checked.context, edition);
    yield {
      what: "choose edition",
      after: withEdits(parsed.text, edits),
      changes: ([first]) => first === "edition",
    };
  }
  const files = ["exhibits/a.pdf", "exhibits/100% #2.pdf", "b: c.png"];
  const added = addingExhibits(parsed, checked.context, files, new Map());
  if (added.kind === "added") yield { what: "add exhibits", after: withEdits(parsed.text, added.edits) };
}

/** The actions at an offset, except fixes. */
export function* deedsAt(here: CaseInEditor, offset: number): Generator<Deed> {
  const { parsed, checked } = here;
  const path = nodeAtOffset(parsed, offset)?.path ?? [];
  const { context } = checked;
  // Right for the user: a text that says "see Exhibit C" is about the document, so that its label follows the exhibit.
  const citing = new Set(citingTexts(context).map(({ leaf }) => leaf.ref.path.join(".")));
  const relabels = (at: Path) => citing.has(at.join("."));
  const done = function* (
    what: string,
    offers: readonly FixOffer[],
    more: Partial<Deed> = {},
  ): Generator<Deed> {
    for (const offer of offers)
      if ("edits" in offer) yield { what, after: withEdits(parsed.text, offer.edits), ...more };
  };
  yield* done("renumber", renumberAt(parsed, context, path), {
    changes: (at, value) => isLabel(at) || isExhibitMark(at, value),
    relabels,
  });
  yield* done("exhibit for a claim", exhibitAt(parsed, context, path));
  yield* done("one person in two roles", personOffersAt(parsed, context, path), {
    changes: ([role]) => role === "sponsors" || role === "representative" || role === "beneficiaries",
  });
  const unsorted = unsortedBlockAt(parsed, offset);
  if (unsorted) yield { what: "sort keys", after: withEdits(parsed.text, unsorted.edits) };
  const [first, second, third] = context.view.exhibits.items.keys();
  if (first !== undefined) {
    const index = path[0] === "exhibits" && typeof path[1] === "number" ? path[1] : first;
    const taken = removingExhibit(parsed, context, index);
    if (taken.kind === "taken-out") {
      yield {
        what: "remove exhibit",
        after: withEdits(parsed.text, taken.edits),
        moves: isExhibits,
        removes: true,
        relabels,
        changes: (at, value) =>
          isLabel(at) || isExhibitMark(at, value) || (at[0] === "exhibits" && at[1] === index),
      };
    }
  }
  if (second !== undefined) {
    const moved = movingExhibit(
      parsed,
      context,
      path[0] === "exhibits" ? Number(path[1] ?? 0) : 0,
      third ?? second,
    );
    if (moved.kind === "moved") {
      yield {
        what: "move exhibit",
        after: withEdits(parsed.text, moved.edits),
        moves: isExhibits,
        changes: (at, value) => isLabel(at) || isExhibitMark(at, value),
        relabels,
      };
    }
  }
  if (!("refusal" in renamableAt(here, offset))) {
    for (const name of ["Zoe", "Q-7"]) {
      const edits = renamed(here, offset, name);
      if ("refusal" in edits) continue;
      const spans = edits.map(({ span }) => span.start);
      const paths = spans.flatMap((start) => [nodeAtOffset(parsed, start)?.path ?? []]);
      yield {
        what: "rename",
        after: withEdits(parsed.text, edits),
        changes: (at) => paths.some((one) => begins(at, one)),
      };
    }
  }
}

/**
 * A label is one or two capital letters, or a number after a dash or alone; that of a removed exhibit is a former
 * label.
 */
function withoutLabels(text: string): string {
  return text.replaceAll(/TODO \(formerly [^)]*\)|\b(?:[A-Z]{1,2}(?:-?\d+)?|\d+)\b/g, "");
}

function isExhibits(top: Path[0] | undefined): boolean {
  return top === "exhibits";
}

function isLabel(path: Path): boolean {
  return path.at(-1) === "label" || path.at(-1) === "exhibit";
}

/** Whether a review mark names an exhibit or a part of one by its label, which the mark follows. */
function isExhibitMark(path: Path, value: string): boolean {
  return path[0] === "reviews" && path.at(-1) === "of" && /^exhibits\.[^.]+(?:\.|$)/.test(value);
}

/** Some of what completion offers at an offset. */
export function* completionsTaken(here: CaseInEditor, offset: number, dice: Dice): Generator<Deed> {
  const found: Completions = completionsAt(here, offset, { check: (text) => asked(text.text, text).checked });
  const chosen = new Set<Completion>();
  for (let count = 0; count < 6 && found.completions.length > 0; count++)
    chosen.add(dice.oneOf(found.completions));
  const { text } = here.parsed;
  const replaced = [...new Set([found.span.start, found.span.end, offset])].map(
    (at) => nodeAtOffset(here.parsed, at)?.path ?? [],
  );
  const isKey = /^[ \t]*:/.test(text.slice(found.span.end));
  for (const completion of chosen) {
    yield {
      what: `completion of ${completion.kind}`,
      after: takenAt(text, found.span, completion),
      at: offset,
      ...(isKey && { corrects: true }),
      changes: (path) => replaced.some((one) => one.length > 0 && begins(path, one)),
    };
  }
}

/** Formatting by two and by four columns, and of a part of the file. */
export function* formattingOf({ parsed }: CaseInEditor, { under }: Dice): Generator<Deed> {
  const start = under(parsed.text.length + 1);
  const touching = { start, end: start + under(parsed.text.length + 1 - start) };
  yield {
    what: "format a selection",
    after: withEdits(parsed.text, layoutEdits(parsed, { unit: 2, touching })),
  };
  for (const unit of [2, 4]) {
    yield { what: `format by ${unit}`, after: withEdits(parsed.text, layoutEdits(parsed, { unit })) };
  }
}

/** What is wrong with an action, in words; undefined if it keeps everything it must. */
export function harmOf(before: CaseInEditor, deed: Deed): string | undefined {
  const { parsed, checked } = before;
  const { what, after: text, of, removes, changes = () => false } = deed;
  if (text === parsed.text) return of ? `there is no edit: ${of.message}` : undefined;
  const after = asked(text, parsed);
  const isFormat = what.startsWith("format");
  const lost = lostValue(parsed, after.parsed, deed, changes);
  if (lost !== undefined) return `a value is lost: ${lost}`;
  const added = addedFinding(before, after, deed);
  if (added !== undefined) return `a finding is added: ${added}`;
  const isAside = removes === true || what.startsWith("completion") || fixesText(of);
  const comment = isAside ? undefined : commentsOf(parsed).find((one) => !text.includes(one));
  if (comment !== undefined) return `a comment is lost: ${comment}`;
  // After one of two equal values is removed, the second is read, with the same finding.
  const isTwice = removes === true && parsed.problems.length > after.parsed.problems.length;
  const lineStart = parsed.text.lastIndexOf("\n", (of?.span.start ?? 0) - 1) + 1;
  if (of && !isTwice && isStillFound(checked.findings, after.checked.findings, { ...deed, of }, lineStart))
    return `its finding stays: ${of.message}`;
  if (isFormat) {
    const unit = Number(what.at(-1));
    const again = unit > 0 ? withEdits(text, layoutEdits(after.parsed, { unit })) : text;
    if (again !== text) return "formatting is not stable";
    if (told(checked.findings) !== told(after.checked.findings)) return "formatting changes findings";
  }
  return undefined;
}

function fixesText(of: Finding | undefined): boolean {
  return of !== undefined && (of.rule.startsWith("yaml/") || of.rule === "value/cut-by-comment");
}

/** A list is quoted as it is written, and formatting removes the spaces within its brackets. */
function withoutGaps(message: string): string {
  return message.replaceAll(/(?<=[[{]) +| +(?=[\]}])/g, "");
}

function told(findings: readonly Finding[]): string {
  return findings
    .map(({ rule, path, message }) => `${rule} ${path.join(".")} ${withoutGaps(message)}`)
    .toSorted()
    .join("\n");
}

function lostValue(
  before: ParsedText,
  after: ParsedText,
  { moves, what, relabels = () => false }: Deed,
  changes: NonNullable<Deed["changes"]>,
): string | undefined {
  const isCompletion = what.startsWith("completion");
  const counts = new Map<string, number>();
  const placeOf = (path: Path): Path => {
    if (isCompletion) return [];
    return moves?.(path[0]) ? path.filter((step) => typeof step === "string") : path;
  };
  const key = (path: Path, value: string) => `${placeOf(path).join(".")}: ${value}`;
  const relabeled = (path: Path, value: string) => `other labels: ${key(path, withoutLabels(value))}`;
  for (const [path, value] of valuesRead(after)) {
    for (const one of [key(path, value), relabeled(path, value)]) counts.set(one, (counts.get(one) ?? 0) + 1);
  }
  for (const [path, value] of valuesRead(before)) {
    if (changes(path, value)) continue;
    const of = relabels(path) ? relabeled(path, value) : key(path, value);
    const left = (counts.get(of) ?? 0) - 1;
    if (left < 0) return `${path.join(".")}: ${value}`;
    counts.set(of, left);
  }
  return undefined;
}

/** Every value that was read, as it is written, with its path in the format. */
export function valuesRead(parsed: ParsedText): readonly (readonly [Path, string])[] {
  const found: (readonly [Path, string])[] = [];
  const look = (view: AnyView, shape: Shape): void => {
    const { node, state, path } = view.ref;
    if (!node) return;
    switch (shape.kind) {
      case "leaf":
        if (node.kind !== "text" || (state !== "given" && state !== "faulty")) return;
        if (!isNothing(node.text, shape)) found.push([path, node.text.trim()]);
        return;
      case "list":
        if ("items" in view) for (const item of view.items) look(item, shape.item);
        return;
      case "block":
        if (node.kind !== "map") return;
        for (const [field, inner] of shape.fields)
          if (field in view) look(view[field as keyof typeof view] as unknown as AnyView, inner);
    }
  };
  const view: CaseView = readCase(parsed).view;
  look(view, caseShape);
  return found;
}

/** Under a misspelled key a placeholder counts as read; under the right one it is still to be filled in. */
function isNothing(text: string, { meta }: LeafShape): boolean {
  return /^\s*(?:~|null)?\s*$/.test(text) || readingOf(text, meta) !== "answer";
}

/**
 * A rule about text or format that has more findings than before. If the text itself is corrected or completed, text
 * that can be read again may have mistakes of its own, but no more of them in total.
 */
function addedFinding(before: CaseInEditor, after: CaseInEditor, deed: Deed): string | undefined {
  const { what, of, fix, corrects } = deed;
  // If a key is corrected or a block begun, what it lacks is reported.
  const ofText = (findings: readonly Finding[]) =>
    findings.filter(({ rule }) => /^(?:yaml|schema)\//.test(rule) && rule !== "schema/missing-key");
  const [was, is] = [ofText(before.checked.findings), ofText(after.checked.findings)];
  if (fixesText(of) || fix?.edits || corrects) {
    if (after.parsed.problems.length > before.parsed.problems.length) return "a mistake in the text";
    // A text without a single readable key had only that finding.
    if (before.parsed.isTorn) return undefined;
    // Right for the user: text that YAML did not read, or that was under no key of the format, had no findings, and its
    // own are wanted as soon as it is read. Elsewhere there are no new findings; what is read instead of the corrected
    // lines, such as the second of two keys, may have another finding than before.
    const part = partAround(before.parsed.text, of?.span.start ?? deed.at ?? 0);
    const by = after.parsed.text.length - before.parsed.text.length;
    const [others, now] = [outside(was, part), outside(is, { start: part.start, end: part.end + by })];
    return now.length > others.length ? firstAdded(others, now) : undefined;
  }
  // Right for the user: a correction together with others may reveal what was hidden, and a completed key what is below
  // it; but the case never has more mistakes than before.
  if (/^(?:completion|fix all)/.test(what) && is.length <= was.length) return undefined;
  return firstAdded(was, is);
}

function firstAdded(was: readonly Finding[], is: readonly Finding[]): string | undefined {
  const left = new Map<string, number>();
  for (const { rule } of was) left.set(rule, (left.get(rule) ?? 0) + 1);
  for (const { rule, message } of is) {
    left.set(rule, (left.get(rule) ?? 0) - 1);
    if ((left.get(rule) ?? 0) < 0) return `${rule}: ${message}`;
  }
  return undefined;
}

interface Part extends Span {
  /** The key at the left margin with which it begins, if there is one. */
  readonly key: string | undefined;
}

/** The top-level part of the text around an offset. */
function partAround(text: string, at: number): Part {
  const keys = [...text.matchAll(/^([A-Za-z]\w*):/gm)];
  const found = keys.findLast(({ index }) => index <= at);
  const end = keys.find(({ index }) => index > at)?.index ?? text.length;
  return { start: found?.index ?? 0, end, key: found?.[1] };
}

/** The findings that are in another part of the text. */
function outside(findings: readonly Finding[], { start, end }: Span): readonly Finding[] {
  return findings.filter(({ span }) => span.start < start || span.start >= end);
}

function isStillFound(
  before: readonly Finding[],
  after: readonly Finding[],
  { of, fix, removes }: Required<Pick<Deed, "of">> & Deed,
  lineStart: number,
): boolean {
  const isOfText = fixesText(of) || (fix?.edits !== undefined && !removes);
  // YAML stops at the first mistake of a part, so that the second of two equal ones is found once the first is
  // corrected: it has the same words and, being about the text, no path. From the line of the first up to its offset,
  // none may be left.
  const isThere = ({ span }: Finding) => !isOfText || (span.start >= lineStart && span.start <= of.span.end);
  const same = (findings: readonly Finding[]) =>
    findings.filter(
      (finding) =>
        finding.rule === of.rule &&
        finding.message === of.message &&
        keysOf(finding.path) === keysOf(of.path) &&
        isThere(finding),
    ).length;
  return same(after) >= same(before);
}

/** The path without list positions: after an item is removed, those below have other positions. */
function keysOf(path: Path): string {
  return path.filter((step) => typeof step === "string").join(".");
}

/** The comments, as far as they can be distinguished from text. */
function commentsOf({ text, root }: ParsedText): string[] {
  const isText = (node: TreeNode | undefined, offset: number): boolean => {
    if (!node || offset < node.start || offset >= node.end) return false;
    if (node.kind === "map") return node.entries.some(({ value }) => isText(value, offset));
    return node.kind === "list" ? node.items.some((item) => isText(item, offset)) : true;
  };
  return [...text.matchAll(/(?<=^|\s)# .*$/gm)].flatMap(({ 0: comment, index }) =>
    isText(root, index) ? [] : [comment.trim()],
  );
}

function begins(path: Path, start: Path): boolean {
  return start.every((step, index) => step === path[index]);
}
