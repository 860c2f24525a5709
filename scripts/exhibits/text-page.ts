// The notation for the pages of sample exhibits, so that they can be read and changed as plain text:
//
//   @ letterhead line        # heading        - list item        | cell | cell |
//   > a line that keeps its break (address, signature)           === new page
//
// Everything else is a paragraph; a blank line ends it.

export type Block =
  | { readonly kind: "letterhead" | "lines"; readonly lines: readonly string[] }
  | { readonly kind: "heading" | "paragraph"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | { readonly kind: "table"; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: "page-break" };

/** The blocks of a text in the notation above, in order. */
export function blocksOf(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let run: string[] = [];
  let runKind = "";
  const close = () => {
    if (run.length > 0) blocks.push(blockOf(runKind, run));
    run = [];
  };
  for (const line of text.split(/\r?\n/)) {
    const kind = kindOf(line);
    if (kind !== runKind || kind === "#") close();
    runKind = kind;
    if (kind !== "") run.push(kind === "text" ? line.trim() : line.slice(kind.length).trim());
  }
  close();
  return blocks;
}

function kindOf(line: string): string {
  if (line.trim() === "") return "";
  if (line.startsWith("===")) return "===";
  const mark = line.slice(0, 2);
  return ["@ ", "# ", "- ", "> ", "| "].includes(mark) ? mark.trim() : "text";
}

function blockOf(kind: string, run: readonly string[]): Block {
  switch (kind) {
    case "@":
      return { kind: "letterhead", lines: run };
    case ">":
      return { kind: "lines", lines: run };
    case "-":
      return { kind: "list", items: run };
    case "#":
      return { kind: "heading", text: run.join(" ") };
    case "|":
      return {
        kind: "table",
        rows: run.map((row) =>
          row
            .replace(/\|\s*$/, "")
            .split("|")
            .map(trimmed),
        ),
      };
    case "===":
      return { kind: "page-break" };
    default:
      return { kind: "paragraph", text: run.join(" ") };
  }
}

function trimmed(cell: string): string {
  return cell.trim();
}
