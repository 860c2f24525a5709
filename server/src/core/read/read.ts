// Walks the tree of a case file along the case format and returns a case view with gaps, and what is wrong with the
// file. Never throws, and a bad field affects no other field.

import { isCalendarDay } from "../../../../schemas/format/field-values.ts";
import type { Path } from "../base/path.ts";
import { childPath } from "../base/path.ts";
import { containingOffset } from "../base/span.ts";
import { sentence } from "../message/message.ts";
import { term } from "../message/values.ts";
import { lettersOf } from "../text/characters-in-file.ts";
import type { ParsedText } from "../text/parse.ts";
import type { TextNode, TreeNode } from "../text/tree.ts";
import { writingBlock } from "./as-block.ts";
import { listMeant } from "./as-list.ts";
import { backslashed, isReported } from "./backslash.ts";
import { blockView, noFields } from "./block-view.ts";
import { cleaned, controlCharacterProblem } from "./control-character.ts";
import { commentWithoutSpace, cutByCommentProblem } from "./cut-by-comment.ts";
import { type FieldRef, type FieldState, saysNone } from "./field-ref.ts";
import { joinedKeyIn, joinedKeys, keysJoinedTo, mayHoldKeys } from "./joined-keys.ts";
import { isMerge, type MatchedKey, matchKeys, offeredKey, presentKeys, unknownKeyProblem } from "./keys.ts";
import { wrongListMarks } from "./list-marks.ts";
import { isSameWord } from "./nearest.ts";
import { asPartialDay } from "./partial-day.ts";
import { isTemplateInBrackets, placeholderSpansIn, readingOf } from "./placeholder.ts";
import type { ReadProblem } from "./problem.ts";
import { asYesNo } from "./rewrite.ts";
import { inBraces, withoutWords, wordsInBraces } from "./several.ts";
import {
  type BlockShape,
  caseShape,
  type LeafShape,
  type ListShape,
  metaOfShape,
  practiceShape,
  type Shape,
} from "./shape.ts";
import {
  dividedQuotations,
  type ReadOtherwise,
  withoutCurlyMarks,
  withoutTrailingComma,
} from "./stray-marks.ts";
import {
  blockMismatch,
  cutByComma,
  listMismatch,
  onlyItem,
  severalWithoutBrackets,
  typeMismatch,
  valueMismatch,
} from "./type-mismatch.ts";
import type { AnyBlock, AnyView, CaseView, Leaf, List, PracticeView } from "./view.ts";

export interface ReadCase {
  readonly view: CaseView;
  readonly problems: readonly ReadProblem[];
  /** Every placeholder in the file, in text order. */
  readonly unfinished: readonly FieldRef[];
}

/** Reads the case that the text contains, as far as possible. */
export function readCase(text: ParsedText): ReadCase {
  const found = nothingFound(text);
  const view = readBlock(caseShape, text.root, [], undefined, undefined, found);
  return { view: view as unknown as CaseView, problems: found.problems, unfinished: found.unfinished };
}

/** Reads the practice in a settings file, as a case is read; `node` is the value of `practice:`. */
export function readPracticeBlock(
  text: ParsedText,
  node: TreeNode,
): { readonly view: PracticeView; readonly problems: readonly ReadProblem[] } {
  const found = nothingFound(text);
  const top: FieldRef = {
    path: [],
    state: "given",
    shape: practiceShape,
    parent: undefined,
    key: undefined,
    node: text.root,
  };
  const view = readBlock(practiceShape, node, ["practice"], top, undefined, found);
  return { view: view as unknown as PracticeView, problems: found.problems };
}

/** What is read at one field of a case. */
export interface ReadField {
  readonly view: AnyView;
  readonly problems: readonly ReadProblem[];
  readonly unfinished: readonly FieldRef[];
}

/** Reads one field as `readCase` does; `parent` is the block or list that it is in, `key` is absent for an item. */
export function readField(
  text: ParsedText,
  shape: Shape,
  node: TreeNode,
  path: Path,
  parent: FieldRef,
  key: MatchedKey | undefined,
): ReadField {
  const found = nothingFound(text);
  const view = read(shape, node, path, parent, key, found);
  return { view, problems: found.problems, unfinished: found.unfinished };
}

function nothingFound(text: ParsedText): Found {
  return {
    source: text.text,
    get root() {
      return text.root;
    },
    strange: text.problems.find(({ rule }) => rule === "yaml/encoding")?.start,
    problems: [],
    unfinished: [],
    isDamaged: containingOffset(text.damaged),
    isLost: containingOffset(text.lost),
    isTorn: text.isTorn,
  };
}

interface Found {
  /** The text of the file. */
  readonly source: string;
  readonly root: TreeNode | undefined;
  /** The offset of the character that is reported as from another encoding. */
  readonly strange: number | undefined;
  readonly problems: ReadProblem[];
  readonly unfinished: FieldRef[];
  /** Whether the part of the text around an offset could be read only in part. */
  readonly isDamaged: (offset: number) => boolean;
  /** Whether what was read at an offset is the effect of a mistake. */
  readonly isLost: (offset: number) => boolean;
  /** Whether top-level keys may be lost. */
  readonly isTorn: boolean;
}

function read(
  shape: Shape,
  standing: TreeNode | undefined,
  path: Path,
  parent: FieldRef | undefined,
  key: MatchedKey | undefined,
  found: Found,
): AnyView {
  const node =
    standing && isMistaken(standing, key?.entry.key ?? standing, found) ? unreadable(standing) : standing;
  switch (shape.kind) {
    case "leaf":
      return readLeaf(shape, node && asTemplate(node, found), path, parent, key, found);
    case "list":
      return readList(shape, node, path, parent, key, found);
    case "block":
      return readBlock(shape, node, path, parent, key, found);
  }
}

/** Whether a node is the effect of a mistake in the text; a key without a value beside a mistake may be one, too. */
function isMistaken(node: TreeNode, key: TreeNode, { isLost, isDamaged }: Found): boolean {
  if (isLost(node.start) || isLost(key.start)) return true;
  return node.kind === "text" && isDamaged(key.start) && isBlank(node);
}

function unreadable({ start, end }: TreeNode): TreeNode {
  return { kind: "unreadable", start, end };
}

function isBlank(node: TextNode): boolean {
  if (node.text.trim() === "") return true;
  return node.style === "plain" && (node.text === "~" || node.text === "null");
}

/** The state of a text wherever it is; `given` means that there is something to be read. */
function stateOfText(shape: Shape, node: TextNode): FieldState {
  if (isBlank(node)) return "blank";
  return readingOf(node.text, metaOfShape(shape)) === "answer" ? "given" : "unfinished";
}

/** Records placeholders among the words of a text. */
function noteOpenWords(at: FieldRef, node: TextNode, found: Found): void {
  const open = placeholderSpansIn(node.text);
  const field = term(metaOfShape(at.shape).title);
  const spanAt = open.length > 0 ? lettersOf(found.source, node) : undefined;
  for (const { start, end } of open) {
    found.problems.push({
      rule: "value/unfinished",
      at,
      span: spanAt?.(start, end) ?? { start: node.start, end: node.end },
      message: sentence('{field}: "{words}" in this text is a placeholder.', {
        field,
        words: node.text.slice(start, end),
      }),
      fixes: [],
    });
  }
}

/** Records a placeholder. In a field that may be none, saying so leaves nothing to be filled in. */
function noteUnfinished(place: FieldRef, found: Found): void {
  if (place.state === "unfinished" && !saysNone(place)) found.unfinished.push(place);
}

/** Records characters that a value is read without, unless that very character is already reported. */
function noteControls(
  shape: LeafShape,
  standing: TreeNode | undefined,
  node: TextNode,
  path: Path,
  parent: FieldRef | undefined,
  key: MatchedKey | undefined,
  found: Found,
): void {
  if (standing?.kind !== "text" || standing.text === node.text) return;
  if (found.strange !== undefined && standing.start <= found.strange && found.strange < standing.end) return;
  const at = placeOf(shape, node, path, parent, key, "given");
  found.problems.push(controlCharacterProblem(at, shape, standing.text, node.text));
}

function readLeaf(
  shape: LeafShape,
  standing: TreeNode | undefined,
  path: Path,
  parent: FieldRef | undefined,
  key: MatchedKey | undefined,
  found: Found,
): Leaf<unknown> {
  const isReadable = standing?.kind === "text" && !isReported(standing, found.source);
  const meant = isReadable ? readOtherwise(shape, standing, found.source) : undefined;
  const typed = meant && isReadable ? { ...standing, text: meant.text } : standing;
  const clean = typed?.kind === "text" ? cleaned(shape, typed) : typed;
  // A file on the disk may have such a name.
  const node = shape.meta.kind === "file" ? typed : clean;
  if (!node || node.kind === "unreadable") {
    return { ref: placeOf(shape, node, path, parent, key, "absent"), value: undefined };
  }
  if (node.kind !== "text") {
    const ref = placeOf(shape, node, path, parent, key, "faulty");
    found.problems.push({
      rule: "schema/wrong-type",
      at: ref,
      message: valueMismatch(shape, node),
      fixes: onlyItem(shape, ref, node),
    });
    return { ref, value: undefined };
  }
  if (meant?.problem) found.problems.push(meant.problem(placeOf(shape, node, path, parent, key, "given")));
  else if (isReadable && clean?.kind === "text") noteControls(shape, typed, clean, path, parent, key, found);
  return readText(shape, node, path, parent, key, found);
}

/** A text that is read differently than YAML reads it. */
function readOtherwise(shape: LeafShape, node: TextNode, source: string): ReadOtherwise | undefined {
  return (
    backslashed(shape, node, source) ??
    withoutCurlyMarks(shape, node) ??
    withoutTrailingComma(shape, node, source)
  );
}

function readText(
  shape: LeafShape,
  node: TextNode,
  path: Path,
  parent: FieldRef | undefined,
  key: MatchedKey | undefined,
  found: Found,
): Leaf<unknown> {
  const written = node.text.trim();
  const mayBePartial = shape.meta.mayBePartial && !node.comment && !isCalendarDay(written);
  const partial = mayBePartial ? asPartialDay(written) : undefined;
  if (partial) {
    return { ref: placeOf(shape, node, path, parent, key, "given"), value: undefined, partial };
  }
  const state = stateOfText(shape, node);
  if (state !== "given" && !isWord(shape, written)) {
    const ref = placeOf(shape, node, path, parent, key, state);
    noteUnfinished(ref, found);
    return { ref, value: undefined };
  }
  if (node.comment) {
    const ref = placeOf(shape, node, path, parent, key, "faulty");
    found.problems.push(cutByCommentProblem(shape, ref, node, node.comment));
    return { ref, value: undefined };
  }
  const joined = mayHoldKeys(node, parent)
    ? joinedKeys(placeOf(shape, node, path, parent, key, "faulty"), found.source)
    : undefined;
  if (joined) {
    found.problems.push(joined);
    return { ref: joined.at, value: undefined };
  }
  if (node.isCut && shape.meta.kind !== "day" && shape.meta.kind !== "number") {
    const ref = placeOf(shape, node, path, parent, key, "faulty");
    found.problems.push(cutByComma(shape, ref, written));
    return { ref, value: undefined };
  }
  const parsed = shape.parse(shape.meta.kind === "prose" ? node.text : written);
  if (parsed) {
    const ref = placeOf(shape, node, path, parent, key, "given");
    if (shape.meta.kind === "prose" || shape.meta.kind === "text") noteOpenWords(ref, node, found);
    return { ref, value: parsed.value };
  }
  const ref = placeOf(shape, node, path, parent, key, "faulty");
  found.problems.push(typeMismatch(shape, ref, written));
  return { ref, value: undefined };
}

/** Brackets that hold a placeholder, as the text that the person sees; YAML reads a list or a block. */
function asTemplate(node: TreeNode, { source }: Found): TreeNode {
  if (node.kind !== "list" && node.kind !== "map") return node;
  const { start, end } = node;
  const text = node.flow ? source.slice(start, end) : "";
  return isTemplateInBrackets(text) ? { kind: "text", text, style: "plain", start, end } : node;
}

/** Whether the field itself accepts the word, such as `pending` or `none` among its choices, or a no for yes or no. */
function isWord({ meta, choices }: LeafShape, written: string): boolean {
  return (
    choices.some((choice) => isSameWord(choice, written)) ||
    (meta.kind === "yes-no" && asYesNo(written) !== undefined)
  );
}

function placeOf(
  shape: Shape,
  node: TreeNode | undefined,
  path: Path,
  parent: FieldRef | undefined,
  key: MatchedKey | undefined,
  state: FieldState,
): FieldRef {
  const place = { path, state, shape, parent, key: key?.entry.key, node };
  // A misspelled key is its own mistake: a missing value after it is not reported as well.
  const isQuiet = key?.misspelled === true && (state === "blank" || state === "unfinished");
  const isLost = node === undefined ? parent?.isUnread === true : node.kind === "unreadable";
  const isWrongBlock = state === "faulty" && shape.kind !== "leaf";
  return isQuiet || isLost || isWrongBlock ? { ...place, state: "faulty", isUnread: true } : place;
}

function readList(
  shape: ListShape,
  node: TreeNode | undefined,
  path: Path,
  parent: FieldRef | undefined,
  key: MatchedKey | undefined,
  found: Found,
): List<AnyView> {
  if (!node || node.kind === "unreadable") {
    return { ref: placeOf(shape, node, path, parent, key, "absent"), items: [] };
  }
  if (node.kind === "text" && !(shape.item.kind === "leaf" && isWord(shape.item, node.text.trim()))) {
    const state = stateOfText(shape, node);
    if (state !== "given") {
      const ref = placeOf(shape, node, path, parent, key, state);
      noteUnfinished(ref, found);
      return { ref, items: [] };
    }
  }
  if (node.kind === "text" && shape.item.kind === "leaf" && mayHoldKeys(node, parent)) {
    const ref = placeOf(shape, node, path, parent, key, "faulty");
    const problem =
      joinedKeys(ref, found.source) ??
      (node.isCut ? severalWithoutBrackets(shape.item, ref, node, key?.entry.value !== node) : undefined);
    if (problem) {
      found.problems.push(problem);
      return { ref, items: [] };
    }
  }
  const marked = wrongListMarks(placeOf(shape, node, path, parent, key, "faulty"), shape, node, found.source);
  if (marked) {
    found.problems.push(marked);
    return { ref: marked.at, items: [] };
  }
  const inside = node.kind === "map" ? wordsInBraces(shape, node, found.source) : undefined;
  if (inside) {
    const ref = placeOf(shape, node, path, parent, key, "faulty");
    found.problems.push(inBraces(ref, inside));
    return { ref, items: [] };
  }
  const unlisted = node.kind === "map" ? listMeant(shape, node, found.source) : undefined;
  if (unlisted) {
    const ref = placeOf(shape, node, path, parent, key, "faulty");
    found.problems.push(listMismatch(ref, unlisted));
    return { ref: { ...ref, isUnread: true }, items: [] };
  }
  // A single value instead of a list is read as a list of one.
  const nodes = node.kind === "list" ? node.items : [node];
  const ref = openFieldRef(shape, node, path, parent, key, found);
  if (node.kind === "list" && shape.item.kind === "leaf") {
    found.problems.push(...dividedQuotations(ref, node, found.source));
  }
  const items = nodes.map((item, index) =>
    read(shape.item, item, childPath(path, index), ref, undefined, found),
  );
  close(ref, items, items.length, key);
  return { ref, items };
}

function readBlock(
  shape: BlockShape,
  node: TreeNode | undefined,
  path: Path,
  parent: FieldRef | undefined,
  key: MatchedKey | undefined,
  found: Found,
): AnyBlock {
  if (!node || node.kind === "unreadable") {
    const ref = placeOf(shape, node, path, parent, key, "absent");
    return bareBlock(shape, parent || !found.isTorn ? ref : { ...ref, state: "faulty", isUnread: true });
  }
  if (node.kind !== "map") {
    const state = node.kind === "text" ? stateOfText(shape, node) : "given";
    if (shape.meta.mayBeText && node.kind === "text" && state === "given" && !node.isCut && !node.comment) {
      return bareBlock(shape, placeOf(shape, node, path, parent, key, "given"));
    }
    const ref = placeOf(shape, node, path, parent, key, state === "given" ? "faulty" : state);
    noteUnfinished(ref, found);
    if (node.kind === "text" && node.comment?.before === "") {
      found.problems.push(commentWithoutSpace(ref, node, node.comment));
    } else if (state === "given") {
      found.problems.push({
        rule: "schema/wrong-type",
        at: ref,
        message: blockMismatch(shape, node),
        fixes: writingBlock(shape, ref, node),
      });
    }
    return bareBlock(shape, ref);
  }
  const ref = openFieldRef(shape, node, path, parent, key, found);
  const given = noFields(shape);
  let count = 0;
  let present: ReadonlySet<string> | undefined;
  const { entries, goingOn } = withoutWords(shape, node, found.source, found);
  const matches = matchKeys(shape, entries);
  for (const matched of matches) {
    const { entry, field, misspelled } = matched;
    if (misspelled && !found.isLost(entry.key.start) && !isMerge(entry)) {
      present ??= presentKeys(matches);
      const near = field ?? offeredKey(shape, entry.key.text, present);
      found.problems.push(unknownKeyProblem(shape, ref, entry, { field, near, present }, found.source));
      const joined = joinedKeyIn(entry.key.text)?.key;
      const maybe = near ?? (joined !== undefined && shape.fields.has(joined) ? joined : undefined);
      if (maybe !== undefined) ref.possiblyMisspelled = [...(ref.possiblyMisspelled ?? []), maybe];
    }
    const fieldShape = field === undefined ? undefined : shape.fields.get(field);
    const place = field === undefined ? undefined : shape.placeOf.get(field);
    if (field === undefined || !fieldShape || place === undefined) continue;
    const value = goingOn.get(entry) ?? entry.value;
    if (value.kind === "text" && mayHoldKeys(value, ref)) {
      const joined = keysJoinedTo(placeOf(fieldShape, value, path, ref, matched, "faulty"), found.source);
      if (joined.length > 0) ref.possiblyMisspelled = [...(ref.possiblyMisspelled ?? []), ...joined];
    }
    given[place] = read(fieldShape, value, childPath(path, field), ref, matched, found);
    count++;
  }
  close(ref, given, count + node.entries.length - entries.length, key);
  // A block of unknown keys only has content that cannot be read; the file itself is missing what it is missing.
  if (parent && count === 0 && node.entries.length > 0) ref.possiblyMisspelled = shape.keys;
  return blockView(shape, ref, given, absentField);
}

type OpenFieldRef = { -readonly [Key in keyof FieldRef]: FieldRef[Key] };

/** The field reference of a list or block whose parts are still to be read; `close` derives its state from them. */
function openFieldRef(
  shape: Shape,
  node: TreeNode,
  path: Path,
  parent: FieldRef | undefined,
  key: MatchedKey | undefined,
  found: Found,
): OpenFieldRef {
  const place: OpenFieldRef = { path, state: "given", shape, parent, key: key?.entry.key, node };
  if (parent ? found.isDamaged(node.start) : found.isTorn) place.isUnread = true;
  return place;
}

function close(
  place: OpenFieldRef,
  parts: readonly (AnyView | undefined)[],
  count: number,
  key: MatchedKey | undefined,
): void {
  const holdsMore = place.node?.kind === "map" && place.node.entries.length > count;
  const state = stateOfParts(parts);
  if (holdsMore && state === "blank") return;
  place.state = state;
  if (state === "given" || state === "faulty") return;
  if (key?.misspelled !== true && !place.isUnread) return;
  place.state = "faulty";
  place.isUnread = true;
}

/** The state of a list or block from its parts: given if any part is, unfinished while all are placeholders. */
function stateOfParts(parts: readonly (AnyView | undefined)[]): FieldState {
  let best: FieldState = "blank";
  for (const part of parts) {
    const state = part?.ref.state;
    if (state === "given") return state;
    if (state === "faulty" || (state === "unfinished" && best === "blank")) best = state;
  }
  return best;
}

/** A block with none of its fields in the text. */
function bareBlock(shape: BlockShape, place: FieldRef): AnyBlock {
  return blockView(shape, place, noFields(shape), absentField);
}

function absentField(shape: Shape, key: string, block: FieldRef): AnyView {
  const ref = placeOf(shape, undefined, childPath(block.path, key), block, undefined, "absent");
  switch (shape.kind) {
    case "leaf":
      return { ref, value: undefined };
    case "list":
      return { ref, items: [] };
    case "block":
      return bareBlock(shape, ref);
  }
}
