// Text that the YAML library leaves out without an error: what stands below a key that begins with `?` and has more than
// one value.
import { type Document, visit } from "yaml";
import { yamlTokens } from "./tokens.ts";

/** Offset of the first key or value of the text that is nowhere in the document. */
export function firstLeftOut(text: string, document: Document.Parsed): number | undefined {
  if (!/(?<![^\s[{,])\?\s/.test(text)) return undefined;
  const read = new Set<number>();
  visit(document, {
    Scalar: (_, { range }) => void (range && read.add(range[0])),
  });
  for (const { written, start, isScalar } of yamlTokens(text)) {
    // A text block begins at its sign, which comes before it.
    const isValue = (isScalar && !written.includes("\n")) || /^["']/.test(written);
    if (isValue && !read.has(start)) return start;
  }
  return undefined;
}
