// Refuses pages with a drawing that draws itself, directly or through others, and with pictures that claim more pixels
// than any scan has: programs show such pages differently, or hang.
import { PDFDict, PDFName, type PDFObject, PDFStream } from "@cantoo/pdf-lib";
import { adviceToPrint, fileProblems } from "../../core/files/kinds-and-problems.ts";
import { lastIndexOf } from "../bytes.ts";
import { drawnAnnotations } from "./annotations.ts";
import { operationsOf } from "./content-stream.ts";
import { mostPixels } from "./limits.ts";
import type { PdfPage } from "./opened-pdf.ts";
import { asDict, contentOf, dictAt, nameAt, numberAt } from "./pdf-objects.ts";
import { Damage } from "./unreadable.ts";

/** Throws Damage with the first page that has one. */
export function refuseEndlessDrawings(pages: readonly PdfPage[]): void {
  // Drawings may all share a table that lists each of them. Only then are their contents read.
  if (refusePictures(pages)) refuseCircles(pages);
}

/** Looks at each table of drawings once. Whether a drawing may be reached from itself. */
function refusePictures(pages: readonly PdfPage[]): boolean {
  const seen = new Set<PDFDict>();
  let hasCircle = false;
  for (const [index, page] of pages.entries()) {
    const within = (table: PDFDict): readonly PDFDict[] => {
      const drawings = drawingsIn(table);
      if (drawings.some(hasTooManyPixels)) {
        const reason = `has a picture of more than 400 million pixels on page ${index + 1}`;
        throw new Damage(reason, fileProblems["too-many-pixels"].advice);
      }
      // A drawing without resources of its own uses those of the one that draws it.
      return drawings.filter(isForm).map((form) => ownTable(form) ?? table);
    };
    if (reachesItself(tablesOf(page), within, seen)) hasCircle = true;
  }
  return hasCircle;
}

function refuseCircles(pages: readonly PdfPage[]): void {
  const seen = new Set<PDFStream>();
  const seenTables = new Set<PDFDict>();
  const tables = new Map<PDFStream, PDFDict>();
  const formIn = (table: PDFDict, name: PDFName): readonly PDFStream[] => {
    const drawing = table.lookup(name);
    if (!isForm(drawing)) return [];
    if (!tables.has(drawing)) tables.set(drawing, ownTable(drawing) ?? table);
    return [drawing];
  };
  const within = (form: PDFStream): readonly PDFStream[] => {
    const table = tables.get(form);
    return table ? namesDrawnBy(form).flatMap((name) => formIn(table, name)) : [];
  };
  for (const [index, page] of pages.entries()) {
    const unseen = tablesOf(page).filter((table) => !seenTables.has(table));
    for (const table of unseen) seenTables.add(table);
    const forms = unseen.flatMap((table) => table.keys().flatMap((name) => formIn(table, name)));
    if (!reachesItself(forms, within, seen)) continue;
    const reason = `has a drawing on page ${index + 1} that contains itself, which programs show differently`;
    throw new Damage(reason, adviceToPrint);
  }
}

/**
 * Whether anything that is reached from these leads back to itself. `seen` are those that were followed before. Without
 * recursion: drawings may be nested thousands of times.
 */
function reachesItself<Node>(
  starts: readonly Node[],
  within: (node: Node) => readonly Node[],
  seen: Set<Node>,
): boolean {
  const around = new Set<Node>();
  let hasCircle = false;
  const waiting: { readonly node: Node; readonly isLeft: boolean }[] = starts.map((node) => ({
    node,
    isLeft: false,
  }));
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, isLeft } = next;
    if (isLeft) around.delete(node);
    else if (around.has(node)) hasCircle = true;
    else if (!seen.has(node)) {
      seen.add(node);
      around.add(node);
      waiting.push({ node, isLeft: true });
      for (const inner of new Set(within(node))) waiting.push({ node: inner, isLeft: false });
    }
  }
  return hasCircle;
}

/** The tables of the drawings on a page and in its annotations. */
function tablesOf({ dict, resources }: PdfPage): readonly PDFDict[] {
  const own = dictAt(asDict(dict.context.lookup(resources)), "XObject");
  const ofAnnotations = drawnAnnotations(dict).flatMap(({ appearance }) => ownTable(appearance) ?? []);
  return [...(own ? [own] : []), ...ofAnnotations];
}

function ownTable({ dict }: PDFStream): PDFDict | undefined {
  const resources = dictAt(dict, "Resources");
  return resources && (dictAt(resources, "XObject") ?? PDFDict.withContext(dict.context));
}

function drawingsIn(table: PDFDict): readonly PDFStream[] {
  return table.values().flatMap((value) => {
    const drawing = table.context.lookup(value);
    return drawing instanceof PDFStream ? [drawing] : [];
  });
}

function isForm(drawing: PDFObject | undefined): drawing is PDFStream {
  return drawing instanceof PDFStream && nameAt(drawing.dict, "Subtype") === "Form";
}

function hasTooManyPixels({ dict }: PDFStream): boolean {
  return [dict, dictAt(dict, "SMask"), dictAt(dict, "Mask")].some(
    (picture) => (numberAt(picture, "Width") ?? 0) * (numberAt(picture, "Height") ?? 0) > mostPixels,
  );
}

/** The names of what a drawing draws. */
function namesDrawnBy(form: PDFStream): readonly PDFName[] {
  const content = contentOf(form);
  if (!content || lastIndexOf(content, "Do") < 0) return [];
  const names = new Set<string>();
  for (const { name, operands } of operationsOf(content)) {
    if (name === "Do" && typeof operands[0] === "string") names.add(operands[0]);
  }
  return [...names].map((name) => PDFName.of(name));
}
