// Text that the YAML library leaves out without an error: what stands below a key that begins with `?` and has more than
// one value.
import { type Document, Lexer, visit } from "yaml";

/** Offset of the first key or value of the text that is nowhere in the document. */
export function firstLeftOut(text: string, document: Document.Parsed): number | undefined {
  if (!/(?<![^\s[{,])\?\s/.test(text)) return undefined;
  const read = new Set<number>();
  visit(document, {
    Scalar: (_, { range }) => void (range && read.add(range[0])),
  });
  let offset = 0;
  let isScalar = false;
  for (const token of new Lexer().lex(text)) {
    if (!isScalar && /^[\u0002\u0018\u001f]$/.test(token)) {
      isScalar = token === "\u001f";
      continue;
    }
    // A text block begins at its sign, which comes before it.
    const isValue = (isScalar && !token.includes("\n")) || /^["']/.test(token);
    if (isValue && !read.has(offset)) return offset;
    isScalar = false;
    offset += token.length;
  }
  return undefined;
}
