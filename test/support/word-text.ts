// Reads the text of a Word file back: one line for each paragraph, ⟦…⟧ around what is highlighted in yellow.
import { strFromU8, unzipSync } from "fflate";

export function wordText(bytes: Uint8Array): string {
  const content = unzipSync(bytes)["word/document.xml"];
  if (!content) throw new Error("A Word file holds a text");
  const paragraphs = strFromU8(content).match(/<w:p[ >][\s\S]*?<\/w:p>/g) ?? [];
  return `${paragraphs.map(textOf).join("\n")}\n`;
}

function textOf(paragraph: string): string {
  const runs = paragraph.match(/<w:r>[\s\S]*?<\/w:r>/g) ?? [];
  return runs
    .map((run) => {
      const text = [...run.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>|<w:br\/>/g)]
        .map(([whole, words]) => (whole === "<w:br/>" ? "\n" : unescaped(words ?? "")))
        .join("");
      return run.includes('<w:highlight w:val="yellow"/>') ? `⟦${text}⟧` : text;
    })
    .join("");
}

function unescaped(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
}
