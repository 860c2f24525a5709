// The keys of a block: which of the format's keys each is read as, and what is said of one that the format has not.
import type { MapEntry } from "../text/tree.ts";
import { nearest } from "./nearest.ts";
import type { Place } from "./place.ts";
import type { Problem } from "./problem.ts";
import type { BlockShape } from "./shape.ts";

/** YAML's own way to take over the keys of another block; the alias behind it has been reported. */
export function isMerge({ key, value }: MapEntry): boolean {
  return key.text === "<<" && value.kind === "unreadable";
}

export interface MatchedKey {
  readonly entry: MapEntry;
  /** The key of the format that it is read as. */
  readonly field: string | undefined;
  readonly misspelt: boolean;
}

/** Two letters apart is the most for a key to be read as another. */
const readableSlip = 2;

/** Which key of the format each entry of a block is read as. */
export function matchKeys(shape: BlockShape, entries: readonly MapEntry[]): MatchedKey[] {
  let taken: Set<string> | undefined;
  return entries.map((entry): MatchedKey => {
    const written = entry.key.text;
    if (shape.fields.has(written)) return { entry, field: written, misspelt: false };
    taken ??= new Set(entries.map(({ key }) => key.text).filter((key) => shape.fields.has(key)));
    const free = shape.keys.filter((key) => !taken?.has(key));
    const field = nearest(written, free, readableSlip);
    if (field !== undefined) taken.add(field);
    return { entry, field, misspelt: true };
  });
}

/** The problem that the format has no such key; `present` are the keys of the block. */
export function unknownKey(
  shape: BlockShape,
  block: Place,
  entry: MapEntry,
  field: string | undefined,
  present: ReadonlySet<string>,
): Problem {
  const written = entry.key.text;
  const near =
    field ??
    nearest(
      written,
      shape.keys.filter((key) => !present.has(key)),
      Math.max(readableSlip, Math.floor(written.length * 0.6)),
    );
  const path = [...block.path, written];
  return {
    rule: "schema/unknown-key",
    at: { path, state: "faulty", shape, parent: block, key: entry.key, node: undefined },
    message:
      near === undefined
        ? ['"{written}" is no key that belongs under {block}', { written, block: shape.meta.title }]
        : [
            '"{written}" is no key that belongs under {block}; the nearest is "{near}"',
            { written, block: shape.meta.title, near },
          ],
    fixes:
      near === undefined
        ? []
        : [
            {
              title: `Write ${near}`,
              safe: field !== undefined,
              operations: [{ op: "rename", path, key: near }],
            },
          ],
  };
}
