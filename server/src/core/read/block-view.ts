// Blocks of the case view. Rules ask for their fields by the million, so that asking must cost next to nothing.
import type { Place } from "./place.ts";
import type { BlockShape, Shape } from "./shape.ts";
import type { AnyBlock, AnyView } from "./view.ts";

/** Makes the view of a field that is not in the text. */
export type MakeAbsent = (shape: Shape, key: string, block: Place) => AnyView;

/** The fields of a block by the place of their key in the format; none where they are still to be made. */
export type Fields = (AnyView | undefined)[];

export function noFields(shape: BlockShape): Fields {
  return new Array<AnyView | undefined>(shape.keys.length).fill(undefined);
}

/** A block whose fields are there to ask for, given or not; fields that are not given are made when asked for. */
export function blockView(shape: BlockShape, place: Place, given: Fields, makeAbsent: MakeAbsent): AnyBlock {
  const View = viewClass(shape, makeAbsent);
  return new View(place, given);
}

/** No key of a case can be the same as this one. */
const fields = Symbol("fields");

class BlockView implements AnyBlock {
  readonly $: Place;
  readonly [fields]: Fields;
  constructor(place: Place, given: Fields) {
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
