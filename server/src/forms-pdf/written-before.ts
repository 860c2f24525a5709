// What this program wrote into a form, kept in the form: a fingerprint for each box. A box that holds anything else was
// changed by a person since, and is left alone.
import { createHash } from "node:crypto";
import { PDFDict, type PDFDocument, PDFName, PDFString } from "@cantoo/pdf-lib";
import type { Day } from "../core/base/calendar.ts";
import { dictAt, textAt } from "../packet-pdf/read/pdf-objects.ts";

/** The fingerprints by the full names of boxes. */
export type Fingerprints = ReadonlyMap<string, string>;

/** The entry under which PDFs have what programs keep in them for themselves. */
const place = "PieceInfo";
const owner = "ParoleCase";

/** Empty for a form that this program never filled. Whatever else is found there is ignored. */
export function fingerprintsIn({ catalog }: PDFDocument): Fingerprints {
  const kept = textAt(dictAt(dictAt(catalog, place), owner), "Private") ?? "";
  const lines = kept.split("\n").map((line) => /^([0-9a-f]{16}) (.+)$/.exec(line) ?? []);
  return new Map(lines.flatMap(([, print, name]) => (print && name ? [[name, print] as const] : [])));
}

export function keepFingerprints({ catalog, context }: PDFDocument, prints: Fingerprints, day: Day): void {
  const lines = [...prints].map(([name, print]) => `${print} ${name}`).toSorted();
  const known = catalog.lookup(PDFName.of(place));
  const all = known instanceof PDFDict ? known : context.obj({});
  all.set(
    PDFName.of(owner),
    context.obj({
      LastModified: PDFString.of(`D:${day.replaceAll("-", "")}`),
      Private: PDFString.of(escaped(lines.join("\n"))),
    }),
  );
  catalog.set(PDFName.of(place), all);
}

function escaped(text: string): string {
  return text.replace(/[\\()]/g, "\\$&");
}

/** Different for the same content in two boxes, so that nothing about a client follows from a list of them. */
export function fingerprintOf(name: string, content: string): string {
  return createHash("sha256").update(`${name}\0${content}`).digest("hex").slice(0, 16);
}
