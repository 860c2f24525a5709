// Recognizes a Word file that was written here and has not been changed: it contains a fingerprint of its own text,
// which no longer matches after a person saves it in Word. The same file on the same day gives the same bytes.
import { createHash } from "node:crypto";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Day } from "../core/base/calendar.ts";

const noFingerprint = "0".repeat(64);

/** The property that marks a file to be sealed. */
export const fingerprintProperty = { name: "Text as written by Parole Case", value: noFingerprint } as const;

/** Whether a file is a letter that was written here and has not been changed since. */
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

/** Inserts the fingerprint of the text, and replaces the clock's times by the date. */
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
  // Times in a zip file are local, so that this one is the same in every time zone.
  return zipSync(parts, { mtime: new Date(year, month - 1, day) });
}
