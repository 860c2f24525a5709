// Text that the YAML library drops without an error: what is below a key that begins with `?` and has more than one
// value.
import { type Document, visit } from "yaml";
import { yamlTokens } from "./tokens.ts";

/** Offset of the first key or value of the text that is not in the document. */
export function firstLeftOut(text: string, document: Document.Parsed): number | undefined {
  if (!/(?<![^\s[{,])\?\s/.test(text)) return undefined;
  const read = new Set<number>();
  visit(document, {
    Scalar: (_, { range }) => void (range && read.add(range[0])),
  });
  for (const { written, start, isScalar } of yamlTokens(text)) {
    // A text block begins at its indicator, which precedes its text.
    const isValue = (isScalar && !written.includes("\n")) || /^["']/.test(written);
    if (isValue && !read.has(start)) return start;
  }
  return undefined;
}
