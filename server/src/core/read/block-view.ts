// Blocks of the case view. Rules read their fields millions of times, so access must cost next to nothing.
import { Cell, noteRead } from "../base/computation.ts";
import type { FieldRef } from "./field-ref.ts";
import type { BlockShape, Shape } from "./shape.ts";
import type { AnyBlock, AnyView } from "./view.ts";

/** Makes the view of a field that is not in the text. */
export type MakeAbsent = (shape: Shape, key: string, block: FieldRef) => AnyView;

/** The fields of a block by the position of their key in the format; undefined until they are made. */
export type Fields = (AnyView | undefined)[];

export function noFields(shape: BlockShape): Fields {
  return new Array<AnyView | undefined>(shape.keys.length).fill(undefined);
}

/** A block that has all its fields, given or not; fields that are not given are made on first access. */
export function blockView(
  shape: BlockShape,
  place: FieldRef,
  given: Fields,
  makeAbsent: MakeAbsent,
): AnyBlock {
  const View = viewClass(shape, makeAbsent);
  return new View(place, given);
}

/** Symbols, which no key of a case can equal. */
const fields = Symbol("fields");
const cells = Symbol("cells");

class BlockView implements AnyBlock {
  readonly ref: FieldRef;
  readonly [fields]: Fields;
  /** Of a view that is kept while its text changes: what has read each field. */
  [cells]: Cell[] | undefined;
  constructor(place: FieldRef, given: Fields) {
    this.ref = place;
    this[fields] = given;
  }
}

const viewClasses = new WeakMap<BlockShape, typeof BlockView>();

function viewClass(shape: BlockShape, makeAbsent: MakeAbsent): typeof BlockView {
  const known = viewClasses.get(shape);
  if (known) return known;
  class View extends BlockView {}
  for (const [index, [key, field]] of [...shape.fields].entries()) {
    Object.defineProperty(View.prototype, key, {
      get(this: BlockView): AnyView {
        if (this[cells]) noteRead(cellOf(this[cells], index));
        const there = this[fields][index];
        if (there) return there;
        const made = makeAbsent(field, key, this.ref);
        this[fields][index] = made;
        return made;
      },
    });
  }
  viewClasses.set(shape, View);
  return View;
}

function cellOf(all: Cell[], index: number): Cell {
  const known = all[index];
  if (known) return known;
  const made = new Cell();
  all[index] = made;
  return made;
}

/** Has the block note from now on who reads its fields. */
export function keepForChanges(block: AnyBlock): void {
  if (block instanceof BlockView) block[cells] ??= [];
}

/** The fields of a block that are in the text or were read, by the position of their key. Reading them is not noted. */
export function fieldsOf(block: AnyBlock): readonly (AnyView | undefined)[] {
  return block instanceof BlockView ? block[fields] : [];
}

/** Replaces a field of a block that is kept; `undefined` for one that is no longer in the text. */
export function replaceField(block: AnyBlock, index: number, view: AnyView | undefined): void {
  if (!(block instanceof BlockView)) return;
  block[fields][index] = view;
  block[cells]?.[index]?.change();
}
