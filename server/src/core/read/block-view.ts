// Blocks of the case view. Rules ask for their fields by the million, so that asking must cost next to nothing.
import type { Place } from "./place.ts";
import type { BlockShape, Shape } from "./shape.ts";
import type { AnyBlock, AnyView } from "./view.ts";

/** Makes the view of a field that is not in the text. */
export type MakeAbsent = (shape: Shape, key: string, block: Place) => AnyView;

/** A block whose fields are there to ask for, given or not; fields that are not given are made when asked for. */
export function blockView(
  shape: BlockShape,
  place: Place,
  given: ReadonlyMap<string, AnyView>,
  makeAbsent: MakeAbsent,
): AnyBlock {
  const View = viewClass(shape, makeAbsent);
  return new View(
    place,
    shape.keys.map((key) => given.get(key)),
  );
}

/** No key of a case can be the same as this one. */
const fields = Symbol("fields");

class BlockView implements AnyBlock {
  readonly $: Place;
  /** By the place of their key in the format. */
  readonly [fields]: (AnyView | undefined)[];
  constructor(place: Place, given: (AnyView | undefined)[]) {
    this.$ = place;
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
        const there = this[fields][index];
        if (there) return there;
        const made = makeAbsent(field, key, this.$);
        this[fields][index] = made;
        return made;
      },
    });
  }
  viewClasses.set(shape, View);
  return View;
}
