// Writes server/src/packet-pdf/read/blank-pages.ts from a folder of the government's blank forms, which are not
// in this repository: node scripts/read-blank-forms.ts FOLDER
import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { fontLetters } from "../server/src/packet-pdf/read/font-letters.ts";
import { openPdf } from "../server/src/packet-pdf/read/open-pdf.ts";
import { marksOn } from "../server/src/packet-pdf/read/page-marks.ts";
import { printedPage } from "../server/src/packet-pdf/read/printed-form.ts";
import { textNumber } from "../server/src/packet-pdf/read/printed-text.ts";

const folder = process.argv[2] ?? "";
const lines: string[] = [];
for (const name of (await readdir(folder)).filter((file) => file.endsWith(".pdf")).toSorted()) {
  const source = await openPdf(await readFile(path.join(folder, name)));
  if ("reason" in source) throw new Error(`${name} ${source.reason}`);
  const lettersOf = fontLetters();
  const budget = { operations: Number.POSITIVE_INFINITY };
  const pages = source.pages.map((page) => ({ page, marks: marksOn(page, { lettersOf, depth: 4, budget }) }));
  const [first] = pages;
  const printed = first && printedPage(first.page.dict, first.marks);
  if (!printed) throw new Error(`${name} names no form`);
  const numbers = pages.map(({ marks }) => JSON.stringify(textNumber(marks)));
  lines.push(`  "${printed.form} ${printed.edition}": [${numbers.join(", ")}],`);
}
const target = path.join(import.meta.dirname, "..", "server", "src", "packet-pdf", "read", "blank-pages.ts");
await writeFile(
  target,
  `// What textNumber() makes of each page of a blank form, by form and edition. Written by scripts/read-blank-forms.ts.
export const blankPages: Readonly<Record<string, readonly string[]>> = {
${lines.toSorted().join("\n")}
};
`,
);
