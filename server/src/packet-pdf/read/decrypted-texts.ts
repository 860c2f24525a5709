// Strings of an encrypted document, which the library decrypts and then writes unescaped. A string with an unbalanced
// parenthesis would end too early, and what follows could not be read back.
import type { PDFDocument, PDFObject } from "@cantoo/pdf-lib";
import { PDFArray, PDFHexString, PDFString } from "@cantoo/pdf-lib";
import { asDict } from "./pdf-objects.ts";

/** Escapes such strings. Does nothing for a document that was not encrypted. */
export function escapeDecryptedTexts({ context }: PDFDocument): void {
  if (!context.isDecrypted) return;
  for (const [reference, object] of context.enumerateIndirectObjects()) {
    if (object instanceof PDFString) context.assign(reference, escaped(object));
    else escapeWithin(object);
  }
}

function escapeWithin(object: PDFObject): void {
  if (object instanceof PDFArray) {
    for (let index = 0; index < object.size(); index++) {
      const item = object.get(index);
      if (item instanceof PDFString) object.set(index, escaped(item));
      else escapeWithin(item);
    }
    return;
  }
  const dict = asDict(object);
  for (const [key, value] of dict?.entries() ?? []) {
    if (value instanceof PDFString) dict?.set(key, escaped(value));
    else escapeWithin(value);
  }
}

function escaped(text: PDFString): PDFObject {
  const value = text.asString();
  if (isWhole(value)) return text;
  const bytes = Array.from(value, (character) =>
    (character.charCodeAt(0) & 0xff).toString(16).padStart(2, "0"),
  );
  return PDFHexString.of(bytes.join(""));
}

/** Whether a string between two parentheses ends at the second one. */
function isWhole(value: string): boolean {
  let depth = 0;
  for (let at = 0; at < value.length; at++) {
    const character = value[at];
    if (character === "\\") {
      if (++at === value.length) return false;
    } else if (character === "(") depth += 1;
    else if (character === ")" && --depth < 0) return false;
  }
  return depth === 0;
}
