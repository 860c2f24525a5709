// A page of a file, or a picture, to be drawn onto a page of the packet.
import type { PDFDict, PDFDocument, PDFObject, PDFPage } from "@cantoo/pdf-lib";
import {
  clip,
  concatTransformationMatrix,
  drawObject,
  endPath,
  PDFName,
  PDFObjectCopier,
  PDFRef,
  popGraphicsState,
  pushGraphicsState,
  rectangle,
  setGraphicsState,
} from "@cantoo/pdf-lib";
import { joined } from "../bytes.ts";
import type { Box, Matrix, Size } from "../geometry.ts";
import { combine, scaling, shared, transformed, upright } from "../geometry.ts";
import type { DrawnAnnotation } from "./annotations.ts";
import { addressLinks, drawnAnnotations } from "./annotations.ts";
import { pictureEmbedder } from "./embedded-picture.ts";
import { hasInk } from "./ink-detection.ts";
import type { OpenedPdf, PdfPage } from "./opened-pdf.ts";
import { arrayAt, asDict, contentOf, dictAt, nameAt } from "./pdf-objects.ts";
import type { Jpeg, Png } from "./pictures.ts";
import { uprightSize, uprightTurn } from "./pictures.ts";

export interface SourcePage {
  /** Upright, in points. */
  readonly size: Size;
  /** The largest factor of enlargement. */
  readonly largest: number;
  /** Draws it; `matrix` maps from the upright page to the packet's page. */
  readonly draw: (page: PDFPage, matrix: Matrix) => void;
  /** False if nothing is drawn in an area, given in upright points. */
  readonly hasInk: (area: Box) => boolean;
  /** The links to web addresses and similar, in upright points. */
  readonly links: () => readonly PageLink[];
}

/** An area of a page that opens a URL. */
export interface PageLink {
  readonly area: Box;
  readonly address: string;
}

/** The layers of a PDF (optional content groups), as objects of the packet. */
export interface Layers {
  readonly all: readonly PDFRef[];
  readonly off: readonly PDFRef[];
}

/**
 * The pages of a PDF, with their annotations drawn in. Each becomes one object of the packet, however often it is
 * drawn.
 */
export function sourcePagesOf(
  source: OpenedPdf,
  packet: PDFDocument,
): { pages: readonly SourcePage[]; layers: () => Layers } {
  const copier = PDFObjectCopier.for(source.document.context, packet.context);
  const target = { packet, copier, copies: new Map<PDFObject, PDFRef>() };
  return {
    pages: source.pages.map((page) => sourcePageOf(page, source, target)),
    layers: () => layersOf(source, copier),
  };
}

/** A picture on a page of its own, no larger than one point per pixel. */
export async function picturePage(
  bytes: Uint8Array,
  picture: Jpeg | Png,
  packet: PDFDocument,
): Promise<SourcePage> {
  const embed = await pictureEmbedder(bytes, picture, packet);
  const made: { image?: PDFRef } = {};
  const size = uprightSize(picture);
  const turn = uprightTurn(picture.orientation);
  return {
    size,
    largest: 1,
    hasInk: () => true,
    links: () => [],
    draw: (page, matrix) => {
      const whole = combine(combine(turn, [size.width, 0, 0, size.height, 0, 0]), matrix);
      made.image ??= embed();
      drawObjects(page, [{ object: made.image, matrix: whole }]);
    },
  };
}

interface Target {
  readonly packet: PDFDocument;
  readonly copier: ReturnType<typeof PDFObjectCopier.for>;
  /** Objects that many pages share, mainly lists of fonts and images, each copied once. */
  readonly copies: Map<PDFObject, PDFRef>;
}

interface Drawn {
  readonly object: PDFRef;
  readonly matrix: Matrix;
  /** Darkens what is under it instead of hiding it. */
  readonly isSeeThrough?: boolean;
}

function sourcePageOf(page: PdfPage, source: OpenedPdf, target: Target): SourcePage {
  const { matrix: turn, size } = upright(page.visible, page.rotation);
  const toUpright = combine(turn, scaling(page.unit));
  const made: { objects?: readonly Drawn[] } = {};
  return {
    size: { width: size.width * page.unit, height: size.height * page.unit },
    largest: 1,
    hasInk: (area) => hasInkOn(page, source, toUpright, area),
    links: () =>
      addressLinks(page.dict).map(({ area, address }) => ({ area: transformed(area, toUpright), address })),
    draw: (sheet, matrix) => {
      made.objects ??= objectsOf(page, source, target);
      drawObjects(sheet, made.objects, combine(toUpright, matrix), page.visible);
    },
  };
}

function objectsOf(page: PdfPage, source: OpenedPdf, target: Target): readonly Drawn[] {
  const body = bodyOf(page, target);
  const annotations = drawnAnnotations(page.dict).map((annotation) => ({
    object: appearanceObject(annotation, source, target),
    matrix: annotation.matrix,
    isSeeThrough: annotation.isSeeThrough,
  }));
  return [...(body ? [{ object: body, matrix: [1, 0, 0, 1, 0, 0] as const }] : []), ...annotations];
}

/** The page's own drawing as one object; undefined for an empty page. */
function bodyOf(page: PdfPage, target: Target): PDFRef | undefined {
  const { packet, copier } = target;
  const [only, ...more] = page.contents;
  if (!only) return undefined;
  const { left, bottom, right, top } = page.visible;
  const entries = {
    Type: "XObject",
    Subtype: "Form",
    FormType: 1,
    BBox: [left, bottom, right, top],
  };
  const stream =
    more.length === 0
      ? packet.context.stream(only.contents, entries)
      : packet.context.flateStream(contentsOf(page), entries);
  if (more.length === 0) copyEntries(only.dict, stream.dict, ["Filter", "DecodeParms"], copier);
  const group = dictAt(page.dict, "Group");
  if (group) stream.dict.set(PDFName.of("Group"), copier.copy(group));
  stream.dict.set(PDFName.of("Resources"), copiedResources(page.resources, target));
  return packet.context.register(stream);
}

function contentsOf(page: PdfPage): Uint8Array {
  const newline = Uint8Array.of(0x0a);
  return joined(page.contents.flatMap((stream) => [contentOf(stream) ?? newline, newline]));
}

/** A field's appearance may rely on the fonts of its form. */
function appearanceObject({ appearance, layer }: DrawnAnnotation, source: OpenedPdf, target: Target): PDFRef {
  const known = layer ? undefined : target.copies.get(appearance);
  if (known) return known;
  const copied = target.copier.copy(appearance);
  const copy = layer ? copied.clone(target.packet.context) : copied;
  copy.dict.set(PDFName.of("Type"), PDFName.of("XObject"));
  copy.dict.set(PDFName.of("Subtype"), PDFName.of("Form"));
  const shared = dictAt(dictAt(source.document.catalog, "AcroForm"), "DR");
  if (!copy.dict.has(PDFName.of("Resources"))) {
    copy.dict.set(PDFName.of("Resources"), copiedResources(shared, target));
  }
  if (layer) copy.dict.set(PDFName.of("OC"), target.copier.copy(layer));
  const reference = target.packet.context.register(copy);
  if (!layer) target.copies.set(appearance, reference);
  return reference;
}

function copiedResources(value: PDFObject | undefined, { packet, copier, copies }: Target): PDFObject {
  if (value === undefined) return packet.context.obj({});
  const known = copies.get(value);
  if (known) return known;
  const copy = copier.copy(value);
  if (!asDict(copy)) return copy;
  const reference = packet.context.register(copy);
  copies.set(value, reference);
  return reference;
}

function layersOf({ document }: OpenedPdf, copier: Target["copier"]): Layers {
  const properties = dictAt(document.catalog, "OCProperties");
  const settings = dictAt(properties, "D");
  const references = (from: PDFDict | undefined, key: string) =>
    (arrayAt(from, key)?.asArray() ?? []).filter((item) => item instanceof PDFRef);
  const all = references(properties, "OCGs");
  const on = references(settings, "ON");
  const off =
    nameAt(settings, "BaseState") === "OFF"
      ? all.filter((layer) => !on.includes(layer))
      : references(settings, "OFF");
  return { all: all.map((layer) => copier.copy(layer)), off: off.map((layer) => copier.copy(layer)) };
}

function copyEntries(from: PDFDict, to: PDFDict, keys: readonly string[], copier: Target["copier"]): void {
  for (const key of keys.map((key) => PDFName.of(key))) {
    const value = from.get(key);
    if (value) to.set(key, copier.copy(value));
  }
}

function drawObjects(page: PDFPage, drawn: readonly Drawn[], matrix?: Matrix, visible?: Box): void {
  page.pushOperators(
    pushGraphicsState(),
    ...(matrix ? [concatTransformationMatrix(...matrix)] : []),
    ...(visible
      ? [
          rectangle(visible.left, visible.bottom, visible.right - visible.left, visible.top - visible.bottom),
          clip(),
          endPath(),
        ]
      : []),
    ...drawn.flatMap(({ object, matrix: own, isSeeThrough }) => [
      pushGraphicsState(),
      ...(isSeeThrough ? [setGraphicsState(page.node.newExtGState("Multiply", multiply(page)))] : []),
      concatTransformationMatrix(...own),
      drawObject(page.node.newXObject("Leaf", object)),
      popGraphicsState(),
    ]),
    popGraphicsState(),
  );
}

function multiply({ doc }: PDFPage): PDFDict {
  return doc.context.obj({ BM: "Multiply" });
}

function hasInkOn(page: PdfPage, { document }: OpenedPdf, toUpright: Matrix, area: Box): boolean {
  const lies = drawnAnnotations(page.dict).some(
    (annotation) => shared(transformed(annotation.area, toUpright), area) !== undefined,
  );
  if (lies) return true;
  const parts = page.contents.map(contentOf);
  const known = parts.filter((part) => part !== undefined);
  if (known.length < parts.length) return true;
  const content = joined(known.flatMap((part) => [part, Uint8Array.of(0x0a)]));
  const resources = asDict(document.context.lookup(page.resources));
  return hasInk({ content, resources }, toUpright, area, document.context);
}
