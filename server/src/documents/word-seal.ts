// What tells a Word file that was written here and that nobody has changed from any other: it carries a fingerprint of
// its own text, which is another as soon as somebody saves it. The same file on the same day is the same bytes.
import { createHash } from "node:crypto";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Day } from "../core/base/calendar.ts";

const noFingerprint = "0".repeat(64);

/** The property that a file to be sealed has. */
export const fingerprintProperty = { name: "Text as written by Parole Case", value: noFingerprint } as const;

/** Whether a file is a letter that was written here and that nobody has changed since. */
export function isUnchangedLetter(bytes: Uint8Array): boolean {
  try {
    const parts = unzipSync(bytes);
    const text = parts[textPart];
    const said = parts[propertiesPart];
    return text !== undefined && said !== undefined && strFromU8(said).includes(fingerprintOf(text));
  } catch {
    return false;
  }
}

const textPart = "word/document.xml";
const propertiesPart = "docProps/custom.xml";
const corePart = "docProps/core.xml";

function fingerprintOf(text: Uint8Array): string {
  return createHash("sha256").update(text).digest("hex");
}

/** Puts the fingerprint of the text in, and the day in the place of the clock's times. */
export function withFingerprint(packed: ArrayBuffer, today: Day): Uint8Array {
  const parts = unzipSync(new Uint8Array(packed));
  const text = parts[textPart];
  if (!text) throw new Error("A Word file holds a text");
  const changed = (part: string, change: (content: string) => string) => {
    const content = parts[part];
    if (content) parts[part] = strToU8(change(strFromU8(content)));
  };
  changed(propertiesPart, (content) => content.replace(noFingerprint, fingerprintOf(text)));
  changed(corePart, (content) =>
    content.replaceAll(/(<dcterms:\w+[^>]*>)[^<]*(<)/g, `$1${today}T00:00:00Z$2`),
  );
  const [year = 0, month = 1, day = 1] = today.split("-").map(Number);
  // Times within a zip are those of the place where it is made, so that this one is the same everywhere.
  return zipSync(parts, { mtime: new Date(year, month - 1, day) });
}
