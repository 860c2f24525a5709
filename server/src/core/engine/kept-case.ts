// A case that is read once and then kept while its text changes: only the pieces of the text that differ are read again.

import type { Path } from "../base/path.ts";
import type { Span } from "../base/span.ts";
import { expandInitials } from "../model/initials.ts";
import { type FieldRef, type Placement, spanOf } from "../read/field-ref.ts";
import { keepView, replaceNode, updateView } from "../read/kept-view.ts";
import type { ReadProblem } from "../read/problem.ts";
import { type ReadCase, readCase, readField } from "../read/read.ts";
import { caseShape, type Shape } from "../read/shape.ts";
import type { AnyView, CaseView, List } from "../read/view.ts";
import type { ParsedText } from "../text/parse.ts";
import type { Cut, Piece } from "../text/recut.ts";
import { type MapEntry, type MapNode, type ParsedPart, shiftedFix, type TreeNode } from "../text/tree.ts";

/** A piece of the text, and what was read in it. */
interface KeptPiece {
  readonly field: string;
  /** Of an item, its position in the list. */
  readonly index: number | undefined;
  part: ParsedPart;
  /** Where it was when it was read; positions in its fields and problems are from then. */
  readAt: number;
  problems: readonly ReadProblem[];
  unfinished: readonly FieldRef[];
}

export class KeptCase {
  readonly view: CaseView;
  readonly #pieces: readonly KeptPiece[];
  /** The index of the piece of each field: of a list that is in several pieces, the piece of its key. */
  readonly #pieceOf: ReadonlyMap<string, number>;
  #text: ParsedText;
  #cut: Cut;

  private constructor(view: CaseView, pieces: readonly KeptPiece[], text: ParsedText, cut: Cut) {
    this.view = view;
    this.#text = text;
    this.#pieces = pieces;
    this.#pieceOf = new Map(
      pieces.flatMap(({ field, index }, at) => (index === undefined ? [[field, at] as const] : [])),
    );
    this.#cut = cut;
    keepView(view);
  }

  /** The text that it was read from or updated to last. */
  get text(): ParsedText {
    return this.#text;
  }

  /** Undefined for a text that must be read as a whole. */
  static from(text: ParsedText): KeptCase | undefined {
    if (!text.cut || !isOrdinary(text) || expandInitials(text, undefined) !== text) return undefined;
    const places = fieldsOfPieces(text.cut);
    const read = readCase(text);
    const pieces = places && piecesOf(text.cut, places, read);
    return pieces && new KeptCase(read.view, pieces, text, text.cut);
  }

  /**
   * Reads what is different in the text. `later`: this text must be read as a whole, and the case is as it was before.
   * `lost`: the case has other parts, and cannot be kept.
   */
  update(text: ParsedText): "updated" | "later" | "lost" {
    const { cut } = text;
    if (!cut || !isOrdinary(text)) return "later";
    const isAlike =
      cut.pieces.length === this.#pieces.length &&
      cut.pieces.every(({ kind }, at) => kind === this.#cut.pieces[at]?.kind);
    if (!isAlike) return "lost";
    const changed = this.#pieces.flatMap((piece, at) => {
      const now = cut.pieces[at];
      return now && now.part !== piece.part ? [{ piece, at, now }] : [];
    });
    this.#text = text;
    this.#cut = cut;
    const isUpdated = changed.every(({ piece, at, now }) =>
      this.#readAgain(text, piece, now, cut.starts[at] ?? 0),
    );
    return isUpdated ? "updated" : "lost";
  }

  #readAgain(text: ParsedText, piece: KeptPiece, now: Piece, start: number): boolean {
    const { field, index } = piece;
    const { root } = now.at(start);
    if (!root || now.kind === "head" || hasLoneWord(root)) return false;
    const entry = root.kind === "map" ? root.entries[0] : undefined;
    const node = root.kind === "list" ? root.items[0] : entry?.value;
    if (!node || (entry && entry.key.text !== field)) return false;
    const list = index === undefined ? undefined : fieldOf(this.view, field);
    const kept = index === undefined ? fieldOf(this.view, field) : list?.items?.[index];
    if (!kept || namesByInitials(text, root, node, kept.ref.shape)) return false;
    const read = readField(
      text,
      kept.ref.shape,
      node,
      kept.ref.path,
      list ? list.ref : this.view.ref,
      entry && { entry, field, misspelled: false },
    );
    if (read.problems.some(isOfWholeText) || !updateView(kept, read.view)) return false;
    this.#replaceNodes(list?.ref, kept.ref, entry, node, index);
    Object.assign(piece, {
      part: now.part,
      readAt: start,
      problems: read.problems,
      unfinished: read.unfinished,
    });
    return true;
  }

  /** The trees of the list and of the case, which contain that of the piece. */
  #replaceNodes(
    list: FieldRef | undefined,
    { key }: FieldRef,
    entry: MapEntry | undefined,
    node: TreeNode,
    index: number | undefined,
  ): void {
    const root = this.view.ref.node;
    if (root?.kind !== "map") return;
    const before = list?.node;
    const value: TreeNode =
      before?.kind === "list" && index !== undefined
        ? { ...before, items: before.items.with(index, node) }
        : node;
    if (list) replaceNode(list, value);
    const name = (list ?? { key }).key?.text;
    const at = root.entries.findIndex((one) => one.key.text === name);
    const known = root.entries[at];
    if (!known) return;
    const entries = root.entries.with(at, { key: entry?.key ?? known.key, value });
    replaceNode(this.view.ref, { ...root, entries } satisfies MapNode);
  }

  /** Where the text of a field reference of this case is now. */
  readonly placed: Placement = ({ path }, span) => this.placedAt(path, span);

  /** The same for a span in the text of a path. */
  readonly placedAt = (path: Path, span: Span): Span => moved(span, this.#shiftOf(path));

  /** How far the text around a field is from where it was when it was read. */
  #shiftOf(path: Path): number {
    const [field = this.#fieldOfMark(), index] = path;
    const first = this.#pieceOf.get(String(field));
    if (first === undefined) return 0;
    const isItem = typeof index === "number" && this.#pieces[first + 1 + index]?.index === index;
    return this.#shiftOfPiece(isItem && this.#pieces[first + 1]?.field === field ? first + 1 + index : first);
  }

  #shiftOfPiece(at: number): number {
    return (this.#cut.starts[at] ?? 0) - (this.#pieces[at]?.readAt ?? 0);
  }

  /** What is missing at the top of the file is reported there. */
  #fieldOfMark(): string {
    return this.#pieceOf.has("parole_case") ? "parole_case" : (this.#pieces[0]?.field ?? "");
  }

  /** What was found while reading, with the positions of now. */
  get problems(): readonly ReadProblem[] {
    return this.#pieces.flatMap(({ problems }, at) =>
      problems.map((problem) => movedProblem(problem, this.#shiftOfPiece(at))),
    );
  }

  get unfinished(): readonly FieldRef[] {
    return this.#pieces.flatMap(({ unfinished }) => unfinished);
  }
}

function moved({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

function movedProblem(problem: ReadProblem, by: number): ReadProblem {
  const { at, span, fixes } = problem;
  return {
    ...problem,
    span: moved(span ?? spanOf(at), by),
    fixes: fixes.map((fix) => (fix.operations ? fix : shiftedFix(fix, by))),
  };
}

/** A text without problems of its own, and without keys that are read as others or not at all. */
function isOrdinary({ problems, damaged, lost }: ParsedText): boolean {
  return problems.length === 0 && damaged.length === 0 && lost.length === 0;
}

type Place = Pick<KeptPiece, "field" | "index">;

/** The field of each piece; undefined if a key is not one of the format, or a list is not one of blocks. */
function fieldsOfPieces({ pieces }: Cut): readonly Place[] | undefined {
  const places: Place[] = [];
  let list: string | undefined;
  let count = 0;
  for (const { kind, part } of pieces) {
    if (kind === "item" && list !== undefined) {
      places.push({ field: list, index: count++ });
      continue;
    }
    const field = part.root?.kind === "map" ? part.root.entries[0]?.key.text : undefined;
    const shape = field === undefined ? undefined : caseShape.fields.get(field);
    if (field === undefined || !shape || (kind === "head" && !isListOfBlocks(shape))) return undefined;
    places.push({ field, index: undefined });
    [list, count] = [kind === "head" ? field : undefined, 0];
  }
  return pieces.some(({ part }) => part.root && hasLoneWord(part.root)) ? undefined : places;
}

function isListOfBlocks(shape: Shape): boolean {
  return shape.kind === "list" && shape.item.kind === "block";
}

function piecesOf(cut: Cut, places: readonly Place[], read: ReadCase): readonly KeptPiece[] | undefined {
  if (read.problems.some(isOfWholeText)) return undefined;
  const isSplit = new Set(places.flatMap(({ field, index }) => (index === undefined ? [] : [field])));
  const nameOf = ([field, index]: Path) =>
    isSplit.has(String(field)) && index !== undefined ? `${field} ${index}` : String(field);
  const problems = grouped(read.problems, ({ at }) => nameOf(at.path));
  const unfinished = grouped(read.unfinished, ({ path }) => nameOf(path));
  const pieces = places.map(({ field, index }, at): KeptPiece => {
    const name = nameOf(index === undefined ? [field] : [field, index]);
    return {
      field,
      index,
      part: cut.pieces[at]?.part ?? { root: undefined, problems: [], lost: [] },
      readAt: cut.starts[at] ?? 0,
      problems: problems.get(name) ?? [],
      unfinished: unfinished.get(name) ?? [],
    };
  });
  const count = (kept: readonly (readonly unknown[])[]) => kept.reduce((sum, some) => sum + some.length, 0);
  const isWhole =
    count(pieces.map((piece) => piece.problems)) === read.problems.length &&
    count(pieces.map((piece) => piece.unfinished)) === read.unfinished.length &&
    pieces.every(({ field, index }) => {
      const view = fieldOf(read.view, field);
      return view && (index === undefined || view.items?.[index] !== undefined);
    });
  return isWhole ? pieces : undefined;
}

function grouped<Item>(items: readonly Item[], name: (item: Item) => string): ReadonlyMap<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(name(item));
    if (group) group.push(item);
    else groups.set(name(item), [item]);
  }
  return groups;
}

/** Fixes of an unknown key look at the lines around it. */
function isOfWholeText({ rule }: ReadProblem): boolean {
  return rule === "schema/unknown-key";
}

/** Within braces, a word without a value may be one of the ids of the case. */
function hasLoneWord(node: TreeNode): boolean {
  switch (node.kind) {
    case "list":
      return node.items.some(hasLoneWord);
    case "map":
      return node.entries.some(
        ({ value }) =>
          hasLoneWord(value) || (node.flow && value.kind === "text" && value.start === value.end),
      );
    default:
      return false;
  }
}

/** Whether a person may be named in one word, in place of whom another tree is read. */
function namesByInitials(text: ParsedText, root: TreeNode, node: TreeNode, shape: Shape): boolean {
  if (shape.kind === "block" && node.kind === "text") return true;
  return root.kind === "map" && expandInitials({ ...text, root }, undefined).root !== root;
}

function fieldOf(
  view: CaseView,
  field: string,
): (AnyView & { readonly items?: readonly AnyView[] }) | undefined {
  return view[field as keyof CaseView] as (AnyView & Partial<List<AnyView>>) | undefined;
}
