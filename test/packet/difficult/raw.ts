// Writes PDFs by hand, as text with one character for each byte, so that each part of them can be damaged.

/** Number and body of an object, without "obj" and "endobj". */
export type RawObject = readonly [number: number, body: string];

export interface RawSheet {
  /** The content stream; by default, words and shapes that distinguish the sides of the page. */
  readonly content?: string;
  /** Additional entries of the page. */
  readonly entries?: string;
  /** The value of /Contents, if it is not one stream. */
  readonly contents?: string;
}

export interface RawOptions {
  readonly version?: string;
  /** Additional entries of the catalog, of the root of the page tree, and of the trailer. */
  readonly catalog?: string;
  readonly root?: string;
  readonly trailer?: string;
  /** Further objects; numbers from 100 on are free. */
  readonly more?: readonly RawObject[];
}

/** A PDF with these sheets, complete and in order. */
export function raw(sheets: number | readonly RawSheet[], options: RawOptions = {}): string {
  return written(objectsOf(sheets, options), options);
}

/**
 * Its objects: 1 the catalog, 2 the root of the page tree, 3 the font, 10 and 11 the first page and its content, 12 and
 * 13 the second.
 */
export function objectsOf(
  sheets: number | readonly RawSheet[],
  options: RawOptions = {},
): readonly RawObject[] {
  const list = typeof sheets === "number" ? Array.from({ length: sheets }, (): RawSheet => ({})) : sheets;
  const root = options.root ?? "/MediaBox [0 0 612 792] /Resources << /Font << /F 3 0 R >> >>";
  const kids = list.map((_, index) => `${10 + 2 * index} 0 R`).join(" ");
  return [
    [1, `<< /Type /Catalog /Pages 2 0 R ${options.catalog ?? ""} >>`],
    [2, `<< /Type /Pages /Kids [${kids}] /Count ${list.length} ${root} >>`],
    [3, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"],
    ...list.flatMap(({ content, entries = "", contents }, index): RawObject[] => {
      const page = 10 + 2 * index;
      const drawing = contents ?? `${page + 1} 0 R`;
      return [
        [page, `<< /Type /Page /Parent 2 0 R /Contents ${drawing} ${entries} >>`],
        [page + 1, stream(content ?? look(index + 1))],
      ];
    }),
    ...(options.more ?? []),
  ];
}

/** The content of a page: "Paper sheet 1." in its middle, a frame, and a shape in each of two corners. */
export function look(sheet: number, [left, bottom, right, top] = [0, 0, 612, 792]): string {
  const [width, height] = [right - left, top - bottom];
  const size = Math.max(1, Math.min(24, width / 12, height / 3));
  const short = Math.min(width, height);
  return [
    `q 0 G ${short / 100} w ${left + short / 50} ${bottom + short / 50} ${width - short / 25} ${height - short / 25} re S`,
    `0.8 0.1 0.1 rg ${left + width * 0.1} ${bottom + height * 0.8} ${width * 0.3} ${height * 0.1} re f`,
    `0.1 0.2 0.8 rg ${left + width * 0.7} ${bottom + height * 0.1} ${width * 0.2} ${height * 0.15} re f Q`,
    words(`Paper sheet ${sheet}.`, left + width * 0.12, bottom + height / 2, size),
  ].join("\n");
}

export function words(text: string, x = 72, y = 396, size = 24): string {
  return `BT /F ${size} Tf ${x} ${y} Td (${text}) Tj ET`;
}

export function stream(content: string, entries = "", length: number | string = content.length): string {
  return `<< /Length ${length} ${entries} >>\nstream\n${content}\nendstream`;
}

/** A complete file with these objects and a cross-reference table. */
export function written(
  objects: readonly RawObject[],
  { version = "1.7", trailer = "" }: RawOptions = {},
): string {
  const head = `%PDF-${version}\n%\xe2\xe3\xcf\xd3\n`;
  const { text, entries } = laidOut(objects, head.length);
  return `${head}${text}${table(entries, head.length + text.length, `/Root 1 0 R ${trailer}`)}`;
}

/** The file with newer versions of some objects appended, as programs save a change. */
export function updated(file: string, objects: readonly RawObject[], trailer = ""): string {
  const before = file.endsWith("\n") ? file : `${file}\n`;
  const { text, entries } = laidOut(objects, before.length);
  const previous = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(file)?.[1] ?? "0";
  const entry = `/Root 1 0 R /Prev ${previous} ${trailer}`;
  return `${before}${text}${table(entries, before.length + text.length, entry)}`;
}

function laidOut(
  objects: readonly RawObject[],
  from: number,
): { text: string; entries: readonly (readonly [number, number])[] } {
  let text = "";
  const entries = objects.map(([number, body]) => {
    const entry = [number, from + text.length] as const;
    text += `${number} 0 obj\n${body}\nendobj\n`;
    return entry;
  });
  return { text, entries };
}

function table(entries: readonly (readonly [number, number])[], at: number, trailer: string): string {
  const sections = [...new Map(entries)]
    .toSorted(([one], [other]) => one - other)
    .map(([number, offset]) => `${number} 1\n${String(offset).padStart(10, "0")} 00000 n \n`);
  const size = Math.max(...entries.map(([number]) => number)) + 1;
  return `xref\n0 1\n0000000000 65535 f \n${sections.join("")}trailer\n<< /Size ${size} ${trailer} >>\nstartxref\n${at}\n%%EOF\n`;
}
