// The tree of a case file, walked next to the case format: a case view with holes, and what is wrong with the file.
// Never throws, and a bad field costs no more than itself.

import { isCalendarDay } from "../../../../schemas/case/field.ts";
import type { Path } from "../engine/finding.ts";
import { sentence } from "../message/message.ts";
import { term } from "../message/values.ts";
import { lettersOf } from "../text/letters.ts";
import type { ParsedText } from "../text/parse.ts";
import { covering } from "../text/stretch.ts";
import type { TextNode, TreeNode } from "../text/tree.ts";
import { writingBlock } from "./as-block.ts";
import { listMeant } from "./as-list.ts";
import { backslashed, isReported } from "./backslash.ts";
import { blockView, noFields } from "./block-view.ts";
import { cleaned, controlCharacter } from "./control-character.ts";
import { dividedQuotations, type ReadOtherwise, unmarked } from "./curly-marks.ts";
import { commentWithoutSpace, cutByComment } from "./cut-by-comment.ts";
import { joinedKeyIn, joinedKeys, keysJoinedTo, mayHoldKeys } from "./joined-keys.ts";
import { isMerge, type MatchedKey, matchKeys, offeredKey, presentKeys, unknownKey } from "./keys.ts";
import { wrongListMarks } from "./list-marks.ts";
import { isSameWord } from "./nearest.ts";
import { asPartialDay } from "./partial-day.ts";
import { below, type Place, type State, saysNone } from "./place.ts";
import { isTemplateInBrackets, placeholdersIn, readingOf } from "./placeholder.ts";
import type { Problem } from "./problem.ts";
import { asYesNo } from "./rewrite.ts";
import { inBraces, withoutWords, wordsInBraces } from "./several-in-braces.ts";
import {
  type BlockShape,
  caseShape,
  type LeafShape,
  type ListShape,
  metaOfShape,
  practiceShape,
  type Shape,
} from "./shape.ts";
import { withoutTrailingComma } from "./trailing-comma.ts";
import {
  cutByComma,
  notABlock,
  notAList,
  notAValue,
  onlyItem,
  severalWithoutBrackets,
  unfit,
} from "./unfit.ts";
import type { AnyBlock, AnyView, CaseView, Leaf, List, PracticeView } from "./view.ts";

export interface ReadCase {
  readonly view: CaseView;
  readonly problems: readonly Problem[];
  /** Every placeholder in the file, in the order of the text. */
  readonly unfinished: readonly Place[];
}

/** Reads the case that the text holds, as far as it goes. */
export function readCase(text: ParsedText): ReadCase {
  const found = nothingFound(text);
  const view = readBlock(caseShape, text.root, [], undefined, undefined, found);
  return { view: view as unknown as CaseView, problems: found.problems, unfinished: found.unfinished };
}

/** Reads what a settings file says of a practice, as a case is read; `node` is the value of `practice:`. */
export function readPracticeBlock(
  text: ParsedText,
  node: TreeNode,
): { readonly view: PracticeView; readonly problems: readonly Problem[] } {
  const found = nothingFound(text);
  const top: Place = {
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

function nothingFound(text: ParsedText): Found {
  return {
    source: text.text,
    root: text.root,
    strange: text.problems.find(({ rule }) => rule === "yaml/encoding")?.start,
    problems: [],
    unfinished: [],
    isDamaged: covering(text.damaged),
    isLost: covering(text.lost),
    isTorn: text.isTorn,
  };
}

interface Found {
  /** The text of the file. */
  readonly source: string;
  readonly root: TreeNode | undefined;
  /** The character of it that is reported as of another encoding. */
  readonly strange: number | undefined;
  readonly problems: Problem[];
  readonly unfinished: Place[];
  /** Whether the part of the text around an offset could be read in part only. */
  readonly isDamaged: (offset: number) => boolean;
  /** Whether what was read at an offset is a mistake's making. */
  readonly isLost: (offset: number) => boolean;
  /** Whether top-level keys may be lost. */
  readonly isTorn: boolean;
}

function read(
  shape: Shape,
  standing: TreeNode | undefined,
  path: Path,
  parent: Place | undefined,
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

/** What a mistake made of the text; a key without a value beside a mistake may be one, too. */
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

/** State of a text wherever it stands; `given` means that there is something to be read. */
function stateOfText(shape: Shape, node: TextNode): State {
  if (isBlank(node)) return "blank";
  return readingOf(node.text, metaOfShape(shape)) === "answer" ? "given" : "unfinished";
}

/** Notes placeholders among the words of a text. */
function noteOpenWords(at: Place, node: TextNode, found: Found): void {
  const open = placeholdersIn(node.text);
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

/** Notes a placeholder. Where there may be none, saying so leaves nothing to be filled in. */
function noteUnfinished(place: Place, found: Found): void {
  if (place.state === "unfinished" && !saysNone(place)) found.unfinished.push(place);
}

/** Notes characters that a value is read without, unless something is said of the very character. */
function noteControls(
  shape: LeafShape,
  standing: TreeNode | undefined,
  node: TextNode,
  path: Path,
  parent: Place | undefined,
  key: MatchedKey | undefined,
  found: Found,
): void {
  if (standing?.kind !== "text" || standing.text === node.text) return;
  if (found.strange !== undefined && standing.start <= found.strange && found.strange < standing.end) return;
  const at = placeOf(shape, node, path, parent, key, "given");
  found.problems.push(controlCharacter(at, shape, standing.text, node.text));
}

function readLeaf(
  shape: LeafShape,
  standing: TreeNode | undefined,
  path: Path,
  parent: Place | undefined,
  key: MatchedKey | undefined,
  found: Found,
): Leaf<unknown> {
  const isReadable = standing?.kind === "text" && !isReported(standing, found.source);
  const meant: ReadOtherwise | undefined = isReadable
    ? (backslashed(shape, standing, found.source) ??
      unmarked(shape, standing) ??
      withoutTrailingComma(shape, standing, found.source))
    : undefined;
  const typed = meant && isReadable ? { ...standing, text: meant.text } : standing;
  const clean = typed?.kind === "text" ? cleaned(shape, typed) : typed;
  // A file may have such a name on the disk.
  const node = shape.meta.kind === "file" ? typed : clean;
  if (!node || node.kind === "unreadable") {
    return { $: placeOf(shape, node, path, parent, key, "absent"), value: undefined };
  }
  if (node.kind !== "text") {
    const $ = placeOf(shape, node, path, parent, key, "faulty");
    found.problems.push({
      rule: "schema/wrong-type",
      at: $,
      message: notAValue(shape, node),
      fixes: onlyItem(shape, $, node),
    });
    return { $, value: undefined };
  }
  if (meant?.problem) found.problems.push(meant.problem(placeOf(shape, node, path, parent, key, "given")));
  else if (isReadable && clean?.kind === "text") noteControls(shape, typed, clean, path, parent, key, found);
  const written = node.text.trim();
  const mayBePartial = shape.meta.mayBePartial && !node.comment && !isCalendarDay(written);
  const partial = mayBePartial ? asPartialDay(written) : undefined;
  if (partial) {
    return { $: placeOf(shape, node, path, parent, key, "given"), value: undefined, partial };
  }
  const state = stateOfText(shape, node);
  if (state !== "given" && !isWord(shape, written)) {
    const $ = placeOf(shape, node, path, parent, key, state);
    noteUnfinished($, found);
    return { $, value: undefined };
  }
  if (node.comment) {
    const $ = placeOf(shape, node, path, parent, key, "faulty");
    found.problems.push(cutByComment(shape, $, node, node.comment));
    return { $, value: undefined };
  }
  const joined = mayHoldKeys(node, parent)
    ? joinedKeys(placeOf(shape, node, path, parent, key, "faulty"), found.source)
    : undefined;
  if (joined) {
    found.problems.push(joined);
    return { $: joined.at, value: undefined };
  }
  if (node.isCut && shape.meta.kind !== "day" && shape.meta.kind !== "number") {
    const $ = placeOf(shape, node, path, parent, key, "faulty");
    found.problems.push(cutByComma(shape, $, written));
    return { $, value: undefined };
  }
  const parsed = shape.parse(shape.meta.kind === "prose" ? node.text : written);
  if (parsed) {
    const $ = placeOf(shape, node, path, parent, key, "given");
    if (shape.meta.kind === "prose" || shape.meta.kind === "text") noteOpenWords($, node, found);
    return { $, value: parsed.value };
  }
  const $ = placeOf(shape, node, path, parent, key, "faulty");
  found.problems.push(unfit(shape, $, written));
  return { $, value: undefined };
}

/** Brackets that hold a placeholder, as the text that the person sees; YAML reads a list or a block. */
function asTemplate(node: TreeNode, { source }: Found): TreeNode {
  if (node.kind !== "list" && node.kind !== "map") return node;
  const { start, end } = node;
  const text = node.flow ? source.slice(start, end) : "";
  return isTemplateInBrackets(text) ? { kind: "text", text, style: "plain", start, end } : node;
}

/** Whether the field itself knows the word, such as `pending` or `none` among its choices, or a no for yes or no. */
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
  parent: Place | undefined,
  key: MatchedKey | undefined,
  state: State,
): Place {
  const place = { path, state, shape, parent, key: key?.entry.key, node };
  // A misspelled key is its own mistake: nothing more is said about a value that is missing behind it.
  const isQuiet = key?.misspelled === true && (state === "blank" || state === "unfinished");
  const isLost = node === undefined ? parent?.isUnread === true : node.kind === "unreadable";
  const isWrongBlock = state === "faulty" && shape.kind !== "leaf";
  return isQuiet || isLost || isWrongBlock ? { ...place, state: "faulty", isUnread: true } : place;
}

function readList(
  shape: ListShape,
  node: TreeNode | undefined,
  path: Path,
  parent: Place | undefined,
  key: MatchedKey | undefined,
  found: Found,
): List<AnyView> {
  if (!node || node.kind === "unreadable") {
    return { $: placeOf(shape, node, path, parent, key, "absent"), items: [] };
  }
  if (node.kind === "text" && !(shape.item.kind === "leaf" && isWord(shape.item, node.text.trim()))) {
    const state = stateOfText(shape, node);
    if (state !== "given") {
      const $ = placeOf(shape, node, path, parent, key, state);
      noteUnfinished($, found);
      return { $, items: [] };
    }
  }
  if (node.kind === "text" && shape.item.kind === "leaf" && mayHoldKeys(node, parent)) {
    const $ = placeOf(shape, node, path, parent, key, "faulty");
    const problem =
      joinedKeys($, found.source) ??
      (node.isCut ? severalWithoutBrackets(shape.item, $, node, key?.entry.value !== node) : undefined);
    if (problem) {
      found.problems.push(problem);
      return { $, items: [] };
    }
  }
  const marked = wrongListMarks(placeOf(shape, node, path, parent, key, "faulty"), shape, node, found.source);
  if (marked) {
    found.problems.push(marked);
    return { $: marked.at, items: [] };
  }
  const inside = node.kind === "map" ? wordsInBraces(shape, node, found.source) : undefined;
  if (inside) {
    const $ = placeOf(shape, node, path, parent, key, "faulty");
    found.problems.push(inBraces($, inside));
    return { $, items: [] };
  }
  const unlisted = node.kind === "map" ? listMeant(shape, node, found.source) : undefined;
  if (unlisted) {
    const $ = placeOf(shape, node, path, parent, key, "faulty");
    found.problems.push(notAList($, unlisted));
    return { $: { ...$, isUnread: true }, items: [] };
  }
  // One value where several could stand is read as a list of one.
  const nodes = node.kind === "list" ? node.items : [node];
  const $ = openPlace(shape, node, path, parent, key, found);
  if (node.kind === "list" && shape.item.kind === "leaf") {
    found.problems.push(...dividedQuotations($, node, found.source));
  }
  const items = nodes.map((item, index) => read(shape.item, item, below(path, index), $, undefined, found));
  close($, items, items.length, key);
  return { $, items };
}

function readBlock(
  shape: BlockShape,
  node: TreeNode | undefined,
  path: Path,
  parent: Place | undefined,
  key: MatchedKey | undefined,
  found: Found,
): AnyBlock {
  if (!node || node.kind === "unreadable") {
    const $ = placeOf(shape, node, path, parent, key, "absent");
    return bareBlock(shape, parent || !found.isTorn ? $ : { ...$, state: "faulty", isUnread: true });
  }
  if (node.kind !== "map") {
    const state = node.kind === "text" ? stateOfText(shape, node) : "given";
    if (shape.meta.mayBeText && node.kind === "text" && state === "given" && !node.isCut && !node.comment) {
      return bareBlock(shape, placeOf(shape, node, path, parent, key, "given"));
    }
    const $ = placeOf(shape, node, path, parent, key, state === "given" ? "faulty" : state);
    noteUnfinished($, found);
    if (node.kind === "text" && node.comment?.before === "") {
      found.problems.push(commentWithoutSpace($, node, node.comment));
    } else if (state === "given") {
      found.problems.push({
        rule: "schema/wrong-type",
        at: $,
        message: notABlock(shape, node),
        fixes: writingBlock(shape, $, node),
      });
    }
    return bareBlock(shape, $);
  }
  const $ = openPlace(shape, node, path, parent, key, found);
  const given = noFields(shape);
  let count = 0;
  let present: ReadonlySet<string> | undefined;
  const { entries, goingOn } = withoutWords(shape, node, found.source, found.root);
  const matches = matchKeys(shape, entries);
  for (const matched of matches) {
    const { entry, field, misspelled } = matched;
    if (misspelled && !found.isLost(entry.key.start) && !isMerge(entry)) {
      present ??= presentKeys(matches);
      const near = field ?? offeredKey(shape, entry.key.text, present);
      found.problems.push(unknownKey(shape, $, entry, { field, near, present }, found.source));
      const joined = joinedKeyIn(entry.key.text)?.key;
      const maybe = near ?? (joined !== undefined && shape.fields.has(joined) ? joined : undefined);
      if (maybe !== undefined) $.mayBeMeant = [...($.mayBeMeant ?? []), maybe];
    }
    const fieldShape = field === undefined ? undefined : shape.fields.get(field);
    const place = field === undefined ? undefined : shape.placeOf.get(field);
    if (field === undefined || !fieldShape || place === undefined) continue;
    const value = goingOn.get(entry) ?? entry.value;
    if (value.kind === "text" && mayHoldKeys(value, $)) {
      const joined = keysJoinedTo(placeOf(fieldShape, value, path, $, matched, "faulty"), found.source);
      if (joined.length > 0) $.mayBeMeant = [...($.mayBeMeant ?? []), ...joined];
    }
    given[place] = read(fieldShape, value, below(path, field), $, matched, found);
    count++;
  }
  close($, given, count + node.entries.length - entries.length, key);
  // A block of unknown keys alone says something that nobody can read; the file itself lacks what it lacks.
  if (parent && count === 0 && node.entries.length > 0) $.mayBeMeant = shape.keys;
  return blockView(shape, $, given, absentField);
}

interface OpenPlace extends Omit<Place, "state" | "isUnread" | "mayBeMeant"> {
  state: State;
  isUnread?: true;
  mayBeMeant?: readonly string[];
}

/** The place of a list or block whose parts are still to be read; `close` settles its state by them. */
function openPlace(
  shape: Shape,
  node: TreeNode,
  path: Path,
  parent: Place | undefined,
  key: MatchedKey | undefined,
  found: Found,
): OpenPlace {
  const place: OpenPlace = { path, state: "given", shape, parent, key: key?.entry.key, node };
  if (parent ? found.isDamaged(node.start) : found.isTorn) place.isUnread = true;
  return place;
}

function close(
  place: OpenPlace,
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

/** A list or block is as far as its parts are: given with the first of them, unfinished while all are placeholders. */
function stateOfParts(parts: readonly (AnyView | undefined)[]): State {
  let best: State = "blank";
  for (const part of parts) {
    const state = part?.$.state;
    if (state === "given") return state;
    if (state === "faulty" || (state === "unfinished" && best === "blank")) best = state;
  }
  return best;
}

/** A block none of whose fields is in the text. */
function bareBlock(shape: BlockShape, place: Place): AnyBlock {
  return blockView(shape, place, noFields(shape), absentField);
}

function absentField(shape: Shape, key: string, block: Place): AnyView {
  const $ = placeOf(shape, undefined, below(block.path, key), block, undefined, "absent");
  switch (shape.kind) {
    case "leaf":
      return { $, value: undefined };
    case "list":
      return { $, items: [] };
    case "block":
      return bareBlock(shape, $);
  }
}
