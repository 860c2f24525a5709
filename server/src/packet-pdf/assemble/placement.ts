// The layout of a packet page. Letter size, single-sided, in portrait unless a wide page is shown larger in landscape.
import type { Box, Matrix, Size } from "../geometry.ts";
import { combine, letterSize, moving, scaling } from "../geometry.ts";

const lying: Size = { width: letterSize.height, height: letterSize.width };

/** A quarter inch, which desktop printers leave white. */
const edge = 18;

/** The strip along the lower edge that is reserved for the packet's own page numbers. */
const strip = 36;

/** The baseline of the strip's text. */
export const stripBaseline = 18;

/** The right end of the packet page number, measured from the right edge. */
export const numberInset = 18;

export interface Placement {
  /** Size of the packet's page. */
  readonly sheet: Size;
  /** From the upright page to the packet's page. */
  readonly matrix: Matrix;
}

/**
 * Fits an upright page of any size onto a letter sheet above the strip for page numbers: reduced if necessary,
 * centered, and enlarged to at most `largest` (1 for a page with a true size).
 */
export function fitted(size: Size, largest: number): Placement {
  const standing = within(size, letterSize, largest);
  const turned = within(size, lying, largest);
  return turned.scale > standing.scale ? placed(size, lying, turned) : placed(size, letterSize, standing);
}

/** True for a page of letter size, portrait or landscape, up to a rounding error. */
export function isLetter(size: Size): boolean {
  return [letterSize, lying].some(
    (sheet) => Math.abs(size.width - sheet.width) < 1.5 && Math.abs(size.height - sheet.height) < 1.5,
  );
}

/** Leaves a page of letter size where it is. */
export function unchanged(size: Size): Placement {
  return { sheet: size.width > size.height ? lying : letterSize, matrix: moving(0, 0) };
}

/**
 * The two slots in the margins of a letter page for the packet page number where it may not touch a form: the lower
 * right corner, otherwise the upper right corner, both within the printable area.
 */
export function numberSlots(sheet: Size, textWidth: number): readonly { area: Box; baseline: number }[] {
  const right = sheet.width - numberInset;
  const slot = (baseline: number) => ({
    area: { left: right - textWidth - 3, right: right + 3, bottom: baseline - 3.5, top: baseline + 8 },
    baseline,
  });
  return [slot(10.5), slot(sheet.height - 16.5)];
}

interface Fit {
  readonly scale: number;
  readonly frame: Box;
}

function within(size: Size, sheet: Size, largest: number): Fit {
  const frame = { left: edge, bottom: strip, right: sheet.width - edge, top: sheet.height - edge };
  const scale = Math.min(
    largest,
    (frame.right - frame.left) / size.width,
    (frame.top - frame.bottom) / size.height,
  );
  return { scale, frame };
}

function placed(size: Size, sheet: Size, { scale, frame }: Fit): Placement {
  const x = (frame.left + frame.right - size.width * scale) / 2;
  const y = (frame.bottom + frame.top - size.height * scale) / 2;
  return { sheet, matrix: combine(scaling(scale), moving(x, y)) };
}
