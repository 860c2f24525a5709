// Boxes and matrices in PDF units: points, origin at the bottom left, y upwards.

/** [a, b, c, d, e, f]: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [number, number, number, number, number, number];

export interface Box {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** US letter in points, portrait. */
export const letterSize: Size = { width: 612, height: 792 };

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export function combine(inner: Matrix, outer: Matrix): Matrix {
  const [a, b, c, d, e, f] = inner;
  const [A, B, C, D, E, F] = outer;
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
}

export function scaling(by: number): Matrix {
  return [by, 0, 0, by, 0, 0];
}

export function moving(x: number, y: number): Matrix {
  return [1, 0, 0, 1, x, y];
}

export function applied(matrix: Matrix, x: number, y: number): readonly [number, number] {
  const [a, b, c, d, e, f] = matrix;
  return [a * x + c * y + e, b * x + d * y + f];
}

/** A number as a PDF writes it: without an exponent. */
export function decimal(value: number): string {
  return Number.isInteger(value)
    ? value.toFixed(0)
    : value
        .toFixed(6)
        .replace(/\.?0+$/, "")
        .replace(/^-0$/, "0");
}

/** The smallest upright box around the transformed one. */
export function transformed(box: Box, matrix: Matrix): Box {
  const corners = [
    applied(matrix, box.left, box.bottom),
    applied(matrix, box.right, box.bottom),
    applied(matrix, box.left, box.top),
    applied(matrix, box.right, box.top),
  ];
  return {
    left: Math.min(...corners.map(([x]) => x)),
    bottom: Math.min(...corners.map(([, y]) => y)),
    right: Math.max(...corners.map(([x]) => x)),
    top: Math.max(...corners.map(([, y]) => y)),
  };
}

/** The intersection of two boxes; undefined if they do not overlap. */
export function shared(one: Box, other: Box): Box | undefined {
  const box = {
    left: Math.max(one.left, other.left),
    bottom: Math.max(one.bottom, other.bottom),
    right: Math.min(one.right, other.right),
    top: Math.min(one.top, other.top),
  };
  return box.left <= box.right && box.bottom <= box.top ? box : undefined;
}

/**
 * Brings a page as it is seen upright to the origin: its visible box, turned clockwise by /Rotate.
 */
export function upright(box: Box, rotation: 0 | 90 | 180 | 270): { matrix: Matrix; size: Size } {
  const width = box.right - box.left;
  const height = box.top - box.bottom;
  switch (rotation) {
    case 0:
      return { matrix: [1, 0, 0, 1, -box.left, -box.bottom], size: { width, height } };
    case 90:
      return { matrix: [0, -1, 1, 0, -box.bottom, box.right], size: { width: height, height: width } };
    case 180:
      return { matrix: [-1, 0, 0, -1, box.right, box.top], size: { width, height } };
    case 270:
      return { matrix: [0, 1, -1, 0, box.top, -box.left], size: { width: height, height: width } };
  }
}
