// The tree of a case file, walked beside the case format: a case view with holes, and what is wrong with the file.
// Never throws, and a bad field costs no more than itself.
import type { Fix, Path } from "../engine/finding.ts";
import type { Message } from "../engine/message.ts";
import type { ParsedText } from "../text/parse.ts";
import { covering } from "../text/stretch.ts";
import type { TextNode, TreeNode } from "../text/tree.ts";
import { blockView as makeBlockView } from "./block-view.ts";
import { isMerge, matchKeys, unknownKey } from "./keys.ts";
import { nearest } from "./nearest.ts";
import type { Place, State } from "./place.ts";
import { placeholder } from "./placeholder.ts";
import type { Problem } from "./problem.ts";
import { asDay, asNumber, asYesNo } from "./rewrite.ts";
import { type BlockShape, caseShape, type LeafShape, type ListShape, type Shape } from "./shape.ts";
import type { AnyBlock, AnyView, CaseView, Leaf, List } from "./view.ts";

export interface ReadCase {
  readonly view: CaseView;
  readonly problems: readonly Problem[];
  /** Every placeholder in the file, in the order of the text. */
  readonly unfinished: readonly Place[];
}

/** Reads the case that the text holds, as far as it goes. */
export function readCase(text: ParsedText): ReadCase {
  const found: Found = {
    problems: [],
    unfinished: [],
    isDamaged: covering(text.damaged),
    isLost: covering(text.lost),
    isTorn: text.isTorn,
  };
  const view = readBlock(caseShape, text.root, [], undefined, undefined, found);
  return { view: view as unknown as CaseView, problems: found.problems, unfinished: found.unfinished };
}

interface Found {
  readonly problems: Problem[];
  readonly unfinished: Place[];
  /** Whether the part of the text around an offset could be read in part only. */
  readonly isDamaged: (offset: number) => boolean;
  /** Whether what was read at an offset is a mistake's making. */
  readonly isLost: (offset: number) => boolean;
  /** Whether top-level keys may be lost. */
  readonly isTorn: boolean;
}

const nothingFound = (): Found => ({
  problems: [],
  unfinished: [],
  isDamaged: () => false,
  isLost: () => false,
  isTorn: false,
});

/** A misspelt key counts as its own mistake: nothing more is said about a value that is missing behind it. */
interface KeyOf {
  readonly node: TextNode;
  readonly misspelt: boolean;
}

function read(
  shape: Shape,
  standing: TreeNode | undefined,
  path: Path,
  parent: Place | undefined,
  key: KeyOf | undefined,
  found: Found,
): AnyView {
  const node =
    standing && isMistaken(standing, key?.node ?? standing, found) ? unreadable(standing) : standing;
  switch (shape.kind) {
    case "leaf":
      return readLeaf(shape, node, path, parent, key, found);
    case "list":
      return readList(shape, node, path, parent, key, found);
    case "block":
      return readBlock(shape, node, path, parent, key, found);
  }
}

/** What a mistake made of the text; a key without a value beside a mistake may be one, too. */
function isMistaken(node: TreeNode, key: TreeNode, { isLost, isDamaged }: Found): boolean {
  if (isLost(node.start) || isLost(key.start)) return true;
  return node.kind === "text" && stateOfText(node) === "blank" && isDamaged(key.start);
}

function unreadable({ start, end }: TreeNode): TreeNode {
  return { kind: "unreadable", start, end };
}

/** State of a text wherever it stands; `given` means that there is something to be read. */
function stateOfText(node: TextNode): State {
  if (node.text.trim() === "") return "blank";
  if (node.style === "plain" && (node.text === "~" || node.text === "null")) return "blank";
  return placeholder.test(node.text) ? "unfinished" : "given";
}

function readLeaf(
  shape: LeafShape,
  node: TreeNode | undefined,
  path: Path,
  parent: Place | undefined,
  key: KeyOf | undefined,
  found: Found,
): Leaf<unknown> {
  const place = (state: State): Place => placeOf(shape, node, path, parent, key, state);
  if (!node || node.kind === "unreadable") return { $: place("absent"), value: undefined };
  if (node.kind !== "text") {
    const $ = place("faulty");
    found.problems.push({
      rule: "schema/wrong-type",
      at: $,
      message: [
        `{title} is one value, not a ${node.kind === "map" ? "block of keys" : "list"}`,
        { title: shape.meta.title },
      ],
      fixes: [],
    });
    return { $, value: undefined };
  }
  const state = stateOfText(node);
  if (state !== "given") {
    const $ = place(state);
    if (state === "unfinished") found.unfinished.push($);
    return { $, value: undefined };
  }
  const written = node.text.trim();
  const parsed = shape.parse(shape.meta.kind === "prose" ? node.text : written);
  if (parsed) return { $: place("given"), value: parsed.value };
  const $ = place("faulty");
  found.problems.push(unfit(shape, $, written));
  return { $, value: undefined };
}

function placeOf(
  shape: Shape,
  node: TreeNode | undefined,
  path: Path,
  parent: Place | undefined,
  key: KeyOf | undefined,
  state: State,
): Place {
  const place = { path, state, shape, parent, key: key?.node, node };
  const isQuiet = key?.misspelt === true && (state === "blank" || state === "unfinished");
  const isLost = node === undefined ? parent?.isUnread === true : node.kind === "unreadable";
  const isWrongBlock = state === "faulty" && shape.kind !== "leaf";
  return isQuiet || isLost || isWrongBlock ? { ...place, state: "faulty", isUnread: true } : place;
}

/** Text that does not fit its field, in words, with what it may stand for. */
function unfit(shape: LeafShape, at: Place, written: string): Problem {
  const instead = (value: string | undefined): Fix[] =>
    value === undefined
      ? []
      : [{ title: `Write ${value}`, safe: false, operations: [{ op: "replace", path: at.path, value }] }];
  switch (shape.meta.kind) {
    case "day":
      return {
        rule: "schema/not-a-date",
        at,
        message: ['"{written}" is no day of the calendar written as YYYY-MM-DD', { written }],
        fixes: instead(asDay(written)),
      };
    case "number":
      return {
        rule: "schema/not-a-number",
        at,
        message: ['"{written}" is no plain number; write digits alone, such as 186000', { written }],
        fixes: instead(asNumber(written)),
      };
    case "yes-no":
      return {
        rule: "schema/not-a-choice",
        at,
        message: ['"{written}" is neither yes nor no', { written }],
        fixes: instead(asYesNo(written)),
      };
    case "version":
      return {
        rule: "schema/not-a-choice",
        at,
        message: ['"{written}" is no version of the case format that is known; this one is 1', { written }],
        fixes: instead("1"),
      };
    case "id":
      return {
        rule: "schema/not-a-choice",
        at,
        message: [
          '"{written}" cannot be a short name, because the case file uses this word itself',
          { written },
        ],
        fixes: [],
      };
    default:
      return {
        rule: "schema/not-a-choice",
        at,
        message: [
          '"{written}" is none of the choices here: {choices}',
          { written, choices: shape.choices.join(", ") },
        ],
        fixes: instead(nearest(written, shape.choices, Math.max(2, Math.floor(written.length / 2)))),
      };
  }
}

function readList(
  shape: ListShape,
  node: TreeNode | undefined,
  path: Path,
  parent: Place | undefined,
  key: KeyOf | undefined,
  found: Found,
): List<AnyView> {
  const place = (state: State): Place => placeOf(shape, node, path, parent, key, state);
  if (!node || node.kind === "unreadable") return { $: place("absent"), items: [] };
  if (node.kind === "text" && stateOfText(node) !== "given") {
    const state = stateOfText(node);
    const $ = place(state);
    if (state === "unfinished") found.unfinished.push($);
    return { $, items: [] };
  }
  // One value where several could stand is read as a list of one.
  const nodes = node.kind === "list" ? node.items : [node];
  const $ = openPlace(shape, node, path, parent, key, found);
  const items = nodes.map((item, index) => read(shape.item, item, [...path, index], $, undefined, found));
  close($, items, key);
  return { $, items };
}

function readBlock(
  shape: BlockShape,
  node: TreeNode | undefined,
  path: Path,
  parent: Place | undefined,
  key: KeyOf | undefined,
  found: Found,
): AnyBlock {
  const place = (state: State): Place => placeOf(shape, node, path, parent, key, state);
  if (!node || node.kind === "unreadable") {
    const $ = place("absent");
    return blockView(
      shape,
      parent || !found.isTorn ? $ : { ...$, state: "faulty", isUnread: true },
      new Map(),
    );
  }
  if (node.kind !== "map") {
    const state = node.kind === "text" ? stateOfText(node) : "given";
    const $ = place(state === "given" ? "faulty" : state);
    if (state === "unfinished") found.unfinished.push($);
    if (state === "given") {
      found.problems.push({
        rule: "schema/wrong-type",
        at: $,
        message: notABlock(shape, node),
        fixes: [],
      });
    }
    return blockView(shape, $, new Map());
  }
  const $ = openPlace(shape, node, path, parent, key, found);
  const given = new Map<string, AnyView>();
  let present: ReadonlySet<string> | undefined;
  for (const { entry, field, misspelt } of matchKeys(shape, node.entries)) {
    if (misspelt && !found.isLost(entry.key.start) && !isMerge(entry)) {
      present ??= new Set(node.entries.map(({ key: { text } }) => text));
      found.problems.push(unknownKey(shape, $, entry, field, present));
    }
    const fieldShape = field === undefined ? undefined : shape.fields.get(field);
    if (field === undefined || !fieldShape) continue;
    given.set(
      field,
      read(fieldShape, entry.value, [...path, field], $, { node: entry.key, misspelt }, found),
    );
  }
  close($, [...given.values()], key);
  return blockView(shape, $, given);
}

function notABlock(shape: BlockShape, node: TreeNode): Message {
  const joined = node.kind === "text" ? /^([a-z_]+):\S/.exec(node.text)?.[1] : undefined;
  return joined !== undefined && shape.fields.has(joined)
    ? ['Between "{joined}:" and its value a space is missing', { joined }]
    : [
        "{title} is a block of keys, each on a line of its own below it: {keys}",
        { title: shape.meta.title, keys: shape.keys.slice(0, 6).join(", ") },
      ];
}

interface OpenPlace extends Omit<Place, "state" | "isUnread"> {
  state: State;
  isUnread?: true;
}

/** The place of a list or block whose parts are still to be read; `close` settles its state by them. */
function openPlace(
  shape: Shape,
  node: TreeNode,
  path: Path,
  parent: Place | undefined,
  key: KeyOf | undefined,
  found: Found,
): OpenPlace {
  const place: OpenPlace = { path, state: "given", shape, parent, key: key?.node, node };
  if (parent ? found.isDamaged(node.start) : found.isTorn) place.isUnread = true;
  return place;
}

function close(place: OpenPlace, parts: readonly AnyView[], key: KeyOf | undefined): void {
  const holdsMore = place.node?.kind === "map" && place.node.entries.length > parts.length;
  const state = stateOfParts(parts);
  if (holdsMore && state === "blank") return;
  place.state = state;
  if (state === "given" || state === "faulty") return;
  if (key?.misspelt !== true && !place.isUnread) return;
  place.state = "faulty";
  place.isUnread = true;
}

/** A list or block is as far as its parts are: given with the first of them, unfinished while all are placeholders. */
function stateOfParts(parts: readonly AnyView[]): State {
  if (parts.some((part) => part.$.state === "given")) return "given";
  if (parts.some((part) => part.$.state === "faulty")) return "faulty";
  return parts.some((part) => part.$.state === "unfinished") ? "unfinished" : "blank";
}

function blockView(shape: BlockShape, place: Place, given: ReadonlyMap<string, AnyView>): AnyBlock {
  return makeBlockView(shape, place, given, absentField);
}

function absentField(shape: Shape, key: string, block: Place): AnyView {
  return read(shape, undefined, [...block.path, key], block, undefined, nothingFound());
}
