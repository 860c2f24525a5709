// A page of a file, or a picture, to be drawn onto a page of the packet.
import type { PDFDict, PDFObject, PDFRawStream } from "@cantoo/pdf-lib";
import { PDFName, PDFRef } from "@cantoo/pdf-lib";
import { joined } from "../bytes.ts";
import type { Box, Matrix, Size } from "../geometry.ts";
import { combine, decimal, identity, scaling, shared, transformed, upright } from "../geometry.ts";
import type { DrawnAnnotation } from "./annotations.ts";
import { addressLinks, drawnAnnotations } from "./annotations.ts";
import { ObjectCopier, type ObjectSink } from "./copied-objects.ts";
import { pictureEmbedder } from "./embedded-picture.ts";
import { hasInk } from "./ink-detection.ts";
import type { OpenedPdf, PdfPage } from "./opened-pdf.ts";
import { PageFingerprints } from "./page-fingerprints.ts";
import { arrayAt, asDict, contentOf, dictAt, nameAt } from "./pdf-objects.ts";
import type { Jpeg, Png } from "./pictures.ts";
import { uprightSize, uprightTurn } from "./pictures.ts";
import { deflated } from "./raw/inflate.ts";
import { sourceObjects } from "./source-objects.ts";

export interface SourcePage {
  /** Upright, in points. */
  readonly size: Size;
  /** The largest factor of enlargement. */
  readonly largest: number;
  /** Puts what it shows into the packet, once. */
  readonly drawing: () => PageDrawing;
  /** False if nothing is drawn in an area, given in upright points. */
  readonly hasInk: (area: Box) => boolean;
  /** The links to web addresses and similar, in upright points. */
  readonly links: () => readonly PageLink[];
}

/** What a page shows, as objects of the packet. */
export interface PageDrawing {
  /** In the order in which they are drawn. */
  readonly objects: readonly DrawnObject[];
  /** From the page's own units to the upright page in points. */
  readonly matrix: Matrix;
  /** What is visible, in the page's own units; everything if left out. */
  readonly visible?: Box;
  /** For each object, two SHA-256 as PageFingerprints gives them; left out for a picture and for an empty page. */
  readonly fingerprint?: string;
}

export interface DrawnObject {
  /** The number of a form or an image. */
  readonly object: number;
  /** From the object to the page's own units. */
  readonly matrix: Matrix;
  /** Darkens what is under it instead of hiding it. */
  readonly isSeeThrough?: boolean;
}

/** An area of a page that opens a URL. */
export interface PageLink {
  readonly area: Box;
  readonly address: string;
}

/** The layers of a PDF (optional content groups), as references to objects of the packet. */
export interface Layers {
  readonly all: readonly string[];
  readonly off: readonly string[];
}

/**
 * The pages of a PDF, with their annotations drawn in. Each becomes one object of the packet, however often it is
 * drawn.
 */
export function sourcePagesOf(
  source: OpenedPdf,
  sink: ObjectSink,
): { pages: readonly SourcePage[]; layers: () => Layers } {
  const objects = sourceObjects(source);
  const copier = new ObjectCopier(objects, sink);
  const target = {
    sink,
    copier,
    appearances: new Map<PDFObject, number>(),
    fingerprints: new PageFingerprints(objects),
  };
  return {
    pages: source.pages.map((page) => sourcePageOf(page, source, target)),
    layers: () => layersOf(source, copier),
  };
}

/** A picture on a page of its own, no larger than one point per pixel. */
export async function picturePage(
  bytes: Uint8Array,
  picture: Jpeg | Png,
  sink: ObjectSink,
): Promise<SourcePage> {
  const embed = await pictureEmbedder(bytes, picture, sink);
  const made: { drawing?: PageDrawing } = {};
  const size = uprightSize(picture);
  const turn = uprightTurn(picture.orientation);
  return {
    size,
    largest: 1,
    hasInk: () => true,
    links: () => [],
    drawing() {
      const matrix = combine(turn, [size.width, 0, 0, size.height, 0, 0]);
      made.drawing ??= { objects: [{ object: embed(), matrix }], matrix: identity };
      return made.drawing;
    },
  };
}

interface Target {
  readonly sink: ObjectSink;
  readonly copier: ObjectCopier;
  /** Appearances that several annotations share. */
  readonly appearances: Map<PDFObject, number>;
  readonly fingerprints: PageFingerprints;
}

function sourcePageOf(page: PdfPage, source: OpenedPdf, target: Target): SourcePage {
  const { matrix: turn, size } = upright(page.visible, page.rotation);
  const toUpright = combine(turn, scaling(page.unit));
  const made: { drawing?: PageDrawing } = {};
  return {
    size: { width: size.width * page.unit, height: size.height * page.unit },
    largest: 1,
    hasInk: (area) => hasInkOn(page, source, toUpright, area),
    links: () =>
      addressLinks(page.dict).map(({ area, address }) => ({ area: transformed(area, toUpright), address })),
    drawing() {
      made.drawing ??= { ...objectsOf(page, source, target), matrix: toUpright, visible: page.visible };
      return made.drawing;
    },
  };
}

function objectsOf(
  page: PdfPage,
  source: OpenedPdf,
  target: Target,
): Pick<PageDrawing, "objects" | "fingerprint"> {
  const body = bodyOf(page, target);
  const annotations = drawnAnnotations(page.dict).map((annotation) => ({
    ...appearanceObject(annotation, source, target),
    matrix: annotation.matrix,
    isSeeThrough: annotation.isSeeThrough,
  }));
  const objects = [...(body ? [{ ...body, matrix: identity }] : []), ...annotations];
  const fingerprint = objects.map((object) => object.fingerprint).join("\n");
  return fingerprint === "" ? { objects } : { objects, fingerprint };
}

/** The page's own drawing as one object; undefined for an empty page. A single stream is not decompressed. */
function bodyOf(
  page: PdfPage,
  { sink, copier, fingerprints }: Target,
): { readonly object: number; readonly fingerprint: string } | undefined {
  const [only, ...more] = page.contents;
  if (!only) return undefined;
  const { left, bottom, right, top } = page.visible;
  const group = page.dict.get(PDFName.of("Group"));
  const content =
    more.length === 0
      ? { filters: filtersOf(only, copier), body: only.contents }
      : compressed(contentsOf(page));
  const entries = [
    "/Type /XObject /Subtype /Form /FormType 1",
    `/BBox [${[left, bottom, right, top].map(decimal).join(" ")}]`,
    content.filters,
    ...(dictAt(page.dict, "Group") && group ? [`/Group ${copier.written(group)}`] : []),
    `/Resources ${page.resources ? copier.reference(page.resources) : "<<>>"}`,
  ];
  const object = sink.reserve();
  sink.put(object, `<<${entries.join(" ")}>>`, content.body);
  return { object, fingerprint: fingerprints.of(content.body, page.resources) };
}

/** A few operators are not worth compressing. */
function compressed(content: Uint8Array): { readonly filters: string; readonly body: Uint8Array } {
  if (content.length < 1024) return { filters: "", body: content };
  return { filters: "/Filter /FlateDecode", body: deflated(content) };
}

function filtersOf({ dict }: PDFRawStream, copier: ObjectCopier): string {
  return ["Filter", "DecodeParms"]
    .flatMap((key) => {
      const value = dict.get(PDFName.of(key));
      return value ? [`/${key} ${copier.written(value)}`] : [];
    })
    .join(" ");
}

function contentsOf(page: PdfPage): Uint8Array {
  const newline = Uint8Array.of(0x0a);
  return joined(page.contents.flatMap((stream) => [contentOf(stream) ?? newline, newline]));
}

/** A field's appearance may rely on the fonts of its form. */
function appearanceObject(
  { appearance, layer }: DrawnAnnotation,
  { document }: OpenedPdf,
  { copier, appearances, fingerprints }: Target,
): { readonly object: number; readonly fingerprint: string } {
  appearance.updateDict();
  const own = appearance.dict.clone(document.context);
  for (const key of ["Length", "Type", "Subtype", ...(layer ? ["OC"] : [])]) own.delete(PDFName.of(key));
  const shared = own.has(PDFName.of("Resources"))
    ? undefined
    : dictAt(document.catalog, "AcroForm")?.get(PDFName.of("DR"));
  const data = appearance.getContents();
  const fingerprint = fingerprints.of(data, own.get(PDFName.of("Resources")) ?? shared);
  const known = layer ? undefined : appearances.get(appearance);
  if (known !== undefined) return { object: known, fingerprint };
  const resources = own.has(PDFName.of("Resources"))
    ? ""
    : `/Resources ${shared ? copier.reference(shared) : "<<>>"}`;
  const entries = `/Type /XObject /Subtype /Form ${resources}${layer ? `/OC ${copier.written(layer)}` : ""}`;
  const number = copier.putStream(own, entries, data);
  if (!layer) appearances.set(appearance, number);
  return { object: number, fingerprint };
}

function layersOf({ document }: OpenedPdf, copier: ObjectCopier): Layers {
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
  return {
    all: all.map((layer) => copier.reference(layer)),
    off: off.map((layer) => copier.reference(layer)),
  };
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
