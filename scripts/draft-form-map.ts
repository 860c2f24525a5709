// Drafts the table of a form's boxes from a blank form, which is not in this repository:
//
//   node scripts/draft-form-map.ts BLANK.pdf > schemas/forms/FORM-EDITION.ts
//
// Each line is a box, with its item as its words for screen readers give it, the longest text, and the letters that the
// form's own script accepts. The words themselves come last. A person replaces them with what the case says about the
// box, and deletes the boxes about which a case says nothing.
import { readFileSync } from "node:fs";
import { PDFArray, PDFDocument, PDFName, PDFStream, PDFString } from "@cantoo/pdf-lib";
import { lettersInWords } from "../schemas/forms/form-maps.ts";
import { fullNameOf } from "../server/src/packet-pdf/read/form-answers.ts";
import { inheritedEntry } from "../server/src/packet-pdf/read/form-fields.ts";
import {
  arrayAt,
  asDict,
  contentOf,
  dictAt,
  itemsOf,
  numberAt,
  textAt,
} from "../server/src/packet-pdf/read/pdf-objects.ts";

const bytes = readFileSync(process.argv[2] ?? "");
const document = await PDFDocument.load(bytes, { password: "", updateMetadata: false, preserveXFA: true });
const letters = lettersByField(templateOf(document));

for (const page of document.getPages()) {
  for (const item of itemsOf(arrayAt(page.node, "Annots"))) {
    const widget = asDict(item);
    const name = widget && fullNameOf(widget);
    if (!widget || !name || /barcode|signature/i.test(name)) continue;
    const words = (textAt(inheritedEntry(widget, "TU"), "TU") ?? "").replace(/\s+/g, " ").trim();
    const longest = numberAt(inheritedEntry(widget, "MaxLen"), "MaxLen") ?? "";
    const own = /(?:^|\.)([^.]+)\[\d+\]$/.exec(name)?.[1] ?? "";
    console.log([name, itemIn(words), longest, letters.get(own) ?? "", words].join(" | "));
  }
}

/** "Part 2, Item 9", or "Part 3, Item 13.a", from "Part 3. Mailing Address of Client. 13. A. Enter Street." */
function itemIn(words: string): string {
  const part = /^Part (\d+)\./.exec(words)?.[1];
  const [, item, letter] = [...words.matchAll(/(?<![\d(.])(\d{1,2})\.(?: ?([A-Z])\.)?(?= |$)/g)].at(-1) ?? [];
  if (part === undefined || item === undefined) return "";
  return `Part ${part}, Item ${item}${letter === undefined ? "" : `.${letter.toLowerCase()}`}`;
}

/** The template of the form as its publisher designed it; empty if it has none. */
function templateOf({ catalog }: PDFDocument): string {
  const packets = dictAt(catalog, "AcroForm")?.lookup(PDFName.of("XFA"));
  if (!(packets instanceof PDFArray)) return "";
  const parts = itemsOf(packets);
  const at = parts.findIndex((part) => part instanceof PDFString && part.decodeText() === "template");
  const stream = parts[at + 1];
  const content = at >= 0 && stream instanceof PDFStream ? contentOf(stream) : undefined;
  return content ? Buffer.from(content).toString("utf8") : "";
}

/** Which letters the script of a field accepts while a person types, in words, by the field's own name. */
function lettersByField(template: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, name = "", content = ""] of template.matchAll(
    /<field\b[^>]*\bname="([^"]+)"(.*?)<\/field\s*>/gs,
  )) {
    const [, script = ""] = /activity="change"[^>]*>(.*?)<\/event/s.exec(content) ?? [];
    const [, refused] = /\/\[\^([^\]]+)\]\//.exec(script) ?? [];
    if (refused !== undefined) found.set(name, inWords(refused.replaceAll("\\", "")));
  }
  return found;
}

/** "letters digits space" from "A-Za-z0-9 ". */
function inWords(accepted: string): string {
  const named = Object.entries(lettersInWords).filter(([, letters]) => accepted.includes(letters));
  const rest = accepted.replace(/A-Z|a-z|0-9/g, "");
  return named
    .filter(([word, letters]) => word === "letters" || word === "digits" || rest.includes(letters))
    .map(([word]) => word)
    .join(" ");
}
